namespace Daftar.Importing;

/// <summary>Enters what was found and what was not into the account of a document.</summary>
internal static class ImportAccount
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
    };

    public static void Of(ImportedDocument document, bool isTypeGiven, bool isLanguageGiven)
    {
        var findings = document.Findings;
        Value("title", "عنوان", document.Title);
        Value("kicker", "روتیتر", document.Kicker);
        Value("lead", "لید", document.Lead is { Length: > 80 } lead ? lead[..80] + "…" : document.Lead);
        if (!document.Needs.Contains("type")) Value("type", "گونه", document.Type);
        Value("news_code", "کد خبر", document.NewsCode?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Value("publish_date", "تاریخ انتشار", document.PublishDate);
        Value("author", "نویسنده", Joined(document.Authors.Select(author => author.Name)));
        Value("source", "منبع", document.Source);
        Value("regions", "منطقه", Joined(document.Regions));
        Value("issues", "موضوع", Joined(document.Issues));
        Value("tags", "برچسب", Joined(document.Tags));
        Value("image_caption", "زیرنویس تصویر", document.ImageCaption);
        Value("translator", "مترجم", document.Translator);
        foreach (var title in document.Related) Value("related", "مرتبط", title);

        if (document.Needs.Contains("type"))
            findings.Guess($"type: {document.Type}, as nothing better is known", $"گونه: {document.Type}، چون بهتر از این دانسته نیست");
        if (isTypeGiven) findings.Guess($"type: {document.Type}, as the command said", $"گونه: {document.Type}، به گفتهٔ دستور");
        if (!isLanguageGiven) findings.Guess($"language: {document.Language}, from the text", $"زبان: {document.Language}، از روی متن");
        foreach (var key in document.Needs) findings.Miss(key, PersianNames[key]);
        if (document.NewsCode is null) findings.Miss("news_code", PersianNames["news_code"]);
        if (document.ImageCaption is not null) findings.Miss("image", PersianNames["image"]);

        void Value(string key, string persian, string? value)
        {
            if (!string.IsNullOrEmpty(value)) findings.Recognise($"{key}: {value}", $"{persian}: {value}");
        }
    }

    private static string Joined(IEnumerable<string> values) => string.Join(", ", values);
}
