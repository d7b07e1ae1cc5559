using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Daftar.Languages;
using Daftar.Markup;
using Daftar.Modelling;
using Daftar.Theming.Models;

namespace Daftar.Outputs.Pages;

/// <summary>What pages that are no articles tell machines.</summary>
internal static class PageMetadata
{
    // "<" and "&" stay escaped, so that no text can end the script element.
    private static readonly JsonWriterOptions LinkedDataOptions = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static IReadOnlyList<MetaView> Of(LanguageSite language, string type, string title, string description, string url) =>
    [
        new(null, "og:type", type),
        new(null, "og:title", Directions.Marked(title, language.Code)),
        new(null, "og:description", Descriptions.Of(description)),
        new(null, "og:url", url),
        new(null, "og:site_name", language.Settings.SiteTitle),
        new("twitter:card", null, "summary"),
    ];

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
