using Daftar.Diagnostics;

namespace Daftar.Authoring.Comments;

/// <summary>A comment as it came: by mail, through an issue, or with an old page.</summary>
public sealed record NewComment(int NewsCode, string Name, string Text)
{
    /// <summary>As files have it, ISO 8601; null for now.</summary>
    public string? Date { get; init; }

    /// <summary>Id of the comment that it answers, or null.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>Where findings about it point to: the command, or the line of a document.</summary>
    public SourcePlace Place { get; init; } = new("daftar comment");
}

/// <param name="Path">Of its file, relative to the root.</param>
/// <param name="Id">The file's name without extension.</param>
/// <param name="IsNew">False when the same reader's same words were there already.</param>
public sealed record WrittenComment(string Path, string Id, bool IsNew);
