using Daftar.Importing;
using Daftar.Importing.Bodies;

namespace Daftar.Tests.Importing;

/// <summary>Facts are facts: what was taken from the wrong place, or made up, and what was lost of the text's shape.</summary>
public sealed class SavedTextTests : IDisposable
{
    private const string Prose = "چاه‌های راه نمک در سال‌های خشک‌سالی فرو ریخت و هیچ‌کس آن‌ها را دوباره نکند، هرچند که سنگ‌هایش هنوز در کنار راه پراکنده است.";

    private readonly ImportFolder _folder = new();

    [Fact]
    public void Nothing_is_taken_from_what_readers_wrote()
    {
        var text = Import($"گزارش > افغانستان\nتاریخ انتشار\nتوصیه شده\n۰\nراه نمک\nخلاصهٔ کوتاهی از گزارش دربارهٔ چاه‌ها و سنگ‌هایش.\n۳ دقیقه مطالعه\n\n{Prose}\n{Prose}\n\nنظرات\nرضا\nنویسنده : همسایه\nکد خبر : ۹۹۹۹\nمنبع : خودم\nنام شما\nنظر شما\n");
        Assert.Contains("title: راه نمک\nlead:", text, StringComparison.Ordinal);
        Assert.Contains("needs:\n  - news_code\n  - publish_date\n  - author\n  - source\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("9999", text, StringComparison.Ordinal);
        Assert.DoesNotContain("kicker", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("تاریخ انتشار: جمعه ۵ خرداد ۱۴۰۲ - ۰۹:۳۰کد خبر: ۳۵۱۲ چاپA+")]
    [InlineData("تاریخ انتشار: جمعه ۵ خرداد ۱۴۰۲ - ۰۹:۳۰\nکد خبر: ۳۵۱۲\nچاپ\nA+")]
    public void Buttons_and_labels_run_together_are_known(string labels)
    {
        var text = Import($"تحلیل » افغانستان\n{labels}\nچهل چاه\nراه نمک\nراهی است که کاروان‌ها از یاد نبرده‌اند و این گزارش از چاه‌های آن می‌گوید و از کسانی که آن‌ها را نگه می‌دارند.\n\n{Prose}\n\n{Prose}\n\nانتهای مطلب/\n\nمنبع: مطالعات شرق\nبرچسب ها: نمک چاه کاروان\nتلگرامواتساپ\nمطالب مرتبط\nبازار بخارا\nتمامی حقوق محفوظ است.\n");
        Assert.Contains("title: راه نمک\nkicker: چهل چاه\n", text, StringComparison.Ordinal);
        Assert.Contains("news_code: 3512\npublish_date: 2023-05-26T09:30:00\n", text, StringComparison.Ordinal);
        Assert.Contains("source: مطالعات شرق\nregions:\n  - afghanistan\ntags:\n  - نمک\n  - چاه\n  - کاروان\nrelated:\n  - بازار بخارا\n", text, StringComparison.Ordinal);
        Assert.EndsWith("پراکنده است.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_views_host_and_minutes_are_no_text()
    {
        var text = Import($"eaststudies.example\nراه نمک\nفرید نوری\n۶–۸ دقیقه\n\n{Prose}\n{Prose}\n");
        Assert.Contains("title: راه نمک\n", text, StringComparison.Ordinal);
        Assert.Contains("author:\n  - فرید-نوری\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("دقیقه", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ولایت\tقوس\tجدی\nکابل\t۳۲۰۰\t۳۴۰۰\nهرات\t۲۹۰۰\t-", "| ولایت | قوس | جدی |\n|---|---|---|\n| کابل | ۳۲۰۰ | ۳۴۰۰ |\n| هرات | ۲۹۰۰ | - |")]
    [InlineData("بنی آدم اعضای یکدیگرند      که در آفرینش ز یک گوهرند\nچو عضوی به درد آورد روزگار      دگر عضوها را نماند قرار", "بنی آدم اعضای یکدیگرند\\\nکه در آفرینش ز یک گوهرند\\\nچو عضوی به درد آورد روزگار\\\nدگر عضوها را نماند قرار")]
    [InlineData("- کجا می‌روی؟\n- به بازار بخارا می‌روم.", "\\- کجا می‌روی؟\n\n\\- به بازار بخارا می‌روم.")]
    [InlineData("- نمک\n- پشم", "- نمک\n- پشم")]
    public void Shapes_of_text_are_kept(string lines, string expected) =>
        Assert.Contains($"\n\n{expected}\n\n", Import($"راه نمک\n\n{Prose}\n\n{lines}\n\n{Prose}\n"), StringComparison.Ordinal);

    [Fact]
    public void Notes_in_brackets_find_their_texts()
    {
        var text = Import($"راه نمک\n\n{Prose}[۱]\n\n{Prose}\n\n[۱] معاهدهٔ ۱۳۵۱.\n");
        Assert.Contains("است.[^1]\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\n[^1]: معاهدهٔ ۱۳۵۱.\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("نشانی https://ar.wikipedia.org/wiki/كابل_ي و www.example.com/علي است", "نشانی https://ar.wikipedia.org/wiki/كابل_ي و www.example.com/علي است")]
    [InlineData("خدا می‌فرماید: «إِنَّا لِلَّهِ وَإِنَّا إِلَيْهِ رَاجِعُونَ» و «إن الله على كل شيء قدير».", "خدا می‌فرماید: «إِنَّا لِلَّهِ وَإِنَّا إِلَيْهِ رَاجِعُونَ» و «إن الله على كل شيء قدير».")]
    [InlineData("خود را «د افغانستان اسلامي امارت» می‌نامد و كتاب مي‌نويسد", "خود را «د افغانستان اسلامي امارت» می‌نامد و کتاب می‌نویسد")]
    [InlineData("شاعر گفت: «یہ کھانا کہاں ہے» و رفت", "شاعر گفت: «یہ کھانا کہاں ہے» و رفت")]
    [InlineData("كتاب ها و PDF‌ها و ۵‌ساله", "کتاب ها و PDF‌ها و ۵‌ساله")]
    public void Foreign_passages_and_addresses_stay_letter_for_letter(string text, string expected) =>
        Assert.Equal(expected, new TextMending("fa", new()).Mend(text));

    [Fact]
    public void A_Dari_site_is_mended_as_a_Persian_one()
    {
        var result = _folder.Import(request => request with { Languages = ["fa-AF", "en"] }, _folder.Put("a.txt", $"راه نمك\n\n{Prose.Replace('ک', 'ك')}\n"));
        Assert.StartsWith("input/articles/fa-AF/", result.Files[0].Target, StringComparison.Ordinal);
        Assert.Contains("title: راه نمک\n", result.Files[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain('ك', result.Files[0].Text!);
    }

    private string Import(string text) => _folder.Import(null, _folder.Put("a.txt", text)).Files[0].Text!;

    public void Dispose() => _folder.Dispose();
}
