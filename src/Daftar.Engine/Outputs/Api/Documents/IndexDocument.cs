using System.Text.Json;
using Daftar.Configuration;
using Daftar.Languages;
using Daftar.Modelling;
using Daftar.Planning;
using Daftar.Storage;

namespace Daftar.Outputs.Api.Documents;

/// <summary>The entrance: the languages and where everything is.</summary>
internal sealed class IndexDocument(SiteModel site) : ApiFile(site, ApiAddresses.Index)
{
    public override void AddDependencies(FingerprintBuilder fingerprint)
    {
        foreach (var language in Site.Languages) fingerprint.Add(language.Articles.Count);
    }

    protected override void Write(Utf8JsonWriter json, RenderContext context)
    {
        json.WriteStartObject();
        json.WriteString("version", "1");
        json.WriteString("scope", Site.Configuration.GenerateApi == ApiScope.Full ? "full" : "index");
        json.WriteString("url", Absolute(Site.Urls.Root));
        json.WriteString("openapi", Absolute(ApiAddresses.OpenApi));
        json.WriteStartObject("schemas");
        foreach (var collection in SchemaDocument.Collections) json.WriteString(collection.Id, Absolute(ApiAddresses.Schema(collection.Id)));
        json.WriteEndObject();
        json.WriteStartArray("languages");
        foreach (var language in Site.Languages) WriteLanguage(json, language);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteLanguage(Utf8JsonWriter json, LanguageSite language)
    {
        var settings = language.Settings;
        json.WriteStartObject();
        json.WriteString("code", language.Code);
        json.WriteString("name", settings.Name);
        json.WriteString("direction", settings.Direction.Code());
        json.WriteString("calendar", ArchiveMonth.CalendarOf(language));
        json.WriteString("title", settings.SiteTitle);
        json.WriteString("description", settings.SiteDescription);
        json.WriteString("publisher", settings.Publisher);
        json.WriteString("url", Absolute(Site.Urls.Home(language.Code)));
        json.WriteNumber("total", language.Articles.Count);
        json.WriteString("articles", Absolute(ApiAddresses.Articles(language.Code, 0)));
        if (Site.Configuration.Comments is not null) json.WriteString("comments", Absolute(ApiAddresses.Comments(language.Code, 0)));
        json.WriteString("pages", Absolute(ApiAddresses.Pages(language.Code)));
        json.WriteString("terms", Absolute(ApiAddresses.Terms(language.Code)));
        json.WriteString("tags", Absolute(ApiAddresses.Tags(language.Code)));
        json.WriteString("authors", Absolute(ApiAddresses.Authors(language.Code)));
        json.WriteString("titles", Absolute(ApiAddresses.Titles(language.Code)));
        json.WriteString("changes", Absolute(ApiAddresses.Changes(language.Code)));
        json.WriteString("archive", Absolute(ApiAddresses.Archive(language.Code)));
        json.WriteEndObject();
    }
}
