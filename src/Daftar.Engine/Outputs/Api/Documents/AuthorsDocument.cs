using System.Text.Json;
using Daftar.Content;
using Daftar.Modelling;
using Daftar.Planning;
using Daftar.Storage;

namespace Daftar.Outputs.Api.Documents;

/// <summary>Who writes in a language: first those with articles in it, by name, then the records without any.</summary>
internal sealed class AuthorsDocument(SiteModel site, LanguageSite language) : ApiFile(site, ApiAddresses.Authors(language.Code))
{
    public override void AddDependencies(FingerprintBuilder fingerprint)
    {
        foreach (var list in language.ListsOf(ListKind.Author)) fingerprint.Add(list.Id).Add(list.Label).Add(list.Articles.Count);
    }

    protected override void Write(Utf8JsonWriter json, RenderContext context)
    {
        json.WriteStartObject();
        json.WriteString("language", language.Code);
        json.WriteStartArray("authors");
        foreach (var list in language.ListsOf(ListKind.Author))
            WriteAuthor(json, list.Id, list.Label, list.Author, Absolute(list.Url), list.Articles.Count);
        foreach (var author in Site.Content.Authors.Values.OrderBy(author => author.Id, StringComparer.Ordinal))
        {
            if (language.FindList(ListKind.Author, author.Id) is null)
                WriteAuthor(json, author.Id, author.Names.In(language.Code, author.Id), author, null, 0);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteAuthor(Utf8JsonWriter json, string id, string name, Author? record, string? url, int articles)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("name", name);
        ArticleFields.WriteText(json, "role", record?.Roles.Find(language.Code));
        ArticleFields.WriteText(json, "bio", record?.Bios.Find(language.Code));
        ArticleFields.WriteText(json, "image", record?.Image is { } image ? Absolute(new("/" + image)) : null);
        ArticleFields.WriteText(json, "email", record?.Email);
        ArticleFields.WriteText(json, "website", record?.Website);
        ArticleFields.WriteText(json, "orcid", record?.Orcid);
        ArticleFields.WriteText(json, "url", url);
        json.WriteNumber("articles", articles);
        json.WriteEndObject();
    }
}
