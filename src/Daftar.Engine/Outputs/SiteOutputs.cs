using Daftar.Configuration;
using Daftar.Outputs.Admin;
using Daftar.Outputs.Api;
using Daftar.Outputs.Assets;
using Daftar.Outputs.Citing;
using Daftar.Outputs.Comments;
using Daftar.Outputs.Feeds;
using Daftar.Outputs.Manifest;
using Daftar.Outputs.Pages;
using Daftar.Outputs.Redirects;
using Daftar.Outputs.Robots;
using Daftar.Outputs.Search;
using Daftar.Outputs.Sitemap;
using Daftar.Outputs.Taxonomies;
using Daftar.Planning;
using Daftar.Theming;
using Daftar.Theming.Models;

namespace Daftar.Outputs;

/// <summary>All kinds of output. A new kind is a folder beside this file and a line in this list.</summary>
public static class SiteOutputs
{
    // Two outputs that want one path: the earlier one stands, so redirects come last, behind those of a host.
    private static readonly OutputKind[] Own =
    [
        new(_ => new HomeOutput()) { Strings = HomeOutput.Strings, Layouts = HomeOutput.Layouts },
        new(_ => new ArticleOutput()) { Strings = ArticleOutput.Strings, Layouts = [new("article", typeof(ArticlePageModel))] },
        new(site => site.Citations == CitationScope.Files ? new CitationOutput() : null),
        new(_ => new ListOutput()) { Strings = ListOutput.Strings, Layouts = ListOutput.Layouts },
        new(_ => new ContentPageOutput()) { Layouts = [new("page", typeof(ContentPageModel))] },
        new(_ => new FeedOutput()) { Strings = FeedOutput.Strings },
        new(site => site.Comments is not null ? new CommentOutput() : null) { Strings = CommentOutput.Strings, Layouts = [new("comments", typeof(CommentsPageModel))] },
        new(site => site.GenerateSitemap ? new SitemapOutput() : null),
        new(site => site.GenerateApi != ApiScope.None ? new ApiOutput() : null),
        new(_ => new RobotsOutput()),
        new(_ => new ManifestOutput()),
        new(site => site.Admin is { } admin ? new AdminOutput(admin) : null),
        new(site => site.GenerateSearchIndex ? new SearchOutput() : null) { Strings = SearchOutput.Strings, Layouts = [new("search", typeof(SearchPageModel))] },
        new(_ => new AssetOutput()),
    ];

    private static readonly OutputKind Redirects = new(_ => new RedirectOutput()) { Layouts = [new("redirect", typeof(RedirectPageModel))] };

    // What the model, menus and texts take from the strings, whatever the outputs are.
    private static readonly string[] CommonStrings =
        ["navigation.home", "archive.title", "archive.undated", "search.title", "body.footnotes", "body.back", "body.table", "picture.ask"];

    /// <summary>Keys of texts that a theme has to have for outputs, beside those in its templates.</summary>
    public static IReadOnlyList<string> RequiredStrings { get; } = StringsOf([]);

    /// <param name="more">Kinds of output of a host.</param>
    public static IReadOnlyList<string> StringsOf(IReadOnlyList<OutputKind> more) =>
        [.. CommonStrings.Concat(Own.Concat(more).SelectMany(kind => kind.Strings)).Distinct(StringComparer.Ordinal)];

    /// <summary>The layouts of the engine's own outputs.</summary>
    public static IReadOnlyList<LayoutModel> Layouts { get; } = LayoutsOf([]);

    /// <param name="more">Kinds of output of a host; a layout that the engine has already stays as it is.</param>
    public static IReadOnlyList<LayoutModel> LayoutsOf(IReadOnlyList<OutputKind> more) =>
        [.. Own.Append(Redirects).Concat(more).SelectMany(kind => kind.Layouts).DistinctBy(layout => layout.Name, StringComparer.Ordinal)];

    /// <summary>Starts what outputs get ready while the content is read; with one thread they do it when they need it.</summary>
    public static void Prepare(SiteConfiguration configuration, IReadOnlyList<OutputKind> more, int jobs)
    {
        if (jobs <= 1) return;
        var outputs = For(configuration, more);
        // An output that needs what could not be got ready asks for it again, and fails then.
        _ = Task.Run(() =>
        {
            foreach (var output in outputs) output.Prepare(configuration);
        });
    }

    /// <summary>The outputs of a site.</summary>
    /// <param name="more">Kinds of output of a host; null for none.</param>
    public static IReadOnlyList<IOutput> For(SiteConfiguration configuration, IReadOnlyList<OutputKind>? more = null) =>
        [.. Own.Concat(more ?? []).Append(Redirects).Select(kind => kind.Create(configuration)).OfType<IOutput>()];
}
