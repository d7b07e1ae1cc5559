using System.Text.RegularExpressions;

namespace Daftar.Importing.Wording;

/// <summary>Text that a publisher adds to an article: its name at the beginning, a mark at the end.</summary>
internal static partial class HouseMarks
{
    /// <summary>The text behind «مطالعات شرق |» or «مطالعات شرق/», also behind the article's own source; null when there is no such name.</summary>
    public static string? WithoutDateline(string text, string? source, out string dateline)
    {
        dateline = "";
        if (DatelineParts().Match(text) is not { Success: true } parts) return null;
        var name = parts.Groups[1].Value;
        var isHouse = Boilerplate.IsDateline(name);
        var isSource = source is not null && SourceLine.KeyOf(source) == SourceLine.KeyOf(name);
        if (!isHouse && !(isSource && parts.Groups[2].Value is "|" or "/")) return null;
        dateline = text[..parts.Length].Trim();
        return text[parts.Length..].Trim();
    }

    /// <summary>The text before «انتهای مطلب/» or "End of article"; null when there is no such mark.</summary>
    public static string? WithoutEndMark(string text)
    {
        // A mark is short; white space before it may be of any length.
        var before = Math.Max(0, text.Length - 300);
        return EndParts().Match(text[before..]) is { Success: true } parts && Boilerplate.IsEndMark(parts.Groups[2].Value)
            ? string.Concat(text.AsSpan(0, before), parts.Groups[1].Value).TrimEnd()
            : null;
    }

    [GeneratedRegex(@"^[«\[(]?(?>\s*)([^|/:\-–—«»\[\]()]{3,60}?)(?:\s*[»\])])?\s*([|/:\-–—])\s*[-–—/|]?\s*", RegexOptions.CultureInvariant)]
    private static partial Regex DatelineParts();

    [GeneratedRegex(@"^(.*?)\s*[(\[/]?\s*(انتها[یيى]\s\S+?|پایان\s\S+?|End of \w+)\s*[/.*)\]]*\s*[0-9۰-۹]*\s*[/.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex EndParts();
}
