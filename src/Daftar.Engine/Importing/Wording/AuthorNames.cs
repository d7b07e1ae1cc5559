using System.Text.RegularExpressions;
using Daftar.Languages;

namespace Daftar.Importing.Wording;

/// <summary>Names of authors in labels, bylines and biographies.</summary>
internal static partial class AuthorNames
{
    /// <summary>The names in "A, B and C"; a text that is more than names stays whole.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var parts = Separators().Split(text).Select(part => part.Trim(' ', '.', '،', ',')).Where(part => part.Length > 0).ToList();
        if (parts.Count < 2) return parts.Count == 0 ? [] : [text.Trim()];
        return parts.TrueForAll(IsName) ? parts : [text.Trim()];
    }

    /// <summary>The line without "By" or «نویسنده:» before the names.</summary>
    public static string WithoutBy(string line) => ByPrefix().Replace(line.Trim(), "").Trim();

    /// <summary>Looks like a person's name: one to six words, none of them a figure or, in Latin script, in lower case.</summary>
    public static bool IsName(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 6 || text.Any(char.IsDigit) || text.AsSpan().IndexOfAny("?؟!:;؛«»\"“”") >= 0) return false;
        return words.All(word => !char.IsLower(word[0]) || word is "al" or "ul" or "ur" or "bin" or "ibn" or "de" or "van" or "von" or "da" or "di" || word.StartsWith("al-", StringComparison.Ordinal));
    }

    /// <summary>Whether a line holds nothing but these names, perhaps with "By" or an honorific before them.</summary>
    public static bool IsByline(string line, IReadOnlyCollection<string> names)
    {
        if (names.Count == 0 || line.Length > 200) return false;
        var keys = names.Select(Key).ToHashSet(StringComparer.Ordinal);
        if (keys.Contains(Key(line))) return true;
        var parts = Split(ByPrefix().Replace(line, ""));
        return parts.Count > 0 && parts.All(part => keys.Contains(Key(part)));
    }

    /// <summary>The authors whose biography a line is: it begins with the name and goes on to say who that is.</summary>
    public static IReadOnlyList<string> BiographyOf(string line, IReadOnlyList<string> names)
    {
        if (names.Count == 0 || line.Length > 700) return [];
        var text = BioPrefix().Replace(PersianText.FoldForDisplay(line), "");
        var owner = names.FirstOrDefault(name => StartsWithName(text, name) is { } rest && BioContinuation().IsMatch(rest));
        if (owner is null) return names.Count == 1 && TheAuthorIs().IsMatch(line) ? [names[0]] : [];
        return [.. names.Where(name => name == owner || (SourceLine.KeyOf(text).Contains(Key(name), StringComparison.Ordinal)))];
    }

    /// <summary>A name as it is compared: without honorific, case, spaces and half-spaces.</summary>
    public static string Key(string name) => SourceLine.KeyOf(Honorific().Replace(name, ""));

    /// <summary>The text after a name at the beginning, or null.</summary>
    private static string? StartsWithName(string text, string name)
    {
        var bare = Honorific().Replace(text, "");
        var key = Key(name);
        // The name may be spelt with other letters or spaces than the label: find its end by key, not by characters.
        for (var end = Math.Min(name.Length / 2, bare.Length); end <= Math.Min(bare.Length, name.Length + 12); end++)
        {
            if (SourceLine.KeyOf(bare[..end]) == key && (end == bare.Length || !char.IsLetter(bare[end]))) return bare[end..];
        }
        return null;
    }

    [GeneratedRegex(@"(?:(?<!\s)\s+)?[,،;؛&|]\s*(?:and\s+|و\s+)?|(?<!\s)\s+(?:and|و|[-–/])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^(?:by|written by|به قلم|نوشتهٔ|نوشته|نویسنده|نویسندگان|authors?)\s*[:：]?\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ByPrefix();

    [GeneratedRegex(@"^(?:dr|prof|professor|mr|mrs|ms|دکتر|پروفسور|استاد|آقای|خانم|مهندس)\.?\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Honorific();

    [GeneratedRegex(@"^(?:about the authors?|درباره نویسنده|دربارهٔ نویسنده|درباره‌ی نویسنده)\s*[:：]?\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BioPrefix();

    [GeneratedRegex(@"^(?:\s*[,،(–—-]\s*\S|\s+(?:is|was|works|serves|teaches|holds|and|has|heads|leads|writes|studies|specialises|specializes)\b|\s*[؛:]\s*(?:\S+\s+){2}|\s+(?!گفت|افزود|معتقد|می‌گوید|تأکید|تاکید|نوشت|بر این)\S.*(?:است|می‌باشد|هستند|دارد|بوده است)\s*[.]?$|\s+(?:دانش|پژوهش|کارشناس|تحلیل|استاد|محقق|روزنامه|عضو|دکتر|مدرس|نویسنده|دیپلمات|سفیر|رئیس|معاون|مدیر|و )\S*)",
        RegexOptions.CultureInvariant)]
    private static partial Regex BioContinuation();

    [GeneratedRegex(@"^(?:the\s+(?:author|writer)\s+(?:is|was)\s|نویسنده(?:ٔ این \S+)?[،,]?\s+(?:دانش|پژوهش|کارشناس|تحلیل|استاد|محقق|روزنامه|عضو|دکتر|مدرس)\S*\s)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TheAuthorIs();
}
