using Daftar.Languages.Characters;

namespace Daftar.Languages;

/// <summary>Words as an editor counts them.</summary>
public static class Words
{
    /// <summary>
    /// How many runs without white space hold a letter or digit: «می‌شود» and <c>Pakistan–Taliban</c> are one
    /// word each, a dash between spaces is none.
    /// </summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        var inWord = 0;
        foreach (var c in text)
        {
            // Without a branch, because nobody can tell beforehand where words end. Emoji are counted with the letters of
            // rarer scripts.
            var traits = (int)CharacterTraitsTable.Of(c);
            var isPart = (traits & (int)CharacterTraits.PartOfWord) / (int)CharacterTraits.PartOfWord;
            var isSpace = (traits & (int)CharacterTraits.WhiteSpace) / (int)CharacterTraits.WhiteSpace;
            count += isPart & ~inWord;
            inWord = (inWord | isPart) & ~isSpace;
        }

        return count;
    }
}
