using AngleSharp.Dom;

namespace Daftar.Importing.Readers.Html.Shown;

/// <summary>A line of the page as readers see it: the smallest box, or a part of one that is made of nothing but such parts.</summary>
/// <param name="IsForeign">It stands in a box that is not the article's.</param>
internal sealed record ShownLine(IElement Element, string Text, bool IsForeign);

/// <summary>All lines of a page in their order.</summary>
internal sealed class ShownLines
{
    // A page has a few hundred; what comes after so many is no head of an article.
    private const int Most = 20_000;
    private const int MostLevels = 400;

    private readonly List<ShownLine> _lines = [];

    public static IReadOnlyList<ShownLine> Of(IElement body)
    {
        var lines = new ShownLines();
        lines.Walk(body, false, 0);
        return lines._lines;
    }

    /// <returns>Whether there is a box within, so that the element is no line itself.</returns>
    private bool Walk(IElement element, bool isForeign, int depth)
    {
        if (depth > MostLevels || _lines.Count > Most) return true;
        var holdsBlock = false;
        foreach (var child in element.Children)
        {
            if (HtmlElements.IsDropped(child) || HtmlElements.IsHidden(child)) continue;
            holdsBlock |= Walk(child, isForeign || PartNames.IsForeign(child), depth + 1) || HtmlElements.IsBlock(child);
        }
        if (!holdsBlock && HtmlElements.IsBlock(element)) AddLine(element, isForeign);
        return holdsBlock;
    }

    private void AddLine(IElement element, bool isForeign)
    {
        var parts = element.Children.Where(child => !HtmlElements.IsDropped(child) && !string.IsNullOrWhiteSpace(child.TextContent)).ToList();
        var isOfParts = parts.Count > 1 && element.ChildNodes.All(node => node is not IText text || !text.Data.Any(char.IsLetterOrDigit));
        if (!isOfParts) parts = [element];
        foreach (var part in parts)
        {
            if (HtmlElements.TextOf(part) is { Length: > 0 } text) _lines.Add(new(part, text, isForeign));
        }
    }
}
