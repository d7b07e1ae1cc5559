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
            $"The published article {number} is no longer at {string.Join(" and ", addresses)}. Add {(addresses.Count == 1 ? "this address" : "these addresses")} to 'aliases' of the text that replaces it, or of a page that says why it was withdrawn: run 'daftar redirect {number} --to CODE' or 'daftar new tombstone {number}'.",
            $"مطلب منتشرشدهٔ {code} دیگر در {string.Join(" و ", addresses)} نیست. {(addresses.Count == 1 ? "این نشانی" : "این نشانی‌ها")} را به «aliases» متنی که جای آن را می‌گیرد یا صفحه‌ای که سبب برداشتنش را می‌گوید بیفزایید: «daftar redirect {number} --to CODE» و «daftar new tombstone {number}» همین کار را می‌کنند.");
    }

    public static Diagnostic NeedsGit() => Diagnostic.Error(
        "DAF730", new("daftar preview"),
        "A preview needs Git, and the site has to be in a repository, because the preview shows the differences from another branch.",
        "پیش‌نمایش به گیت نیاز دارد و وبگاه باید در یک مخزن باشد، چون پیش‌نمایش تفاوت با شاخه‌ای دیگر را نشان می‌دهد.");

    /// <param name="command">Which command asks.</param>
    public static Diagnostic NoMain(string command) => Diagnostic.Error(
        "DAF985", new(command),
        "The main branch says what was published, but Git does not know the branch 'main' of 'origin'. Fetch it, or name a branch with --against.",
        "شاخهٔ اصلی نشان می‌دهد چه منتشر شده است، ولی گیت شاخهٔ main از origin را نمی‌شناسد. آن را دریافت (fetch) کنید یا شاخه را با ‎--against نام ببرید.");

    public static Diagnostic NotLost(string command, int code) => Diagnostic.Error(
        "DAF986", new(command),
        $"The article {Text(code)} still has its addresses, or was never published. To withdraw it, delete its file or set 'draft: true' in it, then run the command again.",
        $"مطلب {code} هنوز در نشانی خود است یا هرگز منتشر نشده است. برای برداشتنش پرونده را پاک کنید یا «draft: true» را در آن بنویسید و فرمان را دوباره اجرا کنید.");

    public static Diagnostic NoSuccessor(SourcePlace place, int code) => Diagnostic.Error(
        "DAF987", place,
        $"It is not clear what replaces the article {Text(code)}. Name the replacement (daftar redirect {Text(code)} --to CODE), or write why it was withdrawn (daftar new tombstone {Text(code)}).",
        $"معلوم نیست چه جای مطلب {code} را می‌گیرد. آن را نام ببرید (daftar redirect {Text(code)} --to CODE) یا سبب برداشتنش را بنویسید (daftar new tombstone {Text(code)}).");

    public static Diagnostic UnknownSuccessor(string value) => Diagnostic.Error(
        "DAF988", new("daftar redirect"),
        $"'{value}' is not published here. Use --to with the news code of a published article, or with the file of a published article or page.",
        $"«{value}» در اینجا منتشر نشده است. به ‎--to کد خبر یا پروندهٔ مطلب یا صفحه‌ای منتشرشده را بدهید.");

    public static Diagnostic AliasesByHand(SourcePlace place, IReadOnlyList<string> addresses) => Diagnostic.Error(
        "DAF989", place,
        $"'aliases' cannot be changed automatically. Add by hand: {string.Join(", ", addresses)}",
        $"«aliases» را نمی‌توان خودکار تغییر داد. با دست بیفزایید: {string.Join("، ", addresses)}");

    private static string Text(int code) => code.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
