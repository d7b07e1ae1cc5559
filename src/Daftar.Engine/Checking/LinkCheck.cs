using System.Globalization;
using System.Net;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Markup;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Planning;
using Daftar.Storage;

namespace Daftar.Checking;

/// <summary>Follows every link that stays on the site, to the file and to the heading in it.</summary>
internal sealed class LinkCheck
{
    private static readonly IReadOnlySet<string> PageIds = new MarkdownContext("", 1, "en", static _ => null).PageIds;

    private readonly SiteModel _site;
    private readonly BodyStore _bodies;
    private readonly DiagnosticBag _diagnostics;
    private readonly HashSet<string> _files;
    private readonly Dictionary<string, Document> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Document> _byAddress = new(StringComparer.Ordinal);

    public LinkCheck(SiteModel site, IReadOnlyList<PlannedFile> plan, BodyStore bodies, DiagnosticBag diagnostics)
    {
        (_site, _bodies, _diagnostics) = (site, bodies, diagnostics);
        _files = new(plan.Count, StringComparer.Ordinal);
        foreach (var file in plan) _files.Add(file.Path.Value);
        foreach (var article in site.Content.Articles) Add(new(article.Path, site.Urls.Article(article), article.Body));
        foreach (var page in site.Content.Pages) Add(new(page.Path, site.Urls.Page(page), page.Body));
    }

    public void Run()
    {
        foreach (var document in _documents.Values)
        {
            foreach (var link in document.Body.InternalLinks)
            {
                if (link.Href.StartsWith(DocumentLinks.Prefix, StringComparison.Ordinal)) CheckDocumentLink(link);
                else CheckAddress(link);
            }
        }
    }

    private void Add(Document document)
    {
        _documents[document.Path] = document;
        _byAddress[document.Url.Value] = document;
    }

    private void CheckDocumentLink(BodyLink link)
    {
        var (path, fragment) = Split(link.Href[DocumentLinks.Prefix.Length..]);
        // A file that could not be loaded has its own findings.
        if (!_documents.TryGetValue(path, out var target)) return;
        if (!_site.DocumentUrls.ContainsKey(path)) _diagnostics.Add(CheckingDiagnostics.LinkToUnpublished(link.Place, path));
        else CheckFragment(link, target, fragment);
    }

    private void CheckAddress(BodyLink link)
    {
        var (path, fragment) = Split(link.Href);
        var root = _site.Configuration.LinkRoot;
        if (root.Length > 0 && path.StartsWith(root + "/", StringComparison.Ordinal)) path = path[root.Length..];
        if (!path.StartsWith('/')) return;
        path = Uri.UnescapeDataString(path);
        var folder = path.EndsWith('/') ? path : path + "/";
        var isThere = _files.Contains(folder[1..] + "index.html") || (!path.EndsWith('/') && _files.Contains(path[1..]));
        _byAddress.TryGetValue(folder, out var document);
        if (isThere)
        {
            if (document is not null) CheckFragment(link, document, fragment);
        }
        else if (document is not null)
        {
            _diagnostics.Add(CheckingDiagnostics.LinkToUnpublished(link.Place, document.Path));
        }
        else
        {
            _diagnostics.Add(CheckingDiagnostics.DeadAddress(link.Place, path, Meant(folder)));
        }
    }

    private void CheckFragment(BodyLink link, Document target, string fragment)
    {
        // Text fragments and the page's own ids belong to no heading.
        if (fragment.Length == 0 || fragment.StartsWith(":~:", StringComparison.Ordinal) || PageIds.Contains(fragment)) return;
        var body = _bodies.Get(target.Body.Handle);
        var html = body.Html;
        if (html.Contains($" id=\"{WebUtility.HtmlEncode(fragment)}\"", StringComparison.Ordinal)
            || html.Contains($" id=\"{fragment}\"", StringComparison.Ordinal)) return;
        _diagnostics.Add(CheckingDiagnostics.DeadAnchor(
            link.Place, fragment, target.Path, Suggestion.For(fragment, body.Headings.Select(heading => heading.Id))));
    }

    private static (string Path, string Fragment) Split(string href)
    {
        var hash = href.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? href : href[..hash];
        var query = path.IndexOf('?', StringComparison.Ordinal);
        return (query < 0 ? path : path[..query], hash < 0 ? "" : Uri.UnescapeDataString(href[(hash + 1)..]));
    }

    /// <summary>The article of the same news code, else the page of the same folder with the most similar name.</summary>
    private string? Meant(string folder)
    {
        var parts = folder.Trim('/').Split('/');
        if (int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var code))
        {
            foreach (var article in _site.Content.Articles)
            {
                if (article.NewsCode == code && _site.DocumentUrls.TryGetValue(article.Path, out var url)) return url.Value;
            }
            return null;
        }
        var parent = folder[..(folder.TrimEnd('/').LastIndexOf('/') + 1)];
        var depth = folder.Count(c => c == '/');
        return Suggestion.For(folder, _files
            .Where(file => file.EndsWith("/index.html", StringComparison.Ordinal))
            .Select(file => "/" + file[..^"index.html".Length])
            .Where(url => url.StartsWith(parent, StringComparison.Ordinal) && url.Count(c => c == '/') == depth));
    }

    private sealed record Document(string Path, SiteUrl Url, BodySummary Body);
}
