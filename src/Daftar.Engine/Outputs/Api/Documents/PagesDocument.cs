using System.Text.Json;
using Daftar.Content;
using Daftar.Modelling;
using Daftar.Planning;
using Daftar.Storage;

namespace Daftar.Outputs.Api.Documents;

/// <summary>The pages of a language that are no articles, with their texts: there are few.</summary>
internal sealed class PagesDocument(SiteModel site, ContentFiles files, LanguageSite language) : ApiFile(site, ApiAddresses.Pages(language.Code))
{
    public override void AddDependencies(FingerprintBuilder fingerprint)
    {
        foreach (var page in language.Pages)
        {
            fingerprint.Add(page.Path).Add(page.Digest);
            Site.AddLinks(fingerprint, page.Body, page.Language);
            foreach (var version in Versions(page)) fingerprint.Add(version.Path);
        }
    }

    protected override void Write(Utf8JsonWriter json, RenderContext context)
    {
        json.WriteStartObject();
        json.WriteString("language", language.Code);
        json.WriteStartArray("items");
        foreach (var page in language.Pages) WritePage(json, context, page);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WritePage(Utf8JsonWriter json, RenderContext context, ContentPage page)
    {
        json.WriteStartObject();
        json.WriteString("id", page.Stem);
        json.WriteString("language", page.Language);
        json.WriteString("url", Absolute(Site.Urls.Page(page)));
        json.WriteString("path", page.Path);
        json.WriteString("title", page.Title);
        ArticleFields.WriteText(json, "lead", page.Lead);
        ArticleFields.WriteDate(json, "updated", page.Updated);
        ArticleFields.WriteList(json, "aliases", page.Aliases, static alias => alias);
        json.WriteBoolean("draft", page.IsDraft);
        json.WriteNumber("words", page.Body.WordCount);
        json.WriteStartArray("translations");
        foreach (var version in Versions(page))
        {
            json.WriteStartObject();
            json.WriteString("language", version.Language);
            json.WriteString("url", Absolute(Site.Urls.Page(version)));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        BodyFields.Write(json, context, files, page.Body, page.Path, page.Language, Site.Urls.Page(page), null);
        json.WriteEndObject();
    }

    private IEnumerable<ContentPage> Versions(ContentPage page)
    {
        foreach (var other in Site.Languages)
        {
            if (other.Code != page.Language && other.PagesByStem.TryGetValue(page.Stem, out var version)) yield return version;
        }
    }
}
