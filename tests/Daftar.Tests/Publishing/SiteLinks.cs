using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace Daftar.Tests.Publishing;

/// <summary>One address that a file of the built site names.</summary>
/// <param name="Url">Resolved against the file: with scheme and host for another site's, rooted for this one's.</param>
internal sealed record SiteLink(string File, string Url)
{
    /// <summary>Whether the file behind an address of this site is there, below the base path.</summary>
    public bool Works(string output, string basePath)
    {
        if (!Url.StartsWith(basePath + "/", StringComparison.Ordinal)) return false;
        var path = Uri.UnescapeDataString(Url[(basePath.Length + 1)..].Split('#', '?')[0]);
        return System.IO.File.Exists(Path.Combine(output, path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path));
    }

    public override string ToString() => $"{File} → {Url}";
}

/// <summary>Finds every address of the site in HTML, XML, JSON and CSS.</summary>
internal static partial class SiteLinks
{
    private static readonly string[] Attributes = ["href", "src", "action", "poster"];

    public static IEnumerable<SiteLink> Of(string output, string origin)
    {
        foreach (var file in Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(output, file).Replace('\\', '/');
            if (path.StartsWith('.')) continue;
            var urls = Path.GetExtension(path) switch
            {
                ".html" => InHtml(File.ReadAllText(file)),
                ".xml" or ".txt" => Absolute(File.ReadAllText(file), origin),
                ".json" or ".webmanifest" => InJson(File.ReadAllText(file)),
                ".css" => CssUrl().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value),
                _ => [],
            };
            foreach (var url in urls)
            {
                if (Own(url, "/repo/" + path, origin) is { } own) yield return new(path, own);
            }
        }
    }

    private static IEnumerable<string> InHtml(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        foreach (var element in document.All)
        {
            foreach (var attribute in Attributes)
            {
                if (element.GetAttribute(attribute) is { Length: > 0 } url) yield return url;
            }
            foreach (var candidate in (element.GetAttribute("srcset") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                yield return candidate.Split(' ')[0];
        }
        foreach (var meta in document.QuerySelectorAll("meta[content]"))
        {
            var content = meta.GetAttribute("content")!;
            if (content.StartsWith("http", StringComparison.Ordinal)) yield return content;
            else if (content.IndexOf("url=", StringComparison.OrdinalIgnoreCase) is >= 0 and var at) yield return content[(at + 4)..];
        }
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            foreach (var url in InJson(script.TextContent)) yield return url;
        }
    }

    private static IEnumerable<string> Absolute(string text, string origin) =>
        UrlInText().Matches(text).Select(match => System.Net.WebUtility.HtmlDecode(match.Value)).Where(url => url.StartsWith(origin, StringComparison.Ordinal));

    private static IEnumerable<string> InJson(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. Strings(document.RootElement, "").Where(text => text.Value.StartsWith("http", StringComparison.Ordinal)
            || (text.Value.StartsWith('/') && UrlName().IsMatch(text.Name))).Select(text => text.Value)];
    }

    private static IEnumerable<(string Name, string Value)> Strings(JsonElement element, string name) => element.ValueKind switch
    {
        // The address of an OpenAPI server is what paths are put behind, and no file.
        JsonValueKind.Object => element.EnumerateObject().Where(property => property.Name != "servers").SelectMany(property => Strings(property.Value, property.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Strings(item, name)),
        JsonValueKind.String => [(name, element.GetString()!)],
        _ => [],
    };

    /// <summary>The rooted address on this site, or null for another site's, a fragment, a template or no link at all.</summary>
    private static string? Own(string url, string page, string origin)
    {
        if (url.Contains('{') || url.StartsWith('#')) return null;
        if (!Uri.TryCreate(new Uri(origin + page), url, out var absolute) || absolute.Scheme is not ("http" or "https")) return null;
        return absolute.GetLeftPart(UriPartial.Authority) == origin ? absolute.PathAndQuery : null;
    }

    [GeneratedRegex("url\\([\"']?([^\"')]+)")]
    private static partial Regex CssUrl();

    [GeneratedRegex("https?://[^\\s<>\"']+")]
    private static partial Regex UrlInText();

    [GeneratedRegex("(?i)url|link|href|html|markdown|image|file|next|previous|newer|older|first|last")]
    private static partial Regex UrlName();
}
