using System.Buffers;

namespace Daftar.Linting.Prose;

/// <summary>Kinds of characters, as the rules tell them apart.</summary>
internal static class Letters
{
    public const char Zwnj = '\u200C';

    private const char FirstLetter = '\u0621';
    private const char LastLetter = '\u06D5';

    // Asked for nearly every character of every text.
    private static readonly bool[] LettersOfTheBlock =
        [.. Enumerable.Range(FirstLetter, LastLetter - FirstLetter + 1).Select(c => c is <= '\u063A' or (>= '\u0641' and <= '\u064A') or (>= '\u0671' and <= '\u06D3') or LastLetter)];

    /// <summary>Letters of the Arabic script, whatever the language.</summary>
    public static bool IsPersian(char c)
    {
        var index = c - FirstLetter;
        var block = LettersOfTheBlock;
        if ((uint)index < (uint)block.Length) return block[index];
        return c is (>= '\uFB50' and <= '\uFDFB') or (>= '\uFE70' and <= '\uFEFC');
    }

    /// <summary>Vowel signs and the hamza above.</summary>
    public static bool IsVowelSign(char c) => c is (>= '\u064B' and <= '\u065F') or '\u0670';

    public static bool IsPartOfWord(char c) => IsPersian(c) || IsVowelSign(c) || c == '\u0640';

    public static bool IsPersianDigit(char c) => c is >= '۰' and <= '۹';

    public static bool IsArabicDigit(char c) => c is >= '٠' and <= '٩';

    public static bool IsDigit(char c) => char.IsAsciiDigit(c) || IsPersianDigit(c) || IsArabicDigit(c);

    public static bool IsLetterOrDigit(char c) => IsPartOfWord(c) || char.IsLetterOrDigit(c);

    /// <summary>Letters that Persian does not have, but Pashto, Urdu, Sindhi, Kurdish or Uyghur do.</summary>
    public static bool IsOfAnotherLanguage(char c) =>
        c is 'ټ' or 'ډ' or 'ړ' or 'ږ' or 'ښ' or 'ګ' or 'ڼ' or 'ځ' or 'څ' or 'ې' or 'ۍ'
            or 'ٹ' or 'ڈ' or 'ڑ' or 'ں' or 'ے' or 'ۓ' or 'ہ' or 'ۂ' or 'ۃ' or 'ھ'
            or 'ڕ' or 'ڵ' or 'ۆ' or 'ێ' or 'ە' or 'ۇ' or 'ۈ' or 'ۋ' or 'ڭ' or 'ڻ' or 'ٻ' or 'ڀ' or 'ٺ' or 'ٿ' or 'ڄ' or 'ڃ' or 'ڇ' or 'ڏ' or 'ڌ' or 'ڊ' or 'ڍ' or 'ڙ' or 'ڦ' or 'ڪ' or 'ڱ' or 'ڳ';

    /// <summary>
    /// Whether a whole text is in Pashto, Urdu or another language with letters of its own: they are a twentieth of its letters, and of a
    /// Persian text with names of these languages a few in a thousand.
    /// </summary>
    public static bool IsOfAnotherLanguage(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny(OfOtherLanguages) < 0) return false;
        int own = 0, all = 0;
        foreach (var c in text)
        {
            if (!IsPersian(c)) continue;
            all++;
            if (IsOfAnotherLanguage(c)) own++;
        }
        return own >= 8 && own * 20 >= all;
    }

    private static readonly SearchValues<char> OfOtherLanguages = SearchValues.Create(
        [.. Enumerable.Range(0x0600, 0x0100).Select(c => (char)c).Where(IsOfAnotherLanguage)]);

    /// <summary>Space, or what was meant for a half-space, as it stands between a word and its ending.</summary>
    public static bool IsGap(char c) => c is ' ' or Zwnj or '\u200B' or '¬' or '\u00AD';
}
