using Daftar.Importing.Documents;
using Daftar.Importing.Wording;

namespace Daftar.Importing.Readers.SavedText;

/// <summary>The kind of a block in the text.</summary>
internal enum BlockKind
{
    Paragraph,
    Heading,
    Bullet,
    Numbered,
    Break,
    Table,
    Verse,
}

/// <summary>A paragraph of a body before it is known what it is.</summary>
internal sealed class BodyBlock
{
    /// <summary>The mended text; for a list item without its marker.</summary>
    public required string Text { get; set; }

    public required int Indent { get; init; }

    /// <summary>An empty line stands before it.</summary>
    public required bool BlankBefore { get; init; }

    public BlockKind Kind { get; set; }

    /// <summary>Number of a numbered item.</summary>
    public int Number { get; set; }

    /// <summary>The cells of a table's rows, or the two halves of each line of a verse.</summary>
    public IReadOnlyList<string[]> Rows { get; init; } = [];

    /// <summary>Nesting depth of a bullet, from 0.</summary>
    public int Depth { get; set; }

    public int WordCount => Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    public bool IsListItem => Kind is BlockKind.Bullet or BlockKind.Numbered;

    public bool EndsIn(string marks) => LastMark() is { } mark && marks.Contains(mark);

    /// <summary>Ends as a sentence does, closing quotation marks and brackets set aside.</summary>
    public bool EndsSentence => EndsIn(".!?؟…۔");

    private char? LastMark()
    {
        for (var i = Text.Length - 1; i >= 0; i--)
        {
            if (Text[i] is not ('"' or '”' or '’' or '\'' or '»' or ')' or ']' or ' ' or '\u200E' or '\u200F')) return Text[i];
        }
        return null;
    }
}
