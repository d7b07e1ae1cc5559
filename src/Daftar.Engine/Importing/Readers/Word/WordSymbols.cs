namespace Daftar.Importing.Readers.Word;

/// <summary>
/// The characters behind the signs of Word's symbol fonts (Symbol, Wingdings), which documents name by a code in the private
/// use area. Source: the fonts' own encodings, as far as running text uses them.
/// </summary>
internal static class WordSymbols
{
    private static readonly Dictionary<int, string> Symbol = new()
    {
        [0x2D] = "−", [0x5E] = "⊥", [0x61] = "α", [0x62] = "β", [0x63] = "χ", [0x64] = "δ", [0x65] = "ε", [0x66] = "φ", [0x67] = "γ",
        [0x68] = "η", [0x69] = "ι", [0x6B] = "κ", [0x6C] = "λ", [0x6D] = "μ", [0x6E] = "ν", [0x6F] = "ο", [0x70] = "π", [0x71] = "θ",
        [0x72] = "ρ", [0x73] = "σ", [0x74] = "τ", [0x75] = "υ", [0x77] = "ω", [0x78] = "ξ", [0x79] = "ψ", [0x7A] = "ζ", [0x44] = "Δ",
        [0x46] = "Φ", [0x47] = "Γ", [0x4C] = "Λ", [0x50] = "Π", [0x51] = "Θ", [0x53] = "Σ", [0x57] = "Ω", [0x58] = "Ξ", [0x59] = "Ψ",
        [0xA3] = "≤", [0xA5] = "∞", [0xAB] = "↔", [0xAC] = "←", [0xAD] = "↑", [0xAE] = "→", [0xAF] = "↓", [0xB0] = "°", [0xB1] = "±",
        [0xB3] = "≥", [0xB4] = "×", [0xB6] = "∂", [0xB7] = "•", [0xB8] = "÷", [0xB9] = "≠", [0xBB] = "≈", [0xBC] = "…", [0xD6] = "√",
        [0xDE] = "⇒", [0xE5] = "∑", [0xF2] = "∫", [0xCE] = "∈", [0xC7] = "∩", [0xC8] = "∪", [0xD2] = "®", [0xD3] = "©", [0xD4] = "™",
    };

    private static readonly Dictionary<int, string> Wingdings = new()
    {
        [0x28] = "☎", [0x2A] = "✉", [0x4A] = "☺", [0x6C] = "●", [0x6D] = "❍", [0x6E] = "■", [0x6F] = "□", [0x71] = "❑", [0x75] = "◆",
        [0x76] = "❖", [0x9F] = "•", [0xA7] = "▪", [0xA8] = "◻", [0xAB] = "★", [0xD8] = "➢", [0xDF] = "←", [0xE0] = "→", [0xE1] = "↑",
        [0xE2] = "↓", [0xE8] = "➔", [0xF0] = "⇨", [0xFB] = "✗", [0xFC] = "✓", [0xFD] = "☒", [0xFE] = "☑",
    };

    /// <param name="code">As <c>w:sym</c> has it, in hexadecimal, with or without the F0 of the private use area.</param>
    /// <returns>Null when nothing stands for the sign outside its font.</returns>
    public static string? Of(string? font, string? code)
    {
        if (!int.TryParse(code, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var value)) return null;
        var isPrivate = value is >= 0xF000 and <= 0xF0FF;
        if (font is not null && font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase)) return Wingdings.GetValueOrDefault(value & 0xFF);
        if (font is not null && font.StartsWith("Symbol", StringComparison.OrdinalIgnoreCase)) return Symbol.GetValueOrDefault(value & 0xFF);
        return isPrivate || value is < 0x20 or > 0xFFFF or (>= 0xD800 and <= 0xDFFF) ? null : ((char)value).ToString();
    }

    /// <summary>Characters of a run that a symbol font drew: those of the private use area are looked up, others stay.</summary>
    public static string Mapped(string? font, string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uF020', '\uF0FF')) return text;
        return string.Concat(text.Select(c => c is >= '\uF020' and <= '\uF0FF' ? Of(font ?? "Symbol", ((int)c).ToString("X", System.Globalization.CultureInfo.InvariantCulture)) ?? "•" : c.ToString()));
    }
}
