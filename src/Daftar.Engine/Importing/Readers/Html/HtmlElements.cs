using System.Collections.Frozen;
using AngleSharp.Dom;
using Daftar.Importing.Documents;

namespace Daftar.Importing.Readers.Html;

/// <summary>Properties of HTML elements that matter for reading text.</summary>
internal static class HtmlElements
{
    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
    [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li",
        "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
        "iframe", "video", "audio", "object", "embed",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Dropped = FrozenSet.ToFrozenSet(
    [
        "script", "style", "template", "head", "title", "meta", "link", "base", "button", "input", "select", "option", "textarea", "datalist",
        "canvas", "map", "area", "param", "source", "track", "svg", "rp", "noframes", "frameset", "applet", "noembed", "col", "colgroup",
    ], StringComparer.Ordinal);

    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>Elements that hold no text for readers.</summary>
    public static bool IsDropped(IElement element) => Dropped.Contains(element.LocalName);

    /// <summary>Whether a block stands anywhere within: then an inline element is a container.</summary>
    public static bool HoldsBlock(IElement element)
    {
        foreach (var child in element.Children)
        {
            if (!IsDropped(child) && (IsBlock(child) || HoldsBlock(child))) return true;
        }
        return false;
    }

    public static string ClassAndId(IElement element) => $"{element.ClassName} {element.Id}";

    public static string Style(IElement element) => element.GetAttribute("style") ?? "";

    public static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || (element.GetAttribute("style") is { } style && HtmlStyle.Value(style, "display") is "none");

    /// <summary>Whether there are more characters and nodes within than so many, of which no more are read.</summary>
    public static bool IsLonger(IElement element, int most) => LengthOf(element, most) > most;

    /// <summary>How many characters and nodes there are within; one more than <paramref name="most"/>, of which no more are read, when there are more.</summary>
    public static int LengthOf(IElement element, int most)
    {
        var length = 0;
        foreach (var node in element.GetDescendants())
        {
            length += node is IText text ? text.Data.Length : 1;
            WorkCounter.Add(1);
            if (length > most) return most + 1;
        }
        return length;
    }

    /// <summary>The text within with its white space as one space, and none at the ends.</summary>
    public static string TextOf(INode node) => Collapse(node.TextContent);

    public static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
