namespace Daftar.Tests.Cli;

/// <summary>What a command writes beside the site never takes the place of what people wrote, whichever way its name leads there.</summary>
public sealed class SourceGuardTests : IDisposable
{
    private readonly SmallSite _site = new();

    public SourceGuardTests()
    {
        _site.Folder.Write("README.md", "mine\n");
        _site.Folder.Write("package.json", "{}\n");
        _site.Folder.Write("documents/a.txt", "The Bridge\n\nThe bridge at Hairatan was closed for repairs last week, and traders have been waiting.\n");
        if (OperatingSystem.IsWindows()) return;
        Directory.CreateSymbolicLink(_site.Folder["linked"], _site.Folder["input"]);
        Directory.CreateSymbolicLink(_site.Folder["documents/up"], _site.Folder.Path);
    }

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("input")]
    [InlineData("input/articles/en/tea.md")]
    [InlineData("input/new")]
    [InlineData("INPUT/new")]
    [InlineData("./documents/../input/new")]
    [InlineData("linked/new")]
    [InlineData("documents/up/linked/new")]
    [InlineData("theme/new")]
    [InlineData("statiq.json")]
    public void Nothing_is_written_among_the_sources(string path)
    {
        if (OperatingSystem.IsWindows() && (path.Contains("linked", StringComparison.Ordinal) || path.Contains("up/", StringComparison.Ordinal))) return;
        var before = Snapshot();
        foreach (var command in (string[][])
        [
            ["import", "documents/a.txt", "--report", path], ["verify", "--record", path], ["search", "export", "--engine", "opensearch", "--output", path],
            ["export", "--to", "sqlite", "--file", path], ["preview", "--output", path], ["preview", "--summary", path], ["check", "--summary", path],
        ])
        {
            var run = _site.Run(command);
            Assert.Equal(2, run.Exit);
            Assert.Matches($"^[^\n]+: error DAF875: Nothing was written to '{System.Text.RegularExpressions.Regex.Escape(path)}', because it is inside the source folder '(?:input|theme|statiq\\.json)'\\. Choose another path\\.\n$", run.Error);
        }
        Assert.Equal(before, Snapshot());
    }

    [Theory]
    [InlineData("README.md", "README.md", "import", "documents/a.txt", "--report", "README.md")]
    [InlineData("package.json", "package.json", "import", "documents/a.txt", "--report", "package.md")]
    [InlineData("README.md", "README.md", "verify", "--record", "README.md")]
    public void What_something_else_wrote_is_left(string file, string named, params string[] command)
    {
        var before = Snapshot();
        Assert.Equal(new Run(2, "", $"{named}: error DAF876: '{named}' already exists and this command did not write it, so it was not changed. Choose another file, or remove this one.\n"), _site.Run(command));
        Assert.Equal(before, Snapshot());
        Assert.True(File.Exists(_site.Folder[file]));
    }

    [Theory]
    [InlineData("papers")]
    [InlineData(".")]
    [InlineData("/")]
    public void An_export_is_written_into_a_folder_of_its_own(string folder)
    {
        _site.Folder.Write("papers/thesis.md", "mine\n");
        var before = Snapshot();
        Assert.Equal(
            new Run(2, "", $"{folder}: error DAF883: '{folder}' contains files that are not from an earlier export, so nothing was written to it. Choose a new folder.\n"),
            _site.Run("search", "export", "--engine", "opensearch", "--output", folder));
        Assert.Equal(before, Snapshot());
        Assert.Equal("papers: error DAF883: «papers» پرونده‌هایی دارد که از برون‌بری پیشین نیست، پس چیزی در آن نوشته نشد. پوشهٔ تازه‌ای بنویسید.", Daftar.Cli.CommandLineDiagnostics.NotAnExport("papers").ToString("fa"));
    }

    [Fact]
    public void An_export_takes_the_place_of_an_earlier_one()
    {
        Directory.CreateDirectory(_site.Folder["found"]);
        _site.Folder.Write("found/en.ndjson.part", "of a killed one");
        foreach (var engine in new[] { "opensearch", "meilisearch" }) Assert.Equal(0, _site.Run("search", "export", "--engine", engine, "--output", "found").Exit);
        _site.Folder.Write("found/notes/mine.txt", "mine\n");
        Assert.Equal(2, _site.Run("search", "export", "--engine", "opensearch", "--output", "found").Exit);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("documents")]
    public void A_summary_is_no_folder(string folder)
    {
        var run = _site.Run("check", "--summary", folder);
        Assert.Equal(2, run.Exit);
        Assert.Matches("error DAF003: The command had to stop: '[^']+' is a folder\\.", run.Error);
    }

    [Fact]
    public void What_the_command_wrote_before_it_writes_again()
    {
        Assert.Equal(0, _site.Run("build").Exit);
        for (var round = 0; round < 2; round++)
        {
            Assert.Equal(0, _site.Run("verify", "--record", "sums.txt").Exit);
            Assert.NotEqual(2, _site.Run("import", "documents/a.txt", "--report", "report.md", "--lang", round == 0 ? "en" : "fa").Exit);
            Assert.StartsWith(round == 0 ? "# Import\n" : "# درون‌ریزی\n", _site.Folder.Read("report.md"), StringComparison.Ordinal);
        }
    }

    // The links are not followed: one of them leads back to where it stands.
    private Dictionary<string, string> Snapshot() =>
        ((string[])["input", "theme"]).SelectMany(folder => Directory.EnumerateFiles(_site.Folder[folder], "*", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(_site.Folder.Path)).Order(StringComparer.Ordinal)
            .ToDictionary(file => file, file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))), StringComparer.Ordinal);
}
