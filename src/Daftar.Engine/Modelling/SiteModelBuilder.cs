using Daftar.Configuration;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Modelling.Addresses;
using Daftar.Storage;
using Daftar.Theming;

namespace Daftar.Modelling;

/// <summary>What of the content is published.</summary>
/// <param name="Now">The moment of the build; later articles wait when the settings say so.</param>
/// <param name="SettingsDigest">Digest of the program and of the settings as this build uses them.</param>
public sealed record PublicationScope(DateTimeOffset Now, bool IncludeDrafts, Digest SettingsDigest);

/// <summary>Makes the site's model out of its content.</summary>
public static class SiteModelBuilder
{
    public static SiteModel Build(
        SiteConfiguration configuration, ContentSet content, Theme theme, PublicationScope scope, DiagnosticBag diagnostics)
    {
        var urls = new SiteUrls(configuration);
        var published = content.Articles.Where(article => IsPublished(article, configuration, scope)).ToList();
        published.Sort(ArticleOrder.NewestFirst);
        var pages = content.Pages.Where(page => scope.IncludeDrafts || !page.IsDraft).ToList();
        CheckSettings(configuration, content, diagnostics);

        var languages = new LanguageSite[configuration.Languages.Count];
        Parallel.For(0, languages.Length, index => languages[index] = BuildLanguage(
            configuration, configuration.Languages[index], content, theme, urls,
            [.. published.Where(article => article.Language == configuration.Languages[index].Code)],
            [.. pages.Where(page => page.Language == configuration.Languages[index].Code)],
            diagnostics));

        var documents = new Dictionary<string, SiteUrl>(published.Count + pages.Count, StringComparer.Ordinal);
        foreach (var article in published) documents[article.Path] = urls.Article(article);
        foreach (var page in pages) documents[page.Path] = urls.Page(page);
        var comments = new SiteComments(configuration.Comments, content, scope.Now);
        return new SiteModel
        {
            Configuration = configuration,
            Content = content,
            Theme = theme,
            Urls = urls,
            ArticleSchema = ContentSchema.ArticlesOf(configuration),
            Languages = languages,
            DocumentUrls = documents,
            Comments = comments,
            NextPublication = Earlier(
                content.Articles.Where(article => IsWaiting(article, configuration, scope)).Min(article => article.PublishDate?.Instant), comments.NextClosing(published)),
            GlobalDigest = Digest.Of($"{scope.SettingsDigest} {scope.IncludeDrafts} {theme.Digest} {content.DataDigest} {PagesThatAllLinkTo(languages)}"),
        };
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset? b) => a is null || b < a ? b ?? a : a;

    // What the frame of every page shows of the content: menu entries lead to pages, and languages have feeds or not.
    private static string PagesThatAllLinkTo(LanguageSite[] languages) => string.Join('\n', languages.SelectMany(language =>
        language.Pages.Select(page => $"{language.Code} {page.Stem} {page.Title}").Append($"{language.Code} {language.Articles.Any(article => article.PublishDate is not null)}")));

    private static bool IsPublished(Article article, SiteConfiguration configuration, PublicationScope scope) =>
        scope.IncludeDrafts
        || (!article.IsDraft && !IsWaiting(article, configuration, scope));

    private static bool IsWaiting(Article article, SiteConfiguration configuration, PublicationScope scope) =>
        configuration.HideFuture && article.PublishDate is { } date && date.Instant > scope.Now;

    private static LanguageSite BuildLanguage(
        SiteConfiguration configuration, SiteLanguage settings, ContentSet content, Theme theme, SiteUrls urls,
        List<Article> articles, List<ContentPage> pages, DiagnosticBag diagnostics)
    {
        var strings = theme.Strings[settings.Code];
        var dates = new DateFormatter(settings.Calendar, strings);
        IReadOnlyList<LanguageTaxonomy> taxonomies = [.. configuration.Taxonomies.Select(taxonomy => LanguageTaxonomy.Of(taxonomy, settings.Code, strings, content))];
        var lists = new ListCollector(settings.Code, taxonomies, content, urls, strings, dates).Collect(articles);
        return new LanguageSite
        {
            Settings = settings,
            Strings = strings,
            Dates = dates,
            Articles = articles,
            ArticlesByStem = articles.DistinctBy(article => article.Stem).ToDictionary(article => article.Stem, StringComparer.Ordinal),
            Contexts = Surround(articles, configuration.Taxonomies, diagnostics),
            Taxonomies = taxonomies,
            Pages = pages,
            PagesByStem = pages.DistinctBy(page => page.Stem).ToDictionary(page => page.Stem, StringComparer.Ordinal),
            Lists = lists,
            ListsById = lists.ToDictionary(list => (list.Kind, list.Id)),
        };
    }

    private static Dictionary<Article, ArticleContext> Surround(
        List<Article> articles, IReadOnlyList<TaxonomySettings> taxonomies, DiagnosticBag diagnostics)
    {
        var related = new RelatedArticles(articles, taxonomies, diagnostics).Choose();
        var contexts = new Dictionary<Article, ArticleContext>(articles.Count);
        for (var index = 0; index < articles.Count; index++)
        {
            var isDated = articles[index].PublishDate is not null;
            var older = isDated && index + 1 < articles.Count && articles[index + 1].PublishDate is not null ? articles[index + 1] : null;
            var newer = isDated && index > 0 ? articles[index - 1] : null;
            contexts[articles[index]] = new(older, newer, related[index].Articles, related[index].MissingTitles);
        }
        return contexts;
    }

    private static void CheckSettings(SiteConfiguration configuration, ContentSet content, DiagnosticBag diagnostics)
    {
        if (!content.Taxonomies.TryGetValue(TaxonomySettings.Types, out var types)) return;
        foreach (var block in configuration.HomeBlocks)
        {
            foreach (var type in block.Types.Where(type => types.Find(type) is null))
                diagnostics.Add(ModellingDiagnostics.UnknownBlockType(block.Place, type, Suggestion.For(type, types.Terms.Select(term => term.Id))));
        }
    }
}
