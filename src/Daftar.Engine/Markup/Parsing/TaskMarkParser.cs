using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Daftar.Markup;

/// <summary>
/// Reads <c>[ ]</c> and <c>[x]</c> at the beginning of a list item, before a space, as GitHub does. Markdig's own parser takes
/// them anywhere in an item, also where they are a link's text.
/// </summary>
internal sealed class TaskMarkParser : InlineParser
{
    public TaskMarkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Block is not ParagraphBlock { Parent: ListItemBlock item } paragraph || item[0] != paragraph) return false;
        var mark = slice.PeekChar();
        if (mark is not (' ' or 'x' or 'X') || slice.PeekChar(2) != ']' || slice.PeekChar(3) is not (' ' or '\t')) return false;
        var position = processor.GetSourcePosition(slice.Start, out var line, out var column);
        if (position != paragraph.Span.Start) return false;
        processor.Inline = new TaskList
        {
            Checked = mark != ' ',
            Span = new(position, position + 2),
            Line = line,
            Column = column,
            IsClosed = true,
        };
        slice.Start += 3;
        return true;
    }
}
