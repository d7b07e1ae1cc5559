using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Daftar.ImportSuites;

/// <summary>Measures that the suites share.</summary>
internal static partial class Scores
{
    public static double F1OfWords(string expected, string actual)
    {
        var counts = Counts(Words(expected));
        int wanted = counts.Values.Sum(), found = 0, common = 0;
        foreach (var word in Words(actual))
        {
            found++;
            if (counts.TryGetValue(word, out var left) && left > 0)
            {
                counts[word] = left - 1;
                common++;
            }
        }
        return wanted + found == 0 ? 1 : 2.0 * common / (wanted + found);
    }

    /// <summary>How many of the expected texts are there, each as often as it is expected.</summary>
    public static Found FoundOf(IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var wanted = expected.Select(Normal).Where(text => text.Length > 0).ToList();
        var there = Counts(actual.Select(Normal));
        var found = 0;
        var missing = new List<string>();
        foreach (var text in wanted)
        {
            if (!there.TryGetValue(text, out var left) || left == 0)
            {
                if (missing.Count < 4) missing.Add(text.Length > 40 ? text[..40] : text);
                continue;
            }
            there[text] = left - 1;
            found++;
        }
        return new(found, wanted.Count) { Missing = missing };
    }

    public static IEnumerable<string> Texts(IParentNode root, string selector) => root.QuerySelectorAll(selector).Select(element => element.TextContent);

    public static string Normal(string text) => White().Replace(text, " ").Trim();

    /// <summary>Words alone, with one space between them.</summary>
    public static string Letters(string text) => string.Join(' ', Words(text));

    public static bool Contains(string text, string word) => Words(text).Contains(word, StringComparer.Ordinal);

    /// <summary>A few words that only one of the two has, for whoever looks into it.</summary>
    public static string Difference(string expected, string actual)
    {
        var (wanted, found) = (Words(expected).ToList(), Words(actual).ToList());
        return $"lacks [{string.Join(' ', wanted.Except(found).Take(8))}], has [{string.Join(' ', found.Except(wanted).Take(8))}], {found.Count} words for {wanted.Count}";
    }

    public static IEnumerable<string> Words(string text) => Word().Matches(text.ToLowerInvariant()).Select(match => match.Value);

    private static Dictionary<string, int> Counts(IEnumerable<string> texts)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in texts) counts[text] = counts.GetValueOrDefault(text) + 1;
        return counts;
    }

    [GeneratedRegex(@"[\p{L}\p{N}\p{M}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex White();
}

internal readonly record struct Found(int Count, int Of)
{
    /// <summary>The first few that are missing, for whoever looks into it.</summary>
    public IReadOnlyList<string>? Missing { get; init; }

    public static Found operator +(Found a, Found b) => new(a.Count + b.Count, a.Of + b.Of);

    public override string ToString() => FormattableString.Invariant($"{Count}/{Of}");
}
