using System.Globalization;
using Daftar.Languages;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Daftar.Markup;

internal sealed partial class BodyWriter
{
    private void Block(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading: Heading(heading); break;
            case ParagraphBlock paragraph: Paragraph(paragraph, paragraph.Inline); break;
            case ListBlock list: List(list); break;
            case AlertBlock notice: Notice(notice); break;
            case QuoteBlock quote: Container("blockquote", quote); break;
            case CodeBlock code: Code(code); break;
            case ThematicBreakBlock: _html.Raw("<hr>\n"); break;
            case HtmlBlock html: RawBlock(html); break;
            case Table table: Table(table); break;
            case FootnoteGroup footnotes: Footnotes(footnotes); break;
            case DefinitionList definitions: Definitions(definitions); break;
            case LinkReferenceDefinitionGroup or LinkReferenceDefinition or BlankLineBlock: break;
            case ContainerBlock container: Blocks(container); break;
            case LeafBlock leaf: Inlines(leaf.Inline); break;
        }
    }

    private void Blocks(ContainerBlock container)
    {
        foreach (var block in container) Block(block);
    }

    private void Heading(HeadingBlock block)
    {
        if (_outline[_headingIndex++] is not { } heading)
        {
            HeadingWithoutText(block);
            return;
        }
        var tag = heading.Level switch { 2 => "h2", 3 => "h3", 4 => "h4", 5 => "h5", _ => "h6" };
        _html.Raw('<');
        _html.Raw(tag);
        _html.Attribute("id", heading.Id);
        var outer = Direction(block);
        _html.Raw('>');
        Inlines(block.Inline);
        Close(tag, outer);
    }

    /// <summary>
    /// A picture, mostly, and mostly because of a line of hyphens directly below it, which was to be a rule. There is nothing to
    /// call the heading by, so that what it holds stands as a paragraph.
    /// </summary>
    private void HeadingWithoutText(HeadingBlock block)
    {
        if (block.Inline?.FirstChild is null) return;
        _diagnostics.Add(block.IsSetext ? MarkupDiagnostics.PictureAboveRule(Place(block.Span.Start)) : MarkupDiagnostics.HeadingWithoutText(Place(block.Span.Start)));
        Paragraph(block, block.Inline);
        if (block is { IsSetext: true, Level: 2 }) _html.Raw("<hr>\n");
    }

    private void Paragraph(LeafBlock paragraph, ContainerInline? content)
    {
        if (content?.FirstChild is null || Pictures(content)) return;
        var start = _html.Length;
        var outer = Open("p", paragraph);
        var contentStart = _html.Length;
        Inlines(content);
        // Nothing but comments or dropped HTML: an empty paragraph is only a gap.
        if (_html.Length == contentStart && (_rawTags.Count == 0 || _rawTags[^1].Position < start))
        {
            _html.Truncate(start);
            _direction = outer;
            return;
        }
        Close("p", outer);
    }

    private void List(ListBlock list)
    {
        var tag = list.IsOrdered ? "ol" : "ul";
        _html.Raw('<');
        _html.Raw(tag);
        if (list.IsOrdered && long.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var first) && first != 1)
            _html.Attribute("start", first.ToString(CultureInfo.InvariantCulture));
        var outer = Direction(list);
        _html.Raw(">\n");
        var expected = 0;
        foreach (var item in list)
        {
            // The direction goes on what is in the item: on the item itself it would move its number to the other side, where
            // narrow screens cut it off and print has no room for it.
            _html.Raw("<li");
            Number(list, (ListItemBlock)item, ref expected);
            _html.Raw('>');
            Items((ContainerBlock)item, isTight: !list.IsLoose, isItem: true);
            EndTag("li");
        }
        Close(tag, outer);
    }

    /// <summary>
    /// A number that its author wrote and counting on would not give: of "1. 3. 7." each keeps its own. "1. 1. 1." means "count".
    /// </summary>
    private void Number(ListBlock list, ListItemBlock item, ref int expected)
    {
        if (!list.IsOrdered) return;
        if (expected > 0 && item.Order > expected)
        {
            _html.Attribute("value", item.Order.ToString(CultureInfo.InvariantCulture));
            expected = item.Order;
        }
        else if (expected == 0)
        {
            expected = item.Order;
        }
        expected++;
    }

    /// <summary>The blocks of a list item, cell or definition; paragraphs of a tight one stand without tags.</summary>
    private void Items(ContainerBlock container, bool isTight, bool isItem = false)
    {
        for (var i = 0; i < container.Count; i++)
        {
            if (!isTight || container[i] is not ParagraphBlock paragraph)
            {
                Block(container[i]);
                continue;
            }
            if (isItem) ItemText(paragraph);
            else Inlines(paragraph.Inline);
            if (i + 1 < container.Count) _html.Raw('\n');
        }
    }

    private void ItemText(ParagraphBlock paragraph)
    {
        var start = _html.Length;
        _html.Raw("<div");
        var tag = _html.Length;
        var outer = Direction(paragraph);
        if (_html.Length == tag)
        {
            _html.Truncate(start);
            Inlines(paragraph.Inline);
            return;
        }
        _html.Raw('>');
        Inlines(paragraph.Inline);
        _html.Raw("</div>");
        _direction = outer;
    }

    private void Container(string tag, ContainerBlock container)
    {
        var outer = Open(tag, container);
        _html.Raw('\n');
        Blocks(container);
        Close(tag, outer);
    }

    /// <summary><c>&gt; [!NOTE]</c>: a box with its kind above the text.</summary>
    private void Notice(AlertBlock notice)
    {
        var kind = notice.Kind.ToString().ToLowerInvariant();
        var label = NoticeLabels.Of(kind, _context.Language);
        _html.Raw("<div class=\"notice");
        if (label is not null)
        {
            _html.Raw(" notice-");
            _html.Raw(kind);
        }
        _html.Raw("\" role=\"note\"");
        var outer = Direction(notice);
        _html.Raw(">\n<p class=\"notice-title\"><strong>");
        _html.Text(label ?? notice.Kind.ToString());
        _html.Raw("</strong></p>\n");
        Blocks(notice);
        Close("div", outer);
    }

    private void Code(CodeBlock code)
    {
        // Reachable by keyboard, because long lines make it scroll.
        _html.Raw("<pre tabindex=\"0\"");
        var text = code.Lines.ToString();
        // Whatever the language of its comments: from the right ./build.sh reads build.sh/.
        if (_direction == TextDirection.RightToLeft) _html.Raw(" dir=\"ltr\"");
        _html.Raw("><code");
        if (code is FencedCodeBlock { Info: { Length: > 0 } info } && info.AsSpan().IndexOfAnyExcept(LanguageName) < 0)
        {
            _html.Raw(" class=\"language-");
            _html.Text(info);
            _html.Raw('"');
        }
        _html.Raw('>');
        _html.Text(text);
        if (text.Length > 0) _html.Raw('\n');
        _html.Raw("</code></pre>\n");
    }

    private void Table(Table table)
    {
        _html.Raw("<div class=\"table-scroll\" role=\"group\" tabindex=\"0\"");
        _html.Attribute("aria-label", _context.TableLabel);
        _html.Raw(">\n");
        var outer = Open("table", table);
        _html.Raw('\n');
        var section = "";
        var columns = FigureColumns.Of(table);
        foreach (var block in table)
        {
            if (block is not TableRow row) continue;
            var wanted = row.IsHeader ? "thead" : "tbody";
            if (section != wanted)
            {
                if (section.Length > 0) EndTag(section);
                _html.Raw('<');
                _html.Raw(section = wanted);
                _html.Raw(">\n");
            }
            Row(table, row, columns);
        }
        if (section.Length > 0) EndTag(section);
        Close("table", outer);
        _html.Raw("</div>\n");
    }

    private void Row(Table table, TableRow row, FigureColumns columns)
    {
        _html.Raw("<tr>\n");
        for (var i = 0; i < row.Count; i++)
        {
            var cell = (TableCell)row[i];
            var isEmpty = cell.Count == 0 || (cell is [ParagraphBlock { Inline: var inline }] && inline?.FirstChild is null);
            // A header without text names nothing.
            var tag = row.IsHeader && !isEmpty ? "th" : "td";
            _html.Raw('<');
            _html.Raw(tag);
            if (tag == "th") _html.Raw(" scope=\"col\"");
            if (cell.ColumnSpan > 1) _html.Attribute("colspan", cell.ColumnSpan.ToString(CultureInfo.InvariantCulture));
            var column = cell.ColumnIndex >= 0 ? cell.ColumnIndex : i;
            // What the author aligned to the left or centred stays there.
            var alignment = Alignment(table, column);
            var isFigures = (alignment is null or "align-end") && columns.IsFigures(column);
            if (isFigures) _html.Attribute("class", "figures");
            else if (alignment is not null) _html.Attribute("class", alignment);
            var outer = Direction(cell);
            _html.Raw('>');
            if (isFigures && !row.IsHeader && FigureColumns.TextOf(cell) is { Length: > 0 } figure) Figure(figure, columns.HasSign(column), columns.HasUnit(column));
            else Items(cell, isTight: cell.Count == 1);
            Close(tag, outer);
        }
        _html.Raw("</tr>\n");
    }

    /// <summary>
    /// A number so that its last digit stands below that of the others, whatever stands beside it. Behind Arabic letters digits
    /// take their signs and ٪ to other sides than at the beginning of a line; the invisible letter mark makes a cell of the latter.
    /// </summary>
    private void Figure(string text, bool hasSign, bool hasUnit)
    {
        var (sign, number, unit) = FigureColumns.Split(text);
        var isRight = _direction == TextDirection.RightToLeft;
        // Only what stands at the right edge has to be as wide in all cells.
        if (isRight && hasSign) Edge("sign", sign);
        else _html.Text(sign);
        if (isRight) _html.Raw('\u061C');
        _html.Text(number);
        if (!isRight && hasUnit) Edge("unit", unit);
        else _html.Text(unit);
    }

    private void Edge(string name, string text)
    {
        _html.Raw("<span class=\"");
        _html.Raw(name);
        _html.Raw("\">");
        _html.Text(text);
        _html.Raw("</span>");
    }

    /// <summary>Logical names: in a Persian table the colon on the left, where the line begins in the file, means the line's start.</summary>
    private static string? Alignment(Table table, int column)
    {
        if (column >= table.ColumnDefinitions.Count) return null;
        return table.ColumnDefinitions[column].Alignment switch
        {
            TableColumnAlign.Left => "align-start",
            TableColumnAlign.Center => "align-center",
            TableColumnAlign.Right => "align-end",
            _ => null,
        };
    }

    private void Definitions(DefinitionList list)
    {
        var outer = Open("dl", list);
        _html.Raw('\n');
        foreach (var block in list)
        {
            if (block is not DefinitionItem item) continue;
            var inDefinition = false;
            var outside = _direction;
            for (var i = 0; i < item.Count; i++)
            {
                if (item[i] is DefinitionTerm term)
                {
                    var around = Open("dt", term);
                    Inlines(term.Inline);
                    Close("dt", around);
                    continue;
                }
                if (!inDefinition)
                {
                    outside = Open("dd", item[i]);
                    inDefinition = true;
                }
                // A single paragraph stands without tags, as in a tight list.
                if (i + 1 == item.Count && item[i] is ParagraphBlock single && (i == 0 || item[i - 1] is DefinitionTerm)) Inlines(single.Inline);
                else Block(item[i]);
            }
            if (inDefinition) Close("dd", outside);
        }
        Close("dl", outer);
    }

    private void Footnotes(FootnoteGroup group)
    {
        _html.Raw("<div class=\"footnotes\" role=\"doc-endnotes\"");
        _html.Attribute("aria-label", _context.FootnotesLabel);
        _html.Raw(">\n<ol>\n");
        // The parser's own order is no order while some of the notes have no mark.
        foreach (var footnote in group.OfType<Footnote>().OrderBy(note => note.Order))
        {
            _html.Raw("<li");
            _html.Attribute("id", $"fn-{footnote.Order}");
            _html.Raw(">\n");
            Blocks(footnote);
            EndTag("li");
        }
        _html.Raw("</ol>\n</div>\n");
    }

    private TextDirection Open(string tag, Block block)
    {
        _html.Raw('<');
        _html.Raw(tag);
        var outer = Direction(block);
        _html.Raw('>');
        return outer;
    }

    private void Close(string tag, TextDirection outer)
    {
        EndTag(tag);
        _direction = outer;
    }

    private void EndTag(string tag)
    {
        _html.Raw("</");
        _html.Raw(tag);
        _html.Raw(">\n");
    }

    /// <summary>
    /// Writes <c>dir</c>, and <c>lang</c> if it can be told, when the block runs against its surroundings. Answers the
    /// surroundings' direction, to go back to.
    /// </summary>
    private TextDirection Direction(Block block)
    {
        var outer = _direction;
        if (!_isMixed) return outer;

        _text.Clear();
        CollectText(block);
        var text = _text.Written;
        if (!StrongLetters.MayHoldOther(text, outer)) return outer;
        var own = StrongLetters.Count(text).Within(outer);
        if (own == outer) return outer;

        var isRightToLeft = own == TextDirection.RightToLeft;
        _html.Raw(isRightToLeft ? " dir=\"rtl\"" : " dir=\"ltr\"");
        // Back in the page's own direction inside a quotation, the language is the page's again.
        var language = own == Directions.OfLanguage(_context.Language)
            ? _context.Language
            : DirectedText.LanguageOf(text.ToString(), own, []);
        if (language is not null) _html.Attribute("lang", language);
        _direction = own;
        return outer;
    }
}
