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
        var inWord = false;
        foreach (var c in text)
        {
            var traits = CharacterTraitsTable.Of(c);
            if ((traits & CharacterTraits.WhiteSpace) != 0)
            {
                inWord = false;
                continue;
            }

            // Emoji are counted with the letters of rarer scripts.
            if (inWord || (traits & CharacterTraits.PartOfWord) == 0)
                continue;
            inWord = true;
            count++;
        }

        return count;
    }
}
