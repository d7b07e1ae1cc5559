using System.Globalization;
using Daftar.Diagnostics;
using Daftar.Languages;

namespace Daftar.Writing;

/// <summary>What can be wrong with the output folder or the paths that go into it.</summary>
public static class WritingDiagnostics
{
    public static Diagnostic OutputIsAFile(string folder) => Diagnostic.Error(
        "DAF602",
        new(folder),
        $"The output folder '{folder}' is a file. Remove it, or choose another folder with --output.",
        $"پوشهٔ خروجی «{folder}» یک پرونده است. آن را پاک کنید یا با ‎--output پوشهٔ دیگری بدهید.");

    /// <param name="folder">The output folder as the user knows it.</param>
    /// <param name="reason">What the operating system says.</param>
    public static Diagnostic CannotWrite(string folder, string reason) => Diagnostic.Error(
        "DAF603",
        new(folder),
        $"Cannot write to the output folder '{folder}': {reason} Check its permissions and the free space, or choose another folder with --output.",
        $"نوشتن در پوشهٔ خروجی «{folder}» ممکن نیست: {reason} اجازه‌های پوشه و فضای خالی دیسک را ببینید یا با ‎--output پوشهٔ دیگری بدهید.");

    /// <param name="folder">The output folder as the user knows it.</param>
    /// <param name="source">The folder with sources, likewise.</param>
    public static Diagnostic OverlapsSources(string folder, string source) => Diagnostic.Error(
        "DAF604",
        new(folder),
        $"The output folder '{folder}' and the source folder '{source}' are one inside the other, so a build could overwrite sources. Choose another folder with --output.",
        $"پوشهٔ خروجی «{folder}» و پوشهٔ منبع «{source}» درون یکدیگرند و ساختن وبگاه می‌تواند منبع‌ها را از میان ببرد. با ‎--output پوشهٔ دیگری بدهید.");

    public static Diagnostic CaseClash(string path, string other) => Diagnostic.Error(
        "DAF605",
        new(path),
        $"The paths '{path}' and '{other}' differ only in letter case, and some systems treat them as the same path. Rename one of them.",
        $"مسیرهای «{path}» و «{other}» تنها در بزرگی و کوچکی حروف فرق دارند و برخی سیستم‌ها آن‌ها را یکی می‌گیرند. نام یکی را عوض کنید.");

    public static Diagnostic FileIsFolder(string path, string inside) => Diagnostic.Error(
        "DAF606",
        new(path),
        $"'{path}' would be both a file and the folder of '{inside}'. Rename one of them.",
        $"«{path}» باید هم پرونده باشد و هم پوشهٔ «{inside}». نام یکی را عوض کنید.");

    /// <param name="path">The output path.</param>
    /// <param name="bytes">Length of its longest part in UTF-8.</param>
    public static Diagnostic NameTooLong(string path, int bytes) => Diagnostic.Error(
        "DAF607",
        new(Start(path)),
        $"A part of the path '{Start(path)}' has {bytes} bytes, but file systems allow 255. Shorten the tag, alias or file name from which it is made.",
        $"یک بخش از مسیر «{Start(path)}» {bytes} بایت می‌گیرد، ولی سیستم‌های پرونده تا ۲۵۵ بایت را می‌پذیرند. برچسب، نشانی یا نام پرونده‌ای را که این بخش از آن ساخته شده کوتاه کنید.");

    /// <param name="path">The output path.</param>
    /// <param name="bytes">Its length in UTF-8.</param>
    /// <param name="most">The longest that may be.</param>
    public static Diagnostic PathTooLong(string path, int bytes, int most) => Diagnostic.Error(
        "DAF970",
        new(Start(path)),
        $"The path that begins with '{Start(path)}' has {bytes} bytes; at most {most} are supported, because file systems allow little more. Shorten the alias or the folders from which it is made.",
        $"مسیری که با «{Start(path)}» آغاز می‌شود {bytes} بایت می‌گیرد؛ بیش از {most} بایت نوشته نمی‌شود، چون سیستم‌های پرونده چندان بیشتر نمی‌پذیرند. نشانی یا پوشه‌هایی را که این مسیر از آن‌ها ساخته شده کوتاه کنید.");

    /// <summary>As much of a path as helps to find where it comes from.</summary>
    private static string Start(string path) => path.Length <= 300 ? path : path[..(char.IsHighSurrogate(path[59]) ? 59 : 60)] + "…";

    public static Diagnostic InTheWay(string path) => Diagnostic.Error(
        "DAF608",
        new(path),
        $"A file or folder that no build wrote is at '{path}'. Move it away, or build with --clean.",
        $"در «{path}» پرونده یا پوشه‌ای هست که این برنامه ننوشته است. آن را جابه‌جا کنید یا با ‎--clean بسازید.");

    /// <param name="files">How many files --clean would remove.</param>
    /// <param name="most">Where counting stops.</param>
    public static Diagnostic CleansForeignFolder(string folder, int files, int most) => Diagnostic.Error(
        "DAF616",
        new(folder),
        $"Daftar did not make the folder '{folder}', and --clean would remove {Count(files, most, "more than ")} from it. Choose another folder with --output, or add --force to remove them.",
        $"پوشهٔ «{folder}» ساختهٔ این برنامه نیست و ‎--clean {PersianCount(files, most)} را از آن پاک می‌کند. با ‎--output پوشهٔ دیگری بدهید، یا برای پاک کردنشان ‎--force را بیفزایید.");

    /// <inheritdoc cref="CleansForeignFolder"/>
    public static Diagnostic ForeignFolder(string folder, int files, int most) => Diagnostic.Error(
        "DAF617",
        new(folder),
        $"Daftar did not make the folder '{folder}', and it contains {Count(files, most, "more than ")}. A build would replace files that have the name of a page. Choose another folder with --output, or add --force to allow it.",
        $"پوشهٔ «{folder}» ساختهٔ این برنامه نیست و {PersianCount(files, most)} در آن است. پرونده‌هایی که نام یکی از صفحه‌ها را دارند بازنویسی می‌شوند. با ‎--output پوشهٔ دیگری بدهید، یا برای اجازه دادن ‎--force را بیفزایید.");

    public static Diagnostic DamagedManifest(string folder) => Diagnostic.Warning(
        "DAF623",
        new(folder),
        $"The manifest of the last build in '{folder}' is damaged. All files are written again, but pages of deleted articles may remain. Build once with --clean.",
        $"فهرست پرونده‌هایی که ساخت پیشین در «{folder}» نوشت خراب است. همهٔ پرونده‌ها از نو ساخته می‌شوند، ولی شاید صفحهٔ مطلب‌های حذف‌شده مانده باشد: یک بار با ‎--clean بسازید.");

    public static Diagnostic AnotherBuild(string folder) => Diagnostic.Error(
        "DAF609",
        new(folder),
        $"Another build is writing to '{folder}'. Wait until it is finished.",
        $"همین حالا ساخت دیگری در «{folder}» می‌نویسد. تا پایان آن صبر کنید.");

    private static string Count(int files, int most, string moreThan) => string.Create(CultureInfo.InvariantCulture,
        $"{(files > most ? moreThan : "")}{Math.Min(files, most):N0} {(files == 1 ? "file" : "files")}");

    private static string PersianCount(int files, int most) => PersianMessage.Of($"{(files > most ? "بیش از " : "")}{Math.Min(files, most):N0} پرونده");
}
