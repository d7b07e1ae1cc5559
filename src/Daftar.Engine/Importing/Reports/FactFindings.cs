using Daftar.Importing.Documents;

namespace Daftar.Importing.Reports;

/// <summary>Adds each fact that was found, guessed or missed to the findings of an article.</summary>
internal static class FactFindings
{
    private static readonly Dictionary<string, string> PersianNames = new(StringComparer.Ordinal)
    {
        ["type"] = "گونه",
        ["publish_date"] = "تاریخ انتشار",
        ["author"] = "نویسنده",
        ["source"] = "منبع",
        ["regions"] = "منطقه",
        ["issues"] = "موضوع",
        ["news_code"] = "کد خبر",
        ["image"] = "تصویر",
        ["image_alt"] = "شرح جایگزین تصویر",
        ["title"] = "عنوان",
    };

    public static void Add(ImportedArticle article, bool isTypeGiven, bool isLanguageGiven)
    {
        var findings = article.Findings;
        Value("title", "عنوان", article.Title);
        Value("kicker", "روتیتر", article.Kicker);
        Value("lead", "لید", article.Lead is { Length: > 80 } lead ? lead[..80] + "…" : article.Lead);
        if (!article.Needs.Contains("type")) Value("type", "گونه", article.Type);
        Value("news_code", "کد خبر", article.NewsCode?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Value("publish_date", "تاریخ انتشار", article.PublishDate);
        Value("author", "نویسنده", Joined(article.Authors.Select(author => author.Name)));
        Value("source", "منبع", article.Source);
        Value("regions", "منطقه", Joined(article.Regions));
        Value("issues", "موضوع", Joined(article.Issues));
        foreach (var (taxonomy, ids) in article.OtherTerms) Value(taxonomy.Key, taxonomy.Labels.GetValueOrDefault("fa") ?? taxonomy.Key, Joined(ids));
        Value("tags", "برچسب", Joined(article.Tags));
        Value("image_caption", "زیرنویس تصویر", article.ImageCaption);
        Value("translator", "مترجم", article.Translator);
        foreach (var title in article.Related) Value("related", "مرتبط", title);

        if (article.Needs.Contains("type"))
            findings.Guess($"type: {article.Type}, by default", $"قالب: {article.Type}، پیش‌فرض");
        if (isTypeGiven) findings.Guess($"type: {article.Type}, from --type", $"قالب: {article.Type}، از ‎--type");
        if (!isLanguageGiven) findings.Guess($"language: {article.Language}, from the text", $"زبان: {article.Language}، از روی متن");
        foreach (var key in article.Needs) findings.Miss(key, PersianNames[key]);
        if (article.ImageCaption is not null && article.Image is null) findings.Miss("image", PersianNames["image"]);

        void Value(string key, string persian, string? value)
        {
            if (!string.IsNullOrEmpty(value)) findings.Keep($"{key}: {value}", $"{persian}: {value}");
        }
    }

    private static string Joined(IEnumerable<string> values) => string.Join(", ", values);
}
