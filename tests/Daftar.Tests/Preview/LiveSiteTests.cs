using System.Text;
using Daftar.Preview;
using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Preview;

/// <summary>Whoever reads a snapshot reads one state of the site, whatever happens meanwhile.</summary>
public sealed class LiveSiteTests : IDisposable
{
    private const string Page = "en/report/1/index.html";
    private const string File = "input/articles/en/a.md";

    private readonly TestSite _site = TestSite.Bilingual();
    private readonly LiveSite _live;

    public LiveSiteTests()
    {
        _site.Write(File, Text("Old title", "regions: [afghanistan]", "OLD BODY text."));
        _live = new(new(_site.Root, TestSite.Now) { UseCache = false });
        Assert.True(_live.Update(TestSite.Now, null), string.Join('\n', _live.Diagnostics));
    }

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("New title", "regions: [nowhere]", "NEW BODY text.")] // an undeclared term
    [InlineData("New title", "colour: red", "NEW BODY text.")] // an unknown key
    [InlineData("New title", "publish_date: tomorrow", "NEW BODY text.")]
    [InlineData("New title", "regions: [", "NEW BODY text.")] // not even YAML
    [InlineData("New title", "", "")]
    public void A_broken_edit_leaves_the_last_good_version_whole(string title, string key, string body)
    {
        _site.Write(File, Text(title, key, body));
        var isGood = _live.Update(TestSite.Now, [File]);
        if (isGood)
        {
            // A warning only: then the page is new as a whole.
            Assert.Contains("New title", Render(), StringComparison.Ordinal);
            Assert.DoesNotContain("OLD BODY", Render(), StringComparison.Ordinal);
            return;
        }
        Assert.Contains("Old title", Render(), StringComparison.Ordinal);
        Assert.Contains("OLD BODY text.", Render(), StringComparison.Ordinal);
        Assert.DoesNotContain("NEW BODY", Render(), StringComparison.Ordinal);

        _site.Write(File, Text("Newest title", "", "NEWEST BODY text."));
        Assert.True(_live.Update(TestSite.Now, [File]), string.Join('\n', _live.Diagnostics));
        Assert.Contains("Newest title", Render(), StringComparison.Ordinal);
        Assert.Contains("NEWEST BODY text.", Render(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_earlier_snapshot_stays_as_it_was()
    {
        var before = _live.Snapshot!;
        _site.Write(File, Text("Old title", "regions: [afghanistan]", "NEW BODY text."));
        Assert.True(_live.Update(TestSite.Now, [File]));
        Assert.Contains("NEW BODY text.", Render(), StringComparison.Ordinal);
        Assert.Contains("OLD BODY text.", Encoding.UTF8.GetString(before.Render(Page)!), StringComparison.Ordinal);
    }

    [Fact]
    public void Fingerprints_tell_which_files_an_edit_changes()
    {
        var before = _live.Snapshot!.Paths.ToDictionary(path => path, path => (_live.Snapshot.Fingerprint(path), Bytes(path)));
        _site.Write(File, Text("Old title", "regions: [afghanistan]", "NEW BODY text."));
        Assert.True(_live.Update(TestSite.Now, [File]));

        var changed = before.Keys.Where(path => _live.Snapshot.Fingerprint(path) != before[path].Item1).ToList();
        Assert.Contains(Page, changed);
        Assert.Contains("en/feed.xml", changed);
        Assert.DoesNotContain("en/archive/index.html", changed);
        // What keeps its fingerprint keeps its bytes.
        Assert.All(before.Keys.Except(changed), path => Assert.Equal(before[path].Item2, Bytes(path)));
        Assert.Null(_live.Snapshot.Fingerprint("en/nothing.html"));
    }

    private string Bytes(string path) => Encoding.UTF8.GetString(_live.Snapshot!.Render(path)!);

    private string Render() => Bytes(Page);

    private static string Text(string title, string key, string body) =>
        $"---\ntitle: {title}\ntype: report\nnews_code: 1\npublish_date: 2025-01-02\n{key}\n---\n\n{body}\n".Replace("\n\n---", "\n---", StringComparison.Ordinal);
}
