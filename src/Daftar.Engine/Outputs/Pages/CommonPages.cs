using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
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
        PageListing.Latest(site.Languages.SelectMany(language => language.Articles.Take(Latest))), Homes(site), IsEntrance: true);

    public override string Describe() => "language chooser";

    /// <summary>The home pages by language, which are the versions of the root.</summary>
    internal static Dictionary<string, SiteUrl> Homes(SiteModel site) =>
        site.Languages.ToDictionary(language => language.Code, language => site.Urls.Home(language.Code), StringComparer.Ordinal);

    public override void AddDependencies(FingerprintBuilder fingerprint) => Choices.AddDependencies(fingerprint, site, Latest);

    protected override ILayoutModel CreateModel(RenderContext context)
    {
        var main = views.All.First();
        return new ChooserPageModel(
            main.Frames.Create(new("chooser", main.Language.Settings.SiteTitle, Descriptions.Of(main.Language.Settings.SiteDescription), Url)
            {
                Versions = Homes(site),
                Meta = PageMetadata.Of(main.Language, "website", main.Language.Settings.SiteTitle, main.Language.Settings.SiteDescription, site.Urls.Absolute(Url)),
                Feeds = [.. views.All.SelectMany(language => FeedLinks.Of(site, language.Language, null).Take(1))],
            }),
            Choices.Of(site, views, Latest));
    }
}

/// <summary><c>404.html</c>: what a host serves for an address that is not there, in all languages at once.</summary>
internal sealed class NotFoundPage(SiteModel site, SiteViews views) : PageFile(new("/404.html"), "not-found")
{
    private const int Latest = 3;

    public override string Describe() => "page for missing addresses";

    public override void AddDependencies(FingerprintBuilder fingerprint) => Choices.AddDependencies(fingerprint, site, Latest);

    protected override ILayoutModel CreateModel(RenderContext context)
    {
        var main = views.All.First();
        return new NotFoundPageModel(
            main.Frames.Create(new("not-found", main.Language.Strings["not-found.title"], main.Language.Strings["not-found.text"], Url) { IsIndexed = false }),
            Choices.Of(site, views, Latest));
    }
}

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
            language.Language.Settings.SiteTitle,
            language.Language.Settings.SiteDescription,
            site.Urls.Link(site.Urls.Home(language.Language.Code)),
            language.Articles.Cards([.. language.Language.Articles.Take(latest)]),
            language.Frames.Menu)
        {
            SearchUrl = site.Configuration.GenerateSearchIndex ? site.Urls.Link(site.Urls.Search(language.Language.Code)) : null,
        }),
    ];
}

/// <summary>A page of <c>input/pages</c>.</summary>
internal sealed class ContentPageFile(SiteModel site, LanguageViews views, ContentPage page) : PageFile(site.Urls.Page(page), "page")
{
    public override SourcePlace? Place => new(page.Path);

    public override PageListing? Listing => page.IsDraft ? null : new(page.Updated, Versions());

    public override string Describe() => page.Path;

    public override void AddDependencies(FingerprintBuilder fingerprint)
    {
        fingerprint.Add(page.Digest);
        foreach (var language in site.Languages) fingerprint.Add(language.PagesByStem.ContainsKey(page.Stem) ? language.Code : null);
        site.AddLinks(fingerprint, page.Body, page.Language);
    }

    protected override ILayoutModel CreateModel(RenderContext context)
    {
        var body = context.Bodies.Get(page.Body.Handle);
        var language = views.Language;
        var description = page.Lead ?? page.Body.Excerpt;
        return new ContentPageModel(
            views.Frames.Create(new("page", page.Title, Descriptions.Of(description), Url)
            {
                Versions = Versions(),
                Breadcrumbs = [new(language.Strings["navigation.home"], site.Urls.Link(site.Urls.Home(language.Code)))],
                Feeds = FeedLinks.Of(site, language, null),
                Meta = PageMetadata.Of(language, "website", page.Title, description, site.Urls.Absolute(Url)),
                SourcePath = page.Path,
                IsIndexed = !page.IsDraft,
            }),
            DocumentLinks.Resolve(body.Utf8, LinkTo))
        {
            Lead = page.Lead,
            Updated = page.Updated is { } updated ? language.Dates.Format(updated) : null,
        };
    }

    private Dictionary<string, SiteUrl> Versions()
    {
        var versions = new Dictionary<string, SiteUrl>(StringComparer.Ordinal);
        foreach (var language in site.Languages)
        {
            if (language.PagesByStem.TryGetValue(page.Stem, out var version)) versions[language.Code] = site.Urls.Page(version);
        }
        return versions.Count > 1 ? versions : [];
    }

    private string LinkTo(string path) => site.Urls.Link(site.UrlOf(path, page.Language));
}
