using System.Runtime.CompilerServices;

namespace Daftar.Tests.Languages;

/// <summary>Rows of a tab-separated file beside the calling test; lines that begin with # are remarks.</summary>
internal static class SpecTable
{
    public static IEnumerable<string[]> Rows(string name, [CallerFilePath] string caller = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(caller)!, name))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split('\t'));
}
