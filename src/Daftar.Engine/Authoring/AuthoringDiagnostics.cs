using Daftar.Diagnostics;

namespace Daftar.Authoring;

/// <summary>What can keep <c>daftar new</c> from writing a file. Nothing is written then.</summary>
public static class AuthoringDiagnostics
{
    private static readonly SourcePlace Command = new("daftar new");

    public static Diagnostic BadTerm(string pair) => Diagnostic.Error(
        "DAF033", Command,
        $"'{pair}' is not of the form TAXONOMY=TERM. Write it like regions=afghanistan.",
        $"«{pair}» به شکل رده‌بندی=واژه نیست. آن را مانند regions=afghanistan بنویسید.");

    public static Diagnostic BadField(string pair) => Diagnostic.Error(
        "DAF037", Command,
        $"'{pair}' is not a key and a value. Write both, such as place=Herat.",
        $"«{pair}» کلید و مقدار نیست. هر دو را بنویسید، مانند place=Herat.");

    public static Diagnostic UnknownField(string key, IReadOnlyList<string> known, string? meant) => known.Count > 0 ? Unknown("--field", key, known, meant) : Diagnostic.Error(
        "DAF038", Command,
        $"The site has no custom field '{key}'. Declare it under 'CustomFields' in statiq.json, or leave out '--field'.",
        $"وبگاه فیلد سفارشی «{key}» ندارد. آن را در «CustomFields» در statiq.json اعلام کنید یا ‎--field را ننویسید.");

    public static Diagnostic Missing(string option) => Diagnostic.Error(
        "DAF961", Command,
        $"'{option}' is required. Give it on the command line, or run the command in a terminal, where it asks for it.",
        $"«{option}» لازم است. آن را در خط فرمان بنویسید یا فرمان را در پایانه اجرا کنید تا بپرسد.");

    public static Diagnostic Unknown(string option, string value, IEnumerable<string> known, string? meant) => Diagnostic.Error(
        "DAF962", Command,
        $"'{value}' is not a valid value for '{option}'." + (meant is null ? $" Use one of: {string.Join(", ", known)}." : $" Did you mean '{meant}'?"),
        $"«{value}» مقدار معتبری برای «{option}» نیست." + (meant is null ? $" یکی از این‌ها را بنویسید: {string.Join("، ", known)}." : $" آیا منظورتان «{meant}» است؟"));

    public static Diagnostic Exists(string path) => Diagnostic.Error(
        "DAF963", new(path),
        "This file already exists and was not changed. Choose another name with --slug, or edit the file.",
        "این پرونده از پیش هست و دست نخورد. با ‎--slug نام دیگری برگزینید یا همان پرونده را ویرایش کنید.");

    public static Diagnostic NoName(string text) => Diagnostic.Error(
        "DAF964", Command,
        $"No file name can be made of '{text}'. Give one with --slug: letters, digits and hyphens.",
        $"از «{text}» نام پرونده ساخته نمی‌شود. نامی از حرف، رقم و خط تیره با ‎--slug بدهید.");

    public static Diagnostic NotADate(string value) => Diagnostic.Error(
        "DAF965", Command,
        $"'{value}' is not a date. Write it like 2025-12-29 or 2025-12-29T10:45.",
        $"«{value}» تاریخ نیست. آن را مانند 2025-12-29 یا 2025-12-29T10:45 بنویسید.");

    public static Diagnostic TermExists(SourcePlace place, string id) => Diagnostic.Error(
        "DAF966", place,
        $"The term '{id}' is already declared here. Choose another id with --id.",
        $"واژهٔ «{id}» پیش‌تر اینجا تعریف شده است. با ‎--id شناسهٔ دیگری برگزینید.");

    public static Diagnostic CannotAppend(string path) => Diagnostic.Error(
        "DAF967", new(path),
        "The term cannot be added automatically, because 'terms' is not a simple list at the end of the file. Add it by hand.",
        "واژه را نمی‌توان خودکار افزود، چون «terms» فهرستی ساده در پایان پرونده نیست. آن را با دست بیفزایید.");

    public static Diagnostic NotWritten(string path, string reason) => Diagnostic.Error(
        "DAF968", new(path),
        $"The file could not be written: {reason}",
        $"پرونده نوشته نشد: {reason}");

    public static Diagnostic SavedMeanwhile(string path) => Diagnostic.Error(
        "DAF615", new(path),
        "Somebody saved this file at the same time, so the command did not overwrite it. Run the command again.",
        "همزمان کسی این پرونده را ذخیره کرد و فرمان آن را بازنویسی نکرد. فرمان را دوباره اجرا کنید.");

    public static Diagnostic BadText(string option, string value) => Diagnostic.Error(
        "DAF969", Command,
        $"'{value}' is not a valid value for '{option}'. Write LANGUAGE=TEXT, such as fa=کابل.",
        $"«{value}» برای «{option}» درست نیست. به شکل زبان=متن بنویسید، مانند fa=کابل.");
}
