using Daftar.Diagnostics;

namespace Daftar.Planning;

/// <summary>What can be wrong with the files of the site taken together.</summary>
public static class PlanningDiagnostics
{
    public static Diagnostic SamePath(SourcePlace place, string path, string first, string second) => Diagnostic.Error(
        "DAF601", place,
        $"Two sources produce the same file '{path}' (letter case does not count): {first} and {second}. Rename or remove one, or change the address patterns in statiq.json.",
        $"دو منبع یک پروندهٔ خروجی می‌سازند، «{path}» (بزرگی و کوچکی حروف به شمار نمی‌آید): {first} و {second}. یکی را تغییر نام دهید یا بردارید، یا الگوی نشانی‌ها را در statiq.json عوض کنید.");
}
