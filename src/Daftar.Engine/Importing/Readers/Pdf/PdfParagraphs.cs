using Daftar.Importing.Bodies;
using Daftar.Importing.Documents;
using Daftar.Importing.Readers.Office;
using Daftar.Importing.Wording;

namespace Daftar.Importing.Readers.Pdf;

/// <summary>Puts lines together to paragraphs, headings and lists, by their distance, size and ends: a PDF knows lines alone.</summary>
internal sealed class PdfParagraphs
{
    private const double HeadingSize = 1.15;
    private const int LongestHeading = 200;

    private readonly OfficeItems _items = new();
    private readonly OfficeLosses _losses;
    private readonly double _bodySize;
    private readonly double _leading;
    private readonly List<double> _headingSizes;
    private readonly List<PdfLine> _lines = [];
    private int _mended;

    private PdfParagraphs(IReadOnlyList<PdfPageLines> pages, OfficeLosses losses)
    {
        _losses = losses;
        var lines = pages.SelectMany(page => page.Lines).ToList();
        _bodySize = lines.GroupBy(line => line.Size).OrderByDescending(group => group.Sum(line => line.Glyphs.Count)).Select(group => group.Key).FirstOrDefault(10);
        var gaps = pages.SelectMany(page => page.Lines.Zip(page.Lines.Skip(1), (upper, lower) => upper.Bottom - lower.Bottom)).Where(gap => gap > _bodySize * 0.8 && gap < _bodySize * 3).Order().ToList();
        // Most lines stand within paragraphs, so the smaller distances are those between lines.
        _leading = gaps.Count > 0 ? gaps[gaps.Count / 3] : _bodySize * 1.4;
        _headingSizes = [.. lines.Where(line => line.Size >= _bodySize * HeadingSize && PdfText.Of(line).Any(char.IsLetter)).Select(line => line.Size).Distinct().OrderDescending()];
    }

    public static List<OfficeItem> Of(IReadOnlyList<PdfPageLines> pages, OfficeLosses losses)
    {
        var paragraphs = new PdfParagraphs(pages, losses);
        foreach (var page in pages) paragraphs.Read(page);
        paragraphs.End();
        if (paragraphs._mended > 0)
            losses.Change(FormattableString.Invariant($"words that were divided at the end of a line, put together: {paragraphs._mended}"),
                $"واژه‌هایی که در پایان سطر شکسته بودند و به هم پیوستند: {Languages.Digits.ToPersian(FormattableString.Invariant($"{paragraphs._mended}"))}");
        return paragraphs._items.End();
    }

    private void Read(PdfPageLines page)
    {
        for (var index = 0; index < page.Lines.Count; index++)
        {
            var line = page.Lines[index];
            if (line.Cells is not null)
            {
                End();
                var rows = page.Lines.Skip(index).TakeWhile(row => row.Cells is not null).ToList();
                _items.AddTable(PageTables.Of(rows));
                _losses.Guess($"table: {PdfText.Of(rows[0])}", $"جدول: {PdfText.Of(rows[0])}");
                index += rows.Count - 1;
                continue;
            }
            if (_lines.Count > 0 && Ends(_lines[^1], line, index == 0, page)) End();
            _lines.Add(line);
        }
    }

    private bool Ends(PdfLine upper, PdfLine lower, bool isNewPage, PdfPageLines page)
    {
        if (Math.Abs(upper.Size - lower.Size) > 0.1 * _bodySize || IsBold(upper) != IsBold(lower)) return true;
        var text = PdfText.Of(lower);
        if (ListMarkers.BulletLength(text) > 0 || ListMarkers.NumberOf(text) is not null) return true;
        var isSentence = PdfText.Of(upper) is { Length: > 0 } words && ".!?؟…:»”\"".Contains(words[^1]);
        var gap = upper.Bottom - lower.Bottom;
        // The next column or page goes on with a sentence that has not ended.
        if (isNewPage || gap < 0) return isSentence || IsHeadingSize(upper);
        if (gap > _leading * (IsHeadingSize(upper) ? upper.Size / _bodySize : 1) * 1.35) return true;
        var isFromRight = VisualOrder.IsFromRight(text);
        var (begin, end) = isFromRight ? (lower.Right, upper.Left) : (lower.Left, upper.Right);
        var above = _lines.Where(line => line.Column == upper.Column).ToList();
        var paragraphBegin = isFromRight ? above.Max(line => line.Right) : above.Min(line => line.Left);
        // The column is as wide as the widest line above or below.
        var column = page.Lines.Where(line => line.Column == upper.Column && line.Cells is null && line.Size <= _bodySize * HeadingSize && line.Left < upper.Right && line.Right > upper.Left).DefaultIfEmpty(lower).ToList();
        var columnEnd = isFromRight ? column.Min(line => line.Left) : column.Max(line => line.Right);
        var width = column.Max(line => line.Right) - column.Min(line => line.Left);
        var isIndented = (isFromRight ? paragraphBegin - begin : begin - paragraphBegin) > _bodySize * 0.8 && above.Count > 1;
        // Only the last line of a paragraph ends long before the column does.
        var rest = isFromRight ? end - columnEnd : columnEnd - end;
        var isShort = !IsHeadingSize(upper) && (rest > width * 0.3 || (isSentence && rest > _bodySize * 4));
        return isIndented || isShort;
    }

    private void End()
    {
        if (_lines.Count == 0) return;
        var isHeading = IsHeadingSize(_lines[0]) && _lines.Sum(line => line.Glyphs.Count) <= LongestHeading;
        var inlines = new List<Inline>();
        foreach (var line in _lines)
        {
            if (inlines.Count > 0) Join(inlines, PdfText.Of(line));
            inlines.AddRange(PdfText.Inlines(line, isHeading));
        }
        var level = isHeading ? _headingSizes.IndexOf(_lines[0].Size) + 1 : 0;
        var words = InlineText.Of(inlines);
        if (words.Trim().Length > 0) Place(inlines, words, isHeading, Math.Clamp(level, 1, 6));
        _lines.Clear();
    }

    private void Place(List<Inline> inlines, string words, bool isHeading, int level)
    {
        ListPlace? list = null;
        var length = isHeading ? 0 : ListMarkers.BulletLength(words);
        if (length > 0) list = new("bullets", 0, false, 1);
        else if (!isHeading && ListMarkers.NumberOf(words) is { } number) (list, length) = (new("numbers", 0, true, number.Number), number.Length);
        _items.AddParagraph(length > 0 ? WithoutStart(inlines, length) : inlines, isHeading ? TextRole.Heading : TextRole.Text, level, list);
    }

    // Words divided at the end of a line come together; others have a space between them.
    private void Join(List<Inline> inlines, string next)
    {
        if (TextOf(inlines[^1]) is { Length: > 1 } last && last[^1] is '-' or '\u2010' or '\u00AD' && char.IsLetter(last[^2]) && next.Length > 0 && char.IsLower(next[0]))
        {
            inlines[^1] = WithoutEnd(inlines[^1]);
            _mended++;
            return;
        }
        inlines.Add(new TextRun(" "));
    }

    private static string TextOf(Inline inline) => InlineText.Of([inline]);

    private static Inline WithoutEnd(Inline inline) => inline switch
    {
        TextRun run => new TextRun(run.Text[..^1]),
        Styled styled => styled with { Children = [.. styled.Children.SkipLast(1), WithoutEnd(styled.Children[^1])] },
        Link link => link with { Children = [.. link.Children.SkipLast(1), WithoutEnd(link.Children[^1])] },
        _ => inline,
    };

    private static List<Inline> WithoutStart(List<Inline> inlines, int length)
    {
        var rest = new List<Inline>();
        foreach (var inline in inlines)
        {
            var text = TextOf(inline);
            var cut = Math.Min(length, text.Length);
            length -= cut;
            if (cut == 0) rest.Add(inline);
            else if (cut < text.Length) rest.Add(inline is TextRun ? new TextRun(text[cut..]) : WithText(inline, text[cut..]));
        }
        return rest;
    }

    private static Inline WithText(Inline inline, string text) => inline switch
    {
        Styled styled => styled with { Children = [WithText(styled.Children[0], text)] },
        Link link => link with { Children = [WithText(link.Children[0], text)] },
        _ => new TextRun(text),
    };

    private bool IsHeadingSize(PdfLine line) => line.Size >= _bodySize * HeadingSize;

    private static bool IsBold(PdfLine line) => line.Glyphs.All(glyph => glyph.IsBold || glyph.IsSpace || !glyph.Text.Any(char.IsLetter)) && line.Glyphs.Any(glyph => glyph.IsBold);
}
