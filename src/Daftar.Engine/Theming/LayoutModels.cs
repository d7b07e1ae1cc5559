using Daftar.Theming.Models;

namespace Daftar.Theming;

/// <summary>The layouts that outputs render, each with the model that is its root. An output with pages of its own adds a line.</summary>
public static class LayoutModels
{
    public static readonly IReadOnlyList<LayoutModel> All =
    [
        new("home", typeof(HomePageModel)),
        new("article", typeof(ArticlePageModel)),
        new("comments", typeof(CommentsPageModel)),
        new("list", typeof(ListPageModel)),
        new("archive", typeof(ArchivePageModel)),
        new("index", typeof(IndexPageModel)),
        new("page", typeof(ContentPageModel)),
        new("not-found", typeof(NotFoundPageModel)),
        new("chooser", typeof(ChooserPageModel)),
        new("search", typeof(SearchPageModel)),
        new("redirect", typeof(RedirectPageModel)),
    ];
}

/// <param name="Name">Of the file in <c>theme/layouts</c>, without extension.</param>
/// <param name="Model">An <see cref="ILayoutModel"/>.</param>
public sealed record LayoutModel(string Name, Type Model);
