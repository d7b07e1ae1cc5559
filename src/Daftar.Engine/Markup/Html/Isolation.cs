using System.Text.RegularExpressions;
using Daftar.Languages;

namespace Daftar.Markup;

/// <summary>
/// Parts of a text that runs from the right which have to keep their own order: telephone numbers, and Latin words with quotation
/// marks, brackets or numbers beside them. Without isolation «“soft power”، (۲۰۲۵–۲۰۲۶)» turns its years round, because to
/// Unicode's algorithm digits belong to the letters before them.
/// </summary>
internal static partial class Isolation
{
    /// <summary>Writes the text; what needs it stands in <c>bdi</c>.</summary>
    public static void Write(ReadOnlySpan<char> text, HtmlBuffer html)
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

    // A telephone number; or Latin words with what belongs to them, quotation marks and brackets in pairs.
    [GeneratedRegex("""\+[0-9۰-۹][0-9۰-۹ \-–()]{5,20}[0-9۰-۹]|“[A-Za-z\u00C0-\u024F][^“”\u0590-\u08FF\r\n]*”|"[A-Za-z\u00C0-\u024F][^"\u0590-\u08FF\r\n]*"|[A-Za-z\u00C0-\u024F][A-Za-z\u00C0-\u024F0-9]*(?:[ .,'’&/:\-–]{1,2}[A-Za-z\u00C0-\u024F0-9]+|\([A-Za-z0-9][^()\u0590-\u08FF\r\n]*\))*(?:\+{1,2}|\#)?""", RegexOptions.CultureInvariant)]
    private static partial Regex Candidates();
}
