using Daftar.Diagnostics;
using Daftar.Storage;

namespace Daftar.Content;

/// <summary>What a reader wrote below an article, from <c>input/comments/{news code}/{id}.yml</c>: plain text, merged by an editor.</summary>
/// <param name="Id">The file's name without extension, such as <c>2025-12-30-1</c>; unique below an article.</param>
/// <param name="Text">Lines end with a line feed; characters that turn the direction of letters have been taken out.</param>
public sealed record Comment(int NewsCode, string Id, string Name, ContentDate Date, string Text)
{
    /// <summary>BCP 47 tag of the text; null when the file does not say, which means that of the article.</summary>
    public string? Language { get; init; }

    /// <summary>Id of the comment that this one answers, or null.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>Whether the editors wrote it to show what comments look like; readers are told so.</summary>
    public bool IsExample { get; init; }

    /// <summary>Of the answered comment's id, or of the file.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>Of the file.</summary>
    public required Digest Digest { get; init; }
}
