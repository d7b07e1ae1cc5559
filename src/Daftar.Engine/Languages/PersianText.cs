namespace Daftar.Languages;

/// <summary>Spellings of the same letters brought together.</summary>
public static class PersianText
{
    /// <summary>What search takes for the same, as data: each character and what stands for it (empty: dropped).</summary>
    public static IReadOnlyList<(char From, string To)> SearchFoldingTable => throw new NotImplementedException();

    public static string FoldForDisplay(string text) => throw new NotImplementedException();

    public static string FoldForSearch(string text) => throw new NotImplementedException();
}
