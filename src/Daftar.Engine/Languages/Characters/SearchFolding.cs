namespace Daftar.Languages.Characters;

/// <summary>What search takes for the same letter in one language: <see cref="PersianText.FoldForSearch(string)"/> with a table of its own.</summary>
public sealed class SearchFolding
{
    public static readonly SearchFolding Default = new(FoldingTables.ForSearch);
    public static readonly SearchFolding Persian = new(FoldingTables.ForPersianSearch);
    public static readonly SearchFolding Pashto = new(FoldingTables.ForPashtoSearch);
    public static readonly SearchFolding Urdu = new(FoldingTables.ForUrduSearch);

    private readonly CharacterMap _map;

    private SearchFolding((char From, string To)[] table)
    {
        Table = table;
        _map = PersianText.ForSearch(table);
    }

    /// <summary>Each character and what stands for it; see <see cref="PersianText.SearchFoldingTable"/>.</summary>
    public IReadOnlyList<(char From, string To)> Table { get; }

    public bool TryFold(ReadOnlySpan<char> text, Span<char> destination, out int written) => PersianText.TryFold(_map, text, destination, out written);

    public string Fold(string text)
    {
        var buffer = new char[text.Length + PersianText.MaxExpansion];
        int written;
        while (!TryFold(text, buffer, out written)) buffer = new char[buffer.Length * 2];
        return new(buffer, 0, written);
    }
}
