using System.Buffers;
using Daftar.Configuration;
using Daftar.Files;
using Daftar.Loading;

namespace Daftar.Checking.Fixing;

/// <summary>
/// The ids that any text or setting of the site links to. A heading of such an id keeps it, whatever file it is in: who
/// wrote the link may be somebody else, and the link may go through an address that only the finished site has.
/// </summary>
internal sealed class LinkedIds
{
    // No heading has "#" in its id.
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n)]\"'<>}|,؛،»#");

    private readonly HashSet<string> _found = new(StringComparer.Ordinal);

    /// <summary>To be read when all texts were added.</summary>
    public IReadOnlySet<string> Found => _found;

    public static IReadOnlySet<string> Find(string root, InputTree tree, int jobs)
    {
        var ids = new LinkedIds();
        var files = tree.Articles.Concat(tree.Pages).Select(file => file.Path).Append(ConfigurationLoader.FileName);
        Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = jobs }, path =>
        {
            var file = Path.Combine(root, path);
            if (File.Exists(file) && SourceFile.ReadText(file) is { } text) ids.Add(text);
        });
        return ids.Found;
    }

    /// <summary>Any number of threads may add texts.</summary>
    public void Add(string text)
    {
        if (!text.Contains('#')) return;
        var found = new List<string>();
        Collect(text, found);
        if (found.Count == 0) return;
        lock (_found) _found.UnionWith(found);
    }

    // «target.md#id», «(#id)», «/fa/note/8/#id»; a hashtag more in the list does no harm.
    private static void Collect(string text, List<string> ids)
    {
        for (var at = text.IndexOf('#', StringComparison.Ordinal); at >= 0; at = text.IndexOf('#', at + 1))
        {
            if (at == 0 || text[at - 1] is ' ' or '\n' or '\r' or '#') continue;
            var rest = text.AsSpan(at + 1);
            var end = rest.IndexOfAny(Ends);
            if (end == 0 || rest.IsEmpty) continue;
            ids.Add(Uri.UnescapeDataString((end < 0 ? rest : rest[..end]).ToString()));
        }
    }
}
