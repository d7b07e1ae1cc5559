using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Daftar.Languages;
using Daftar.Markup;
using Daftar.Modelling;
using Daftar.Pictures.Cards;
using Daftar.Theming.Models;
using Daftar.Views;

namespace Daftar.Outputs.Pages;

/// <summary>The metadata of pages that are not articles.</summary>
internal static class PageMetadata
{
    // "<" and "&" stay escaped, so that no text can end the script element.
    private static readonly JsonWriterOptions LinkedDataOptions = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="card">Its own; null for that of the language.</param>
    public static IReadOnlyList<MetaView> Of(SiteModel site, LanguageSite language, string type, string title, string description, string url, DrawnCard? card = null) =>
    [
        new(null, "og:type", type),
        new(null, "og:title", Directions.Marked(title, language.Code)),
        new(null, "og:description", Descriptions.Of(description)),
        new(null, "og:url", url),
        new(null, "og:site_name", language.Settings.SiteTitle),
        new(null, "og:locale", KnownLanguages.LocaleOf(language.Code)),
        .. (card ?? ShareCards.Find(site, language)) is { } drawn
            ? Picture(drawn.Url, ShareCard.Width, ShareCard.Height, drawn.Title)
            : [new MetaView("twitter:card", null, "summary")],
    ];

    /// <summary>The picture that services show beside a link.</summary>
    /// <param name="alt">Null when nobody has said what is on it.</param>
    public static IEnumerable<MetaView> Picture(string url, int? width, int? height, string? alt)
    {
        yield return new(null, "og:image", url);
        if (width is { } across) yield return new(null, "og:image:width", across.ToString(CultureInfo.InvariantCulture));
        if (height is { } down) yield return new(null, "og:image:height", down.ToString(CultureInfo.InvariantCulture));
        if (alt is not null) yield return new(null, "og:image:alt", alt);
        yield return new("twitter:card", null, "summary_large_image");
    }

    /// <summary>Address of the publisher's sign, which the theme has as a picture; null when it has none.</summary>
    public static string? Logo(SiteModel site) =>
        site.Theme.Assets.Any(asset => asset.Path == Icon) ? site.Urls.Absolute(new Modelling.Addresses.SiteUrl("/assets/" + Icon)) : null;

    private const string Icon = "icons/icon-512.png";

    /// <summary>schema.org's WebSite for a home page.</summary>
    public static Utf8Html WebSite(SiteModel site, LanguageSite language) => LinkedData(json =>
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "WebSite");
        json.WriteString("name", language.Settings.SiteTitle);
        json.WriteString("description", language.Settings.SiteDescription);
        json.WriteString("url", site.Urls.Absolute(site.Urls.Home(language.Code)));
        json.WriteString("inLanguage", language.Code);
        json.WriteStartObject("publisher");
        json.WriteString("@type", "Organization");
        json.WriteString("name", language.Settings.Publisher);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    /// <summary>JSON-LD for a script element, which no text in it can end.</summary>
    public static Utf8Html LinkedData(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(bytes, LinkedDataOptions)) write(json);
        return new(bytes.WrittenMemory);
    }
}
