using Daftar.Importing.Documents;
using Daftar.Languages;

namespace Daftar.Importing.Readers.Office;

/// <summary>
/// The ids that the page gives to the headings in which bookmarks lie, by the bookmarks' names; for a bookmark in other
/// text that of the heading above it, since other text has no address.
/// </summary>
internal sealed class HeadingAnchors
{
    private readonly Dictionary<string, string> _anchors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _pending = [];
    private string? _heading;

    /// <summary>A bookmark of the paragraph that ends next.</summary>
    public void Mark(string? name)
    {
        if (name is not null) _pending.Add(name);
    }

    /// <param name="heading">The words of the heading; null for a paragraph that is none.</param>
    public void EndParagraph(string? heading)
    {
        if (heading is not null && Slug.From(heading) is { Length: > 0 } slug)
        {
            var id = slug;
            for (var number = 1; !_ids.Add(id); number++) id = $"{slug}-{number}";
            _heading = id;
        }
        if (_heading is not null) _pending.ForEach(bookmark => _anchors.TryAdd(bookmark, _heading));
        _pending.Clear();
    }

    /// <summary>Links within the document lead to headings, whose addresses follow from their words; a link to anything else keeps its text alone.</summary>
    public List<Inline> Resolve(IEnumerable<Inline> inlines, OfficeLosses losses)
    {
        var resolved = new List<Inline>();
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Link { Address: ['#', .. var anchor] } link when _anchors.TryGetValue(anchor, out var id):
                    resolved.Add(link with { Address = "#" + id, Children = Resolve(link.Children, losses) });
                    break;
                case Link { Address: ['#', ..] } link:
                    losses.ChangeReferences();
                    resolved.AddRange(Resolve(link.Children, losses));
                    break;
                case Styled styled:
                    resolved.Add(styled with { Children = Resolve(styled.Children, losses) });
                    break;
                default:
                    resolved.Add(inline);
                    break;
            }
        }
        return resolved;
    }
}
