using Daftar.Diagnostics;

namespace Daftar.Importing.Readers.Html;

/// <summary>
/// How deep the elements of a page stand within each other, counted before it is parsed: a tree of a hundred thousand
/// levels takes minutes to make, and more stack than there is to walk through.
/// </summary>
internal static class HtmlDepth
{
    public const int Most = 3000;

    // The parser looks at all elements that are open for each that opens.
    private const long MostTogether = 8_000_000;
    private const int DeepOnTheMean = 100;

    public static bool IsTooDeep(string html) => Find(html, "") is not null;

    /// <summary>The diagnostic for a page that is nested too deeply; null if it is not.</summary>
    public static Diagnostic? Find(string html, string name)
    {
        int depth = 0, at = 0, elements = 0;
        var together = 0L;
        while ((at = html.IndexOf('<', at)) >= 0 && at + 1 < html.Length)
        {
            var next = html[at + 1];
            if (next == '/') depth = Math.Max(0, depth - 1);
            else if (char.IsAsciiLetter(next) && !IsVoid(html.AsSpan(at + 1)))
            {
                if (++depth > Most) return ImportDiagnostics.TooDeep(name, Most);
                elements++;
                together += depth;
            }
            at++;
        }
        return together > MostTogether && together / elements > DeepOnTheMean ? ImportDiagnostics.TooDeepOnTheMean(name, (int)(together / elements)) : null;
    }

    /// <summary>Elements without an end, and those whose end is mostly left out and changes nothing.</summary>
    private static bool IsVoid(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny(" \t\r\n/>");
        if (end is <= 0 or > 10) return end == 0;
        Span<char> name = stackalloc char[10];
        var length = tag[..end].ToLowerInvariant(name);
        return name[..length] is "br" or "hr" or "img" or "meta" or "link" or "input" or "col" or "area" or "base" or "wbr" or "param" or "source" or "track" or "embed"
            or "p" or "li" or "option" or "dt" or "dd" or "tr" or "td" or "th" or "path";
    }
}
