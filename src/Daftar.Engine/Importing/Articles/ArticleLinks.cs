using Daftar.Diagnostics;
using Daftar.Importing.Bodies;
using Daftar.Importing.Documents;
using Daftar.Markup;
using Heading = Daftar.Importing.Documents.Heading;

namespace Daftar.Importing.Articles;

/// <summary>Links from one imported text to another: old addresses lead to the new files.</summary>
internal sealed class ArticleLinks
{
    private readonly Dictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ImportedArticle> _articles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BodyOutline> _outlines = new(StringComparer.Ordinal);

    public static ArticleLinks Of(IEnumerable<PlacedArticle> articles)
    {
        var links = new ArticleLinks();
        foreach (var article in articles)
        {
            links._articles.TryAdd(article.Path, article.Article);
            foreach (var address in article.Article.Addresses) links._paths.TryAdd(KeyOf(address), article.Path);
            // Files that lie beside each other link to each other by their names.
            if (article.Article.Part is null) links._paths.TryAdd(FileKey(article.Source.Name), article.Path);
        }
        return links;
    }

    /// <summary>The link as the article's file writes it: the other file's path, or the whole address of what is elsewhere.</summary>
    public string Resolve(PlacedArticle from, string address)
    {
        address = address.Trim();
        // A place within the text: saved pages have it with the page's own address.
        if (address.StartsWith('#')) return Place(from.Path, address, "#content");
        var whole = Whole(from.Article, address);
        var hash = whole.IndexOf('#', StringComparison.Ordinal);
        var (page, fragment) = hash < 0 ? (whole, "") : (whole[..hash], whole[hash..]);
        if (page.Length == 0 || !(_paths.TryGetValue(KeyOf(page), out var path) || _paths.TryGetValue(FileKey(page), out path)))
        {
            // A file that was not imported, of a page whose address nobody knows: such a link leads nowhere.
            if (!page.Contains(':') && !page.StartsWith('/'))
            {
                from.Article.Findings.Change($"link whose target does not exist here became text: {address}", $"پیوندی که مقصدش اینجا نیست متن شد: {address}");
                return "";
            }
            return whole;
        }
        var isOwn = path == from.Path;
        if (fragment.Length > 1) return isOwn ? Place(path, fragment, "#content") : RelativePath(from.Path, path) + Place(path, fragment, "");
        return isOwn ? "#content" : RelativePath(from.Path, path);
    }

    /// <summary>The heading that a link leads to, under the id that the page gives it; else what stands for a place that is no heading.</summary>
    private string Place(string path, string fragment, string otherwise)
    {
        var id = Uri.UnescapeDataString(fragment[1..]);
        if (!_outlines.TryGetValue(path, out var outline)) _outlines[path] = outline = OutlineOf(_articles.GetValueOrDefault(path)?.Blocks ?? []);
        if (outline.HasId(id)) return "#" + id;
        // Ids that the page itself needs are numbered.
        return outline.HasId(id + "-1") ? $"#{id}-1" : otherwise;
    }

    private static BodyOutline OutlineOf(IReadOnlyList<Block> blocks)
    {
        var outline = new BodyOutline();
        foreach (var heading in Headings(blocks)) outline.Add(2, InlineText.Of(heading.Text).Trim(), 0);
        outline.Finish(Page.ReservedIds, static _ => default, new DiagnosticBag());
        return outline;
    }

    private static IEnumerable<Heading> Headings(IEnumerable<Block> blocks) => blocks.SelectMany(block => block switch
    {
        Heading heading => [heading],
        Quotation quotation => Headings(quotation.Blocks),
        ListBlock list => list.Items.SelectMany(item => Headings(item.Blocks)),
        Definitions definitions => definitions.Items.SelectMany(item => Headings(item.Meaning)),
        _ => [],
    });

    private static readonly MarkdownContext Page = new("", 1, "en", static _ => null);

    private static string Whole(ImportedArticle article, string address)
    {
        if (Uri.TryCreate(address, UriKind.Absolute, out var absolute) && !absolute.IsFile) return address;
        foreach (var at in article.Addresses)
        {
            if (Uri.TryCreate(at, UriKind.Absolute, out var origin) && !origin.IsFile && Uri.TryCreate(origin, address, out var resolved)) return resolved.AbsoluteUri;
        }
        return address;
    }

    private static string RelativePath(string from, string to)
    {
        string[] fromFolders = from.Split('/')[..^1], toParts = to.Split('/');
        var same = 0;
        while (same < fromFolders.Length && same < toParts.Length - 1 && fromFolders[same] == toParts[same]) same++;
        return string.Concat(Enumerable.Repeat("../", fromFolders.Length - same)) + string.Join('/', toParts[same..]);
    }

    private static string FileKey(string path) => "file " + Uri.UnescapeDataString(path)[(Uri.UnescapeDataString(path).LastIndexOf('/') + 1)..];

    /// <summary>An address without what differs between spellings of it: scheme, "www.", a slash at the end, percent signs.</summary>
    private static string KeyOf(string address)
    {
        var key = address;
        var scheme = key.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0) key = key[(scheme + 3)..];
        if (key.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) key = key[4..];
        return Uri.UnescapeDataString(key).TrimEnd('/');
    }
}
