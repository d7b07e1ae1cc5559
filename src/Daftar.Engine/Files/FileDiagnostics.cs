using Daftar.Diagnostics;

namespace Daftar.Files;

/// <summary>What can be wrong with a file before anybody looks into it.</summary>
public static class FileDiagnostics
{
    /// <param name="character">The code point that does not belong there, such as <c>U+000A</c>.</param>
    public static Diagnostic ImpossibleName(string path, string character) => Diagnostic.Error(
        "DAF618", new(path),
        $"The file name contains {character}, which is not valid in an address and not on every disk. Rename the file.",
        $"در نام این پرونده {character} هست که در نشانی و بر برخی دیسک‌ها مجاز نیست. نام پرونده را عوض کنید.");

    /// <summary>A pipe, a socket or a device: reading it could wait for ever.</summary>
    public static Diagnostic NotAFile(string path) => Diagnostic.Warning(
        "DAF619", new(path),
        "This is a pipe, a socket or a device, not a file, and was skipped. Remove it.",
        "این پرونده نیست، بلکه لوله یا سوکت یا دستگاه است و نادیده گرفته شد. آن را بردارید.");

    /// <param name="reason">What the operating system says.</param>
    public static Diagnostic UnreadableFolder(string path, string reason) => Diagnostic.Error(
        "DAF622", new(path),
        $"The folder cannot be read: {reason} Check its permissions.",
        $"پوشه خوانده نشد: {reason} اجازه‌های آن را ببینید.");
}
