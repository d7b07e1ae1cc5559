using System.Globalization;
using Daftar.Diagnostics;

namespace Daftar.Pictures;

/// <summary>What can be wrong with pictures when sizes are made of them.</summary>
public static class PictureDiagnostics
{
    /// <param name="reason">What the library says.</param>
    public static Diagnostic Unreadable(string path, string reason) => Diagnostic.Error(
        "DAF560", new(path),
        $"The picture cannot be read to its end ({reason}). Open it in an image editor, save it again, and look at the result; or take it out.",
        $"این تصویر تا پایان خوانده نشد ({reason}). آن را در یک ویرایشگر تصویر باز و دوباره ذخیره کنید و نتیجه را ببینید؛ یا آن را بردارید.");

    public static Diagnostic TooManyPixels(string path, int width, int height) => Diagnostic.Error(
        "DAF561", new(path),
        string.Create(CultureInfo.InvariantCulture, $"The picture has {width} by {height} pixels; more than {PictureEncoder.MostPixels / 1_000_000} million are refused, since making sizes of it would use up the memory. Save it with at most {PictureEncoder.LongestSide * 2} pixels on its longest side."),
        $"این تصویر {width} در {height} پیکسل دارد؛ بیش از {PictureEncoder.MostPixels / 1_000_000} میلیون پذیرفته نمی‌شود، زیرا ساختن اندازه‌های آن حافظه را پر می‌کند. آن را چنان ذخیره کنید که بلندترین ضلعش دست بالا {PictureEncoder.LongestSide * 2} پیکسل باشد.");

    /// <param name="count">How many pictures there are.</param>
    /// <param name="reason">What the system says.</param>
    public static Diagnostic NoLibrary(string settings, int count, string reason) => Diagnostic.Warning(
        "DAF562", new(settings),
        string.Create(CultureInfo.InvariantCulture, $"No sizes are made of the site's {count} pictures and no cards for shared links, because libvips cannot be loaded ({reason}). Readers load every picture as large as it is, without its metadata. Put the file of libvips that belongs to the program beside it."),
        $"برای {count} تصویر وبگاه اندازه‌ای و برای پیوندهای هم‌رسانی کارتی ساخته نمی‌شود، زیرا libvips بار نشد ({reason}). خوانندگان هر تصویر را به بزرگی خودش، بی فراداده، می‌گیرند. پروندهٔ libvips را که با برنامه می‌آید کنار آن بگذارید.");

    /// <param name="count">How many cards there would be.</param>
    /// <param name="reason">What the system says.</param>
    public static Diagnostic NoCards(string settings, int count, string reason) => Diagnostic.Warning(
        "DAF564", new(settings),
        string.Create(CultureInfo.InvariantCulture, $"No cards are drawn for shared links ({count} would be), because libvips cannot be loaded ({reason}). Services show such links without a picture. Put the file of libvips that belongs to the program beside it, or write 'ShareCards': 0."),
        $"برای پیوندهای هم‌رسانی کارتی ساخته نمی‌شود ({count} کارت می‌شد)، زیرا libvips بار نشد ({reason}). سرویس‌ها این پیوندها را بی‌تصویر نشان می‌دهند. پروندهٔ libvips را که با برنامه می‌آید کنار آن بگذارید، یا «\"ShareCards\": 0» بنویسید.");

    /// <param name="reason">What the library says.</param>
    public static Diagnostic NoGround(string path, string reason) => Diagnostic.Warning(
        "DAF565", new(path),
        string.Create(CultureInfo.InvariantCulture, $"No cards are drawn for shared links, because their ground cannot be read ({reason}). Save it as a PNG of {Cards.ShareCard.Width} by {Cards.ShareCard.Height} pixels."),
        $"برای پیوندهای هم‌رسانی کارتی ساخته نمی‌شود، زیرا زمینهٔ آن خوانده نشد ({reason}). آن را با قالب PNG در {Cards.ShareCard.Width} در {Cards.ShareCard.Height} پیکسل ذخیره کنید.");

    public static Diagnostic FewBrowsers(string path) => Diagnostic.Warning(
        "DAF563", new(path),
        "Most browsers do not show HEIC, and no sizes are made of it. Save the picture as JPEG, WebP or AVIF.",
        "بیشتر مرورگرها HEIC را نشان نمی‌دهند و اندازه‌ای از آن ساخته نمی‌شود. تصویر را با قالب JPEG، WebP یا AVIF ذخیره کنید.");
}
