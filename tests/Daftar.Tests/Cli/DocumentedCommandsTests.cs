using System.Text.RegularExpressions;
using Daftar.Cli;
using Daftar.Tests.Beginning;
using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Cli;

/// <summary>What the documents tell people to type is there: commands with their options, scripts, files that links name.</summary>
public sealed partial class DocumentedCommandsTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(TestSite.SitesFolder, "..", "..", ".."));

    public static TheoryData<string> Documents => new(
        Directory.EnumerateFiles(Root, "*.md").Concat(Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)).Concat(Directory.EnumerateFiles(Path.Combine(Root, "benchmarks"), "*.md"))
            .Where(file => Path.GetFileName(file) != "CHANGELOG.md").Select(file => Path.GetRelativePath(Root, file)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_command_of_a_document_is_understood(string document) =>
        Assert.Empty(Commands(File.ReadAllText(Path.Combine(Root, document))).SelectMany(line => Misused(line).Select(problem => $"{line}: {problem}")));

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_file_that_a_document_links_to_is_there(string document)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Root, document))!;
        var text = CodeSpan().Replace(CodeBlock().Replace(File.ReadAllText(Path.Combine(Root, document)), ""), "");
        var named = Link().Matches(text).Select(match => match.Groups[1].Value)
            .Where(address => !address.Contains(':', StringComparison.Ordinal) && address[0] is not ('#' or '/'));
        Assert.All(named, address => Assert.True(Path.Exists(Path.Combine(folder, Uri.UnescapeDataString(address.Split('#')[0]))), address));
    }

    [Theory]
    [InlineData("fa", "en")]
    [InlineData("en")]
    public void What_a_new_site_tells_its_people_to_type_is_understood(params string[] languages)
    {
        using var begun = new BegunSite();
        Assert.Equal(0, begun.Run(["init", "site", "--repository", "org/rivers", "--no-git", .. languages.SelectMany(language => new[] { "--language", language })]).Exit);
        var documents = begun.Folder.Files("site").Where(file => file.EndsWith(".md", StringComparison.Ordinal) && !file.StartsWith("input/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(documents);
        Assert.Empty(documents.SelectMany(file => Commands(begun.Folder.Read("site/" + file))).SelectMany(line => Misused(line).Select(problem => $"{line}: {problem}")));
    }

    [Fact]
    public void Every_claim_of_the_README_has_its_command()
    {
        var readme = File.ReadAllText(Path.Combine(Root, "README.md"));
        var rows = readme[readme.IndexOf("## What it does", StringComparison.Ordinal)..].Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Length > 10).ToList();
        Assert.True(rows.Count > 15);
        Assert.All(rows, row => Assert.Contains('`', row.Split('|')[2]));
        // The scripts and test classes that it names are there.
        var tests = Directory.EnumerateFiles(Path.Combine(Root, "tests"), "*Tests.cs", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)).ToHashSet();
        Assert.Subset(tests, TestClass().Matches(readme).Select(match => match.Value).ToHashSet());
        Assert.All(Script().Matches(readme).Select(match => match.Value), script => Assert.True(File.Exists(Path.Combine(Root, script)), script));
    }

    /// <summary>The cheap ones run, as the README has them, in the folder in which the two commands for users leave one.</summary>
    [Fact]
    public void The_commands_of_the_README_run_in_a_new_site()
    {
        using var begun = new BegunSite();
        var lines = Commands(File.ReadAllText(Path.Combine(Root, "README.md"))).ToList();
        Assert.Contains("daftar init rivers", lines);
        Assert.Equal(0, begun.Run("init", "rivers").Exit);
        foreach (var line in lines.Where(line => Cheap().IsMatch(line)).Distinct())
        {
            string[] arguments = [.. Words(line).Skip(1)];
            if (!arguments.Contains("--root")) arguments = [.. arguments, "--root", "rivers"];
            var run = begun.Run(arguments);
            Assert.True(run.Exit == 0, line + "\n" + run.Error);
        }
        Assert.True(File.Exists(begun.Folder["rivers/output/api/v1/index.json"]));
        Assert.True(File.Exists(begun.Folder["site.db"]) || File.Exists(begun.Folder["rivers/site.db"]));
    }

    /// <summary>Names and values that the program does not know. A sentence may name a command without what it needs.</summary>
    private static IEnumerable<string> Misused(string line) =>
        DaftarCommandLine.Misused([.. Words(line).Skip(1)], new Terminal(TextWriter.Null, TextWriter.Null, TimeProvider.System))
            .Where(problem => !Missing().IsMatch(problem));

    /// <summary>Command lines in code: <c>`daftar check --fix`</c>, and lines of blocks, also behind <c>&amp;&amp;</c> and <c>time</c>.</summary>
    private static IEnumerable<string> Commands(string text)
    {
        var code = CodeSpan().Matches(text).Select(match => match.Groups[1].Value).Concat(text.Split('\n').Where(line => IndentedCode().IsMatch(line)).Select(line => line.Trim()));
        return code.SelectMany(line => Comment().Replace(line, "").Split(["&&", ";"], StringSplitOptions.None)).Select(part => part.Trim().Trim('\u200e').Trim())
            .Select(part => part.StartsWith("time ", StringComparison.Ordinal) ? part["time ".Length..] : part)
            .Where(part => part.StartsWith("daftar ", StringComparison.Ordinal) && !Finding().IsMatch(part) && !part.Contains('…', StringComparison.Ordinal) && !part.Contains('[', StringComparison.Ordinal))
            .Select(part => Redirection().Replace(part, "").Trim());
    }

    private static IEnumerable<string> Words(string line) =>
        Word().Matches(line).Select(match => string.Concat(match.Value.Split('"')));

    [GeneratedRegex(@"(?<!`)`([^`\n]+)`(?!`)")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"^(?: {4,}|daftar |time daftar )")]
    private static partial Regex IndentedCode();

    [GeneratedRegex(@"\s+#\s.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s*(?:\d?>|<|\|).*$")]
    private static partial Regex Redirection();

    [GeneratedRegex("""(?:[^\s"]|"[^"]*")+""")]
    private static partial Regex Word();

    [GeneratedRegex(@"\]\(([^()\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^(?: {4}.*|```[\s\S]*?```)", RegexOptions.Multiline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"^daftar [a-z ]+: (?:error|warning|info) ")]
    private static partial Regex Finding();

    [GeneratedRegex(@"Required|is required|Give the copy")]
    private static partial Regex Missing();

    [GeneratedRegex(@"(?<![.\w])[A-Z][A-Za-z]+Tests\b(?!/|\.)")]
    private static partial Regex TestClass();

    [GeneratedRegex(@"(?<![\w/.])(?:scripts|benchmarks)/[\w./-]+\.(?:sh|mjs)\b")]
    private static partial Regex Script();

    [GeneratedRegex(@"^daftar (?:build|check --lang|check --diff|check --fix|export --to sqlite|theme eject [a-z]).*")]
    private static partial Regex Cheap();
}
