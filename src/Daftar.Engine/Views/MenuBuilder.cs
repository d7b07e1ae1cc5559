using Daftar.Configuration;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Modelling;
using Daftar.Theming.Models;

namespace Daftar.Views;

/// <summary>Turns the menus of <c>statiq.json</c> into links; reports entries that lead nowhere.</summary>
internal sealed class MenuBuilder(SiteModel site, LanguageSite language, DiagnosticBag diagnostics)
{
    /// <param name="current">The page (as a link) that is marked as the current one, or null.</param>
    public IReadOnlyList<MenuItemView> Build(IReadOnlyList<MenuEntry> entries, string? current) =>
        [.. entries.Select(entry => Build(entry, current)).OfType<MenuItemView>()];

    private MenuItemView? Build(MenuEntry entry, string? current)
    {
        var below = entry.Terms is null ? [] : Terms(entry, current);
        if (below is null) return null;
        IReadOnlyList<MenuItemView> items = [.. below, .. Build(entry.Entries, current)];
        if (entry.Link is null)
        {
            var heading = entry.Label ?? (entry.Terms is null ? "" : language.FindTaxonomy(entry.Terms)?.Name ?? entry.Terms);
            return new(heading, null, false, items);
        }
        if (IsUnsafe(entry.Link))
        {
            diagnostics.Add(MenuDiagnostics.UnsafeLink(entry.Place, entry.Link));
            return null;
        }
        if (Target(entry.Link) is not { } target)
        {
            diagnostics.Add(MenuDiagnostics.UnknownMenuTarget(entry.Place, entry.Link, language.Code, Taxonomies()));
            return null;
        }
        return new(entry.Label ?? target.Label, target.Url, target.Url == current, items);
    }

    private List<MenuItemView>? Terms(MenuEntry entry, string? current)
    {
        if (language.FindTaxonomy(entry.Terms!) is null || !site.Content.Taxonomies.TryGetValue(entry.Terms!, out var taxonomy))
        {
            diagnostics.Add(MenuDiagnostics.UnknownMenuTerms(entry.Place, entry.Terms!, Taxonomies()));
            return null;
        }
        var items = new List<MenuItemView>();
        foreach (var term in taxonomy.Terms)
        {
            if (entry.Only.Count > 0 && !entry.Only.Contains(term.Id)) continue;
            var url = site.Urls.Link(site.Urls.Term(language.Code, term));
            items.Add(new(TermLabel(term), url, url == current, []));
        }
        return items;
    }

    /// <summary>Whether browsers would go to another host than the text seems to say, or the address carries a name and a password.</summary>
    private static bool IsUnsafe(string link)
    {
        if (link.Contains('\\', StringComparison.Ordinal) || link.StartsWith("//", StringComparison.Ordinal) || link.Any(char.IsControl)) return true;
        if (!link.StartsWith("https://", StringComparison.Ordinal) && !link.StartsWith("http://", StringComparison.Ordinal)) return false;
        return !Uri.TryCreate(link, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0 || uri.Host.Length == 0 || HostOf(link).Any(IsUnseen);
    }

    private static string HostOf(string link) => link.Split('/', '?', '#')[2];

    // Signs of direction and joiners, which nobody sees, and which browsers leave out of a host's name.
    private static bool IsUnseen(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.SpaceSeparator;

    private (string Label, string Url)? Target(string link)
    {
        var (urls, code, strings) = (site.Urls, language.Code, language.Strings);
        var colon = link.IndexOf(':', StringComparison.Ordinal);
        return link switch
        {
            "home" => (strings["navigation.home"], urls.Link(urls.Home(code))),
            "archive" => (strings["archive.title"], urls.Link(urls.Archive(code))),
            "search" => (strings["search.title"], urls.Link(urls.Search(code))),
            "authors" or "tags" => (strings[$"taxonomy.{link}"], urls.Link(urls.Index(code, link))),
            _ when language.FindTaxonomy(link) is { } taxonomy => (taxonomy.Name, urls.Link(urls.Index(code, link))),
            _ when link.StartsWith("https://", StringComparison.Ordinal) || link.StartsWith("http://", StringComparison.Ordinal) => (link, link),
            _ when link.StartsWith('/') => (link, site.Configuration.LinkRoot + link),
            _ when colon > 0 => Named(link[..colon], link[(colon + 1)..]),
            _ => null,
        };
    }

    private (string Label, string Url)? Named(string kind, string id)
    {
        if (kind == "page")
        {
            return language.PagesByStem.TryGetValue(id, out var page)
                ? (page.Title, site.Urls.Link(site.Urls.Page(page)))
                : null;
        }
        return language.FindTaxonomy(kind) is not null && site.Content.Taxonomies.TryGetValue(kind, out var taxonomy) && taxonomy.Find(id) is { } term
            ? (TermLabel(term), site.Urls.Link(site.Urls.Term(language.Code, term)))
            : null;
    }

    // For messages: those with many terms first, as they are in menus.
    private List<string> Taxonomies() => [.. language.Taxonomies.OrderBy(taxonomy => taxonomy.Settings.IsSingle).Select(taxonomy => taxonomy.Id)];

    // The plural stands for the list: «گزارش‌ها» in a menu, «گزارش» above one article.
    private string TermLabel(Term term) => term.Plurals.Find(language.Code) ?? term.Labels.In(language.Code, term.Id);
}
