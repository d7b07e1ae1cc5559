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
            if (char.IsWhiteSpace(c))
            {
                inWord = false;
                continue;
            }

            // Half of a surrogate pair may be a letter of a rarer script; emoji are counted with them.
            if (inWord || !(char.IsLetterOrDigit(c) || char.IsHighSurrogate(c)))
                continue;
            inWord = true;
            count++;
        }

        return count;
    }
}
