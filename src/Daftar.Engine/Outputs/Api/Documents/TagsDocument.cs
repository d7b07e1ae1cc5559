using System.Text.Json;
using Daftar.Modelling;
using Daftar.Outputs.Api.Lists;
using Daftar.Planning;
using Daftar.Storage;

namespace Daftar.Outputs.Api.Documents;

/// <summary>The free keywords of a language in its alphabet's order, with counts.</summary>
internal sealed class TagsDocument(SiteModel site, LanguageSite language) : ApiFile(site, ApiAddresses.Tags(language.Code))
{
    public override void AddDependencies(FingerprintBuilder fingerprint)
    {
        foreach (var list in language.ListsOf(ListKind.Tag)) fingerprint.Add(list.Id).Add(list.Label).Add(list.Articles.Count);
    }

    protected override void Write(Utf8JsonWriter json, RenderContext context)
    {
        json.WriteStartObject();
        json.WriteString("language", language.Code);
        json.WriteStartArray("tags");
        foreach (var list in language.ListsOf(ListKind.Tag))
        {
            json.WriteStartObject();
            json.WriteString("id", list.Id);
            json.WriteString("name", list.Label);
            json.WriteString("url", Absolute(list.Url));
            json.WriteNumber("articles", list.Articles.Count);
            json.WriteString("data", Absolute(ListDocument.AddressOf(language, list, 0)));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
