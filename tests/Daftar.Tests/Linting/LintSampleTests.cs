using Daftar.Linting;

namespace Daftar.Tests.Linting;

/// <summary>
/// The hand-checked sample: Fixtures/sample.fa.md, what the lint makes of it, and a verdict on every change in
/// Fixtures/sample.fa.changes.tsv. UPDATE_EXPECTED=1 lists the changes anew; a new one has "?" until somebody judges it.
/// </summary>
public sealed class LintSampleTests(Xunit.Abstractions.ITestOutputHelper output)
{
    internal static readonly string Folder = Path.Combine(SourceFolder(), "Fixtures");

    private static readonly string Sample = File.ReadAllText(Path.Combine(Folder, "sample.fa.md"));

    [Fact]
    public void Of_a_hundred_changes_to_the_sample_ninety_eight_are_right()
    {
        var file = Path.Combine(Folder, "sample.fa.changes.tsv");
        var verdicts = File.Exists(file)
            ? File.ReadLines(file).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).ToDictionary(row => string.Join('\t', row[..^1]), row => row[^1])
            : [];
        var changes = LineChanges.Between(Sample, LintFixer.Fix(Sample, "sample.fa.md", "fa").Text)
            .Select(change => $"{change.Line}\t{change.Column}\t{Visible(change.Before)}\t{Visible(change.After)}").ToList();
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1")
            File.WriteAllLines(file, ["# line, column, before, after, verdict; ¦ is a half-space", .. changes.Select(change => $"{change}\t{verdicts.GetValueOrDefault(change, "?")}")]);

        Assert.Equal(verdicts.Keys, changes);
        Assert.DoesNotContain("?", verdicts.Values);
        var right = changes.Count(change => verdicts[change] == "right");
        output.WriteLine($"{right} of {changes.Count} changes are right");
        Assert.True(changes.Count >= 150, "The sample is large enough to mean something.");
        Assert.True(right * 100 >= changes.Count * 98, $"{right} of {changes.Count} changes are right");
    }

    [Fact]
    public void What_has_to_stay_stays()
    {
        var fixedText = LintFixer.Fix(Sample, "sample.fa.md", "fa").Text;
        var kept = Between(Sample, "## آنچه باید", "## فهرست‌ها");

        Assert.Equal(kept, Between(fixedText, "## آنچه باید", "## فهرست‌ها").Replace("۱۰:۳۰", "10:30", StringComparison.Ordinal));
    }

    private static string Between(string text, string from, string to)
    {
        var start = text.IndexOf(from, StringComparison.Ordinal);
        return text[start..text.IndexOf(to, StringComparison.Ordinal)];
    }

    private static string Visible(string text) => text.Replace("\u200C", "¦", StringComparison.Ordinal).Replace("\u200F", "{RLM}", StringComparison.Ordinal);

    private static string SourceFolder([System.Runtime.CompilerServices.CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
