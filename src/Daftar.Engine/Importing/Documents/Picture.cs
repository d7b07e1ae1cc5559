namespace Daftar.Importing.Documents;

/// <summary>A picture of a document.</summary>
/// <param name="Address">Where the document has it: a file beside it, a part within it, an address on the web. It tells pictures apart.</param>
/// <param name="Alt">What it shows, for readers who do not see it; null when the document does not say.</param>
/// <param name="Bytes">The picture itself; null when it is only linked, in which case the report names it.</param>
public sealed record Picture(string Address, string? Alt = null, byte[]? Bytes = null)
{
    /// <summary>Whether the picture is on the web and did not come along.</summary>
    public bool IsOnlyLinked => Bytes is null;

    // Two pictures are the same when they stand at the same place; comparing bytes would be slow and add nothing.
    public bool Equals(Picture? other) => other is not null && Address == other.Address && Alt == other.Alt;

    public override int GetHashCode() => HashCode.Combine(Address, Alt);
}
