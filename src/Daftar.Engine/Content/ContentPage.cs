using Daftar.Storage;

namespace Daftar.Content;

/// <summary>A page of <c>input/pages/{lang}/</c> that is not an article: About, Contact, Links.</summary>
public sealed class ContentPage
{
    public required string Path { get; init; }

    /// <summary>The file's name without extension: identity across languages and URL segment.</summary>
    public required string Stem { get; init; }
    public required string Language { get; init; }
    public required string Title { get; init; }
    public string? Lead { get; init; }
    public ContentDate? Updated { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];
    public bool IsDraft { get; init; }
    public required BodySummary Body { get; init; }
    public required Digest Digest { get; init; }

    public override string ToString() => Path;
}
