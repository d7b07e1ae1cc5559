using Daftar.Diagnostics;

namespace Daftar.Outputs.Api;

/// <summary>What can go wrong while the content is written as data.</summary>
public static class ApiDiagnostics
{
    /// <param name="reason">What the operating system says.</param>
    public static Diagnostic Unreadable(string path, string reason) => Diagnostic.Error(
        "DAF820", new(path),
        $"The file was loaded, but could not be read a second time for its Markdown: {reason} Do not move files while the site is being built.",
        $"پرونده بار شد، ولی دوباره خوانده نشد تا مارک‌داون آن منتشر شود: {reason} هنگام ساخت وبگاه پرونده‌ها را جابه‌جا نکنید.");
}
