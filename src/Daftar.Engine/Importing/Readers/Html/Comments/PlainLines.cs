using System.Text;
using AngleSharp.Dom;

namespace Daftar.Importing.Readers.Html.Comments;

/// <summary>HTML of a comment as plain text: paragraphs, line breaks, and the addresses of links behind their words.</summary>
internal static class PlainLines
{
    /// <param name="breaks">Whether the line breaks of the source are the writer's, as in exports.</param>
    public static string OfHtml(string html, bool breaks = false)
    {
        if (html.IndexOfAny(['<', '&']) < 0) return breaks ? html : HtmlElements.Collapse(html);
        return HtmlDepth.IsTooDeep(html) ? HtmlElements.TextOf(HtmlParsing.Fragment(WithoutTags(html))) : Of(HtmlParsing.Fragment(html), breaks);
    }

    public static string Of(IElement element, bool breaks = false)
    {
        var text = new StringBuilder();
        Walk(element, text, breaks);
        var lines = text.ToString().Split('\n').Select(line => HtmlElements.Collapse(line));
        return Together(lines);
    }

    private static void Walk(INode node, StringBuilder text, bool breaks)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
            {
                text.Append(breaks ? words.Data.ReplaceLineEndings("\n") : words.Data.ReplaceLineEndings(" "));
                continue;
            }
            if (child is not IElement element || HtmlElements.IsDropped(element)) continue;
            if (element.LocalName == "br")
            {
                // Editors write a line break behind the tag, too.
                text.Append(breaks && Siblings.Next(element) is IText { Data: ['\n' or '\r', ..] } ? "" : "\n");
                continue;
            }
            var edge = element.LocalName is "p" or "blockquote" or "ul" or "ol" or "pre" ? "\n\n" : HtmlElements.IsBlock(element) ? "\n" : "";
            text.Append(edge);
            if (element.LocalName == "img") text.Append(element.GetAttribute("alt"));
            else Walk(element, text, breaks || element.LocalName == "pre");
            if (element.LocalName == "a") text.Append(AddressOf(element));
            text.Append(edge);
        }
    }

    private static string AddressOf(IElement link) =>
        link.GetAttribute("href") is { } address && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        && !HtmlElements.TextOf(link).Contains(uri.Host, StringComparison.OrdinalIgnoreCase) ? $" ({address})" : "";

    // No more than one empty line, and none at the ends.
    private static string Together(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        var empty = false;
        foreach (var line in lines)
        {
            if (line.Length == 0)
            {
                empty = true;
                continue;
            }
            if (text.Length > 0) text.Append(empty ? "\n\n" : "\n");
            text.Append(line);
            empty = false;
        }
        return text.ToString();
    }

    private static string WithoutTags(string html)
    {
        var text = new StringBuilder(html.Length);
        var inTag = false;
        foreach (var character in html)
        {
            if (character is '<') inTag = true;
            else if (character is '>') inTag = false;
            else if (!inTag) text.Append(character);
        }
        return text.ToString();
    }
}
