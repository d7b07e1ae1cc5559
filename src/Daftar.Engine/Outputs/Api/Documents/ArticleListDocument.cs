using System.Text.Json;
using Daftar.Content;
using Daftar.Modelling;
using Daftar.Planning;
using Daftar.Storage;

namespace Daftar.Outputs.Api.Documents;

/// <summary>
/// A page of the list of all articles of a language. Numbered pages are counted from the oldest and stay put; only the
/// newest says how many articles there are, so that a new one changes no other.
/// </summary>
internal sealed class ArticleListDocument(SiteModel site, LanguageSite language, PagedList paged, int number)
    : ApiFile(site, ApiAddresses.Articles(language.Code, number))
{
    /// <summary>Articles on a page: some 100 KB, which a client asks for more readily than ten times 10 KB.</summary>
    public const int PageSize = 100;

    private readonly IReadOnlyList<Article> _items = paged.Page(number);

    public override void AddDependencies(FingerprintBuilder fingerprint)
    {
        if (number == 0) fingerprint.Add(paged.Count);
        fingerprint.Add(paged.Newer(number) ?? -1).Add(paged.Older(number) ?? -1);
        foreach (var article in _items) ArticleFields.AddDependencies(fingerprint, Site, article);
    }

    protected override void Write(Utf8JsonWriter json, RenderContext context)
    {
        json.WriteStartObject();
        json.WriteString("language", language.Code);
        if (number == 0) json.WriteNumber("total", paged.Count);
        else json.WriteNumber("page", number);
        WriteLink(json, "newer", paged.Newer(number));
        WriteLink(json, "older", paged.Older(number));
        ArticleItems.Write(json, Site, _items);
        json.WriteEndObject();
    }

    private void WriteLink(Utf8JsonWriter json, string name, int? page)
    {
        if (page is { } other) json.WriteString(name, Absolute(ApiAddresses.Articles(language.Code, other)));
    }
}

/// <summary>The <c>items</c> of a list.</summary>
internal static class ArticleItems
{
    public static void Write(Utf8JsonWriter json, SiteModel site, IReadOnlyList<Article> articles)
    {
        json.WriteStartArray("items");
        for (var index = 0; index < articles.Count; index++)
        {
            json.WriteStartObject();
            ArticleFields.Write(json, site, articles[index]);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
