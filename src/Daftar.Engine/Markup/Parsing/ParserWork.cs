using System.Buffers;

namespace Daftar.Markup;

/// <summary>
/// How many steps the Markdown parser would take for a text beyond one for each character, counted without parsing. The parser compares each
/// mark of emphasis and each bracket of a paragraph with all those before it, and looks for the end of an address from each "](" on; both go by
/// the square, so that a text of one megabyte could take an hour. Counting takes one pass.
/// </summary>
/// <param name="Steps">Over the whole text.</param>
/// <param name="HeaviestStart">Offset of the paragraph that takes most of them.</param>
/// <param name="HeaviestMarks">How many marks that paragraph has.</param>
/// <param name="Replaced">
/// Paragraphs that turn out to be something else when their last line is read: headings with a line below them, definitions, notes, notices. For
/// each the parser looks through all blocks before it.
/// </param>
/// <param name="Blocks">Paragraphs and items of lists.</param>
internal readonly record struct ParserWork(long Steps, int HeaviestStart, int HeaviestMarks, int Replaced, int Blocks)
{
    /// <summary>Texts that people write stay below a thousandth of it; the parser takes about half a second for it.</summary>
    public const long Limit = 500_000_000;

    // Below these a paragraph is not worth counting.
    private const int FewMarks = 200;
    private const int ShortParagraph = 4096;
    private const int ShortText = 65_536;

    private static readonly SearchValues<char> Marks = SearchValues.Create("*_~[]<`!");

    // So many blocks are passed in the time of one step.
    private const int BlocksOfStep = 4;

    public bool IsTooMuch => Steps + BlockSteps > Limit;

    /// <summary>Whether blocks and not marks are what there is too much of.</summary>
    public bool HasTooManyBlocks => BlockSteps > Limit / 2;

    private long BlockSteps => (long)Replaced * Blocks / BlocksOfStep;

    public static ParserWork Of(ReadOnlySpan<char> text)
    {
        var work = default(ParserWork);
        var heaviest = -1L;
        for (var start = 0; start < text.Length;)
        {
            var end = EndOfBlock(text, start);
            var (steps, marks) = StepsOf(text[start..end]);
            var (total, replaced, blocks) = (work.Steps + steps, work.Replaced + (text.Length > ShortText ? ReplacedIn(text[start..end]) : 0), work.Blocks + 1);
            work = steps > heaviest ? new(total, start, marks, replaced, blocks) : work with { Steps = total, Replaced = replaced, Blocks = blocks };
            heaviest = Math.Max(heaviest, steps);
            start = end;
        }
        return work;
    }

    private static (long Steps, int Marks) StepsOf(ReadOnlySpan<char> paragraph)
    {
        long marks = 0;
        for (var rest = paragraph; rest.IndexOfAny(Marks) is >= 0 and var at; rest = rest[(at + 1)..])
        {
            // A run of the same mark is one.
            if (at == 0 && marks > 0 && rest.Length < paragraph.Length && paragraph[^(rest.Length + 1)] == rest[0] && rest[0] is '*' or '_' or '~' or '`') continue;
            marks++;
        }
        return marks < FewMarks && paragraph.Length < ShortParagraph ? (0, (int)marks) : (marks * marks + AddressSteps(paragraph), (int)marks);
    }

    /// <summary>
    /// From each "](" to where an address ends: the bracket that closes it, or white space when another one opens before that. Bare addresses
    /// end at white space.
    /// </summary>
    private static long AddressSteps(ReadOnlySpan<char> paragraph)
    {
        long steps = 0;
        var (space, bracket, isClosing) = (paragraph.Length, paragraph.Length, false);
        for (var at = paragraph.Length - 1; at > 0; at--)
        {
            switch (paragraph[at])
            {
                case ')':
                    (bracket, isClosing) = (at, true);
                    break;
                case '(':
                    if (paragraph[at - 1] == ']') steps += (isClosing ? Math.Min(bracket, space) : space) - at;
                    (bracket, isClosing) = (at, false);
                    break;
                case '/' when paragraph[at - 1] == ':':
                case '.' when paragraph[at - 1] is 'w' or 'W':
                    steps += space - at;
                    break;
                case var character when char.IsWhiteSpace(character):
                    space = at;
                    break;
            }
        }
        return steps;
    }

    /// <summary>Lines that make something else of the paragraph that they stand in.</summary>
    private static int ReplacedIn(ReadOnlySpan<char> block)
    {
        var (count, isFirst) = (0, true);
        foreach (var line in block.EnumerateLines())
        {
            var text = line.Trim(" \t>");
            if (text.IsEmpty) continue;
            if (text[0] switch
            {
                ':' => text.Length > 1 && text[1] is ' ' or '\t',
                '[' => text.Length > 1 && (text[1] is '^' or '!' || text.Contains("]:", StringComparison.Ordinal)),
                '=' or '-' => !isFirst && text.IndexOfAnyExcept(text[0]) < 0,
                _ => false,
            }) count++;
            isFirst = false;
        }
        return count;
    }

    /// <summary>
    /// Behind the next line without a letter, before the next item of a list, or the end of the text. What is counted as one block may be more than
    /// one for the parser, never less.
    /// </summary>
    private static int EndOfBlock(ReadOnlySpan<char> text, int start)
    {
        var isNumbered = IsItem(text[start..], isNumbered: true);
        for (var at = start; ;)
        {
            var lineBreak = text[at..].IndexOf('\n');
            if (lineBreak < 0) return text.Length;
            at += lineBreak + 1;
            var next = at;
            while (next < text.Length && text[next] is ' ' or '\t' or '\r') next++;
            if (next < text.Length && text[next] == '\n') return next + 1;
            if (next >= text.Length) return text.Length;
            if (IsItem(text[at..], isNumbered)) return at;
        }
    }

    /// <summary>
    /// Whether an item of a list begins here, whatever stands before it: a sign or the number 1. Another number does only behind an item, since
    /// a line of a paragraph may begin with one.
    /// </summary>
    private static bool IsItem(ReadOnlySpan<char> text, bool isNumbered)
    {
        var at = 0;
        while (at < text.Length && text[at] == ' ') at++;
        // Indented further it may be a line of the paragraph before.
        if (at > 3 || at >= text.Length) return false;
        var first = at;
        if (text[at] is '-' or '*' or '+') at++;
        else
        {
            while (at < text.Length && at - first < 10 && char.IsAsciiDigit(text[at])) at++;
            if (at == first || at - first > 9 || at >= text.Length || text[at] is not ('.' or ')')) return false;
            if (!isNumbered && (at - first > 1 || text[first] != '1')) return false;
            at++;
        }
        return at + 1 < text.Length && text[at] == ' ' && text[at + 1] is not (' ' or '\t' or '\r' or '\n');
    }
}
