namespace Daftar.Languages;

/// <summary>Words as an editor counts them.</summary>
public static class Words
{
    /// <summary>How many runs without white space hold a letter or digit. ZWNJ joins; «می‌شود» is one word.</summary>
    public static int Count(ReadOnlySpan<char> text) => throw new NotImplementedException();
}
