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

/// <summary>The site's root: all languages side by side with their latest titles.</summary>
internal sealed class ChooserPage(SiteModel site, SiteViews views) : PageFile(site.Urls.Root, "chooser")
{
    private const int Latest = 5;

    public override PageListing? Listing => new(
        PageListing.Latest(site.Languages.SelectMany(language => language.Articles.Take(Latest))), Homes(site));

    public override string Describe() => "language chooser";

    /// <summary>The home pages by language, which are the versions of the root.</summary>
    internal static Dictionary<string, SiteUrl> Homes(SiteModel site) =>
        site.Languages.ToDictionary(language => language.Code, language => site.Urls.Home(language.Code), StringComparer.Ordinal);

    public override void AddDependencies(FingerprintBuilder fingerprint) => Choices.AddDependencies(fingerprint, site, Latest);

    protected override ILayoutModel CreateModel(RenderContext context)
    {
        var main = views.All.First();
        return new ChooserPageModel(
            main.Frames.Create(new("chooser", main.Site.Settings.SiteTitle, Descriptions.Of(main.Site.Settings.SiteDescription), Url)
            {
                Versions = Homes(site),
                Meta = PageMetadata.Of(site, main.Site, "website", main.Site.Settings.SiteTitle, main.Site.Settings.SiteDescription, site.Urls.Absolute(Url)),
                Feeds = [.. views.All.SelectMany(language => FeedLinks.Of(site, language.Site, null).Take(1))],
            }),
            Choices.Of(site, views, Latest));
    }
}
