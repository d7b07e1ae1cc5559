using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Daftar.Markup;

/// <summary>
/// Reads the mark of a note, <c>[^1]</c>, for itself. Markdig takes a mark for the second half of a reference link:
/// of <c>[^1][^2]</c>, <c>[sic][^2]</c> and <c>![^2]</c> it keeps the last mark and loses what stands before.
/// </summary>
internal sealed class NoteMarkParser : InlineParser
{
    public NoteMarkParser() => OpeningCharacters = ['[', '!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var isExclamation = slice.CurrentChar == '!';
        var notes = NoteMarks.Of(processor.Document);
        var start = isExclamation ? slice.Start + 1 : slice.Start;
        if (Label(slice, start) is not { } label) return false;
        if (notes.Find(label) is not { } definition)
        {
            var behind = start + label.Length + 2;
            // Before a bracket it is the text of a link.
            var isLink = behind <= slice.End && slice.Text[behind] == '(';
            if (!isExclamation && !isLink) notes.Missing.Add((processor.GetSourcePosition(start), label));
            return false;
        }
        var position = processor.GetSourcePosition(slice.Start, out var line, out var column);
        if (isExclamation)
        {
            processor.Inline = new LiteralInline
            {
                Content = new(slice.Text, slice.Start, slice.Start),
                Span = new(position, position),
                Line = line,
                Column = column,
            };
            slice.SkipChar();
            return true;
        }
        var link = definition.CreateLinkInline!(processor, definition, null);
        slice.Start = start + label.Length + 2;
        link.Span = new(position, processor.GetSourcePosition(slice.Start - 1));
        (link.Line, link.Column, link.IsClosed) = (line, column, true);
        processor.Inline = link;
        return true;
    }

    /// <summary>The text between the brackets, including "^"; null if no footnote reference begins here.</summary>
    private static string? Label(in StringSlice slice, int start)
    {
        if (start + 3 > slice.End || slice.Text[start] != '[' || slice.Text[start + 1] != '^') return null;
        var rest = slice.Text.AsSpan(start + 1, slice.End - start);
        var length = rest.IndexOfAny("[]\\\r\n");
        return length > 1 && rest[length] == ']' && !rest[1..length].IsWhiteSpace() ? rest[..length].ToString() : null;
    }
}

/// <summary>The notes of one document by their labels, and the marks that meet none.</summary>
internal sealed class NoteMarks
{
    private static readonly object Key = typeof(NoteMarks);

    private readonly Dictionary<string, LinkReferenceDefinition> _byLabel = new(StringComparer.OrdinalIgnoreCase);

    private NoteMarks(MarkdownDocument document)
    {
        var definitions = document.GetLinkReferenceDefinitions(addGroup: false);
        foreach (var block in definitions)
        {
            if (block is not FootnoteLinkReferenceDefinition { Label: { } label } definition) continue;
            if (!_byLabel.TryAdd(Folded(label), definition)) Repeated.Add(definition.Footnote);
            All.Add(definition.Footnote);
            // From now on [text][^1] is no link any more, so that the text stays.
            definitions.Links.Remove(label);
        }
    }

    /// <summary>All notes, also those that nothing refers to, in the order of the file.</summary>
    public List<Footnote> All { get; } = [];

    /// <summary>Notes whose label an earlier one has.</summary>
    public List<Footnote> Repeated { get; } = [];

    /// <summary>Marks without a note; they stand in the page as they are written.</summary>
    public List<(int Offset, string Label)> Missing { get; } = [];

    public static NoteMarks Of(MarkdownDocument document)
    {
        if (document.GetData(Key) is NoteMarks known) return known;
        var notes = new NoteMarks(document);
        document.SetData(Key, notes);
        return notes;
    }

    public LinkReferenceDefinition? Find(string label) => _byLabel.GetValueOrDefault(Folded(label));

    private static string Folded(string label) =>
        label.AsSpan().IndexOfAny(" \t") < 0 ? label : string.Join(' ', label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
