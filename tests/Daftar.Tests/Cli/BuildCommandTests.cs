using System.Text.Json;

namespace Daftar.Tests.Cli;

public sealed class BuildCommandTests : IDisposable
{
    private readonly SmallSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_good_site_is_written_and_told_with_what_it_weighs()
    {
        var run = _site.Run("build");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Matches("^Built [0-9]+ files \\([0-9]+ changed\\) in 0\\.0 s: output\nThe site has [0-9.]+ MB\\. Size of a first visit in KB, compressed \\(median–largest page\\): home [0-9.]+–[0-9.]+, article [0-9.]+–[0-9.]+, .*\n$", run.Output);
        Assert.Contains("Green and black.", _site.Folder.Read("output/en/report/1/index.html"));
    }

    [Fact]
    public void Building_again_changes_nothing()
    {
        _site.Run("build");
        Assert.Matches("^Built [0-9]+ files \\(0 changed\\) in 0\\.0 s: output\n$", _site.Run("build").Output);
    }

    [Fact]
    public void Timings_are_a_row_for_each_step()
    {
        var lines = _site.Run("build", "--timings").Output.TrimEnd('\n').Split('\n');
        Assert.Equal(["step", "Starting", "Reading", "Planning", "Rendering", "Indexing", "Writing"], lines[2..].Select(line => line.Split(' ')[0]));
        Assert.All(lines[3..], line => Assert.Matches("^[A-Z][a-z]+ +0\\.000 +[0-9]+\\.[0-9]{3} +[0-9]+\\.[0-9]{3} +[0-9]+$", line));
    }

    [Fact]
    public void The_summary_comes_in_Persian()
    {
        var run = _site.Run("build", "--lang", "fa", "--output", "public");
        Assert.Matches("^[۰-۹]+ پرونده ساخته شد \\([۰-۹]+ تغییر\\) در ۰\\.۰ ثانیه: public\nوبگاه [۰-۹.]+ مگابایت است\\. نخستین بازدید .*\n$", run.Output);
    }

    [Fact]
    public void With_errors_nothing_is_written()
    {
        _site.Folder.Write("input/articles/en/bad.md", "no front matter");
        var run = _site.Run("build");
        Assert.Equal((1, ""), (run.Exit, run.Output));
        Assert.Matches("^input/articles/en/bad\\.md.*: error DAF[0-9]{3}: .+\nNothing was written: 1 error, 0 warnings\\.\n$", run.Error);
        Assert.False(Directory.Exists(_site.Folder["output"]));
    }

    [Fact]
    public void Drafts_are_built_when_asked_for()
    {
        _site.Folder.Write(_site.Article("draft"), "---\ntitle: Draft\ntype: report\nnews_code: 2\ndraft: true\n---\n\nText.\n");
        _site.Run("build");
        Assert.False(File.Exists(_site.Folder["output/en/report/2/index.html"]));
        _site.Run("build", "--drafts");
        Assert.True(File.Exists(_site.Folder["output/en/report/2/index.html"]));
    }

    [Fact]
    public void The_base_path_is_in_the_links()
    {
        Assert.Equal(0, _site.Run("build", "--base-url", "https://example.org/repo/").Exit);
        Assert.Contains("href=\"/repo/en/\"", _site.Folder.Read("output/index.html"));
    }

    [Fact]
    public void An_output_that_cannot_be_written_stops_the_command()
    {
        var run = _site.Run("build", "--output", "input/site");
        Assert.Equal((2, ""), (run.Exit, run.Output));
        Assert.Equal(
            "input/site: error DAF604: The output folder 'input/site' and the source folder 'input' are one inside the other, so a build could overwrite sources. Choose another folder with --output.\n"
            + "Nothing was written: 1 error, 0 warnings.\n",
            run.Error);
    }

    [Fact]
    public void Tools_get_one_document()
    {
        var run = _site.Run("build", "--format", "json");
        Assert.Equal("", run.Error);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal("build", json.RootElement.GetProperty("command").GetString());
        Assert.True(json.RootElement.GetProperty("success").GetBoolean());
        Assert.Equal(1, json.RootElement.GetProperty("articles").GetInt32());
        Assert.Equal("output", json.RootElement.GetProperty("output").GetString());
        Assert.Empty(json.RootElement.GetProperty("diagnostics").EnumerateArray());
    }

    [Theory]
    [InlineData("1")]
    [InlineData("7")]
    public void The_number_of_threads_does_not_show(string jobs)
    {
        _site.Run("build", "--output", "one");
        _site.Run("build", "--output", "other", "--jobs", jobs);
        Assert.Equal(_site.Folder.Files("one"), _site.Folder.Files("other"));
        Assert.All(_site.Folder.Files("one"), file => Assert.Equal(_site.Folder.Read("one/" + file), _site.Folder.Read("other/" + file)));
    }

    [Fact]
    public void Parts_built_apart_make_the_whole()
    {
        _site.Run("build", "--output", "whole");
        for (var part = 1; part <= 3; part++)
        {
            Assert.Equal(0, _site.Run("build", "--output", $"part{part}", "--shard", $"{part}/3", "--no-cache").Exit);
            Assert.NotEmpty(_site.Folder.Files($"part{part}"));
        }
        var parts = Enumerable.Range(1, 3).SelectMany(part => _site.Folder.Files($"part{part}").Select(file => (part, file))).ToList();
        Assert.Equal(_site.Folder.Files("whole"), parts.Select(entry => entry.file).Order(StringComparer.Ordinal));
        Assert.All(parts, entry => Assert.Equal(_site.Folder.Read("whole/" + entry.file), _site.Folder.Read($"part{entry.part}/{entry.file}")));
    }
}
