using Daftar.Languages;
using Daftar.Markup;

namespace Daftar.Tests.Markup;

/// <summary>Titles, kickers, leads and tags in their own direction and language, by their own words.</summary>
public sealed class DirectedTextTests
{
    private static readonly string[] Languages = ["fa", "en"];

    [Theory]
    [InlineData("Security Report", "fa", "<bdi dir=\"ltr\" lang=\"en\">Security Report</bdi>")]
    [InlineData("C++", "fa", "<bdi dir=\"ltr\" lang=\"en\">C++</bdi>")]
    [InlineData("Le rapport de la commission sur les droits", "fa", "<bdi dir=\"ltr\">Le rapport de la commission sur les droits</bdi>")]
    [InlineData("Безопасность", "fa", "<bdi dir=\"ltr\"", true)]
    [InlineData("گزارش سالانه", "en", "<bdi dir=\"rtl\" lang=\"fa\">گزارش سالانه</bdi>")]
    [InlineData("گزارش سالانه", "fa", "گزارش سالانه")]
    [InlineData("آموزش C++", "fa", "آموزش <bdi dir=\"ltr\">C++</bdi>")]
    [InlineData("NATO در افغانستان (۲۰۲۵)", "fa", "NATO در افغانستان (۲۰۲۵)")]
    [InlineData("The word «صلح», 2025", "en", "The word «<bdi dir=\"rtl\">صلح</bdi>», 2025")]
    [InlineData("R&D <b>", "en", "R&amp;D &lt;b&gt;")]
    [InlineData("2025", "fa", "2025")]
    [InlineData("", "fa", "")]
    public void Words_decide(string text, string page, string html, bool isStart = false)
    {
        var written = DirectedText.Html(text, page, Languages);
        if (isStart) Assert.StartsWith(html, written, StringComparison.Ordinal);
        else Assert.Equal(html, written);
    }

    [Theory]
    [InlineData("NATO, 2025", "fa", "en", "<bdi dir=\"ltr\" lang=\"en\">NATO, 2025</bdi>")]
    [InlineData("2025", "fa", "en", "<bdi dir=\"ltr\" lang=\"en\">2025</bdi>")]
    [InlineData("صلح", "en", "fa-AF", "<bdi dir=\"rtl\" lang=\"fa-AF\">صلح</bdi>")]
    [InlineData("سلام", "fa", "ps", "<bdi lang=\"ps\">سلام</bdi>")]
    [InlineData("صلح", "fa", "fa", "صلح")]
    public void A_language_that_is_known_counts(string text, string page, string own, string html) =>
        Assert.Equal(html, DirectedText.Html(text, page, Languages, own));

    [Theory]
    [InlineData("آموزش C++", "fa", "آموزش C++\u200E")]
    [InlineData("زبان C# و C++ و F#", "fa", "زبان C#\u200E و C++\u200E و F#\u200E")]
    [InlineData("C++ چیست", "fa", "\u200FC++\u200E چیست")]
    [InlineData("۵+۱ و #صلح", "fa", "۵+۱ و #صلح")]
    [InlineData("C++ and C#", "en", "C++ and C#")]
    public void A_window_title_keeps_signs_behind_their_letter(string text, string language, string marked) =>
        Assert.Equal(marked, Directions.Marked(text, language));
}
