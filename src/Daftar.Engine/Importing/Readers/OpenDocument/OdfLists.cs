using System.Xml.Linq;
using Daftar.Importing.Documents;
using Daftar.Importing.Readers.Office;

namespace Daftar.Importing.Readers.OpenDocument;

/// <summary>The lists of an OpenDocument text, counted as they go by: a list may go on with the numbers of an earlier one.</summary>
internal sealed class OdfLists(OdfStyles styles)
{
    private readonly Dictionary<string, int> _lastOfStyle = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lastOfList = new(StringComparer.Ordinal);

    /// <summary>The list as blocks: several where its numbers begin anew.</summary>
    /// <param name="style">Of the list around it; null for none.</param>
    /// <param name="level">From 1.</param>
    /// <param name="readBlocks">Reads what of an item is no list.</param>
    public List<Block> Read(XElement list, string? style, int level, Func<IReadOnlyList<XElement>, List<Block>> readBlocks)
    {
        var blocks = new List<Block>();
        var items = new List<List<Block>>();
        style = list.Attr("style-name") ?? style ?? list.Below("p").Select(paragraph => styles.Paragraph(paragraph.Attr("style-name")).List).FirstOrDefault(name => name is not null);
        var definition = styles.ListLevel(style, level);
        var isOrdered = definition?.Name() == "list-level-style-number" && definition.Attr("num-format") is not "";
        var key = $"{style} {level}";
        var number = Continued(list, key) ?? (definition.Int("start-value") ?? 1) - 1;
        var first = number + 1;

        foreach (var element in list.Elements().Where(child => child.Name() is "list-item" or "list-header"))
        {
            var content = Content(element, style, level, readBlocks, out var isNestedOnly);
            if (content.Count == 0) continue;
            if (element.Name() == "list-header" || isNestedOnly)
            {
                // It goes on with the item before it, and has no mark of its own.
                if (items.Count > 0) items[^1].AddRange(content);
                else blocks.AddRange(content);
                continue;
            }
            number++;
            if (element.Int("start-value") is { } start && start != number)
            {
                End();
                first = number = start;
            }
            items.Add(content);
        }
        End();
        _lastOfStyle[key] = number;
        if (list.Attr("id") is { } id) _lastOfList[id] = number;
        return blocks;

        void End()
        {
            if (items.Count > 0) blocks.Add(new ListBlock(isOrdered, isOrdered ? Math.Max(first, 0) : 1, [.. items.Select(item => new ListItem(item))]));
            items = [];
        }
    }

    private List<Block> Content(XElement item, string? style, int level, Func<IReadOnlyList<XElement>, List<Block>> readBlocks, out bool isNestedOnly)
    {
        var content = new List<Block>();
        var own = new List<XElement>();
        isNestedOnly = true;
        foreach (var child in item.Elements().Where(child => child.Name() != "number"))
        {
            if (child.Name() != "list")
            {
                own.Add(child);
                continue;
            }
            isNestedOnly &= !ReadOwn();
            content.AddRange(Read(child, style, level + 1, readBlocks));
        }
        isNestedOnly &= !ReadOwn();
        return content;

        bool ReadOwn()
        {
            var blocks = own.Count > 0 ? readBlocks(own) : [];
            own = [];
            content.AddRange(blocks);
            return blocks.Count > 0;
        }
    }

    private int? Continued(XElement list, string key)
    {
        if (list.Attr("continue-list") is { } id && _lastOfList.TryGetValue(id, out var last)) return last;
        return list.Attr("continue-numbering") == "true" && _lastOfStyle.TryGetValue(key, out last) ? last : null;
    }
}
