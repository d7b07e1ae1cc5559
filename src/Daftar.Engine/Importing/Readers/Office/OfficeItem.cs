using Daftar.Importing.Documents;

namespace Daftar.Importing.Readers.Office;

/// <summary>A paragraph, table or figure of a document, before lists and quotations are put together.</summary>
internal sealed record OfficeItem(Block Block, TextRole Role)
{
    /// <summary>Its place in a list; null outside lists.</summary>
    public ListPlace? List { get; init; }

    /// <summary>Whether all of its letters are bold, as headings are that nobody gave a style.</summary>
    public bool IsBold { get; init; }

    /// <summary>The words alone; empty for tables and figures.</summary>
    public string Text { get; init; } = "";

    public bool IsPlainText => Block is Paragraph && Role is TextRole.Text && List is null;
}
