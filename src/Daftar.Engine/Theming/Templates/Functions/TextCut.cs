namespace Daftar.Theming.Templates.Functions;

/// <summary>
/// <c>string.truncate</c>: Scriban's own counts letters, and cuts words, Persian joiners and marks apart. This one ends
/// behind a whole word, and behind the first word when that alone is longer.
/// </summary>
internal static class TextCut
{
    private const char Joiner = '\u200C';

    /// <param name="length">Of the result with the ellipsis.</param>
    public static string Truncate(string? text, int length, string? ellipsis = null)
    {
        ellipsis ??= "...";
        if (text is null || text.Length <= length) return text ?? "";
        var room = Math.Max(0, length - ellipsis.Length);
        var end = text.Length;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsWhiteSpace(text[at])) continue;
            if (at > room) break;
            end = at;
        }
        // Not even one word fits: the first one stays whole.
        if (end == text.Length || string.IsNullOrWhiteSpace(text[..end]))
        {
            var start = text.Length - text.AsSpan().TrimStart().Length;
            var first = text.AsSpan(start).IndexOfAny(" \t\r\n\u00A0");
            if (first < 0) return text;
            end = start + first;
        }
        return string.Concat(text.AsSpan(0, end).TrimEnd().TrimEnd([Joiner, '،', ',', ';', '؛', ':', '-', '–', '—']).TrimEnd(), ellipsis);
    }
}
