using Daftar.Diagnostics;
using Daftar.Languages;

namespace Daftar.Markup;

/// <summary>Marks that no note answers: <c>[^۱]</c> for <c>[^1]</c>, slips of the pen, notes that were never written.</summary>
internal static class NoteMistakes
{
    private const int MostGuesses = 100;

    public static void Find(ReviewText text)
    {
        var notes = NoteMarks.Of(text.Document);
        var hidden = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (offset, label) in notes.Missing)
        {
            if (IsHiddenNote(text, offset, label)) hidden.Add(label);
        }
        var byAscii = new Dictionary<string, string>(StringComparer.Ordinal);
        if (notes.Missing.Count > 0)
        {
            foreach (var note in notes.All) byAscii.TryAdd(Digits.ToAscii(note.Label!), note.Label!);
        }
        var guesses = 0;
        foreach (var (offset, label) in notes.Missing)
        {
            // The note is there; what keeps it from being one is told at its own place.
            if (hidden.Contains(label)) continue;
            if (byAscii.TryGetValue(Digits.ToAscii(label), out var same))
                text.Add(offset, place => ReviewDiagnostics.NoteInOtherDigits(place, label, same), new TextEdit(offset + 1, offset + 1 + label.Length, same));
            else
            {
                // A guess compares the label with all notes; of hundreds that are missing nobody reads the guesses.
                var meant = IsNumber(label) || guesses++ >= MostGuesses
                    ? null
                    : Suggestion.For(label, notes.All.Where(note => note.Order < 0).Select(note => note.Label!)) ?? Suggestion.For(label, notes.All.Select(note => note.Label!));
                text.Add(offset, place => MarkupDiagnostics.MarkWithoutNote(place, label, meant));
            }
        }
    }

    /// <summary>A line <c>[^1]: …</c> behind an invisible character.</summary>
    private static bool IsHiddenNote(ReviewText text, int offset, string label)
    {
        var behind = offset + label.Length + 2;
        var start = text.Lines[text.LineOf(offset)].Start;
        return behind < text.Source.Length && text.Source[behind] == ':' && offset > start
            && text.Source.AsSpan(start, offset - start).Trim(" \t").IndexOfAnyExcept(InvisibleCharacters.All) < 0;
    }

    // [^9] is no slip for [^1].
    private static bool IsNumber(string label) => label.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}
