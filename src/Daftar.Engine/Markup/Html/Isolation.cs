using System.Text.RegularExpressions;
using Daftar.Languages;

namespace Daftar.Markup;

/// <summary>
/// Parts of a text which have to keep their own order: telephone numbers, and words of the other direction with quotation
/// marks, brackets or numbers beside them. Without isolation «“soft power”، (۲۰۲۵–۲۰۲۶)» turns its years round, because to
/// Unicode's algorithm digits belong to the letters before them; so does "«صلح», 2025" in an English sentence.
/// </summary>
internal static partial class Isolation
{
    /// <summary>Writes the text; what needs it stands in <c>bdi</c>.</summary>
    public static void Write(ReadOnlySpan<char> text, TextDirection direction, HtmlBuffer html)
    {
        if (direction == TextDirection.RightToLeft) WithinRightToLeft(text, html);
        else WithinLeftToRight(text, html);
    }

    private static void WithinRightToLeft(ReadOnlySpan<char> text, HtmlBuffer html)
    {
        if (text.IndexOfAnyInRange('A', 'z') < 0 && text.IndexOf('+') < 0)
        {
            html.Text(text);
            return;
        }
        var at = 0;
        foreach (var match in Candidates().EnumerateMatches(text))
        {
            var run = text.Slice(match.Index, match.Length);
            if (!Needs(text, match.Index, match.Index + match.Length, run)) continue;
            html.Text(text[at..match.Index]);
            // A telephone number broken at the line's end would be read in two orders.
            html.Raw(run[0] == '+' ? "<bdi class=\"phone\" dir=\"ltr\">" : "<bdi dir=\"ltr\">");
            html.Text(run);
            html.Raw("</bdi>");
            at = match.Index + match.Length;
        }
        html.Text(text[at..]);
    }

    private static void WithinLeftToRight(ReadOnlySpan<char> text, HtmlBuffer html)
    {
        var at = 0;
        if (text.IndexOfAnyInRange('\u0590', '\u08FF') >= 0)
        {
            foreach (var match in RightToLeftRuns().EnumerateMatches(text))
            {
                var end = match.Index + match.Length;
                if (!TouchesNumber(text, end)) continue;
                html.Text(text[at..match.Index]);
                html.Raw("<bdi dir=\"rtl\">");
                html.Text(text[match.Index..end]);
                html.Raw("</bdi>");
                at = end;
            }
        }
        html.Text(text[at..]);
    }

    /// <summary>A number or a bracket before the next letter, which letters from the right would draw to their side.</summary>
    private static bool TouchesNumber(ReadOnlySpan<char> text, int end)
    {
        for (var i = end; i < text.Length; i++)
        {
            if (char.IsDigit(text[i]) || text[i] is '(' or '[' or '%') return true;
            if (char.IsLetter(text[i])) return false;
        }
        return false;
    }

    private static bool Needs(ReadOnlySpan<char> text, int start, int end, ReadOnlySpan<char> run)
    {
        if (run[0] == '+' || run.IndexOfAny("“‘\"([{") >= 0 || run[^1] is '+' or '#') return true;
        // Digits or brackets between this run and the next letter would take its direction.
        for (var i = end; i < text.Length; i++)
        {
            if (char.IsDigit(text[i]) || text[i] is '(' or ')' or '[' or ']' or '%' or '٪') return true;
            if (char.IsLetter(text[i])) break;
        }
        for (var i = start - 1; i >= 0; i--)
        {
            if (char.IsDigit(text[i])) return true;
            if (char.IsLetter(text[i]) || text[i] is ')' or ']') break;
        }
        return false;
    }

    // Words with what joins them, and the years in Persian digits between them.
    [GeneratedRegex("""[\u0590-\u08FF-[\u0660-\u0669\u06F0-\u06F9\u060C\u061B\u061F\u066A-\u066C]][\u0590-\u08FF\u200C\u200D-[\u060C\u061B\u061F]]*(?:[ ،؛]{1,2}[\u0590-\u08FF-[\u060C\u061B\u061F]][\u0590-\u08FF\u200C\u200D-[\u060C\u061B\u061F]]*)*""", RegexOptions.CultureInvariant)]
    private static partial Regex RightToLeftRuns();

    // A telephone number; or Latin words with what belongs to them, quotation marks and brackets in pairs.
    [GeneratedRegex("""\+[0-9۰-۹][0-9۰-۹ \-–()]{5,20}[0-9۰-۹]|“[A-Za-z\u00C0-\u024F][^“”\u0590-\u08FF\r\n]*”|"[A-Za-z\u00C0-\u024F][^"\u0590-\u08FF\r\n]*"|[A-Za-z\u00C0-\u024F][A-Za-z\u00C0-\u024F0-9]*(?:[ .,'’&/:\-–]{1,2}[A-Za-z\u00C0-\u024F0-9]+|\([A-Za-z0-9][^()\u0590-\u08FF\r\n]*\))*(?:\+{1,2}|\#)?""", RegexOptions.CultureInvariant)]
    private static partial Regex Candidates();
}
