using Daftar.Beginning;

namespace Daftar.Tests.Beginning;

/// <summary>Messages that no ordinary machine brings about.</summary>
public sealed class BeginningDiagnosticsTests
{
    [Fact]
    public void A_machine_without_Git_is_told_what_is_missing()
    {
        var finding = BeginningDiagnostics.NoGit("Git is not installed.");
        Assert.Equal("daftar init: info DAF727: The folder is not a Git repository yet: Git is not installed. Run 'git init' in it before you publish.", finding.ToString());
        Assert.Equal("daftar init: info DAF727: این پوشه هنوز مخزن گیت نیست: Git is not installed. پیش از انتشار در آن «git init» را اجرا کنید.", finding.ToString("fa"));
    }

    [Fact]
    public void Texts_that_nobody_translated_are_named()
    {
        var finding = BeginningDiagnostics.TextsToTranslate("theme/strings/tg.yml", "tg");
        Assert.Equal("theme/strings/tg.yml: info DAF726: The program has no strings in 'tg', so this file contains the English ones. Translate the text after each colon.", finding.ToString());
        Assert.Equal("theme/strings/tg.yml: info DAF726: برنامه متن‌های رابط را به «tg» ندارد، پس این پرونده متن‌های انگلیسی را دارد. نوشتهٔ پس از هر دونقطه را ترجمه کنید.", finding.ToString("fa"));
    }

    [Fact]
    public void What_else_is_in_English_is_named()
    {
        Assert.Equal(
            "daftar init: info DAF991: The program has no texts in 'tg', 'ar', so these are in English and have to be translated: the names of terms in input/taxonomies/ and of menus in statiq.json, README, CONTRIBUTING and the forms in .github/.",
            BeginningDiagnostics.DocumentsInEnglish(["tg", "ar"], hasArticles: false).ToString());
        Assert.Equal(
            "daftar init: info DAF991: برنامه متنی به 'tg' ندارد، پس این‌ها انگلیسی است و باید ترجمه شود: نام‌ها در input/taxonomies/ و منوهای statiq.json، نمونه‌مطلب‌ها و صفحه‌ها در input/، README، CONTRIBUTING و فرم‌های ‎.github/‎.",
            BeginningDiagnostics.DocumentsInEnglish(["tg"], hasArticles: true).ToString("fa"));
    }

    [Fact]
    public void A_program_that_was_not_released_tells_where_its_action_should_be()
    {
        Assert.Equal(
            "daftar init: info DAF880: ‎.github/workflows/‎ از org/daftar/action@v1.2.3 استفاده می‌کند. این برنامه از کد منبع ساخته شده و نسخهٔ منتشرشده‌ای نیست، پس شاید آن نسخه وجود نداشته باشد. پیش از انتشار نسخه‌ای از https://github.com/org/daftar/releases برگزینید و پس از «uses:» بنویسید.",
            BeginningDiagnostics.NotReleased("org/daftar/action@v1.2.3").ToString("fa"));
    }
}
