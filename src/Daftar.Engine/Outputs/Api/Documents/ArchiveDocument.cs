using System.Text.Json;
using Daftar.Modelling;
using Daftar.Planning;
using Daftar.Storage;

namespace Daftar.Outputs.Api.Documents;

/// <summary>The months that have articles, newest first, with counts.</summary>
internal sealed class ArchiveDocument(SiteModel site, LanguageSite language) : ApiFile(site, ApiAddresses.Archive(language.Code))
{
    public override void AddDependencies(FingerprintBuilder fingerprint)
    {
        foreach (var month in language.ListsOf(ListKind.Month)) fingerprint.Add(month.Id).Add(month.Label).Add(month.Articles.Count);
        fingerprint.Add(Undated()?.Articles.Count ?? 0);
    }

    protected override void Write(Utf8JsonWriter json, RenderContext context)
    {
        json.WriteStartObject();
        json.WriteString("language", language.Code);
        json.WriteString("calendar", ArchiveMonth.CalendarOf(language));
        json.WriteStartArray("months");
        foreach (var list in language.ListsOf(ListKind.Month))
        {
            json.WriteStartObject();
            ArchiveMonth.Of(language, list).Write(json, Site, list);
            json.WriteNumber("articles", list.Articles.Count);
            json.WriteString("data", Absolute(ApiAddresses.Month(language.Code, list.Id)));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (Undated() is { } undated)
        {
            json.WriteStartObject("undated");
            json.WriteString("label", undated.Label);
            json.WriteString("url", Absolute(undated.Url));
            json.WriteNumber("articles", undated.Articles.Count);
            json.WriteString("data", Absolute(ApiAddresses.Month(language.Code, undated.Id)));
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private ArticleList? Undated() => language.FindList(ListKind.Undated, "undated");
}
