using System.Text;
using Daftar.Languages.Characters;

namespace Daftar.Languages.Collation;

/// <summary>Compares by weights: white space, punctuation, digits, the letters of the alphabets given, the rest.</summary>
internal sealed class NameComparer : IComparer<string>
{
    private const char SpaceWeight = '\u0001';
    private const char PunctuationBase = '\u0100';
    private const char DigitBase = '\u0800';
    private const char LetterBase = '\u1000';
    private const char OtherLetters = '\uF000';

    private readonly CharacterMap weights;
    private readonly Dictionary<char, char> letters = [];

    public NameComparer(IReadOnlyList<string> alphabets)
    {
        var weight = LetterBase;
        foreach (var alphabet in alphabets)
        {
            foreach (var letter in alphabet)
            {
                if (letter == ' ')
                    weight++;
                else
                    letters.Add(letter, weight);
            }

            weight++;
        }

        weights = new CharacterMap([], Weigh);
    }

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);

        var left = new Cursor(weights, x);
        var right = new Cursor(weights, y);
        while (true)
        {
            var difference = left.Next() - right.Next();
            if (difference != 0)
                return difference;
            if (left.AtEnd)
                return string.CompareOrdinal(x, y);
        }
    }

    // Each unit of the string is one weight; an empty string is a character that does not count.
    private string Weigh(char c)
    {
        if (char.IsWhiteSpace(c))
            return SpaceWeight.ToString();
        if (Digits.ValueOf(c) is >= 0 and var value)
            return ((char)(DigitBase + value)).ToString();
        if (letters.TryGetValue(char.ToLowerInvariant(c), out var letter))
            return letter.ToString();

        // Also accents, ligatures and presentation forms, by way of what search makes of them.
        var folded = new char[PersianText.MaxExpansion + 1];
        PersianText.TryFoldForSearch([c], folded, out var length);
        var result = new StringBuilder();
        foreach (var part in folded.AsSpan(0, length))
        {
            if (letters.TryGetValue(part, out letter))
                result.Append(letter);
            else if (part != c)
                result.Append(Weigh(part));
            else if (char.IsLetter(part))
                result.Append(OtherLetters).Append(part);
            else
                result.Append((char)(PunctuationBase + part / 0x100)).Append((char)(PunctuationBase + part % 0x100));
        }

        return result.ToString();
    }

    private struct Cursor(CharacterMap weights, string text)
    {
        // Letters beyond the first plane, in pairs: behind all others.
        private const int PairBase = 0x10000;

        private int position;
        private string pending = "";
        private int pendingPosition;

        public bool AtEnd { get; private set; }

        /// <summary>The weight of the next letter; 0 when there is none.</summary>
        public int Next()
        {
            while (true)
            {
                if (pendingPosition < pending.Length)
                    return pending[pendingPosition++];
                if (position == text.Length)
                {
                    AtEnd = true;
                    return 0;
                }

                var c = text[position++];
                if (weights[c] is not { } weight)
                    return PairBase + c;
                pending = weight;
                pendingPosition = 0;
            }
        }
    }
}
