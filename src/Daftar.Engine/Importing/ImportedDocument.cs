namespace Daftar.Importing;

/// <summary>A document as an article of the site, before it has a file name and, if it brought none, a news code.</summary>
public sealed record ImportedDocument
{
    public required string Language { get; init; }
    public required string Title { get; init; }
    public string? Kicker { get; init; }
    public string? Lead { get; init; }

    /// <summary>Id of a type; a guess when <see cref="Needs"/> names it.</summary>
    public required string Type { get; init; }

    /// <summary>Null when the document has none: a free one is then given to it.</summary>
    public int? NewsCode { get; init; }

    /// <summary>ISO 8601, with or without a time, as front matter writes it; null when not known.</summary>
    public string? PublishDate { get; init; }

    /// <summary>Names as the document gives them, with what it says about each.</summary>
    public IReadOnlyList<ImportedAuthor> Authors { get; init; } = [];
    public string? Source { get; init; }
    public IReadOnlyList<string> Regions { get; init; } = [];
    public IReadOnlyList<string> Issues { get; init; } = [];
    public IReadOnlyList<string> Tags { get; init; } = [];
    public string? ImageCaption { get; init; }
    public IReadOnlyList<string> Related { get; init; } = [];
    public string? Translator { get; init; }
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>Markdown, ended by a line break.</summary>
    public required string Body { get; init; }

    /// <summary><c>saved-page</c> or <c>plain-text</c>.</summary>
    public required string Format { get; init; }

    /// <summary>SHA-256 of the document's bytes in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required ImportFindings Findings { get; init; }
}

/// <param name="Bio">Null when the document says nothing about the author.</param>
public sealed record ImportedAuthor(string Name, string? Bio);
