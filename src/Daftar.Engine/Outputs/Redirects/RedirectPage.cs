using Daftar.Diagnostics;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Planning;
using Daftar.Storage;
using Daftar.Theming.Models;
using Daftar.Views;

namespace Daftar.Outputs.Redirects;

/// <summary>A page that only leads on, by a meta refresh and a plain link: static hosts know no other redirect.</summary>
/// <param name="source">What asked for it, for messages: <c>short link of input/…</c>.</param>
internal sealed class RedirectPage(
    SiteModel site, LanguageSite language, SiteUrl url, SiteUrl target, string title, string source, SourcePlace place)
    : PageFile(url, "redirect")
{
    public override SourcePlace? Place => place;

    public override string Describe() => source;

    public override void AddDependencies(FingerprintBuilder fingerprint) =>
        fingerprint.Add(target.Value).Add(title).Add(language.Code);

    protected override ILayoutModel CreateModel(RenderContext context) =>
        new RedirectPageModel(site.Urls.Link(target), site.Urls.Absolute(target), title, PageFrames.ViewOf(language.Settings));
}
