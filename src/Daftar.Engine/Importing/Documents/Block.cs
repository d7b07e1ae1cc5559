namespace Daftar.Importing.Documents;

/// <summary>A part of a document's text that stands on lines of its own. Readers make blocks; one writer turns them into Markdown.</summary>
public abstract record Block;

/// <param name="Level">As the document has it, from 1; the writer moves the levels so that the highest becomes <c>##</c>.</param>
public sealed record Heading(int Level, IReadOnlyList<Inline> Text) : Block;

public sealed record Paragraph(IReadOnlyList<Inline> Text) : Block
{
    public static Paragraph Of(string text) => new([new TextRun(text)]);
}

/// <param name="Start">The number of the first item of an ordered list.</param>
public sealed record ListBlock(bool IsOrdered, int Start, IReadOnlyList<ListItem> Items) : Block;

/// <summary>An item's own blocks; a nested list is one of them.</summary>
public sealed record ListItem(IReadOnlyList<Block> Blocks);

public sealed record Quotation(IReadOnlyList<Block> Blocks) : Block;

/// <summary>Rows of cells. Where a cell spans several columns or rows, the cells below it are left out, as in HTML.</summary>
/// <param name="HeaderRows">How many rows at the top are headers.</param>
public sealed record Table(int HeaderRows, IReadOnlyList<TableRow> Rows, IReadOnlyList<Inline> Caption) : Block;

public sealed record TableRow(IReadOnlyList<TableCell> Cells);

/// <param name="Blocks">Mostly one paragraph; a cell with more makes the whole table HTML.</param>
public sealed record TableCell(IReadOnlyList<Block> Blocks, bool IsHeader = false, int Columns = 1, int Rows = 1, CellAlignment Alignment = CellAlignment.None)
{
    public static TableCell Of(string text) => new([Paragraph.Of(text)]);
}

public enum CellAlignment
{
    None,
    Left,
    Center,
    Right,
}

/// <summary>A picture on lines of its own, with the caption that stands with it.</summary>
public sealed record Figure(Picture Picture, IReadOnlyList<Inline> Caption) : Block;

/// <summary>Lines that have to stay lines: verse, an address. The halves of a Persian verse are a line each.</summary>
public sealed record Verse(IReadOnlyList<IReadOnlyList<Inline>> Lines) : Block;

/// <param name="Language">Of the code, such as <c>html</c>; null when not known.</param>
public sealed record CodeBlock(string Text, string? Language = null) : Block;

/// <summary>Text whose spaces and lines are its form, with links in it: an old standard, a table drawn with letters.</summary>
public sealed record Preformatted(IReadOnlyList<Inline> Text) : Block;

/// <summary>A film, a post, a map: something of another site that was shown here. It becomes a link, and the report names it.</summary>
public sealed record Embed(string Address, string? Title = null) : Block;

/// <summary>Terms, each with what explains it.</summary>
public sealed record Definitions(IReadOnlyList<Definition> Items) : Block;

public sealed record Definition(IReadOnlyList<Inline> Term, IReadOnlyList<Block> Meaning);

/// <summary>A line across, or a row of stars.</summary>
public sealed record Rule : Block;
