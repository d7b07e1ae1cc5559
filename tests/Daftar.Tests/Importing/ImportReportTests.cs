using System.Text;
using System.Text.Json;
using Daftar.Importing.Reports;

namespace Daftar.Tests.Importing;

public sealed class ImportReportTests : IDisposable
{
    private const string Text = "A Bridge at Hairatan\n\nThe bridge at Hairatan was closed for repairs last week , and traders on both sides have been waiting since.\n";

    private readonly ImportFolder _folder = new();

    [Fact]
    public void The_summary_is_short_and_what_is_unchanged_is_only_counted()
    {
        _folder.Put("a.txt", Text);
        var first = ImportSummary.Of(_folder.Import(), "en").Split('\n');
        Assert.EndsWith("a.txt: new → input/articles/en/bridge-hairatan.md", first[0], StringComparison.Ordinal);
        Assert.StartsWith("  to fill in: type, ", first[1], StringComparison.Ordinal);

        Assert.Equal("1 document: 0 new, 0 updated, 1 unchanged, 0 kept, 0 refused\n", ImportSummary.Of(_folder.Import(), "en"));
        Assert.Equal("۱ سند: ۰ تازه، ۰ روزآمد، ۱ بدون تغییر، ۰ دست‌نخورده، ۰ پذیرفته‌نشده\n", ImportSummary.Of(_folder.Import(), "fa"));
    }

    [Fact]
    public void The_report_tells_what_became_of_everything()
    {
        _folder.Put("a.txt", Text);
        _folder.Put("b.txt", "");
        var result = _folder.Import();
        var report = new ImportReport(result, _folder.Diagnostics.ToSortedList(), "en");

        var markdown = report.ToMarkdown();
        Assert.Contains("\nnew → input/articles/en/bridge-hairatan.md\n", markdown, StringComparison.Ordinal);
        Assert.Contains("\n**changed**\n\n- 1 spaces before punctuation or inside quotation marks\n", markdown, StringComparison.Ordinal);
        Assert.Contains("\n**kept**\n\n- title: A Bridge at Hairatan\n", markdown, StringComparison.Ordinal);
        Assert.Contains("\nrefused\n\n**findings**\n\n- DAF503: ", markdown, StringComparison.Ordinal);

        using var json = JsonDocument.Parse(Encoding.UTF8.GetString(report.ToJson()));
        var document = json.RootElement.GetProperty("documents")[0];
        Assert.Equal("created", document.GetProperty("status").GetString());
        Assert.Equal("title: A Bridge at Hairatan", document.GetProperty("kept")[0].GetString());
        Assert.Equal(1, json.RootElement.GetProperty("totals").GetProperty("refused").GetInt32());
    }

    public void Dispose() => _folder.Dispose();
}
