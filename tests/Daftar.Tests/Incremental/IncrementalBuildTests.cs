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

    [Theory]
    [InlineData("cache/content.bin")]
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
            foreach (var (path, file) in sink.Files) merged.Add(path, file.Content.ToArray());
        }
        AssertSame(CleanBuild(site), merged, "three shards");
    }

    private static WriteSummary Build(TestSite site)
    {
        var diagnostics = new DiagnosticBag();
        var summary = SiteBuilder.Build(
            new(site.Root, TestSite.Now),
            configuration => FolderSink.Open(site.Root, configuration.OutputPath, ["input", "theme"], clean: false, diagnostics),
            diagnostics);
        Assert.True(summary is not null, string.Join('\n', diagnostics.ToSortedList()));
        return summary.Files;
    }

    private static SortedDictionary<string, byte[]> CleanBuild(TestSite site)
    {
        using var sink = new MemorySink();
        Assert.NotNull(SiteBuilder.Build(new(site.Root, TestSite.Now) { UseCache = false }, _ => sink, new DiagnosticBag()));
        return new(sink.Files.ToDictionary(file => file.Key, file => file.Value.Content.ToArray()), StringComparer.Ordinal);
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
