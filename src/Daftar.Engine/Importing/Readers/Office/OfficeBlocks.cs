using Daftar.Importing.Bodies;
using Daftar.Importing.Documents;

namespace Daftar.Importing.Readers.Office;

/// <summary>Puts neighbouring paragraphs together to lists, quotations, code and verse, and finds headings that nobody gave a style.</summary>
internal sealed class OfficeBlocks
{
    private const int LongestHeading = 120;

    private readonly IReadOnlyList<OfficeItem> _items;
    private readonly OfficeLosses _losses;
    private readonly bool _hasBoldHeadings;
    private int _position;
    private int _level;

    private OfficeBlocks(IReadOnlyList<OfficeItem> items, OfficeLosses losses)
    {
        (_items, _losses) = (items, losses);
        var paragraphs = items.Count(item => item.IsPlainText && item.Text.Length > 0);
        // Where half of the paragraphs are bold, bold says nothing.
        _hasBoldHeadings = items.Count(item => item.IsPlainText && item.IsBold) * 2 < paragraphs;
    }

    public static List<Block> Of(IReadOnlyList<OfficeItem> items, OfficeLosses losses) => new OfficeBlocks(items, losses).Build();

    private List<Block> Build()
    {
        var blocks = new List<Block>();
        while (_position < _items.Count)
        {
            var item = _items[_position];
            if (item.List is { } list)
            {
                blocks.AddRange(List(list.Level));
                continue;
            }
            blocks.Add(item.Role switch
            {
                TextRole.Quotation => new Quotation([.. Run(TextRole.Quotation).Select(one => one.Block)]),
                TextRole.Code => new CodeBlock(string.Join('\n', Run(TextRole.Code).Select(one => CodeOf(one.Block)))),
                TextRole.Verse => new Verse([.. Run(TextRole.Verse).SelectMany(one => LinesOf(one.Block))]),
                TextRole.Term or TextRole.Meaning => Definitions(),
                _ => One(item),
            });
        }
        return blocks;
    }

    private Block One(OfficeItem item)
    {
        var next = _position + 1 < _items.Count ? _items[_position + 1] : null;
        _position++;
        if (item.Block is Heading heading)
        {
            _level = heading.Level;
            return heading;
        }
        if (!IsBoldHeading(item, next)) return item.Block;
        _losses.Guess($"heading: {item.Text}", $"سرتیتر: {item.Text}");
        return new Heading(Math.Min(_level + 1, 6), OfficeItems.Unbolded([.. ((Paragraph)item.Block).Text]));
    }

    private bool IsBoldHeading(OfficeItem item, OfficeItem? next) =>
        _hasBoldHeadings && item is { IsPlainText: true, IsBold: true, Text.Length: > 0 and <= LongestHeading }
        && item.Text[^1] is not ('.' or '،' or ',' or '؛' or ';' or '!' or '…' or '»')
        && next is not null && !(next.IsBold && next.IsPlainText);

    private List<OfficeItem> Run(TextRole role)
    {
        var run = new List<OfficeItem>();
        while (_position < _items.Count && _items[_position].Role == role && _items[_position].List is null) run.Add(_items[_position++]);
        return run;
    }

    // Items of one level; deeper ones become a list within the item before them.
    private List<Block> List(int level)
    {
        var lists = new List<Block>();
        var items = new List<List<Block>>();
        ListPlace? first = null, last = null;
        while (_position < _items.Count)
        {
            var item = _items[_position];
            if (item.List is not { } place)
            {
                // An indented paragraph without a number of its own goes on with the item.
                if (item.Role != TextRole.ListText || items.Count == 0 || item.Block is not Paragraph) break;
                items[^1].Add(item.Block);
                _position++;
                continue;
            }
            if (place.Level < level) break;
            if (place.Level > level && items.Count > 0)
            {
                items[^1].AddRange(List(place.Level));
                continue;
            }
            if (place.Level > level)
            {
                lists.AddRange(List(place.Level));
                continue;
            }
            if (last is { } before && !GoesOn(before, place))
            {
                End();
                first = null;
            }
            first ??= place;
            last = place;
            items.Add([item.Block]);
            _position++;
        }
        End();
        return lists;

        void End()
        {
            if (first is { } start && items.Count > 0)
                lists.Add(new ListBlock(start.IsOrdered, start.IsOrdered ? Math.Max(start.Number, 0) : 1, [.. items.Select(blocks => new ListItem(blocks))]));
            items = [];
        }
    }

    private static bool GoesOn(ListPlace before, ListPlace item) =>
        before.IsOrdered == item.IsOrdered && (!item.IsOrdered || item.Number == before.Number + 1);

    private Definitions Definitions()
    {
        var definitions = new List<Definition>();
        while (_position < _items.Count && _items[_position].Role is TextRole.Term or TextRole.Meaning && _items[_position].List is null)
        {
            var term = _items[_position].Role == TextRole.Term ? ((Paragraph)_items[_position++].Block).Text : [];
            definitions.Add(new(term, [.. Run(TextRole.Meaning).Select(one => one.Block)]));
        }
        return new(definitions);
    }

    private static string CodeOf(Block block) => block is Paragraph paragraph ? TextWithBreaks(paragraph.Text) : InlineText.Of([block]);

    private static string TextWithBreaks(IEnumerable<Inline> inlines) => string.Concat(inlines.Select(inline => inline switch
    {
        LineBreak => "\n",
        Styled styled => TextWithBreaks(styled.Children),
        _ => InlineText.Of([inline]),
    }));

    private static IEnumerable<IReadOnlyList<Inline>> LinesOf(Block block)
    {
        if (block is not Paragraph paragraph) yield break;
        var line = new List<Inline>();
        foreach (var inline in paragraph.Text)
        {
            if (inline is not LineBreak)
            {
                line.Add(inline);
                continue;
            }
            yield return line;
            line = [];
        }
        yield return line;
    }
}
