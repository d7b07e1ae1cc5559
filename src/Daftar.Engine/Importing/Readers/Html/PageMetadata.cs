using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Daftar.Importing.Readers.Html;

/// <summary>A value that a page states about itself, and where.</summary>
internal sealed record StatedValue(string Text, string Origin);

/// <summary>
/// What a page says about itself for machines: JSON-LD, <c>article:*</c>, Open Graph, Dublin Core, <c>citation_*</c>,
/// microdata, plain <c>meta</c>. Each kind in the order in which they are to be believed.
/// </summary>
internal sealed class PageMetadata
{
    // With the elements around it and the white space of the page's source.
    private const int LongestName = 1000;

    private readonly IHtmlDocument _document;
    private readonly Dictionary<string, List<string>> _metas = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<JsonElement> _articles = [];
    // Looked for once: a page of a megabyte has a hundred thousand elements.
    private readonly Lazy<IReadOnlyList<IElement>> _items;

    private PageMetadata(IHtmlDocument document) =>
        (_document, _items) = (document, new(() => [.. document.QuerySelectorAll("[itemprop]")]));

    public static PageMetadata Of(IHtmlDocument document)
    {
        var metadata = new PageMetadata(document);
        metadata.ReadMetas();
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']")) metadata.ReadJson(script.TextContent);
        return metadata;
    }

    public StatedValue? Title => First(
        Headline(), Meta("citation_title", "dc.title", "dcterms.title", "dcterm.title", "og:title", "title", "twitter:title", "parsely-title"), Item("headline"));

    public StatedValue? Lead => First(Json("description"), Meta("og:description", "description", "twitter:description", "dc.description", "dcterms.abstract"));

    public StatedValue? Published => First(
        Json("datePublished", "dateCreated"),
        Meta("article:published_time", "og:published_time", "citation_publication_date", "citation_online_date", "citation_date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "date", "pubdate", "publishdate", "publish-date", "parsely-pub-date", "sailthru.date", "datepublished"),
        Item("datePublished"));

    public StatedValue? Updated => First(Json("dateModified"), Meta("article:modified_time", "og:updated_time", "dcterms.modified", "dc.date.modified", "last-modified"), Item("dateModified"));

    public StatedValue? Source => First(JsonName("publisher"), Meta("og:site_name", "citation_journal_title", "dc.publisher", "dcterms.publisher", "application-name"));

    public StatedValue? Section => First(Json("articleSection"), Meta("article:section"));

    public StatedValue? Image => First(JsonImage(), Meta("og:image:secure_url", "og:image", "twitter:image", "twitter:image:src"));

    public string? ImageAlt => Meta("og:image:alt", "twitter:image:alt")?.Text;

    public string? Language => _document.DocumentElement.GetAttribute("lang") is { Length: > 0 } lang ? lang : First(Json("inLanguage"), Meta("og:locale", "dc.language", "citation_language", "content-language"))?.Text;

    /// <summary>Names of authors, each once; empty when none is stated, or only the site itself.</summary>
    public IReadOnlyList<string> Authors
    {
        get
        {
            var names = _articles.SelectMany(article => Names(article, "author")).ToList();
            foreach (var name in (string[])["dc.creator", "dcterms.creator", "dcterm.creator", "citation_author", "author", "parsely-author", "article:author", "sailthru.author"])
            {
                if (names.Count == 0) names = [.. Metas(name).Take(name.StartsWith("citation", StringComparison.Ordinal) ? 40 : 1)];
            }
            if (names.Count == 0) names = [.. Items("author").Where(element => !HtmlElements.IsLonger(element, LongestName)).Take(40).Select(element => HtmlElements.TextOf(element.QuerySelector("[itemprop='name']") ?? element)).Where(name => name.Length < 100)];
            return [.. names.Select(HtmlElements.Collapse).Where(name => name.Length is > 1 and < 150 && !name.StartsWith("http", StringComparison.Ordinal)).Select(WithoutAddress).Distinct(StringComparer.OrdinalIgnoreCase)];
        }
    }

    /// <summary>"A. Khan (https://example.org/khan)" is A. Khan.</summary>
    private static string WithoutAddress(string name) =>
        name.IndexOf("(http", StringComparison.Ordinal) is > 2 and var at ? name[..at].Trim() : name;

    public IReadOnlyList<string> Tags
    {
        get
        {
            var tags = Metas("article:tag").ToList();
            if (tags.Count == 0) tags = [.. _articles.SelectMany(article => Texts(article, "keywords")).SelectMany(Split)];
            if (tags.Count == 0) tags = [.. Metas("citation_keywords").Concat(Metas("news_keywords")).SelectMany(Split)];
            if (tags.Count == 0) tags = [.. Metas("keywords").SelectMany(Split)];
            return [.. tags.Select(HtmlElements.Collapse).Where(tag => tag.Length is > 0 and < 60).Distinct(StringComparer.OrdinalIgnoreCase)];
        }
    }

    /// <summary>The page's own addresses, the canonical one first.</summary>
    public IReadOnlyList<string> Addresses
    {
        get
        {
            var addresses = new List<string?>
            {
                _document.QuerySelector("link[rel~='canonical']")?.GetAttribute("href"),
                Meta("og:url")?.Text,
                _articles.SelectMany(article => Texts(article, "url").Concat(Texts(article, "mainEntityOfPage"))).FirstOrDefault(),
                SavedFrom(),
            };
            return [.. addresses.OfType<string>().Select(address => address.Trim()).Where(IsWhole).Distinct(StringComparer.Ordinal)];
        }
    }

    private static bool IsWhole(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    /// <summary>Browsers write the address into a comment at the top: "saved from url=(0035)https://…".</summary>
    private string? SavedFrom()
    {
        foreach (var comment in _document.ChildNodes.Concat(_document.Head?.ChildNodes ?? Enumerable.Empty<INode>()).OfType<IComment>())
        {
            if (comment.Data.IndexOf("saved from url=(", StringComparison.OrdinalIgnoreCase) is >= 0 and var at && comment.Data.IndexOf(')', at) is > 0 and var end)
                return comment.Data[(end + 1)..].Trim();
        }
        return null;
    }

    private static IEnumerable<string> Split(string text) => text.Split([',', '،', ';', '؛'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static StatedValue? First(params StatedValue?[] values) => Array.Find(values, value => value is not null);

    private void ReadMetas()
    {
        var metas = _document.QuerySelectorAll("meta[content]");
        // "property" is RDFa, which says what it means; "name" may be anything.
        foreach (var attribute in (string[])["property", "name", "itemprop", "http-equiv"])
        {
            foreach (var meta in metas)
            {
                var content = meta.GetAttribute("content")!.Trim();
                if (content.Length == 0) continue;
                foreach (var name in (meta.GetAttribute(attribute) ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                {
                    var key = attribute == "itemprop" ? "itemprop " + name : name.Replace(':', '.');
                    if (!_metas.TryGetValue(key, out var contents)) _metas[key] = contents = [];
                    if (!contents.Contains(content)) contents.Add(content);
                }
            }
        }
    }

    private StatedValue? Meta(params string[] names)
    {
        foreach (var name in names)
        {
            if (_metas.TryGetValue(name.Replace(':', '.'), out var contents)) return new(HtmlElements.Collapse(contents[0]), name);
        }
        return null;
    }

    private IEnumerable<string> Metas(string name) => _metas.TryGetValue(name.Replace(':', '.'), out var contents) ? contents : [];

    /// <summary>Microdata of the article, not of the list of other articles.</summary>
    private StatedValue? Item(string name)
    {
        if (_metas.TryGetValue("itemprop " + name, out var contents)) return new(contents[0], "itemprop " + name);
        if (Items(name).FirstOrDefault() is not { } element) return null;
        var text = element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? HtmlElements.TextOf(element);
        return text.Trim() is { Length: > 0 and < 500 } value ? new(value, "itemprop " + name) : null;
    }

    private IEnumerable<IElement> Items(string name) =>
        _items.Value.Where(element => element.GetAttribute("itemprop")!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Contains(name));

    private void ReadJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(Bare(text), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            Collect(json.RootElement.Clone());
        }
        catch (JsonException)
        {
            // Broken JSON-LD is common, and says nothing that the page does not show.
        }
    }

    /// <summary>Without the CDATA marks and the semicolon that some systems put around it.</summary>
    private static string Bare(string text)
    {
        text = text.Trim();
        if (text.StartsWith("<![CDATA[", StringComparison.Ordinal)) text = text[9..];
        if (text.EndsWith("]]>", StringComparison.Ordinal)) text = text[..^3];
        return text.Trim().TrimEnd(';');
    }

    private void Collect(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) Collect(item);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("@graph", out var graph)) Collect(graph);
            if (Texts(element, "@type").Any(type => type.EndsWith("Article", StringComparison.Ordinal) || type is "BlogPosting" or "Report" or "Review" or "LiveBlogPosting" or "SocialMediaPosting" or "AnalysisNewsArticle")) _articles.Add(element);
            else if (element.TryGetProperty("mainEntity", out var main)) Collect(main);
        }
    }

    /// <summary>The headline; or the name, where that is what the browser's title repeats.</summary>
    private StatedValue? Headline()
    {
        var browser = HtmlElements.Collapse(_document.Title ?? "");
        if (Json("headline") is not { } headline) return Json("name") is { } only && browser.StartsWith(only.Text, StringComparison.Ordinal) ? only : null;
        return Json("name") is { } name && name.Text != headline.Text && !browser.Contains(headline.Text, StringComparison.Ordinal) && browser.Contains(name.Text, StringComparison.Ordinal) ? name : headline;
    }

    private StatedValue? Json(params string[] names)
    {
        foreach (var name in names)
        {
            if (_articles.SelectMany(article => Texts(article, name)).FirstOrDefault(text => text.Trim().Length > 0) is { } text) return new(HtmlElements.Collapse(Decoded(text)), "JSON-LD " + name);
        }
        return null;
    }

    private StatedValue? JsonName(string name) =>
        _articles.SelectMany(article => Names(article, name)).FirstOrDefault() is { Length: > 0 } text ? new(text, "JSON-LD " + name) : null;

    private StatedValue? JsonImage()
    {
        foreach (var article in _articles)
        {
            if (article.TryGetProperty("image", out var image) && Address(image) is { } address) return new(address, "JSON-LD image");
        }
        return null;

        static string? Address(JsonElement image) => image.ValueKind switch
        {
            JsonValueKind.String => image.GetString(),
            JsonValueKind.Array => image.EnumerateArray().Select(Address).FirstOrDefault(address => address is not null),
            JsonValueKind.Object => image.TryGetProperty("url", out var url) ? Address(url) : null,
            _ => null,
        };
    }

    private static IEnumerable<string> Names(JsonElement article, string name) =>
        article.TryGetProperty(name, out var value) ? NamesOf(value) : [];

    private static IEnumerable<string> NamesOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [Decoded(value.GetString()!)],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(NamesOf),
        JsonValueKind.Object => value.TryGetProperty("name", out var name) ? NamesOf(name) : [],
        _ => [],
    };

    private static IEnumerable<string> Texts(JsonElement article, string name) =>
        article.ValueKind == JsonValueKind.Object && article.TryGetProperty(name, out var value) ? TextsOf(value) : [];

    private static IEnumerable<string> TextsOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(TextsOf),
        JsonValueKind.Object => value.TryGetProperty("@id", out var id) ? TextsOf(id) : [],
        _ => [],
    };

    /// <summary>Systems put "&amp;amp;" and the like into JSON.</summary>
    private static string Decoded(string text) => text.Contains('&') ? System.Net.WebUtility.HtmlDecode(text) : text;
}
