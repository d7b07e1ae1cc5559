using System.Globalization;
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
        (site.Configuration.ShortLinks == Configuration.ShortLinks.Files ? ShortLinks(site) : [new RedirectRules(site)])
            .Concat(site.Languages.SelectMany(language => Articles(site, language, diagnostics)))
            .Concat(site.Languages.SelectMany(language => Pages(site, language, diagnostics)))
            .Concat(Terms(site, diagnostics));

    private static IEnumerable<PlannedFile> ShortLinks(SiteModel site)
    {
        foreach (var language in site.Languages)
        {
            foreach (var article in language.Articles)
            {
                var (url, target) = (site.Urls.Short(article.NewsCode), site.Urls.Article(article));
                // The patterns may make the short address that of the article itself.
                if (url == target) continue;
                var source = string.Create(CultureInfo.InvariantCulture, $"short link {article.NewsCode} of {article.Places.NewsCode}");
                yield return new RedirectPage(site, language, url, target, article.Title, source, article.Places.NewsCode);
            }
        }
    }

    private static IEnumerable<PlannedFile> Articles(SiteModel site, LanguageSite language, DiagnosticBag diagnostics) =>
        language.Articles.SelectMany(article => article.Aliases.Select(alias =>
            Redirect(site, language, alias, site.Urls.Article(article), article.Title, article.Places.Aliases, diagnostics)).OfType<PlannedFile>());

    private static IEnumerable<PlannedFile> Pages(SiteModel site, LanguageSite language, DiagnosticBag diagnostics) =>
        language.Pages.SelectMany(page => page.Aliases.Select(alias =>
            Redirect(site, language, alias, site.Urls.Page(page), page.Title, new(page.Path), diagnostics)).OfType<PlannedFile>());

    // The other aliases of terms are names, for import. An old path says by its first segment which language it was in.
    private static IEnumerable<PlannedFile> Terms(SiteModel site, DiagnosticBag diagnostics)
    {
        foreach (var term in site.Content.Taxonomies.Values.SelectMany(taxonomy => taxonomy.Terms))
        {
            foreach (var alias in term.Aliases.Where(alias => alias.StartsWith('/')))
            {
                var language = site.FindLanguage(alias.Split('/')[1]) ?? site.Languages[0];
                var title = term.Plurals.Find(language.Code) ?? term.Labels.In(language.Code, term.Id);
                if (Redirect(site, language, alias, site.Urls.Term(language.Code, term), title, term.Place, diagnostics) is { } page) yield return page;
            }
        }
    }

    private static RedirectPage? Redirect(
        SiteModel site, LanguageSite language, string alias, SiteUrl target, string title, SourcePlace place, DiagnosticBag diagnostics)
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
        return new(site, language, url, target, title, $"alias {alias} of {place}", place);
    }
}
