using Daftar.Languages;

namespace Daftar.Markup;

/// <summary>
/// How many letters of a text run each way. A block gets a direction of its own only when the other direction
/// clearly prevails: by its first letter alone, «NATO در افغانستان …» would become an English paragraph.
/// </summary>
internal readonly record struct StrongLetters(int LeftToRight, int RightToLeft)
{
    public static StrongLetters operator +(StrongLetters a, StrongLetters b) =>
        new(a.LeftToRight + b.LeftToRight, a.RightToLeft + b.RightToLeft);

    public static StrongLetters Count(ReadOnlySpan<char> text)
    {
        var (left, right) = (0, 0);
        foreach (var character in text)
        {
            var traits = (int)CharacterTraitsTable.Of(character);
            left += traits & (int)CharacterTraits.LeftToRight;
            right += (traits & (int)CharacterTraits.RightToLeft) >> 1;
        }
        return new(left, right);
    }

    /// <summary>True when the text may hold letters that run against <paramref name="direction"/>; cheap.</summary>
    public static bool MayHoldOther(ReadOnlySpan<char> text, TextDirection direction) => direction == TextDirection.RightToLeft
        || text.IndexOfAnyInRange('\u0590', '\u08FF') >= 0 || text.IndexOfAnyInRange('\uFB1D', '\uFEFF') >= 0;

    /// <summary>The direction that the text takes inside <paramref name="surroundings"/>.</summary>
    public TextDirection Within(TextDirection surroundings) => surroundings == TextDirection.RightToLeft
        ? LeftToRight > 2 * RightToLeft ? TextDirection.LeftToRight : TextDirection.RightToLeft
        : RightToLeft > 2 * LeftToRight ? TextDirection.RightToLeft : TextDirection.LeftToRight;
}
