using Daftar.Importing.Documents;

namespace Daftar.Importing.Readers.Word;

/// <summary>A paragraph, table or figure of a Word document, before lists and quotations are put together.</summary>
internal sealed record WordItem(Block Block, WordRole Role)
{
    /// <summary>Its place in a list; null outside lists.</summary>
    public WordListItem? List { get; init; }

    /// <summary>Whether all of its letters are bold, as headings are that nobody gave a style.</summary>
    public bool IsBold { get; init; }

    /// <summary>Whether it stands in the middle of the line.</summary>
    public bool IsCentered { get; init; }

    /// <summary>The words alone; empty for tables and figures.</summary>
    public string Text { get; init; } = "";

    public bool IsPlainText => Block is Paragraph && Role is WordRole.Text && List is null;
}
