using System.Text.RegularExpressions;
using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Architecture;

/// <summary>A folder of the engine uses only those before it; docs/decisions/0002-folder-order.md says why they stand in this order.</summary>
public sealed partial class FolderOrderTests
{
    private static string Repository { get; } = Path.GetFullPath(Path.Combine(TestSite.SitesFolder, "..", "..", ".."));

    private static string Engine { get; } = Path.Combine(Repository, "src", "Daftar.Engine");

    /// <summary>The first column of the table in docs/architecture.md: the list that everything here is compared with.</summary>
    private static string[] Order { get; } =
    [
        .. TableRowPattern().Matches(File.ReadAllText(Path.Combine(Repository, "docs", "architecture.md"))).Select(row => row.Groups[1].Value),
    ];

    [Fact]
    public void The_decision_names_the_folders_in_the_same_order()
    {
        var decision = File.ReadAllText(Path.Combine(Repository, "docs", "decisions", "0002-folder-order.md"));
        var list = DecisionListPattern().Match(decision).Value;
        Assert.Equal(Order, list.Split([',', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Every_folder_has_its_place_in_the_order() =>
        Assert.Equal(
            Order.Order(StringComparer.Ordinal),
            Directory.EnumerateDirectories(Engine).Select(Path.GetFileName).Where(name => name is not ("bin" or "obj")).Order(StringComparer.Ordinal));

    [Fact]
    public void A_folder_uses_only_the_ones_before_it()
    {
        var breaches = new List<string>();
        foreach (var (folder, position) in Order.Select((folder, position) => (folder, position)))
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Engine, folder), "*.cs", SearchOption.AllDirectories))
            {
                breaches.AddRange(UsedFolders(File.ReadAllText(file)).Where(used => Array.IndexOf(Order, used) > position)
                    .Select(used => $"{Path.GetRelativePath(Engine, file)} uses {used}"));
            }
        }
        Assert.Empty(breaches);
    }

    [Fact]
    public void No_folder_holds_more_than_twenty_files() =>
        Assert.DoesNotContain(
            new[] { Engine, Path.Combine(Repository, "src", "Daftar.Cli") }.SelectMany(root => Directory.EnumerateDirectories(root, "*", SearchOption.AllDirectories)),
            folder => !folder.Contains($"{Path.DirectorySeparatorChar}obj", StringComparison.Ordinal) && Directory.GetFiles(folder, "*.cs").Length > 20);

    [Theory]
    [InlineData("using Daftar.Planning;", "Planning")]
    [InlineData("using static Daftar.Languages.Characters.CharacterMap;", "Languages")]
    [InlineData("global using Page = Daftar.Outputs.Pages.ArticlePage;", "Outputs")]
    [InlineData("    private static Theming.Theme? _theme;", "Theming")]
    [InlineData("    Content.DocumentLinks.Resolve(html);", "Content")]
    [InlineData("    global::Daftar.Writing.MemorySink sink;", "Writing")]
    public void Uses_are_seen_in_every_form(string line, string folder) => Assert.Equal([folder], UsedFolders(line));

    [Theory]
    [InlineData("// Storage.Digest was here")]
    [InlineData("    /// <see cref=\"Planning.SiteModel\"/>")]
    [InlineData("    article.Content.Length")]
    [InlineData("    var text = \"Storage.Digest\";")]
    [InlineData("    site.Content.Taxonomies")]
    public void What_only_looks_like_a_use_is_none(string line) => Assert.Empty(UsedFolders(line));

    private static HashSet<string> UsedFolders(string code)
    {
        var used = new HashSet<string>();
        foreach (var line in code.Split('\n'))
        {
            var text = StringPattern().Replace(line, "\"\"");
            var comment = text.IndexOf("//", StringComparison.Ordinal);
            if (comment >= 0) text = text[..comment];
            if (text.StartsWith("namespace ", StringComparison.Ordinal)) continue;
            foreach (Match match in FullNamePattern().Matches(text))
            {
                if (Order.Contains(match.Groups[1].Value)) used.Add(match.Groups[1].Value);
            }
            // A property may be named like a folder (site.Content, Languages.Count); what follows tells.
            foreach (Match match in ShortNamePattern().Matches(text))
            {
                if (Names.Contains(match.Value)) used.Add(match.Groups[1].Value);
            }
        }
        return used;
    }

    /// <summary>Types and namespaces as they are written in another folder: <c>Storage.Digest</c>, <c>Theming.Models</c>.</summary>
    private static HashSet<string> Names { get; } =
    [
        .. typeof(SiteBuilder).Assembly.GetTypes()
            .Select(type => type.FullName!.Split('`', '+')[0])
            .Where(name => name.StartsWith("Daftar.", StringComparison.Ordinal))
            .Select(name => name.Split('.'))
            .Where(parts => parts.Length > 2)
            .Select(parts => $"{parts[1]}.{parts[2]}"),
    ];

    [GeneratedRegex(@"\bDaftar\.(\w+)")]
    private static partial Regex FullNamePattern();

    [GeneratedRegex(@"(?<![\w.])([A-Z]\w*)\.[A-Z]\w*")]
    private static partial Regex ShortNamePattern();

    [GeneratedRegex(@"^\| `(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex TableRowPattern();

    // The only indented lines of the decision.
    [GeneratedRegex(@"(?:^    .+\n)+", RegexOptions.Multiline)]
    private static partial Regex DecisionListPattern();

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex StringPattern();
}
