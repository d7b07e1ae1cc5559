using System.Text.Encodings.Web;
using System.Text.Json;
using Daftar.Languages;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Outputs.Pages;
using Daftar.Planning;
using Daftar.Storage;
using Daftar.Theming;
using Daftar.Theming.Models;
using Daftar.Theming.Strings;
using Daftar.Views;

namespace Daftar.Outputs.Search;

/// <summary>The page with the form; without JavaScript a directory of the site.</summary>
internal sealed class SearchPage(SiteModel site, SiteViews views, LanguageViews language)
    : PageFile(site.Urls.Search(language.Site.Code), "search")
{
    /// <summary>Keys of the theme's strings that the script shows.</summary>
    public static readonly IReadOnlyList<string> ScriptTexts =
    [
        "searching", "count", "some", "none", "more", "near", "failed", "missing", "offline", "undated", "back",
        "empty", "no-words", "letter", "common", "long", "passage", "nowhere", "option",
    ];

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override PageListing? Listing => new(null, Versions());

    public override string Describe() => $"search page ({language.Site.Code})";

    public override void AddDependencies(FingerprintBuilder fingerprint)
    {
        foreach (var (name, list) in SearchFacets.Of(language.Site))
            fingerprint.Add(name).Add(list.Id).Add(list.Label).Add(list.Url.Value).Add(list.Articles.Count);
    }

    protected override ILayoutModel CreateModel(RenderContext context)
    {
        var (settings, strings) = (language.Site.Settings, language.Site.Strings);
        var title = strings["search.title"];
        var description = $"{title} — {settings.SiteTitle}";
        return new SearchPageModel(
            language.Frames.Create(new("search", title, Descriptions.Of(description), Url)
            {
                Versions = Versions(),
                Breadcrumbs = [new(strings["navigation.home"], site.Urls.Link(site.Urls.Home(settings.Code)))],
                Meta = PageMetadata.Of(site, language.Site, "website", title, description, site.Urls.Absolute(Url)),
            }),
            site.Urls.Link(Url), Texts(strings), Others())
        {
            Facets = Facets(strings),
            Indexes = [language.Frames.Language, .. views.All.Where(other => other != language).Select(other => other.Frames.Language)],
            Digits = settings.Digits,
            DateExample = settings.Calendar == CalendarSystem.Gregorian ? "2025-12-29" : Digits.To("1404/10/8", settings.Digits),
            WebSearch = WebSearch(site.Configuration.WebSearchUrl),
        };
    }

    private Dictionary<string, SiteUrl> Versions() =>
        site.Languages.ToDictionary(other => other.Code, other => site.Urls.Search(other.Code), StringComparer.Ordinal);

    private List<SearchFacetView> Facets(ThemeStrings strings)
    {
        var lists = SearchFacets.Of(language.Site).ToLookup(facet => facet.Name, facet => facet.List);
        return
        [
            .. SearchFacets.NamesOf(site.Configuration).Where(lists.Contains).Select(name => new SearchFacetView(name, SearchFacets.LabelOf(language.Site, name),
                [.. lists[name].Select(list => new SearchFacetValueView(
                    list.Id, list.Label, site.Urls.Link(list.Url), Numbers.Format(list.Articles.Count, strings.Digits, group: true)))])),
        ];
    }

    // Every plural form goes along: the script knows the number only when the reader has asked.
    private static string Texts(ThemeStrings strings) => Json(json =>
    {
        foreach (var key in ScriptTexts)
        {
            if (strings.Find("search." + key) is not { } text) continue;
            if (text.Plurals is not { Count: > 0 } plurals)
            {
                json.WriteString(key, text.Other);
                continue;
            }

            json.WriteStartObject(key);
            foreach (var (category, plural) in plurals.OrderBy(pair => pair.Key)) json.WriteString(category.ToString().ToLowerInvariant(), plural);
            if (!plurals.ContainsKey(PluralCategory.Other)) json.WriteString("other", text.Other);
            json.WriteEndObject();
        }
    });

    private string Others() => Json(json =>
    {
        foreach (var other in views.All)
        {
            if (other == language) continue;
            json.WriteStartObject(other.Site.Code);
            json.WriteString("index", site.Urls.Link(site.Urls.Search(other.Site.Code)));
            json.WriteString("direction", other.Frames.Language.Direction);
            json.WriteString("text", language.Site.Strings.Format("search.other", "language", other.Site.Settings.Name));
            json.WriteString("article", language.Site.Strings.Format("search.elsewhere", "language", other.Site.Settings.Name));
            json.WriteEndObject();
        }
    });

    // «https://duckduckgo.com/?q={query}+site:{host}»: a form cannot add to what is typed, so the field begins with the rest.
    private WebSearchView? WebSearch(string? template)
    {
        if (template is null || template.IndexOf('?', StringComparison.Ordinal) is var mark && mark < 0) return null;
        var host = new Uri(site.Configuration.Origin).Host;
        var (field, value) = ("q", "");
        var hidden = new List<HiddenFieldView>();
        foreach (var pair in template[(mark + 1)..].Split('&'))
        {
            var parts = pair.Split('=', 2);
            var text = Uri.UnescapeDataString(parts.ElementAtOrDefault(1)?.Replace('+', ' ') ?? "").Replace("{host}", host, StringComparison.Ordinal);
            if (!text.Contains("{query}", StringComparison.Ordinal)) hidden.Add(new(parts[0], text));
            else (field, value) = (parts[0], text.Replace("{query}", "", StringComparison.Ordinal).Trim());
        }

        return new(template[..mark], field, value.Length == 0 ? "" : value + " ", hidden);
    }

    private static string Json(Action<Utf8JsonWriter> properties)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Plain))
        {
            json.WriteStartObject();
            properties(json);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
