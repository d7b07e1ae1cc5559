using Daftar.Diagnostics;

namespace Daftar.Planning;

/// <summary>What only the whole site can tell.</summary>
public static class PlanningDiagnostics
{
    public static Diagnostic UnknownMenuTarget(SourcePlace place, string link, string language) => Diagnostic.Error(
        "DAF021", place,
        $"The menu of '{language}' links to '{link}', which is not there. Use home, archive, search, authors, tags, page:NAME, regions:ID, issues:ID, types:ID, or an address.",
        $"منوی «{language}» به «{link}» پیوند دارد که وجود ندارد. یکی از این‌ها را بنویسید: home، archive، search، authors، tags، page:NAME، regions:ID، issues:ID، types:ID یا یک نشانی.");

    public static Diagnostic UnknownMenuTerms(SourcePlace place, string taxonomy) => Diagnostic.Error(
        "DAF022", place,
        $"The menu lists the terms of '{taxonomy}', but there is no such taxonomy. Use regions, issues or types.",
        $"منو واژه‌های «{taxonomy}» را می‌خواهد، ولی چنین رده‌بندی‌ای نیست. regions یا issues یا types بنویسید.");

    public static Diagnostic UnknownBlockType(SourcePlace place, string type, string? meant) => Diagnostic.Error(
        "DAF023", place,
        $"The home block names the type '{type}', which types.yml does not declare." + (meant is null ? "" : $" Did you mean '{meant}'?"),
        $"بخش صفحهٔ نخست از قالب «{type}» نام می‌برد که در types.yml نیست." + (meant is null ? "" : $" آیا منظورتان «{meant}» است؟"));

    public static Diagnostic UnknownRelatedCode(SourcePlace place, string code) => Diagnostic.Warning(
        "DAF230", place,
        $"No published article in this language has the news code {code} listed under 'related'. Correct or remove it.",
        $"هیچ مطلب منتشرشده‌ای به این زبان کد خبر {code} را که در «related» آمده ندارد. آن را درست کنید یا بردارید.");

    public static Diagnostic UnknownRelatedTitle(SourcePlace place, string title) => Diagnostic.Info(
        "DAF231", place,
        $"The related title '{title}' is not on this site yet; it will be linked when it is.",
        $"مطلب مرتبط «{title}» هنوز در این وبگاه نیست؛ هرگاه بیاید پیوند داده می‌شود.");

    public static Diagnostic SamePath(SourcePlace place, string path, string first, string second) => Diagnostic.Error(
        "DAF601", place,
        $"Two things want to be '{path}' (letter case does not count): {first} and {second}. Rename or remove one, or change the address patterns in statiq.json.",
        $"دو چیز می‌خواهند «{path}» باشند (بزرگی و کوچکی حروف به شمار نمی‌آید): {first} و {second}. یکی را تغییر نام دهید یا بردارید، یا الگوی نشانی‌ها را در statiq.json عوض کنید.");
}
