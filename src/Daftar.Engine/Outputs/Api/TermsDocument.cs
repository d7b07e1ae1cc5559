using System.Text.Json;
using Daftar.Modelling;
using Daftar.Planning;
using Daftar.Storage;

namespace Daftar.Outputs.Api;

/// <summary>The terms of all taxonomies in the order of their files, with the number of articles in one language.</summary>
internal sealed class TermsDocument(SiteModel site, LanguageSite language) : ApiFile(site, ApiAddresses.Terms(language.Code))
{
    private static readonly (string Taxonomy, ListKind Kind)[] Taxonomies =
        [("types", ListKind.Type), ("regions", ListKind.Region), ("issues", ListKind.Issue)];

    public override void AddDependencies(FingerprintBuilder fingerprint)
    {
        foreach (var (_, kind) in Taxonomies) AddCounts(fingerprint, kind);
        AddCounts(fingerprint, ListKind.RegionIssue);
    }

    protected override void Write(Utf8JsonWriter json, RenderContext context)
    {
        json.WriteStartObject();
        json.WriteString("language", language.Code);
        json.WriteStartArray("taxonomies");
        foreach (var (id, kind) in Taxonomies)
        {
            if (!Site.Content.Taxonomies.TryGetValue(id, out var taxonomy)) continue;
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("label", taxonomy.Labels.In(language.Code, id));
            json.WriteStartArray("terms");
            foreach (var list in language.ListsOf(kind)) WriteTerm(json, list);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteRegionIssues(json);
        json.WriteEndObject();
    }

    private void WriteTerm(Utf8JsonWriter json, ArticleList list)
    {
        var term = list.Term!;
        json.WriteStartObject();
        json.WriteString("id", term.Id);
        json.WriteString("label", term.Labels.In(language.Code, term.Id));
        ArticleFields.WriteText(json, "plural", term.Plurals.Find(language.Code));
        ArticleFields.WriteText(json, "description", term.Descriptions.Find(language.Code));
        json.WriteString("url", Absolute(list.Url));
        json.WriteNumber("articles", list.Articles.Count);
        json.WriteEndObject();
    }

    private void WriteRegionIssues(Utf8JsonWriter json)
    {
        json.WriteStartArray("region_issues");
        foreach (var list in language.ListsOf(ListKind.RegionIssue))
        {
            json.WriteStartObject();
            json.WriteString("region", list.Term!.Id);
            json.WriteString("issue", list.Issue!.Id);
            json.WriteString("url", Absolute(list.Url));
            json.WriteNumber("articles", list.Articles.Count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void AddCounts(FingerprintBuilder fingerprint, ListKind kind)
    {
        foreach (var list in language.ListsOf(kind)) fingerprint.Add(list.Id).Add(list.Articles.Count);
    }
}
