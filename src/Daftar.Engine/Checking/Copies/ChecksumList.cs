using System.IO.Enumeration;
using System.Security.Cryptography;
using System.Text;
using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Writing;

namespace Daftar.Checking.Copies;

/// <summary>
/// The SHA-256 of every file of a published site, by path. Written out it is what <c>sha256sum</c> writes, so that a reader can compare a copy
/// without this program: a line for each file, in ordinal order of the paths.
/// </summary>
public sealed class ChecksumList
{
    private const int DigestLength = 64;

    private readonly SortedDictionary<string, string> _sums = new(StringComparer.Ordinal);

    /// <summary>By path with forward slashes, the digest in lower-case hexadecimal digits.</summary>
    public IReadOnlyDictionary<string, string> Sums => _sums;

    /// <summary>Of all files below a folder but those with which this program keeps its books.</summary>
    public static ChecksumList Of(string folder)
    {
        var list = new ChecksumList();
        // A link to a folder may lead back into the copy, or to all of the disk. What lies behind it is not the copy's.
        var files = new FileSystemEnumerable<string>(folder, static (ref entry) => entry.ToFullPath(), new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
        {
            ShouldIncludePredicate = static (ref entry) => !entry.IsDirectory,
            ShouldRecursePredicate = static (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
        foreach (var file in files)
        {
            var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (path.StartsWith(OutputFolder.OwnFolder + "/", StringComparison.Ordinal)) continue;
            using var stream = PlainFile.Open(file);
            list._sums[path] = Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        return list;
    }

    /// <summary>Null when a line is none, or there are no lines, which was reported.</summary>
    public static ChecksumList? Parse(string text, string file, DiagnosticBag diagnostics)
    {
        var list = new ChecksumList();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (line.Length == 0) continue;
            var path = line.Length > DigestLength + 2 ? line[(DigestLength + 2)..].TrimEnd('\r') : "";
            var isPath = path.Length > 0 && !path.StartsWith('/') && !path.Split('/').Any(part => part is "" or "." or "..");
            if (!isPath || line[..DigestLength].Any(c => !char.IsAsciiHexDigitLower(c)) || line[DigestLength] != ' ')
            {
                diagnostics.Add(CopyDiagnostics.NoChecksum(new(file, number, 1)));
                return null;
            }
            if (!list._sums.TryAdd(path, line[..DigestLength]))
            {
                diagnostics.Add(CopyDiagnostics.NamedTwice(new(file, number, 1), path));
                return null;
            }
        }
        if (list._sums.Count > 0) return list;
        diagnostics.Add(CopyDiagnostics.NothingListed(file));
        return null;
    }

    public string Format()
    {
        var text = new StringBuilder();
        foreach (var (path, sum) in _sums) text.Append(sum).Append("  ").Append(path).Append('\n');
        return text.ToString();
    }
}
