namespace Daftar.Tests.Cli;

public sealed class CommandLineTests : IDisposable
{
    private readonly SmallSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void The_version_is_told() => Assert.Equal(new Run(0, "daftar 0.1.0\n", ""), _site.Run("--version"));

    [Theory]
    [InlineData("", "import <PATH>", "check", "build", "serve", "--root <DIR>", "--format <text|github|json>", "--lang <en|fa>")]
    [InlineData("import", "--force", "--dry-run", "--language <CODE>", "--type <ID>")]
    [InlineData("build", "--output <DIR>", "--base-url <URL>", "--drafts", "--clean", "--jobs <N>", "--no-cache", "--shard <I/N>")]
    [InlineData("serve", "--port <N>", "--host <HOST>", "[default: 5080]", "[default: localhost]")]
    public void Help_names_what_there_is(string command, params string[] words)
    {
        var run = command.Length == 0 ? _site.Run("--help") : _site.Run(command, "--help");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.All(words, word => Assert.Contains(word, run.Output));
    }

    [Theory]
    [InlineData("Unknown argument 'bild'. Did you mean 'build'? Run 'daftar --help' to see the options.", "bild")]
    [InlineData("Unknown argument '--outptu'. Did you mean '--output'? Run 'daftar build --help' to see the options.", "build", "--outptu")]
    [InlineData("'0' is not a number of threads from 1 to 1024. Run 'daftar build --help' to see the options.", "build", "--jobs", "0")]
    [InlineData("'3/2' is not a part of the site such as 2/5. Run 'daftar build --help' to see the options.", "build", "--shard", "3/2")]
    [InlineData("'70000' is not a port from 0 to 65535. Run 'daftar serve --help' to see the options.", "serve", "--port", "70000")]
    [InlineData("Required command was not provided. Run 'daftar theme --help' to see the options.", "theme")]
    public void A_command_line_that_is_not_understood_is_explained(string message, params string[] arguments)
    {
        Assert.Equal(new Run(2, "", $"daftar: error DAF001: {message}\n"), _site.Run(arguments));
    }

    [Fact]
    public void A_command_line_that_is_not_understood_is_explained_in_Persian_when_that_was_understood() => Assert.Equal(
        new Run(2, "", "daftar: error DAF001: فرمان فهمیده نشد: Unknown argument 'bild'. Did you mean 'build'? گزینه‌ها را با «daftar --help» ببینید.\n"),
        _site.Run("bild", "--lang", "fa"));

    [Fact]
    public void A_root_that_is_not_there_is_reported() => Assert.Equal(
        new Run(2, "", "nowhere: error DAF002: There is no folder 'nowhere'. Pass the site's folder with --root.\n"),
        _site.Run("check", "--root", "nowhere"));

    [Fact]
    public void A_named_file_that_is_no_content_is_reported()
    {
        var run = _site.Run("check", "input/articles/en/nosuch.md");

        Assert.Equal(1, run.Exit);
        Assert.Contains(
            "input/articles/en/nosuch.md: error DAF721: This is not an article or page of the site. Give a .md file from 'articles' or 'pages' in the input folder.",
            run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_settings_cannot_be_worked_on()
    {
        File.Delete(_site.Folder["statiq.json"]);
        foreach (var command in new[] { "check", "build" })
        {
            var run = _site.Run(command);
            Assert.Equal(2, run.Exit);
            Assert.Contains("error DAF011: There is no statiq.json in this folder.", run.Error);
        }
    }

    [Fact]
    public void A_host_that_is_none_is_reported() => Assert.Equal(
        new Run(2, "", "daftar: error DAF621: 'example.org' is neither localhost nor an IP address of this machine. Use --host 127.0.0.1, or --host 0.0.0.0 to allow connections from the local network.\n"),
        _site.Run("serve", "--host", "example.org"));
}
