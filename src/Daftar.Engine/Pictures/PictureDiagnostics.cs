using System.Globalization;
using Daftar.Diagnostics;

namespace Daftar.Pictures;

/// <summary>What can be wrong with pictures when sizes are made of them.</summary>
public static class PictureDiagnostics
{
    /// <param name="reason">What the library says.</param>
    public static Diagnostic Unreadable(string path, string reason) => Diagnostic.Error(
        "DAF560", new(path),
        $"The picture cannot be read completely ({reason}). Open it in an image editor, save it again, and check the result; or remove it.",
        $"این تصویر تا پایان خوانده نشد ({reason}). آن را در یک ویرایشگر تصویر باز و دوباره ذخیره کنید و نتیجه را ببینید؛ یا آن را بردارید.");

    public static Diagnostic TooManyPixels(string path, int width, int height) => Diagnostic.Error(
        "DAF561", new(path),
        string.Create(CultureInfo.InvariantCulture, $"The picture has {width} by {height} pixels; more than {PictureEncoder.MostPixels / 1_000_000} million are not supported, because resizing would need too much memory. Save it with at most {PictureEncoder.LongestSide * 2} pixels on its longest side."),
        $"این تصویر {width} در {height} پیکسل دارد؛ بیش از {PictureEncoder.MostPixels / 1_000_000} میلیون پذیرفته نمی‌شود، زیرا ساختن اندازه‌های آن حافظه را پر می‌کند. آن را چنان ذخیره کنید که بلندترین ضلعش دست بالا {PictureEncoder.LongestSide * 2} پیکسل باشد.");

    /// <param name="count">How many pictures there are.</param>
    /// <param name="reason">What the system says.</param>
    public static Diagnostic NoLibrary(string settings, int count, string reason) => Diagnostic.Warning(
        "DAF562", new(settings),
        string.Create(CultureInfo.InvariantCulture, $"Pictures are not resized ({count} on this site) and share images are not drawn, because libvips cannot be loaded ({reason}). Readers load every picture in its full size, without its metadata. Put the libvips file of this program next to the program."),
        $"اندازه‌های کوچک‌تر {count} تصویر وبگاه و تصویرهای هم‌رسانی ساخته نمی‌شوند، زیرا libvips بار نشد ({reason}). خوانندگان هر تصویر را در اندازهٔ اصلی، بدون فراداده، می‌گیرند. پروندهٔ libvips این برنامه را کنار برنامه بگذارید.");

    /// <param name="count">How many cards there would be.</param>
    /// <param name="reason">What the system says.</param>
    public static Diagnostic NoCards(string settings, int count, string reason) => Diagnostic.Warning(
        "DAF564", new(settings),
        string.Create(CultureInfo.InvariantCulture, $"Share images are not drawn ({count} on this site), because libvips cannot be loaded ({reason}). Services show links to these articles without a picture. Put the libvips file of this program next to the program, or write 'ShareCards': 0."),
        $"{count} تصویر هم‌رسانی ساخته نمی‌شود، زیرا libvips بار نشد ({reason}). سرویس‌ها پیوند این مطلب‌ها را بی‌تصویر نشان می‌دهند. پروندهٔ libvips این برنامه را کنار برنامه بگذارید، یا «\"ShareCards\": 0» بنویسید.");

    /// <param name="reason">What the library says.</param>
    public static Diagnostic NoGround(string path, string reason) => Diagnostic.Warning(
        "DAF565", new(path),
        string.Create(CultureInfo.InvariantCulture, $"Share images are not drawn, because their background cannot be read ({reason}). Save it as a PNG of {Cards.ShareCard.Width} by {Cards.ShareCard.Height} pixels."),
        $"تصویرهای هم‌رسانی ساخته نمی‌شوند، زیرا زمینهٔ آن‌ها خوانده نشد ({reason}). آن را با قالب PNG در {Cards.ShareCard.Width} در {Cards.ShareCard.Height} پیکسل ذخیره کنید.");

    public static Diagnostic FewBrowsers(string path) => Diagnostic.Warning(
        "DAF563", new(path),
        "Most browsers do not show HEIC, and HEIC pictures are not resized. Save the picture as JPEG, WebP or AVIF.",
        "بیشتر مرورگرها HEIC را نشان نمی‌دهند و اندازه‌ای از آن ساخته نمی‌شود. تصویر را با قالب JPEG، WebP یا AVIF ذخیره کنید.");
}
