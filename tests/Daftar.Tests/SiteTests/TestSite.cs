using System.Runtime.CompilerServices;
using System.Text;
using Daftar.Diagnostics;
using Daftar.Writing;

namespace Daftar.Tests.SiteTests;

/// <summary>
/// A site of a test: files in a folder of its own that goes away with it, over the fixtures' theme, which prints the models
/// without any ornament.
/// </summary>
internal sealed class TestSite : IDisposable
{
    /// <summary>The clock of all test builds.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public static string SitesFolder { get; } = Path.Combine(SourceFolder(), "..", "Sites");

    public TestSite()
    {
        Root = Directory.CreateTempSubdirectory("daftar-test-").FullName;
        CopyFolder(Path.Combine(SitesFolder, "_theme"), Path.Combine(Root, "theme"));
    }

    public string Root { get; }

    /// <summary>Whether builds draw the cards of shared links. Few tests are about them, and each takes some milliseconds.</summary>
    public bool DrawsCards { get; init; }

    /// <summary>What the last build found, a line each, in order.</summary>
    public IReadOnlyList<string> Findings { get; private set; } = [];

    /// <summary>A site in two languages with the usual taxonomies and no content.</summary>
    public static TestSite Bilingual(bool drawsCards = false)
    {
        var site = new TestSite { DrawsCards = drawsCards };
        CopyFolder(Path.Combine(SitesFolder, "_bilingual"), site.Root);
        return site;
    }

    public TestSite Write(string path, string content)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
        return this;
    }

    public TestSite Write(string path, ReadOnlySpan<byte> content)
    {
        Write(path, "");
        File.WriteAllBytes(Path.Combine(Root, path), content);
        return this;
    }

    /// <summary>Writes an article; <paramref name="keys"/> go below the required ones of the front matter.</summary>
    public TestSite Article(string language, string stem, int code, string? date, string keys = "", string body = "Text of the body.", string type = "report") =>
        Write($"input/articles/{language}/{stem}.md", new StringBuilder("---\n")
            .Append($"title: Title {code}\ntype: {type}\nnews_code: {code}\n")
            .Append(date is null ? "" : $"publish_date: {date}\n")
            .Append(keys.Length > 0 && !keys.EndsWith('\n') ? keys + "\n" : keys)
            .Append("---\n").Append(body).Append('\n').ToString());

    /// <summary>Replaces a part of a file that has to be there.</summary>
    public TestSite Replace(string path, string old, string replacement)
    {
        var text = File.ReadAllText(Path.Combine(Root, path));
        Assert.Contains(old, text, StringComparison.Ordinal);
        return Write(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>Builds without anything being wrong but infos; the files by path.</summary>
    public SortedDictionary<string, byte[]> Build(string? baseUrl = null, bool drafts = false, int jobs = 2)
    {
        var files = TryBuild(baseUrl, drafts, jobs);
        // A tag in a title is in some fixtures on purpose: it has to be shown as it is written.
        Assert.True(files is not null && !Findings.Any(line => line.Contains(": warning ", StringComparison.Ordinal) && !line.Contains("DAF359", StringComparison.Ordinal)), string.Join('\n', Findings));
        return files;
    }

    /// <summary>Builds; null when there were errors.</summary>
    public SortedDictionary<string, byte[]>? TryBuild(string? baseUrl = null, bool drafts = false, int jobs = 2)
    {
        var diagnostics = new DiagnosticBag();
        using var sink = new MemorySink();
        var request = new SiteBuildRequest(Root, Now) { BaseUrl = baseUrl, IncludeDrafts = drafts, Jobs = jobs };
        if (!DrawsCards) request = request with { Overrides = new Dictionary<string, string> { ["ShareCards"] = "0" } };
        var summary = SiteBuilder.Build(request, _ => sink, diagnostics);
        Findings = [.. diagnostics.ToSortedList().Select(diagnostic => diagnostic.ToString())];
        if (summary is null) return null;
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (path, file) in sink.Files) files[path] = file.ToArray();
        return files;
    }

    /// <summary>Builds and gives the errors and warnings.</summary>
    public IReadOnlyList<string> Problems()
    {
        TryBuild();
        return [.. Findings.Where(line => !line.Contains(": info ", StringComparison.Ordinal))];
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    public static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
