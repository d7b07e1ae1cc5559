using System.Globalization;
using System.Text.RegularExpressions;
using Daftar.Diagnostics;
using Daftar.Sources;

namespace Daftar.Authoring.Comments;

/// <summary>Puts numbers into the text of <c>recommended.yml</c>; every other line stays as it is, comments too.</summary>
public static partial class RecommendedFile
{
    /// <summary>
    /// The text with the numbers, in the order of news codes where its lines are; a larger number that is there stays. Null
    /// when the text holds a number in a way that cannot be changed line by line.
    /// </summary>
    public static string? With(string text, IReadOnlyDictionary<int, int> numbers)
    {
        var end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var lines = text.Length == 0 ? [] : text.TrimEnd('\r', '\n').Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        var changed = string.Concat(Changed(lines, numbers).Select(line => line + end));
        var diagnostics = new DiagnosticBag();
        return ContentText.Data(changed).Fields("", diagnostics) is { } mapping && !diagnostics.HasErrors && AreThere(mapping, numbers) ? changed : null;
    }

    /// <summary>Each line once, with the new numbers before the first line of a larger code.</summary>
    private static IEnumerable<string> Changed(List<string> lines, IReadOnlyDictionary<int, int> numbers)
    {
        var matches = lines.ConvertAll(line => Line().Match(line));
        var known = matches.Where(match => match.Success).Select(CodeOf).ToHashSet();
        var missing = new Queue<KeyValuePair<int, int>>(numbers.Where(number => !known.Contains(number.Key)).OrderBy(number => number.Key));
        for (var index = 0; index < lines.Count; index++)
        {
            var code = matches[index].Success ? CodeOf(matches[index]) : 0;
            while (missing.TryPeek(out var next) && next.Key < code) yield return Imported(missing.Dequeue().Key, next.Value, next.Value);
            yield return numbers.TryGetValue(code, out var count) ? Raised(matches[index], code, count) ?? lines[index] : lines[index];
        }
        foreach (var (code, count) in missing) yield return Imported(code, count, count);
    }

    private static int CodeOf(Match line) => int.Parse(line.Groups["code"].Value, CultureInfo.InvariantCulture);

    /// <summary>The line with the larger number. What was counted since the last import stays on top of what is imported.</summary>
    private static string? Raised(Match line, int code, int count)
    {
        if (!TryRead(line.Groups["count"].Value, out var before)) return null;
        if (!line.Groups["imported"].Success) return before >= count ? null : Imported(code, count, count);
        return TryRead(line.Groups["imported"].Value, out var imported) && imported < count ? Imported(code, Math.Max(before - imported, 0) + count, count) : null;
    }

    // The comment tells scripts/recommended-counts.mjs what its own counts come on top of.
    private static string Imported(int code, int count, int imported) => $"{Text(code)}: {Text(count)} # {Text(imported)} from the old site";

    private static bool TryRead(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static bool AreThere(DataMapping mapping, IReadOnlyDictionary<int, int> numbers)
    {
        var values = mapping.Entries.ToLookup(entry => entry.Key, entry => (entry.Value as DataScalar)?.Value, StringComparer.Ordinal);
        return numbers.All(number => values[Text(number.Key)].ToList() is [{ } value] && TryRead(value, out var count) && count >= number.Value);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<code>[0-9]{1,9}):[ \t]+(?<count>[0-9]{1,9})[ \t]*(?:#[ \t]*(?<imported>[0-9]{1,9}) from the old site.*|#.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
