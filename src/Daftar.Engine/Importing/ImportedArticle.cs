using Daftar.Configuration;
using Daftar.Importing.Bodies;
using Daftar.Importing.Documents;

namespace Daftar.Importing;

/// <summary>A document as an article of the site, before it has a file name and, if it brought none, a news code.</summary>
public sealed record ImportedArticle
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
    public string? Updated { get; init; }

    /// <summary>Names as the document gives them, with what it says about each.</summary>
    public IReadOnlyList<ImportedAuthor> Authors { get; init; } = [];
    public string? Source { get; init; }
    public IReadOnlyList<string> Regions { get; init; } = [];
    public IReadOnlyList<string> Issues { get; init; } = [];
    /// <summary>Terms of the site's taxonomies beside types, regions and issues.</summary>
    public IReadOnlyList<TermsOfTaxonomy> OtherTerms { get; init; } = [];
    public IReadOnlyList<string> Tags { get; init; } = [];
    public Picture? Image { get; init; }
    public string? ImageCaption { get; init; }
    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>Where the text was on the web: whole addresses.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];
    public string? Translator { get; init; }
    public bool IsDraft { get; init; }

    /// <summary>It goes to <c>input/pages/</c>.</summary>
    public bool IsPage { get; init; }
    public IReadOnlyList<string> Needs { get; init; } = [];
    public required IReadOnlyList<Block> Blocks { get; init; }
    public IReadOnlyList<Note> Notes { get; init; } = [];

    /// <summary>The reader's name: <c>saved-page</c>, <c>docx</c>.</summary>
    public required string Format { get; init; }

    /// <summary>SHA-256 of the document's bytes, or of its part of them, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Digest of what a table says about the document; null when none does.</summary>
    public string? Row { get; init; }

    /// <summary>Which of several articles of one file this is; null when the file is one article.</summary>
    public string? Part { get; init; }

    /// <summary>Readers' comments; they are written to separate files.</summary>
    public ReaderAnswers Answers { get; init; } = ReaderAnswers.None;

    public required ImportFindings Findings { get; init; }

    /// <summary>The text as Markdown, with pictures and links as the document has them.</summary>
    public string Body => BodyWith(picture => picture.Address, address => address);

    /// <summary>The text as Markdown, ended by a line break.</summary>
    public string BodyWith(Func<Picture, string> pathOf, Func<string, string> linkOf) => MarkdownWriter.Write(Blocks, Notes, pathOf, linkOf);
}

/// <summary>Terms that an article has of one taxonomy.</summary>
/// <param name="Ids">One at least; one alone where the taxonomy allows no more.</param>
public sealed record TermsOfTaxonomy(TaxonomySettings Taxonomy, IReadOnlyList<string> Ids);

/// <param name="Bio">Null when the document says nothing about the author.</param>
public sealed record ImportedAuthor(string Name, string? Bio);
