using Daftar.Content;

namespace Daftar.Modelling;

/// <summary>
/// Cuts a list into pages that stay put: full pages are numbered from the oldest (1), and the list's own address shows
/// the newest entries, between one page's worth and just under two. A new article changes the newest page only, and
/// once in a page's worth adds one full page below it.
/// </summary>
public sealed class PagedList(IReadOnlyList<Article> newestFirst, int pageSize)
{
    /// <summary>How many numbered pages there are besides the newest.</summary>
    public int NumberedPages { get; } = Math.Max(0, (newestFirst.Count / pageSize) - 1);

    public int Count => newestFirst.Count;

    /// <summary>The entries of a page, newest first; 0 is the newest page.</summary>
    public IReadOnlyList<Article> Page(int number)
    {
        if (number == 0) return new Slice(newestFirst, 0, newestFirst.Count - (NumberedPages * pageSize));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, NumberedPages);
        return new Slice(newestFirst, newestFirst.Count - (number * pageSize), pageSize);
    }

    /// <summary>The number of the next older page, or null on the oldest.</summary>
    public int? Older(int number) => number switch
    {
        1 => null,
        0 => NumberedPages == 0 ? null : NumberedPages,
        _ => number - 1,
    };

    /// <summary>The number of the next newer page, or null on the newest.</summary>
    public int? Newer(int number) => number == 0 ? null : number == NumberedPages ? 0 : number + 1;

    private sealed class Slice(IReadOnlyList<Article> list, int start, int count) : IReadOnlyList<Article>
    {
        public int Count => count;

        public Article this[int index] =>
            (uint)index < (uint)count ? list[start + index] : throw new ArgumentOutOfRangeException(nameof(index));

        public IEnumerator<Article> GetEnumerator()
        {
            for (var index = 0; index < count; index++) yield return list[start + index];
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
