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
        foreach (var (code, count) in numbers.OrderBy(number => number.Key)) Put(lines, code, count);
        var changed = string.Concat(lines.Select(line => line + end));
        var diagnostics = new DiagnosticBag();
        return YamlReader.Read(changed, "", 1, diagnostics) is DataMapping mapping && !diagnostics.HasErrors && numbers.All(number => IsThere(mapping, number.Key, number.Value)) ? changed : null;
    }

    private static void Put(List<string> lines, int code, int count)
    {
        var behind = lines.Count;
        for (var index = lines.Count - 1; index >= 0; index--)
        {
            if (Line().Match(lines[index]) is not { Success: true } line || !int.TryParse(line.Groups["code"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var other)) continue;
            if (other == code)
            {
                lines[index] = Raised(line, code, count) ?? lines[index];
                return;
            }
            if (other > code) behind = index;
        }
        lines.Insert(behind, Imported(code, count, count));
    }

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

    private static bool IsThere(DataMapping mapping, int code, int least) =>
        mapping.Entries.Count(entry => entry.Key == Text(code)) == 1 && mapping[Text(code)] is DataScalar scalar
        && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= least;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<code>[0-9]{1,9}):[ \t]+(?<count>[0-9]{1,9})[ \t]*(?:#[ \t]*(?<imported>[0-9]{1,9}) from the old site.*|#.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
