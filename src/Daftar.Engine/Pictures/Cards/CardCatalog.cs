namespace Daftar.Pictures.Cards;

/// <summary>The cards that were drawn for a site. Read only.</summary>
public sealed class CardCatalog : IDisposable
{
    private readonly IReadOnlyDictionary<ShareCard, string> _names;
    private readonly bool _isTemporary;

    /// <param name="folder">Where the files lie.</param>
    /// <param name="isTemporary">Whether the folder goes away with the catalog.</param>
    internal CardCatalog(IReadOnlyDictionary<ShareCard, string> names, string folder, bool isTemporary) => (_names, Folder, _isTemporary) = (names, folder, isTemporary);

    /// <summary>Of a site that wants none, or cannot have any.</summary>
    public static CardCatalog None { get; } = new(new Dictionary<ShareCard, string>(), "", false);

    /// <summary>Where the files lie, absolute.</summary>
    public string Folder { get; }

    /// <summary>The names of all files, in order.</summary>
    public IEnumerable<string> Files => _names.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>The name of a card's file, which follows from what is on it; null when it was not drawn.</summary>
    public string? Find(ShareCard card) => _names.GetValueOrDefault(card);

    public void Dispose()
    {
        if (_isTemporary && Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }
}
