using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Daftar.Tests.Markup;

/// <summary>Judges rendered HTML by what a browser makes of it.</summary>
internal static class SafeHtml
{
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "dd", "del", "details", "dfn", "div", "dl", "dt",
        "em", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q",
        "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead",
        "time", "tr", "u", "ul", "var",
    };

    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "href", "src", "alt", "title", "dir", "lang", "width", "height", "loading", "rel", "id", "class", "role", "tabindex", "aria-label",
        "start", "scope", "colspan", "rowspan", "datetime", "cite", "open",
    };

    private static readonly HtmlParser Parser = new();

    public static IElement Parse(string html) => Parser.ParseDocument($"<!DOCTYPE html><body><article>{html}</article>").Body!;

    /// <summary>What is active or foreign in the parsed tree; null when nothing is.</summary>
    public static string? Violation(string html)
    {
        var body = Parse(html);
        if (body.ChildElementCount != 1) return "the body left its article";
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in body.FirstElementChild!.QuerySelectorAll("*"))
        {
            if (!Elements.Contains(element.LocalName) || element.NamespaceUri != "http://www.w3.org/1999/xhtml") return $"element {element.LocalName}";
            if (element.GetAttribute("id") is { } id && !ids.Add(id)) return $"id {id} twice";
            foreach (var attribute in element.Attributes)
            {
                if (!Attributes.Contains(attribute.Name)) return $"attribute {attribute.Name}";
                if (attribute.Name is "href" or "src" or "cite" && !IsSafe(attribute.Value)) return $"address {attribute.Value}";
                if (attribute.Name == "class" && !IsOwnClass(attribute.Value)) return $"class {attribute.Value}";
            }
        }
        return body.Descendants<IComment>().Any() ? "a comment" : null;
    }

    /// <summary>
    /// The tags as written and the tree as parsed, each as nested brackets. Equal when the parser had nothing to
    /// repair. The tbody that it always puts around rows is left out of both.
    /// </summary>
    public static (string Written, string Parsed) Shapes(string html)
    {
        var parsed = new StringBuilder();
        Append(parsed, Parse(html).FirstElementChild!);

        var written = new StringBuilder("(article");
        for (var at = html.IndexOf('<'); at >= 0; at = html.IndexOf('<', at + 1))
        {
            var isEnd = html[at + 1] == '/';
            var nameStart = at + (isEnd ? 2 : 1);
            var name = html[nameStart..html.IndexOfAny([' ', '>'], nameStart)];
            if (name == "tbody") continue;
            if (!isEnd) written.Append('(').Append(name);
            if (isEnd || name is "br" or "hr" or "img") written.Append(')');
        }
        return (written.Append(')').ToString(), parsed.ToString());
    }

    private static bool IsSafe(string address)
    {
        if (address.Any(char.IsControl) || address.StartsWith("//", StringComparison.Ordinal) || address.Contains('\\')) return false;
        var end = address.IndexOfAny([':', '/', '?', '#']);
        return end < 0 || address[end] != ':' || address[..end].ToLowerInvariant() is "http" or "https" or "mailto" or "tel";
    }

    private static bool IsOwnClass(string name) =>
        name is "table-scroll" or "footnotes" or "align-start" or "align-center" or "align-end" || name.StartsWith("language-", StringComparison.Ordinal);

    private static void Append(StringBuilder shape, IElement element)
    {
        var isShown = element.LocalName != "tbody";
        if (isShown) shape.Append('(').Append(element.LocalName);
        foreach (var child in element.Children) Append(shape, child);
        if (isShown) shape.Append(')');
    }
}
