using Daftar.Diagnostics;
using Daftar.Importing.Documents;

namespace Daftar.Importing.Readers.Refusals;

/// <summary>Formats that import cannot read, each with the way that keeps most of the text.</summary>
internal sealed class RefusedFormats : IDocumentReader
{
    private static readonly LocalizedText ByWord = new(
        "Open it in Word or LibreOffice and save it as .docx, which keeps headings, notes, tables and pictures.",
        "آن را در Word یا LibreOffice باز کنید و با قالب ‎.docx ذخیره کنید تا عنوان‌ها، پانوشت‌ها، جدول‌ها و تصویرها بماند.");

    private static readonly LocalizedText Picture = new(
        "Import needs text: put the picture in input/images/ and use it in an article, or type the text that it shows.",
        "درون‌ریزی به متن نیاز دارد: تصویر را در input/images/ بگذارید و در مقاله به کار ببرید، یا متنی را که نشان می‌دهد بنویسید.");

    private static readonly LocalizedText ByPages = new(
        "Open it in Pages and export it as Word (.docx).",
        "آن را در Pages باز کنید و با قالب Word ‏(‎.docx) خروجی بگیرید.");

    private static readonly LocalizedText ByBook = new(
        "Open it in Calibre or LibreOffice and save it as .docx.",
        "آن را در Calibre یا LibreOffice باز کنید و با قالب ‎.docx ذخیره کنید.");

    private static readonly LocalizedText Slides = new(
        "Slides are not an article. Copy the text into a Word file (.docx).",
        "اسلاید مقاله نیست. متن را در یک پروندهٔ Word ‏(‎.docx) بگذارید.");

    private static readonly LocalizedText Recording = new(
        "Import needs text. Transcribe the recording.",
        "درون‌ریزی به متن نیاز دارد. گفتار صدا یا فیلم را پیاده کنید.");

    public string Format => "refused";

    public bool Recognises(SourceDocument source) => Find(source.Bytes) is not null;

    public IReadOnlyList<ImportedDocument> Read(SourceDocument source, ReadingContext context)
    {
        var (english, persian, remedy) = Find(source.Bytes)!.Value;
        return context.Refuse(ImportDiagnostics.RefusedFormat(source.Name, english, persian, remedy));
    }

    /// <summary>Whether the file is a picture, which in a folder mostly belongs to a document.</summary>
    public static bool IsPicture(ReadOnlySpan<byte> bytes) => Find(bytes) is { Remedy: var remedy } && remedy == Picture;

    private static (string English, string Persian, LocalizedText Remedy)? Find(ReadOnlySpan<byte> bytes)
    {
        if (PictureFormat.ExtensionOf(bytes) is { } extension) return ($"a picture ({extension.ToUpperInvariant()})", $"تصویر ({extension.ToUpperInvariant()})", Picture);
        if (bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8)) return ("a picture (TIFF)", "تصویر (TIFF)", Picture);
        if (bytes.StartsWith("BM"u8) && bytes.Length > 26 && bytes[5] == 0 && bytes[6..10].IndexOfAnyExcept((byte)0) < 0) return ("a picture (BMP)", "تصویر (BMP)", Picture);
        if (bytes.Length > 12 && (bytes[4..].StartsWith("ftyphei"u8) || bytes[4..].StartsWith("ftypmif1"u8))) return ("a picture (HEIC)", "تصویر (HEIC)", Picture);
        if (bytes.StartsWith("8BPS"u8)) return ("a Photoshop file", "پروندهٔ فتوشاپ", Picture);
        if (bytes.StartsWith("{\\rtf"u8)) return ("an RTF file", "پروندهٔ RTF", ByWord);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return ("a file of Word, Excel or PowerPoint before 2007 (.doc)", "پروندهٔ Word، Excel یا PowerPoint پیش از ۲۰۰۷ (‎.doc)", ByWord);
        if (bytes.StartsWith("ID3"u8) || bytes.StartsWith("OggS"u8) || bytes.StartsWith("RIFF"u8) || bytes.StartsWith("fLaC"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3])
            || (bytes.Length > 12 && bytes[4..].StartsWith("ftyp"u8))) return ("a recording", "صدا یا فیلم", Recording);
        if (!bytes.StartsWith("PK\x03\x04"u8)) return null;
        if (Holds(bytes, "Index/Document.iwa"u8)) return ("a Pages file", "پروندهٔ Pages", ByPages);
        if (Holds(bytes, "mimetypeapplication/epub+zip"u8)) return ("an e-book (EPUB)", "کتاب الکترونیک (EPUB)", ByBook);
        if (Holds(bytes, "ppt/presentation.xml"u8) || Holds(bytes, "opendocument.presentation"u8)) return ("a file of slides", "پروندهٔ اسلاید", Slides);
        return null;
    }

    /// <summary>Names of files stand in a ZIP as they are, at its beginning and in the list at its end.</summary>
    private static bool Holds(ReadOnlySpan<byte> zip, ReadOnlySpan<byte> name) =>
        zip[..Math.Min(zip.Length, 4096)].IndexOf(name) >= 0 || zip[Math.Max(0, zip.Length - 65_536)..].IndexOf(name) >= 0;
}
