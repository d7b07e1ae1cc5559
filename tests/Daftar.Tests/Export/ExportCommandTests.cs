using Daftar.Tests.Cli;

namespace Daftar.Tests.Export;

public sealed class ExportCommandTests : IDisposable
{
    private readonly SmallSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void It_says_what_it_wrote_and_writes_nothing_the_second_time()
    {
        var first = _site.Run("export", "--to", "sqlite", "--file", "tea.db");
        Assert.Equal(0, first.Exit);
        Assert.Matches("^Exported 1 article \\(\\d+ rows written, 0 removed\\): tea\\.db\n$", first.Output);
        Assert.Equal("Exported 1 article (0 rows written, 0 removed): tea.db\n", _site.Run("export", "--to", "sqlite", "--file", "tea.db").Output);
        Assert.True(File.Exists(_site.Folder["tea.db"]));
    }

    [Fact]
    public void It_speaks_persian() =>
        Assert.Matches("^۱ مطلب برون‌بری شد \\([۰-۹]+ ردیف نوشته و ۰ ردیف حذف شد\\): tea\\.db\n$", _site.Run("export", "--to", "sqlite", "--file", "tea.db", "--lang", "fa").Output);

    [Fact]
    public void A_site_with_errors_is_not_exported()
    {
        _site.WriteArticle("second", 1, "Again");
        var run = _site.Run("export", "--to", "sqlite");
        Assert.Equal(1, run.Exit);
        Assert.Contains(": error DAF", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_site.Folder["site.db"]));
    }

    [Fact]
    public void Postgres_needs_a_connection()
    {
        var run = _site.Run("export", "--to", "postgres");
        Assert.Equal(2, run.Exit);
        Assert.Contains("error DAF001: PostgreSQL needs --connection or the variable DAFTAR_POSTGRES.", run.Error, StringComparison.Ordinal);
    }
}
