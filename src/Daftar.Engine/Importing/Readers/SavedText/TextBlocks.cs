using Daftar.Importing.Bodies;
using Daftar.Importing.Documents;
using Daftar.Importing.Wording;
using Daftar.Languages;

namespace Daftar.Importing.Readers.SavedText;

/// <summary>Tells by their look what the lines of a body are: paragraphs, headings, lists.</summary>
internal static class TextBlocks
{
    public static IReadOnlyList<Block> Of(IReadOnlyList<SourceLine> lines, string language, bool isConversation, ImportFindings findings)
    {
        var blocks = Blocks(lines, new TextMending(language, findings), findings);
        MarkBullets(blocks);
        MarkNumbers(blocks);
        HeadingDetector.Mark(blocks, language, isConversation);
        Report(blocks, findings);
        return Join(blocks);
    }

    /// <summary>The lines are judged by their mended text, which mending leaves as it is when it meets it again.</summary>
    private static List<BodyBlock> Blocks(IReadOnlyList<SourceLine> lines, TextMending mending, ImportFindings findings)
    {
        var isWrapped = LineWrapping.IsWrapped(lines);
        if (isWrapped) findings.Guess("lines broken at a fixed width were joined to paragraphs", "سطرهای شکسته در پهنای ثابت به‌هم پیوستند تا بند شوند");
        var blocks = new List<BodyBlock>();
        var blank = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (TextRows.Of(lines, i) is { } rows)
            {
                blocks.Add(new() { Text = "", Indent = 0, BlankBefore = blank, Kind = rows.IsVerse ? BlockKind.Verse : BlockKind.Table, Rows = [.. rows.Rows.Select(row => Array.ConvertAll(row, mending.Mend))] });
                findings.Guess(rows.IsVerse ? "lines in two halves became a verse" : "lines with tabs became a table", rows.IsVerse ? "سطرهای دونیمه شعر شد" : "سطرهای جداشده با Tab جدول شد");
                i += rows.Lines - 1;
                blank = false;
                continue;
            }
            if (line.IsBlank)
            {
                blank = true;
                continue;
            }
            if (isWrapped && !blank && blocks.Count > 0 && LineWrapping.Continues(line))
            {
                blocks[^1].Text = mending.Mend(blocks[^1].Text + " " + line.Text);
                continue;
            }
            var isBreak = line.Text.All(c => "-*_=~—–•· ".Contains(c));
            blocks.Add(new()
            {
                Text = mending.Mend(line.Text),
                Indent = line.Indent,
                BlankBefore = blank,
                Kind = isBreak ? BlockKind.Break : BlockKind.Paragraph,
            });
            blank = false;
        }
        return blocks;
    }

    private static void MarkBullets(List<BodyBlock> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var end = i;
            while (end < blocks.Count && IsBullet(blocks[end])) end++;
            if (end == i) continue;
            // One line that begins with a star is a footnote, with a long dash a line of dialogue.
            if (!IsSpeech(blocks.GetRange(i, end - i)) && (end - i > 1 || blocks[i].Text[0] is not ('*' or '–' or '—'))) MarkBullets(blocks, i, end);
            i = end;
        }
    }

    /// <summary>Speech opens with a dash as items do; it asks and exclaims, and its lines are sentences.</summary>
    private static bool IsSpeech(List<BodyBlock> blocks)
    {
        if (!blocks.TrueForAll(block => block.Text[0] is '-' or '–' or '—')) return false;
        if (blocks.Exists(block => block.EndsIn("?؟!"))) return blocks.Count > 1;
        return blocks[0].Text[0] != '-' && blocks.Count > 1 && blocks.Count(block => block.EndsSentence) * 2 > blocks.Count;
    }

    private static bool IsBullet(BodyBlock block) => block.Kind == BlockKind.Paragraph && ListMarkers.BulletLength(block.Text) > 0;

    private static void MarkBullets(List<BodyBlock> blocks, int start, int end)
    {
        var indents = blocks[start..end].Select(block => block.Indent).Distinct().Order().ToList();
        for (var i = start; i < end; i++)
        {
            var block = blocks[i];
            block.Kind = BlockKind.Bullet;
            // The first item may not be deeper than the list itself, nor any by more than a step.
            block.Depth = i == start ? 0 : Math.Min(indents.IndexOf(block.Indent), blocks[i - 1].Depth + 1);
            block.Text = block.Text[ListMarkers.BulletLength(block.Text)..];
        }
    }

    /// <summary>Numbers 1, 2, 3 … are a list, or headings if each is short and has text below it; a lone number is text.</summary>
    private static void MarkNumbers(List<BodyBlock> blocks)
    {
        var sequence = new List<int>();
        for (var i = 0; i <= blocks.Count; i++)
        {
            var number = i < blocks.Count && blocks[i].Kind == BlockKind.Paragraph ? ListMarkers.NumberOf(blocks[i].Text)?.Number : null;
            if (i < blocks.Count && (number is null || number == sequence.Count + 1 && number != 1))
            {
                if (number is not null) sequence.Add(i);
                continue;
            }
            if (i < blocks.Count && number != 1) continue;
            MarkSequence(blocks, sequence);
            sequence.Clear();
            if (i < blocks.Count) sequence.Add(i);
        }
        MarkLetters(blocks);
    }

    private static void MarkSequence(List<BodyBlock> blocks, List<int> sequence)
    {
        if (sequence.Count < 2 || sequence.TrueForAll(i => IsNumberedHeading(blocks, i))) return;
        foreach (var i in sequence)
        {
            var (number, length) = ListMarkers.NumberOf(blocks[i].Text)!.Value;
            blocks[i].Kind = BlockKind.Numbered;
            blocks[i].Number = number;
            blocks[i].Text = blocks[i].Text[length..];
        }
    }

    /// <summary>Lettered lines one after the other become a list that keeps its letters, which Markdown cannot count in.</summary>
    private static void MarkLetters(List<BodyBlock> blocks)
    {
        for (var i = 0; i + 1 < blocks.Count; i++)
        {
            var end = i;
            while (end < blocks.Count && blocks[end].Kind == BlockKind.Paragraph && ListMarkers.LetterOf(blocks[end].Text) == end - i + 1) end++;
            if (end - i < 2 || Enumerable.Range(i, end - i).All(at => IsNumberedHeading(blocks, at))) continue;
            for (; i < end; i++) blocks[i].Kind = BlockKind.Bullet;
        }
    }

    private static bool IsNumberedHeading(List<BodyBlock> blocks, int at) =>
        at + 1 < blocks.Count && blocks[at].WordCount <= 14 && !blocks[at].EndsIn(".,;،؛…!۔")
        && blocks[at + 1].Kind == BlockKind.Paragraph && blocks[at + 1].WordCount > blocks[at].WordCount
        && ListMarkers.NumberOf(blocks[at + 1].Text) is null && ListMarkers.LetterOf(blocks[at + 1].Text) == 0;

    private static void Report(List<BodyBlock> blocks, ImportFindings findings)
    {
        foreach (var block in blocks)
        {
            if (block.Kind == BlockKind.Heading) findings.Guess($"heading: {block.Text}", $"میان‌تیتر: {block.Text}");
        }
        if (blocks.Count(block => block.IsListItem) is > 0 and var items)
        {
            findings.Guess(
                FormattableString.Invariant($"{items} lines with a bullet or number became list items"),
                Digits.ToPersian(FormattableString.Invariant($"{items} سطر نشانه‌دار یا شماره‌دار مورد فهرست شد")));
        }
    }

    private static List<Block> Join(List<BodyBlock> blocks)
    {
        var joined = new List<Block>();
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (!block.IsListItem)
            {
                joined.Add(Single(block));
                continue;
            }
            var end = i + 1;
            while (end < blocks.Count && blocks[end].Kind == block.Kind && Continues(blocks[end], blocks[end - 1])) end++;
            joined.Add(List(blocks[i..end], block.Kind == BlockKind.Numbered, block.Number));
            i = end - 1;
        }
        return joined;
    }

    private static Block Single(BodyBlock block) => block.Kind switch
    {
        BlockKind.Heading => new Heading(1, [new TextRun(block.Text)]),
        BlockKind.Break => new Rule(),
        BlockKind.Table => TextRows.Table(block.Rows),
        BlockKind.Verse => new Verse([.. block.Rows.SelectMany(row => row).Select(half => (IReadOnlyList<Inline>)[new TextRun(half)])]),
        _ => Paragraph.Of(block.Text),
    };

    /// <summary>Items of one depth, each with the deeper ones behind it as a list within it.</summary>
    private static ListBlock List(List<BodyBlock> items, bool isOrdered, int start)
    {
        var list = new List<ListItem>();
        for (var i = 0; i < items.Count; i++)
        {
            var end = i + 1;
            while (end < items.Count && items[end].Depth > items[i].Depth) end++;
            List<Block> blocks = [Paragraph.Of(items[i].Text)];
            if (end > i + 1) blocks.Add(List(items[(i + 1)..end], isOrdered, 1));
            list.Add(new(blocks));
            i = end - 1;
        }
        return new(isOrdered, start, list);
    }

    private static bool Continues(BodyBlock block, BodyBlock previous) =>
        block.Kind == BlockKind.Bullet || block.Number == previous.Number + 1;
}
