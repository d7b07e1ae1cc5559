using System.Buffers;

namespace Daftar.Markup;

/// <summary>Characters that nobody sees, or takes for an ordinary space, and what Unicode calls them.</summary>
public static class InvisibleCharacters
{
    private static readonly Dictionary<char, string> Names = new()
    {
        ['\u00A0'] = "NO-BREAK SPACE",
        ['\u00AD'] = "SOFT HYPHEN",
        ['\u061C'] = "ARABIC LETTER MARK",
        ['\u1680'] = "OGHAM SPACE MARK",
        ['\u180E'] = "MONGOLIAN VOWEL SEPARATOR",
        ['\u2000'] = "EN QUAD",
        ['\u2001'] = "EM QUAD",
        ['\u2002'] = "EN SPACE",
        ['\u2003'] = "EM SPACE",
        ['\u2004'] = "THREE-PER-EM SPACE",
        ['\u2005'] = "FOUR-PER-EM SPACE",
        ['\u2006'] = "SIX-PER-EM SPACE",
        ['\u2007'] = "FIGURE SPACE",
        ['\u2008'] = "PUNCTUATION SPACE",
        ['\u2009'] = "THIN SPACE",
        ['\u200A'] = "HAIR SPACE",
        ['\u200B'] = "ZERO WIDTH SPACE",
        ['\u200C'] = "ZERO WIDTH NON-JOINER",
        ['\u200D'] = "ZERO WIDTH JOINER",
        ['\u200E'] = "LEFT-TO-RIGHT MARK",
        ['\u200F'] = "RIGHT-TO-LEFT MARK",
        ['\u2028'] = "LINE SEPARATOR",
        ['\u202A'] = "LEFT-TO-RIGHT EMBEDDING",
        ['\u202B'] = "RIGHT-TO-LEFT EMBEDDING",
        ['\u202C'] = "POP DIRECTIONAL FORMATTING",
        ['\u202D'] = "LEFT-TO-RIGHT OVERRIDE",
        ['\u202E'] = "RIGHT-TO-LEFT OVERRIDE",
        ['\u202F'] = "NARROW NO-BREAK SPACE",
        ['\u205F'] = "MEDIUM MATHEMATICAL SPACE",
        ['\u2060'] = "WORD JOINER",
        ['\u2066'] = "LEFT-TO-RIGHT ISOLATE",
        ['\u2067'] = "RIGHT-TO-LEFT ISOLATE",
        ['\u2068'] = "FIRST STRONG ISOLATE",
        ['\u2069'] = "POP DIRECTIONAL ISOLATE",
        ['\u3000'] = "IDEOGRAPHIC SPACE",
        ['\uFEFF'] = "ZERO WIDTH NO-BREAK SPACE",
    };

    internal static SearchValues<char> All { get; } = SearchValues.Create([.. Names.Keys]);

    /// <summary>Overrides turn letters round, so that a name or address can show something else than it is.</summary>
    internal static SearchValues<char> Overrides { get; } = SearchValues.Create("\u202D\u202E");

    public static bool Contains(char character) => Names.ContainsKey(character);

    /// <summary>Such as <c>U+200F RIGHT-TO-LEFT MARK</c>.</summary>
    public static string NameOf(char character) => FormattableString.Invariant($"U+{(int)character:X4}") + (Names.TryGetValue(character, out var name) ? " " + name : "");
}
