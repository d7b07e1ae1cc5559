using Daftar.Diagnostics;

namespace Daftar.Importing.Readers.OpenDocument;

/// <summary>What can be wrong with OpenDocument texts.</summary>
public static class OpenDocumentDiagnostics
{
    public static Diagnostic Encrypted(string path) => Diagnostic.Error("DAF178", new(path),
        "The document is locked with a password. Open it in LibreOffice, save it without the password, and import it again.",
        "این سند با گذرواژه قفل شده است. آن را در LibreOffice باز کنید، بی‌گذرواژه ذخیره کنید و دوباره درون‌ریزی کنید.");

    public static Diagnostic Damaged(string path, string reason) => Diagnostic.Error("DAF179", new(path),
        $"The OpenDocument file is damaged: {reason} Open it in LibreOffice, let the program repair it, and save it again.",
        $"پروندهٔ OpenDocument آسیب دیده است: {reason} آن را در LibreOffice باز کنید تا ترمیم شود و دوباره ذخیره کنید.");
}
