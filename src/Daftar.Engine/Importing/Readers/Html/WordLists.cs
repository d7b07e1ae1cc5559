using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Daftar.Importing.Documents;
using Daftar.Languages;
using Inline = Daftar.Importing.Documents.Inline;

namespace Daftar.Importing.Readers.Html;

/// <summary>A paragraph that Word wrote for an item of a list; neighbours become one list.</summary>
internal sealed record WordItem(int Level, bool IsOrdered, int Number, IReadOnlyList<Inline> Text) : Block;

/// <summary>Lists as Word pastes them into a page: paragraphs with a style <c>mso-list: l0 level1 lfo1</c> and the bullet as text.</summary>
internal static partial class WordLists
{
    /// <summary>The item that a paragraph is; null when it is none.</summary>
    public static WordItem? ItemOf(IElement paragraph)
    {
        if (HtmlStyle.Value(HtmlElements.Style(paragraph), "mso-list") is not { } list || Level().Match(list) is not { Success: true } level) return null;
        var marker = paragraph.QuerySelectorAll("span").FirstOrDefault(span => HtmlStyle.Value(HtmlElements.Style(span), "mso-list") is "ignore")?.TextContent ?? "";
        var number = Number().Match(Digits.ToAscii(marker));
        return new(int.Parse(level.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), number.Success,
            number.Success && int.TryParse(number.Groups[1].ValueSpan, out var value) ? value : 1, []);
    }

    /// <summary>Blocks in which neighbouring items have become lists.</summary>
    public static IReadOnlyList<Block> Join(IReadOnlyList<Block> blocks)
    {
        if (!blocks.Any(block => block is WordItem)) return blocks;
        var joined = new List<Block>();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is not WordItem)
            {
                joined.Add(blocks[i]);
                continue;
            }
            var items = blocks.Skip(i).TakeWhile(block => block is WordItem).Cast<WordItem>().ToList();
            joined.AddRange(Lists(items));
            i += items.Count - 1;
        }
        return joined;
    }

    private static IEnumerable<Block> Lists(List<WordItem> items)
    {
        for (var i = 0; i < items.Count;)
        {
            var first = items[i];
            var list = new List<ListItem>();
            while (i < items.Count && items[i].Level >= first.Level && (items[i].Level > first.Level || items[i].IsOrdered == first.IsOrdered))
            {
                var nested = items.Skip(i + 1).TakeWhile(item => item.Level > items[i].Level).ToList();
                list.Add(new([new Paragraph(items[i].Text), .. Lists(nested)]));
                i += nested.Count + 1;
            }
            yield return new ListBlock(first.IsOrdered, first.Number, list);
        }
    }

    [GeneratedRegex(@"level(\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Level();

    [GeneratedRegex(@"^\s*\(?(\d{1,4}|[a-z]{1,4})\s*[.\-)–]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
