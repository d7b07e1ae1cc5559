using System.Text.Json;
using Daftar.Content;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Outputs.Api.Documents;
using Daftar.Planning;
using Daftar.Storage;

namespace Daftar.Outputs.Api.Lists;

/// <summary>A page of the articles of a term, an author or a tag. Pages are those of the list of all articles: numbered from the oldest.</summary>
internal sealed class ListDocument(SiteModel site, LanguageSite language, ArticleList list, PagedList paged, int number)
    : ApiFile(site, AddressOf(language, list, number))
{
    private readonly IReadOnlyList<Article> _items = paged.Page(number);

    /// <summary>All documents of a language's lists: those that have a page of their own for readers, but months, which have others.</summary>
    public static IEnumerable<PlannedFile> Plan(SiteModel site, LanguageSite language)
    {
        foreach (var list in language.Lists.Where(HasData))
        {
            var paged = new PagedList(list.Articles, ArticleListDocument.PageSize);
            for (var number = 0; number <= paged.NumberedPages; number++) yield return new ListDocument(site, language, list, paged, number);
        }
    }

    public static SiteUrl AddressOf(LanguageSite language, ArticleList list, int number) => ApiAddresses.List(language.Code, KindOf(list), list.Id, number);

    private static bool HasData(ArticleList list) => list.Kind.Category is ListCategory.Term or ListCategory.Author or ListCategory.Tag;

    private static string KindOf(ArticleList list) => list.Kind.Category switch
    {
        ListCategory.Author => "authors",
        ListCategory.Tag => "tags",
        _ => list.Taxonomy!.Id,
    };

    public override void AddDependencies(FingerprintBuilder fingerprint)
    {
        if (number == 0) fingerprint.Add(paged.Count);
        fingerprint.Add(list.Label).Add(paged.Newer(number) ?? -1).Add(paged.Older(number) ?? -1);
        foreach (var article in _items) TitleItems.AddDependencies(fingerprint, Site, article);
    }

    protected override void Write(Utf8JsonWriter json, RenderContext context)
    {
        json.WriteStartObject();
        json.WriteString("language", language.Code);
        json.WriteString("list", KindOf(list));
        json.WriteString("id", list.Id);
        json.WriteString("label", list.Label);
        json.WriteString("url", Absolute(list.Url));
        if (number == 0) json.WriteNumber("total", paged.Count);
        else json.WriteNumber("page", number);
        if (paged.Newer(number) is { } newer) json.WriteString("newer", Absolute(AddressOf(language, list, newer)));
        if (paged.Older(number) is { } older) json.WriteString("older", Absolute(AddressOf(language, list, older)));
        TitleItems.Write(json, Site, _items);
        json.WriteEndObject();
    }
}
