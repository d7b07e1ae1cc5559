using System.Collections.Concurrent;
using Daftar.Diagnostics;
using Daftar.Preview;
using Daftar.Tests.SiteTests;
using Daftar.Writing;

namespace Daftar.Tests.Incremental;

/// <summary>What is left of the last build is used only as far as it is true: the result is always that of a clean build.</summary>
public sealed class IncrementalBuildTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void After_any_edit_output_and_preview_are_those_of_a_clean_build(int seed)
    {
        using var site = TestSite.Bilingual();
        var edits = new RandomEdits(site, seed);
        var live = new LiveSite(new(site.Root, TestSite.Now));
        Assert.True(live.Update(TestSite.Now, null), string.Join('\n', live.Diagnostics));
        Build(site);
        for (var step = 0; step < 60; step++)
        {
            var (paths, what) = edits.Next();
            var clean = CleanBuild(site);
            Build(site);
            AssertSame(clean, ReadOutput(site), $"seed {seed}, step {step}: {what} of {string.Join(", ", paths)}");
            Assert.True(live.Update(TestSite.Now, paths), string.Join('\n', live.Diagnostics));
            foreach (var (path, content) in clean)
            {
                if (!content.AsSpan().SequenceEqual(live.Snapshot!.Render(path)))
                    Assert.Fail($"seed {seed}, step {step}: {what}: the preview shows another {path}");
            }
        }
    }

    [Fact]
    public void An_edit_of_a_body_renders_only_what_shows_it()
    {
        using var site = TestSite.Bilingual();
        for (var code = 1; code <= 60; code++) site.Article("en", $"tea-{code}", code, $"2025-01-{1 + (code % 28):00}", "regions: [afghanistan]");
        var all = Build(site).Total;
        site.Article("en", "tea-30", 30, "2025-01-03", "regions: [afghanistan]", "Text of the body.\n\nAnother paragraph.");
        var files = Build(site);
        Assert.Equal(all, files.Total);
        Assert.InRange(files.Written, 1, 8);
    }

    [Fact]
    public void A_build_without_changes_writes_nothing()
    {
        using var site = TestSite.Bilingual().Article("en", "tea", 1, "2025-01-01");
        var first = Build(site);
        var second = Build(site);
        Assert.Equal((0, first.Total, 0), (second.Written, second.Unchanged, second.Removed));
    }

    [Fact]
    public void A_build_of_the_same_plans_nothing_and_says_the_same()
    {
        using var site = TestSite.Bilingual().Article("en", "tea", 1, "2025-01-01", "needs: [author]").Article("en", "coffee", 2, null);
        var first = Build(new SiteBuildRequest(site.Root, TestSite.Now));
        Assert.NotEmpty(first.Findings);
        Assert.Contains(BuildStep.Planning, first.Steps);

        var second = Build(new SiteBuildRequest(site.Root, TestSite.Now.AddDays(1)));
        Assert.Equal([BuildStep.Loading], second.Steps);
        Assert.Equal(first.Findings, second.Findings);
        // What is left alone is not weighed again.
        Assert.Equal(first.Summary with { Files = new(0, first.Summary.Files.Total, 0, 0), Weight = null }, second.Summary);
    }

    [Fact]
    public void Whatever_is_not_the_same_is_planned()
    {
        using var site = TestSite.Bilingual().Article("en", "tea", 1, "2025-01-01").Article("en", "coffee", 2, null, "draft: true");
        site.Write("input/images/map.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        var request = new SiteBuildRequest(site.Root, TestSite.Now);
        Build(request);
        Plans("a text", () => site.Article("en", "tea", 1, "2025-01-01", "", "Other text."), request);
        Plans("an image", () => site.Write("input/images/map.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"> </svg>"), request);
        Plans("a new file", () => site.Write("input/images/_hidden.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), request);
        Plans("a file gone", () => File.Delete(Path.Combine(site.Root, "input/images/_hidden.svg")), request);
        Plans("a name", () => File.Move(Path.Combine(site.Root, "input/images/map.svg"), Path.Combine(site.Root, "input/images/plan.svg")), request);
        Plans("the theme", () => File.AppendAllText(Path.Combine(site.Root, "theme/layouts/home.sbn-html"), " "), request);
        Plans("a setting", () => File.AppendAllText(Path.Combine(site.Root, "statiq.json"), "\n"), request);
        Plans("an output file", () => File.AppendAllText(Path.Combine(site.Root, "output/en/index.html"), " "), request);
        Plans("an output file gone", () => File.Delete(Path.Combine(site.Root, "output/en/index.html")), request);
        Plans("an output gone", () => Directory.Delete(Path.Combine(site.Root, "output"), recursive: true), request);
        Plans("drafts", () => { }, request with { IncludeDrafts = true });
        Plans("an address", () => { }, request with { BaseUrl = "https://example.org/repo/" });
        Plans("a part", () => { }, request with { Shard = new(1, 2) });
        Plans("an earlier clock", () => { }, request with { Now = TestSite.Now.AddDays(-1) });
        Plans("no cache", () => { }, request with { UseCache = false });

        void Plans(string what, Action change, SiteBuildRequest request)
        {
            change();
            Assert.True(Build(request).Steps.Contains(BuildStep.Planning), what);
            AssertSame(CleanBuild(request), ReadOutput(site), what);
            if (request.UseCache) Assert.True(Build(request).Steps.SequenceEqual([BuildStep.Loading]), what + ", again");
        }
    }

    [Fact]
    public void A_theme_with_links_is_read_in_every_build()
    {
        using var site = TestSite.Bilingual().Article("en", "tea", 1, "2025-01-01").Write("elsewhere.css", "a{top:0}");
        File.CreateSymbolicLink(Path.Combine(site.Root, "theme/assets/linked.css"), Path.Combine(site.Root, "elsewhere.css"));
        Build(site);
        site.Write("elsewhere.css", "b{top:0}");
        Build(site);
        AssertSame(CleanBuild(site), ReadOutput(site), "a file behind a link");
    }

    [Fact]
    public void An_article_that_waits_for_its_date_is_published_when_it_comes()
    {
        using var site = TestSite.Bilingual().Article("en", "tea", 1, "2025-01-01").Article("en", "coffee", 2, "2026-06-03").Article("en", "cocoa", 3, "2026-06-05");
        var request = new SiteBuildRequest(site.Root, TestSite.Now);
        Build(request);
        foreach (var (day, files, plans) in new[] { (1, 0, false), (3, 1, true), (3, 1, false), (9, 2, true), (0, 0, true) })
        {
            var later = request with { Now = TestSite.Now.AddDays(day) };
            Assert.Equal(plans, Build(later).Steps.Contains(BuildStep.Planning));
            Assert.Equal(files, new[] { 2, 3 }.Count(code => File.Exists(Path.Combine(site.Root, $"output/en/report/{code}/index.html"))));
            AssertSame(CleanBuild(later), ReadOutput(site), $"after {day} days");
        }
    }

    [Fact]
    public void Nothing_is_remembered_of_files_that_changed_while_they_were_built()
    {
        using var site = TestSite.Bilingual().Article("en", "tea", 1, "2025-01-01");
        var diagnostics = new DiagnosticBag();
        Assert.NotNull(SiteBuilder.Build(new(site.Root, TestSite.Now), configuration =>
        {
            site.Article("en", "tea", 1, "2025-01-01", "", "Text that came late.");
            return FolderSink.Open(site.Root, configuration.OutputPath, ["input", "theme"], clean: false, diagnostics);
        }, diagnostics));
        site.Article("en", "tea", 1, "2025-01-01");
        Assert.Contains(BuildStep.Planning, Build(new SiteBuildRequest(site.Root, TestSite.Now)).Steps);
        AssertSame(CleanBuild(site), ReadOutput(site), "after a late change");
    }

    [Theory]
    [InlineData("cache/content.bin")]
    [InlineData("cache/build.bin")]
    [InlineData("output/.daftar/manifest")]
    public void What_is_remembered_is_not_believed_when_it_is_damaged(string file)
    {
        using var site = TestSite.Bilingual();
        _ = new RandomEdits(site, 9);
        Build(site);
        var path = Path.Combine(site.Root, file);
        var bytes = File.ReadAllBytes(path);
        foreach (var damaged in new[] { [], bytes[..(bytes.Length / 2)], bytes[..^1], Flip(bytes, bytes.Length / 3), Flip(bytes, bytes.Length - 2), "foreign"u8.ToArray() })
        {
            File.WriteAllBytes(path, damaged);
            Build(site);
            AssertSame(CleanBuild(site), ReadOutput(site), $"{file} of {damaged.Length} bytes");
        }
    }

    [Fact]
    public void An_output_file_that_somebody_changed_is_put_right()
    {
        using var site = TestSite.Bilingual().Article("en", "tea", 1, "2025-01-01");
        Build(site);
        File.AppendAllText(Path.Combine(site.Root, "output/en/index.html"), "x");
        File.Delete(Path.Combine(site.Root, "output/en/report/1/index.html"));
        Build(site);
        AssertSame(CleanBuild(site), ReadOutput(site), "after tampering");
    }

    [Fact]
    public void Shards_together_are_the_whole_site()
    {
        using var site = TestSite.Bilingual();
        _ = new RandomEdits(site, 5);
        var merged = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        for (var index = 1; index <= 3; index++)
        {
            using var sink = new MemorySink();
            Assert.NotNull(SiteBuilder.Build(new(site.Root, TestSite.Now) { Shard = new(index, 3) }, _ => sink, new DiagnosticBag()));
            Assert.True(sink.Files.Count > 10);
            foreach (var (path, file) in sink.Files) merged.Add(path, file.ToArray());
        }
        AssertSame(CleanBuild(site), merged, "three shards");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void A_part_of_the_site_is_never_taken_for_the_whole(int count)
    {
        using var site = TestSite.Bilingual();
        _ = new RandomEdits(site, 6);
        var whole = new SiteBuildRequest(site.Root, TestSite.Now);
        var clean = CleanBuild(site);
        for (var index = 1; index <= count; index++)
        {
            var part = Build(whole with { Shard = new(index, count) }).Summary.Files;
            Assert.InRange(part.Total, 1, clean.Count - 1);
            Build(whole);
            AssertSame(clean, ReadOutput(site), $"after part {index} of {count}");
        }
    }

    /// <summary>A build is killed after each of the moves that it makes; what is there then is all that the next one has.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_build_that_is_killed_while_it_moves_files_loses_nothing(bool searchOnly)
    {
        using var site = TestSite.Bilingual();
        _ = new RandomEdits(site, 7);
        Build(site);
        var clean = CleanBuild(site);
        // As the killed build leaves it: all files in place, some of them marked as on their way.
        var manifest = Path.Combine(site.Root, "output/.daftar/manifest");
        var lines = File.ReadAllLines(manifest);
        var marked = lines.Skip(1).SkipLast(1).Where(line => !line.StartsWith("folder ", StringComparison.Ordinal))
            .Select((line, index) => (index % 3 == 0) == searchOnly ? new string('f', 32) + line[32..] : line).ToList();
        var text = string.Join('\n', marked.Prepend(lines[0])) + "\n";
        File.WriteAllText(manifest, text + Daftar.Storage.Digest.Of(text) + "\n");
        Directory.Delete(Path.Combine(site.Root, "cache"), recursive: true);
        Build(site);
        AssertSame(clean, ReadOutput(site), "after a killed build");
        Build(site);
        AssertSame(clean, ReadOutput(site), "after the build after a killed build");
    }

    private static WriteSummary Build(TestSite site) => Build(new SiteBuildRequest(site.Root, TestSite.Now)).Summary.Files;

    private static (SiteBuildSummary Summary, IReadOnlyList<Diagnostic> Findings, IReadOnlyList<BuildStep> Steps) Build(SiteBuildRequest request)
    {
        var diagnostics = new DiagnosticBag();
        var steps = new ConcurrentQueue<BuildStep>();
        var summary = SiteBuilder.Build(
            request,
            configuration => FolderSink.Open(request.Root, configuration.OutputPath, ["input", "theme"], clean: false, diagnostics),
            diagnostics, progress => steps.Enqueue(progress.Step));
        Assert.True(summary is not null, string.Join('\n', diagnostics.ToSortedList()));
        return (summary, diagnostics.ToSortedList(), [.. steps.Distinct()]);
    }

    private static SortedDictionary<string, byte[]> CleanBuild(TestSite site) => CleanBuild(new SiteBuildRequest(site.Root, TestSite.Now));

    private static SortedDictionary<string, byte[]> CleanBuild(SiteBuildRequest request)
    {
        using var sink = new MemorySink();
        Assert.NotNull(SiteBuilder.Build(request with { UseCache = false }, _ => sink, new DiagnosticBag()));
        return new(sink.Files.ToDictionary(file => file.Key, file => file.Value.ToArray()), StringComparer.Ordinal);
    }

    private static SortedDictionary<string, byte[]> ReadOutput(TestSite site)
    {
        var output = Path.Combine(site.Root, "output");
        return new(Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(output, file), File: file))
            .Where(file => !file.Path.StartsWith(".daftar", StringComparison.Ordinal))
            .ToDictionary(file => file.Path, file => File.ReadAllBytes(file.File)), StringComparer.Ordinal);
    }

    private static void AssertSame(SortedDictionary<string, byte[]> expected, SortedDictionary<string, byte[]> actual, string after)
    {
        Assert.True(expected.Keys.SequenceEqual(actual.Keys),
            $"{after}: missing {string.Join(", ", expected.Keys.Except(actual.Keys).Take(5))}; too many {string.Join(", ", actual.Keys.Except(expected.Keys).Take(5))}");
        foreach (var (path, content) in expected) Assert.True(content.AsSpan().SequenceEqual(actual[path]), $"{after}: {path} differs");
    }

    private static byte[] Flip(byte[] bytes, int at)
    {
        var damaged = (byte[])bytes.Clone();
        damaged[at] ^= 0x41;
        return damaged;
    }
}
