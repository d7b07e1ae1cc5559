using Daftar.Diagnostics;
using Daftar.Sources;
using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Publishing;

/// <summary>The issue forms by GitHub's rules for them, each in two languages.</summary>
public sealed class IssueFormTests
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(TestSite.SitesFolder, "..", "..", "..", ".github", "ISSUE_TEMPLATE"));

    public static TheoryData<string> Forms => [.. Names];

    private static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.yml").Select(file => Path.GetFileName(file)).Where(name => name != "config.yml");

    [Fact]
    public void Every_form_is_there_in_English_and_in_Persian()
    {
        var names = Names.ToList();
        Assert.Equal(10, names.Count);
        Assert.All(names.Where(name => !name.EndsWith(".fa.yml", StringComparison.Ordinal)),
            name => Assert.Equal(Shape(name), Shape(name.Replace(".yml", ".fa.yml", StringComparison.Ordinal))));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_form_has_what_GitHub_wants(string name)
    {
        var form = Read(name);
        Assert.All(["name", "description", "body"], key => Assert.NotNull(form[key]));
        var ids = new HashSet<string>();
        foreach (var field in Fields(form))
        {
            Assert.Contains(Text(field["type"]), (string[])["input", "textarea", "dropdown", "checkboxes", "markdown"]);
            Assert.True(ids.Add(Text(field["id"])));
            Assert.NotEmpty(Text(((DataMapping)field["attributes"]!)["label"]));
            if (Text(field["type"]) is "dropdown" or "checkboxes")
                Assert.NotEmpty(((DataSequence)((DataMapping)field["attributes"]!)["options"]!).Items);
        }
    }

    /// <summary>Ids and types in their order: what both languages have in common.</summary>
    private static IEnumerable<string> Shape(string name) => Fields(Read(name)).Select(field => $"{Text(field["id"])} {Text(field["type"])}").ToList();

    private static IEnumerable<DataMapping> Fields(DataMapping form) => ((DataSequence)form["body"]!).Items.Cast<DataMapping>();

    private static string Text(DataNode? node) => Assert.IsType<DataScalar>(node).Value;

    private static DataMapping Read(string name)
    {
        var diagnostics = new DiagnosticBag();
        var form = YamlReader.Read(File.ReadAllText(Path.Combine(Folder, name)), name, 1, diagnostics);
        Assert.Empty(diagnostics.ToSortedList());
        return Assert.IsType<DataMapping>(form);
    }
}
