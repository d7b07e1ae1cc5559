using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Daftar.Importing.Readers.Html.Blocks;

/// <summary>
/// Notes of a page: a mark that leads to a place further down, which leads back to it or stands in a list of notes. Word,
/// WordPress, Wikipedia, Markdown's own output and most others write them so.
/// </summary>
internal sealed partial class HtmlNotes
{
    // Of the text of a mark, in characters.
    private const int LongestMark = 40;
    private const int LongestNote = 6000;

    private readonly Dictionary<IElement, string> _marks = [];
    private readonly Dictionary<string, IElement> _bodies = new(StringComparer.Ordinal);
    private readonly HashSet<IElement> _taken = [];

    /// <summary>Elements that hold the text of a note, by the note's id.</summary>
    public IReadOnlyDictionary<string, IElement> Bodies => _bodies;

    public static HtmlNotes Find(IElement root)
    {
        var notes = new HtmlNotes();
        Dictionary<string, IElement>? targets = null;
        Dictionary<INode, int>? places = null;
        foreach (var anchor in root.QuerySelectorAll("a[href*='#']"))
        {
            // An encyclopaedia's references are a list of sources, marked from many places; they stay one.
            if (Fragment(anchor) is not { Length: > 0 } id || id.StartsWith("cite_", StringComparison.Ordinal) || HtmlElements.TextOf(anchor) is not { Length: <= LongestMark } text || !MarkText().IsMatch(text)) continue;
            targets ??= Targets(root);
            // Once for all: asking two nodes which of them comes first passes all that stands between them.
            places ??= root.GetDescendants().Select((node, place) => (node, place)).ToDictionary(each => each.node, each => each.place);
            if (targets.TryGetValue(id, out var target) && places[target] > places[anchor] && BodyOf(target, anchor, root) is { } body) notes.Add(anchor, id, body);
        }
        // A mark that is led to by a note, and leads to one itself, is the note's way back.
        return notes;
    }

    /// <summary>The note that the anchor marks; null when it marks none.</summary>
    public string? IdOf(IElement anchor) => _marks.GetValueOrDefault(anchor);

    /// <summary>Whether the element is a note's text, which does not stand where it stands.</summary>
    public bool IsBody(IElement element) => _taken.Contains(element);

    /// <summary>Whether the anchor leads from a note back to its mark.</summary>
    public static bool LeadsBack(IElement anchor) =>
        anchor.LocalName == "a" && Fragment(anchor) is { Length: > 0 } && ((HtmlElements.TextOf(anchor) is { Length: <= LongestMark } text && BackText().IsMatch(text)) || HtmlElements.ClassAndId(anchor).Contains("back", StringComparison.OrdinalIgnoreCase));

    private void Add(IElement anchor, string id, IElement body)
    {
        if (_taken.Contains(body) && !_bodies.ContainsKey(id)) return;
        for (var within = anchor.ParentElement; within is not null; within = within.ParentElement)
        {
            if (_taken.Contains(within)) return;
        }
        _marks[anchor] = id;
        _bodies.TryAdd(id, body);
        _taken.Add(body);
    }

    private static Dictionary<string, IElement> Targets(IElement root)
    {
        var targets = new Dictionary<string, IElement>(StringComparer.Ordinal);
        foreach (var element in root.QuerySelectorAll("[id], a[name]"))
        {
            if (element.Id is { Length: > 0 } id) targets.TryAdd(id, element);
            if (element.GetAttribute("name") is { Length: > 0 } name && element.LocalName == "a") targets.TryAdd(name, element);
        }
        return targets;
    }

    private static IElement? BodyOf(IElement target, IElement anchor, IElement root)
    {
        var body = target;
        while (body is not null && body != root && body.LocalName is not ("li" or "p" or "dd" or "tr" or "aside" or "div")) body = body.ParentElement;
        if (body is null || body == root || body.Contains(anchor) || HtmlElements.IsLonger(body, LongestNote)) return null;
        // Word puts the anchor into the paragraph, which stands in a box of its own for each note.
        if (body.ParentElement is { } box && HtmlStyle.Value(HtmlElements.Style(box), "mso-element") is "footnote" or "endnote") body = body.ParentElement!;
        return LeadsTo(body, anchor) || StandsAmongNotes(body) ? body : null;
    }

    /// <summary>Whether a link within the note leads to the mark, or to what the mark stands in.</summary>
    private static bool LeadsTo(IElement body, IElement anchor)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        IElement? around = anchor;
        for (var steps = 0; around is not null && steps < 3; around = around.ParentElement, steps++)
        {
            if (around.Id is { Length: > 0 } id) names.Add(id);
            if (around.GetAttribute("name") is { Length: > 0 } name) names.Add(name);
        }
        return names.Count > 0 && body.QuerySelectorAll("a[href*='#']").Any(link => Fragment(link) is { } to && names.Contains(to));
    }

    private static bool StandsAmongNotes(IElement body)
    {
        IElement? around = body;
        for (var steps = 0; around is not null && steps < 4; around = around.ParentElement, steps++)
        {
            if (NotesName().IsMatch(HtmlElements.ClassAndId(around)) || around.GetAttribute("role") is "doc-endnotes" or "doc-footnote"
                || HtmlStyle.Value(HtmlElements.Style(around), "mso-element") is "footnote" or "footnote-list" or "endnote" or "endnote-list") return true;
        }
        return false;
    }

    private static string? Fragment(IElement anchor) =>
        anchor.GetAttribute("href") is { } href && href.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? Uri.UnescapeDataString(href[(hash + 1)..]) : null;

    [GeneratedRegex(@"^\s*(?:[\[(]\s*)?(?:[0-9۰-۹٠-٩]{1,3}|[a-zA-Z]|[ivxl]{1,5}|[*†‡§]{1,3}|note [0-9]+)\s*(?:[\])]\s*)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MarkText();

    [GeneratedRegex(@"^\s*(?:[\[(]?\s*[0-9۰-۹٠-٩]{1,3}\s*[\])]?\.?|[↑↩⤴^︎\uFE0E ]+|[a-z]|back|jump up)\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BackText();

    [GeneratedRegex(@"foot-?_?notes?\b|end-?_?notes?\b|\bfn\b|\bnotes?\b|references|پانویس|پاورقی", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NotesName();
}
