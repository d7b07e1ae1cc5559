using Daftar.Importing.Documents;
using Daftar.Importing.Wording;

namespace Daftar.Importing.Readers.SavedText;

/// <summary>The facts that a reader found in a document, unchanged.</summary>
internal sealed class SourceArticle
{
    public required string Format { get; init; }
    public string? Title { get; set; }
    public string? Kicker { get; set; }
    public string? Lead { get; set; }

    /// <summary>Null also when it only repeats the title, as the model site's captions do.</summary>
    public string? Caption { get; set; }

    public string? Type { get; set; }
    public List<string> Regions { get; } = [];
    public List<string> Issues { get; } = [];

    /// <summary>A breadcrumb label that no term of the site goes by.</summary>
    public bool HasUnknownSection { get; set; }
    public PageDate? Date { get; set; }
    public int? NewsCode { get; set; }
    public List<string> Authors { get; } = [];
    public string? Source { get; set; }
    public string? Translator { get; set; }
    public List<string> Tags { get; } = [];
    public List<string> Related { get; } = [];

    /// <summary>Biographies by the author's name.</summary>
    public Dictionary<string, string> Bios { get; } = new(StringComparer.Ordinal);
    /// <summary>Readers' comments.</summary>
    public ReaderAnswers Answers { get; set; } = ReaderAnswers.None;
    public List<SourceLine> Body { get; set; } = [];
}
