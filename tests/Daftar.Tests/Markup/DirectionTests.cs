using Daftar.Diagnostics;
using Daftar.Languages;
using Daftar.Markup;

namespace Daftar.Tests.Markup;

/// <summary>Each part of a text runs its own way, and nothing beside it is turned round.</summary>
public sealed class DirectionTests
{
    [Theory]
    [InlineData("منبع: گزارش Afghanistan Analysts Network, \"The Taliban’s New Order\", Kabul, 2025.")]
    [InlineData("دکتر John Robert Michael Anderson-Williamson گفت.")]
    [InlineData("نسخهٔ Microsoft Windows Server Datacenter")]
    [InlineData("NATO در افغانستان نقش داشت.")]
    [InlineData("OPEC و NATO و EU")]
    public void A_Persian_sentence_with_long_Latin_names_stays_Persian(string body) =>
        Assert.DoesNotContain("<p dir", Render(body));

    [Theory]
    [InlineData("Rashid, Ahmed (2000). Taliban. Yale University Press, ص ۱۲.", "fa", "<p dir=\"ltr\"")]
    [InlineData("This is a sentence about دفتر in English.", "fa", "<p dir=\"ltr\" lang=\"en\">")]
    [InlineData("NATO در افغانستان نقش داشت.", "en", "<p dir=\"rtl\" lang=\"fa\">")]
    [InlineData("The word دفتر means notebook.", "en", "<p>")]
    [InlineData("«دفتر» means notebook in Persian and in Dari.", "en", "<p>")]
    public void Words_and_the_first_letter_decide(string body, string language, string start) =>
        Assert.StartsWith(start, Render(body, language));

    [Fact]
    public void An_item_against_its_list_keeps_its_number() => Assert.Equal(
        "<ol>\n<li>مورد یک است</li>\n<li><div dir=\"ltr\" lang=\"en\">The second item is in English.</div></li>\n<li>مورد سه است</li>\n</ol>\n",
        Render("1. مورد یک است\n2. The second item is in English.\n3. مورد سه است"));

    [Fact]
    public void A_note_against_its_list_keeps_its_number()
    {
        var html = Render("متن[^1].\n\n[^1]: The note is in English and has a mark.");

        Assert.Contains("<li id=\"fn-1\">\n<p dir=\"ltr\" lang=\"en\">", html);
    }

    [Theory]
    [InlineData("<p>This is a paragraph in English.</p>", "<p dir=\"ltr\" lang=\"en\">This is")]
    [InlineData("<div>\n<p>این فارسی است.</p>\n<p>This is a paragraph <b>in</b> English.</p>\n</div>", "<p>این فارسی است.</p>\n<p dir=\"ltr\" lang=\"en\">This is")]
    [InlineData("<div dir=\"ltr\">\n<p>This is a paragraph in English.</p>\n<p>این یک بند فارسی است.</p>\n</div>", "<p>This is a paragraph in English.</p>\n<p dir=\"rtl\" lang=\"fa\">این")]
    [InlineData("<p dir=\"rtl\" lang=\"en\">This is a paragraph in English.</p>", "<p dir=\"rtl\" lang=\"en\">This is")]
    [InlineData("<ul>\n<li>This is an item in English.</li>\n<li>فارسی</li>\n</ul>", "<li><bdi dir=\"ltr\" lang=\"en\">This is an item in English.</bdi></li>\n<li>فارسی</li>")]
    [InlineData("<table>\n<tr><td>The first cell of the row<td>خانهٔ دوم\n</table>", "<td dir=\"ltr\" lang=\"en\">The first cell of the row</td><td>خانهٔ دوم")]
    [InlineData("<pre><code>./build.sh</code></pre>", "<pre dir=\"ltr\"><code>./build.sh")]
    [InlineData("<p>متن “soft power”، (۲۰۲۵–۲۰۲۶)</p>", "<p>متن <bdi dir=\"ltr\">“soft power”</bdi>، (")]
    public void Text_of_raw_HTML_runs_as_any_other(string body, string part) => Assert.Contains(part, Render(body));

    [Theory]
    [InlineData("The word «صلح», 2025.", "en", "«<bdi dir=\"rtl\">صلح</bdi>», 2025")]
    [InlineData("The word دفتر means notebook.", "en", "The word دفتر means")]
    public void Persian_words_beside_numbers_are_isolated_in_English(string body, string language, string part) => Assert.Contains(part, Render(body, language));

    [Theory]
    [InlineData("1. a\n3. b\n7. c\n8. d", "<ol>\n<li>a</li>\n<li value=\"3\">b</li>\n<li value=\"7\">c</li>\n<li>d</li>\n</ol>\n")]
    [InlineData("1. a\n1. b\n1. c", "<ol>\n<li>a</li>\n<li>b</li>\n<li>c</li>\n</ol>\n")]
    public void Numbers_that_an_author_wrote_are_kept(string body, string html) => Assert.Equal(html, Render(body, "en"));

    [Fact]
    public void Code_is_laid_out_from_the_left() =>
        Assert.StartsWith("<pre tabindex=\"0\" dir=\"ltr\">", Render("```bash\n# نصب برنامه و ساختن همهٔ پرونده‌های پایگاه\n./build.sh\n```"));

    [Theory]
    [InlineData("تلفن +98 21 8888 1234 است.", "<bdi class=\"phone\" dir=\"ltr\">+98 21 8888 1234</bdi>")]
    [InlineData("مفهوم “soft power”، (۲۰۲۵–۲۰۲۶) است.", "<bdi dir=\"ltr\">“soft power”</bdi>، (۲۰۲۵–۲۰۲۶)")]
    [InlineData("نسخهٔ C++ و زبان C# است.", "<bdi dir=\"ltr\">C++</bdi> و زبان <bdi dir=\"ltr\">C#</bdi>")]
    [InlineData("شرکت Microsoft آمد.", "شرکت Microsoft آمد.")]
    public void What_has_an_order_of_its_own_is_isolated(string body, string part) => Assert.Contains(part, Render(body));

    [Fact]
    public void Figures_of_a_column_share_an_edge()
    {
        var html = Render("| نام | تغییر |\n|---|---|\n| ایران | -۳٫۵٪ |\n| کابل | ۱۲ |");

        Assert.Contains("<th scope=\"col\" class=\"figures\">تغییر</th>", html);
        Assert.Contains("<td class=\"figures\"><span class=\"sign\">-</span>\u061C۳٫۵٪</td>", html);
        Assert.Contains("<td class=\"figures\"><span class=\"sign\"></span>\u061C۱۲</td>", html);
    }

    [Theory]
    [InlineData("NATO و ایران", "fa", "\u200FNATO و ایران")]
    [InlineData("ایران و NATO", "fa", "ایران و NATO")]
    [InlineData("دفتر is a word", "en", "\u200Eدفتر is a word")]
    public void A_title_that_begins_in_the_other_script_is_marked(string title, string language, string expected) =>
        Assert.Equal(expected, Directions.Marked(title, language));

    private static string Render(string body, string language = "fa") =>
        new MarkdownRenderer().Render(body, new("a.md", 1, language, path => "/" + path), new DiagnosticBag()).Html;

    [Fact]
    public void The_quick_look_for_letters_of_the_other_direction_misses_none()
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            var letters = StrongLetters.Count([(char)code]);
            if (letters.LeftToRight > 0) Assert.True(StrongLetters.MayHoldOther([(char)code], TextDirection.RightToLeft), $"U+{code:X4}");
            if (letters.RightToLeft > 0) Assert.True(StrongLetters.MayHoldOther([(char)code], TextDirection.LeftToRight), $"U+{code:X4}");
        }
        Assert.False(StrongLetters.MayHoldOther("«می‌شود»، (۱۴۰۴–۱۴۰۵)؟ 12%", TextDirection.RightToLeft));
        Assert.False(StrongLetters.MayHoldOther("“soft power”, (2025–2026)?", TextDirection.LeftToRight));
    }
}
