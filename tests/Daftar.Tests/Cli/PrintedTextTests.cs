using Daftar.Diagnostics;

namespace Daftar.Tests.Cli;

/// <summary>What is printed stays in its line, whatever a file holds or is called.</summary>
public sealed class PrintedTextTests : IDisposable
{
    private readonly SmallSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Characters_without_a_shape_are_written_out() =>
        Assert.Equal(
            "a\\n::error::b\\r\\u001B[2J\\u202E\\u2028\\u0085 «می‌شود»",
            PrintedText.Of("a\n::error::b\r\u001B[2J\u202E\u2028\u0085 «می‌شود»"));

    [Theory]
    [InlineData("text")]
    [InlineData("github")]
    [InlineData("json")]
    public void No_value_can_begin_a_line_or_move_the_cursor(string format)
    {
        const string Evil = "x\\n::error::forged\\r##[set-env name=A]\\x1b[2J\\u009b\\u2028::stop";
        _site.Folder.Write(_site.Article("evil"), $"---\ntitle: A\ntype: \"{Evil}\"\nnews_code: \"{Evil}\"\n\"{Evil}\": 1\nregions: [\"{Evil}\"]\npublish_date: \"{Evil}\"\n---\n\n[a](<{Evil}>) ![b](</c\t::d>)\n");
        _site.Folder.Write("input/articles/en/a\n::error::forged\u001B[2J.md", "---\ntitle: A\n---\n");
        var run = _site.Run("check", "--format", format);
        Assert.Equal(1, run.Exit);
        Assert.Contains("forged", run.Output + run.Error, StringComparison.Ordinal);
        foreach (var line in (run.Output + "\n" + run.Error).Split('\n', '\u2028', '\u0085', '\r'))
        {
            Assert.False(line.StartsWith("##", StringComparison.Ordinal), line);
            if (line.StartsWith("::", StringComparison.Ordinal)) Assert.Matches("^::(error|warning|notice) file=[^:]*,title=DAF[0-9]{3}::", line);
            Assert.DoesNotContain(line, static c => char.IsControl(c));
        }
    }

    [Fact]
    public void A_line_begins_no_command_and_holds_none()
    {
        Assert.Equal(@"\u003A:error::a", PrintedText.Line("  ::error::a"));
        Assert.Equal(@"a ::error:: b #\u0023[add-mask]c", PrintedText.Line("a ::error:: b ##[add-mask]c"));
        Assert.Equal(@"{""a"": ""#\u0023[add-mask]c""}", PrintedText.OfJson(@"{""a"": ""##[add-mask]c""}"));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("github")]
    [InlineData("json")]
    public void No_name_of_a_document_begins_a_line_of_the_report_of_import(string format)
    {
        foreach (var name in (string[])["::error::forged.txt", "b\n::error::forged.txt", "c\r##[add-mask]forged.txt", "d ##[stop]forged.xml", "::stop-commands::forged.bin"])
            _site.Folder.Write(name, "Title forged\n\nThe bridge at Hairatan was closed for repairs last week, and traders have been waiting since.\n");
        var names = Directory.GetFiles(_site.Folder.Path).Where(file => file.Contains("forged", StringComparison.Ordinal)).Select(file => Path.GetRelativePath(_site.Folder.Path, file)).ToArray();
        var run = _site.Run(["import", .. names, "--dry-run", "--format", format]);
        Assert.Contains("forged", run.Output + run.Error, StringComparison.Ordinal);
        foreach (var line in (run.Output + "\n" + run.Error).Split('\n', '\u2028', '\u0085', '\r'))
        {
            Assert.DoesNotContain("##[", line, StringComparison.Ordinal);
            if (line.TrimStart().StartsWith("::", StringComparison.Ordinal)) Assert.Matches("^::(error|warning|notice) file=[^:]*,title=DAF[0-9]{3}::", line);
        }
    }
}
