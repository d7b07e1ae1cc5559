using System.Globalization;
using Daftar.Languages;

namespace Daftar.Importing.Readers.Pdf;

/// <summary>
/// Puts the letters of a line, which stand on the page from left to right, into the order of reading: what the
/// bidirectional algorithm (UAX #9) did for the page is undone.
/// </summary>
internal static class VisualOrder
{
    private enum Kind { Right, Left, Number, Neutral }

    /// <summary>Positions of the glyphs in the order of reading.</summary>
    public static List<PdfGlyph> ToLogical(IReadOnlyList<PdfGlyph> glyphs)
    {
        var kinds = glyphs.Select(glyph => KindOf(glyph.Text)).ToArray();
        if (kinds.Count(kind => kind == Kind.Right) * 2 < kinds.Count(kind => kind == Kind.Left)) return FromLeft(glyphs, kinds);
        if (!kinds.Contains(Kind.Right)) return [.. glyphs];

        var logical = new List<PdfGlyph>(glyphs.Count);
        for (var end = glyphs.Count - 1; end >= 0;)
        {
            var start = RunStart(glyphs, kinds, end);
            for (var at = start; at <= end; at++) logical.Add(glyphs[at]);
            end = start - 1;
        }
        return Mirror(logical);
    }

    // A passage from right to left within a line from left to right.
    private static List<PdfGlyph> FromLeft(IReadOnlyList<PdfGlyph> glyphs, Kind[] kinds)
    {
        var logical = new List<PdfGlyph>(glyphs.Count);
        for (var start = 0; start < glyphs.Count;)
        {
            if (kinds[start] != Kind.Right)
            {
                logical.Add(glyphs[start++]);
                continue;
            }
            var end = start;
            for (var at = start; at < glyphs.Count && kinds[at] != Kind.Left; at++)
            {
                if (kinds[at] == Kind.Right) end = at;
            }
            var passage = glyphs.Skip(start).Take(end - start + 1).ToList();
            logical.AddRange(ToLogical(passage));
            start = end + 1;
        }
        return logical;
    }

    // What runs from left to right and ends at this glyph: a word or words of Latin letters, or a number with its signs.
    private static int RunStart(IReadOnlyList<PdfGlyph> glyphs, Kind[] kinds, int end)
    {
        if (kinds[end] is Kind.Right) return end;
        if (kinds[end] is Kind.Neutral && !(IsNumberSign(glyphs[end].Text) && end > 0 && kinds[end - 1] == Kind.Number)) return end;
        var start = end;
        for (var at = end - 1; at >= 0 && kinds[at] != Kind.Right; at--)
        {
            if (kinds[at] is Kind.Left or Kind.Number)
            {
                // Numbers parted by spaces read from right to left, one after the other; words go on.
                var isNumbersOnly = kinds[start] == Kind.Number && kinds[at] == Kind.Number && at + 1 < start;
                if (isNumbersOnly && !(at + 2 == start && IsSeparator(glyphs[at + 1].Text))) break;
                if (kinds[at] == Kind.Number && kinds[start] == Kind.Left && at + 1 < start) break;
                start = at;
            }
        }
        if (start > 0 && kinds[start] == Kind.Number && glyphs[start - 1].Text is "+" or "-" or "−" or "$" or "€" or "£" && (start < 2 || glyphs[start - 2].IsSpace)) start--;
        return start;
    }

    // Pages show mirrored signs, and some programs write the sign that they show. A sign that opens stands close to what
    // follows it, one that closes to what goes before.
    private static List<PdfGlyph> Mirror(List<PdfGlyph> glyphs)
    {
        foreach (var (open, close) in new[] { ("(", ")"), ("[", "]"), ("{", "}"), ("«", "»"), ("‹", "›") })
        {
            var turned = 0;
            for (var index = 0; index < glyphs.Count; index++)
            {
                if (glyphs[index].Text != open && glyphs[index].Text != close) continue;
                var isAfterSpace = index == 0 || glyphs[index - 1].IsSpace;
                var isBeforeSpace = index + 1 == glyphs.Count || glyphs[index + 1].IsSpace;
                if (isAfterSpace != isBeforeSpace) turned += isAfterSpace == (glyphs[index].Text == open) ? -1 : 1;
            }
            if (turned <= 0) continue;
            for (var index = 0; index < glyphs.Count; index++)
            {
                if (glyphs[index].Text == open) glyphs[index] = glyphs[index] with { Text = close };
                else if (glyphs[index].Text == close) glyphs[index] = glyphs[index] with { Text = open };
            }
        }
        return glyphs;
    }

    private static Kind KindOf(string text)
    {
        foreach (var c in text)
        {
            if (char.IsDigit(c)) return Kind.Number;
            if (!char.IsLetter(c)) continue;
            return c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFF') ? Kind.Right : Kind.Left;
        }
        return Kind.Neutral;
    }

    private static bool IsSeparator(string text) => text is "." or "," or ":" or "/" or "٫" or "٬" or "-" or "−" or "‐";

    private static bool IsNumberSign(string text) => text is "%" or "٪" or "$" or "€" or "£" or "°";

    /// <summary>Whether the text is all marks that stand above or below a letter.</summary>
    public static bool IsMark(string text) => text.Length > 0 && text.All(c => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);

    /// <summary>Whether most letters of the text run from right to left.</summary>
    public static bool IsFromRight(string text) => Directions.OfText(text) == TextDirection.RightToLeft;
}
