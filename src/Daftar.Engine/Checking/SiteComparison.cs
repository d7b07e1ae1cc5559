using System.IO.Compression;
using System.Net;
using System.Text;
using Daftar.Files;

namespace Daftar.Checking;

/// <summary>What happens to readers between two built sites.</summary>
/// <param name="Added">Pages by address, in its order; likewise the others.</param>
/// <param name="OtherFiles">Files that are no pages: added, changed and removed together.</param>
public sealed record SiteComparison(
    IReadOnlyList<ComparedPage> Added,
    IReadOnlyList<ComparedPage> Changed,
    IReadOnlyList<ComparedPage> Removed,
    int OtherFiles,
    long BytesBefore,
    long BytesAfter)
{
    /// <summary>Compares two output folders. Redirects and the folder of the manifest count as no pages.</summary>
    public static SiteComparison Compare(string before, string after)
    {
        var (old, now) = (Lengths(before), Lengths(after));
        var (added, changed, removed, others) = (new List<ComparedPage>(), new List<ComparedPage>(), new List<ComparedPage>(), 0);
        foreach (var (path, length) in now)
        {
            var isNew = !old.TryGetValue(path, out var oldLength);
            if (!isNew && length == oldLength && SameBytes(Path.Combine(before, path), Path.Combine(after, path))) continue;
            var page = ComparedPage.Read(after, path);
            if (page is null) others++;
            else if (isNew) added.Add(page);
            else changed.Add(page with { OnlyAround = page.Text == ComparedPage.Read(before, path)?.Text });
        }
        foreach (var path in old.Keys)
        {
            if (now.ContainsKey(path)) continue;
            if (ComparedPage.Read(before, path) is { } page) removed.Add(page);
            else others++;
        }
        return new(added, changed, removed, others, old.Values.Sum(), now.Values.Sum());
    }

    private static SortedDictionary<string, long> Lengths(string folder)
    {
        var lengths = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(folder, file.FullName).Replace('\\', '/');
            if (!path.StartsWith('.') && !UnixFile.IsNoFile(file)) lengths[path] = file.Length;
        }
        return lengths;
    }

    private static bool SameBytes(string one, string other) => PlainFile.ReadBytes(one).AsSpan().SequenceEqual(PlainFile.ReadBytes(other));
}

/// <summary>One page of a built site.</summary>
/// <param name="Address">Without base path: <c>/en/report/4219/</c>.</param>
/// <param name="Text">What stands in its main part.</param>
/// <param name="Compressed">Bytes of the whole page under gzip -9, as a reader downloads it.</param>
public sealed record ComparedPage(string Address, string Title, string Text, int Compressed)
{
    /// <summary>The bytes that fit into the first round trip: the budget of a page.</summary>
    public const int Budget = 14 * 1024;

    /// <summary>True for a page whose own part stayed as it was: only what surrounds it changed.</summary>
    public bool OnlyAround { get; init; }

    public bool IsHeavy => Compressed > Budget;

    /// <summary>Null when the file is no page that a reader sees.</summary>
    internal static ComparedPage? Read(string folder, string path)
    {
        if (!path.EndsWith(".html", StringComparison.Ordinal) || path.StartsWith("admin/", StringComparison.Ordinal)) return null;
        var bytes = PlainFile.ReadBytes(Path.Combine(folder, path));
        var html = Encoding.UTF8.GetString(bytes);
        if (html.Contains("http-equiv=\"refresh\"", StringComparison.OrdinalIgnoreCase)) return null;
        var address = path == "index.html" ? "/" : path.EndsWith("/index.html", StringComparison.Ordinal) ? $"/{path[..^"index.html".Length]}" : "/" + path;
        var title = WebUtility.HtmlDecode(Between(html, "<title>", "</title>") ?? address).Trim();
        return new(address, title, Between(html, "<main", "</main>") ?? html, CompressedLength(bytes));
    }

    private static string? Between(string html, string start, string end)
    {
        var from = html.IndexOf(start, StringComparison.OrdinalIgnoreCase);
        if (from < 0) return null;
        from += start.Length;
        var to = html.IndexOf(end, from, StringComparison.OrdinalIgnoreCase);
        return to < 0 ? null : html[from..to];
    }

    private static int CompressedLength(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(bytes);
        return (int)stream.Length;
    }
}
