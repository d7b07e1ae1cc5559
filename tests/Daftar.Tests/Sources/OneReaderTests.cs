using System.Text.RegularExpressions;
using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Sources;

/// <summary>Content files have one reader, <see cref="Daftar.Sources.ContentText"/>, and two writers: of new files and of changes.</summary>
public partial class OneReaderTests
{
    [Fact]
    public void Nothing_else_reads_or_writes_content_files()
    {
        var allowed = new SortedSet<string>(StringComparer.Ordinal)
        {
            "Daftar.Engine/Beginning/StarterStrings.cs", // writes a theme's strings
            "Daftar.Engine/Importing/Bodies/MarkdownWriter.Tables.cs", // a table's ruler
            "Daftar.Engine/Importing/Bodies/MarkdownWriter.cs", // a rule in a text
            "Daftar.Engine/Importing/Readers/Html/PageProfiles.cs", // reads import's own settings
            "Daftar.Engine/Markup/Review/FileMarks.cs", // finds a second head within a body, which nobody reads
            "Daftar.Engine/Schema/ContentWriter.cs",
            "Daftar.Engine/Theming/Strings/StringsFile.cs", // a theme's strings
            "Daftar.Engine/Theming/ThemeCards.cs", // a theme's settings for cards
            "Daftar.Engine/Theming/ThemeVersion.cs", // a theme's version
        };
        var source = Path.GetFullPath(Path.Combine(TestSite.SitesFolder, "..", "..", "..", "src"));
        var found = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/Daftar.Engine/Sources/", StringComparison.Ordinal))
            .Where(file => ReadsOrWrites().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(source, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
        Assert.Equal(allowed, found);
    }

    [Theory]
    [InlineData("FrontMatter.Split(text)")]
    [InlineData("YamlReader.Read(text, path, 1, diagnostics)")]
    [InlineData("YamlReader.ReadOn(text, path, 1, diagnostics)")]
    [InlineData("var yaml = new YamlWriter();")]
    [InlineData("$\"  {language}: {YamlScalar.Of(value)}\"")]
    [InlineData("using YamlDotNet.Core;")]
    [InlineData("text.IndexOf(\"\\n---\\n\", StringComparison.Ordinal)")]
    [InlineData("if (line == \"---\") return;")]
    [InlineData("text.StartsWith(\"---\\r\\n\")")]
    [InlineData("[GeneratedRegex(@\"^news_code:\\s*(\\d+)\", RegexOptions.Multiline)]")]
    [InlineData("[GeneratedRegex(@\"^imported:\\n(?:  .*\\n)*\")]")]
    public void Ways_to_read_and_write_front_matter_are_seen(string code) => Assert.Matches(ReadsOrWrites(), code);

    [Theory]
    [InlineData("ContentText.Markdown(text).Fields(path)")]
    [InlineData("ContentEdit.Markdown(text).Append(\"aliases\", addresses)")]
    [InlineData("public ContentWriter Group() => term.WriteTo;")]
    public void Their_users_are_not_taken_for_them(string code) => Assert.DoesNotMatch(ReadsOrWrites(), code);

    [GeneratedRegex("""\bYaml(?:Reader\.Read|Writer\(|Scalar\.Of)|FrontMatter\.(?:Split|Whole)\(|\bYamlDotNet\b|"(?:\\n)?---(?:\\r)?(?:\\n)?"|GeneratedRegex\([^\n]*\^[a-z_]+:""")]
    private static partial Regex ReadsOrWrites();
}
