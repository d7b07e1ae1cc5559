using Daftar.Diagnostics;
using Daftar.Languages;

namespace Daftar.Checking.Changes;

/// <summary>What a change does to what was published.</summary>
public static class ChangeDiagnostics
{
    public static Diagnostic Unreachable(SourcePlace place, int code, IReadOnlyList<string> addresses)
    {
        var number = code.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Diagnostic.Error(
            "DAF729", place,
            $"The published article {number} is not at {string.Join(" and ", addresses)} any more. Add {(addresses.Count == 1 ? "this address" : "these addresses")} to 'aliases' of the text that takes its place, or of a page that tells why it was withdrawn: 'daftar redirect {number} --to CODE' and 'daftar new tombstone {number}' do it.",
            $"مطلب منتشرشدهٔ {code} دیگر در {string.Join(" و ", addresses)} نیست. {(addresses.Count == 1 ? "این نشانی" : "این نشانی‌ها")} را به «aliases» متنی که جای آن را می‌گیرد یا صفحه‌ای که سبب برداشتنش را می‌گوید بیفزایید: «daftar redirect {number} --to CODE» و «daftar new tombstone {number}» همین کار را می‌کنند.");
    }

    public static Diagnostic NeedsGit() => Diagnostic.Error(
        "DAF730", new("daftar preview"),
        "A preview of a change needs Git and a repository around the site: what changed is what differs from another branch.",
        "پیش‌نمایش تغییر به گیت و مخزنی پیرامون وبگاه نیاز دارد: تغییر همان است که با شاخه‌ای دیگر فرق دارد.");

    /// <param name="command">Which command asks.</param>
    public static Diagnostic NoMain(string command) => Diagnostic.Error(
        "DAF985", new(command),
        "What was published is what the main branch has, and Git knows no branch 'main' of 'origin' here. Fetch it, or name a branch with --against.",
        "آنچه منتشر شده همان است که شاخهٔ اصلی دارد، و گیت در اینجا شاخهٔ main از origin را نمی‌شناسد. آن را دریافت (fetch) کنید یا شاخه را با ‎--against نام ببرید.");

    public static Diagnostic NotLost(string command, int code) => Diagnostic.Error(
        "DAF986", new(command),
        $"The article {Text(code)} has lost no address: it is at its place, or was never published. To withdraw it, delete its file or write 'draft: true' into it, and run the command again.",
        $"مطلب {code} نشانی‌ای از دست نداده است: یا سر جای خود است یا هرگز منتشر نشده. برای برداشتنش پرونده را پاک کنید یا «draft: true» را در آن بنویسید و فرمان را دوباره اجرا کنید.");

    public static Diagnostic NoSuccessor(SourcePlace place, int code) => Diagnostic.Error(
        "DAF987", place,
        $"It is not clear what replaces the article {Text(code)}. Name the replacement (daftar redirect {Text(code)} --to CODE), or write why it was withdrawn (daftar new tombstone {Text(code)}).",
        $"معلوم نیست چه جای مطلب {code} را می‌گیرد. آن را نام ببرید (daftar redirect {Text(code)} --to CODE) یا سبب برداشتنش را بنویسید (daftar new tombstone {Text(code)}).");

    public static Diagnostic UnknownSuccessor(string value) => Diagnostic.Error(
        "DAF988", new("daftar redirect"),
        $"'{value}' is not published here. Give --to the news code of an article or the file of an article or page that readers can open.",
        $"«{value}» در اینجا منتشر نشده است. به ‎--to کد خبر مطلب یا پروندهٔ مطلب یا صفحه‌ای را بدهید که خواننده بتواند باز کند.");

    public static Diagnostic AliasesByHand(SourcePlace place, IReadOnlyList<string> addresses) => Diagnostic.Error(
        "DAF989", place,
        $"'aliases' is written in a way that a program should not change. Add by hand: {string.Join(", ", addresses)}",
        $"«aliases» به شکلی نوشته شده که برنامه نباید تغییرش دهد. با دست بیفزایید: {string.Join("، ", addresses)}");

    private static string Text(int code) => code.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
