using System.Text;
using System.Text.RegularExpressions;

namespace Daftar.Importing.Wording;

/// <summary>Parts labels that copying from a page has run together: «… - ۰۹:۳۰کد خبر: ۳۵۱۲ چاپA+».</summary>
internal static partial class LabelBreaks
{
    private const int MostOfName = 30;
    private const int MostOfValue = 80;
    private const int MostBehind = 30;

    /// <summary>Breaks each line before and behind its news code, where the line begins like a label too.</summary>
    public static string Of(string text)
    {
        if (!Code().IsMatch(text)) return text;
        var result = new StringBuilder(text.Length + 64);
        foreach (var line in text.AsSpan().Split('\n')) Append(result, text.AsSpan(line));
        result.Length--;
        return result.ToString();
    }

    private static void Append(StringBuilder result, ReadOnlySpan<char> line)
    {
        // A code that stands further on is none that was run together with a label: a line can be as long as the file.
        foreach (var code in Code().EnumerateMatches(line))
        {
            var before = line[..code.Index].TrimEnd(" \t");
            if (before.Length > MostOfName + 1 + MostOfValue) break;
            var behind = line[(code.Index + code.Length)..];
            if (!IsLabel(before) || !IsShort(behind)) continue;
            result.Append(before).Append('\n').Append(line.Slice(code.Index, code.Length));
            if (behind.Length > 0) result.Append('\n').Append(behind.Trim());
            result.Append('\n');
            return;
        }
        result.Append(line).Append('\n');
    }

    private static bool IsLabel(ReadOnlySpan<char> text) =>
        text.IndexOf(':') is >= 0 and <= MostOfName and var colon && text.Length - colon - 1 <= MostOfValue;

    private static bool IsShort(ReadOnlySpan<char> text) =>
        text.Length == 0 || (text.Length > 1 && (text[0] is ' ' or '\t') && text.TrimStart(" \t").Length <= MostBehind);

    [GeneratedRegex(@"(?:کد (?:خبر|مطلب)|شناسه (?:خبر|مطلب)|News (?:code|ID))[ \t]{0,40}:[ \t]{0,40}[0-9۰-۹٠-٩]{1,9}", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
