using System.Text.Json;
using Daftar.Modelling;
using Daftar.Planning;
using Daftar.Storage;

namespace Daftar.Outputs.Api.Documents;

/// <summary>The articles of a month of the language's calendar, newest first, or those without a date.</summary>
internal sealed class MonthDocument(SiteModel site, LanguageSite language, ArticleList list) : ApiFile(site, ApiAddresses.Month(language.Code, list.Id))
{
    public override void AddDependencies(FingerprintBuilder fingerprint)
    {
        fingerprint.Add(list.Label);
        foreach (var article in list.Articles) ArticleFields.AddDependencies(fingerprint, Site, article);
    }

    protected override void Write(Utf8JsonWriter json, RenderContext context)
    {
        json.WriteStartObject();
        json.WriteString("language", language.Code);
        json.WriteString("calendar", ArchiveMonth.CalendarOf(language));
        if (list.Kind == ListKind.Month)
        {
            ArchiveMonth.Of(language, list).Write(json, Site, list);
        }
        else
        {
            json.WriteString("label", list.Label);
            json.WriteString("url", Absolute(list.Url));
        }
        ArticleItems.Write(json, Site, list.Articles);
        json.WriteEndObject();
    }
}
