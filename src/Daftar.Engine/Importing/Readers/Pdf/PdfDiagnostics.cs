using System.Globalization;
using Daftar.Diagnostics;
using Daftar.Languages;

namespace Daftar.Importing.Readers.Pdf;

/// <summary>Why a PDF is not imported.</summary>
public static class PdfDiagnostics
{
    public static Diagnostic Scanned(string path, int pages)
    {
        var count = pages.ToString(CultureInfo.InvariantCulture);
        return Diagnostic.Error("DAF180", new(path),
            $"The pages of the PDF are pictures of text ({count}); it contains no text. Run text recognition (OCR) and import the result, or import the file from which the PDF was made.",
            $"صفحه‌های این PDF تصویر متن‌اند ({pages}) و متنی در آن نیست. متن را با نویسه‌خوان (OCR) بازشناسی و نتیجه را درون‌ریزی کنید، یا پرونده‌ای را که PDF از آن ساخته شده است.");
    }

    public static Diagnostic Encrypted(string path) => Diagnostic.Error("DAF181", new(path),
        "The PDF is locked with a password. Open it, save it without the password (print it to a PDF), and import it again.",
        "این PDF با گذرواژه قفل شده است. آن را باز کنید، بی‌گذرواژه ذخیره کنید (یا به PDF چاپ کنید) و دوباره درون‌ریزی کنید.");

    public static Diagnostic Damaged(string path, string reason) => Diagnostic.Error("DAF182", new(path),
        $"The PDF is damaged: {reason} Open it in a browser, print it to a new PDF, and import that one.",
        $"این PDF آسیب دیده است: {reason} آن را در مرورگر باز و به PDF تازه‌ای چاپ کنید و آن را درون‌ریزی کنید.");

    public static Diagnostic TooLarge(string path) => Diagnostic.Error("DAF183", new(path),
        "The PDF takes too much time or memory. Split it, or print the pages that you need to a new PDF.",
        "این PDF بیش از اندازه زمان یا حافظه می‌برد. آن را تقسیم کنید، یا صفحه‌های لازم را به PDF تازه‌ای چاپ کنید.");
}
