using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Outputs.Feeds;
using Daftar.Planning;
using Daftar.Storage;
using Daftar.Theming.Models;
using Daftar.Views;

namespace Daftar.Outputs.Pages;

/// <summary>The data of each language on the chooser and the not-found page.</summary>
internal static class Choices
{
    public static void AddDependencies(FingerprintBuilder fingerprint, SiteModel site, int latest)
    {
        foreach (var language in site.Languages)
        {
            foreach (var article in language.Articles.Take(latest)) fingerprint.Add(article.CardDigest);
            fingerprint.Add(language.Code);
        }
    }

    public static IReadOnlyList<ChoiceView> Of(SiteModel site, SiteViews views, int latest) =>
    [
        .. views.All.Select(language => new ChoiceView(
            language.Frames.Language,
            language.Site.Settings.SiteTitle,
            language.Site.Settings.SiteDescription,
            site.Urls.Link(site.Urls.Home(language.Site.Code)),
            language.Articles.Cards([.. language.Site.Articles.Take(latest)]),
            language.Frames.Menu)
        {
            SearchUrl = site.Configuration.GenerateSearchIndex ? site.Urls.Link(site.Urls.Search(language.Site.Code)) : null,
        }),
    ];
}
