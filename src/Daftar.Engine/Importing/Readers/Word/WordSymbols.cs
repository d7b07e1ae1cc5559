namespace Daftar.Importing.Readers.Word;

/// <summary>
/// The characters behind the signs of Word's symbol fonts (Symbol, Wingdings), which documents name by a code in the private
/// use area. Source: the fonts' own encodings, as far as running text uses them.
/// </summary>
internal static class WordSymbols
{
    private static readonly Dictionary<int, string> Symbol = Table(
        "2D− 5E⊥ 61α 62β 63χ 64δ 65ε 66φ 67γ 68η 69ι 6Bκ 6Cλ 6Dμ 6Eν 6Fο 70π 71θ 72ρ 73σ",
        "74τ 75υ 77ω 78ξ 79ψ 7Aζ 44Δ 46Φ 47Γ 4CΛ 50Π 51Θ 53Σ 57Ω 58Ξ 59Ψ A3≤ A5∞ AB↔ AC←",
        "AD↑ AE→ AF↓ B0° B1± B3≥ B4× B6∂ B7• B8÷ B9≠ BB≈ BC… D6√ DE⇒ E5∑ F2∫ CE∈ C7∩ C8∪",
        "D2® D3© D4™");

    private static readonly Dictionary<int, string> Wingdings = Table(
        "28☎ 2A✉ 4A☺ 6C● 6D❍ 6E■ 6F□ 71❑ 75◆ 76❖ 9F• A7▪ A8◻ AB★ D8➢ DF← E0→ E1↑ E2↓ E8➔",
        "F0⇨ FB✗ FC✓ FD☒ FE☑");

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

    // Each entry is a code in two hexadecimal digits and the character that stands for it.
    private static Dictionary<int, string> Table(params string[] lines) => lines
        .SelectMany(line => line.Split(' '))
        .ToDictionary(entry => int.Parse(entry.AsSpan(0, 2), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture), entry => entry[2..]);
}
