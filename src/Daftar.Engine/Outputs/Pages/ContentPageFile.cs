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

/// <summary>A page of <c>input/pages</c>.</summary>
internal sealed class ContentPageFile(SiteModel site, LanguageViews views, ContentPage page) : PageFile(site.Urls.Page(page), "page")
{
    public override SourcePlace? Place => new(page.Path);

    public override PageListing? Listing => page.IsDraft ? null : new(page.Updated, Versions());

    public override string Describe() => page.Path;

    public override void AddDependencies(FingerprintBuilder fingerprint)
    {
        fingerprint.Add(page.Digest).Add(ShareCards.Find(site, page)?.Url);
        foreach (var language in site.Languages) fingerprint.Add(language.PagesByStem.ContainsKey(page.Stem) ? language.Code : null);
        site.AddLinks(fingerprint, page.Body, page.Language);
    }

    protected override ILayoutModel CreateModel(RenderContext context)
    {
        var body = context.Bodies.Get(page.Body.Handle);
        var language = views.Site;
        var description = page.Lead ?? page.Body.Excerpt;
        return new ContentPageModel(
            views.Frames.Create(new("page", page.Title, Descriptions.Of(description), Url)
            {
                Versions = Versions(),
                Breadcrumbs = [new(language.Strings["navigation.home"], site.Urls.Link(site.Urls.Home(language.Code)))],
                Feeds = FeedLinks.Of(site, language, null),
                Meta = PageMetadata.Of(site, language, "website", page.Title, description, site.Urls.Absolute(Url), ShareCards.Find(site, page)),
                SourcePath = page.Path,
                IsIndexed = !page.IsDraft,
            }),
            views.Articles.WithPictures(PrintedLinks.Mark(DocumentLinks.Resolve(body.Utf8, LinkTo))))
        {
            Lead = page.Lead,
            IsRich = RichText.Is(body.Utf8),
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
