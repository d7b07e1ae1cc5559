using Daftar.Diagnostics;
using Daftar.Sources;

namespace Daftar.Tests.Sources;

/// <summary>An error in one key hides none in another.</summary>
public sealed class YamlRecoveryTests
{
    // What stops the parser, in a key of its own, with the code that is told of it.
    private static readonly (string Lines, string Code)[] Faults =
    [
        ("bad: Tea: a history", "DAF103"),
        ("bad: @amir", "DAF103"),
        ("bad: `code`", "DAF103"),
        ("bad: %s of all", "DAF103"),
        ("bad: \"never closed", "DAF104"),
        ("bad: 'چای: هرگز بسته نشد", "DAF104"),
        ("bad: [one, two", "DAF104"),
        ("bad: {one: 1, two: 2", "DAF104"),
        ("bad:\n  - \"never closed\n  - two", "DAF104"),
        ("bad: 'it's'", "DAF101"),
        ("bad: \"He said \"no\" to it\"", "DAF101"),
        ("bad:without a space", "DAF101"),
        ("bad:\n\t- one", "DAF102"),
        ("bad: one\n  worse: two", "DAF101"),
        ("bad:\n    one: 1\n  two: 2", "DAF101"),
        ("bad: one\n- two", "DAF101"),
    ];

    public static TheoryData<int, int> Pairs()
    {
        var pairs = new TheoryData<int, int>();
        for (var first = 0; first < Faults.Length; first++)
        {
            for (var second = 0; second < Faults.Length; second++) pairs.Add(first, second);
        }
        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Each_of_two_faults_is_told_and_the_keys_around_them_are_read(int first, int second)
    {
        var other = Faults[second].Lines.Replace("bad", "worst", StringComparison.Ordinal);
        var text = $"title: Tea\n{Faults[first].Lines}\nmiddle: [a, b]\n{other}\nend: last\n";
        var diagnostics = new DiagnosticBag();

        var mapping = Assert.IsType<DataMapping>(YamlReader.ReadOn(text, "a.md", 2, diagnostics));

        foreach (var key in (string[])["title", "middle", "end"]) Assert.NotNull(mapping[key]);
        Assert.Equal("last", ((DataScalar)mapping["end"]!).Value);
        var lines = text.Split('\n');
        Assert.Equal(Array.IndexOf(lines, "end: last") + 2, mapping["end"]!.Place.Line);
        var found = diagnostics.ToSortedList();
        Assert.All(found, finding => Assert.Equal(Severity.Error, finding.Severity));
        var worst = Array.FindIndex(lines, line => line.StartsWith("worst", StringComparison.Ordinal)) + 2;
        var middle = Array.FindIndex(lines, line => line.StartsWith("middle", StringComparison.Ordinal)) + 2;
        Assert.Equal([Faults[first].Code], found.Where(finding => finding.Place.Line < middle).Select(finding => finding.Code));
        Assert.Equal([Faults[second].Code], found.Where(finding => finding.Place.Line >= worst).Select(finding => finding.Code));
        Assert.Equal(2, found.Count);
    }

    [Fact]
    public void What_could_not_be_read_is_not_missing()
    {
        var mapping = Read("title: Tea: a history\nlead: \"open\nregions:\n  - @x\n  - herat\nauthor:\n  - @y\n");

        Assert.Equal(["author", "lead", "title"], mapping.Unread.Order());
        Assert.Equal(["regions"], mapping.Entries.Select(entry => entry.Key));
        Assert.Equal(["herat"], ((DataSequence)mapping["regions"]!).Items.Select(item => ((DataScalar)item).Value));
    }

    [Fact]
    public void A_text_of_several_lines_is_no_open_quotation()
    {
        var mapping = Read("lead: |\n  \"one\n  [two\nquote: \"three\n  note: 'four\"\nbad: @x\n");

        Assert.Equal(["lead", "quote"], mapping.Entries.Select(entry => entry.Key));
        Assert.Equal(["bad"], mapping.Unread);
    }

    [Fact]
    public void A_text_that_is_read_whole_is_read_as_ever()
    {
        var diagnostics = new DiagnosticBag();
        var mapping = Assert.IsType<DataMapping>(YamlReader.ReadOn("a: 1\nb: &x 2\na: 3\n", "a.md", 2, diagnostics));

        Assert.Empty(mapping.Unread);
        Assert.Equal(["DAF106", "DAF105"], diagnostics.ToSortedList().Select(finding => finding.Code));
    }

    [Fact]
    public void Random_soup_of_lines_never_throws_ends_and_says_why()
    {
        string[] pieces = ["a: ", "b:", "- ", "  ", "\"", "'", "[", "}", "{", "]", ": ", "#", "|", ">", "\t", "\n", "\n", "\r\n", "\r", "ی", "---", "@", "*x", "&", "key:x", "\\", "''", ","];
        var random = new Random(15);
        for (var i = 0; i < 5_000; i++)
        {
            var soup = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => pieces[random.Next(pieces.Length)]));
            var (plain, reading) = (new DiagnosticBag(), new DiagnosticBag());
            var whole = YamlReader.Read(soup, "a.md", 2, plain);
            var mended = YamlReader.ReadOn(soup, "a.md", 2, reading);
            if (whole is null) Assert.True(reading.HasErrors, soup);
            else Assert.Equal(plain.ToSortedList(), reading.ToSortedList());
            if (mended is DataMapping mapping && whole is null) Assert.All(mapping.Unread, key => Assert.Null(mapping[key]));
        }
    }

    private static DataMapping Read(string text) => Assert.IsType<DataMapping>(YamlReader.ReadOn(text, "a.md", 2, new DiagnosticBag()));
}
