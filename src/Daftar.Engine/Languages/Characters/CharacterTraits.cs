namespace Daftar.Languages.Characters;

/// <summary>
/// What counting asks of each UTF-16 unit, looked up in one step: the framework's own answers cost several for every
/// letter beyond Latin-1, and each letter of an archive is asked for more than once.
/// </summary>
[Flags]
internal enum CharacterTraits : byte
{
    None = 0,

    /// <summary>A letter that is written from the left.</summary>
    LeftToRight = 1,

    /// <summary>A letter that is written from the right.</summary>
    RightToLeft = 2,

    WhiteSpace = 4,

    /// <summary>A letter, a digit, or the first half of a pair, which may be a letter of a rarer script.</summary>
    PartOfWord = 8,
}

internal static class CharacterTraitsTable
{
    private static readonly CharacterTraits[] Traits = Create();

    public static CharacterTraits Of(char character) => Traits[character];

    private static CharacterTraits[] Create()
    {
        var traits = new CharacterTraits[char.MaxValue + 1];
        for (var code = 0; code < traits.Length; code++)
        {
            var character = (char)code;
            if (char.IsLetter(character)) traits[code] |= IsOfRightToLeftScript(character) ? CharacterTraits.RightToLeft : CharacterTraits.LeftToRight;
            if (char.IsWhiteSpace(character)) traits[code] |= CharacterTraits.WhiteSpace;
            if (char.IsLetterOrDigit(character) || char.IsHighSurrogate(character)) traits[code] |= CharacterTraits.PartOfWord;
        }
        return traits;
    }

    // Hebrew to Arabic Extended-A, and the presentation forms of both scripts.
    private static bool IsOfRightToLeftScript(char character) =>
        character is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');
}
