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
        ["news_code"] = new("The number by which the text is cited. Nobody else may have it, and it never changes.", "شماره‌ای که به آن ارجاع می‌دهند. کسی دیگر نباید آن را داشته باشد و هرگز تغییر نمی‌کند."),
        ["publish_date"] = new("Day and time by the site's clock.", "روز و ساعت به وقت وبگاه."),
        ["updated"] = new("Only when the text changed in substance.", "تنها اگر خود متن تغییری اساسی کرده است."),
        ["author"] = new("Who wrote it. A new author is added by the button.", "چه کسی نوشته است. نویسندهٔ تازه با دکمهٔ افزودن ساخته می‌شود."),
        ["source"] = new("Who published it first, if it was not this site.", "نخستین ناشر متن، اگر این وبگاه نبوده است."),
        ["tags"] = new("A few keywords that readers may look for.", "چند کلیدواژه که خوانندگان ممکن است بجویند."),
        ["image"] = new("The picture above the text. It is made smaller by itself.", "تصویر بالای متن. خودبه‌خود کوچک می‌شود."),
        ["image_alt"] = new("What the picture shows, in a sentence, for readers who do not see it.", "آنچه در تصویر دیده می‌شود، در یک جمله، برای کسی که آن را نمی‌بیند."),
        ["image_caption"] = new("The line below the picture, with the photographer.", "سطر زیر تصویر، همراه نام عکاس."),
        ["image_focus"] = new("What must stay when the picture is cropped: center top for a face, or percentages from the left and from the top, such as 30% 20%.", "آنچه هنگام برش تصویر باید بماند: center top برای چهره، یا درصد از چپ و از بالا، مانند 30% 20%."),
        ["related"] = new("News codes of texts to read next. The site adds others by itself.", "کد خبر مطالبی که پس از این خوانده شود. وبگاه خود نیز مطالبی می‌افزاید."),
        ["aliases"] = new("Old addresses of this text, from / on. Leave it empty unless the text moved.", "نشانی‌های پیشین همین مطلب، از / به بعد. اگر مطلب جابه‌جا نشده خالی بگذارید."),
        ["draft"] = new("Yes keeps the text off the site.", "با «بله» مطلب در وبگاه نشان داده نمی‌شود."),
        ["comments"] = new("Choose only if this text shall differ from the rule of the site.", "تنها اگر این مطلب باید جز قاعدهٔ وبگاه باشد."),
        ["needs"] = new("What nobody knows yet; the page says so.", "آنچه هنوز کسی نمی‌داند؛ صفحه همین را می‌گوید."),
        ["pages.aliases"] = new("Old addresses of this page, from / on. Leave it empty unless the page moved.", "نشانی‌های پیشین همین صفحه، از / به بعد. اگر صفحه جابه‌جا نشده خالی بگذارید."),
        ["pages.draft"] = new("Yes keeps the page off the site.", "با «بله» صفحه در وبگاه نشان داده نمی‌شود."),
        ["authors.image"] = new("A portrait. It is made smaller by itself.", "تصویر نویسنده. خودبه‌خود کوچک می‌شود."),
        ["authors.image_focus"] = new("What must stay when the portrait is cropped: center top for a face, or percentages from the left and from the top, such as 50% 20%.", "آنچه هنگام برش تصویر باید بماند: center top برای چهره، یا درصد از چپ و از بالا، مانند 50% 20%."),
        ["authors.email"] = new("Readers see it on the author's page.", "خوانندگان آن را در صفحهٔ نویسنده می‌بینند."),
        ["authors.orcid"] = new("The researcher's number at orcid.org, such as 0000-0002-1825-0097. Leave it empty if there is none.", "شمارهٔ پژوهشگر در orcid.org، مانند 0000-0002-1825-0097. اگر ندارد خالی بگذارید."),
        ["taxonomies.id"] = new("A short name for addresses, in small Latin letters, such as central-asia. It never changes.", "نام کوتاه برای نشانی‌ها با حروف کوچک لاتین، مانند central-asia. هرگز تغییر نمی‌کند."),
        ["taxonomies.aliases"] = new("Old names and old addresses (from / on). Leave it empty unless there are any.", "نام‌ها و نشانی‌های پیشین (از / به بعد). اگر نبوده خالی بگذارید."),
        ["comments.date"] = new("When the reader wrote it.", "زمان نوشتن دیدگاه."),
        ["comments.language"] = new("Only if it is not that of the text: fa, en or another.", "تنها اگر جز زبان مطلب است: fa، en یا زبانی دیگر."),
        ["comments.reply_to"] = new("Day and number of the comment that this one answers, such as 2026-01-03-1.", "روز و شمارهٔ دیدگاهی که این یکی پاسخ آن است، مانند 2026-01-03-1."),
        ["comments.example"] = new("Yes if the editors wrote it to show what comments look like; readers are told so.", "«بله» اگر دبیران آن را برای نمونه نوشته‌اند؛ به خواننده گفته می‌شود."),
    };

    /// <param name="collection">Id of the field's collection.</param>
    public static LocalizedText Of(string collection, FieldSchema field) =>
        Hints.TryGetValue(collection == ContentSchema.Articles.Id ? field.Key : $"{collection}.{field.Key}", out var hint) ? hint
        : field.Kind == FieldKind.TermList ? new("All that fit; the main one first.", "همهٔ آنچه می‌خورد؛ اصلی‌ترین نخست.")
        : field.Kind == FieldKind.Term ? new("The one that fits.", "آنچه می‌خورد.")
        : field.Help;
}
