using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Daftar.Tests.Importing.Newsroom;

/// <summary>
/// A page of a newsroom's system, as a template in <c>Pages/</c>: its first line names the facts that it states, the
/// rest is the page with <c>{{places}}</c> for those of a text.
/// </summary>
internal sealed partial record NewsroomPage(string Name, IReadOnlySet<string> States, string Template)
{
    public static IReadOnlyList<NewsroomPage> All { get; } =
        [.. Directory.GetFiles(Path.Combine(Path.GetDirectoryName(Here())!, "Pages"), "*.html").Order(StringComparer.Ordinal).Select(Load)];

    /// <summary>Words around the texts that belong to no article.</summary>
    public static IReadOnlyList<string> Boilerplate { get; } =
    [
        "اشتراک‌گذاری", "پربازدیدها", "نظرات کاربران", "همهٔ حقوق", "چاپ خبر", "رهگذر", "همسایه", "A+", "دلار باز", "هوای فردا", "خبری دیگر", "نشست خبری فردا", "انتهای پیام",
        "برچسب‌ها", "بیشتر بخوانید", "نوشته‌های مشابه", "عناوین مرتبط", "پربیننده", "مطالب مرتبط", "توضیح تصویر", "منبع تصویر", "شغل", "دیدگاه", "صفحه نخست", "تبلیغات", "خبرنامه",
        "لینک کوتاه", "بازدید", "دقیقه خوانده", "رایانامه", "قبلی", "۲ نظر", "درباره وبلاگ", "تلگرام", "شما اینجا", "دسته:", "جزئیات",
    ];

    /// <summary>How many of the names a page shows: some have a place for one alone.</summary>
    public string[] AuthorsOf(NewsroomText text) => Template.Contains("{{authors}}", StringComparison.Ordinal) || Template.Contains("{{author2-json}}", StringComparison.Ordinal) ? text.Authors : text.Authors[..1];

    public string[] TagsOf(NewsroomText text) => AllTags().IsMatch(Template) ? text.Tags : text.Tags[..1];

    public string Of(NewsroomText text)
    {
        var code = text.Code.ToString(CultureInfo.InvariantCulture);
        var places = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["title"] = text.Title,
            ["kicker"] = text.Kicker,
            ["lead"] = text.Lead,
            ["iso"] = text.Date,
            ["shown"] = text.ShownDate,
            ["heading"] = text.Heading,
            ["caption"] = text.Caption,
            ["authors"] = string.Join(" و ", text.Authors),
            ["author1"] = text.Authors[0],
            ["author2-json"] = string.Concat(text.Authors.Skip(1).Select(name => $",{{\"@type\":\"Person\",\"name\":\"{name}\"}}")),
            ["source"] = text.Source,
            ["code"] = Daftar.Languages.Digits.ToPersian(code),
            ["code-ascii"] = code,
            ["type"] = text.TypeLabel,
            ["region"] = text.RegionLabel,
            ["tags-comma"] = string.Join(',', text.Tags),
            ["tag-items"] = string.Concat(text.Tags.Select(tag => $"<li><a href=\"/t\">{tag}</a></li>")),
            ["tag-links"] = string.Join(' ', text.Tags.Select(tag => $"<a href=\"/t\">{tag}</a>")),
            ["tag-metas"] = string.Concat(text.Tags.Select(tag => $"<meta property=\"article:tag\" content=\"{WebUtility.HtmlEncode(tag)}\">")),
            ["tag1"] = text.Tags[0],
        };
        for (var i = 0; i < text.Body.Length; i++) places[$"p{i + 1}"] = text.Body[i];
        return Place().Replace(Template, place => places[place.Groups[1].Value]);
    }

    private static NewsroomPage Load(string file)
    {
        var (first, rest) = File.ReadAllText(file).Split('\n', 2) is [var states, var page] ? (states, page) : throw new InvalidDataException(file);
        return new(Path.GetFileNameWithoutExtension(file), first.Replace("<!--", "", StringComparison.Ordinal).Replace("-->", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal), rest);
    }

    private static string Here([CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"\{\{([\w-]+)\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"\{\{tag(?:s-comma|-items|-links|-metas)\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex AllTags();
}
