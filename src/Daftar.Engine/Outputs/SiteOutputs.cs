using Daftar.Configuration;
using Daftar.Outputs.Admin;
using Daftar.Outputs.Api;
using Daftar.Outputs.Assets;
using Daftar.Outputs.Feeds;
using Daftar.Outputs.Pages;
using Daftar.Outputs.Redirects;
using Daftar.Outputs.Robots;
using Daftar.Outputs.Search;
using Daftar.Outputs.Sitemap;
using Daftar.Outputs.Taxonomies;
using Daftar.Planning;

namespace Daftar.Outputs;

/// <summary>All kinds of output. A new kind is a folder beside this file and a line in this list.</summary>
public static class SiteOutputs
{
    /// <summary>Keys of texts that outputs take from the theme's strings by themselves, beside those in templates.</summary>
    public static IReadOnlyList<string> RequiredStrings { get; } =
    [
        "navigation.home", "archive.title", "archive.undated", "search.title", "pager.page", "feed.all", "feed.atom", "feed.rss", "feed.json", "block.latest",
        "taxonomy.authors", "taxonomy.tags",
        "index.authors", "index.tags",
        "list.author", "list.tag", "list.month", 
        "unknown.date", "unknown.author", "unknown.source", "not-found.title", "not-found.text",
        "share.telegram", "share.whatsapp", "share.x", "share.facebook", "share.linkedin", "share.email",
        "search.author", "search.year", "search.other",
        .. SearchPage.ScriptTexts.Select(key => "search." + key),
        "body.footnotes", "body.back", "body.table", "translation.machine",
    ];

    /// <summary>Starts what outputs get ready while the content is read; with one thread they do it when they need it.</summary>
    public static void Prepare(SiteConfiguration configuration, int jobs)
    {
        if (jobs <= 1) return;
        var outputs = For(configuration);
        // An output that needs what could not be got ready asks for it again, and fails then.
        _ = Task.Run(() =>
        {
            foreach (var output in outputs) output.Prepare(configuration);
        });
    }

    /// <summary>The outputs of a site. Where two want one path the earlier one stands, so redirects come last.</summary>
    public static IReadOnlyList<IOutput> For(SiteConfiguration configuration) =>
    [
        new HomeOutput(),
        new ArticleOutput(),
        new ListOutput(),
        new ContentPageOutput(),
        new FeedOutput(),
        .. configuration.GenerateSitemap ? [new SitemapOutput()] : Array.Empty<IOutput>(),
        .. configuration.GenerateApi != ApiScope.None ? [new ApiOutput()] : Array.Empty<IOutput>(),
        new RobotsOutput(),
        .. configuration.Admin is { } admin ? [new AdminOutput(admin)] : Array.Empty<IOutput>(),
        .. configuration.GenerateSearchIndex ? [new SearchOutput()] : Array.Empty<IOutput>(),
        new AssetOutput(),
        new RedirectOutput(),
    ];
}
