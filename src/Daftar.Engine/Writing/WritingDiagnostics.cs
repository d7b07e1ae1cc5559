using Daftar.Diagnostics;

namespace Daftar.Writing;

/// <summary>What can be wrong with the output folder or the paths that go into it.</summary>
public static class WritingDiagnostics
{
    public static Diagnostic OutputIsAFile(string folder) => Diagnostic.Error(
        "DAF602",
        new(folder),
        $"The output folder '{folder}' is a file. Remove it, or name another folder with --output.",
        $"پوشهٔ خروجی «{folder}» یک پرونده است. آن را پاک کنید یا با ‎--output پوشهٔ دیگری بدهید.");

    /// <param name="folder">The output folder as the user knows it.</param>
    /// <param name="reason">What the operating system says.</param>
    public static Diagnostic CannotWrite(string folder, string reason) => Diagnostic.Error(
        "DAF603",
        new(folder),
        $"Cannot write into the output folder '{folder}': {reason} Check its permissions and the free space, or name another folder with --output.",
        $"نوشتن در پوشهٔ خروجی «{folder}» ممکن نیست: {reason} اجازه‌های پوشه و فضای خالی دیسک را ببینید یا با ‎--output پوشهٔ دیگری بدهید.");

    /// <param name="folder">The output folder as the user knows it.</param>
    /// <param name="source">The folder with sources, likewise.</param>
    public static Diagnostic OverlapsSources(string folder, string source) => Diagnostic.Error(
        "DAF604",
        new(folder),
        $"The output folder '{folder}' and the source folder '{source}' lie one inside the other, so a build could overwrite sources. Name another folder with --output.",
        $"پوشهٔ خروجی «{folder}» و پوشهٔ منبع «{source}» درون یکدیگرند و ساختن وبگاه می‌تواند منبع‌ها را از میان ببرد. با ‎--output پوشهٔ دیگری بدهید.");

    public static Diagnostic CaseClash(string path, string other) => Diagnostic.Error(
        "DAF605",
        new(path),
        $"The paths '{path}' and '{other}' differ in nothing but letter case, which not every system can tell apart. Rename one of them.",
        $"مسیرهای «{path}» و «{other}» تنها در بزرگی و کوچکی حروف فرق دارند و همهٔ سیستم‌ها آن‌ها را از هم بازنمی‌شناسند. نام یکی را عوض کنید.");

    public static Diagnostic FileIsFolder(string path, string inside) => Diagnostic.Error(
        "DAF606",
        new(path),
        $"'{path}' would have to be a file and also the folder of '{inside}'. Rename one of them.",
        $"«{path}» باید هم پرونده باشد و هم پوشهٔ «{inside}». نام یکی را عوض کنید.");

    /// <param name="path">The output path.</param>
    /// <param name="bytes">Length of its longest part in UTF-8.</param>
    public static Diagnostic NameTooLong(string path, int bytes) => Diagnostic.Error(
        "DAF607",
        new(path),
        $"A part of the path '{path}' takes {bytes} bytes, but file systems allow 255. Shorten the tag, alias or file name it is made from.",
        $"یک بخش از مسیر «{path}» {bytes} بایت می‌گیرد، ولی سیستم‌های پرونده تا ۲۵۵ بایت را می‌پذیرند. برچسب، نشانی یا نام پرونده‌ای را که این بخش از آن ساخته شده کوتاه کنید.");

    public static Diagnostic InTheWay(string path) => Diagnostic.Error(
        "DAF608",
        new(path),
        $"Something that no build wrote stands where '{path}' has to go. Move it away, or build with --clean.",
        $"جایی که «{path}» باید نوشته شود چیزی هست که کار این برنامه نیست. آن را جابه‌جا کنید یا با ‎--clean بسازید.");

    public static Diagnostic AnotherBuild(string folder) => Diagnostic.Error(
        "DAF609",
        new(folder),
        $"Another build is writing into '{folder}' right now. Wait until it is done.",
        $"همین حالا ساخت دیگری در «{folder}» می‌نویسد. تا پایان آن صبر کنید.");
}
