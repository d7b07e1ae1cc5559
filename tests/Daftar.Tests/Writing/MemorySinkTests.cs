using System.Text;
using Daftar.Writing;

namespace Daftar.Tests.Writing;

public sealed class MemorySinkTests
{
    [Fact]
    public void The_last_site_stays_as_it_was_while_the_next_is_built()
    {
        var first = Build(null, ("a.html", "1"), ("b.html", "1"));
        var second = new MemorySink(first);
        second.Write(new("a.html"), "2"u8);
        Assert.Empty(second.Files);
        Assert.Equal("1", Text(first, "a.html"));

        Assert.Equal(new WriteSummary(1, 0, 1, 1), second.Commit());
        Assert.Equal("2", Text(second, "a.html"));
        Assert.Equal("1", Text(first, "a.html"));
        Assert.Equal(["a.html"], second.Files.Keys);
    }

    [Fact]
    public void Equal_and_kept_files_are_the_same_as_before()
    {
        var first = Build(null, ("a.html", "1"), ("b.html", "1"));
        var second = new MemorySink(first);
        second.Write(new("a.html"), "1"u8);
        Assert.True(second.TryKeep(new("b.html")));
        Assert.False(second.TryKeep(new("c.html")));
        Assert.Equal(new WriteSummary(0, 2, 0, 0), second.Commit());
        Assert.Same(first.Files["a.html"], second.Files["a.html"]);
        Assert.Same(first.Files["b.html"], second.Files["b.html"]);
    }

    [Fact]
    public void Entity_tags_follow_the_content()
    {
        var site = Build(null, ("a", "1"), ("b", "1"), ("c", "2"));
        Assert.Equal(site.Files["a"].EntityTag, site.Files["b"].EntityTag);
        Assert.NotEqual(site.Files["a"].EntityTag, site.Files["c"].EntityTag);
        Assert.Matches("^\"[0-9a-f]{32}\"$", site.Files["a"].EntityTag);
    }

    private static MemorySink Build(MemorySink? last, params (string Path, string Text)[] files)
    {
        var sink = new MemorySink(last);
        foreach (var (path, text) in files) sink.Write(new(path), Encoding.UTF8.GetBytes(text));
        sink.Commit();
        return sink;
    }

    private static string Text(MemorySink sink, string path) => Encoding.UTF8.GetString(sink.Files[path].Content.Span);
}
