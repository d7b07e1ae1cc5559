using System.Text;

namespace Daftar.Theming.Styles;

/// <summary>
/// Takes comments and needless white space out of a style sheet. Conservative: strings, <c>url()</c> and the spaces
/// that mean something (between selectors, around <c>+</c> and <c>-</c> in <c>calc()</c>) stay as they are.
/// </summary>
internal static class CssMinifier
{
    public static string Minify(string css)
    {
        var output = new StringBuilder(css.Length);
        for (var i = 0; i < css.Length; i++)
        {
            var c = css[i];
            if (c is '"' or '\'') i = CopyString(css, i, output);
            else if (c == '/' && i + 1 < css.Length && css[i + 1] == '*') i = SkipComment(css, i, output);
            else if (c is ' ' or '\n' or '\t' or '\r' or '\f') AppendSpace(output);
            else if (c == '(' && EndsWithUrl(output)) i = CopyUrl(css, i, output);
            else AppendMark(c, output);
        }
        return output.ToString().Trim();
    }

    private static int CopyString(string css, int start, StringBuilder output)
    {
        var end = start + 1;
        while (end < css.Length && css[end] != css[start]) end += css[end] == '\\' ? 2 : 1;
        end = Math.Min(end, css.Length - 1);
        output.Append(css, start, end - start + 1);
        return end;
    }

    private static int SkipComment(string css, int start, StringBuilder output)
    {
        var end = css.IndexOf("*/", start + 2, StringComparison.Ordinal);
        AppendSpace(output);
        return end < 0 ? css.Length : end + 1;
    }

    private static int CopyUrl(string css, int start, StringBuilder output)
    {
        var end = css.IndexOf(')', start);
        if (end < 0) end = css.Length - 1;
        output.Append(css, start, end - start + 1);
        return end;
    }

    private static bool EndsWithUrl(StringBuilder output) =>
        output.Length >= 3 && output[^1] is 'l' or 'L' && output.Length >= 3 && output[^2] is 'r' or 'R' && output[^3] is 'u' or 'U';

    private static void AppendSpace(StringBuilder output)
    {
        if (output.Length > 0 && output[^1] is not (' ' or '{' or '}' or ';' or ',' or ':')) output.Append(' ');
    }

    /// <summary>A space before a colon may separate two selectors (<c>a :hover</c>), so it stays.</summary>
    private static void AppendMark(char c, StringBuilder output)
    {
        if (c is '{' or '}' or ';' or ',' && output.Length > 0 && output[^1] == ' ') output.Length--;
        if (c == '}' && output.Length > 0 && output[^1] == ';') output.Length--;
        // A custom property whose value is a space, which older browsers do not take for one when it is gone.
        if (c is ';' or '}' && output.Length > 0 && output[^1] == ':') output.Append(' ');
        output.Append(c);
    }
}
