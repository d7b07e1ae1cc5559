using Daftar.Diagnostics;

namespace Daftar.Views;

/// <summary>What can be wrong with the menus of <c>statiq.json</c>.</summary>
public static class MenuDiagnostics
{
    public static Diagnostic UnknownMenuTarget(SourcePlace place, string link, string language, IReadOnlyList<string> taxonomies) => Diagnostic.Error(
        "DAF021", place,
        $"The menu of '{language}' links to '{link}', which does not exist. Use home, archive, search, authors, tags, page:NAME, {string.Join(", ", taxonomies.Select(id => id + ":ID"))}, or an address.",
        $"منوی «{language}» به «{link}» پیوند دارد که وجود ندارد. یکی از این‌ها را بنویسید: home، archive، search، authors، tags، page:NAME، {string.Join("، ", taxonomies.Select(id => id + ":ID"))} یا یک نشانی.");

    public static Diagnostic UnknownMenuTerms(SourcePlace place, string taxonomy, IReadOnlyList<string> taxonomies) => Diagnostic.Error(
        "DAF022", place,
        $"The menu lists the terms of '{taxonomy}', but there is no such taxonomy. Use {Joined(taxonomies, ", ", " or ")}.",
        $"منو واژه‌های «{taxonomy}» را می‌خواهد، ولی چنین رده‌بندی‌ای نیست. {string.Join(" یا ", taxonomies)} بنویسید.");

    public static Diagnostic UnsafeLink(SourcePlace place, string link) => Diagnostic.Error(
        "DAF548", place,
        $"The menu links to '{link}'. Browsers would go to a different host than the address seems to name, or the address contains a name and a password. Write a path that begins with one '/', or an address such as https://example.org/page.",
        $"منو به «{link}» پیوند دارد. این نشانی مرورگر را به میزبان دیگری می‌برد یا نام کاربری و گذرواژه دارد. مسیری که با یک «/» آغاز شود یا نشانی‌ای مانند https://example.org/page بنویسید.");


    private static string Joined(IReadOnlyList<string> words, string comma, string or) =>
        words.Count < 2 ? string.Concat(words) : string.Join(comma, words.SkipLast(1)) + or + words[^1];
}
