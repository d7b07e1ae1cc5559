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
        $"{problem} Run '{command} --help' to see what it takes.",
        $"فرمان فهمیده نشد: {problem} گزینه‌ها را با «{command} --help» ببینید.");

    public static Diagnostic NoSuchRoot(string root) => Diagnostic.Error(
        "DAF002",
        new(root),
        $"There is no folder '{root}'. Name the site's folder with --root.",
        $"پوشهٔ «{root}» نیست. پوشهٔ وبگاه را با ‎--root بنویسید.");

    public static Diagnostic AmongSources(string path, string source) => Diagnostic.Error(
        "DAF875",
        new(path),
        $"Nothing was written to '{path}', because it lies in '{source}', of which the site is made. Name another place.",
        $"در «{path}» چیزی نوشته نشد، چون در «{source}» است که وبگاه از آن ساخته می‌شود. جای دیگری نام ببرید.");

    public static Diagnostic SomethingElse(string path) => Diagnostic.Error(
        "DAF876",
        new(path),
        $"'{path}' is there already and is nothing that this command wrote, so it was left as it is. Name another file, or remove this one.",
        $"«{path}» از پیش هست و این فرمان آن را ننوشته است، پس دست نخورد. پروندهٔ دیگری نام ببرید یا این یکی را بردارید.");

    public static Diagnostic NotAnExport(string folder) => Diagnostic.Error(
        "DAF883",
        new(folder),
        $"'{folder}' holds other things than an earlier export, so nothing was written into it. Name a new folder.",
        $"در «{folder}» چیزهایی جز یک برون‌بری پیشین هست، پس چیزی در آن نوشته نشد. پوشهٔ تازه‌ای نام ببرید.");

    /// <summary>The world stopped us at a place where no other message was prepared.</summary>
    public static Diagnostic Stopped(string reason) => Diagnostic.Error(
        "DAF003",
        new("daftar"),
        $"The command had to stop: {reason}",
        $"فرمان ناتمام ماند: {reason}");

    public static Diagnostic Bug(string reason) => Diagnostic.Error(
        "DAF004",
        new("daftar"),
        $"This is a mistake in Daftar, not in your site: {reason} Please report it; with DAFTAR_TRACE=1 the command tells where it happened.",
        $"این خطای خود دفتر است، نه وبگاه شما: {reason} لطفاً آن را گزارش کنید؛ با DAFTAR_TRACE=1 جای خطا نشان داده می‌شود.");

    /// <param name="megabytes">What the system allows.</param>
    /// <param name="least">What the program needs for a small site.</param>
    public static Diagnostic LittleAddressSpace(long megabytes, long least) => Diagnostic.Error(
        "DAF625",
        new("daftar"),
        $"The system lets the program address {Text(megabytes)} MB of memory, and it needs {Text(least)} MB, or more for a large site. Raise the limit: ulimit -v unlimited",
        $"سیستم به برنامه {Persian(megabytes)} مگابایت حافظه می‌دهد و برنامه دست‌کم {Persian(least)} مگابایت می‌خواهد و برای وبگاه بزرگ بیشتر. این حد را بالا ببرید: ulimit -v unlimited");

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
        "This folder holds files that are no preview, and a preview would empty it. Name another folder with --output.",
        "این پوشه پرونده‌هایی دارد که پیش‌نمایش نیست و پیش‌نمایش آن را خالی می‌کرد. با ‎--output پوشهٔ دیگری نام ببرید.");

    public static Diagnostic NoSuchFolder(string folder) => Diagnostic.Error(
        "DAF005",
        new(folder),
        $"There is no folder '{folder}'. Build the site into it first.",
        $"پوشهٔ «{folder}» نیست. نخست وبگاه را در آن بسازید.");
}
