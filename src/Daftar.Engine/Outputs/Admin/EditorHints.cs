using Daftar.Diagnostics;
using Daftar.Schema;

namespace Daftar.Outputs.Admin;

/// <summary>
/// What the editor says below a field: in the words of people who write, where the description of the content speaks of files. Keys that
/// are not here have the description's own words.
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
        ["image_focus"] = new("What must not be cut off when the picture is cropped, such as center top (a face) or 30% 20%.", "آنچه نباید هنگام برش تصویر از میان برود، مانند center top (چهره) یا 30% 20%."),
        ["related"] = new("News codes of texts to read next. The site adds others by itself.", "کد خبر مطالبی که پس از این خوانده شود. وبگاه خود نیز مطالبی می‌افزاید."),
        ["aliases"] = new("Old addresses of this text, from / on. Leave it empty unless the text moved.", "نشانی‌های پیشین همین مطلب، از / به بعد. اگر مطلب جابه‌جا نشده خالی بگذارید."),
        ["draft"] = new("Yes keeps the text off the site.", "با «بله» مطلب در وبگاه نشان داده نمی‌شود."),
        ["needs"] = new("What nobody knows yet; the page says so.", "آنچه هنوز کسی نمی‌داند؛ صفحه همین را می‌گوید."),
    };

    public static LocalizedText Of(FieldSchema field) =>
        Hints.TryGetValue(field.Key, out var hint) ? hint
        : field.Kind == FieldKind.TermList ? new("All that fit; the main one first.", "همهٔ آنچه می‌خورد؛ اصلی‌ترین نخست.")
        : field.Kind == FieldKind.Term ? new("The one that fits.", "آنچه می‌خورد.")
        : field.Help;
}
