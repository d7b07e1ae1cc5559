using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Daftar.Importing.Wording;

namespace Daftar.Importing.Readers.Html;

/// <summary>Facts that a page shows behind labels: "News code: 3512", «نویسنده: …», wherever they stand but in what readers wrote.</summary>
internal sealed partial class PageLabels
{
    private const int LongestLine = 200;

    // The same with the white space of the page's source.
    private const int LongestText = 4000;

    // A label with its value is some few elements: boxes within boxes are none, however little text they hold.
    private const int NodeLength = 20;

    private readonly Dictionary<LabelKind, string> _values = [];
    private readonly List<IElement> _taken = [];

    public string? this[LabelKind kind] => _values.GetValueOrDefault(kind);

    /// <summary>How often the page was recommended; null when it does not say.</summary>
    public int? Recommended { get; private set; }

    public static PageLabels Of(IElement body)
    {
        var labels = new PageLabels();
        labels.Walk(body, 0);
        return labels;
    }

    /// <summary>The value behind the label, or the whole text where it has none.</summary>
    public static string ValueOf(string text)
    {
        var line = LineOf(text);
        return Boilerplate.Labelled(line) is (_, { Length: > 0 } value) ? value : text;
    }

    /// <summary>Takes the lines out of the page whose values are facts now, so that they do not stand in the text again.</summary>
    public void RemoveTaken()
    {
        foreach (var element in _taken) Shown.ShownFacts.Remove(element);
    }

    /// <returns>How much stands within: the characters of texts, and something for each node.</returns>
    private int Walk(IElement element, int depth)
    {
        if (depth > 400) return LongestText + 1;
        var length = 0;
        foreach (var node in element.ChildNodes)
        {
            length = Math.Min(length + (node is IText text ? text.Data.Length : NodeLength), LongestText + 1);
            if (node is not IElement child) continue;
            if (HtmlElements.IsDropped(child) || child.LocalName is "form" or "nav" || (child.ClassName ?? child.Id) is not null && Foreign().IsMatch(HtmlElements.ClassAndId(child)))
            {
                if (length <= LongestText) length += HtmlElements.LengthOf(child, LongestText);
                continue;
            }
            // The innermost box that holds label and value tells where the value ends.
            var before = _values.Count;
            var within = Walk(child, depth + 1);
            // Labels are short. What holds more is not read at each of its hundred levels.
            if (_values.Count == before && within <= LongestText && child.ChildElementCount <= 20) Take(child);
            length = Math.Min(length + within, LongestText + 1);
        }
        return length;
    }

    private void Take(IElement element)
    {
        var text = HtmlElements.TextOf(element);
        Recommended ??= RecommendedCount.Of(text);
        if (text.Length is 0 or > LongestLine || !text.Contains(':') && !text.Any(c => Languages.Digits.ValueOf(c) >= 0)) return;
        if (Boilerplate.Labelled(LineOf(text)) is not (var kind, { Length: > 0 } value)) return;
        if (kind == LabelKind.NewsCode && !(Figure().Match(value) is { Success: true } figure && IsOwnLabel(text))) return;
        if (kind == LabelKind.PublishDate && PublishDates.Read(value) is null) return;
        if (kind is LabelKind.Author or LabelKind.Translator && value.Length > 80) return;
        if (kind == LabelKind.Tags)
        {
            var links = element.QuerySelectorAll("a").Select(HtmlElements.TextOf).Where(tag => tag.Length > 0).ToList();
            if (links.Count > 0) value = string.Join('،', links);
        }
        if (_values.TryAdd(kind, value)) _taken.Add(element);
    }

    /// <summary>"Code" and «شناسه» alone stand on pages of every kind.</summary>
    private static bool IsOwnLabel(string text) => SourceLine.KeyOf(text) is { } key && (key.StartsWith("news", StringComparison.Ordinal) || key.Contains("خبر", StringComparison.Ordinal) || key.Contains("مطلب", StringComparison.Ordinal));

    private static SourceLine LineOf(string text) => new(0, text, 0, SourceLine.KeyOf(text));

    [GeneratedRegex(@"comment|respond|\bcm\b|sidebar|footer|related|\bmenu\b|disqus|nazar", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Foreign();

    [GeneratedRegex(@"^[0-9۰-۹٠-٩]{1,9}$", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
