using Daftar.Diagnostics;

namespace Daftar.Beginning;

/// <summary>What can keep <c>daftar init</c> from beginning a site, in which case nothing is written, and what one has to know of a site that was begun.</summary>
public static class BeginningDiagnostics
{
    private static readonly SourcePlace Command = new("daftar init");

    public static Diagnostic NotALanguage(string value) => Diagnostic.Error(
        "DAF722", Command,
        $"'{value}' is not a language code. Write a code such as fa, en, tg or fa-AF.",
        $"«{value}» کد زبان نیست. کدی مانند fa، en، tg یا fa-AF بنویسید.");

    public static Diagnostic InTheWay(IReadOnlyList<string> paths) => Diagnostic.Error(
        "DAF723", Command,
        $"Nothing was written, because {(paths.Count == 1 ? "this file exists" : $"{Number(paths.Count)} files exist")} already: {string.Join(", ", paths.Take(5))}{(paths.Count > 5 ? " …" : "")}. Choose another folder.",
        $"چیزی نوشته نشد، چون {(paths.Count == 1 ? "این پرونده" : PersianMessage.Of($"{paths.Count} پرونده"))} از پیش هست: {string.Join("، ", paths.Take(5))}{(paths.Count > 5 ? " …" : "")}. پوشهٔ دیگری بنویسید.");

    /// <param name="form">What a right value looks like.</param>
    public static Diagnostic BadValue(string option, string value, string form) => Diagnostic.Error(
        "DAF724", Command,
        $"'{value}' is not a valid value for '{option}'. Write it like {form}.",
        $"«{value}» برای «{option}» درست نیست. آن را مانند {form} بنویسید.");

    public static Diagnostic OtherLanguage(string option, string value, IEnumerable<string> languages) => Diagnostic.Error(
        "DAF725", Command,
        $"'{option}' names the language '{value}', which the site does not have. Its languages are {string.Join(", ", languages)}; add others with --language.",
        $"«{option}» زبان «{value}» را نام می‌برد که وبگاه ندارد. زبان‌های آن {string.Join("، ", languages)} است؛ با ‎--language زبان بیفزایید.");

    /// <param name="path">The file with the texts.</param>
    public static Diagnostic TextsToTranslate(string path, string code) => Diagnostic.Info(
        "DAF726", new(path),
        $"The program has no strings in '{code}', so this file contains the English ones. Translate the text after each colon.",
        $"برنامه متن‌های رابط را به «{code}» ندارد، پس این پرونده متن‌های انگلیسی را دارد. نوشتهٔ پس از هر دونقطه را ترجمه کنید.");

    /// <param name="codes">Languages of the site that the program does not speak.</param>
    public static Diagnostic DocumentsInEnglish(IReadOnlyList<string> codes, bool hasArticles) => Diagnostic.Info(
        "DAF991", Command,
        $"The program has no texts in {Join(codes, ", ")}, so these are in English and have to be translated: the names of terms in input/taxonomies/ and of menus in statiq.json{(hasArticles ? ", sample articles and pages in input/" : "")}, README, CONTRIBUTING and the forms in .github/.",
        $"برنامه متنی به {Join(codes, "، ")} ندارد، پس این‌ها انگلیسی است و باید ترجمه شود: نام‌ها در input/taxonomies/ و منوهای statiq.json{(hasArticles ? "، نمونه‌مطلب‌ها و صفحه‌ها در input/" : "")}، README، CONTRIBUTING و فرم‌های ‎.github/‎.");

    /// <param name="action">What the workflows refer to: <c>owner/name/action@v1.2.3</c>.</param>
    public static Diagnostic NotReleased(string action) => Diagnostic.Info(
        "DAF880", Command,
        $"The workflows in .github/workflows/ use {action}. This program was built from source and is not a release, so that version may not exist. Before you publish, choose a version from {Releases(action)} and write it after 'uses:'.",
        $"‎.github/workflows/‎ از {action} استفاده می‌کند. این برنامه از کد منبع ساخته شده و نسخهٔ منتشرشده‌ای نیست، پس شاید آن نسخه وجود نداشته باشد. پیش از انتشار نسخه‌ای از {Releases(action)} برگزینید و پس از «uses:» بنویسید.");

    private static string Releases(string action) => $"https://github.com/{string.Join('/', action.Split('/').Take(2))}/releases";

    private static string Join(IEnumerable<string> codes, string separator) => string.Join(separator, codes.Select(code => $"'{code}'"));

    public static Diagnostic NoGit(string reason) => Diagnostic.Info(
        "DAF727", Command,
        $"The folder is not a Git repository yet: {reason} Run 'git init' in it before you publish.",
        $"این پوشه هنوز مخزن گیت نیست: {reason} پیش از انتشار در آن «git init» را اجرا کنید.");

    public static Diagnostic InsideRepository(string outer) => Diagnostic.Info(
        "DAF728", Command,
        $"The folder is inside the Git repository '{outer}', so no new repository was created. GitHub reads workflows and issue forms only from the top folder of a repository.",
        $"این پوشه درون مخزن گیت «{outer}» است، پس مخزن تازه‌ای ساخته نشد. GitHub گردش‌کارها و فرم‌ها را تنها از پوشهٔ ریشهٔ مخزن می‌خواند.");

    private static string Number(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
