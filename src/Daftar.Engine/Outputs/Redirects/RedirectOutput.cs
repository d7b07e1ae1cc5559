using System.Globalization;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Planning;
using Daftar.Views;

namespace Daftar.Outputs.Redirects;

/// <summary>
/// Short links (<c>/4219/</c>) and the old addresses of articles, pages and terms. The old site's <c>…/print</c> addresses get
/// none: every article page prints well, and a redirect for each would double the number of files.
/// </summary>
public sealed class RedirectOutput : IOutput
{
    public IEnumerable<PlannedFile> Plan(SiteModel site, SiteViews views, DiagnosticBag diagnostics) =>
        (site.Configuration.ShortLinks == Configuration.ShortLinks.Files ? ShortLinks(site, views) : [new RedirectRules(site)])
            .Concat(views.All.SelectMany(language => Articles(site, language, diagnostics)))
            .Concat(views.All.SelectMany(language => Pages(site, language, diagnostics)))
            .Concat(Terms(site, views, diagnostics));

    private static IEnumerable<PlannedFile> ShortLinks(SiteModel site, SiteViews views)
    {
        foreach (var language in views.All)
        {
            foreach (var article in language.Site.Articles)
            {
                var (url, target) = (site.Urls.Short(article.NewsCode), site.Urls.Article(article));
                // The patterns may make the short address that of the article itself.
                if (url == target) continue;
                var source = string.Create(CultureInfo.InvariantCulture, $"short link {article.NewsCode} of {article.Places.NewsCode}");
                yield return new RedirectPage(site, language, url, target, article.Title, source, article.Places.NewsCode) { Article = article };
            }
        }
    }

    private static IEnumerable<PlannedFile> Articles(SiteModel site, LanguageViews language, DiagnosticBag diagnostics) =>
        language.Site.Articles.SelectMany(article => article.Aliases.Select(alias =>
            Redirect(site, language, alias, site.Urls.Article(article), article.Title, article.Places.Aliases, diagnostics, article)).OfType<PlannedFile>());

    private static IEnumerable<PlannedFile> Pages(SiteModel site, LanguageViews language, DiagnosticBag diagnostics) =>
        language.Site.Pages.SelectMany(page => page.Aliases.Select(alias =>
            Redirect(site, language, alias, site.Urls.Page(page), page.Title, new(page.Path), diagnostics)).OfType<PlannedFile>());

    // The other aliases of terms are names, for import. An old path says by its first segment which language it was in.
    private static IEnumerable<PlannedFile> Terms(SiteModel site, SiteViews views, DiagnosticBag diagnostics)
    {
        foreach (var term in site.Content.Taxonomies.Values.SelectMany(taxonomy => taxonomy.Terms))
        {
            foreach (var alias in term.Aliases.Where(alias => alias.StartsWith('/')))
            {
                var segment = alias.Split('/')[1];
                var shown = views.All.FirstOrDefault(candidate => candidate.Site.Code == segment) ?? views.All.First();
                var language = shown.Site;
                var title = term.Plurals.Find(language.Code) ?? term.Labels.In(language.Code, term.Id);
                if (Redirect(site, shown, alias, site.Urls.Term(language.Code, term), title, term.Place, diagnostics) is { } page) yield return page;
            }
        }
    }

    private static RedirectPage? Redirect(
        SiteModel site, LanguageViews language, string alias, SiteUrl target, string title, SourcePlace place, DiagnosticBag diagnostics, Article? article = null)
    {
        if (AliasPath.Parse(alias) is not { } url)
        {
            diagnostics.Add(RedirectDiagnostics.BadAlias(place, alias));
            return null;
        }
        if (url == target)
        {
            diagnostics.Add(RedirectDiagnostics.OwnAddress(place, alias));
            return null;
        }
        return new(site, language, url, target, title, $"alias {alias} of {place}", place) { Article = article };
    }
}
