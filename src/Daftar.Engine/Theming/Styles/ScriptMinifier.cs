using System.Text;

namespace Daftar.Theming.Styles;

/// <summary>
/// Takes indentation, empty lines and lines that are comments out of a script, and spaces beside signs on lines where that can be told
/// easily. Line ends stay where a script may rely on them in place of semicolons; so do comments that begin with <c>//!</c>, which is
/// where licences stand.
/// </summary>
internal static class ScriptMinifier
{
    /// <summary>A script of which it cannot be told easily which lines begin within a text or a block comment stays as it is.</summary>
    public static string Minify(string script)
    {
        var output = new StringBuilder(script.Length);
        foreach (var range in script.AsSpan().Split('\n'))
        {
            var line = script.AsSpan()[range].Trim();
            if (!IsWhole(line)) return script.Trim();
            if (line.IsEmpty || (line.StartsWith("//", StringComparison.Ordinal) && !line.StartsWith("//!", StringComparison.Ordinal))) continue;
            var isPlain = Tighten(line, output);
            // Nothing is put in place of a line end behind these.
            if (!isPlain || line[^1] is not ('{' or ';' or ',' or '(')) output.Append('\n');
        }
        return output.ToString().TrimEnd();
    }

    // Without a slash there is neither a comment nor a regular expression, without a backslash or "`" a text ends at its own mark.
    private static bool Tighten(ReadOnlySpan<char> line, StringBuilder output)
    {
        if (line.ContainsAny('/', '\\', '`'))
        {
            output.Append(line);
            return false;
        }
        var text = '\0';
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (text != '\0') text = c == text ? '\0' : text;
            else if (c is '"' or '\'') text = c;
            else if (c is ' ' or '\t' && (IsSign(line[i - 1]) || IsSign(line[i + 1]))) continue;
            output.Append(c);
        }
        return true;
    }

    // Not "+" and "-", which would join with another, nor "<" and "!", which may begin what browsers take for a comment of HTML.
    private static bool IsSign(char c) => c is '=' or '>' or '(' or ')' or '{' or '}' or '[' or ']' or ',' or ';' or ':' or '?' or '&' or '|';

    // A template that goes on in the next line, or has another one within; a text that goes on behind a backslash; a
    // block comment. In a regular expression or a text these signs mean nothing, which costs no more than the saving.
    private static bool IsWhole(ReadOnlySpan<char> line)
    {
        if (line.EndsWith("\\", StringComparison.Ordinal) || line.Contains("/*", StringComparison.Ordinal)) return line.StartsWith("//", StringComparison.Ordinal);
        var marks = line.Count('`');
        if (marks == 0 || line.StartsWith("//", StringComparison.Ordinal)) return true;
        if (marks % 2 != 0 || line.Contains("\\`", StringComparison.Ordinal)) return false;
        while (line.IndexOf('`') is >= 0 and var start)
        {
            var length = line[(start + 1)..].IndexOf('`');
            var template = line.Slice(start + 1, length);
            // Each ${ is closed before the mark that ends the template, or that mark begins another one within.
            if (template.LastIndexOf("${") > template.LastIndexOf('}') || template.Count("${") > template.Count('}')) return false;
            line = line[(start + length + 2)..];
        }
        return true;
    }
}
