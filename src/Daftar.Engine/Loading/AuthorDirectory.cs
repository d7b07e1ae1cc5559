using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Languages;
using Daftar.Schema;

namespace Daftar.Loading;

/// <summary>Finds the record behind the id or the name by which an article names its author.</summary>
internal sealed class AuthorDirectory
{
    private readonly IReadOnlyDictionary<string, Author> _byId;
    private readonly Dictionary<string, List<Author>> _byName = new(StringComparer.Ordinal);

    public AuthorDirectory(IReadOnlyDictionary<string, Author> authors)
    {
        _byId = authors;
        foreach (var author in authors.Values.OrderBy(author => author.Id, StringComparer.Ordinal))
        {
            foreach (var name in author.Names.Values.Values.Concat(author.Aliases).Select(Key).Distinct())
            {
                if (!_byName.TryGetValue(name, out var known)) _byName[name] = known = [];
                known.Add(author);
            }
        }
    }

    /// <summary>The author; a name without a record stands for itself.</summary>
    public AuthorReference Find(LocatedText name, string language, DiagnosticBag diagnostics)
    {
        if (_byId.TryGetValue(name.Value, out var byId)) return Reference(byId, language);
        if (_byName.TryGetValue(Key(name.Value), out var byName))
        {
            if (byName.Count > 1)
                diagnostics.Add(LoadingDiagnostics.AmbiguousAuthor(name.Place, name.Value, string.Join(", ", byName.Select(author => author.Id))));
            return Reference(byName[0], language);
        }
        if (LooksLikeId(name.Value)) diagnostics.Add(LoadingDiagnostics.UnknownAuthor(name.Place, name.Value, Suggestion.For(name.Value, _byId.Keys)));
        return new(Slug.From(name.Value), name.Value, null);
    }

    // A name has a capital letter, a space or another script; an id has none of the three.
    private static bool LooksLikeId(string name) =>
        name.Length > 1 && char.IsAsciiLetterLower(name[0]) && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_' or '.');

    private static AuthorReference Reference(Author author, string language) =>
        new(author.Id, author.Names.In(language, author.Id), author);

    // Spellings of one name: Arabic letters, half-spaces, case.
    private static string Key(string name) => PersianText.FoldForSearch(name).Replace("\u200c", "", StringComparison.Ordinal);
}
