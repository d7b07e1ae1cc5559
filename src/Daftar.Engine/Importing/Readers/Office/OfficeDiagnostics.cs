using System.Globalization;
using Daftar.Diagnostics;
using Daftar.Importing.Documents;
using Daftar.Languages;

namespace Daftar.Importing.Readers.Office;

/// <summary>What can be wrong with documents of office programs.</summary>
public static class OfficeDiagnostics
{
    public static Diagnostic Damaged(string path, string program, string reason) => Diagnostic.Error("DAF175", new(path),
        $"The {program} file is damaged: {reason} Open it in {program} or LibreOffice, let the program repair it, and save it again.",
        $"پروندهٔ {program} آسیب دیده است: {reason} آن را در {program} یا LibreOffice باز کنید تا ترمیم شود و دوباره ذخیره کنید.");

    public static Diagnostic TooLarge(string path)
    {
        var limit = DocumentLimits.UnpackedBytes / (1024 * 1024);
        return Diagnostic.Error("DAF176", new(path),
            FormattableString.Invariant($"The file unpacks to more than {limit} MiB, which is not supported. Remove its large pictures or split it, and import it again."),
            $"پرونده پس از باز شدن از {limit} مبی‌بایت بیشتر است که پشتیبانی نمی‌شود. تصویرهای بزرگش را بردارید یا آن را به چند پرونده تقسیم کنید و دوباره درون‌ریزی کنید.");
    }

    internal static Diagnostic TooLarge(string path, PackageTooLargeException exception) => exception.IsText ? TextTooLarge(path) : TooLarge(path);

    public static Diagnostic TextTooLarge(string path)
    {
        var limit = DocumentLimits.PartBytes / (1024 * 1024);
        return Diagnostic.Error("DAF166", new(path),
            FormattableString.Invariant($"The text of the file unpacks to more than {limit} MiB, which is not supported. Split it into several files and import them."),
            $"متن پرونده پس از باز شدن از {limit} مبی‌بایت بیشتر است که پشتیبانی نمی‌شود. آن را به چند پرونده تقسیم کنید و آن‌ها را درون‌ریزی کنید.");
    }

    public static Diagnostic NoText(string path) => Diagnostic.Error("DAF177", new(path),
        "The document contains no text. If its pages are scanned, run text recognition (OCR) first.",
        "این سند متنی ندارد. اگر صفحه‌هایش اسکن شده‌اند، نخست متن را با نویسه‌خوان (OCR) استخراج کنید.");
}
