namespace Daftar.Authoring;

/// <summary>What is known of an article that shall be written.</summary>
public sealed record NewArticle(string Title, string Language, string Type)
{
    public string? Kicker { get; init; }
    public string? Lead { get; init; }
    public string? Source { get; init; }

    /// <summary>ISO 8601, with or without a time; null for the moment of writing.</summary>
    public string? Date { get; init; }

    /// <summary>Ids of authors' records, or names.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Ids of terms by taxonomy, without the type.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Terms { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Values of fields that the site declares itself, as somebody typed them; a list has several.</summary>
    public IReadOnlyList<(string Key, string Value)> CustomFields { get; init; } = [];

    /// <summary>The file's name without extension; null to take day and title. A translation has its original's.</summary>
    public string? Slug { get; init; }

    /// <summary>News code or file name of the article that this one translates, or null.</summary>
    public string? TranslationOf { get; init; }
}

/// <summary>A page about the site itself.</summary>
public sealed record NewPage(string Title, string Language)
{
    public string? Lead { get; init; }

    /// <summary>The file's name, which is also the address; null to take the title.</summary>
    public string? Slug { get; init; }

    /// <summary>Other addresses that it answers, rooted.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The text; without one the page is a draft.</summary>
    public string? Body { get; init; }
}

/// <summary>An author's record, with a name in one language at least.</summary>
/// <param name="Names">By language code.</param>
public sealed record NewAuthor(IReadOnlyDictionary<string, string> Names)
{
    public IReadOnlyDictionary<string, string> Roles { get; init; } = new Dictionary<string, string>();

    /// <summary>The id; null to take the English name, or else the first one.</summary>
    public string? Slug { get; init; }
}

/// <summary>A term of a taxonomy, with a label in each language.</summary>
/// <param name="Taxonomy">Stem of the file in <c>input/taxonomies/</c>.</param>
public sealed record NewTerm(string Taxonomy, IReadOnlyDictionary<string, string> Labels)
{
    /// <summary>Null to take the English label.</summary>
    public string? Id { get; init; }
}

/// <summary>What was written.</summary>
/// <param name="Path">Relative to the root.</param>
/// <param name="NewsCode">Of an article; else null.</param>
public sealed record WrittenContent(string Path, int? NewsCode = null);
