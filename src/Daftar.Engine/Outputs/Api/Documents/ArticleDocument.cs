using System.Text.Json;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Modelling;
using Daftar.Outputs.Api.Comments;
using Daftar.Planning;
using Daftar.Storage;

namespace Daftar.Outputs.Api.Documents;

/// <summary>One article with its text.</summary>
internal sealed class ArticleDocument(SiteModel site, ContentFiles files, Article article) : ApiFile(site, ApiAddresses.Article(article.NewsCode))
{
    public override SourcePlace? Place => article.Places.NewsCode;

    public override string Describe() => article.Path;

    public override void AddDependencies(FingerprintBuilder fingerprint)
    {
        ArticleFields.AddDependencies(fingerprint, Site, article);
        CommentFields.AddDependencies(fingerprint, Site, article);
        Site.AddLinks(fingerprint, article.Body, article.Language);
    }

    protected override void Write(Utf8JsonWriter json, RenderContext context)
    {
        json.WriteStartObject();
        ArticleFields.Write(json, Site, article);
        if (Site.Configuration.Comments is not null) CommentFields.WriteAll(json, Site, article);
        BodyFields.Write(json, context, files, article.Body, article.Path, article.Language, Site.Urls.Article(article), article.Image);
        json.WriteEndObject();
    }
}
