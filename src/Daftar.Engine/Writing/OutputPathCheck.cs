using System.Text;
using Daftar.Diagnostics;
using Daftar.Planning;

namespace Daftar.Writing;

/// <summary>
/// Finds paths of one plan that cannot stand beside each other in a folder, on any common file system. That each path
/// stands there once is seen to by planning, which knows who wants it.
/// </summary>
public static class OutputPathCheck
{
    private const int LongestName = 255;

    // Linux takes 4096 bytes with the folders that the output lies in, macOS 1024; of a longer one every part would be looked up.
    private const int LongestPath = 2000;

    /// <summary>Reports every clash once; true when there is none.</summary>
    public static bool Check(IReadOnlyList<PlannedFile> files, DiagnosticBag diagnostics)
    {
        var good = true;
        // The ordinally first spelling is the one that others are compared with, so that messages do not depend on
        // the order in which the outputs were planned.
        var sorted = new string[files.Count];
        for (var i = 0; i < sorted.Length; i++) sorted[i] = files[i].Path.Value;
        Array.Sort(sorted, StringComparer.Ordinal);

        var spellings = new Dictionary<string, string>(sorted.Length, StringComparer.OrdinalIgnoreCase);
        foreach (var path in sorted)
        {
            if (!spellings.TryAdd(path, path)) Report(WritingDiagnostics.CaseClash(spellings[path], path));
        }

        var folders = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var folderLookup = folders.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var path in sorted)
        {
            if (path.Length > LongestPath / 4 && Encoding.UTF8.GetByteCount(path) is var bytes and > LongestPath)
            {
                Report(WritingDiagnostics.PathTooLong(path, bytes, LongestPath));
                continue;
            }
            for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
            {
                var folder = path.AsSpan(0, slash);
                if (folderLookup.TryGetValue(folder, out var known))
                {
                    if (folder.SequenceEqual(known)) break; // its own parents are known as well
                    Report(WritingDiagnostics.CaseClash(known, folder.ToString()));
                    break;
                }
                var name = folder.ToString();
                folders.Add(name, name);
                if (spellings.TryGetValue(name, out var file)) Report(WritingDiagnostics.FileIsFolder(file, path));
            }
            var longest = LongestPart(path);
            if (longest > LongestName) Report(WritingDiagnostics.NameTooLong(path, longest));
        }
        return good;

        void Report(Diagnostic diagnostic)
        {
            good = false;
            diagnostics.Add(diagnostic);
        }
    }

    private static int LongestPart(string path)
    {
        if (path.Length * 3 <= LongestName) return 0;
        var longest = 0;
        foreach (var part in path.AsSpan().Split('/'))
        {
            longest = Math.Max(longest, Encoding.UTF8.GetByteCount(path.AsSpan(part)));
        }
        return longest;
    }
}
