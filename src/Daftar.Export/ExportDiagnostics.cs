using Daftar.Diagnostics;

namespace Daftar.Export;

/// <summary>What can go wrong with the database that the content is exported to.</summary>
public static class ExportDiagnostics
{
    /// <param name="reason">What the driver says.</param>
    public static Diagnostic NoConnection(string database, string reason) => Diagnostic.Error(
        "DAF840", new(database),
        $"The database cannot be opened: {reason} Check the name and the permissions, and that the server is running.",
        $"پایگاه داده باز نمی‌شود: {reason} نام، دسترسی‌ها و روشن بودن کارساز را بررسی کنید.");

    public static Diagnostic NotOurs(string database) => Diagnostic.Error(
        "DAF841", new(database),
        "This database was not made by Daftar, so it was not changed. Choose another file or database.",
        "این پایگاه داده را دفتر نساخته است و دست‌نخورده ماند. پرونده یا پایگاه دیگری را نام ببرید.");

    public static Diagnostic Newer(string database, int version, int known) => Diagnostic.Error(
        "DAF842", new(database),
        $"This database was made by a newer Daftar (its tables have version {version}; this program supports {known}). Update Daftar, or export to another database.",
        $"این برون‌بری را نسخهٔ تازه‌تری از دفتر ساخته است (نسخهٔ جدول‌ها {version} است و این برنامه {known} را می‌شناسد). دفتر را به‌روز کنید یا جای دیگری برون‌بری کنید.");

    /// <param name="reason">What the database says.</param>
    public static Diagnostic Failed(string database, string reason) => Diagnostic.Error(
        "DAF843", new(database),
        $"The export failed, and the database was not changed: {reason}",
        $"برون‌بری ناتمام ماند و پایگاه داده به همان حال پیشین است: {reason}");
}
