using System.Text.RegularExpressions;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Schema;
using Daftar.Storage;

namespace Daftar.Loading.Comments;

/// <summary>Reads <c>input/comments</c>: what strangers wrote, so that nothing is taken on trust.</summary>
internal static partial class CommentLoader
{
    public const int LongestName = 100;
    public const int LongestText = 10_000;

    /// <summary>The comments by news code, each list in the order of ids.</summary>
    public static IReadOnlyDictionary<int, IReadOnlyList<Comment>> Load(LoadRequest request, InputTree tree, DiagnosticBag diagnostics)
    {
        var comments = new Comment?[tree.Comments.Count];
        Parallel.For(0, comments.Length, new ParallelOptions { MaxDegreeOfParallelism = request.Jobs },
            index => comments[index] = Load(request, tree.Comments[index], diagnostics));
        return comments.OfType<Comment>().GroupBy(comment => comment.NewsCode)
            .ToDictionary(group => group.Key, IReadOnlyList<Comment> (group) => [.. group]);
    }

    private static Comment? Load(LoadRequest request, CommentFile file, DiagnosticBag diagnostics)
    {
        var mapping = DataFile.Read(request.Root, file.Path, diagnostics, out var digest, isReadOn: true);
        if (mapping is null) return null;
        request.Inputs?.Add(file.Path, digest);
        var values = SchemaReader.Read(mapping, ContentSchema.Comments, request.Configuration.LanguageCodes, diagnostics);
        // All are read before the first that is missing ends it, so that one run names every fault.
        var name = Read(values, "name", LongestName, diagnostics);
        var text = Read(values, "text", LongestText, diagnostics);
        if (name is null || text is null || values.Date("date") is not { } date) return null;
        return new Comment(file.NewsCode, file.Id, name, ContentDate.From(date, request.Configuration.TimeZone), text)
        {
            Language = values.Text("language"),
            ReplyTo = values.Text("reply_to"),
            IsExample = values.Flag("example"),
            Place = values.Has("reply_to") ? values.PlaceOf("reply_to") : new(file.Path),
            Digest = digest,
        };
    }

    private static string? Read(FieldValues values, string key, int longest, DiagnosticBag diagnostics)
    {
        if (values.Located(key) is not { } text) return null;
        if (text.Value.Length > longest)
        {
            diagnostics.Add(CommentDiagnostics.TooLong(text.Place, key, text.Value.Length, longest));
            return null;
        }
        if (EmailAddress().Match(text.Value) is { Success: true } address)
        {
            diagnostics.Add(CommentDiagnostics.EmailAddress(text.Place, key, address.Value));
            return null;
        }
        var turning = text.Value.AsSpan().IndexOfAny(CommentText.Turning);
        if (turning < 0) return CommentText.Clean(text.Value);
        diagnostics.Add(CommentDiagnostics.TurnedAround(text.Place, key, text.Value[turning]));
        return CommentText.Clean(text.Value);
    }

    // Not "@name" and not "10@20": something before the sign, and a host with a dot behind it. Texts are short when this is asked.
    [GeneratedRegex("""[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})*\.[^\W\d_]{2,63}""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    internal static partial Regex EmailAddress();
}
