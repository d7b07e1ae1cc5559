using System.Buffers.Text;
using System.Text;
using Daftar.Diagnostics;
using Daftar.Languages;

namespace Daftar.Cli;

/// <summary>What can be wrong before a site is looked at, or with the program itself.</summary>
public static class CommandLineDiagnostics
{
    /// <param name="command">The command as it was called, such as <c>daftar build</c>.</param>
    public static Diagnostic Usage(string command, string problem) => Diagnostic.Error(
        "DAF001",
        new("daftar"),
        $"{problem} Run '{command} --help' to see the options.",
        $"فرمان فهمیده نشد: {problem} گزینه‌ها را با «{command} --help» ببینید.");

    public static Diagnostic NoSuchRoot(string root) => Diagnostic.Error(
        "DAF002",
        new(root),
        $"There is no folder '{root}'. Pass the site's folder with --root.",
        $"پوشهٔ «{root}» نیست. پوشهٔ وبگاه را با ‎--root بنویسید.");

    public static Diagnostic AmongSources(string path, string source) => Diagnostic.Error(
        "DAF875",
        new(path),
        $"Nothing was written to '{path}', because it is inside the source folder '{source}'. Choose another path.",
        $"در «{path}» چیزی نوشته نشد، چون درون پوشهٔ منبع «{source}» است. مسیر دیگری بنویسید.");

    public static Diagnostic SomethingElse(string path) => Diagnostic.Error(
        "DAF876",
        new(path),
        $"'{path}' already exists and this command did not write it, so it was not changed. Choose another file, or remove this one.",
        $"«{path}» از پیش هست و این فرمان آن را ننوشته است، پس تغییری نکرد. پروندهٔ دیگری بنویسید یا این یکی را بردارید.");

    public static Diagnostic NotAnExport(string folder) => Diagnostic.Error(
        "DAF883",
        new(folder),
        $"'{folder}' contains files that are not from an earlier export, so nothing was written to it. Choose a new folder.",
        $"«{folder}» پرونده‌هایی دارد که از برون‌بری پیشین نیست، پس چیزی در آن نوشته نشد. پوشهٔ تازه‌ای بنویسید.");

    /// <summary>The world stopped us at a place where no other message was prepared.</summary>
    public static Diagnostic Stopped(string reason) => Diagnostic.Error(
        "DAF003",
        new("daftar"),
        $"The command had to stop: {reason}",
        $"فرمان ناتمام ماند: {reason}");

    public static Diagnostic Bug(string reason) => Diagnostic.Error(
        "DAF004",
        new("daftar"),
        $"This is a bug in Daftar, not a mistake in your site: {reason} Please report it. Set DAFTAR_TRACE=1 to see where it happened.",
        $"این خطای خود دفتر است، نه وبگاه شما: {reason} لطفاً آن را گزارش کنید؛ با DAFTAR_TRACE=1 جای خطا نشان داده می‌شود.");

    /// <param name="megabytes">What the system allows.</param>
    /// <param name="least">What the program needs for a small site.</param>
    public static Diagnostic LittleAddressSpace(long megabytes, long least) => Diagnostic.Error(
        "DAF625",
        new("daftar"),
        $"The system limits the program's address space to {Text(megabytes)} MB; it needs at least {Text(least)} MB, and more for a large site. Raise the limit: ulimit -v unlimited",
        $"سیستم فضای نشانی برنامه را به {Persian(megabytes)} مگابایت محدود کرده است؛ برنامه دست‌کم {Persian(least)} مگابایت لازم دارد و برای وبگاه بزرگ بیشتر. این حد را بالا ببرید: ulimit -v unlimited");

    // Any culture, also the invariant one, would have to be read, and there may be no memory for it.
    private static string Text(long number)
    {
        Span<byte> digits = stackalloc byte[20];
        return Utf8Formatter.TryFormat(number, digits, out var length) ? Encoding.ASCII.GetString(digits[..length]) : "?";
    }

    private static string Persian(long number) => Digits.ToPersian(Text(number));

    public static Diagnostic OutOfMemory() => Diagnostic.Error(
        "DAF626",
        new("daftar"),
        "There is not enough memory for this site. Use fewer threads with --jobs 1, or give the program more memory.",
        "حافظه برای این وبگاه کافی نیست. با ‎--jobs 1 رشته‌های کمتری به کار ببرید یا به برنامه حافظهٔ بیشتری بدهید.");

    public static Diagnostic NotAPreview(string folder) => Diagnostic.Error(
        "DAF731",
        new(folder),
        "This folder contains files that are not from a preview. They were not deleted; choose another folder with --output.",
        "این پوشه پرونده‌هایی دارد که از پیش‌نمایش نیست. آن‌ها پاک نشدند؛ با ‎--output پوشهٔ دیگری بنویسید.");

    public static Diagnostic NoSuchFolder(string folder) => Diagnostic.Error(
        "DAF005",
        new(folder),
        $"There is no folder '{folder}'. Build the site into it first.",
        $"پوشهٔ «{folder}» نیست. نخست وبگاه را در آن بسازید.");
}
