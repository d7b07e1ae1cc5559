using System.Globalization;
using System.Text;
using Daftar.Corpus.Planning;

namespace Daftar.Corpus.Writing;

/// <summary>
/// The same content as Hugo's users keep it: a section for each type, so that addresses are
/// <c>/en/analysis/4219/</c> too; everything that Daftar derives and Hugo has no word for (the pair
/// of region and issue, the Jalali month) as a taxonomy of its own.
/// </summary>
public sealed class HugoShape : ISiteShape
{
    private static readonly PersianCalendar Jalali = new();

    public string PathOf(ArticlePlan article) => $"content/{article.Language}/{article.Type}/{article.Stem}.md";

    public void AppendArticle(StringBuilder text, CorpusPlan plan, ArticlePlan article)
    {
        var words = new ArticleText(plan, article, LinkTo);
        text.Append("---\n").AppendText("title", words.Title);
        if (words.Kicker is { } kicker)
        {
            text.AppendText("kicker", kicker);
        }

        text.AppendFolded("description", words.Lead)
            .Append(CultureInfo.InvariantCulture, $"news_code: {article.NewsCode}\nslug: \"{article.NewsCode}\"\n")
            .AppendDate("date", article.Published)
            .AppendDate("lastmod", article.Updated ?? article.Published)
            .AppendFlow("authors", article.Authors.Select(DaftarShape.AuthorId))
            .AppendText("source", article.Language == "fa" ? "مطالعات شرق" : "East Studies");
        string[] regions = article.SecondRegion is { } second ? [article.Region, second] : [article.Region];
        text.AppendFlow("regions", regions)
            .AppendFlow("issues", [article.Issue])
            .AppendFlow("region_issues", regions.Select(region => $"{region}-{article.Issue}"))
            .AppendFlow("archives", Months(article))
            .AppendBlock("tags", article.Tags.Select(tag => CorpusTags.Name(article.Language, tag)));
        if (article.Related.Length > 0)
        {
            text.AppendBlock("editors_choice", article.Related.Select(index => $"/{plan.Articles[index].Type}/{plan.Articles[index].Stem}"));
        }

        text.Append(CultureInfo.InvariantCulture, $"aliases: [/{article.NewsCode}/");
        if (article.HasAlias)
        {
            text.Append(CultureInfo.InvariantCulture, $", /old/{article.NewsCode}/");
        }

        text.Append("]\n---\n\n");
        words.AppendBody(text);
    }

    public IEnumerable<(string Path, string Content)> SiteFiles(CorpusPlan plan)
    {
        foreach (var language in plan.Options.Languages)
        {
            foreach (var type in CorpusTerms.Types)
            {
                var plural = language == "fa" ? type.PersianPlural : type.EnglishPlural;
                yield return ($"content/{language}/{type.Id}/_index.md", Titled(plural!, type.Label(language)));
            }

            var articles = plan.Articles.Where(article => article.Language == language).ToList();
            foreach (var region in CorpusTerms.Regions)
            {
                yield return ($"content/{language}/regions/{region.Id}/_index.md", Titled(region.Label(language)));
                foreach (var issue in CorpusTerms.Issues)
                {
                    // A term with a file of its own is published even when nothing belongs to it; Daftar publishes none.
                    if (articles.Exists(article => article.Issue == issue.Id && (article.Region == region.Id || article.SecondRegion == region.Id)))
                    {
                        yield return ($"content/{language}/region_issues/{region.Id}-{issue.Id}/_index.md", Titled($"{region.Label(language)}, {issue.Label(language)}"));
                    }
                }
            }

            foreach (var issue in CorpusTerms.Issues)
            {
                yield return ($"content/{language}/issues/{issue.Id}/_index.md", Titled(issue.Label(language)));
            }

            foreach (var author in articles.SelectMany(article => article.Authors).Distinct().Order())
            {
                yield return ($"content/{language}/authors/{DaftarShape.AuthorId(author)}/_index.md", Titled(plan.TextOf(language).PersonName(author)));
            }

            // As in Daftar: tags and the months of an archive have no feeds.
            yield return ($"content/{language}/archives/_index.md", WithoutFeeds(language == "fa" ? "بایگانی" : "Archive"));
            yield return ($"content/{language}/tags/_index.md", WithoutFeeds(language == "fa" ? "برچسب‌ها" : "Tags"));
            yield return ($"content/{language}/about.md", DaftarSettings.About(language).Replace("---\n\n", "layout: plain\n---\n\n", StringComparison.Ordinal));
        }
    }

    private static string Titled(string title, string? singular = null) =>
        singular is null ? $"---\ntitle: {title}\n---\n" : $"---\ntitle: {title}\nsingular: {singular}\n---\n";

    private static string WithoutFeeds(string title) => $"---\ntitle: {title}\ncascade:\n  outputs: [html]\n---\n";

    private static string[] Months(ArticlePlan article)
    {
        var date = article.Published;
        var (year, month) = article.Language == "fa" ? (Jalali.GetYear(date), Jalali.GetMonth(date)) : (date.Year, date.Month);
        return [string.Create(CultureInfo.InvariantCulture, $"\"{year}\""), string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}")];
    }

    private static string LinkTo(ArticlePlan article) =>
        string.Create(CultureInfo.InvariantCulture, $"/{article.Language}/{article.Type}/{article.NewsCode}/");
}
