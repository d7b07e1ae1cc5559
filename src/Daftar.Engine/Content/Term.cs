using Daftar.Diagnostics;

namespace Daftar.Content;

/// <summary>A taxonomy: the closed list of terms of one file in <c>input/taxonomies/</c>.</summary>
/// <param name="Id">The file's stem and the URL segment: <c>regions</c>, <c>issues</c>, <c>types</c>.</param>
/// <param name="Terms">In the order of the file, which is the order of menus and lists.</param>
public sealed record Taxonomy(string Id, LanguageTexts Labels, IReadOnlyList<Term> Terms)
{
    private readonly Dictionary<string, Term> _byId = Terms.ToDictionary(term => term.Id, StringComparer.Ordinal);

    public Term? Find(string id) => _byId.GetValueOrDefault(id);
}

/// <summary>One declared term of a taxonomy.</summary>
/// <param name="Id">Lower-case ASCII, used in files and URLs.</param>
/// <param name="Index">Position in its taxonomy, from 0.</param>
/// <param name="Labels">The name shown to readers, a language each; in the singular for types.</param>
/// <param name="Plurals">The heading of the term's list where it differs from the label («گزارش‌ها»); may lack languages.</param>
/// <param name="Aliases">Old names and labels that import maps to this term, and old URL paths.</param>
public sealed record Term(
    string Taxonomy,
    string Id,
    int Index,
    LanguageTexts Labels,
    LanguageTexts Plurals,
    LanguageTexts Descriptions,
    IReadOnlyList<string> Aliases,
    SourcePlace Place);
