using System.Text;
using Daftar.Diagnostics;
using Daftar.Modelling.Addresses;
using Daftar.Writing;

namespace Daftar.Tests.Writing;

public sealed class FolderSinkTests : IDisposable
{
    private readonly TemporaryFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Fact]
    public void Files_appear_with_their_folders_when_the_build_is_committed()
    {
        using var sink = Open();
        Write(sink, "en/index.html", "hello");
        Assert.Empty(_root.Files("output"));

        Assert.Equal(new WriteSummary(1, 0, 0, 5), sink.Commit());
        Assert.Equal("hello", _root.Read("output/en/index.html"));
        Assert.Equal(["en/index.html"], _root.Files("output"));
    }

    [Fact]
    public void Files_with_equal_bytes_are_left_alone()
    {
        Build(("a.html", "one"), ("b.html", "two"));
        var before = File.GetLastWriteTimeUtc(_root["output/a.html"]).AddDays(-1);
        File.SetLastWriteTimeUtc(_root["output/a.html"], before);

        Assert.Equal(new WriteSummary(1, 1, 0, 3), Build(("a.html", "one"), ("b.html", "TWO")));
        Assert.Equal(before, File.GetLastWriteTimeUtc(_root["output/a.html"]));
        Assert.Equal("TWO", _root.Read("output/b.html"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_folder_that_a_killed_build_emptied_goes_with_the_next_one(bool clean)
    {
        Build(("a.html", "one"), ("b/c/d.html", "two"));
        File.Delete(_root["output/b/c/d.html"]);
        using (var sink = Open(clean: clean))
        {
            Write(sink, "a.html", "one");
            sink.Commit();
        }
        Assert.False(Directory.Exists(_root["output/b"]));
    }

    [Fact]
    public void Empty_folders_that_no_build_made_go_with_clean_and_stay_without()
    {
        Build(("a.html", "one"));
        foreach (var folder in new[] { "x/y", ".git/refs" }) Directory.CreateDirectory(_root["output/" + folder]);
        using (var sink = Open()) Assert.NotNull(sink.TryKeepAll(sink.CommittedDigest));
        Build(("a.html", "one"));
        Assert.True(Directory.Exists(_root["output/x/y"]));

        using (var sink = Open(clean: true))
        {
            Assert.Null(sink.TryKeepAll(sink.CommittedDigest));
            Write(sink, "a.html", "one");
            sink.Commit();
        }
        Assert.False(Directory.Exists(_root["output/x"]));
        Assert.True(Directory.Exists(_root["output/.git/refs"]));
    }

    [Fact]
    public void An_output_that_is_as_it_was_left_is_kept_as_a_whole()
    {
        Build(("a.html", "one"), ("b/c.html", "two"));
        using (var sink = Open())
        {
            Assert.Null(sink.TryKeepAll(Daftar.Storage.Digest.Of("another")));
            Assert.Equal(new WriteSummary(0, 2, 0, 0), sink.TryKeepAll(sink.CommittedDigest));
        }
        Assert.Equal(["a.html", "b/c.html"], _root.Files("output"));

        _root.Write("output/stranger.txt", "x");
        using (var sink = Open()) Assert.NotNull(sink.TryKeepAll(sink.CommittedDigest));
        using (var sink = Open(clean: true)) Assert.Null(sink.TryKeepAll(sink.CommittedDigest));

        File.Delete(_root["output/b/c.html"]);
        using (var sink = Open()) Assert.Null(sink.TryKeepAll(sink.CommittedDigest));
    }

    [Theory]
    [InlineData("")]
    [InlineData("longer than before")]
    [InlineData("one ")]
    public void A_file_of_another_length_is_replaced_whole(string content)
    {
        Build(("a.html", "one"));
        Build(("a.html", content));
        Assert.Equal(content, _root.Read("output/a.html"));
    }

    [Fact]
    public void A_difference_at_the_end_of_a_large_file_is_seen()
    {
        var large = new string('x', 200_000);
        Build(("a.html", large + "1"));
        Assert.Equal(1, Build(("a.html", large + "2")).Written);
        Assert.Equal(large + "2", _root.Read("output/a.html"));
    }

    [Fact]
    public void What_an_earlier_build_wrote_and_this_one_does_not_is_removed_with_its_empty_folders()
    {
        Build(("a.html", "a"), ("en/old/index.html", "old"), ("en/new/index.html", "new"));
        Assert.Equal(new WriteSummary(0, 2, 1, 0), Build(("a.html", "a"), ("en/new/index.html", "new")));
        Assert.False(Directory.Exists(_root["output/en/old"]));
        Assert.Equal(["a.html", "en/new/index.html"], _root.Files("output"));
    }

    [Fact]
    public void Files_that_no_build_wrote_stay()
    {
        Build(("a.html", "a"), ("notes/ours.txt", "ours"));
        _root.Write("output/CNAME", "example.org").Write("output/.git/HEAD", "ref").Write("output/notes/mine.txt", "mine");
        Build(("a.html", "a"));
        Assert.Equal([".git/HEAD", "CNAME", "a.html", "notes/mine.txt"], _root.Files("output"));
    }

    [Fact]
    public void Clean_removes_files_that_no_build_wrote_but_neither_dot_names_nor_CNAME()
    {
        _root.Write("output/CNAME", "example.org").Write("output/.git/HEAD", "ref").Write("output/notes/mine.txt", "mine");
        using (var sink = Open(clean: true, force: true))
        {
            Write(sink, "a.html", "a");
            Assert.Equal(new WriteSummary(1, 0, 1, 1), sink.Commit());
        }
        Assert.Equal([".git/HEAD", "CNAME", "a.html"], _root.Files("output"));
        Assert.False(Directory.Exists(_root["output/notes"]));
    }

    [Fact]
    public void A_file_may_become_a_folder_and_a_folder_a_file()
    {
        Build(("a", "file"), ("b/index.html", "folder"));
        Build(("a/index.html", "folder"), ("b", "file"));
        Assert.Equal(["a/index.html", "b"], _root.Files("output"));
        Build(("a", "file"), ("b/index.html", "folder"));
        Assert.Equal(["a", "b/index.html"], _root.Files("output"));
    }

    [Fact]
    public void A_foreign_folder_in_the_place_of_a_page_is_reported()
    {
        _root.Write("output/a.html/mine.txt", "mine");
        using var sink = Open(force: true);
        Write(sink, "a.html", "a");
        var error = Assert.Throws<SiteException>(sink.Commit);
        Assert.Equal(
            "a.html: error DAF608: A file or folder that no build wrote is at 'a.html'. Move it away, or build with --clean.",
            error.Diagnostic.ToString());
        Assert.Equal("mine", _root.Read("output/a.html/mine.txt"));
    }

    [Fact]
    public void A_build_that_is_given_up_leaves_everything_as_it_was()
    {
        Build(("a.html", "good"), ("b.html", "good"));
        var manifest = _root.Read("output/.daftar/manifest");
        using (var sink = Open()) Write(sink, "a.html", "half of a new site");

        Assert.Equal("good", _root.Read("output/a.html"));
        Assert.Equal("good", _root.Read("output/b.html"));
        Assert.Equal(manifest, _root.Read("output/.daftar/manifest"));
        Assert.Equal([".daftar/manifest"], AllFilesOfOurs());
    }

    [Fact]
    public void A_build_that_is_given_up_leaves_no_folder_behind()
    {
        using (var sink = Open()) Write(sink, "a.html", "a");
        Assert.False(Directory.Exists(_root["output"]));
    }

    [Fact]
    public void Remains_of_a_killed_build_are_cleared_away()
    {
        Build(("a.html", "a"));
        _root.Write("output/.daftar/staging/1", "half").Write("output/.daftar/lock", "");
        Build(("a.html", "b"));
        Assert.Equal([".daftar/manifest"], AllFilesOfOurs());
    }

    [Fact]
    public void A_build_that_ends_while_moving_files_is_made_good_by_the_next()
    {
        Build(("a.html", "old"), ("stale.html", "old"));
        _root.Write("output/in-the-way.html/mine.txt", "mine");
        using (var sink = Open())
        {
            Write(sink, "a.html", "new");
            Write(sink, "b.html", "new");
            Write(sink, "in-the-way.html", "new");
            Assert.Throws<SiteException>(sink.Commit);
        }
        Assert.Contains("b.html", _root.Files("output"));
        Build(("a.html", "next"));
        Assert.Equal(["a.html", "in-the-way.html/mine.txt"], _root.Files("output"));
        Assert.Equal("next", _root.Read("output/a.html"));
    }

    [Fact]
    public void A_kept_file_stays_and_is_part_of_the_site()
    {
        Build(("a.html", "a"), ("b.html", "b"));
        using var sink = Open();
        Assert.True(sink.TryKeep(new("a.html")));
        Assert.Equal(new WriteSummary(0, 1, 1, 0), sink.Commit());
        Assert.Equal(["a.html"], _root.Files("output"));
    }

    [Fact]
    public void A_folder_is_kept_as_a_whole_or_not_at_all()
    {
        var (fingerprint, other) = (Daftar.Storage.Digest.Of("one"), Daftar.Storage.Digest.Of("two"));
        using (var sink = Open())
        {
            foreach (var name in new[] { "search/a", "search/b", "search/c" }) sink.Write(new(name), "x"u8, fingerprint);
            sink.Write(new("search/index.html"), "x"u8, other);
            sink.CompleteFolder("search/", fingerprint);
            sink.Commit();
        }
        using (var sink = Open())
        {
            Assert.False(sink.TryKeepFolder("search/", other));
            Assert.False(sink.TryKeepFolder("sea", fingerprint));
            Assert.True(sink.TryKeepFolder("search/", fingerprint));
            Assert.True(sink.TryKeep(new("search/index.html"), other));
            Assert.Equal(new WriteSummary(0, 4, 0, 0), sink.Commit());
        }
        // Kept once, it can be kept again.
        using (var sink = Open()) Assert.True(sink.TryKeepFolder("search/", fingerprint));
        File.Delete(_root["output/search/b"]);
        using (var sink = Open()) Assert.False(sink.TryKeepFolder("search/", fingerprint));
    }

    [Fact]
    public void A_folder_that_was_never_completed_is_not_kept()
    {
        var fingerprint = Daftar.Storage.Digest.Of("one");
        using (var sink = Open())
        {
            sink.Write(new("search/a"), "x"u8, fingerprint);
            sink.Commit();
        }
        using (var sink = Open()) Assert.False(sink.TryKeepFolder("search/", fingerprint));
    }

    [Fact]
    public void A_name_with_a_line_break_is_known_again_and_removed()
    {
        Build(("a\nb\r\nc.txt", "x"), ("b.html", "x"));
        using (var sink = Open()) Assert.True(sink.TryKeep(new("a\nb\r\nc.txt")));
        Assert.Equal(1, Build(("b.html", "x")).Removed);
        Assert.Equal(["b.html"], _root.Files("output"));
    }

    [Fact]
    public void The_files_of_an_older_program_are_removed_but_not_kept()
    {
        Build(("a.html", "a"), ("b.html", "b"));
        var lines = File.ReadAllLines(_root["output/.daftar/manifest"]).SkipLast(1).ToList();
        lines[0] = "daftar-output 2";
        var text = string.Join('\n', lines) + "\n";
        File.WriteAllText(_root["output/.daftar/manifest"], text + Daftar.Storage.Digest.Of(text) + "\n");
        Assert.Equal(1, Build(("a.html", "a")).Removed);
    }

    [Fact]
    public void A_file_that_somebody_touched_since_is_not_kept()
    {
        Build(("edited.html", "abc"), ("shorter.html", "abc"), ("gone.html", "abc"));
        File.WriteAllText(_root["output/edited.html"], "xyz");
        File.SetLastWriteTimeUtc(_root["output/edited.html"], DateTime.UtcNow.AddSeconds(10));
        File.WriteAllText(_root["output/shorter.html"], "x");
        File.Delete(_root["output/gone.html"]);
        using var sink = Open();
        Assert.False(sink.TryKeep(new("edited.html")));
        Assert.False(sink.TryKeep(new("shorter.html")));
        Assert.False(sink.TryKeep(new("gone.html")));
        Assert.False(sink.TryKeep(new("never-written.html")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a manifest\n")]
    [InlineData("daftar-output 1\n1 ../outside.txt\n00000000000000000000000000000000\n")]
    public void A_damaged_manifest_is_no_manifest(string manifest)
    {
        Build(("a.html", "a"));
        File.WriteAllText(_root["output/.daftar/manifest"], manifest);
        _root.Write("outside.txt", "x");
        using var sink = Open();
        Assert.False(sink.TryKeep(new("a.html")));
        Write(sink, "b.html", "b");
        Assert.Equal(0, sink.Commit().Removed);
        Assert.Equal("x", _root.Read("outside.txt"));
    }

    [Fact]
    public void A_truncated_manifest_is_noticed()
    {
        Build(("a.html", "a"), ("b.html", "b"));
        var manifest = _root.Read("output/.daftar/manifest");
        for (var length = 0; length < manifest.Length; length++)
        {
            File.WriteAllText(_root["output/.daftar/manifest"], manifest[..length]);
            using var sink = Open();
            Assert.False(sink.TryKeep(new("a.html")));
        }
    }

    [Fact]
    public void The_same_site_has_the_same_manifest_whatever_was_there_before()
    {
        Build(("a.html", "a"), ("b.html", "b"));
        Build(("b.html", "x"), ("c.html", "c"));
        var manifest = _root.Read("output/.daftar/manifest");
        Directory.Delete(_root["output"], recursive: true);
        Build(("c.html", "c"), ("b.html", "x"));
        Assert.Equal(manifest, _root.Read("output/.daftar/manifest"));
    }

    [Fact]
    public async Task Threads_that_meet_in_a_new_folder_do_not_wait_for_each_other_in_vain()
    {
        using var sink = Open();
        for (var round = 0; round < 40; round++)
        {
            using var start = new Barrier(4);
            var folder = $"en/{round}/deeper";
            await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    Write(sink, $"{folder}/{i}.html", "page");
                },
                CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        }

        Assert.Equal(160, sink.Commit().Written);
    }

    [Fact]
    public void Many_threads_write_at_once()
    {
        using var sink = Open();
        Parallel.For(0, 500, i => Write(sink, $"en/{i % 7}/{i}.html", $"page {i}"));
        Assert.Equal(500, sink.Commit().Written);
        for (var i = 0; i < 500; i++) Assert.Equal($"page {i}", _root.Read($"output/en/{i % 7}/{i}.html"));
    }

    [Fact]
    public void Writing_one_path_twice_is_our_mistake()
    {
        using var sink = Open();
        Write(sink, "a.html", "1");
        Assert.Throws<InvalidOperationException>(() =>
        {
            Write(sink, "a.html", "2");
            sink.Commit();
        });
    }

    [Fact]
    public void Two_builds_at_once_are_refused()
    {
        using var first = Open();
        Assert.Equal(
            "output: error DAF609: Another build is writing to 'output'. Wait until it is finished.",
            Refusal("output"));
    }

    [Fact]
    public void An_output_that_is_a_file_is_refused()
    {
        _root.Write("public", "x");
        Assert.Equal(
            "public: error DAF602: The output folder 'public' is a file. Remove it, or choose another folder with --output.",
            Refusal("public"));
    }

    [Fact]
    public void An_output_that_cannot_be_made_is_refused()
    {
        _root.Write("file", "x");
        Assert.Matches(
            "^file/output: error DAF603: Cannot write to the output folder 'file/output': .+ Check its permissions and the free space, or choose another folder with --output\\.$",
            Refusal("file/output"));
    }

    [Theory]
    [InlineData("input", "input")]
    [InlineData("input/site", "input")]
    [InlineData("theme/", "theme")]
    [InlineData(".", ".")]
    [InlineData("..", ".")]
    [InlineData("/", ".")]
    [InlineData("INPUT", "input")]
    [InlineData("Theme/site", "theme")]
    public void An_output_that_overlaps_the_sources_is_refused(string output, string source)
    {
        Assert.Equal(
            $"{output}: error DAF604: The output folder '{output}' and the source folder '{source}' are one inside the other, so a build could overwrite sources. Choose another folder with --output.",
            Refusal(output));
    }

    private WriteSummary Build(params (string Path, string Text)[] files)
    {
        using var sink = Open();
        foreach (var (path, text) in files) Write(sink, path, text);
        return sink.Commit();
    }

    private FolderSink Open(bool clean = false, bool force = false)
    {
        var diagnostics = new DiagnosticBag();
        var sink = FolderSink.Open(_root.Path, "output", ["input", "theme"], clean, diagnostics, force);
        Assert.DoesNotContain(diagnostics.ToSortedList(), diagnostic => diagnostic.Code != "DAF623");
        return sink!;
    }

    private string Refusal(string output)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(FolderSink.Open(_root.Path, output, ["input", "theme"], clean: false, diagnostics));
        return Assert.Single(diagnostics.ToSortedList()).ToString();
    }

    private static void Write(IOutputSink sink, string path, string text) => sink.Write(new OutputPath(path), Encoding.UTF8.GetBytes(text));

    private IEnumerable<string> AllFilesOfOurs() =>
        Directory.EnumerateFiles(_root["output/.daftar"], "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_root["output"], file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
}
