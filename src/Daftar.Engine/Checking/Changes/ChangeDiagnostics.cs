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
            $"The published article {number} is not at {string.Join(" and ", addresses)} any more. Add {(addresses.Count == 1 ? "this address" : "these addresses")} to 'aliases' of the text that takes its place, or of a page that tells why it was withdrawn.",
            $"مطلب منتشرشدهٔ {Digits.ToPersian(number)} دیگر در {string.Join(" و ", addresses)} نیست. {(addresses.Count == 1 ? "این نشانی" : "این نشانی‌ها")} را به «aliases» متنی که جای آن را می‌گیرد یا صفحه‌ای که سبب برداشتنش را می‌گوید بیفزایید.");
    }

    public static Diagnostic NeedsGit() => Diagnostic.Error(
        "DAF730", new("daftar preview"),
        "A preview of a change needs Git and a repository around the site: what changed is what differs from another branch.",
        "پیش‌نمایش تغییر به گیت و مخزنی پیرامون وبگاه نیاز دارد: تغییر همان است که با شاخه‌ای دیگر فرق دارد.");
}
