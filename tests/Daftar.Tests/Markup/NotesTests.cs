using Daftar.Diagnostics;
using Daftar.Markup;

namespace Daftar.Tests.Markup;

/// <summary>No note is lost, whatever stands beside its mark, and no mark becomes a part of a word.</summary>
public sealed class NotesTests
{
    private readonly DiagnosticBag _diagnostics = new();

    [Theory]
    [InlineData("claim.[^1][^2]", "claim.1,2")]
    [InlineData("claim.[^1][^2][^3] end", "claim.1,2,3 end")]
    [InlineData("claim.[^2] [^1]", "claim.1 2")]
    [InlineData("[sic][^1]", "[sic]1")]
    [InlineData("a [b *c*][^1][^2]", "a [b c]1,2")]
    [InlineData("Really![^1]", "Really!1")]
    [InlineData("Really![^1][^2]!", "Really!1,2!")]
    [InlineData("[^1](2020)", "1(2020)")]
    [InlineData("[x](/y)[^1]", "x1")]
    [InlineData("[x [^1]](/y)[^2]", "x 12")]
    [InlineData("**[^1]**[^2]", "1,2")]
    [InlineData("[^1]: [^2]", "1: 2")]
    public void Marks_side_by_side_stay(string body, string expected)
    {
        var html = Render("x " + body + "\n\n[^1]: One.\n\n[^2]: Two.\n\n[^3]: Three.").Html;

        var shown = html[..html.IndexOf("<div class=\"footnotes\"", StringComparison.Ordinal)];
        Assert.Equal("x " + expected, string.Concat(System.Text.RegularExpressions.Regex.Replace(shown, "<[^>]*>", "")).Trim());
    }

    [Theory]
    [InlineData("متن.[^۱][^۲]\n\n[^۱]: یکم.\n\n[^۲]: دوم.", "یکم. ↪", "دوم. ↪")]
    [InlineData("b[^b] a[^a] c[^c]\n\n[^x]: Nowhere.\n\n[^c]: C.\n\n[^a]: A.\n\n[^b]: B.", "B. ↩", "A. ↩", "C. ↩")]
    public void Notes_stand_in_the_order_of_their_marks(string body, params string[] notes)
    {
        var html = Render(body, body[0] > 'z' ? "fa" : "en").Html;

        var shown = System.Text.RegularExpressions.Regex.Replace(html[html.IndexOf("<ol>", StringComparison.Ordinal)..], "<[^>]*>|\uFE0E", "");
        Assert.Equal(notes, shown.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("a\n\n[^1]: First *note*.", "a.md(12,1): warning DAF333: The text does not refer to the footnote [^1], so readers do not see it: 'First note.'. Write [^1] where the footnote belongs, or remove it.", "a.md(12,1): warning DAF333: هیچ نشانه‌ای در متن به پانوشت ‎[^1]‎ نمی‌رسد و خواننده آن را نمی‌بیند: «First note.». ‎[^1]‎ را در جای خود در متن بنویسید یا پانوشت را بردارید.")]
    [InlineData("a[^9]", "a.md(10,2): warning DAF334: There is no footnote [^9] in this file, so the page shows [^9] as text. Add a line '[^9]: …' at the left margin, or remove the reference.", "a.md(10,2): warning DAF334: پانوشت ‎[^9]‎ در این پرونده نیست و ‎[^9]‎ در صفحه متن ساده می‌ماند. سطری با ‎[^9]: …‎ از آغاز سطر بیفزایید یا نشانه را بردارید.")]
    [InlineData("a[^notee] b[^note]\n\n[^note]: N", "a.md(10,2): warning DAF334: There is no footnote [^notee] in this file, so the page shows [^notee] as text. Did you mean [^note]?", "a.md(10,2): warning DAF334: پانوشت ‎[^notee]‎ در این پرونده نیست و ‎[^notee]‎ در صفحه متن ساده می‌ماند. آیا منظورتان ‎[^note]‎ است؟")]
    [InlineData("a[^1]\n\n[^1]: One\n\n[^1]: Two", "a.md(14,1): warning DAF335: The footnote [^1] is defined twice, and this second one is not shown: 'Two'. Give one of the two another label.", "a.md(14,1): warning DAF335: پانوشت ‎[^1]‎ دو بار نوشته شده و این دومی نشان داده نمی‌شود: «Two». به یکی از دو پانوشت نام دیگری بدهید.")]
    [InlineData("![A](i.png)\n---\n\nb", "a.md(10,1): warning DAF331: The line of hyphens or equals signs directly below this picture would make it a heading without text, so it is shown as a picture. Leave an empty line between the two.", "a.md(10,1): warning DAF331: خط تیره یا مساوی درست زیر این تصویر آن را عنوانی بی‌متن می‌کند؛ پس تصویر نشان داده می‌شود. میان این دو یک سطر خالی بگذارید.")]
    [InlineData("## ![A](i.png)", "a.md(10,1): warning DAF332: This heading has no text, so it is shown as a paragraph. Remove the '#' signs, or write the heading.", "a.md(10,1): warning DAF332: این عنوان متن ندارد و به صورت بند نشان داده می‌شود. نشانه‌های «#» را بردارید یا متن عنوان را بنویسید.")]
    public void What_is_not_shown_is_named(string body, string english, string persian)
    {
        Render(body);

        var finding = Assert.Single(_diagnostics.ToSortedList());
        Assert.Equal((english, persian), (finding.ToString(), finding.ToString("fa")));
    }

    [Theory]
    [InlineData("![A](i.png)\n---", "<p><img src=\"/i.png\" alt=\"A\" loading=\"lazy\"></p>\n<hr>\n")]
    [InlineData("![A](i.png)\n===", "<p><img src=\"/i.png\" alt=\"A\" loading=\"lazy\"></p>\n")]
    [InlineData("# [![A](i.png)](/x)", "<p><a href=\"/x\"><img src=\"/i.png\" alt=\"A\" loading=\"lazy\"></a></p>\n")]
    [InlineData("##", "")]
    public void A_picture_that_became_a_heading_is_shown(string body, string html) => Assert.Equal(html, Render(body).Html);

    [Theory]
    [InlineData("Dushanbe[^1]. In 2021[^1] by 40[^1] percent", "Dushanbe. In 2021 by 40 percent")]
    [InlineData("word<sup>1</sup> and end.<sup>12</sup> «نقل»<sup>۳</sup>", "word and end. «نقل»")]
    [InlineData("word<sup>[3]</sup> and “end”<sup>[4]</sup> word<sup>[<a href=\"https://a.org\">5</a>]</sup>", "word and “end” word")]
    [InlineData("5 km<sup>2</sup> CO<sub>2</sub> متر<sup>۲</sup> x<sup>2</sup> 1<sup>st</sup>", "5 km2 CO2 متر۲ x2 1st")]
    [InlineData("10<sup>6</sup> foo<ins>bar</ins>qux ab<kbd>c</kbd>d e~~f~~g", "10⁶ foobarqux abcd efg")]
    public void Marks_of_notes_are_no_letters(string body, string expected)
    {
        var html = Render(body + (body.Contains("[^1]", StringComparison.Ordinal) ? "\n\n[^1]: Note." : "")).Html;

        Assert.Equal(expected, PlainText.FromHtml(html).Split('\n')[0]);
        Assert.Equal(expected, Render(body + "\n\n[^1]: N").Excerpt);
    }

    [Fact]
    public void Back_links_are_no_text() =>
        Assert.Equal("a\nNote one.", PlainText.FromHtml(Render("a[^1]\n\n[^1]: Note one.").Html));

    [Theory]
    [InlineData("- [ ] open\n- [x] done", "en", "<ul>\n<li><span class=\"task\" role=\"img\" aria-label=\"Not done\">☐</span> open</li>\n<li><span class=\"task\" role=\"img\" aria-label=\"Done\">☑</span> done</li>\n</ul>\n")]
    [InlineData("- [x](/y) b [x] c", "en", "<ul>\n<li><a href=\"/y\">x</a> b [x] c</li>\n</ul>\n")]
    [InlineData("> [!NOTE]\n> Text", "en", "<div class=\"notice notice-note\" role=\"note\">\n<p class=\"notice-title\"><strong>Note</strong></p>\n<p>Text</p>\n</div>\n")]
    [InlineData("> [!هشدار]\n> متن", "fa", "<blockquote>\n<p>[!هشدار]\nمتن</p>\n</blockquote>\n")]
    [InlineData("> [!WARNING]\n> متن", "fa", "<div class=\"notice notice-warning\" role=\"note\">\n<p class=\"notice-title\"><strong>هشدار</strong></p>\n<p>متن</p>\n</div>\n")]
    public void Tasks_and_notices_are_shown(string body, string language, string html) => Assert.Equal(html, Render(body, language).Html);

    [Fact]
    public void Cells_beyond_the_header_are_shown() =>
        Assert.Contains("<td>p</td>\n<td>q</td>\n<td>r</td>\n<td>s</td>", Render("| a |\n|---|\n| p | q | r | s |").Html);

    private RenderedBody Render(string body, string language = "en") =>
        new MarkdownRenderer().Render(body, new("a.md", 10, language, path => path.StartsWith('/') ? path : "/" + path), _diagnostics);
}
