using System.Reflection;

namespace Daftar.Theming;

/// <summary>The theme that the program carries: what a site's own theme does not have comes from here, file by file.</summary>
public static class BuiltInTheme
{
    /// <summary>What messages put before the path of one of its files.</summary>
    public const string Name = "(built-in theme)";

    private const string Prefix = "theme/";

    private static readonly Assembly Program = typeof(BuiltInTheme).Assembly;

    /// <summary>All files in ordinal order: <c>layouts/home.sbn-html</c>, <c>strings/en.yml</c> …</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Program.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..]).Order(StringComparer.Ordinal)];

    public static byte[] Read(string path)
    {
        using var stream = Program.GetManifestResourceStream(Prefix + path) ?? throw new ArgumentException($"The built-in theme has no '{path}'.", nameof(path));
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
