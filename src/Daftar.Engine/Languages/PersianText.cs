using System.Buffers;
using System.Text;
using Daftar.Languages.Characters;

namespace Daftar.Languages;

/// <summary>
/// Brings spellings of the same word together: for the eye (<see cref="FoldForDisplay"/>) and, going further, for
/// search (<see cref="FoldForSearch(string)"/>). Both are a table of characters, nothing else; what differs
/// between languages or needs a whole word (ZWNJ or space, affixes) is left to the search indexer.
/// </summary>
public static class PersianText
{
    /// <summary>The most characters one character folds to.</summary>
    public const int MaxExpansion = 18;

    private const char Zwnj = '\u200C';

    private static readonly Dictionary<char, string> PresentationForms =
        CompatibilityTables.PresentationForms.ToDictionary(row => row.From, row => row.To);

    private static readonly Dictionary<char, char> AccentedLatin =
        CompatibilityTables.AccentedLatin.ToDictionary(row => row.From, row => row.To[0]);

    private static readonly CharacterMap Display = new(FoldingTables.ForDisplay, DisplayOfOthers);

    private static readonly CharacterMap Search = ForSearch(FoldingTables.ForSearch);

    /// <summary>
    /// What search takes for the same: each character and what stands for it (empty: dropped). Characters that it
    /// does not list are put through NFKC, Latin letters stripped of accents, lower-cased, and looked up again. A
    /// program that repeats this has to keep that order: NFD before the table yields wrong letters.
    /// </summary>
    public static IReadOnlyList<(char From, string To)> SearchFoldingTable => FoldingTables.ForSearch;

    /// <summary>
    /// Arabic ي ى ك and presentation forms as Persian letters, ۀ as ه with hamza; digits, vowel signs and ZWNJ stay.
    /// For Persian and Dari only: Pashto and Arabic tell ي from ی. Text with nothing to fold comes back as it is.
    /// </summary>
    public static string FoldForDisplay(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = 0;
        while (first < text.Length && Display[text[first]] is null)
            first++;
        if (first == text.Length)
            return text;

        var result = new StringBuilder(text, 0, first, text.Length + 8);
        foreach (var c in text.AsSpan(first))
        {
            if (Display[c] is { } folded)
                result.Append(folded);
            else
                result.Append(c);
        }

        return result.ToString();
    }

    /// <summary>
    /// Text as search compares it: Persian letters for Arabic ones, one alef, no hamza, vowel signs, tatweel or
    /// bidi marks, ASCII digits, lower case, Latin letters without accents. White space and punctuation stay. ZWNJ
    /// stays once between two letters, as U+200C, and goes everywhere else. Folding twice changes nothing.
    /// </summary>
    public static string FoldForSearch(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var buffer = ArrayPool<char>.Shared.Rent(text.Length + text.Length / 2 + MaxExpansion);
        int written;
        while (!TryFoldForSearch(text, buffer, out written))
        {
            var longer = ArrayPool<char>.Shared.Rent(buffer.Length * 2);
            ArrayPool<char>.Shared.Return(buffer);
            buffer = longer;
        }

        var folded = buffer.AsSpan(0, written);
        var result = folded.SequenceEqual(text) ? text : new string(folded);
        ArrayPool<char>.Shared.Return(buffer);
        return result;
    }

    /// <summary>
    /// <see cref="FoldForSearch(string)"/> without allocation. False when <paramref name="destination"/> is too
    /// short; <see cref="MaxExpansion"/> times the length is always enough, the same length nearly always.
    /// </summary>
    public static bool TryFoldForSearch(ReadOnlySpan<char> text, Span<char> destination, out int written) =>
        TryFold(Search, text, destination, out written);

    /// <summary>A map like that of search with another table, for a language that tells other letters apart.</summary>
    internal static CharacterMap ForSearch((char From, string To)[] table)
    {
        CharacterMap? map = null;
        return map = new(table, c => SearchOfOthers(c, map!));
    }

    /// <summary><see cref="TryFoldForSearch"/> with another map.</summary>
    internal static bool TryFold(CharacterMap map, ReadOnlySpan<char> text, Span<char> destination, out int written)
    {
        if (text.ContainsAnyInRange('\u0300', '\u036F'))
            text = Compose(text);

        written = 0;
        var joins = false;
        var singles = map.Singles;
        foreach (var c in text)
        {
            // Nearly all characters are one character, and no ZWNJ waits for a letter to join.
            var single = singles[c];
            if (!joins && single is not ('\0' or Zwnj))
            {
                if (written == destination.Length) return false;
                destination[written++] = single;
                continue;
            }

            var folded = map[c] ?? new ReadOnlySpan<char>(in c);
            if (folded is [Zwnj])
            {
                joins = written > 0 && IsLetter(destination[written - 1]);
                continue;
            }

            if (folded.IsEmpty)
                continue;
            if (written + folded.Length + 1 > destination.Length)
                return false;
            if (joins && IsLetter(folded[0]))
                destination[written++] = Zwnj;
            joins = false;
            folded.CopyTo(destination[written..]);
            written += folded.Length;
        }

        return true;
    }

    // Accents typed as characters of their own: composed first, because й and ӣ are letters where é is e.
    // The detour over UTF-8 replaces lone surrogates, which Normalize refuses.
    private static string Compose(ReadOnlySpan<char> text)
    {
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        var wellFormed = Encoding.UTF8.GetString(bytes, 0, Encoding.UTF8.GetBytes(text, bytes));
        return wellFormed.Normalize(NormalizationForm.FormC);
    }

    private static bool IsLetter(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);

    private static string? DisplayOfOthers(char c)
    {
        // Ligatures of whole words (﷼ ﷲ) and the spacing vowel signs are meant as they are.
        return PresentationForms.TryGetValue(c, out var letters)
            ? string.Concat(letters.Select(letter => Display.Evaluate(letter) ?? letter.ToString()))
            : null;
    }

    private static string? SearchOfOthers(char c, CharacterMap map)
    {
        var plain = PresentationForms.GetValueOrDefault(c) ?? c.ToString().Normalize(NormalizationForm.FormKC);
        var result = new StringBuilder();
        foreach (var part in plain)
        {
            var letter = AccentedLatin.GetValueOrDefault(part, char.ToLowerInvariant(part));
            if (letter != c && map.Evaluate(letter) is { } folded)
                result.Append(folded);
            else
                result.Append(letter);
        }

        // A spacing vowel sign or accent is a space with a mark upon it; only the mark was meant.
        var text = result.ToString();
        if (text.Length > 0 && text[0] == ' ' && !char.IsWhiteSpace(c))
            text = text[1..];
        return text.Length == 1 && text[0] == c ? null : text;
    }
}
