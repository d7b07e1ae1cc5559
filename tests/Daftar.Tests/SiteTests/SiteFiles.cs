using System.Text;

namespace Daftar.Tests.SiteTests;

internal static class SiteFiles
{
    public static string Text(this IReadOnlyDictionary<string, byte[]> files, string path)
    {
        Assert.True(files.ContainsKey(path), $"No {path} among:\n{string.Join('\n', files.Keys)}");
        return Encoding.UTF8.GetString(files[path]);
    }

    /// <summary>Paths that are only in one of the two, or whose bytes differ.</summary>
    public static IReadOnlyList<string> Changed(IReadOnlyDictionary<string, byte[]> before, IReadOnlyDictionary<string, byte[]> after) =>
    [
        .. before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
            .Where(path => !before.TryGetValue(path, out var old) || !after.TryGetValue(path, out var now) || !old.AsSpan().SequenceEqual(now)),
    ];
}
