using System.Globalization;
using Daftar.Configuration;
using Daftar.Content;
using Daftar.Modelling;

namespace Daftar.Outputs.Citing;

/// <summary>The data for citing an article.</summary>
/// <param name="Number">The news code, which is the document's number for good.</param>
/// <param name="Url">The short address, which stays when type or title change.</param>
internal sealed record Citation(
    CitationKind Kind, string Number, string Title, IReadOnlyList<CitedName> Authors, ContentDate? Date, string Publisher, string Language, string Url)
{
    public static Citation Of(SiteModel site, LanguageSite language, Article article) => new(
        CitationKind.Of(article.Type.Id),
        article.NewsCode.ToString(CultureInfo.InvariantCulture),
        article.Title,
        [.. article.Authors.Select(author => CitedName.Of(author.Name))],
        article.PublishDate,
        article.Source ?? language.Settings.Publisher,
        article.Language,
        site.Urls.Absolute(site.Urls.Short(article.NewsCode)));
}

/// <summary>The type of an article in reference managers.</summary>
/// <param name="Csl">Type of CSL-JSON.</param>
/// <param name="Ris">Type of RIS.</param>
/// <param name="BibTex">Entry of BibTeX.</param>
/// <param name="Institution">Field of BibTeX for who published it.</param>
/// <param name="Zotero">Type of Zotero, which takes every page with a title for an article of a scholarly journal unless it is told; null for a report, which it knows by its institution.</param>
internal sealed record CitationKind(string Csl, string Ris, string BibTex, string Institution, string? Zotero)
{
    /// <summary>Whether Google Scholar is told that it is a technical report, which an interview is not.</summary>
    public bool IsReport => Ris == "RPRT";

    /// <param name="type">Id of the article's type.</param>
    public static CitationKind Of(string type) => type switch
    {
        "report" or "special-report" => new("report", "RPRT", "techreport", "institution", null),
        "analysis" or "note" => new("article-magazine", "MGZN", "misc", "howpublished", "magazineArticle"),
        "interview" or "roundtable" => new("interview", "MGZN", "misc", "howpublished", "magazineArticle"),
        _ => new("webpage", "ELEC", "misc", "howpublished", "webpage"),
    };
}
