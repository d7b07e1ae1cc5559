using Daftar.Languages;

namespace Daftar.Markup;

/// <summary>
/// A plain text of the site (a title, a kicker, a tag) as HTML for a page. Words that run against the page stand in <c>bdi</c> with
/// their direction and, where their own letters tell it, their language; in a text that runs with the page only the parts that
/// have to keep their own order do.
/// </summary>
public static class DirectedText
{
    [ThreadStatic]
    private static HtmlBuffer? t_buffer;

    /// <param name="page">The language of the page around it.</param>
    /// <param name="languages">Of the site: what a word of a shared script is taken for when it does not tell its language itself.</param>
    /// <param name="language">The text's own language where it is known, as that of another version's title; null judges by its words.</param>
    public static string Html(string text, string page, IReadOnlyList<string> languages, string? language = null)
    {
        if (text.Length == 0) return text;
        var outer = Directions.OfLanguage(page);
        var isOther = language is not null && language != page;
        if (!isOther && outer == TextDirection.LeftToRight && !StrongLetters.MayHoldOther(text, outer) && text.AsSpan().IndexOfAny("&<>\"") < 0) return text;

        var buffer = t_buffer ??= new();
        buffer.Clear();
        var direction = isOther ? Directions.OfLanguage(language!) : StrongLetters.Count(text).Within(outer);
        var own = isOther ? language : direction == outer ? null : LanguageOf(text, direction, languages);
        if (direction == outer && own is null)
        {
            Isolation.Write(text, outer, buffer);
            return buffer.ToString();
        }
        buffer.Raw("<bdi");
        if (direction != outer) buffer.Attribute("dir", direction.Code());
        if (own is not null) buffer.Attribute("lang", own);
        buffer.Raw('>');
        Isolation.Write(text, direction, buffer);
        buffer.Raw("</bdi>");
        return buffer.ToString();
    }

    /// <summary>The language that the words of a text against the page show; null when they do not tell.</summary>
    internal static string? LanguageOf(string text, TextDirection direction, IReadOnlyList<string> languages)
    {
        if (LanguageDetection.Detect(text, direction == TextDirection.RightToLeft ? LanguageDetection.OfArabicScript : LanguageDetection.OfOtherScripts) is { } told) return told;
        return LanguageDetection.Detect(text, [.. languages.Where(candidate => Directions.OfLanguage(candidate) == direction)]);
    }
}
