using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Daftar.Tests.Cli;
using Daftar.Tests.SiteTests;
using Daftar.Tests.Writing;

namespace Daftar.Tests.Native;

/// <summary>
/// Native code leaves out what nobody calls by name, so whatever is found by reflection could be missing in it: every
/// command has to say and write what it does when it is compiled at run time, to the byte.
/// </summary>
public sealed partial class NativeProgramTests(NativeProgram native) : IClassFixture<NativeProgram>, IDisposable
{
    private readonly TemporaryFolder _native = new();
    private readonly TemporaryFolder _managed = new();

    [Fact]
    public void It_needs_nothing_beside_it_but_the_libraries_of_the_database_and_of_pictures()
    {
        Assert.Equal(["daftar", "libe_sqlite3.so", "libvips.so.42"], Directory.EnumerateFiles(NativeProgram.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Help_and_mistakes_on_the_command_line_read_the_same()
    {
        Same("--help");
        Same("--version");
        foreach (var command in new[] { "init", "import", "new", "comment", "check", "build", "serve", "renumber", "redirect", "preview", "theme", "schema", "export", "search", "compare", "verify", "completion", "manual" }) Same(command, "--help");
        Same("biuld");
        Same("build", "--jobs", "0");
        Same("build", "--root", "nowhere");
        Same("build", "--shard", "3/2", "--format", "json");
    }

    [Theory]
    [InlineData(80_000)]
    [InlineData(150_000)]
    [InlineData(250_000)]
    [InlineData(300_000)]
    [InlineData(380_000)]
    [InlineData(400_000)]
    [InlineData(500_000)]
    [InlineData(1_000_000)]
    [InlineData(1_500_000)]
    public void With_too_little_address_space_there_is_a_message_and_no_fault(int kilobytes)
    {
        if (!OperatingSystem.IsLinux()) return;
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", $"ulimit -v {kilobytes}; exec '{NativeProgram.Folder}/daftar' check"]) { WorkingDirectory = _native.Path, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal((2, $"daftar: error DAF625: The system limits the program's address space to {(kilobytes * 1024L) >> 20} MB; it needs at least 1536 MB, and more for a large site. Raise the limit: ulimit -v unlimited\n"), (process.ExitCode, error));
    }

    [Fact]
    public void A_site_is_imported_checked_built_exported_and_compared_alike()
    {
        foreach (var folder in new[] { _native, _managed })
        {
            foreach (var name in new[] { "theme", "seeds" }) TestSite.CopyFolder(Path.Combine(NativeProgram.Repository, name), folder[name]);
            foreach (var name in new[] { "taxonomies", "authors", "pages" })
                TestSite.CopyFolder(Path.Combine(NativeProgram.SampleSite, "input", name), folder[$"input/{name}"]);
            TestSite.CopyFolder(Importing.Repository.Fixtures, folder["documents"]);
            File.Copy(Path.Combine(NativeProgram.SampleSite, "statiq.json"), folder["statiq.json"]);
        }

        Same("import", "seeds");
        Same("import", "documents", "--format", "json");
        Same("comment", "import", "documents", "--date", "2025-12-30");
        Same("comment", "add", "--code", "4219", "--name", "سارا", "--text", "دیدگاهی از راه رایانامه", "--date", "2025-12-30T10:45");
        Same("new", "article", "--title", "برنامهٔ تازه", "--language", "fa", "--type", "note", "--date", "2025-12-29T10:45");
        Same("check");
        Same("check", "--lang", "fa", "--format", "github");
        Same("check", "--format", "json");
        Same("build", "--base-url", "https://example.org/repo/");
        Same("build", "--base-url", "https://example.org/repo/");
        Same("build", "--drafts", "--portable", "--no-cache", "--output", "portable");
        Same("export", "--to", "sqlite", "--file", "site.sqlite");
        Same("search", "export", "--engine", "opensearch");
        Same("search", "export", "--engine", "meilisearch", "--output", "meilisearch");
        Same("compare", "output", "portable");
        SameFiles();
        Assert.True(_native.Files("output").Count > 150);
    }

    [Fact]
    public void Mistakes_in_settings_theme_and_content_are_told_alike()
    {
        foreach (var folder in new[] { _native, _managed })
        {
            TestSite.CopyFolder(Path.Combine(NativeProgram.Repository, "theme"), folder["theme"]);
            TestSite.CopyFolder(Path.Combine(NativeProgram.SampleSite, "input"), folder["input"]);
            folder.Write("statiq.json", File.ReadAllText(Path.Combine(NativeProgram.SampleSite, "statiq.json")));
            folder.Write("theme/partials/date.sbn-html", "{{ $date.isoo }}{{ for x in site }}{{ end }}");
            folder.Write("input/articles/en/wrong.md", "---\ntitle: [1\n---\n");
            folder.Write("input/articles/en/mistaken.md", "---\ntitel: A\nnews_code: x\npublish_date: 2025-13-01\ntype: reprot\n---\nText.\n");
        }
        Same("check", "--format", "json");
        Same("build");
        foreach (var folder in new[] { _native, _managed }) folder.Write("statiq.json", "{ \"Host\": 1, \"Langauges\": [\"fa\"] }");
        Same("build");
        SameFiles();
    }

    [Fact]
    public void A_site_is_begun_and_its_changes_are_previewed_renumbered_and_led_on_alike()
    {
        Same("init", "site", "--language", "fa", "--language", "en", "--language", "tg", "--repository", "org/site", "--url", "https://example.org/");
        Same("schema", "--root", "site");
        Same("theme", "eject", "layouts/article.sbn-html", "--root", "site");
        foreach (var folder in new[] { _native, _managed })
        {
            folder.Write("site/input/articles/en/tea.md", "---\ntitle: Tea\ntype: note\nnews_code: 20\npublish_date: 2026-01-02\n---\n\nGreen.\n");
            Git(folder, "add", "--all");
            Git(folder, "commit", "--quiet", "--message", "The site");
            Git(folder, "update-ref", "refs/remotes/origin/main", "HEAD");
            folder.Write("site/input/articles/en/coffee.md", "---\ntitle: Coffee\ntype: note\nnews_code: 20\npublish_date: 2026-01-02\n---\n\nBlack.\n");
        }
        Same("renumber", "--root", "site");
        foreach (var folder in new[] { _native, _managed }) File.Delete(folder["site/input/articles/en/tea.md"]);
        Same("check", "--against", "origin/main", "--root", "site");
        Same("redirect", "--root", "site");
        Same("redirect", "20", "--to", "21", "--root", "site", "--lang", "fa");
        Same("preview", "--root", "site", "--summary", "-");
        foreach (var folder in new[] { _native, _managed }) File.Delete(folder["site/input/articles/en/coffee.md"]);
        Same("new", "tombstone", "20", "--reason", "The author took it back.", "--root", "site");
        foreach (var folder in new[] { _native, _managed })
        {
            foreach (var file in Directory.EnumerateFiles(folder["site/input/articles/en"], "*-welcome.md")) File.AppendAllText(file, "\nOne more sentence.\n");
            Git(folder, "add", "--all");
            Git(folder, "commit", "--quiet", "--message", "A sentence");
        }
        Same("build", "--root", "site");
        Assert.Contains(_native.Files(), file => file.StartsWith("site/output/en/", StringComparison.Ordinal) && File.ReadAllText(_native[file]).Contains("<time datetime=\"2040-01-02\">", StringComparison.Ordinal));
        foreach (var shell in new[] { "bash", "zsh", "fish", "powershell" }) Same("completion", shell);
        Same("[suggest:9]", "daftar re");
        Same("manual");
        SameFiles();
        Assert.Contains("site/preview/preview.html", _native.Files());

        static void Git(TemporaryFolder folder, params string[] arguments)
        {
            var start = new ProcessStartInfo("git", ["-C", folder["site"], "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", .. arguments]);
            start.Environment["GIT_COMMITTER_DATE"] = "2040-01-02T12:00:00Z";
            using var process = Process.Start(start)!;
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
        }
    }

    /// <summary>Scriban finds its functions by reflection, so native compilation could leave some out without a word.</summary>
    [Fact]
    public void Every_function_of_themes_is_there()
    {
        TestSite.CopyFolder(Path.Combine(NativeProgram.Repository, "theme"), _native["theme"]);
        TestSite.CopyFolder(Path.Combine(NativeProgram.SampleSite, "input"), _native["input"]);
        File.Copy(Path.Combine(NativeProgram.SampleSite, "statiq.json"), _native["statiq.json"]);
        _native.Write("theme/layouts/not-found.sbn-html", Theming.BuiltinFunctionTests.Layout());

        var run = native.Run(_native.Path, "build");

        Assert.True(run.Exit == 0, run.Error);
        Assert.Equal(
            Theming.BuiltinFunctionTests.Examples().Select(example => $"{example.Template} {example.Result}"),
            Theming.BuiltinFunctionTests.Examples().Zip(File.ReadAllLines(_native["output/404.html"]), (example, line) => $"{example.Template} {line}"));
    }

    [Fact]
    public void A_database_of_postgres_is_filled_alike()
    {
        using var server = new Export.PostgresServer();
        TestSite.CopyFolder(Path.Combine(NativeProgram.Repository, "theme"), _native["theme"]);
        TestSite.CopyFolder(Path.Combine(NativeProgram.SampleSite, "input"), _native["input"]);
        File.Copy(Path.Combine(NativeProgram.SampleSite, "statiq.json"), _native["statiq.json"]);
        var database = server.CreateDatabase();

        var first = native.Run(_native.Path, "export", "--to", "postgres", "--connection", database);
        Assert.True(first.Exit == 0, first.Error);
        // The other program finds every row as it would have written it.
        var second = NativeProgram.RunManaged(_native.Path, "export", "--to", "postgres", "--connection", database, "--format", "json");
        Assert.True(second.Exit == 0, second.Error);
        Assert.Contains("\"written\":0,\"unchanged\":42,\"removed\":0", Spaces().Replace(second.Output, ""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_preview_serves_pages_and_sees_edits()
    {
        TestSite.CopyFolder(Path.Combine(NativeProgram.Repository, "theme"), _native["theme"]);
        TestSite.CopyFolder(Path.Combine(NativeProgram.SampleSite, "input"), _native["input"]);
        File.Copy(Path.Combine(NativeProgram.SampleSite, "statiq.json"), _native["statiq.json"]);
        _native.Write("input/articles/en/tea.md", "---\ntitle: Tea\ntype: report\nnews_code: 1\npublish_date: 2025-01-02\n---\n\nGreen and black.\n");

        using var process = native.Start(_native.Path, "serve", "--port", "0", "--lang", "en");
        try
        {
            Match address;
            do address = Address().Match(await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync()));
            while (!address.Success);
            using var client = new HttpClient { BaseAddress = new(address.Value) };
            Assert.Contains("Green and black.", await client.GetStringAsync("en/report/1/"), StringComparison.Ordinal);
            _native.Write("input/articles/en/tea.md", "---\ntitle: Tea\ntype: report\nnews_code: 1\npublish_date: 2025-01-02\n---\n\nWhite.\n");
            var page = "";
            for (var i = 0; i < 100 && !page.Contains("White.", StringComparison.Ordinal); i++)
            {
                await Task.Delay(100);
                page = await client.GetStringAsync("en/report/1/");
            }
            Assert.Contains("White.", page, StringComparison.Ordinal);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    public void Dispose()
    {
        _native.Dispose();
        _managed.Dispose();
    }

    private void Same(params string[] arguments)
    {
        var here = native.Run(_native.Path, arguments);
        var there = NativeProgram.RunManaged(_managed.Path, arguments);
        var command = string.Join(' ', arguments);
        Assert.Equal((command, there.Exit), (command, here.Exit));
        Assert.Equal(Comparable(there.Output, _managed), Comparable(here.Output, _native));
        Assert.Equal(Comparable(there.Error, _managed), Comparable(here.Error, _native));
    }

    // What is remembered of a build, in cache/ and .daftar/, holds for the program that wrote it.
    private void SameFiles()
    {
        Assert.Equal(Digests(_managed), Digests(_native));

        static List<string> Digests(TemporaryFolder folder) =>
        [
            .. folder.Files().Where(file => !$"/{file}".Contains("/cache/", StringComparison.Ordinal) && !file.Contains(".git/", StringComparison.Ordinal) && !file.Contains(".daftar/", StringComparison.Ordinal))
                .Select(file => $"{file} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(folder[file])))}"),
        ];
    }

    private static string Comparable(string text, TemporaryFolder folder) =>
        Seconds().Replace(text.Replace(folder.Path, "", StringComparison.Ordinal), "N");

    [GeneratedRegex(@"(?<=in )[0-9.]+(?= s)|(?<=در )[۰-۹.]+(?= ثانیه)|(?<=""seconds"": ?)[0-9.]+")]
    private static partial Regex Seconds();

    [GeneratedRegex(@"\s")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex Address();
}
