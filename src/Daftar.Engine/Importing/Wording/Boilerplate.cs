using System.Text.RegularExpressions;
using Daftar.Languages;

namespace Daftar.Importing.Wording;

/// <summary>
/// Everything on a saved page that is not the article, by its wording, and the words by which its facts are labelled.
/// The tables of all languages are asked together: an English page links to «فارسی», a Persian one is "Powered by".
/// </summary>
internal static partial class Boilerplate
{
    private static readonly Dictionary<string, HashSet<string>> Words = ReadTables(English, Persian);
    private static readonly Dictionary<LabelKind, HashSet<string>> Kinds = ReadKinds();
    private static readonly string[] FooterStarts = [.. Words["FooterStart"]];
    private static readonly Dictionary<string, HashSet<string>> StopWordsByLanguage = new(StringComparer.Ordinal)
    {
        ["en"] = ReadTables(English)["StopWords"],
        ["fa"] = ReadTables(Persian)["StopWords"],
    };

    /// <summary>Kinds whose label stands alone on its line, or before its value.</summary>
    private static readonly LabelKind[] LabelsWithValue =
    [
        LabelKind.PublishDate, LabelKind.NewsCode, LabelKind.Author, LabelKind.Source, LabelKind.Translator,
        LabelKind.Tags, LabelKind.Counter,
    ];

    public static bool Is(LabelKind kind, SourceLine line) => Kinds[kind].Contains(line.Key);

    /// <summary>Buttons that copying has run together: «چاپA+», «تلگرامواتساپ».</summary>
    public static bool IsButtons(SourceLine line)
    {
        if (Is(LabelKind.Share, line)) return true;
        var key = line.Key;
        if (key.Length is < 2 or > 60) return false;
        var reached = new bool[key.Length + 1];
        reached[0] = true;
        for (var at = 0; at < key.Length; at++)
        {
            if (!reached[at]) continue;
            foreach (var word in Kinds[LabelKind.Share])
            {
                if (word.Length > 1 && key.AsSpan(at).StartsWith(word)) reached[at + word.Length] = true;
            }
        }
        return reached[key.Length];
    }

    /// <summary>A short address of the page: «لینک کوتاه: https://…».</summary>
    public static bool IsShortLink(SourceLine line) =>
        line.Text.Contains("://", StringComparison.Ordinal) && line.Text.IndexOf(':', StringComparison.Ordinal) is > 0 and < 30 and var colon
        && Kinds[LabelKind.Share].Contains(SourceLine.KeyOf(line.Text[..colon]));

    public static bool IsHeading(string text) => Kinds[LabelKind.Heading].Contains(SourceLine.KeyOf(text));

    /// <summary>A line such as "Source: a trader in Multan" or «عکس: …»: it says something about what is above it.</summary>
    public static bool IsCaption(string text) =>
        text.IndexOfAny([':', '：']) is > 0 and < 30 and var colon
        && (Words["Caption"].Contains(SourceLine.KeyOf(text[..colon])) || KindOf(text[..colon]) is not null);

    /// <summary>Ends in who took or drew what is shown: «… (عکس: آرشیو)», "… (Photo: Reuters)".</summary>
    public static bool HasCredit(string text) =>
        text.EndsWith(')') && text.LastIndexOf('(') is >= 0 and var open && IsCaption(text[(open + 1)..^1]);

    /// <summary>A line such as "Copyright (c) …" or "Powered by …".</summary>
    public static bool IsFooter(SourceLine line) =>
        Is(LabelKind.Footer, line)
        || Array.Exists(FooterStarts, start => line.Key.StartsWith(start, StringComparison.Ordinal));

    public static bool IsRights(SourceLine line) =>
        Array.Exists(FooterStarts, start => line.Key.StartsWith(start, StringComparison.Ordinal));

    /// <summary>
    /// A label with the value behind it on the same line, which is empty when the label stands alone. A colon or dash
    /// parts the two; codes, counters and dates also do without.
    /// </summary>
    public static (LabelKind Kind, string Value)? Labelled(SourceLine line)
    {
        if (line.IsBlank || line.Text.Length > 400) return null;
        foreach (var kind in LabelsWithValue)
        {
            if (Is(kind, line)) return (kind, "");
        }

        var text = line.Text[ListMarkers.BulletLength(line.Text)..];
        if (LabelParts().Match(text) is { Success: true } parts && KindOf(parts.Groups[1].Value) is { } labelled)
            return (labelled, parts.Groups[2].Value.Trim());
        if (BareLabelParts().Match(text) is { Success: true } bare
            && KindOf(bare.Groups[1].Value) is { } kindOfBare and (LabelKind.NewsCode or LabelKind.Counter or LabelKind.PublishDate))
            return (kindOfBare, bare.Groups[2].Value.Trim());
        return null;
    }

    /// <summary>"13 minutes reading", "13 min read", «۱۳ دقیقه مطالعه», «زمان مطالعه: ۱۳ دقیقه».</summary>
    public static bool IsReadingTime(SourceLine line) =>
        line.Text.Length is > 0 and < 60 && ReadingTimePattern().IsMatch(line.Key);

    public static bool IsStopWord(string word, string language) =>
        StopWordsByLanguage.TryGetValue(KnownLanguages.Primary(language), out var words) && words.Contains(SourceLine.KeyOf(word));

    /// <summary>Whether the text ends in a word that leads to a quotation or list: "he added", «عبارتند از».</summary>
    public static bool EndsInSaying(string text)
    {
        var words = text.TrimEnd(':', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = 1; count <= 3 && count <= words.Length; count++)
        {
            if (Words["Saying"].Contains(SourceLine.KeyOf(string.Concat(words[^count..])))) return true;
        }
        return false;
    }

    public static bool HasSaying(string text) =>
        Array.Exists(text.Split(' ', StringSplitOptions.RemoveEmptyEntries), word => Words["Saying"].Contains(SourceLine.KeyOf(word)));

    /// <summary>Labels of the model site's own terms, for a site whose taxonomies do not name them: <c>Type.report</c> → labels.</summary>
    public static IEnumerable<(string Taxonomy, string Id, string Key)> BuiltInTerms()
    {
        foreach (var (name, keys) in Words)
        {
            if (name.IndexOf('.', StringComparison.Ordinal) is not (> 0 and var dot)) continue;
            var taxonomy = name[..dot] switch { "Type" => "types", "Region" => "regions", _ => "issues" };
            foreach (var key in keys) yield return (taxonomy, name[(dot + 1)..], key);
        }
    }

    /// <summary>Words that a body may begin with, house names such as «مطالعات شرق», without ZWNJ and spaces.</summary>
    public static bool IsDateline(string text) => Words["Dateline"].Contains(SourceLine.KeyOf(text));

    public static bool IsEndMark(string text) => Words["EndMark"].Contains(SourceLine.KeyOf(text));

    private static LabelKind? KindOf(string label)
    {
        var key = SourceLine.KeyOf(label);
        foreach (var kind in LabelsWithValue)
        {
            if (Kinds[kind].Contains(key)) return kind;
        }
        return null;
    }

    private static Dictionary<LabelKind, HashSet<string>> ReadKinds()
    {
        var kinds = new Dictionary<LabelKind, HashSet<string>>();
        foreach (var kind in Enum.GetValues<LabelKind>())
            kinds[kind] = Words.TryGetValue(kind.ToString(), out var words) ? words : [];
        return kinds;
    }

    private static Dictionary<string, HashSet<string>> ReadTables(params string[] tables)
    {
        var words = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            foreach (var row in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                var colon = row.IndexOf(':', StringComparison.Ordinal);
                var name = row[..colon];
                if (!words.TryGetValue(name, out var set)) words[name] = set = new(StringComparer.Ordinal);
                foreach (var word in row[(colon + 1)..].Split('|')) set.Add(SourceLine.KeyOf(word.Trim()));
            }
        }
        return words;
    }

    [GeneratedRegex(@"^([^:：؛|]{1,40}?)\s*[:：|]\s*(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex LabelParts();

    [GeneratedRegex(@"^(\D{1,40}?)(?:\s*[-–—])?\s+((?:\p{L}{3,12},? )?[0-9۰-۹٠-٩].*)$", RegexOptions.CultureInvariant)]
    private static partial Regex BareLabelParts();

    [GeneratedRegex(@"^(?:[0-9]{1,3}|one|a|یک)(?:minutes?|mins?|-minute|دقیقه)(?:reading|read|toread|ofreading|مطالعه|زمانمطالعه|برایمطالعه|خواندن|زمانخواندن)(?:time)?$|^(?:readingtime|timetoread|(?:مدت)?(?:زمان|مدت)(?:موردنیازبرای|تقریبی)?مطالعه|زمانخواندن)[:：]?(?:حدود|about)?[0-9]{1,3}(?:minutes?|mins?|دقیقه)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex ReadingTimePattern();
}
