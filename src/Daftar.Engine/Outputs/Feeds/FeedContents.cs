using Daftar.Content;
using Daftar.Modelling;
using Daftar.Storage;
using Daftar.Views;

namespace Daftar.Outputs.Feeds;

/// <summary>
/// The texts of entries as HTML that stands alone. The same text is wanted by the three formats of a feed, one right after
/// the other, and by several feeds: the last few are kept.
/// </summary>
internal sealed class FeedContents(SiteModel site)
{
    // Enough for what a few threads work on at a time; all of an archive would not fit into memory.
    private readonly Entry?[] _last = new Entry?[256];

    /// <summary>The article's lead and body. Safe for all threads: at worst two of them make the same text.</summary>
    public string Html(Article article, BodyStore bodies)
    {
        ref var slot = ref _last[article.Body.Handle.Index % _last.Length];
        if (Volatile.Read(ref slot) is { } kept && kept.Article == article) return kept.Html;
        var entry = new Entry(article, Create(article, bodies));
        Volatile.Write(ref slot, entry);
        return entry.Html;
    }

    // Many readers show a text from the left unless it says otherwise itself.
    private string Create(Article article, BodyStore bodies)
    {
        var language = site.Language(article.Language);
        var url = site.Urls.Absolute(site.Urls.Article(article));
        var notice = article.Translation == TranslationStatus.Machine ? $"<p><em>{Encode(language.Strings["translation.machine"])}</em></p>\n" : "";
        var lead = article.Lead is null ? "" : $"<p>{Encode(article.Lead)}</p>\n";
        var body = AbsoluteLinks.Resolve(
            bodies.Get(article.Body.Handle).Html, site.Configuration.Origin, url,
            path => site.Urls.Absolute(site.UrlOf(path, article.Language)));
        return $"<div lang=\"{language.Code}\" dir=\"{PageFrames.ViewOf(language.Settings).Direction}\">\n{notice}{lead}{body}</div>";
    }

    private static string Encode(string text) => System.Security.SecurityElement.Escape(text);

    private sealed record Entry(Article Article, string Html);
}
