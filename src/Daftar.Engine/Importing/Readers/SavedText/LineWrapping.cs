using Daftar.Importing.Documents;
using Daftar.Importing.Wording;

namespace Daftar.Importing.Readers.SavedText;

/// <summary>Tells text whose lines were broken at a fixed width from text with a line a paragraph.</summary>
internal static class LineWrapping
{
    private const int WidestLine = 110;
    private const int ShortestFullLine = 45;

    /// <summary>
    /// True when no line is longer than a terminal is wide, empty lines part blocks, and most lines that have another
    /// below them in their block are full and stop in mid-sentence.
    /// </summary>
    public static bool IsWrapped(IReadOnlyList<SourceLine> lines)
    {
        int inner = 0, broken = 0, blanks = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Text.Length > WidestLine) return false;
            if (lines[i].IsBlank) blanks++;
            if (i + 1 == lines.Count || lines[i].IsBlank || lines[i + 1].IsBlank) continue;
            inner++;
            if (lines[i].Text.Length >= ShortestFullLine && !".!?؟:…".Contains(lines[i].Text[^1])) broken++;
        }
        return blanks > 0 && broken >= 4 && broken * 10 >= inner * 7;
    }

    /// <summary>False for a line that begins a list item.</summary>
    public static bool Continues(SourceLine line) =>
        ListMarkers.BulletLength(line.Text) == 0 && ListMarkers.NumberOf(line.Text) is null;
}
