using System.Collections.Frozen;

namespace Daftar.Markup;

[Flags]
internal enum ElementTraits
{
    None = 0,

    /// <summary>May stand inside a paragraph.</summary>
    Phrasing = 1,

    /// <summary>Holds nothing but phrasing content, so a block that begins inside closes it.</summary>
    HoldsPhrasing = 2,

    /// <summary>Has neither content nor end tag.</summary>
    Void = 4,

    /// <summary>Nobody need be told that the end tag was forgotten.</summary>
    EndIsOptional = 8,

    /// <summary>Has to be the first child of its parent.</summary>
    First = 16,

    Inline = Phrasing | HoldsPhrasing,
}

/// <summary>One element that may be written as raw HTML.</summary>
/// <param name="Parents">It has to stand directly in one of these; empty for anywhere.</param>
/// <param name="Children">It may hold these only; empty for anything.</param>
internal sealed record AllowedElement(string Name, ElementTraits Traits, string[] Attributes, string[] Parents, string[] Children)
{
    public bool Is(ElementTraits traits) => (Traits & traits) == traits;
}

/// <summary>
/// What survives of raw HTML. Everything that is not listed goes: contributors send pull requests, and a reviewer
/// does not see an <c>onerror</c> in the middle of a line. <c>id</c> is left out because it could take the place of
/// an id that the page needs, <c>class</c> and <c>style</c> because they could dress text up as part of the page.
/// </summary>
internal static class HtmlAllowlist
{
    /// <summary>Attributes that every allowed element may carry.</summary>
    public static readonly string[] Everywhere = ["dir", "lang", "title"];

    /// <summary>Elements that go with all they hold: it is code, or means nothing outside of them.</summary>
    public static readonly FrozenSet<string> DroppedWithContent = FrozenSet.ToFrozenSet(
    [
        "script", "style", "iframe", "noframes", "noembed", "noscript", "xmp", "plaintext", "textarea", "title",
        "template", "svg", "math", "object", "applet", "select", "frameset", "canvas", "audio", "video", "head",
    ], StringComparer.Ordinal);

    // What stands in HTML, or stood in it once, and is not allowed here.
    private static readonly FrozenSet<string> Others = FrozenSet.ToFrozenSet(
    [
        "html", "body", "base", "link", "meta", "header", "footer", "main", "nav", "section", "article", "aside", "hgroup", "search", "address",
        "h1", "menu", "menuitem", "dir", "col", "colgroup", "data", "wbr", "nobr", "picture", "source", "track", "map", "area", "embed", "param",
        "form", "input", "button", "label", "fieldset", "legend", "option", "optgroup", "datalist", "output", "progress", "meter", "dialog", "slot",
        "center", "font", "basefont", "big", "tt", "strike", "acronym", "marquee", "blink", "frame", "image", "keygen", "isindex", "listing",
        "rb", "rtc", "bgsound", "spacer", "multicol", "nextid", "path", "g", "circle", "rect", "line", "polygon", "use", "defs", "text", "tspan",
    ], StringComparer.Ordinal);

    // Those of them that a browser lays out as a block or a box of its own.
    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
    [
        "html", "body", "header", "footer", "main", "nav", "section", "article", "aside", "hgroup", "search", "address", "menu", "menuitem", "dir",
        "form", "button", "fieldset", "legend", "option", "optgroup", "dialog", "center", "marquee", "listing", "multicol", "input", "image",
    ], StringComparer.Ordinal);

    /// <summary>Whether words before and behind the tag of what is not allowed are two on a page that has it.</summary>
    public static bool PartsWords(string name) => Blocks.Contains(name) || DroppedWithContent.Contains(name);

    private static readonly FrozenDictionary<string, AllowedElement> Elements = All().ToFrozenDictionary(element => element.Name, StringComparer.Ordinal);

    public static AllowedElement? Find(string name) => Elements.GetValueOrDefault(name);

    /// <summary>Whether HTML has it, or a program's own elements («my-note») could be meant; what else looks like a tag is mostly code.</summary>
    public static bool IsHtml(string name) => Elements.ContainsKey(name) || DroppedWithContent.Contains(name) || Others.Contains(name) || name.Contains('-', StringComparison.Ordinal);

    private static IEnumerable<AllowedElement> All()
    {
        foreach (var name in (string[])["abbr", "b", "bdi", "cite", "code", "dfn", "em", "i", "kbd", "mark", "s", "samp", "small", "span", "strong", "sub", "sup", "u", "var"])
            yield return Of(name, ElementTraits.Inline);
        foreach (var name in (string[])["h2", "h3", "h4", "h5", "h6", "pre"]) yield return Of(name, ElementTraits.HoldsPhrasing);
        foreach (var name in (string[])["div", "figure"]) yield return Of(name, ElementTraits.None);

        yield return Of("p", ElementTraits.HoldsPhrasing | ElementTraits.EndIsOptional);
        yield return Of("a", ElementTraits.Inline, ["href"]);
        yield return Of("bdo", ElementTraits.Inline);
        yield return Of("time", ElementTraits.Inline, ["datetime"]);
        yield return Of("ins", ElementTraits.Inline, ["cite", "datetime"]);
        yield return Of("del", ElementTraits.Inline, ["cite", "datetime"]);
        yield return Of("q", ElementTraits.Inline, ["cite"]);
        yield return Of("blockquote", ElementTraits.None, ["cite"]);
        yield return Of("br", ElementTraits.Phrasing | ElementTraits.Void);
        yield return Of("hr", ElementTraits.Void);
        yield return Of("img", ElementTraits.Phrasing | ElementTraits.Void, ["src", "alt", "width", "height"]);

        yield return Of("ruby", ElementTraits.Inline);
        yield return Of("rt", ElementTraits.Inline | ElementTraits.EndIsOptional, parents: ["ruby"]);
        yield return Of("rp", ElementTraits.Inline | ElementTraits.EndIsOptional, parents: ["ruby"]);

        yield return Of("details", ElementTraits.None, ["open"]);
        yield return Of("summary", ElementTraits.HoldsPhrasing | ElementTraits.First, parents: ["details"]);
        yield return Of("figcaption", ElementTraits.None, parents: ["figure"]);

        yield return Of("ul", ElementTraits.None, children: ["li"]);
        yield return Of("ol", ElementTraits.None, ["start"], children: ["li"]);
        yield return Of("li", ElementTraits.EndIsOptional, parents: ["ul", "ol"]);
        yield return Of("dl", ElementTraits.None, children: ["dt", "dd"]);
        yield return Of("dt", ElementTraits.HoldsPhrasing | ElementTraits.EndIsOptional, parents: ["dl"]);
        yield return Of("dd", ElementTraits.EndIsOptional, parents: ["dl"]);

        yield return Of("table", ElementTraits.None, children: ["caption", "thead", "tbody", "tfoot", "tr"]);
        yield return Of("caption", ElementTraits.First | ElementTraits.HoldsPhrasing | ElementTraits.EndIsOptional, parents: ["table"]);
        foreach (var name in (string[])["thead", "tbody", "tfoot"])
            yield return Of(name, ElementTraits.EndIsOptional, parents: ["table"], children: ["tr"]);
        yield return Of("tr", ElementTraits.EndIsOptional, parents: ["table", "thead", "tbody", "tfoot"], children: ["td", "th"]);
        yield return Of("td", ElementTraits.EndIsOptional, ["colspan", "rowspan"], parents: ["tr"]);
        yield return Of("th", ElementTraits.HoldsPhrasing | ElementTraits.EndIsOptional, ["colspan", "rowspan", "scope"], parents: ["tr"]);
    }

    private static AllowedElement Of(
        string name, ElementTraits traits, string[]? attributes = null, string[]? parents = null, string[]? children = null) =>
        new(name, traits, attributes ?? [], parents ?? [], children ?? []);
}
