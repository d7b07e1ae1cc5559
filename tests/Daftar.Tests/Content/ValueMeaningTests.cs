using Daftar.Checking;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Schema;
using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Content;

/// <summary>A value that an author wrote keeps its meaning, or somebody is told.</summary>
public sealed class ValueMeaningTests
{
    private static readonly TimeZoneInfo Tehran = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tehran");

    [Theory]
    [InlineData("2026-03-20T21:30:00Z", "2026-03-21T01:00:00+03:30")]
    [InlineData("2026-03-20T23:30:15-05:00", "2026-03-21T08:00:15+03:30")]
    [InlineData("2026-03-21T01:00:00", "2026-03-21T01:00:00+03:30")]
    [InlineData("2026-03-21T01:00:00+03:30", "2026-03-21T01:00:00+03:30")]
    [InlineData("2026-03-21", "2026-03-21T00:00:00+03:30")]
    [InlineData("2021-06-20T21:00:00Z", "2021-06-21T01:30:00+04:30")]
    public void A_date_is_one_of_the_sites_time_zone(string written, string expected)
    {
        Assert.True(DateLiteral.TryParse(written, out var literal));

        Assert.Equal(expected, ContentDate.From(literal, Tehran).ToRfc3339());
    }

    [Theory]
    [InlineData("C", "c")]
    [InlineData("C#", "c-sharp")]
    [InlineData("C++", "c-plus-plus")]
    [InlineData("۵+۱", "۵-plus-۱")]
    [InlineData("۵-۱", "۵-۱")]
    [InlineData("G7+", "g7-plus")]
    [InlineData("№", "number")]
    [InlineData("+", "plus")]
    [InlineData("؟!", "u061f-u0021")]
    [InlineData("👍", "u1f44d")]
    [InlineData("#افغانستان", "افغانستان")]
    [InlineData("#", "sharp")]
    [InlineData("طالبان (TTP)", "طالبان-ttp")]
    [InlineData("R&D", "r-d")]
    [InlineData("COVID-19", "covid-19")]
    [InlineData("Cafe\u0301", "café")]
    public void Signs_are_part_of_a_tag(string name, string slug) => Assert.Equal(slug, TagSlug.From(name));

    public static TheoryData<string, string, string> Findings => new()
    {
        { "title: Match #5\ntype: report", "(2,14): warning DAF243: YAML reads '#5' as a comment, so it is not part of 'title'. Write \"Match #5\", or put the comment on its own line.", "(2,14): warning DAF243: ‏YAML «‎#5‎» را توضیح می‌گیرد و بخشی از «title» نیست. بنویسید \"Match #5\" یا توضیح را در سطری جداگانه بگذارید." },
        { "title: A\ntype: report\ntags:\n  - C #x\n  - b", "(5,7): warning DAF243: YAML reads '#x' as a comment, so it is not part of 'tags'. Write \"C #x\", or put the comment on its own line.", "(5,7): warning DAF243: ‏YAML «‎#x‎» را توضیح می‌گیرد و بخشی از «tags» نیست. بنویسید \"C #x\" یا توضیح را در سطری جداگانه بگذارید." },
        { "title: A\ntype: report\nkicker: #1 in tea", "(4,9): warning DAF243: YAML reads '#1 in tea' as a comment, so it is not part of 'kicker'. Write \"#1 in tea\", or put the comment on its own line.", "(4,9): warning DAF243: ‏YAML «‎#1 in tea‎» را توضیح می‌گیرد و بخشی از «kicker» نیست. بنویسید \"#1 in tea\" یا توضیح را در سطری جداگانه بگذارید." },
        { "title: \"A\" # why\n# alone\ntype: report # kind\nlead: |\n  a #b", "", "" },
        { "title: A\ntype: report\nsource: Null", "(4,9): warning DAF244: YAML reads 'Null' as an empty value, so 'source' does not contain it. Write \"Null\" in quotes, or remove it.", "(4,9): warning DAF244: ‏YAML «Null» را مقدار خالی می‌خواند و «source» آن را ندارد. آن را داخل گیومه، \"Null\"، بنویسید یا بردارید." },
        { "title: A\ntype: report\nauthor: karim-kariml", "(4,9): warning DAF245: There is no author 'karim-kariml'. Add an author file, or write the name as readers should see it.", "(4,9): warning DAF245: نویسنده‌ای با شناسهٔ «karim-kariml» نیست. پرونده‌ای برای نویسنده بسازید یا نام را آن‌گونه که خواننده باید ببیند بنویسید." },
        { "title: A\ntype: report\ntags: [Iran, \"#Iran\"]", "(4,14): warning DAF246: The tags '#Iran' and 'Iran' have the same address, so both count as the tag 'Iran'. Remove one, or give them clearly different names.", "(4,14): warning DAF246: برچسب‌های «#Iran» و «Iran» یک نشانی دارند و هر دو برچسب «Iran» به شمار می‌آیند. یکی را بردارید یا نام‌هایی کاملاً متفاوت بنویسید." },
        { "title: A\ntype: report\npublish_date: 2025-05-05\nupdated: 2020-05-05", "(5,10): warning DAF247: The text was updated on 2020-05-05, before it was published on 2025-05-05. Correct one of the two dates.", "(5,10): warning DAF247: متن در 2020-05-05 به‌روز شده، پیش از آن‌که در 2025-05-05 منتشر شود. یکی از دو تاریخ را درست کنید." },
        { "title: A\ntype: report\npublish_date: 2025-05-05\ncorrections: [{date: 2203-01-01, note: x}]", "(5,14): warning DAF248: 'corrections' is 2203-01-01, which is in the future. Correct the date.", "(5,14): warning DAF248: «corrections» تاریخ 2203-01-01 را دارد که هنوز نیامده است. تاریخ را درست کنید." },
        { "title: A\ntype: report\npublish_date: 2026-07-01T10:30", "(4,15): info DAF249: The article is scheduled: it will be published on 2026-07-01 10:30.", "(4,15): info DAF249: انتشار این مطلب زمان‌بندی شده است: در 2026-07-01 10:30 منتشر می‌شود." },
        { "title: A\ntype: report\npublish_date: 2925-12-29", "(4,15): warning DAF369: The article is scheduled for 2925-12-29, more than a year from now. Correct the year if this is a mistake.", "(4,15): warning DAF369: انتشار این مطلب برای 2925-12-29 زمان‌بندی شده است که بیش از یک سال دیگر است. اگر اشتباه است سال را درست کنید." },
        { "title: A &amp; **B** <i>c</i>\ntype: report", "(2,8): warning DAF359: '&amp;' in 'title' is shown as it is, because 'title' is plain text. Write 'A & B c'.", "(2,8): warning DAF359: «‎&amp;‎» در «title» همان‌گونه که نوشته شده نشان داده می‌شود، چون «title» متن ساده است. بنویسید «A & B c»." },
        { "title: R&D, 5 * 3 < 20\ntype: report", "", "" },
        { "title: \"a\u202Eb\"\ntype: report", "(2,8): warning DAF358: 'title' contains U+202E RIGHT-TO-LEFT OVERRIDE, which reverses the letters after it, so readers see a different text. Remove it.", "(2,8): warning DAF358: «title» نویسهٔ U+202E RIGHT-TO-LEFT OVERRIDE را دارد که حرف‌های پس از خود را وارونه می‌کند و خواننده چیزی جز آنچه نوشته شده می‌بیند. آن را بردارید." },
        { "title: A\n<<<<<<< HEAD\ntype: report\n=======\ntype: report\n>>>>>>> b", "(3,1): error DAF356: There is a Git merge conflict here: two branches changed the same lines. Keep one of the two versions or combine them, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.", "(3,1): error DAF356: گیت این‌جا ناسازگاری نشان داده است: دو شاخه همین سطرها را تغییر داده‌اند. یکی از دو نسخه یا آمیزه‌ای از هر دو را نگه دارید و سطرهایی را که با ‎<<<<<<<‎ و ‎=======‎ و ‎>>>>>>>‎ آغاز می‌شود پاک کنید." },
    };

    [Theory]
    [MemberData(nameof(Findings))]
    public void What_would_be_lost_in_the_front_matter_is_named(string frontMatter, string english, string persian)
    {
        using var site = TestSite.Bilingual();
        const string path = "input/articles/en/value-x.md";
        site.Write(path, $"---\n{frontMatter}\nnews_code: 88888\n---\n\nText.\n");
        var found = new DiagnosticBag();
        SiteChecker.Check(new(site.Root, TestSite.Now) { Lint = false }, found);

        var own = found.ToSortedList().Where(finding => finding.Place.Path == path).ToList();
        Assert.Equal(english.Length == 0 ? [] : [path + english], own.Select(finding => finding.ToString("en")));
        Assert.Equal(persian.Length == 0 ? [] : [path + persian], own.Select(finding => finding.ToString("fa")));
    }

    [Theory]
    [InlineData("articles/en/Same.md", "articles/fa/same.md", "input/articles/fa/same.md: warning DAF366: input/articles/en/Same.md has the same name except for the case of its letters. The two do not count as versions of one text, and on some systems they are the same file. Give both the same name, or clearly different names.")]
    [InlineData("articles/en/cafe\u0301.md", "articles/fa/caf\u00e9.md", "input/articles/fa/caf\u00e9.md: warning DAF366: input/articles/en/cafe\u0301.md has the same name except for the form of its Unicode characters. The two do not count as versions of one text, and on some systems they are the same file. Give both the same name, or clearly different names.")]
    [InlineData("images/A.jpg", "images/a.jpg", "input/images/a.jpg: warning DAF366: input/images/A.jpg has the same name except for the case of its letters. The two do not count as versions of one text, and on some systems they are the same file. Give both the same name, or clearly different names.")]
    [InlineData("images/Maps/b.jpg", "images/maps/c.jpg", "input/images/maps/c.jpg: warning DAF371: The folders input/images/maps and input/images/Maps have the same name except for the case of its letters, and on some systems they are the same folder. Move the files into one of them.")]
    [InlineData("articles/en/caf\u00e9/x.md", "articles/en/cafe\u0301/y.md", "input/articles/en/caf\u00e9/x.md: warning DAF371: The folders input/articles/en/caf\u00e9 and input/articles/en/cafe\u0301 have the same name except for the form of its Unicode characters, and on some systems they are the same folder. Move the files into one of them.")]
    [InlineData("files/aux/b.txt", "files/c.txt", "input/files/aux/b.txt: warning DAF365: Some systems do not allow this file name: Windows keeps 'aux' for itself. Rename the file.")]
    [InlineData("articles/en/con.md", "articles/fa/b.md", "input/articles/en/con.md: warning DAF365: Some systems do not allow this file name: Windows keeps 'con' for itself. Rename the file.")]
    public void Names_that_another_system_cannot_hold_are_named(string one, string other, string expected)
    {
        using var site = TestSite.Bilingual();
        site.Write("input/" + one, "---\ntitle: A\ntype: report\nnews_code: 88881\n---\n\nText.\n");
        site.Write("input/" + other, "---\ntitle: B\ntype: report\nnews_code: 88882\n---\n\nText.\n");
        var found = new DiagnosticBag();
        SiteChecker.Check(new(site.Root, TestSite.Now) { Lint = false }, found);

        Assert.Contains(expected, found.ToSortedList().Select(finding => finding.ToString()));
    }

    [Fact]
    public void A_version_that_differs_from_its_original_and_all_errors_of_a_file_are_named()
    {
        using var site = TestSite.Bilingual();
        site.Write("input/articles/en/pair.md", "---\ntitle: A\ntype: report\nnews_code: 88881\nregions: [afghanistan]\n---\n\nText.\n");
        site.Write("input/articles/fa/pair.md", "---\ntitle: B\ntype: interview\nnews_code: 88882\n---\n\nمتن.\n");
        site.Write("input/articles/en/bad.md", "---\ntype: notte\nnews_code: x\nregions: [nowhere]\nimage: images/none.jpg\n---\n\nText.\n");
        var found = new DiagnosticBag();
        SiteChecker.Check(new(site.Root, TestSite.Now) { Lint = false }, found);

        var lines = found.ToSortedList().Select(finding => finding.ToString()).ToList();
        Assert.Contains("input/articles/fa/pair.md(3,7): warning DAF364: 'type' is interview here and report in input/articles/en/pair.md, but the two files are versions of the same text. Write the same value in both.", lines);
        Assert.Contains(lines, line => line.Contains("'regions' is [] here and [afghanistan] in input/articles/en/pair.md", StringComparison.Ordinal));
        Assert.Equal(["DAF202", "DAF203", "DAF212", "DAF212", "DAF215"], found.ToSortedList().Where(finding => finding.Place.Path == "input/articles/en/bad.md").Select(finding => finding.Code).Order(StringComparer.Ordinal));
    }
}
