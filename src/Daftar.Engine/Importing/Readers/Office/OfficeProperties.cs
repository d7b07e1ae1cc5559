namespace Daftar.Importing.Readers.Office;

/// <summary>Properties of the document; null if not set.</summary>
internal sealed record OfficeProperties
{
    public string? Title { get; init; }
    public string? Creator { get; init; }

    /// <summary>Words with commas between them.</summary>
    public string? Keywords { get; init; }
    public string? Category { get; init; }
    public string? Description { get; init; }
    public string? Subject { get; init; }

    /// <summary>When the file was made, in the form of ISO 8601.</summary>
    public string? Created { get; init; }
}
