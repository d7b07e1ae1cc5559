using Daftar.Diagnostics;
using Daftar.Writing;

namespace Daftar.Tests.Writing;

/// <summary>A wrong path after --output must not cost anybody their files.</summary>
public sealed class OutputFolderTests : IDisposable
{
    private readonly TemporaryFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Theory]
    [InlineData(false, "papers: error DAF617: Daftar did not make the folder 'papers', and it contains 2 files. A build would replace files that have the name of a page. Choose another folder with --output, or add --force to allow it.")]
    [InlineData(true, "papers: error DAF616: Daftar did not make the folder 'papers', and --clean would remove 2 files from it. Choose another folder with --output, or add --force to remove them.")]
    public void A_folder_of_somebody_elses_files_is_refused_with_their_number(bool clean, string message)
    {
        _root.Write("papers/thesis.tex", "years of work").Write("papers/figures/map.svg", "x").Write("papers/.hidden", "x");
        Assert.Equal([message], Open("papers", clean));
        Assert.Equal([".hidden", "figures/map.svg", "thesis.tex"], _root.Files("papers"));
        Assert.False(Directory.Exists(_root["papers/.daftar"]));
    }

    [Fact]
    public void Force_writes_there_and_clean_empties_it()
    {
        _root.Write("papers/thesis.tex", "x");
        Assert.Empty(Open("papers", clean: false, force: true));
        Assert.Equal(["a.html", "thesis.tex"], _root.Files("papers"));
        Assert.Empty(Open("papers", clean: true));
        Assert.Equal(["a.html"], _root.Files("papers"));
    }

    [Theory]
    [InlineData("new")]
    [InlineData("new/deep/er")]
    [InlineData("empty")]
    [InlineData("branch")]
    [InlineData("killed")]
    public void What_nothing_can_be_lost_of_is_used(string folder)
    {
        Directory.CreateDirectory(_root["empty/below"]);
        _root.Write("branch/.git/HEAD", "ref").Write("branch/CNAME", "example.org").Write("killed/.daftar/staging/1", "half");
        Assert.Empty(Open(folder, clean: true));
        Assert.Contains("a.html", _root.Files(folder));
    }

    [Theory]
    [InlineData("link-to-input", "input")]
    [InlineData("link-to-link", "input")]
    [InlineData("link-to-input/site", "input")]
    [InlineData("link-to-root", ".")]
    public void Links_do_not_hide_that_the_output_is_a_source(string output, string source)
    {
        _root.Write("input/articles/en/tea.md", "text");
        File.CreateSymbolicLink(_root["link-to-input"], _root["input"]);
        File.CreateSymbolicLink(_root["link-to-link"], "link-to-input");
        File.CreateSymbolicLink(_root["link-to-root"], _root.Path);
        Assert.StartsWith($"{output}: error DAF604: The output folder '{output}' and the source folder '{source}' are one inside the other", Assert.Single(Open(output, clean: true, force: true)), StringComparison.Ordinal);
        Assert.Equal("text", _root.Read("input/articles/en/tea.md"));
    }

    [Fact]
    public void A_source_behind_a_link_is_seen_too()
    {
        _root.Write("elsewhere/articles/tea.md", "text");
        File.CreateSymbolicLink(_root["input"], _root["elsewhere"]);
        Assert.Contains("DAF604", Assert.Single(Open("elsewhere", clean: true, force: true)), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_in_a_circle_are_an_error_and_not_a_hang()
    {
        File.CreateSymbolicLink(_root["one"], _root["two"]);
        File.CreateSymbolicLink(_root["two"], _root["one"]);
        Assert.Contains("DAF603", Assert.Single(Open("one/site", clean: true)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_lies_behind_a_link_in_the_output_is_never_touched(bool clean)
    {
        _root.Write("input/tea.md", "text").Write("input/index.html", "mine");
        Write("output", clean: false, "en/index.html", "fa/index.html");
        Directory.Delete(_root["output/en"], recursive: true);
        File.CreateSymbolicLink(_root["output/en"], _root["input"]);
        File.CreateSymbolicLink(_root["output/more"], _root["input"]);
        Write("output", clean, "fa/index.html");
        Assert.Equal(["index.html", "tea.md"], _root.Files("input"));
        Assert.Equal("mine", _root.Read("input/index.html"));
        Assert.Equal(!clean, Path.Exists(_root["output/more"]));
    }

    [Fact]
    public void A_page_is_not_written_through_a_link()
    {
        Write("output", clean: false, "fa/index.html");
        _root.Write("input/tea.md", "text");
        File.CreateSymbolicLink(_root["output/en"], _root["input"]);
        Assert.Throws<SiteException>(() => Write("output", clean: false, "en/index.html", "fa/index.html"));
        Assert.Equal(["tea.md"], _root.Files("input"));
        Write("output", clean: true, "en/index.html", "fa/index.html");
        Assert.Equal(["tea.md"], _root.Files("input"));
        Assert.Equal(["en/index.html", "fa/index.html"], _root.Files("output"));
    }

    [Fact]
    public void A_damaged_list_of_files_is_told()
    {
        Write("output", clean: false, "a.html");
        _root.Write("output/.daftar/manifest", "");
        Assert.Equal(
            ["output: warning DAF623: The manifest of the last build in 'output' is damaged. All files are written again, but pages of deleted articles may remain. Build once with --clean."],
            Open("output", clean: false));
        Assert.Empty(Open("output", clean: false));
    }

    private IReadOnlyList<string> Open(string output, bool clean, bool force = false)
    {
        var diagnostics = new DiagnosticBag();
        using var sink = FolderSink.Open(_root.Path, output, ["input", "theme"], clean, diagnostics, force);
        if (sink is not null)
        {
            sink.Write(new("a.html"), "x"u8);
            sink.Commit();
        }
        return [.. diagnostics.ToSortedList().Select(diagnostic => diagnostic.ToString())];
    }

    private void Write(string output, bool clean, params string[] files)
    {
        using var sink = FolderSink.Open(_root.Path, output, ["theme"], clean, new(), force: false)!;
        foreach (var file in files) sink.Write(new(file), "x"u8);
        sink.Commit();
    }
}
