using System.Text.Json;
using Daftar.Modelling;
using Daftar.Outputs.Api.Lists;
using Daftar.Planning;
using Daftar.Storage;

namespace Daftar.Outputs.Api.Documents;

/// <summary>The terms of all taxonomies in the order of their files, with the number of articles in one language.</summary>
internal sealed class TermsDocument(SiteModel site, LanguageSite language) : ApiFile(site, ApiAddresses.Terms(language.Code))
{
    public override void AddDependencies(FingerprintBuilder fingerprint)
    {
        foreach (var list in language.Lists)
        {
            if (list.Kind.Category is ListCategory.Term or ListCategory.Crossing) fingerprint.Add(list.Taxonomy!.Id).Add(list.Id).Add(list.Articles.Count);
        }
    }

    protected override void Write(Utf8JsonWriter json, RenderContext context)
    {
        json.WriteStartObject();
        json.WriteString("language", language.Code);
        json.WriteStartArray("taxonomies");
        foreach (var declared in language.Taxonomies)
        {
            if (!Site.Content.Taxonomies.TryGetValue(declared.Id, out var taxonomy)) continue;
            json.WriteStartObject();
            json.WriteString("id", declared.Id);
            json.WriteString("label", taxonomy.Labels.In(language.Code, declared.Id));
            json.WriteStartArray("terms");
            foreach (var list in language.ListsOf(ListKind.TermOf(declared.Id))) WriteTerm(json, list);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        foreach (var crossing in TaxonomyCrossing.Of(Site.Configuration)) WriteCrossing(json, crossing);
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
        json.WriteString("data", Absolute(ListDocument.AddressOf(language, list, 0)));
        json.WriteEndObject();
    }

    private void WriteCrossing(Utf8JsonWriter json, TaxonomyCrossing crossing)
    {
        json.WriteStartArray(crossing.Key);
        foreach (var list in language.ListsOf(ListKind.CrossingOf(crossing.Taxonomy.Id)))
        {
            json.WriteStartObject();
            json.WriteString(crossing.Taxonomy.Singular, list.Term!.Id);
            json.WriteString(crossing.Other.Singular, list.Other!.Id);
            json.WriteString("url", Absolute(list.Url));
            json.WriteNumber("articles", list.Articles.Count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
