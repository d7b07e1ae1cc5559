using Daftar.Importing.Documents;
using Daftar.Importing.Wording;

namespace Daftar.Importing.Bodies;

/// <summary>Takes the house's marks off the beginning and the end of a text.</summary>
internal static class HouseMarkTrimming
{
    private const int LastBlocks = 3;

    public static IReadOnlyList<Block> Trim(IReadOnlyList<Block> blocks, string? source, ImportFindings findings)
    {
        var trimmed = blocks.ToList();
        for (var back = 1; back <= LastBlocks && back <= trimmed.Count; back++)
        {
            if (trimmed[^back] is not Paragraph { Text: { Count: > 0 } inlines } || inlines[^1] is not TextRun last || HouseMarks.WithoutEndMark(last.Text) is not { } rest) continue;
            var before = inlines.Take(inlines.Count - 1).ToList();
            findings.Drop($"end mark: {last.Text[rest.Length..].Trim()}", $"نشان پایان متن: {last.Text[rest.Length..].Trim()}");
            if (rest.Length == 0 && before.All(inline => inline is LineBreak)) trimmed.RemoveAt(trimmed.Count - back);
            else trimmed[^back] = new Paragraph([.. before, new TextRun(rest)]);
            break;
        }
        if (trimmed.Count > 0 && trimmed[0] is Paragraph { Text: { Count: > 0 } start } && start[0] is TextRun first && HouseMarks.WithoutDateline(first.Text, source, out var dateline) is { } text)
        {
            var after = start.Skip(1).ToList();
            findings.Drop($"dateline: {dateline}", $"نام خبرگزاری در آغاز متن: {dateline}");
            if (text.Length == 0 && after.Count == 0) trimmed.RemoveAt(0);
            else trimmed[0] = new Paragraph([new TextRun(text), .. after]);
        }
        return trimmed;
    }
}
