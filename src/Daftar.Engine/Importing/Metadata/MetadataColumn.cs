using Daftar.Configuration;
using Daftar.Importing.Wording;

namespace Daftar.Importing.Metadata;

/// <summary>The kind of fact in a column of a table.</summary>
internal enum MetadataColumn { File, NewsCode, Title, Kicker, Lead, Author, Translator, Source, PublishDate, Type, Term, Tags }

/// <summary>Columns by their titles, in English and Persian.</summary>
internal static class MetadataColumns
{
    private static readonly (MetadataColumn Column, string[] Titles)[] Known =
    [
        (MetadataColumn.File, ["file", "filename", "file name", "document", "path", "پرونده", "فایل", "نام پرونده", "نام فایل", "سند"]),
        (MetadataColumn.NewsCode, ["news_code", "news code", "code", "id", "کد خبر", "کد", "شناسه", "شماره خبر", "شماره"]),
        (MetadataColumn.Title, ["title", "headline", "عنوان", "تیتر", "عنوان خبر"]),
        (MetadataColumn.Kicker, ["kicker", "روتیتر", "رو تیتر"]),
        (MetadataColumn.Lead, ["lead", "summary", "excerpt", "لید", "خلاصه", "چکیده"]),
        (MetadataColumn.Author, ["author", "authors", "by", "writer", "نویسنده", "نویسندگان", "پدیدآور"]),
        (MetadataColumn.Translator, ["translator", "translated by", "translation", "مترجم", "برگردان", "ترجمه"]),
        (MetadataColumn.Source, ["source", "منبع"]),
        (MetadataColumn.PublishDate, ["publish_date", "publish date", "published", "date", "تاریخ", "تاریخ انتشار", "تاریخ نشر", "تاریخ خبر"]),
        (MetadataColumn.Type, ["type", "kind", "نوع", "گونه", "نوع مطلب", "قالب"]),
        (MetadataColumn.Term, ["region", "regions", "issue", "issues", "section", "category", "categories", "topic", "منطقه", "مناطق", "کشور", "موضوع", "موضوعات", "بخش", "دسته", "دسته‌بندی", "سرویس"]),
        (MetadataColumn.Tags, ["tags", "tag", "keywords", "برچسب", "برچسب‌ها", "کلیدواژه", "کلیدواژه‌ها", "کلمات کلیدی"]),
    ];

    private static readonly Dictionary<string, MetadataColumn> ByKey = Known
        .SelectMany(column => column.Titles.Select(title => (Key: KeyOf(title), column.Column))).DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Column, StringComparer.Ordinal);

    /// <summary>Null for a title that says nothing to us, and names no taxonomy of the site.</summary>
    public static MetadataColumn? Of(string title, IReadOnlyList<TaxonomySettings> taxonomies)
    {
        if (ByKey.TryGetValue(KeyOf(title), out var column)) return column;
        return taxonomies.SelectMany(NamesOf).Any(name => KeyOf(name) == KeyOf(title)) ? MetadataColumn.Term : null;
    }

    private static IEnumerable<string> NamesOf(TaxonomySettings taxonomy) => [taxonomy.Id, taxonomy.Key, taxonomy.Singular, .. taxonomy.Labels.Values, .. taxonomy.TermLabels.Values];

    private static string KeyOf(string title) => SourceLine.KeyOf(title.Replace('_', ' ').Replace("\u200C", "", StringComparison.Ordinal)).Replace(" ", "", StringComparison.Ordinal);
}
