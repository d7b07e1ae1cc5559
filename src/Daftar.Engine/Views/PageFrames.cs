using System.Collections.Concurrent;
using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.Languages;
using Daftar.Markup;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Theming.Models;

namespace Daftar.Views;

/// <summary>The data of a page's frame that differs from page to page.</summary>
/// <param name="Kind">For the theme; see <see cref="PageModel.Kind"/>.</param>
/// <param name="Versions">
/// The page by language code, itself included, as far as it exists there; empty when it stands alone.
/// </param>
public sealed record PageOutline(string Kind, string Title, string Description, SiteUrl Url)
{
    public IReadOnlyDictionary<string, SiteUrl> Versions { get; init; } = new Dictionary<string, SiteUrl>();
    public IReadOnlyList<LinkView> Breadcrumbs { get; init; } = [];
    public IReadOnlyList<FeedLinkView> Feeds { get; init; } = [];
    public IReadOnlyList<MetaView> Meta { get; init; } = [];
    public Utf8Html? LinkedDataJson { get; init; }
    public bool IsIndexed { get; init; } = true;

    /// <summary>The source file, for the link that proposes a change.</summary>
    public string? SourcePath { get; init; }
}

/// <summary>Makes the part of a page's model that all pages of a language share. One per language; safe for all threads.</summary>
public sealed class PageFrames
{
    private readonly SiteModel _site;
    private readonly LanguageSite _language;
    private readonly MenuBuilder _menus;
    private readonly SiteView _siteView;
    private readonly LanguageView _languageView;
    private readonly Dictionary<string, IReadOnlyList<MenuItemView>> _markedMenus = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<MenuItemView> _menu;
    private readonly IReadOnlyList<MenuItemView> _footerMenu;

    public PageFrames(SiteModel site, LanguageSite language, DiagnosticBag diagnostics)
    {
        (_site, _language) = (site, language);
        _menus = new(site, language, diagnostics);
        _languageView = ViewOf(language.Settings);
        _siteView = new(
            language.Settings.SiteTitle, language.Settings.SiteDescription, language.Settings.Publisher,
            site.Urls.Link(site.Urls.Home(language.Code)), site.Urls.Link(site.Urls.Root), site.Urls.Link(new("/assets/")),
            site.Configuration.RepositoryUrl);
        _menu = _menus.Build(language.Settings.Menu, null);
        _footerMenu = _menus.Build(language.Settings.FooterMenu, null);
        foreach (var url in Urls(_menu)) _markedMenus[url] = _menus.Build(language.Settings.Menu, url);
    }

    public LanguageView Language => _languageView;

    public static LanguageView ViewOf(SiteLanguage language) =>
        new(language.Code, language.Name, language.Direction.Code());

    /// <summary>The menu of the header with no entry marked.</summary>
    public IReadOnlyList<MenuItemView> Menu => _menu;

    public PageFrame Create(PageOutline outline)
    {
        var link = _site.Urls.Link(outline.Url);
        return new PageFrame
        {
            Site = _siteView,
            Language = _languageView,
            Kind = outline.Kind,
            Title = outline.Title,
            Description = outline.Description,
            Url = link,
            CanonicalUrl = _site.Urls.Absolute(link),
            IsIndexed = outline.IsIndexed,
            Alternates = Alternates(outline),
            OtherLanguages = OtherLanguages(outline),
            Menu = _markedMenus.GetValueOrDefault(link, _menu),
            FooterMenu = _footerMenu,
            Breadcrumbs = outline.Breadcrumbs,
            Feeds = outline.Feeds,
            Meta = outline.Meta,
            LinkedDataJson = outline.LinkedDataJson,
            EditUrl = outline.SourcePath is { } path && _site.Configuration.RepositoryUrl is { } repository
                ? $"{repository}/edit/main/{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}"
                : null,
            SearchUrl = _site.Configuration.GenerateSearchIndex ? _site.Urls.Link(_site.Urls.Search(_language.Code)) : null,
        };
    }

    // Search engines leave a page alone that is not indexed, and so its versions.
    private IReadOnlyList<AlternateView> Alternates(PageOutline outline) =>
        outline.IsIndexed ? PageListing.AlternatesOf(_site, outline.Versions) : [];

    private List<LanguageLinkView> OtherLanguages(PageOutline outline)
    {
        var links = new List<LanguageLinkView>(_site.Languages.Count);
        foreach (var language in _site.Languages)
        {
            if (language.Code == _language.Code) continue;
            var version = VersionIn(outline, language.Code);
            var url = version ?? _site.Urls.Home(language.Code);
            var view = ViewOf(language.Settings);
            links.Add(new(view.Code, view.Name, view.Direction, _site.Urls.Link(url), version is not null));
        }
        return links;
    }

    private SiteUrl? VersionIn(PageOutline outline, string language) =>
        outline.Versions.TryGetValue(language, out var url) ? url : null;

    private static IEnumerable<string> Urls(IEnumerable<MenuItemView> items) =>
        items.SelectMany(item => item.Url is null ? Urls(item.Items) : Urls(item.Items).Prepend(item.Url)).Distinct();
}
