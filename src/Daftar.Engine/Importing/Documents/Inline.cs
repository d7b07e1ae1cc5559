namespace Daftar.Importing.Documents;

/// <summary>A part of a line of text.</summary>
public abstract record Inline;

/// <summary>
/// Text as the document has it; nothing in it is markup. White space is kept as one space where words are parted, also
/// at the ends of the run.
/// </summary>
public sealed record TextRun(string Text) : Inline;

/// <summary>Text in another form. Children may be any inlines.</summary>
public sealed record Styled(InlineStyle Style, IReadOnlyList<Inline> Children) : Inline;

public enum InlineStyle
{
    Strong,
    Emphasis,
    Strikethrough,
    Superscript,
    Subscript,
    Underline,
    Highlight,
    Small,

    /// <summary>Text of a foreign language or a quotation from a holy text: it is never mended.</summary>
    Verbatim,
}

public sealed record CodeSpan(string Text) : Inline;

/// <param name="Address">As the document has it; where it is relative, relative to the document's own address.</param>
public sealed record Link(string Address, IReadOnlyList<Inline> Children, string? Title = null) : Inline;

/// <summary>A picture within a line.</summary>
public sealed record InlinePicture(Picture Picture) : Inline;

/// <summary>A line that ends before the paragraph does.</summary>
public sealed record LineBreak : Inline;

/// <summary>The mark of a note; its text is the <see cref="Note"/> of the same id in <see cref="ImportedDocument.Notes"/>.</summary>
public sealed record NoteMark(string Id) : Inline;

/// <param name="Id">Any text that is this note's alone within the document; the writer numbers the notes in the order of their marks.</param>
public sealed record Note(string Id, IReadOnlyList<Block> Blocks);
