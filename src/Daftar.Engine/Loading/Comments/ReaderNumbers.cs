using Daftar.Configuration;
using Daftar.Content;

namespace Daftar.Loading.Comments;

/// <summary>What readers did with articles, in numbers; all are 0 on a site that does not show them.</summary>
internal sealed class ReaderNumbers(
    SiteConfiguration configuration, IReadOnlyDictionary<int, IReadOnlyList<Comment>> comments, RecommendedNumbers recommended)
{
    public int Comments(int code) => configuration.Comments is not null && comments.TryGetValue(code, out var list) ? list.Count : 0;

    public int Recommended(int code) => configuration.Recommend is null ? 0 : recommended.Of(code);
}
