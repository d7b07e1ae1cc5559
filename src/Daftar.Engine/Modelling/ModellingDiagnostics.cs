using Daftar.Diagnostics;

namespace Daftar.Modelling;

/// <summary>What only the content and the settings together can tell.</summary>
public static class ModellingDiagnostics
{
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
        $"The related title '{title}' is not on this site yet. It will be linked when it is published.",
        $"مطلب مرتبط «{title}» هنوز در این وبگاه نیست؛ هرگاه بیاید پیوند داده می‌شود.");
}
