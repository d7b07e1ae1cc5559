using System.Globalization;
using Daftar.Diagnostics;
using Daftar.Modelling;
using Daftar.Planning;
using Daftar.Theming;
using Daftar.Theming.Models;
using Daftar.Views;

namespace Daftar.Outputs.Taxonomies;

/// <summary>Lists of articles by term, pair of terms, author, tag and month, paged; and the overviews above them.</summary>
public sealed class ListOutput : IOutput
{
    internal static IReadOnlyList<string> Strings { get; } =
    [
        "pager.page", "taxonomy.authors", "taxonomy.tags", "index.authors", "index.tags", "list.author", "list.tag", "list.month",
    ];

    internal static IReadOnlyList<LayoutModel> Layouts { get; } =
        [new("list", typeof(ListPageModel)), new("archive", typeof(ArchivePageModel)), new("index", typeof(IndexPageModel))];

    public IEnumerable<PlannedFile> Plan(SiteModel site, SiteViews views, DiagnosticBag diagnostics)
    {
        foreach (var language in views.All)
        {
            foreach (var taxonomy in language.Site.Taxonomies) yield return new IndexPage(site, language, taxonomy.Id, taxonomy.IndexTitle, ListKind.TermOf(taxonomy.Id));
            yield return new IndexPage(site, language, "authors", language.Site.Strings["index.authors"], ListKind.Author);
            yield return new IndexPage(site, language, "tags", language.Site.Strings["index.tags"], ListKind.Tag);
            yield return new ArchivePage(site, language, null);
            foreach (var list in language.Site.Lists)
            {
                if (list.Kind == ListKind.Year)
                {
                    yield return new ArchivePage(site, language, list);
                    continue;
                }
                var articles = site.Configuration.Recommend is { OrdersLists: true } ? RecommendedOrder.Of(list.Articles) : list.Articles;
                var paged = new PagedList(articles, site.Configuration.PageSize);
                for (var number = 0; number <= paged.NumberedPages; number++) yield return new ListPage(site, language, list, paged, number);
            }
        }
    }
}
