using System.Text.Json;
using Daftar.Modelling;
using Daftar.Planning;
using Daftar.Storage;

namespace Daftar.Outputs.Api.Lists;

/// <summary>The titles of all articles of a language, newest first, in one document: for menus, completion, links by title.</summary>
internal sealed class TitlesDocument(SiteModel site, LanguageSite language) : ApiFile(site, ApiAddresses.Titles(language.Code))
{
    public override void AddDependencies(FingerprintBuilder fingerprint)
    {
        foreach (var article in language.Articles) TitleItems.AddDependencies(fingerprint, Site, article);
    }

    protected override void Write(Utf8JsonWriter json, RenderContext context)
    {
        json.WriteStartObject();
        json.WriteString("language", language.Code);
        json.WriteNumber("total", language.Articles.Count);
        TitleItems.Write(json, Site, language.Articles);
        json.WriteEndObject();
    }
}
