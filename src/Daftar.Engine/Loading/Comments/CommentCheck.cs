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
        var circles = InCircles(comments, byId);
        var texts = new Dictionary<(string, string), Comment>();
        foreach (var comment in comments)
        {
            if (!texts.TryAdd((comment.Name, comment.Text), comment))
                diagnostics.Add(CommentDiagnostics.Duplicate(new(comment.Place.Path), texts[(comment.Name, comment.Text)].Place.Path));
            if (comment.ReplyTo is not { } answered) continue;
            // A file that could not be read is there all the same.
            if (!ids.Contains(answered)) diagnostics.Add(CommentDiagnostics.UnknownReply(comment.Place, answered, Suggestion.For(answered, ids)));
            else if (circles.Contains(comment.Id)) diagnostics.Add(CommentDiagnostics.ReplyCircle(comment.Place, answered));
        }
    }

    /// <summary>Ids of comments that answer each other in a circle. Every step up is taken once, however many stand in a row.</summary>
    private static HashSet<string> InCircles(IReadOnlyList<Comment> comments, Dictionary<string, Comment> byId)
    {
        var (seen, circles) = (new Dictionary<string, Comment>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var begin in comments)
        {
            Comment? above = begin;
            while (above is not null && seen.TryAdd(above.Id, begin)) above = Answered(above);
            // Met again on the same way: from here on it goes round.
            if (above is null || seen[above.Id] != begin) continue;
            while (circles.Add(above.Id)) above = Answered(above)!;
        }
        return circles;

        Comment? Answered(Comment comment) => comment.ReplyTo is { } id ? byId.GetValueOrDefault(id) : null;
    }
}
