using Daftar.Content;
using Daftar.Storage;

namespace Daftar.Modelling;

/// <summary>A comment in its place: replies stand below what they answer, one level deep.</summary>
/// <param name="Answered">The comment that it answers, which may itself be a reply; null for one that begins a thread.</param>
public sealed record PlacedComment(Comment Comment, Comment? Answered);

/// <summary>
/// The comments of one article on their pages. Threads in which somebody wrote last come first, and within a thread the
/// replies in the order in which they were written.
/// </summary>
public sealed class ArticleComments
{
    // What a page may hold of readers' texts, in characters, whatever their number: people read on slow lines. Fifty comments
    // of 320 letters, which cost about 7 KB compressed (decision 14).
    private const int MostText = 16_000;

    private readonly Dictionary<string, int> _pageOf = new(StringComparer.Ordinal);

    public ArticleComments(IReadOnlyList<Comment> comments, int pageSize)
    {
        NewestFirst = [.. comments.OrderByDescending(comment => comment.Date).ThenByDescending(comment => comment.Id, StringComparer.Ordinal)];
        Pages = Cut(Threads(comments), pageSize);
        for (var page = 0; page < Pages.Count; page++)
        {
            foreach (var placed in Pages[page]) _pageOf[placed.Comment.Id] = page;
        }
        var fingerprint = new FingerprintBuilder();
        foreach (var comment in comments) fingerprint.Add(comment.Id).Add(comment.Digest);
        Digest = fingerprint.ToDigest();
    }

    public IReadOnlyList<Comment> NewestFirst { get; }

    /// <summary>
    /// Page 0 has the newest and stands below the article. The others are counted from the oldest, 1, so that a full one
    /// stays as it is while people write.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<PlacedComment>> Pages { get; }

    /// <summary>Of all the comments.</summary>
    public Digest Digest { get; }

    public int PageOf(Comment comment) => _pageOf[comment.Id];

    /// <summary>The number of the next older page; null on the oldest.</summary>
    public int? Older(int page) => page == 0 ? (Pages.Count > 1 ? Pages.Count - 1 : null) : page > 1 ? page - 1 : null;

    /// <summary>The number of the next newer page; null on the newest.</summary>
    public int? Newer(int page) => page == 0 ? null : page == Pages.Count - 1 ? 0 : page + 1;

    private static List<PlacedComment> Threads(IReadOnlyList<Comment> comments)
    {
        var byId = comments.ToDictionary(comment => comment.Id, StringComparer.Ordinal);
        var firsts = Firsts(comments, byId);
        var threads = comments.GroupBy(comment => firsts[comment.Id]).Select(thread => (
            First: thread.Key,
            Replies: Answers(thread.Where(comment => comment != thread.Key).OrderBy(comment => comment.Date).ThenBy(comment => comment.Id, StringComparer.Ordinal), byId),
            Last: thread.Select(comment => comment.Date).Max()));
        var placed = new List<PlacedComment>(comments.Count);
        foreach (var (first, replies, _) in threads
            .OrderByDescending(thread => thread.Last)
            .ThenByDescending(thread => thread.First.Id, StringComparer.Ordinal))
        {
            placed.Add(new(first, null));
            placed.AddRange(replies.Select(reply => new PlacedComment(reply, byId[reply.ReplyTo!])));
        }
        return placed;
    }

    /// <summary>In the order given, but none before the one that it answers: some have only a day for a date.</summary>
    private static List<Comment> Answers(IEnumerable<Comment> inOrder, Dictionary<string, Comment> byId)
    {
        var (answers, placed, waiting) = (new List<Comment>(), new HashSet<string>(StringComparer.Ordinal), new Stack<Comment>());
        foreach (var comment in inOrder)
        {
            for (var above = comment; above.ReplyTo is { } id && placed.Add(above.Id) && byId.TryGetValue(id, out var answered); above = answered) waiting.Push(above);
            while (waiting.TryPop(out var next)) answers.Add(next);
        }
        return answers;
    }

    /// <summary>
    /// The comment that begins each one's thread. Every step up is taken once, however many answer each other in a row. Circles
    /// were reported and nothing is built; one that has no beginning is its own here, so that the model comes to an end.
    /// </summary>
    private static Dictionary<string, Comment> Firsts(IReadOnlyList<Comment> comments, Dictionary<string, Comment> byId)
    {
        var (firsts, way) = (new Dictionary<string, Comment>(StringComparer.Ordinal), new List<Comment>());
        foreach (var comment in comments)
        {
            var above = comment;
            way.Clear();
            while (!firsts.ContainsKey(above.Id))
            {
                way.Add(above);
                firsts[above.Id] = above;
                if (above.ReplyTo is not { } id || !byId.TryGetValue(id, out var answered)) break;
                above = answered;
            }
            var first = firsts[above.Id];
            foreach (var below in way) firsts[below.Id] = first;
        }
        return firsts;
    }

    private static List<IReadOnlyList<PlacedComment>> Cut(List<PlacedComment> placed, int pageSize)
    {
        var newest = Fitting(placed, pageSize);
        var pages = new List<IReadOnlyList<PlacedComment>> { placed[..newest] };
        // The oldest page is filled first; each of them reads from the newest down.
        var rest = placed[newest..];
        rest.Reverse();
        while (rest.Count > 0)
        {
            var count = Fitting(rest, pageSize);
            var page = rest[..count];
            page.Reverse();
            pages.Add(page);
            rest = rest[count..];
        }
        return pages;
    }

    private static int Fitting(List<PlacedComment> placed, int pageSize)
    {
        var (count, text) = (0, 0);
        while (count < placed.Count && count < pageSize && (count == 0 || text + placed[count].Comment.Text.Length <= MostText))
            text += placed[count++].Comment.Text.Length;
        return count;
    }
}
