using Daftar.Diagnostics;

namespace Daftar.Checking;

/// <summary>What the comparison with another branch can tell.</summary>
public static class GitDiagnostics
{
    public static Diagnostic NewsCodeTaken(SourcePlace place, int code, string reference, string other, int free) => Diagnostic.Error(
        "DAF901", place,
        $"The news code {code} was given to {other} on {reference} in the meantime. Use another code; {free} is free.",
        $"کد خبر {code} در این میان در {reference} به {other} داده شده است. کد دیگری بردارید؛ {free} آزاد است.");

    public static Diagnostic NotCompared(string folder) => Diagnostic.Info(
        "DAF902", new(folder),
        "News codes were not compared with the main branch, because there is no Git repository or no branch 'main' of 'origin'. Name a branch with --against.",
        "کدهای خبر با شاخهٔ اصلی سنجیده نشد: اینجا Git نیست یا شاخهٔ main از origin پیدا نشد. شاخه را با --against نام ببرید.");

    public static Diagnostic UnknownReference(string reference) => Diagnostic.Error(
        "DAF903", new("--against"),
        $"Git does not know the branch or commit '{reference}'. Fetch it first, or correct the name.",
        $"Git در اینجا شاخه یا ثبتی به نام «{reference}» نمی‌شناسد. نخست آن را دریافت (fetch) کنید یا نام را درست بنویسید.");
}
