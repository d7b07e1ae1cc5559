using Daftar.Diagnostics;

namespace Daftar.Importing.Metadata;

/// <summary>What can be wrong with a table of metadata, and with how it fits the documents.</summary>
public static class MetadataDiagnostics
{
    public static Diagnostic Unreadable(string path, string reason) => Diagnostic.Error("DAF184", new(path),
        $"The table of metadata cannot be read: {reason} Save it as .csv (UTF-8) or .xlsx, with the titles of the columns in its first row.",
        $"جدول فراداده خوانده نمی‌شود: {reason} آن را با قالب ‎.csv (UTF-8) یا ‎.xlsx ذخیره کنید و عنوان ستون‌ها را در ردیف نخست بنویسید.");

    public static Diagnostic NoKey(string path) => Diagnostic.Error("DAF185", new(path),
        "The table of metadata has no column with file names or news codes, so its rows match no document. Add a column 'file' or 'news_code'.",
        "جدول فراداده ستون نام پرونده یا کد خبر ندارد، پس ردیف‌هایش با هیچ سندی جور نمی‌شوند. ستون «پرونده» یا «کد خبر» بیفزایید.");

    public static Diagnostic NoDocument(string path, int row, string name) => Diagnostic.Warning("DAF186", new(path, row, 1),
        $"No document matches this row ({name}). Correct the file name or the news code, or remove the row.",
        $"هیچ سندی با این ردیف جور نمی‌شود ({name}). نام پرونده یا کد خبر را درست کنید یا ردیف را بردارید.");

    public static Diagnostic NoRow(string document, string table) => Diagnostic.Warning("DAF187", new(document),
        $"No row of '{table}' matches this document. Add a row with its file name or news code.",
        $"هیچ ردیفی از «{table}» با این سند جور نمی‌شود. ردیفی با نام پرونده یا کد خبر آن بیفزایید.");

    public static Diagnostic NotUnderstood(string path, int row, string column, string value) => Diagnostic.Warning("DAF188", new(path, row, 1),
        $"'{value}' in the column '{column}' cannot be read and was left out. Write dates as 1402/03/05 or 2023-05-26 and news codes as a number.",
        $"«{value}» در ستون «{column}» خواندنی نیست و کنار گذاشته شد. تاریخ را مانند ۱۴۰۲/۰۳/۰۵ یا 2023-05-26 و کد خبر را با رقم بنویسید.");

    public static Diagnostic UnknownColumn(string path, string column) => Diagnostic.Warning("DAF189", new(path, 1, 1),
        $"Import does not know the column '{column}' and ignored it. docs/importing.md lists the columns.",
        $"درون‌ریزی ستون «{column}» را نمی‌شناسد و آن را کنار گذاشت. ستون‌ها در docs/importing.md آمده‌اند.");

    public static Diagnostic SameDocument(string path, int row, int other) => Diagnostic.Warning("DAF190", new(path, row, 1),
        FormattableString.Invariant($"This row is about the same document as row {other}, and only row {other} was used. Remove one of the two."),
        $"این ردیف دربارهٔ همان سندِ ردیف {other} است و تنها ردیف {other} به کار رفت. یکی از دو ردیف را بردارید.");
}
