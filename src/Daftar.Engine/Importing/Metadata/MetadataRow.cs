namespace Daftar.Importing.Metadata;

/// <summary>The values of a table for one document, by column; empty cells are left out.</summary>
/// <param name="Line">Of the table, from 1.</param>
internal sealed record MetadataRow(int Line, IReadOnlyList<(MetadataColumn Column, string Title, string Value)> Cells)
{
    public string? Value(MetadataColumn column) => Cells.FirstOrDefault(cell => cell.Column == column).Value;

    public IEnumerable<string> Values(MetadataColumn column) => Cells.Where(cell => cell.Column == column).Select(cell => cell.Value);

    /// <summary>Digest of the whole row. It shows whether the row was changed.</summary>
    public string Digest => Storage.Digest.Of(string.Join('\n', Cells.Select(cell => $"{cell.Column}\t{cell.Value}"))).ToString();

    /// <summary>How messages name it.</summary>
    public string Name => Value(MetadataColumn.File) ?? Value(MetadataColumn.NewsCode) ?? Value(MetadataColumn.Title) ?? "";
}
