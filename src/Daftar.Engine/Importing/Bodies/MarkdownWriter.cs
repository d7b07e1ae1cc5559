using System.Globalization;
using System.Text;
using Daftar.Importing.Documents;

namespace Daftar.Importing.Bodies;

/// <summary>
/// Writes blocks as the Markdown that the site knows: CommonMark with pipe tables, footnotes and definition lists. What
/// Markdown has no signs for (merged cells, captions, superscript) becomes the little HTML that the site lets through.
/// </summary>
internal sealed partial class MarkdownWriter
{
    private readonly Func<Picture, string> _pathOf;
    private readonly Func<string, string> _linkOf;
    private readonly Dictionary<string, Note> _notes;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _marked = [];
    private readonly int[] _levels;

    private MarkdownWriter(IReadOnlyList<Block> blocks, IReadOnlyList<Note> notes, Func<Picture, string> pathOf, Func<string, string> linkOf)
    {
        (_pathOf, _linkOf) = (pathOf, linkOf);
        _notes = notes.GroupBy(note => note.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        _levels = [.. Levels(blocks).Distinct().Order()];
    }

    /// <param name="pathOf">Where a picture lies on the site, or its address when it did not come along.</param>
    /// <param name="linkOf">Where a link leads on the site.</param>
    /// <returns>Markdown, ended by a line break; empty when there are no blocks.</returns>
    public static string Write(
        IReadOnlyList<Block> blocks, IReadOnlyList<Note> notes, Func<Picture, string> pathOf, Func<string, string> linkOf)
    {
        var writer = new MarkdownWriter(blocks, notes, pathOf, linkOf);
        var text = writer.Blocks(blocks);
        if (writer.NoteTexts() is { Length: > 0 } noteTexts) text = text.Length > 0 ? $"{text}\n\n{noteTexts}" : noteTexts;
        return text.Length > 0 ? text + "\n" : "";
    }

    private static IEnumerable<int> Levels(IEnumerable<Block> blocks) => blocks.SelectMany(block => block switch
    {
        Heading heading => [heading.Level],
        Quotation quotation => Levels(quotation.Blocks),
        ListBlock list => list.Items.SelectMany(item => Levels(item.Blocks)),
        _ => [],
    });

    private string Blocks(IReadOnlyList<Block> blocks)
    {
        var text = new StringBuilder();
        var otherMarker = false;
        for (var i = 0; i < blocks.Count; i++)
        {
            // Two lists in a row would be read as one: every second one gets the other marker.
            otherMarker = !otherMarker && i > 0 && blocks[i] is ListBlock list && blocks[i - 1] is ListBlock before && before.IsOrdered == list.IsOrdered;
            var block = Block(blocks[i], otherMarker);
            if (block.Length == 0) continue;
            if (text.Length > 0) text.Append("\n\n");
            text.Append(block);
        }
        return text.ToString();
    }

    private string Block(Block block, bool otherMarker = false) => block switch
    {
        Heading heading => $"{new string('#', LevelOf(heading))} {OneLine(heading.Text).Replace("#", "\\#", StringComparison.Ordinal)}",
        Paragraph paragraph => MarkdownEscaping.Start(Inlines(paragraph.Text)),
        Quotation quotation => Prefixed(Blocks(quotation.Blocks), "> ", "> "),
        ListBlock list => List(list, otherMarker),
        Table table => Table(table),
        Figure figure => Figure(figure),
        Verse verse => string.Join("\\\n", verse.Lines.Select(line => line.Count == 0 ? "&nbsp;" : MarkdownEscaping.Start(Inlines(line)))),
        CodeBlock code => Code(code),
        Preformatted text => $"<pre>{HtmlInlines(text.Text, keepsLines: true)}</pre>",
        Embed embed => $"[{MarkdownEscaping.Inline(embed.Title ?? embed.Address)}]({Destination(embed.Address)})",
        Definitions definitions => Terms(definitions),
        Rule => "---",
        _ => throw new InvalidOperationException($"There is no writing of {block.GetType().Name}."),
    };

    /// <summary>Levels without gaps, the highest one <c>##</c>: the title is the page's only first-level heading.</summary>
    private int LevelOf(Heading heading) => Math.Min(6, Math.Max(0, Array.IndexOf(_levels, heading.Level)) + 2);

    private string List(ListBlock list, bool otherMarker)
    {
        var text = new StringBuilder();
        var isTight = list.Items.All(item => item.Blocks.Count(block => block is not ListBlock) <= 1 && item.Blocks.All(block => block is Paragraph or ListBlock));
        for (var i = 0; i < list.Items.Count; i++)
        {
            var marker = list.IsOrdered
                ? string.Create(CultureInfo.InvariantCulture, $"{list.Start + i}{(otherMarker ? ')' : '.')} ")
                : otherMarker ? "* " : "- ";
            if (i > 0) text.Append(isTight ? "\n" : "\n\n");
            var item = isTight ? string.Join('\n', list.Items[i].Blocks.Select(block => Block(block))) : Blocks(list.Items[i].Blocks);
            text.Append(Prefixed(item, marker, new string(' ', marker.Length)));
        }
        return text.ToString();
    }

    private string Terms(Definitions definitions)
    {
        var text = new StringBuilder();
        foreach (var (term, meaning) in definitions.Items)
        {
            if (text.Length > 0) text.Append("\n\n");
            text.Append(MarkdownEscaping.Start(OneLine(term)));
            for (var i = 0; i < meaning.Count; i++) text.Append(i == 0 ? "\n" : "\n\n").Append(Prefixed(Block(meaning[i]), i == 0 ? ":   " : "    ", "    "));
        }
        return text.ToString();
    }

    private string Figure(Figure figure)
    {
        var picture = PictureOf(figure.Picture);
        if (figure.Caption.Count == 0) return picture;
        // A note cannot be marked within HTML; such a caption is a paragraph of its own.
        return HasNotes(figure.Caption)
            ? $"{picture}\n\n{MarkdownEscaping.Start(Inlines(figure.Caption))}"
            : $"<figure>\n{HtmlPictureOf(figure.Picture)}\n<figcaption>{HtmlInlines(figure.Caption)}</figcaption>\n</figure>";
    }

    private static string Code(CodeBlock code)
    {
        var fence = new string('`', Math.Max(3, LongestRun(code.Text, '`') + 1));
        return $"{fence}{code.Language}\n{code.Text.TrimEnd('\n')}\n{fence}";
    }

    private string NoteTexts()
    {
        var text = new StringBuilder();
        // A note may mark another one, which then joins the list.
        for (var i = 0; i < _marked.Count; i++)
        {
            var blocks = Blocks(_notes[_marked[i]].Blocks);
            if (text.Length > 0) text.Append('\n');
            text.Append(Prefixed(blocks, string.Create(CultureInfo.InvariantCulture, $"[^{i + 1}]: "), "    "));
        }
        return text.ToString();
    }

    /// <summary>The first line with one prefix, the others with another, empty lines without white space at their ends.</summary>
    private static string Prefixed(string text, string first, string others)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var prefix = i == 0 ? first : others;
            lines[i] = lines[i].Length == 0 ? prefix.TrimEnd() : prefix + lines[i];
        }
        return string.Join('\n', lines);
    }

    private static int LongestRun(string text, char sought)
    {
        int longest = 0, run = 0;
        foreach (var c in text)
        {
            run = c == sought ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}
