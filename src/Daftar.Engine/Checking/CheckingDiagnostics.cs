using Daftar.Diagnostics;

namespace Daftar.Checking;

/// <summary>What shows only when all files of the site are looked at together.</summary>
public static class CheckingDiagnostics
{
    /// <param name="original">Path of the version that is younger.</param>
    /// <param name="changed">The day of its last change, ISO.</param>
    /// <param name="own">The last day of which the translation knows, ISO.</param>
    public static Diagnostic OutdatedTranslation(SourcePlace place, string original, string changed, string own) => Diagnostic.Warning(
        "DAF240", place,
        $"This translation is from {own}, but its original {original} was changed on {changed}. Update the translation and set 'updated'.",
        $"این ترجمه از {own} است، ولی اصل آن {original} در {changed} تغییر کرده است. ترجمه را به‌روز کنید و «updated» را بنویسید.");

    public static Diagnostic OutdatedVersion(SourcePlace place, string other, string changed, string own) => Diagnostic.Warning(
        "DAF241", place,
        $"This version is from {own}, but {other} was updated on {changed}. Update this version, or state under 'translation' which one is the original.",
        $"این نسخه از {own} است، ولی {other} در {changed} به‌روز شده است. این را هم به‌روز کنید یا زیر «translation» بنویسید کدام متن اصلی است.");

    public static Diagnostic MissingImageAlt(SourcePlace place, string image) => Diagnostic.Warning(
        "DAF242", place,
        $"The image '{image}' has no description for readers who cannot see it. Add 'image_alt'.",
        $"تصویر «{image}» برای خواننده‌ای که آن را نمی‌بیند شرحی ندارد. «image_alt» را بیفزایید.");

    public static Diagnostic NoContentFile(string path) => Diagnostic.Error(
        "DAF721", new(path),
        "This is not an article or page of the site. Give a .md file from 'articles' or 'pages' in the input folder.",
        "این پرونده مطلب یا صفحه‌ای از وبگاه نیست. یک پروندهٔ ‎.md از «articles» یا «pages» در پوشهٔ محتوا بدهید.");

    public static Diagnostic SavedMeanwhile(string path) => Diagnostic.Error(
        "DAF613", new(path),
        "Somebody saved this file while it was being fixed, so it was not changed. Run the command again.",
        "هنگام درست کردن این پرونده کسی آن را ذخیره کرد؛ پس پرونده دست نخورد. فرمان را دوباره اجرا کنید.");

    /// <param name="reason">What the operating system says.</param>
    public static Diagnostic NotFixed(string path, string reason) => Diagnostic.Error(
        "DAF614", new(path),
        $"The file could not be fixed and was not changed: {reason} Check its permissions and the free space.",
        $"پرونده اصلاح نشد و تغییری نکرد: {reason} اجازه‌های آن و فضای خالی دیسک را بررسی کنید.");

    /// <param name="address">As written, without the base path.</param>
    public static Diagnostic DeadAddress(SourcePlace place, string address, string? meant) => Diagnostic.Warning(
        "DAF320", place,
        $"The address '{address}' does not exist on this site." + (meant is null ? " Correct the link or remove it." : $" Did you mean '{meant}'?"),
        $"«{address}» در این وبگاه نیست." + (meant is null ? " پیوند را درست کنید یا بردارید." : $" آیا منظورتان «{meant}» است؟"));

    /// <param name="target">The file with the headings.</param>
    public static Diagnostic DeadAnchor(SourcePlace place, string anchor, string target, string? meant) => Diagnostic.Warning(
        "DAF321", place,
        $"No heading of {target} has the id '{anchor}'." + (meant is null ? " Correct the part after '#' or remove it." : $" Did you mean '{meant}'?"),
        $"هیچ عنوانی در {target} شناسهٔ «{anchor}» ندارد." + (meant is null ? " آنچه را پس از # آمده درست کنید یا بردارید." : $" آیا منظورتان «{meant}» است؟"));

    public static Diagnostic LinkToUnpublished(SourcePlace place, string target) => Diagnostic.Warning(
        "DAF322", place,
        $"The link leads to {target}, which is not published yet, so readers cannot open it. Publish it too, or remove the link.",
        $"پیوند به {target} می‌رود که هنوز منتشر نشده است و خواننده آن را نمی‌یابد. آن را هم منتشر کنید یا پیوند را بردارید.");

    /// <param name="size">In kilobytes of 1000 bytes, rounded up.</param>
    public static Diagnostic HeavyImage(string path, long size, int limit) => Diagnostic.Warning(
        "DAF330", new(path),
        $"The image has {size} KB; at most {limit} KB is recommended, because readers on slow connections wait for it. Make it smaller (1600 pixels wide is enough) or save it as WebP.",
        $"حجم این تصویر {size} کیلوبایت است؛ حداکثر {limit} کیلوبایت پیشنهاد می‌شود، چون خواننده با اینترنت کند منتظر آن می‌ماند. تصویر را کوچک کنید (پهنای ۱۶۰۰ پیکسل کافی است) یا با قالب WebP ذخیره کنید.");

    public static Diagnostic UpdatedBeforePublished(SourcePlace place, string updated, string published) => Diagnostic.Warning(
        "DAF247", place,
        $"The text was updated on {updated}, before it was published on {published}. Correct one of the two dates.",
        $"متن در {updated} به‌روز شده، پیش از آن‌که در {published} منتشر شود. یکی از دو تاریخ را درست کنید.");

    public static Diagnostic InFuture(SourcePlace place, string key, string date) => Diagnostic.Warning(
        "DAF248", place,
        $"'{key}' is {date}, which is in the future. Correct the date.",
        $"«{key}» تاریخ {date} را دارد که هنوز نیامده است. تاریخ را درست کنید.");

    public static Diagnostic Waits(SourcePlace place, string date) => Diagnostic.Info(
        "DAF249", place,
        $"The article is scheduled: it will be published on {date}.",
        $"انتشار این مطلب زمان‌بندی شده است: در {date} منتشر می‌شود.");

    public static Diagnostic WaitsLong(SourcePlace place, string date) => Diagnostic.Warning(
        "DAF369", place,
        $"The article is scheduled for {date}, more than a year from now. Correct the year if this is a mistake.",
        $"انتشار این مطلب برای {date} زمان‌بندی شده است که بیش از یک سال دیگر است. اگر اشتباه است سال را درست کنید.");

    public static Diagnostic VersionDiffers(SourcePlace place, string key, string own, string other, string path) => Diagnostic.Warning(
        "DAF364", place,
        $"'{key}' is {own} here and {other} in {path}, but the two files are versions of the same text. Write the same value in both.",
        $"«{key}» این‌جا {own} است و در {path} {other}، ولی این دو پرونده نسخه‌های یک متن‌اند. در هر دو یک مقدار بنویسید.");

    public static Diagnostic DeadThemeLink(SourcePlace place, string address, string? suggestion) => Diagnostic.Warning("DAF471", place,
        $"The address '{address}' leads to nothing on this site.{(suggestion is null ? " Correct it, or add the page or the file." : $" Did you mean '/{suggestion}'?")}",
        $"نشانی «{address}» در این سایت به جایی نمی‌رسد.{(suggestion is null ? " آن را درست کنید یا صفحه یا پرونده را بیفزایید." : $" آیا منظورتان «/{suggestion}» بود؟")}");

    public static Diagnostic ThemeLinkWithoutBase(SourcePlace place, string address) => Diagnostic.Warning("DAF472", place,
        $"The address '{address}' is relative to the page, or lacks the site's base path. Write {{{{ site.root }}}}, {{{{ site.url }}}} or {{{{ asset \"…\" }}}} before it.",
        $"نشانی «{address}» نسبت به صفحه است یا مسیر پایهٔ سایت را ندارد. پیش از آن ‎{{{{ site.root }}}}‎ یا ‎{{{{ site.url }}}}‎ یا ‎{{{{ asset \"…\" }}}}‎ بنویسید.");
}
