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
            main.Frames.Create(new("not-found", main.Site.Strings["not-found.title"], main.Site.Strings["not-found.text"], Url) { IsIndexed = false }),
            Choices.Of(site, views, Latest));
    }
}
