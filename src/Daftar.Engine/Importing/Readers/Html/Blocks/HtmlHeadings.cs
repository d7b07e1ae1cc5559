using Daftar.Importing.Bodies;
using Daftar.Importing.Documents;

namespace Daftar.Importing.Readers.Html.Blocks;

/// <summary>Paragraphs in bold alone are headings, where the text has no others and reads on below them.</summary>
internal static class HtmlHeadings
{
    private const int MostWords = 12;

    public static IReadOnlyList<Block> Mark(IReadOnlyList<Block> blocks, ImportFindings findings)
    {
        if (blocks.Any(block => block is Heading)) return blocks;
        var marked = blocks.ToList();
        for (var i = 0; i + 1 < marked.Count; i++)
        {
            if (marked[i] is not Paragraph paragraph || !IsBold(paragraph.Text) || marked[i + 1] is not (Paragraph or ListBlock or Table)) continue;
            var text = InlineText.Of(paragraph.Text).Trim();
            if (text.Length == 0 || text.Split(' ').Length > MostWords || text[^1] is '.' or '،' or ',' or ';' or '؛' or ':' or '!' or '»' or '"' or '”') continue;
            if (marked[i + 1] is Paragraph next && (IsBold(next.Text) || InlineText.Of(next.Text).Trim().Length <= text.Length)) continue;
            marked[i] = new Heading(2, Plain(paragraph.Text));
            findings.Guess($"heading, from a line in bold: {text}", $"میان‌تیتر، از سطر سیاه: {text}");
        }
        return marked;
    }

    public static bool IsBold(IReadOnlyList<Inline> inlines) => inlines.All(inline => inline switch
    {
        Styled { Style: InlineStyle.Strong } => true,
        Styled styled => IsBold(styled.Children),
        TextRun run => string.IsNullOrWhiteSpace(run.Text),
        LineBreak => true,
        _ => false,
    });

    private static List<Inline> Plain(IReadOnlyList<Inline> inlines) =>
        [.. inlines.SelectMany(inline => inline is Styled { Style: InlineStyle.Strong } strong ? strong.Children : inline is Styled styled ? [styled with { Children = Plain(styled.Children) }] : (IEnumerable<Inline>)[inline])];
}
