using Daftar.Diagnostics;

namespace Daftar.Markup;

/// <summary>A body as HTML that is safe to put into a page as it is, and what was learnt on the way.</summary>
/// <param name="Utf8">Balanced, without scripts, styles, or anything that is not on the allowlist.</param>
/// <param name="Headings">In the order of the text; ids are unique within the body.</param>
/// <param name="WordCount">Words of the visible text, footnotes included.</param>
/// <param name="Excerpt">The first paragraph's text, cut at a word to at most 200 characters; empty if there is none.</param>
public sealed record RenderedBody(
    Utf8Html Utf8,
    IReadOnlyList<Heading> Headings,
    int WordCount,
    string Excerpt,
    IReadOnlyList<BodyLink> Links,
    IReadOnlyList<BodyImage> Images)
{
    public static RenderedBody Empty { get; } = new(Utf8Html.Of(""), [], 0, "", [], []);

    /// <summary>Decoded anew each time.</summary>
    public string Html => Utf8.ToString();
}

/// <summary>A heading of a body; <paramref name="Level"/> is 2 to 6, because the page's title is the only h1.</summary>
public sealed record Heading(int Level, string Id, string Text);

/// <summary>A link as it stands in the page; <paramref name="IsExternal"/> when it leaves the site.</summary>
public sealed record BodyLink(string Href, bool IsExternal, SourcePlace Place);

/// <summary>An image as it stands in the page. <paramref name="Size"/> is null when it is not known.</summary>
public sealed record BodyImage(string Src, string Alt, ImageSize? Size, SourcePlace Place);
