using System.Text.RegularExpressions;
using Daftar.Diagnostics;
using Daftar.Languages;

namespace Daftar.Markup;

/// <summary>Marks that no note answers: <c>[^۱]</c> for <c>[^1]</c>, slips of the pen, notes that were never written.</summary>
internal static partial class NoteMistakes
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
        var spaced = Spaced(text, notes);
        var marred = notes.All.Where(note => !IsClean(note.Label!)).Select(note => "^" + Clean(note.Label!)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var guesses = 0;
        foreach (var (offset, label) in notes.Missing)
        {
            // The note is there; what keeps it from being one is told at its own place.
            if (hidden.Contains(label) || spaced.Contains(offset) || marred.Contains(label)) continue;
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

    /// <summary><c>[ ^1]</c>, <c>[^ 1]</c>, or an invisible character there: a mark, or the beginning of a note.</summary>
    /// <returns>Where they begin.</returns>
    private static HashSet<int> Spaced(ReviewText text, NoteMarks notes)
    {
        var found = new HashSet<int>();
        if (!text.Source.Contains('^', StringComparison.Ordinal)) return found;
        var known = CleanLabels(notes);
        foreach (Match match in SpacedMark().Matches(text.Source))
        {
            var behind = match.Index + match.Length;
            var begins = behind < text.Source.Length && text.Source[behind] == ':' && text.Lines[text.LineOf(match.Index)].Start == match.Index;
            // "[ ^1]: word" is a line of an address for the parser.
            if (!(begins ? text.Map[match.Index] != SourceRole.Code : text.Map.IsText(match.Index)) || (match.Index > 0 && text.Source[match.Index - 1] is '\\' or '[')) continue;
            if (behind < text.Source.Length && text.Source[behind] is '(' or '[') continue;
            var label = "^" + Clean(match.Groups["label"].ValueSpan);
            if (label.Length == 1) continue;
            var same = begins ? null : known.GetValueOrDefault(Digits.ToAscii(label));
            if (same is null && !begins && !IsNumber(Digits.ToAscii(label))) continue;
            found.Add(match.Index);
            var better = $"[{same ?? label}]";
            var at = match.ValueSpan.IndexOfAny(InvisibleCharacters.All);
            var unseen = at < 0 ? null : InvisibleCharacters.NameOf(match.Value[at]);
            text.Add(match.Index, place => ReviewDiagnostics.NoteNotClose(place, match.Value, better, unseen ?? "the space", unseen ?? "فاصله‌ای"), new TextEdit(match.Index, behind, better));
        }
        return found;
    }

    /// <summary>The labels of notes that hold nothing invisible, by what they are with ASCII digits.</summary>
    private static Dictionary<string, string> CleanLabels(NoteMarks notes)
    {
        var labels = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var note in notes.All)
        {
            if (IsClean(note.Label!)) labels.TryAdd(Digits.ToAscii(note.Label!), note.Label!);
        }
        return labels;
    }

    private static bool IsClean(string label) => Clean(label).Length == label.Length - 1;

    /// <summary>Without the "^", and what nobody sees.</summary>
    private static string Clean(ReadOnlySpan<char> label) =>
        string.Concat(label.TrimStart('^').Trim().ToString().Where(character => !InvisibleCharacters.Contains(character) || character == '\u200C')).Trim('\u200C', ' ');

    /// <summary>A line <c>[^1]: …</c> behind an invisible character.</summary>
    private static bool IsHiddenNote(ReviewText text, int offset, string label)
    {
        var behind = offset + label.Length + 2;
        var start = text.Lines[text.LineOf(offset)].Start;
        return behind < text.Source.Length && text.Source[behind] == ':' && offset > start
            && text.Source.AsSpan(start, offset - start).Trim(" \t").IndexOfAnyExcept(InvisibleCharacters.All) < 0;
    }

    // What is within has no space but at its edges: "[ ^ is a caret ]" is none.
    [GeneratedRegex("""\[(?:[ \t\u00A0\u200B-\u200F\u061C\u2060\uFEFF]{1,3}\^|\^(?=[ \t\u00A0\u200B-\u200F\u061C\u2060\uFEFF]|[^\s\[\]]{1,20}[\u200B\u200E\u200F\u061C\u2060\uFEFF]))(?<label>[ \t\u00A0\u200B-\u200F\u061C\u2060\uFEFF]{0,3}[^\s\[\]^]{1,30}[ \t\u00A0\u200B-\u200F\u061C\u2060\uFEFF]{0,3})\]""", RegexOptions.CultureInvariant)]
    private static partial Regex SpacedMark();

    // [^9] is no slip for [^1].
    private static bool IsNumber(string label) => label.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}
