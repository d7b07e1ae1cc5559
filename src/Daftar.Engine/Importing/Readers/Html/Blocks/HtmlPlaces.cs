using AngleSharp.Dom;
using Daftar.Importing.Documents;

namespace Daftar.Importing.Readers.Html.Blocks;

/// <summary>
/// Links within a page, as the article has them: to the heading that they lead to or that stands above. One to a place that
/// did not come along is text.
/// </summary>
internal static class HtmlPlaces
{
    /// <param name="addresses">Where the page was on the web: browsers save links within it with its whole address.</param>
    public static void Resolve(INode root, HtmlNotes notes, IReadOnlyList<string> addresses, ImportFindings findings)
    {
        var links = new List<(IElement Link, string Place)>();
        foreach (var link in root.GetDescendants().OfType<IElement>().Where(element => element.LocalName == "a"))
        {
            if (PlaceOf(link, addresses) is { } place && notes.IdOf(link) is null && !IsWithinNote(link, notes)) links.Add((link, place));
        }
        if (links.Count == 0) return;
        var places = Places(root, links.Select(link => link.Place).ToHashSet(StringComparer.Ordinal));
        bool hasMoved = false, hasLost = false;
        foreach (var (link, place) in links)
        {
            if (places.IdOf(place) is { } id)
            {
                hasMoved |= !places.IsHeading(place);
                link.SetAttribute("href", "#" + id);
            }
            else if (place is "top" or "")
            {
                link.SetAttribute("href", "#" + HeadingPlaces.Beginning);
            }
            else
            {
                hasLost = true;
                link.RemoveAttribute("href");
            }
        }
        if (hasMoved) findings.Change("links to places that are not headings lead to the heading above, or to the beginning", "پیوند به جاهایی که سرتیتر نیستند به سرتیتر بالای آن‌ها یا به آغاز متن می‌رسد");
        if (hasLost) findings.Change("links to places that were not imported became text", "پیوند به جاهایی که درون‌ریزی نشدند متن شد");
    }

    private static HeadingPlaces Places(INode root, HashSet<string> wanted)
    {
        var places = new HeadingPlaces();
        IElement? heading = null;
        foreach (var node in root.GetDescendants())
        {
            if (heading is not null && !heading.Contains(node))
            {
                places.EndParagraph(HtmlElements.TextOf(heading));
                heading = null;
            }
            if (node is IElement element)
            {
                if (element.Id is { } id && wanted.Contains(id)) places.Mark(id);
                if (element.LocalName == "a" && element.GetAttribute("name") is { } name && wanted.Contains(name)) places.Mark(name);
                if (heading is null && element.LocalName is ['h', >= '1' and <= '6'] && HtmlElements.TextOf(element).Length > 0) heading = element;
            }
            // A mark before a heading, with nothing between them, is the heading's.
            else if (heading is null && node is IText text && !string.IsNullOrWhiteSpace(text.Data))
            {
                places.EndParagraph(null);
            }
        }
        places.EndParagraph(heading is null ? null : HtmlElements.TextOf(heading));
        return places;
    }

    private static string? PlaceOf(IElement link, IReadOnlyList<string> addresses)
    {
        if (link.GetAttribute("href")?.Trim() is not { } href || href.IndexOf('#', StringComparison.Ordinal) is not (>= 0 and var hash) || href.Length < 2) return null;
        if (hash > 0 && !addresses.Any(address => Page(address) == Page(href))) return null;
        return Uri.UnescapeDataString(href[(hash + 1)..]);

        static string Page(string address) => address.Split('#')[0].TrimEnd('/');
    }

    private static bool IsWithinNote(IElement link, HtmlNotes notes)
    {
        for (var around = link.ParentElement; around is not null; around = around.ParentElement)
        {
            if (notes.IsBody(around)) return true;
        }
        return false;
    }
}
