using System.Text.Json;

namespace Daftar.Tests.Cli;

public sealed class ImportCommandTests : IDisposable
{
    private const string Document = "A Short History of Tea\n\nTea came to Bukhara with the caravans, and it has stayed there ever since.\n\nWhat the traders brought, the tea houses kept.\n";

    private readonly SmallSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_document_becomes_an_article_and_the_account_goes_to_stdout()
    {
        _site.Folder.Write("inbox/tea.txt", Document);
        var run = _site.Run("import", "inbox");
        Assert.Equal(0, run.Exit);
        Assert.Contains("tea.txt: new → input/articles/en/", run.Output);
        Assert.EndsWith("1 document: 1 new, 0 updated, 0 unchanged, 0 kept, 0 refused\n", run.Output);
        Assert.Single(_site.Folder.Files("input/articles/en"), file => _site.Folder.Read("input/articles/en/" + file).Contains("Bukhara", StringComparison.Ordinal));
        Assert.Equal(0, _site.Run("check").Exit);
    }

    [Fact]
    public void Importing_again_changes_nothing()
    {
        _site.Folder.Write("inbox/tea.txt", Document);
        _site.Run("import", "inbox");
        Assert.EndsWith("1 document: 0 new, 0 updated, 1 unchanged, 0 kept, 0 refused\n", _site.Run("import", "inbox").Output);
    }

    [Fact]
    public void A_dry_run_writes_nothing_and_says_so_in_Persian_too()
    {
        _site.Folder.Write("inbox/tea.txt", Document);
        var before = _site.Folder.Files("input");
        var run = _site.Run("import", "inbox/tea.txt", "--dry-run", "--lang", "fa");
        Assert.Equal(0, run.Exit);
        Assert.EndsWith("(آزمایشی؛ چیزی نوشته نشد)\n", run.Output);
        Assert.Equal(before, _site.Folder.Files("input"));
    }

    [Fact]
    public void One_bad_file_is_an_error_and_the_others_go_through()
    {
        _site.Folder.Write("inbox/tea.txt", Document).Write("inbox/empty.txt", "");
        var run = _site.Run("import", "inbox");
        Assert.Equal(1, run.Exit);
        Assert.Matches("(?m)^.*empty\\.txt.*: error DAF5[0-9]{2}: .+$", run.Error);
        Assert.EndsWith("2 documents: 1 new, 0 updated, 0 unchanged, 0 kept, 1 refused\n", run.Output);
    }

    [Fact]
    public void Tools_get_the_counts_and_the_files()
    {
        _site.Folder.Write("inbox/tea.txt", Document);
        var run = _site.Run("import", "inbox", "--format", "json");
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(1, json.RootElement.GetProperty("created").GetInt32());
        Assert.StartsWith("input/articles/en/", json.RootElement.GetProperty("files")[0].GetString());
    }
}
