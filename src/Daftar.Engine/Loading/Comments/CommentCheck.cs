using Daftar.Content;
using Daftar.Diagnostics;

namespace Daftar.Loading.Comments;

/// <summary>What only comments and articles together can tell.</summary>
internal static class CommentCheck
{
    public static void Run(IReadOnlyDictionary<int, IReadOnlyList<Comment>> comments, IReadOnlyList<CommentFile> files, IReadOnlySet<int> codes, DiagnosticBag diagnostics)
    {
        foreach (var folder in files.GroupBy(file => file.NewsCode))
        {
            if (!codes.Contains(folder.Key)) diagnostics.Add(CommentDiagnostics.UnknownArticle(folder.First().Path, folder.Key));
            if (comments.TryGetValue(folder.Key, out var list)) Check(list, [.. folder.Select(file => file.Id)], diagnostics);
        }
    }

    private static void Check(IReadOnlyList<Comment> comments, HashSet<string> ids, DiagnosticBag diagnostics)
    {
        var byId = comments.ToDictionary(comment => comment.Id, StringComparer.Ordinal);
        var texts = new Dictionary<(string, string), Comment>();
        foreach (var comment in comments)
        {
            if (!texts.TryAdd((comment.Name, comment.Text), comment))
                diagnostics.Add(CommentDiagnostics.Duplicate(new(comment.Place.Path), texts[(comment.Name, comment.Text)].Place.Path));
            if (comment.ReplyTo is not { } answered) continue;
            // A file that could not be read is there all the same.
            if (!ids.Contains(answered)) diagnostics.Add(CommentDiagnostics.UnknownReply(comment.Place, answered, Suggestion.For(answered, ids)));
            else if (IsInCircle(comment, byId)) diagnostics.Add(CommentDiagnostics.ReplyCircle(comment.Place, answered));
        }
    }

    private static bool IsInCircle(Comment comment, Dictionary<string, Comment> byId)
    {
        var above = comment;
        for (var steps = 0; steps <= byId.Count && above.ReplyTo is { } id && byId.TryGetValue(id, out var next); steps++)
        {
            if (next == comment) return true;
            above = next;
        }
        return false;
    }
}
