using Daftar.Diagnostics;

namespace Daftar.Importing.Metadata;

/// <summary>What can be wrong with a table of metadata, and with how it fits the documents.</summary>
public static class MetadataDiagnostics
{
    public static Diagnostic Unreadable(string path, string reason) => Diagnostic.Error("DAF184", new(path),
        $"The table of metadata cannot be read: {reason} Save it as .csv (UTF-8) or .xlsx, with the titles of the columns in its first row.",
        $"جدول فراداده خوانده نمی‌شود: {reason} آن را با قالب ‎.csv (UTF-8) یا ‎.xlsx ذخیره کنید و عنوان ستون‌ها را در ردیف نخست بنویسید.");

    public static Diagnostic NoKey(string path) => Diagnostic.Error("DAF185", new(path),
        "The table of metadata has neither a column of file names nor one of news codes, so that its rows belong to no document. Add a column 'file' or 'news_code'.",
        "جدول فراداده نه ستون نام پرونده دارد و نه ستون کد خبر، پس ردیف‌هایش به سندی نمی‌رسند. ستون «پرونده» یا «کد خبر» بیفزایید.");

    public static Diagnostic NoDocument(string path, int row, string name) => Diagnostic.Warning("DAF186", new(path, row, 1),
        $"No document belongs to this row ({name}). Correct the file name or the news code, or remove the row.",
        $"هیچ سندی از آنِ این ردیف نیست ({name}). نام پرونده یا کد خبر را درست کنید یا ردیف را بردارید.");

    public static Diagnostic NoRow(string document, string table) => Diagnostic.Warning("DAF187", new(document),
        $"No row of '{table}' belongs to this document. Add one, with its file name or news code.",
        $"هیچ ردیفی از «{table}» از آنِ این سند نیست. ردیفی با نام پرونده یا کد خبر آن بیفزایید.");

    public static Diagnostic NotUnderstood(string path, int row, string column, string value) => Diagnostic.Warning("DAF188", new(path, row, 1),
        $"'{value}' in the column '{column}' is not understood, and is left out. Write dates as 1402/03/05 or 2023-05-26 and news codes as a number.",
        $"«{value}» در ستون «{column}» فهمیده نشد و کنار گذاشته شد. تاریخ را مانند ۱۴۰۲/۰۳/۰۵ یا 2023-05-26 و کد خبر را با رقم بنویسید.");

    public static Diagnostic UnknownColumn(string path, string column) => Diagnostic.Warning("DAF189", new(path, 1, 1),
        $"The column '{column}' is not known to the import and was left out. docs/importing.md lists the columns.",
        $"درون‌ریزی ستون «{column}» را نمی‌شناسد و آن را کنار گذاشت. ستون‌ها در docs/importing.md آمده‌اند.");

    public static Diagnostic SameDocument(string path, int row, int other) => Diagnostic.Warning("DAF190", new(path, row, 1),
        FormattableString.Invariant($"This row is about the same document as row {other}, which counts. Remove one of the two."),
        $"این ردیف دربارهٔ همان سندِ ردیف {other} است و آن ردیف به شمار می‌آید. یکی از دو ردیف را بردارید.");
}
