using System.Globalization;
using System.Text;
using Daftar.Corpus.Planning;

namespace Daftar.Corpus.Writing;

/// <summary>A site root for <c>daftar build --root</c>, by docs/content-model.md.</summary>
public sealed class DaftarShape : ISiteShape
{
    public string PathOf(ArticlePlan article) => $"input/articles/{article.Language}/{article.Stem}.md";

    public void AppendArticle(StringBuilder text, CorpusPlan plan, ArticlePlan article)
    {
        var words = new ArticleText(plan, article, LinkTo);
        text.Append("---\n").AppendText("title", words.Title);
        if (words.Kicker is { } kicker)
        {
            text.AppendText("kicker", kicker);
        }

        text.AppendFolded("lead", words.Lead)
            .Append("type: ").Append(article.Type).Append('\n')
            .Append(CultureInfo.InvariantCulture, $"news_code: {article.NewsCode}\n")
            .AppendDate("publish_date", article.Published);
        if (article.Updated is { } updated)
        {
            text.AppendDate("updated", updated);
        }

        AppendAuthors(text, article);
        text.AppendText("source", article.Language == "fa" ? "مطالعات شرق" : "East Studies")
            .AppendFlow("regions", article.SecondRegion is { } second ? [article.Region, second] : [article.Region])
            .AppendFlow("issues", [article.Issue])
            .AppendBlock("tags", article.Tags.Select(tag => CorpusTags.Name(article.Language, tag)));
        if (article.Related.Length > 0)
        {
            text.AppendBlock("related", article.Related.Select((index, i) => Reference(plan, plan.Articles[index], byTitle: i == 1)));
        }

        if (article.HasAlias)
        {
            text.Append(CultureInfo.InvariantCulture, $"aliases: [/{article.Language}/old/{article.NewsCode}/]\n");
        }

        if (article.IsTranslation)
        {
            text.Append("translation:\n  status: translated\n");
        }

        text.Append("---\n\n");
        words.AppendBody(text);
    }

    public IEnumerable<(string Path, string Content)> SiteFiles(CorpusPlan plan)
    {
        yield return ("statiq.json", DaftarSettings.Json(plan.Options.Languages, plan.Options.Comments > 0));
        yield return ("input/taxonomies/types.yml", DaftarSettings.Taxonomy(plan.Options.Languages, "Types", "نوع‌ها", CorpusTerms.Types));
        yield return ("input/taxonomies/regions.yml", DaftarSettings.Taxonomy(plan.Options.Languages, "Regions", "مناطق", CorpusTerms.Regions));
        yield return ("input/taxonomies/issues.yml", DaftarSettings.Taxonomy(plan.Options.Languages, "Issues", "موضوعات", CorpusTerms.Issues));
        for (var i = 0; i < plan.Options.Authors; i++)
        {
            yield return ($"input/authors/{AuthorId(i)}.yml", DaftarSettings.Author(plan, i));
        }

        foreach (var language in plan.Options.Languages)
        {
            yield return ($"input/pages/{language}/about.md", DaftarSettings.About(language));
        }

        foreach (var file in ReaderComments.Files(plan)) yield return file;
    }

    internal static string AuthorId(int index) => string.Create(CultureInfo.InvariantCulture, $"author-{index + 1:00}");

    private static void AppendAuthors(StringBuilder text, ArticlePlan article)
    {
        if (article.Authors.Length == 1)
        {
            text.Append("author: ").Append(AuthorId(article.Authors[0])).Append('\n');
            return;
        }

        text.AppendFlow("author", article.Authors.Select(AuthorId));
    }

    private static string Reference(CorpusPlan plan, ArticlePlan related, bool byTitle) =>
        byTitle ? new ArticleText(plan, related, LinkTo).Title : related.NewsCode.ToString(CultureInfo.InvariantCulture);

    private static string LinkTo(ArticlePlan article) =>
        string.Create(CultureInfo.InvariantCulture, $"/{article.Language}/{article.Type}/{article.NewsCode}/");
}
