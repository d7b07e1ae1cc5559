namespace Daftar.Languages;

/// <summary>How long an article takes to read, at 160 words a minute.</summary>
public static class ReadingTime
{
    public const int WordsPerMinute = 160;

    /// <summary>Whole minutes, rounded to the nearest, never less than one: 2,107 words are 13 minutes.</summary>
    public static int Minutes(int words) => Math.Max(1, (words + WordsPerMinute / 2) / WordsPerMinute);
}
