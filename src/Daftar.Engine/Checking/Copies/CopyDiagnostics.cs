using Daftar.Diagnostics;

namespace Daftar.Checking.Copies;

/// <summary>How a copy of a site differs from what was published.</summary>
public static class CopyDiagnostics
{
    public static Diagnostic Missing(string path) => Diagnostic.Error(
        "DAF640", new(path),
        "The copy lacks this file. Publish the site again, or ask the hosting provider.",
        "این پرونده در نسخه نیست. وبگاه را دوباره منتشر کنید یا از شرکت میزبان بپرسید.");

    public static Diagnostic Different(string path) => Diagnostic.Error(
        "DAF641", new(path),
        "This file differs from the published one. Do not trust the copy until you know who changed it.",
        "این پرونده با آنچه منتشر شد فرق دارد. تا ندانید چه کسی آن را تغییر داده است به نسخه اعتماد نکنید.");

    public static Diagnostic Extra(string path) => Diagnostic.Error(
        "DAF642", new(path),
        "The copy has this file, which was not published. Find out who put it there, or remove it.",
        "این پرونده در نسخه هست ولی منتشر نشده است. ببینید چه کسی آن را گذاشته، یا آن را بردارید.");

    public static Diagnostic NoChecksum(SourcePlace place) => Diagnostic.Error(
        "DAF643", place,
        "This line is not a checksum: 64 hexadecimal digits, two spaces, a path. Use a file that 'daftar verify --record' wrote.",
        "این سطر جمع آزمون نیست: ۶۴ رقم شانزده‌شانزدهی، دو فاصله، یک مسیر. پرونده‌ای را بدهید که «daftar verify --record» نوشته است.");

    public static Diagnostic Unreachable(string target, string reason) => Diagnostic.Error(
        "DAF644", new(target),
        $"The copy cannot be read: {reason} Check the address and the connection.",
        $"نسخه خوانده نشد: {reason} نشانی و اتصال را بررسی کنید.");

    public static Diagnostic NamedTwice(SourcePlace place, string path) => Diagnostic.Error(
        "DAF872", place,
        $"The list names '{path}' twice, so it is unclear which checksum is right. Use an unchanged file from 'daftar verify --record'.",
        $"«{path}» دو بار در فهرست آمده است و معلوم نیست کدام جمع آزمون درست است. پروندهٔ «daftar verify --record» را بی‌تغییر بدهید.");

    public static Diagnostic NothingListed(string list) => Diagnostic.Error(
        "DAF873", new(list),
        "The list of checksums is empty, so the copy cannot be compared. Use an unchanged file from 'daftar verify --record'.",
        "فهرست جمع‌های آزمون خالی است و نسخه را نمی‌توان با آن سنجید. پروندهٔ «daftar verify --record» را بی‌تغییر بدهید.");
}
