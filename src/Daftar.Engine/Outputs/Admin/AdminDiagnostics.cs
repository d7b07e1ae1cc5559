using Daftar.Diagnostics;

namespace Daftar.Outputs.Admin;

/// <summary>Problems of the browser editor. The site is still built.</summary>
public static class AdminDiagnostics
{
    /// <param name="missing">The first file that is not there, relative to the root.</param>
    public static Diagnostic NotInstalled(SourcePlace place, string missing) => Diagnostic.Warning(
        "DAF951", place,
        $"The browser editor was left out, because it is not installed ({missing} is missing). Install Node.js and run 'npm ci' in the folder admin/, or set 'Admin' to false.",
        $"ویرایشگر مرورگر ساخته نشد، چون نصب نیست ({missing} وجود ندارد). Node.js را نصب کنید و در پوشهٔ admin فرمان «npm ci» را اجرا کنید، یا «Admin» را false بگذارید.");

    public static Diagnostic NoRepository(SourcePlace place) => Diagnostic.Info(
        "DAF952", place,
        "The browser editor can only open a working copy on this computer, because 'Repository' is not a repository on github.com. Set it to an address such as https://github.com/owner/name.",
        "ویرایشگر مرورگر تنها نسخهٔ روی همین رایانه را باز می‌کند، چون «Repository» مخزنی در github.com را نشان نمی‌دهد. نشانی‌ای مانند https://github.com/owner/name در آن بنویسید.");

    /// <param name="path">The link, relative to the site's root.</param>
    public static Diagnostic LinkOut(string path) => Diagnostic.Warning(
        "DAF971",
        new(path),
        "The browser editor was left out, because this file is a symbolic link out of the site. Run 'npm ci' in the folder admin/ to restore the files.",
        "ویرایشگر مرورگر کنار گذاشته شد، چون این پرونده پیوندی به بیرون از وبگاه است. در پوشهٔ admin/ فرمان npm ci را اجرا کنید تا پرونده‌ها از نو ساخته شوند.");
}
