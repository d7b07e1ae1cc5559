using Daftar.Languages;
using Daftar.Languages.Characters;

namespace Daftar.Markup;

/// <summary>
/// The words of a text that run each way, and the way of its first letter. A block gets a direction of its own only when both
/// say so: by its first letter alone, «NATO در افغانستان …» would become an English paragraph, and by its letters alone
/// «منبع: گزارش Afghanistan Analysts Network», whose one long name outweighs the sentence.
/// </summary>
/// <param name="LeftToRight">Words, not letters: a name is long, and the words between names are short but telling.</param>
internal readonly record struct StrongLetters(int LeftToRight, int RightToLeft, TextDirection? First)
{
    public static StrongLetters Count(ReadOnlySpan<char> text)
    {
        var (left, right) = (0, 0);
        TextDirection? first = null;
        var before = CharacterTraits.None;
        foreach (var character in text)
        {
            var strong = CharacterTraitsTable.Of(character) & (CharacterTraits.LeftToRight | CharacterTraits.RightToLeft);
            if (strong != before)
            {
                if (strong == CharacterTraits.LeftToRight)
                {
                    left++;
                    first ??= TextDirection.LeftToRight;
                }
                else if (strong == CharacterTraits.RightToLeft)
                {
                    right++;
                    first ??= TextDirection.RightToLeft;
                }
            }
            // A half-space, a vowel sign or an apostrophe is within a word.
            if (strong != CharacterTraits.None || !IsWithinWord(character)) before = strong;
        }
        return new(left, right, first);
    }

    private static bool IsWithinWord(char character) => character is '\u200C' or '\'' or '’' or (>= '\u064B' and <= '\u065F') or '\u0670' or '\u0640';

    /// <summary>True when the text may hold letters that run against <paramref name="direction"/>; cheap.</summary>
    public static bool MayHoldOther(ReadOnlySpan<char> text, TextDirection direction) => direction == TextDirection.RightToLeft
        ? text.ContainsAnyInRange('A', 'z') || text.ContainsAny('\u00AA', '\u00B5', '\u00BA') || text.ContainsAnyInRange('\u00C0', '\u058F')
            || text.ContainsAnyInRange('\u0900', '\u1FFF') || text.ContainsAnyInRange('\u2070', '\uFB1C') || text.ContainsAnyInRange('\uFEFD', '\uFFFF')
        : text.ContainsAnyInRange('\u0590', '\u08FF') || text.ContainsAnyInRange('\uFB1D', '\uFEFF');

    /// <summary>The direction that the text takes inside <paramref name="surroundings"/>.</summary>
    public TextDirection Within(TextDirection surroundings)
    {
        var (own, other) = surroundings == TextDirection.RightToLeft ? (RightToLeft, LeftToRight) : (LeftToRight, RightToLeft);
        var against = surroundings == TextDirection.RightToLeft ? TextDirection.LeftToRight : TextDirection.RightToLeft;
        // What begins in the page's script is a sentence of the page, however long the names in it. Only in a page that runs from the
        // left may a few Latin words before a sentence of another script be its beginning.
        if (First != against) return surroundings == TextDirection.LeftToRight && other > 2 * own ? against : surroundings;
        return other > 3 * own || (surroundings == TextDirection.LeftToRight && other > own) ? against : surroundings;
    }
}
