using System.Text.RegularExpressions;
using Daftar.Importing.Documents;
using Daftar.Languages;

namespace Daftar.Importing.Readers.SavedText;

/// <summary>Notes of a saved text: "[1]" within it, and a paragraph that begins with "[1]" behind it.</summary>
internal static partial class TextNotes
{
    public static (IReadOnlyList<Block> Blocks, IReadOnlyList<Note> Notes) Find(IReadOnlyList<Block> blocks, ImportFindings findings)
    {
        var first = blocks.Count;
        while (first > 0 && NumberOf(blocks[first - 1]) is not null) first--;
        var texts = new Dictionary<string, Note>(StringComparer.Ordinal);
        foreach (var block in blocks.Skip(first))
        {
            var text = TextOf(block)!;
            var match = Start().Match(text);
            texts.TryAdd(Digits.ToAscii(match.Groups[1].Value), new(Digits.ToAscii(match.Groups[1].Value), [Paragraph.Of(text[match.Length..])]));
        }
        if (texts.Count == 0) return (blocks, []);
        var marked = new HashSet<string>(StringComparer.Ordinal);
        var body = blocks.Take(first).Select(block => block is Paragraph paragraph ? new Paragraph(Marked(paragraph.Text, texts, marked)) : block).ToList();
        // Paragraphs that no mark leads to stay what they are.
        if (marked.Count < texts.Count) return (blocks, []);
        findings.Guess("notes, by their numbers in brackets", "پانوشت‌ها، از شماره‌های درون قلاب");
        return (body, [.. texts.Values]);
    }

    private static string? NumberOf(Block block) => TextOf(block) is { } text && Start().Match(text) is { Success: true } match ? match.Groups[1].Value : null;

    private static string? TextOf(Block block) => block is Paragraph { Text: [TextRun run] } ? run.Text : null;

    private static List<Inline> Marked(IReadOnlyList<Inline> inlines, Dictionary<string, Note> notes, HashSet<string> marked)
    {
        var result = new List<Inline>();
        foreach (var inline in inlines)
        {
            if (inline is not TextRun run)
            {
                result.Add(inline);
                continue;
            }
            var at = 0;
            foreach (Match match in Mark().Matches(run.Text))
            {
                var id = Digits.ToAscii(match.Groups[1].Value);
                if (!notes.ContainsKey(id)) continue;
                marked.Add(id);
                result.Add(new TextRun(run.Text[at..match.Index]));
                result.Add(new NoteMark(id));
                at = match.Index + match.Length;
            }
            result.Add(new TextRun(run.Text[at..]));
        }
        return result;
    }

    [GeneratedRegex(@"^\[([0-9۰-۹٠-٩]{1,3})\]\s*(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex(@"\[([0-9۰-۹٠-٩]{1,3})\]", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
