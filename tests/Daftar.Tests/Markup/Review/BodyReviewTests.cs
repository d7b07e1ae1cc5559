using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Daftar.Diagnostics;
using Daftar.Markup;

namespace Daftar.Tests.Markup.Review;

/// <summary>
/// bodies.md holds bodies with what is said of them, in English and Persian, and what --fix makes of them. UPDATE_EXPECTED=1 writes
/// it anew; read the difference.
/// </summary>
public sealed class BodyReviewTests
{
    private const string Fence = "~~~~~~";

    private static readonly string Spec = Path.Combine(Folder(), "bodies.md");

    public static TheoryData<string> Names => [.. Read().Select(example => example.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_readers_do_not_see_is_named_and_mended(string name)
    {
        var example = Read().Single(candidate => candidate.Name == name);

        Assert.Equal(example with { Findings = Findings(example.Body), Mended = Mend(example.Body) } is var now ? Text(now) : "", Text(example));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_second_fix_changes_nothing(string name)
    {
        var mended = Mend(Read().Single(candidate => candidate.Name == name).Body);

        Assert.Equal(mended, Mend(mended));
        Assert.Equal(mended.ReplaceLineEndings("\r\n"), Mend(Read().Single(candidate => candidate.Name == name).Body.ReplaceLineEndings("\r\n")));
    }

    [Fact]
    public void All_examples_are_up_to_date()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") != "1") return;
        var examples = Read().Select(example => Text(example with { Findings = Findings(example.Body), Mended = Mend(example.Body) }));
        File.WriteAllText(Spec, "# Bodies that readers would not see as they were meant\n\n" + string.Join("\n", examples));
    }

    internal static IReadOnlyList<string> Findings(string body)
    {
        var diagnostics = new DiagnosticBag();
        var context = new MarkdownContext("a.md", 1, "en", path => path.Contains("gone", StringComparison.Ordinal) ? null : path.StartsWith('/') ? path : "/" + path)
        {
            LiesAt = path => path == "gone.png" ? "input/articles/en/gone.png" : null,
        };
        new MarkdownRenderer().Render(body, context, diagnostics);
        return [.. diagnostics.ToSortedList().SelectMany(finding => new[] { finding.ToString("en"), finding.ToString("fa") })];
    }

    private static string Mend(string body) => MarkupFixer.Fix(body, path => path.Contains("there", StringComparison.Ordinal));

    private static string Text(Example example)
    {
        var text = new StringBuilder().Append("## ").Append(example.Name).Append("\n\n").Append(Fence).Append('\n').Append(example.Body).Append('\n').Append(Fence).Append("\n\n");
        foreach (var finding in example.Findings) text.Append("    ").Append(finding).Append('\n');
        if (example.Mended != example.Body) text.Append("\nMended:\n\n").Append(Fence).Append('\n').Append(example.Mended).Append('\n').Append(Fence).Append('\n');
        return text.ToString();
    }

    private static List<Example> Read()
    {
        var examples = new List<Example>();
        foreach (var section in Regex.Split(File.ReadAllText(Spec), "\n## (?=[^\n]+\n\n" + Fence + "\n)").Skip(1))
        {
            var parts = section.Split(Fence + "\n");
            var findings = parts[2].Split('\n').Where(line => line.StartsWith("    ", StringComparison.Ordinal)).Select(line => line[4..]).ToList();
            examples.Add(new(section[..section.IndexOf('\n')], parts[1][..^1], findings, parts.Length > 3 ? parts[3][..^1] : parts[1][..^1]));
        }
        return examples;
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    private sealed record Example(string Name, string Body, IReadOnlyList<string> Findings, string Mended);
}
