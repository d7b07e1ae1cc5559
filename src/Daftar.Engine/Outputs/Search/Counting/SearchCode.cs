using System.Globalization;

namespace Daftar.Outputs.Search.Counting;

/// <summary>
/// The news code as a word of its own beside the words of texts, so that a search for the number alone puts its article
/// first. No text has a word with the sign in it.
/// </summary>
internal static class SearchCode
{
    public const char Sign = '#';

    public static string LemmaOf(int newsCode) => string.Create(CultureInfo.InvariantCulture, $"{Sign}{newsCode}");

    public static bool Is(string lemma) => lemma[0] == Sign;

    /// <summary>The number as a reader types it.</summary>
    public static string NumberOf(string lemma) => lemma[1..];
}
