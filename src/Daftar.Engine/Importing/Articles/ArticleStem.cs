using Daftar.Importing.Wording;
using Daftar.Languages;

namespace Daftar.Importing.Articles;

/// <summary>Names an article's file: its day, if known, and the first words that say what it is about.</summary>
internal static class ArticleStem
{
    private const int MostWords = 5;
    private const int FewestWords = 2;
    private const int MostCharacters = 60;

    /// <summary><c>2025-12-29-national-alignment</c>; without a date <c>former-afghan-nsa-calls</c>.</summary>
    public static string Of(ImportedArticle document)
    {
        var slug = FirstWords(document.Kicker ?? document.Title, document.Language);
        if (slug.Length == 0) slug = FirstWords(document.Title, document.Language);
        // A title of small words alone, such as "About".
        if (slug.Length == 0) slug = Slug.From(document.Title) is { Length: <= MostCharacters } whole ? whole : "";
        var day = document.PublishDate?[..10];
        return (day, slug.Length) switch
        {
            (null, 0) => "article",
            (null, _) => slug,
            (_, 0) => day,
            _ => $"{day}-{slug}",
        };
    }

    /// <summary>Up to five words; a small word ends them once there are two, and is skipped before that.</summary>
    private static string FirstWords(string title, string language)
    {
        var words = new List<string>();
        foreach (var word in title.Split([' ', '\u00A0', '/', '—'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Boilerplate.IsStopWord(word.Trim(',', '،', ':', '؛', '"', '«', '»'), language))
            {
                if (words.Count >= FewestWords) break;
                continue;
            }
            // Possessives and abbreviations keep together: "Afghanistan’s", "U.S.".
            var slug = Slug.From(word.Replace("’", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal));
            if (slug.Length == 0) continue;
            if (words.Sum(known => known.Length + 1) + slug.Length > MostCharacters) break;
            words.Add(slug);
            if (words.Count == MostWords || (words.Count >= FewestWords && ":؛،,".Contains(word[^1]))) break;
        }
        return string.Join('-', words);
    }
}
