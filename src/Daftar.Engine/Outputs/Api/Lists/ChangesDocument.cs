using System.Globalization;
using System.Text.Json;
using Daftar.Content;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Planning;
using Daftar.Storage;

namespace Daftar.Outputs.Api.Lists;

/// <summary>
/// By what a client stays in step: every article of a language with a digest of all that is told of it, and the codes that were given and
/// have no article any more. What a client has and this does not name is deleted; what has another digest is read again.
/// </summary>
internal sealed class ChangesDocument(SiteModel site, LanguageSite language) : ApiFile(site, ApiAddresses.Changes(language.Code))
{
    public override void AddDependencies(FingerprintBuilder fingerprint)
    {
        foreach (var article in language.Articles) ArticleFields.AddDependencies(fingerprint, Site, article);
        foreach (var (code, url) in Deleted()) fingerprint.Add(code).Add(url.Value);
    }

    protected override void Write(Utf8JsonWriter json, RenderContext context)
    {
        json.WriteStartObject();
        json.WriteString("language", language.Code);
        json.WriteStartArray("articles");
        var builder = new FingerprintBuilder();
        foreach (var article in language.Articles.OrderBy(article => article.NewsCode))
        {
            ArticleFields.AddDependencies(builder, Site, article);
            json.WriteStartObject();
            json.WriteNumber("news_code", article.NewsCode);
            json.WriteString("digest", builder.ToDigest().ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("deleted");
        foreach (var (code, url) in Deleted())
        {
            json.WriteStartObject();
            json.WriteNumber("news_code", code);
            json.WriteString("url", Absolute(url));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Codes whose short link now leads to another text or page, which is how one withdraws an article, and where to.</summary>
    private SortedDictionary<int, SiteUrl> Deleted()
    {
        var deleted = new SortedDictionary<int, SiteUrl>();
        // Numbers are what a short link holds: what stands around them tells short links from other addresses.
        var (before, after) = Site.Configuration.Urls.Short.Split("{code}", 2) is [var start, var end] ? (start, end.TrimEnd('/')) : ("/", "");
        foreach (var (aliases, url) in language.Articles.Select(article => (article.Aliases, Site.Urls.Article(article))).Concat(language.Pages.Select(page => (page.Aliases, Site.Urls.Page(page)))))
        {
            foreach (var alias in aliases)
            {
                var address = alias.TrimEnd('/');
                if (!address.StartsWith(before, StringComparison.Ordinal) || !address.EndsWith(after, StringComparison.Ordinal) || address.Length <= before.Length + after.Length) continue;
                if (int.TryParse(address.AsSpan()[before.Length..^after.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var code)) deleted.TryAdd(code, url);
            }
        }
        return deleted;
    }
}
