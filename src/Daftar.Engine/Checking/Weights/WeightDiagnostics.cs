using System.Globalization;
using Daftar.Diagnostics;
using Daftar.Languages;

namespace Daftar.Checking.Weights;

/// <summary>What can be too heavy.</summary>
public static class WeightDiagnostics
{
    // What makes each part lighter. Pages and files of the content have no setting of their own.
    private static readonly Dictionary<string, LocalizedText> Remedies = new(StringComparer.Ordinal)
    {
        ["feeds"] = new("Write leads instead of whole texts to the feeds of lists (Feeds), or fewer entries (FeedSize)", "خوراک فهرست‌ها را کوتاه کنید (Feeds) یا مطالب خوراک را کمتر (FeedSize)"),
        ["api"] = new("Remove the texts from the API (GenerateApi: index)", "متن‌ها را از API بیرون بگذارید (GenerateApi: index)"),
        ["redirects"] = new("Let the web host redirect short links (ShortLinks)", "پیوندهای کوتاه را به قاعده‌های میزبان بسپارید (ShortLinks)"),
        ["search"] = new("Turn off the search index (GenerateSearchIndex: false)", "نمایهٔ جستجو را خاموش کنید (GenerateSearchIndex: false)"),
        ["files"] = new("Make pictures and documents smaller", "تصویرها و سندها را کوچک‌تر کنید"),
    };

    private static readonly LocalizedText LighterPages = new("Make the theme's pages smaller, or split the site", "صفحه‌های پوسته را سبک‌تر کنید یا وبگاه را بخش کنید");

    public static Diagnostic OverBudget(SourcePlace place, PageCost page, int budget) => Diagnostic.Warning(
        "DAF661", place,
        $"A first visit to {page.Longest} loads {Kilobytes(page.Heaviest)} KB (compressed), but 'Budgets' allows {Kilobytes(budget)} KB for pages of the kind '{page.Kind}': {Kilobytes(page.Parts.Value.Style)} KB of style, {Kilobytes(page.Parts.Value.Scripts)} KB of scripts and data, {Kilobytes(Rest(page))} KB of text and pictures. Make the largest of them smaller, or raise the budget.",
        $"نخستین بازدید از {page.Longest} پس از فشرده‌سازی {page.Heaviest / 1000.0:0.0} کیلوبایت است، ولی «Budgets» برای صفحهٔ «{page.Kind}» {budget / 1000.0:0.0} کیلوبایت اجازه می‌دهد: {page.Parts.Value.Style / 1000.0:0.0} کیلوبایت سبک، {page.Parts.Value.Scripts / 1000.0:0.0} کیلوبایت اسکریپت و داده، {Rest(page) / 1000.0:0.0} کیلوبایت متن و تصویر. بزرگ‌ترین را کوچک‌تر کنید یا حد را بالا ببرید.");

    public static Diagnostic HeavyComments(SourcePlace place, string page, int bytes, int budget) => Diagnostic.Warning(
        "DAF825", place,
        $"Readers' comments and the form add {Kilobytes(bytes)} KB (compressed) to {page}, but 'Budgets' allows {Kilobytes(budget)} KB ('discussion'). Show fewer comments on a page ('PageSize' in 'Comments'), make their part of the theme smaller, or raise the budget.",
        $"دیدگاه‌ها و فرم پس از فشرده‌سازی {bytes / 1000.0:0.0} کیلوبایت به {page} می‌افزایند، ولی «Budgets» {budget / 1000.0:0.0} کیلوبایت اجازه می‌دهد («discussion»). در هر صفحه دیدگاه‌های کمتری نشان دهید («PageSize» در «Comments»)، این بخش پوسته را سبک‌تر کنید یا حد را بالا ببرید.");

    /// <param name="parts">The heaviest first.</param>
    public static Diagnostic TooLarge(SourcePlace place, long bytes, long limit, IReadOnlyList<WeightPart> parts)
    {
        var heaviest = parts.Take(3).ToList();
        var remedy = heaviest.Where(part => Remedies.ContainsKey(part.Kind)).Select(part => Remedies[part.Kind]).FirstOrDefault(LighterPages);
        return Diagnostic.Warning(
            "DAF662", place,
            $"The site has {Megabytes(bytes)} MB; 'SizeLimit' allows {Megabytes(limit)} MB. Largest parts: {string.Join(", ", heaviest.Select(part => $"{part.Kind} {Megabytes(part.Bytes)} MB in {Number(part.Files)} files"))}. {remedy.English}; or set 'SizeLimit' to the limit of your web host.",
            $"وبگاه {bytes / 1_000_000.0:#,0.#} مگابایت است و «SizeLimit» حداکثر {limit / 1_000_000.0:#,0.#} مگابایت اجازه می‌دهد. بزرگ‌ترین بخش‌ها: {string.Join("، ", heaviest.Select(part => PersianMessage.Of($"{part.Kind} {part.Bytes / 1_000_000.0:#,0.#} مگابایت در {part.Files:N0} پرونده")))}. {remedy.Persian}؛ یا «SizeLimit» را برابر گنجایش میزبان خود بگذارید.");
    }

    private static int Rest(PageCost page) => page.Heaviest - page.Parts.Value.Style - page.Parts.Value.Scripts;

    private static string Kilobytes(int bytes) => (bytes / 1000.0).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Megabytes(long bytes) => (bytes / 1_000_000.0).ToString("#,0.#", CultureInfo.InvariantCulture);

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
