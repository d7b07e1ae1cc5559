using Daftar.Languages.Stemming;

namespace Daftar.Outputs.Search;

/// <summary>The finished index of one language: which word is in which document, and how much it weighs there.</summary>
internal sealed class SearchIndex
{
    public required WordForms Forms { get; init; }

    /// <summary>Documents in ascending order of date; their numbers are positions in this list.</summary>
    public required IReadOnlyList<SearchCard> Cards { get; init; }

    public required IReadOnlyList<DateOnly?> Days { get; init; }

    /// <summary>By lemma, ordinal.</summary>
    public required IReadOnlyList<SearchTerm> Terms { get; init; }

    /// <summary>Keys of names, ordinal.</summary>
    public IReadOnlyList<NameKey> Names { get; init; } = [];

    /// <summary>Documents of each facet value, by facet and id, ordinal.</summary>
    public required IReadOnlyList<(string Facet, string Id, int[] Documents)> Facets { get; init; }
}

/// <summary>One word in all its forms.</summary>
/// <param name="Seen">Forms that the documents have, ordinal.</param>
/// <param name="Weak">Forms that the documents have and that are first of all another word, ordinal.</param>
/// <param name="Documents">Ascending.</param>
/// <param name="Levels">What the word weighs in each of the documents, 0 to 7.</param>
/// <param name="Positions">
/// Where the word stands in each document: a count, then so many numbers of words modulo 256. Null for words of which
/// that is not kept.
/// </param>
internal sealed record SearchTerm(
    string Lemma, IReadOnlyList<string> Seen, IReadOnlyList<string> Weak, int[] Documents, byte[] Levels, byte[]? Positions)
{
    /// <summary>Forms of the same name in other spellings, of which this term has the documents too.</summary>
    public IReadOnlyList<string> Alike { get; init; } = [];
}

/// <summary>A key of names in other spellings.</summary>
/// <param name="Forms">Forms that articles have, each of another word.</param>
/// <param name="Words">Words of the dictionary with this key, which are none of the names.</param>
internal sealed record NameKey(string Key, IReadOnlyList<string> Forms, IReadOnlyList<string> Words);
