using System.Globalization;
using Daftar.Diagnostics;

namespace Daftar.Checking.Numbering;

/// <summary>What can keep <c>daftar renumber</c> from giving an article another code. The file stays as it was then.</summary>
public static class NumberingDiagnostics
{
    public static Diagnostic Unclear(SourcePlace place, int code, IReadOnlyList<string> paths) => Diagnostic.Error(
        "DAF732", place,
        $"The news code {Text(code)} is used by {string.Join(" and ", paths)}, and the Git history does not show which file had it first. Name the file to renumber: daftar renumber FILE",
        $"کد خبر {code} از آنِ {string.Join(" و ", paths)} است و گیت نمی‌گوید نخست از آنِ کدام بود. پرونده‌ای را که باید کد دیگری بگیرد نام ببرید: daftar renumber FILE");

    public static Diagnostic ByHand(SourcePlace place, int code) => Diagnostic.Error(
        "DAF733", place,
        $"The news code cannot be changed automatically. Change it to {Text(code)} by hand.",
        $"کد خبر را نمی‌توان خودکار تغییر داد. به جای آن {code} را با دست بنویسید.");

    private static string Text(int code) => code.ToString(CultureInfo.InvariantCulture);
}
