namespace Daftar.Languages.Characters;

/// <summary>
/// What each UTF-16 unit becomes: from a table first, by a function for those the table does not name. Computed for
/// 256 characters when the first of them is met; two threads may do that at once and get the same.
/// </summary>
internal sealed class CharacterMap
{
    private readonly Dictionary<char, string> table;
    private readonly Func<char, string?> others;
    private readonly string?[]?[] pages = new string?[]?[256];
    private readonly char[] singles = new char[char.MaxValue + 1];

    public CharacterMap(IEnumerable<(char From, string To)> table, Func<char, string?> others)
    {
        this.table = table.ToDictionary(row => row.From, row => row.To);
        this.others = others;
    }

    /// <summary>Null for a character that stays as it is, empty for one that is dropped.</summary>
    public string? this[char c] => (pages[c >> 8] ?? Compute(c >> 8))[c & 0xFF];

    /// <summary>
    /// By character, the one that it becomes or stays; U+0000 for one that is dropped, becomes several, or has not been
    /// asked for yet.
    /// </summary>
    public ReadOnlySpan<char> Singles => singles;

    /// <summary>The same without the memory, for use by the function itself.</summary>
    public string? Evaluate(char c)
    {
        if (table.TryGetValue(c, out var to))
            return to;

        // Halves of pairs stay, and the two noncharacters: Normalize refuses them.
        return char.IsSurrogate(c) || c >= '\uFFFE' ? null : others(c);
    }

    private string?[] Compute(int number)
    {
        var page = new string?[256];
        for (var i = 0; i < page.Length; i++)
        {
            var c = (char)(number << 8 | i);
            page[i] = Evaluate(c);
            singles[c] = page[i] is { } text ? text.Length == 1 ? text[0] : '\0' : c;
        }

        pages[number] = page;
        return page;
    }
}
