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
internal readonly record struct ParserWork(long Steps, int HeaviestStart, int HeaviestMarks)
{
    /// <summary>Texts that people write stay below a thousandth of it; the parser takes about half a second for it.</summary>
    public const long Limit = 500_000_000;

    // Below these a paragraph is not worth counting.
    private const int FewMarks = 200;
    private const int ShortParagraph = 4096;

    private static readonly SearchValues<char> Marks = SearchValues.Create("*_~[]<`!");

    public bool IsTooMuch => Steps > Limit;

    public static ParserWork Of(ReadOnlySpan<char> text)
    {
        var work = default(ParserWork);
        var heaviest = -1L;
        for (var start = 0; start < text.Length;)
        {
            var end = EndOfParagraph(text, start);
            var (steps, marks) = StepsOf(text[start..end]);
            var total = work.Steps + steps;
            work = steps > heaviest ? new(total, start, marks) : work with { Steps = total };
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

    /// <summary>Behind the next line without a letter, or the end of the text.</summary>
    private static int EndOfParagraph(ReadOnlySpan<char> text, int start)
    {
        for (var at = start; ;)
        {
            var lineBreak = text[at..].IndexOf('\n');
            if (lineBreak < 0) return text.Length;
            at += lineBreak + 1;
            var next = at;
            while (next < text.Length && text[next] is ' ' or '\t' or '\r') next++;
            if (next < text.Length && text[next] == '\n') return next + 1;
            if (next >= text.Length) return text.Length;
        }
    }
}
