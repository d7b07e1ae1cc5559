using Daftar.Configuration;
using Daftar.Configuration.Fields;
using Daftar.Diagnostics;
using Daftar.Schema;

namespace Daftar.Content;

/// <summary>
/// The one description of the content model. Validation, the JSON Schemas, the reference in
/// <c>docs/content-model.md</c>, the browser editor's forms, the API with its schema and the database's columns are all
/// made from it: a new key takes a field here, a property of <see cref="Article"/>, and the layout that shows it. A site adds
/// keys of its own in <c>statiq.json</c> (<see cref="SiteConfiguration.CustomFields"/>), which articles have in <see cref="Article.CustomFields"/>.
/// Fields stand in the order in which files are written.
/// </summary>
public static class ContentSchema
{
    /// <summary>A point of a picture: two words or percentages, first across, then down.</summary>
    public const string FocusPattern = "^(?:left|center|right|(?:100|[0-9]{1,2})%) (?:top|center|bottom|(?:100|[0-9]{1,2})%)$";

    public const string TermIdPattern = "^[a-z0-9]+(?:[-_][a-z0-9]+)*$";

    /// <summary>The keys of an article on a site with the default taxonomies.</summary>
    public static CollectionSchema Articles { get; } = new("articles", new("Articles", "مطالب"),
    [
        Told(Field("title", FieldKind.Text, "Title", "عنوان",
            "The headline, as plain text.", "تیتر مطلب، بدون نشانه‌گذاری.") with { IsRequired = true, MaxLength = 300, IsProse = true },
            a => a.Title),
        Told(Field("kicker", FieldKind.Text, "Kicker", "روتیتر",
            "The short line above the title.", "سطر کوتاه بالای عنوان.") with { MaxLength = 200, IsProse = true },
            a => a.Kicker),
        Told(Field("lead", FieldKind.LongText, "Lead", "لید",
            "The summary paragraph, shown in lists and above the text.", "چکیدهٔ مطلب که در فهرست‌ها و بالای متن می‌آید.") with { MaxLength = 2000, IsProse = true },
            a => a.Lead),
        Told(Field("type", FieldKind.Term, "Type", "قالب",
            "The kind of article, one of types.yml.", "گونهٔ مطلب؛ یکی از قالب‌های types.yml.")
            with { IsRequired = true, Target = "types", IsSharedByTranslations = true },
            a => a.Type.Id),
        Told(Field("news_code", FieldKind.Integer, "News code", "کد خبر",
            "The permanent number of this article, unique across all languages. Addresses and citations depend on it; never change it.",
            "شمارهٔ همیشگی این مطلب که در هیچ زبانی تکرار نمی‌شود. نشانی‌ها و ارجاع‌ها به آن وابسته‌اند؛ هرگز آن را تغییر ندهید.")
            with { IsRequired = true },
            a => a.NewsCode),
        Told(Field("publish_date", FieldKind.Date, "Publish date", "تاریخ انتشار",
            "Gregorian, with or without a time of day, in the site's time zone.",
            "میلادی، با ساعت یا بی ساعت، به وقت منطقهٔ زمانی وبگاه."),
            a => a.PublishDate),
        Told(Field("updated", FieldKind.Date, "Updated", "به‌روزرسانی",
            "When the text last changed substantially.", "زمان آخرین تغییر اساسی متن."),
            a => a.Updated),
        Told(Field("corrections", FieldKind.GroupList, "Corrections", "اصلاحیه‌ها",
            "What was corrected and when, shown to readers.", "آنچه اصلاح شده و زمان آن؛ به خواننده نشان داده می‌شود.") with
        {
            Fields =
            [
                Field("date", FieldKind.Date, "Date", "تاریخ", "When it was corrected.", "زمان اصلاح.") with { IsRequired = true, Read = item => ((Correction)item).Date },
                Field("note", FieldKind.LongText, "Note", "شرح", "What was corrected.", "آنچه اصلاح شد.") with { IsRequired = true, Read = item => ((Correction)item).Note },
            ],
        },
            a => a.Corrections),
        Told(Field("author", FieldKind.AuthorList, "Author", "نویسنده",
            "Id of an author file, or a name; a list if there are several.",
            "شناسهٔ یکی از نویسندگان یا نام او؛ اگر چند نفرند، یک فهرست."),
            a => a.Authors),
        Told(Field("source", FieldKind.Text, "Source", "منبع",
            "The first publisher of the text.", "نخستین ناشر متن."),
            a => a.Source),
        .. TaxonomySettings.Defaults.Where(taxonomy => taxonomy.Id != TaxonomySettings.Types).Select(Taxonomy),
        Told(Field("tags", FieldKind.TextList, "Tags", "برچسب‌ها",
            "Free keywords in the language of the text.", "کلیدواژه‌های آزاد به زبان متن."),
            a => Texts(a.Tags, tag => tag.Name)),
        Told(Field("image", FieldKind.Image, "Image", "تصویر",
            "Path below input/, such as images/kabul.jpg.", "مسیر تصویر زیر پوشهٔ input، مانند images/kabul.jpg.") with { IsSharedByTranslations = true },
            a => a.Image),
        Told(Field("image_alt", FieldKind.Text, "Image description", "شرح جایگزین تصویر",
            "A description of the image for readers who cannot see it.", "آنچه در تصویر دیده می‌شود، برای کسی که آن را نمی‌بیند.") with { IsProse = true },
            a => a.ImageAlt),
        Told(Field("image_caption", FieldKind.LongText, "Image caption", "زیرنویس تصویر",
            "The caption below the image.", "سطر زیر تصویر.") with { IsProse = true },
            a => a.ImageCaption),
        Told(Field("image_focus", FieldKind.Text, "Image focus", "کانون تصویر",
            "The point that stays visible when the image is cropped: horizontal, then vertical, as words (left, center, right; top, center, bottom) or percentages, such as 30% 20%.",
            "نقطه‌ای که در برش تصویر دیده می‌ماند: نخست افقی و سپس عمودی، با واژه (left، center، right؛ top، center، bottom) یا درصد، مانند 30% 20%.")
            with { Pattern = FocusPattern, IsSharedByTranslations = true },
            a => a.ImageFocus),
        Told(Field("related", FieldKind.TextList, "Related", "مطالب مرتبط",
            "News codes or titles chosen by the editors; the site adds others if there are fewer than three.",
            "کد یا عنوان مطالبی که سردبیر برگزیده است؛ اگر کمتر از سه تا باشند، وبگاه مطالب دیگری می‌افزاید."),
            a => a.Related),
        Told(Field("aliases", FieldKind.TextList, "Aliases", "نشانی‌های پیشین",
            "Old addresses that redirect here; they begin with /.", "نشانی‌های قدیمی که خواننده را به اینجا می‌آورند؛ با / آغاز می‌شوند.")
            with { Pattern = "^/[^\\s?#]*$" },
            a => a.Aliases),
        Told(Field("draft", FieldKind.Boolean, "Draft", "پیش‌نویس",
            "If true, the article is not published.", "اگر true باشد، مطلب منتشر نمی‌شود."),
            a => a.IsDraft),
        Told(Field("comments", FieldKind.Choice, "Comments", "دیدگاه‌ها",
            "Whether readers may comment on this article. Default: as long as Comments.OpenDays in the settings allows.",
            "آیا خوانندگان می‌توانند دربارهٔ این مطلب دیدگاه بفرستند. پیش‌فرض: تا پایان مهلتی که در تنظیمات (Comments.OpenDays) آمده است.") with
        {
            Choices =
            [
                ("open", new("Open", "باز")),
                ("closed", new("Closed", "بسته")),
            ],
        },
            a => a.IsOpenForComments is not { } open ? null : open ? "open" : "closed"),
        Told(Field("translation", FieldKind.Group, "Translation", "ترجمه",
            "Whether this text is an original, a translation, or a machine translation.", "این متن اصل است، ترجمه است یا ترجمهٔ ماشینی.") with
        {
            Fields =
            [
                Field("status", FieldKind.Choice, "Status", "وضعیت", "Original, translation or machine translation.", "متن اصلی، ترجمه یا ترجمهٔ ماشینی.") with
                {
                    Read = item => ((Article)item).Translation?.ToString().ToLowerInvariant(),
                    IsRequired = true,
                    Choices =
                    [
                        ("original", new("Original", "متن اصلی")),
                        ("translated", new("Translated", "ترجمه")),
                        ("machine", new("Machine translation", "ترجمهٔ ماشینی")),
                    ],
                },
                Told(Field("translator", FieldKind.Text, "Translator", "مترجم", "The translator's name.", "نام مترجم."), a => a.Translator),
            ],
        },
            a => a.Translation is null ? null : a),
        Told(Field("needs", FieldKind.TextList, "Needs", "کاستی‌ها",
            "Keys whose values are not known yet.", "کلیدهایی که مقدارشان هنوز دانسته نیست."),
            a => a.Needs),
        Imported(),
    ]);

    public static CollectionSchema Pages { get; } = new("pages", new("Pages", "صفحه‌ها"),
    [
        Field("title", FieldKind.Text, "Title", "عنوان", "The page's heading.", "عنوان صفحه.") with { IsRequired = true, MaxLength = 300 },
        Field("lead", FieldKind.LongText, "Lead", "چکیده", "The summary paragraph.", "چکیدهٔ صفحه.") with { MaxLength = 2000 },
        Field("updated", FieldKind.Date, "Updated", "به‌روزرسانی", "When the page last changed substantially.", "زمان آخرین تغییر اساسی صفحه."),
        Field("aliases", FieldKind.TextList, "Aliases", "نشانی‌های پیشین",
            "Old addresses that redirect here; they begin with /.", "نشانی‌های قدیمی که خواننده را به اینجا می‌آورند؛ با / آغاز می‌شوند.")
            with { Pattern = "^/[^\\s?#]*$" },
        Field("draft", FieldKind.Boolean, "Draft", "پیش‌نویس", "If true, the page is not published.", "اگر true باشد، صفحه منتشر نمی‌شود."),
        Imported(),
    ]);

    public static CollectionSchema Authors { get; } = new("authors", new("Authors", "نویسندگان"),
    [
        Field("name", FieldKind.Translated, "Name", "نام", "The name in each language.", "نام در هر زبان.") with { IsRequired = true },
        Field("role", FieldKind.Translated, "Role", "سمت", "Position or profession, in a few words.", "سمت یا پیشه در چند واژه."),
        Field("bio", FieldKind.Translated, "Bio", "معرفی", "A sentence or two about the author.", "یکی دو جمله دربارهٔ نویسنده."),
        Field("image", FieldKind.Image, "Portrait", "تصویر", "Path below input/.", "مسیر تصویر زیر پوشهٔ input."),
        Field("image_focus", FieldKind.Text, "Portrait focus", "کانون تصویر",
            "The point that stays visible when the image is cropped, such as center top or 50% 20%.", "نقطه‌ای که در برش تصویر دیده می‌ماند، مانند center top یا 50% 20%.") with { Pattern = FocusPattern },
        Field("email", FieldKind.Text, "E-mail", "رایانامه", "Public address.", "نشانی همگانی.") with { Pattern = "^[^@\\s]+@[^@\\s]+$" },
        Field("website", FieldKind.Address, "Website", "وبگاه", "The author's own pages.", "وبگاه نویسنده.") with { Pattern = "^https?://[^\\s]+$" },
        Field("orcid", FieldKind.Text, "ORCID", "ارکید", "The author's ORCID iD.", "شناسهٔ پژوهشگر.") with { Pattern = "^\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]$" },
        Field("aliases", FieldKind.TextList, "Other names", "نام‌های دیگر", "Other spellings of the name that articles use.", "شکل‌های دیگر نام که در مطالب آمده است."),
    ]);

    public static CollectionSchema Taxonomies { get; } = new("taxonomies", new("Taxonomies", "رده‌بندی‌ها"),
    [
        Field("label", FieldKind.Translated, "Label", "نام", "The name of the taxonomy.", "نام رده‌بندی.") with { IsRequired = true },
        Field("terms", FieldKind.GroupList, "Terms", "واژه‌ها", "The terms, in the order in which menus show them.", "واژه‌ها به ترتیب منوها.") with
        {
            IsRequired = true,
            Fields =
            [
                Field("id", FieldKind.Text, "Id", "شناسه", "Lower-case Latin letters, digits, - and _; used in files and addresses.",
                    "حروف کوچک لاتین، رقم، - و _؛ در پرونده‌ها و نشانی‌ها می‌آید.") with { IsRequired = true, Pattern = TermIdPattern },
                Field("label", FieldKind.Translated, "Label", "نام", "The name in each language.", "نام در هر زبان.") with { IsRequired = true },
                Field("plural", FieldKind.Translated, "Plural", "جمع", "The heading of the term's list.", "عنوان فهرست این واژه."),
                Field("description", FieldKind.Translated, "Description", "شرح", "A sentence above the term's list.", "جمله‌ای بالای فهرست این واژه."),
                Field("aliases", FieldKind.TextList, "Aliases", "نام‌های پیشین", "Old names that import understands, and old addresses (beginning with /).",
                    "نام‌های قدیمی که درون‌ریزی می‌شناسد و نشانی‌های قدیمی (با / در آغاز)."),
            ],
        },
    ]);

    public static CollectionSchema Comments { get; } = new("comments", new("Comments", "دیدگاه‌ها"),
    [
        Field("name", FieldKind.Text, "Name", "نام", "The reader's name as it is published, up to 100 characters; never an e-mail address.",
            "نام خواننده، همان‌گونه که منتشر می‌شود، تا ۱۰۰ نویسه؛ هرگز نشانی رایانامه نباشد.") with { IsRequired = true },
        Field("date", FieldKind.Date, "Date", "تاریخ", "When it was written.", "زمان نوشتن.") with { IsRequired = true },
        Field("language", FieldKind.Text, "Language", "زبان", "BCP 47 tag of the text. Default: the article's language.",
            "کد زبان متن؛ اگر نباشد، زبان مطلب.") with { Pattern = "^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$" },
        Field("reply_to", FieldKind.Text, "Reply to", "پاسخ به", "File name of the comment that this one answers, without extension.",
            "نام پروندهٔ دیدگاهی که این دیدگاه پاسخ آن است، بدون پسوند.") with { Pattern = "^\\d{4}-\\d{2}-\\d{2}-\\d+$" },
        Field("example", FieldKind.Boolean, "Example", "نمونه", "If true, the comment is an example written by the editors, and is marked as one.",
            "اگر true باشد، این دیدگاه نمونه‌ای نوشتهٔ سردبیران است و نشان «نمونه» می‌گیرد."),
        Field("text", FieldKind.LongText, "Text", "متن", "Plain text, up to 10,000 characters; line breaks are kept.",
            "متن ساده، تا ۱۰٬۰۰۰ نویسه؛ سطرها همان‌گونه می‌مانند.") with { IsRequired = true },
    ]);

    // Names under which the API gives what follows from an article.
    private static readonly HashSet<string> Derived = new(StringComparer.Ordinal)
    {
        "language", "id", "url", "short_url", "data", "path", "excerpt", "modified", "related_articles", "words", "comment_count", "recommended", "translations",
    };

    /// <summary>Whether the API gives something else under this name, so that no site can declare it as a key.</summary>
    /// <param name="fields">The keys of articles, of which dates have a day and a time of their own there.</param>
    public static bool IsReserved(string key, IEnumerable<FieldSchema> fields) => Derived.Contains(key)
        || fields.Where(field => field.Kind == FieldKind.Date).Select(field => field.Key).Append("modified").Any(date => key == date + "_day" || key == date + "_time");

    /// <summary>The keys of an article on a site with these settings.</summary>
    public static CollectionSchema ArticlesOf(SiteConfiguration configuration)
    {
        var schema = ArticlesOf(configuration.Taxonomies);
        if (configuration.CustomFields.Count == 0) return schema;
        var fields = schema.Fields.ToList();
        fields.InsertRange(fields.FindIndex(field => field.Key == "tags") + 1, configuration.CustomFields.Select(Custom));
        return schema with { Fields = fields };
    }

    /// <summary>The keys of an article on a site with these taxonomies, each of which has a key.</summary>
    public static CollectionSchema ArticlesOf(IReadOnlyList<TaxonomySettings> taxonomies)
    {
        if (taxonomies == TaxonomySettings.Defaults) return Articles;
        var fields = Articles.Fields.Where(field => field.Kind is not (FieldKind.Term or FieldKind.TermList)).ToList();
        var type = taxonomies.First(taxonomy => taxonomy.Id == TaxonomySettings.Types);
        fields.Insert(fields.FindIndex(field => field.Key == "news_code"), Articles.Fields.First(field => field.Kind == FieldKind.Term) with { Key = type.Key });
        fields.InsertRange(fields.FindIndex(field => field.Key == "tags"), taxonomies.Where(taxonomy => taxonomy != type).Select(Taxonomy));
        return Articles with { Fields = fields };
    }

    // Labels and hints of the editor are those of the default taxonomies where it is one of them.
    private static FieldSchema Taxonomy(TaxonomySettings taxonomy) => Told(
        Described(taxonomy) with { Target = taxonomy.Id, IsSharedByTranslations = true },
        taxonomy.IsSingle ? a => a.FirstTermOf(taxonomy.Id)?.Id : a => Texts([.. a.TermsOf(taxonomy.Id)], term => term.Id));

    private static FieldSchema Described(TaxonomySettings taxonomy) => taxonomy.Id switch
    {
        "regions" => Field(taxonomy.Key, KindOf(taxonomy), "Regions", "مناطق",
            "Ids from regions.yml; the first one is the main region.", "شناسه‌هایی از regions.yml؛ نخستین آن‌ها اصلی است."),
        "issues" => Field(taxonomy.Key, KindOf(taxonomy), "Issues", "موضوع‌ها",
            "Ids from issues.yml.", "شناسه‌هایی از issues.yml."),
        _ => Field(taxonomy.Key, KindOf(taxonomy),
            taxonomy.Labels.GetValueOrDefault("en") ?? taxonomy.Labels.GetValueOrDefault("") ?? taxonomy.Id,
            taxonomy.Labels.GetValueOrDefault("fa") ?? taxonomy.Labels.GetValueOrDefault("") ?? taxonomy.Id,
            taxonomy.IsSingle ? $"An id from {taxonomy.Id}.yml." : $"Ids from {taxonomy.Id}.yml.",
            taxonomy.IsSingle ? $"شناسه‌ای از {taxonomy.Id}.yml." : $"شناسه‌هایی از {taxonomy.Id}.yml."),
    };

    private static FieldSchema Custom(CustomFieldSettings field) => Told(
        new FieldSchema(field.Key, field.Kind, Localized(field.Labels, field.Key), Localized(field.Help, "")) with
        {
            IsRequired = field.IsRequired,
            IsSharedByTranslations = field.IsShared,
            Pattern = field.Kind == FieldKind.Address ? "^https?://[^\\s]+$" : null,
            Choices = [.. field.Choices.Select(choice => (choice.Value, Localized(choice.Labels, choice.Value)))],
        },
        article => article.CustomFields.GetValueOrDefault(field.Key) ?? (field.Kind switch
        {
            FieldKind.Boolean => false,
            FieldKind.TextList => Array.Empty<string>(),
            _ => null,
        }));

    private static LocalizedText Localized(IReadOnlyDictionary<string, string> texts, string otherwise) =>
        new(CustomFieldSettings.In(texts, "en") ?? otherwise, CustomFieldSettings.In(texts, "fa") ?? otherwise);

    private static FieldKind KindOf(TaxonomySettings taxonomy) => taxonomy.IsSingle ? FieldKind.Term : FieldKind.TermList;

    /// <summary>Where import took an article or a page from.</summary>
    private static FieldSchema Imported() => Field("imported", FieldKind.Group, "Imported", "درون‌ریزی",
        "The document from which the text was imported.", "سرچشمهٔ متن درون‌ریزی‌شده.") with
    {
        IsHidden = true,
        // By the alphabet, as the browser editor puts keys that it does not know.
        Fields =
        [
            Field("format", FieldKind.Text, "Format", "قالب سند", "Format of the document.", "قالبی که سند داشته است."),
            Field("from", FieldKind.Text, "From", "از", "Name of the document.", "نام سند."),
            Field("row", FieldKind.Text, "Row", "چکیدهٔ ردیف", "Digest of the document's row in the table of facts.", "چکیدهٔ آنچه جدول داده‌ها دربارهٔ سند می‌گوید."),
            Field("sha256", FieldKind.Text, "SHA-256", "چکیدهٔ سند", "Digest of the document.", "چکیدهٔ رمزنگاشتی سند."),
            Field("written", FieldKind.Text, "Written", "چکیدهٔ نوشته", "Digest of the text that import wrote; shows whether the text was edited later.",
                "چکیدهٔ آنچه درون‌ریزی نوشته است تا ویرایش بعدی شناخته شود."),
        ],
    };

    private static FieldSchema Told(FieldSchema field, Func<Article, object?> read) => field with { Read = item => read((Article)item) };

    private static IReadOnlyList<string> Texts<T>(IReadOnlyList<T> items, Func<T, string> text) => [.. items.Select(text)];

    private static FieldSchema Field(string key, FieldKind kind, string label, string labelFa, string help, string helpFa) =>
        new(key, kind, new(label, labelFa), new(help, helpFa));
}
