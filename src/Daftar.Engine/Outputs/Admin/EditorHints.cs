using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Schema;

namespace Daftar.Outputs.Admin;

/// <summary>
/// What the editor says below a field: in the words of people who write, where the description of the content speaks of files. Keys that
/// are not here have the description's own words. A name with a dot is that of another collection; the others are an article's.
/// </summary>
internal static class EditorHints
{
    private static readonly Dictionary<string, LocalizedText> Hints = new(StringComparer.Ordinal)
    {
        ["title"] = new("The headline.", "تیتر مطلب."),
        ["kicker"] = new("A few words above the headline.", "چند واژه بالای تیتر."),
        ["lead"] = new("The summary in one paragraph, shown in lists and above the text.", "چکیدهٔ مطلب در یک بند؛ در فهرست‌ها و بالای متن می‌آید."),
        ["type"] = new("What kind of text it is.", "گونهٔ مطلب."),
        ["news_code"] = new("The number by which the article is cited. It has to be unique, and it never changes.", "شماره‌ای که با آن به مطلب ارجاع می‌دهند. باید یکتا باشد و هرگز تغییر نمی‌کند."),
        ["publish_date"] = new("Date and time in the site's time zone.", "تاریخ و ساعت به وقت وبگاه."),
        ["updated"] = new("Only if the text changed substantially.", "تنها اگر متن تغییری اساسی کرده است."),
        ["author"] = new("Who wrote it. Use the button to add a new author.", "چه کسی نوشته است. نویسندهٔ تازه را با دکمهٔ افزودن بسازید."),
        ["source"] = new("Who published it first, if it was not this site.", "نخستین ناشر متن، اگر این وبگاه نبوده است."),
        ["tags"] = new("A few keywords that readers may look for.", "چند کلیدواژه که خوانندگان ممکن است بجویند."),
        ["image"] = new("The picture above the text. It is resized automatically.", "تصویر بالای متن. خودکار کوچک می‌شود."),
        ["image_alt"] = new("Describe the picture in a sentence, for readers who cannot see it.", "تصویر را در یک جمله شرح دهید، برای خواننده‌ای که آن را نمی‌بیند."),
        ["image_caption"] = new("The line below the picture, with the photographer.", "سطر زیر تصویر، همراه نام عکاس."),
        ["image_focus"] = new("The point that stays visible when the picture is cropped: center top for a face, or percentages from the left and from the top, such as 30% 20%.", "نقطه‌ای که هنگام برش تصویر دیده می‌ماند: center top برای چهره، یا درصد از چپ و از بالا، مانند 30% 20%."),
        ["related"] = new("News codes of related articles. The site adds others automatically.", "کد خبر مطالب مرتبط. وبگاه خودکار مطالب دیگری هم می‌افزاید."),
        ["aliases"] = new("Old addresses of this text, beginning with /. Leave empty unless the text moved.", "نشانی‌های پیشین همین مطلب، از / به بعد. اگر مطلب جابه‌جا نشده خالی بگذارید."),
        ["draft"] = new("Choose Yes to keep the text unpublished.", "اگر «بله» باشد، مطلب منتشر نمی‌شود."),
        ["comments"] = new("Choose only to override the site's setting for this text.", "تنها اگر این مطلب باید با تنظیم وبگاه فرق داشته باشد."),
        ["needs"] = new("Facts that are not known yet; the article's page says so.", "آنچه هنوز دانسته نیست؛ صفحهٔ مطلب این را می‌گوید."),
        ["pages.aliases"] = new("Old addresses of this page, beginning with /. Leave empty unless the page moved.", "نشانی‌های پیشین همین صفحه، از / به بعد. اگر صفحه جابه‌جا نشده خالی بگذارید."),
        ["pages.draft"] = new("Choose Yes to keep the page unpublished.", "اگر «بله» باشد، صفحه منتشر نمی‌شود."),
        ["authors.image"] = new("A portrait. It is resized automatically.", "تصویر نویسنده. خودکار کوچک می‌شود."),
        ["authors.image_focus"] = new("The point that stays visible when the portrait is cropped: center top for a face, or percentages from the left and from the top, such as 50% 20%.", "نقطه‌ای که هنگام برش تصویر دیده می‌ماند: center top برای چهره، یا درصد از چپ و از بالا، مانند 50% 20%."),
        ["authors.email"] = new("Readers see it on the author's page.", "خوانندگان آن را در صفحهٔ نویسنده می‌بینند."),
        ["authors.orcid"] = new("The author's ORCID iD from orcid.org, such as 0000-0002-1825-0097. Leave empty if there is none.", "شمارهٔ پژوهشگر در orcid.org، مانند 0000-0002-1825-0097. اگر ندارد خالی بگذارید."),
        ["taxonomies.id"] = new("A short name for addresses, in small Latin letters, such as central-asia. It never changes.", "نام کوتاه برای نشانی‌ها با حروف کوچک لاتین، مانند central-asia. هرگز تغییر نمی‌کند."),
        ["taxonomies.aliases"] = new("Old names and old addresses (beginning with /). Leave empty if there are none.", "نام‌ها و نشانی‌های پیشین (با / در آغاز). اگر ندارد خالی بگذارید."),
        ["comments.date"] = new("When the reader wrote it.", "زمان نوشتن دیدگاه."),
        ["comments.language"] = new("Only if it differs from the article's language: fa, en or another.", "تنها اگر با زبان مطلب فرق دارد: fa، en یا زبانی دیگر."),
        ["comments.reply_to"] = new("Day and number of the comment that this one answers, such as 2026-01-03-1.", "روز و شمارهٔ دیدگاهی که این یکی پاسخ آن است، مانند 2026-01-03-1."),
        ["comments.example"] = new("Yes if the editors wrote it as an example; it is marked as one.", "«بله» اگر سردبیران آن را برای نمونه نوشته‌اند؛ نشان «نمونه» می‌گیرد."),
    };

    /// <param name="collection">Id of the field's collection.</param>
    public static LocalizedText Of(string collection, FieldSchema field) =>
        Hints.TryGetValue(collection == ContentSchema.Articles.Id ? field.Key : $"{collection}.{field.Key}", out var hint) ? hint
        : field.Kind == FieldKind.TermList ? new("All that apply, the main one first.", "همهٔ موارد مرتبط؛ اصلی‌ترین را نخست بیاورید.")
        : field.Kind == FieldKind.Term ? new("The one that fits.", "آنچه می‌خورد.")
        : field.Help;
}
