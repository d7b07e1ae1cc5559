using System.Buffers;
using System.Globalization;
using System.Text;
using Daftar.Content;
using Daftar.Planning;

namespace Daftar.Writing;

/// <summary>
/// What the last build wrote: each path with its length. It lies in the output folder itself, so that it goes where
/// the folder goes and vanishes with it; the same site gives the same manifest.
/// </summary>
internal sealed class OutputManifest
{
    private const string Header = "daftar-output 1";

    private readonly Dictionary<string, long> _lengths;

    private OutputManifest(Dictionary<string, long> lengths, DateTime writtenAt) => (_lengths, WrittenAt) = (lengths, writtenAt);

    public static OutputManifest Empty { get; } = new([], DateTime.MinValue);

    /// <summary>The file's own time stamp: a file that is younger was touched after the build (UTC).</summary>
    public DateTime WrittenAt { get; }

    public int Count => _lengths.Count;

    public IEnumerable<string> Paths => _lengths.Keys;

    /// <summary>Reads a manifest; one that is missing, damaged or of another version is empty.</summary>
    public static OutputManifest Read(string file)
    {
        var info = new FileInfo(file);
        if (!info.Exists) return Empty;
        var bytes = File.ReadAllBytes(file);
        return TryParse(bytes) is { } lengths ? new(lengths, info.LastWriteTimeUtc) : Empty;
    }

    /// <summary>The bytes for paths in ordinal order. The last line is a digest of all before it.</summary>
    public static byte[] Format(IEnumerable<(string Path, long Length)> files)
    {
        var text = new StringBuilder(Header).Append('\n');
        foreach (var (path, length) in files) text.Append(CultureInfo.InvariantCulture, $"{length} {path}\n");
        var digest = Digest.Of(text.ToString());
        return Encoding.UTF8.GetBytes(text.Append(CultureInfo.InvariantCulture, $"{digest}\n").ToString());
    }

    /// <summary>The length that the file had when it was written, or null when no build wrote it.</summary>
    public long? LengthOf(string path) => _lengths.TryGetValue(path, out var length) ? length : null;

    private static Dictionary<string, long>? TryParse(byte[] bytes)
    {
        if (bytes.Length == 0 || bytes[^1] != '\n') return null;
        var lastLine = bytes.AsSpan(0, bytes.Length - 1).LastIndexOf((byte)'\n') + 1;
        var digest = Encoding.ASCII.GetString(bytes.AsSpan(lastLine).TrimEnd((byte)'\n'));
        if (digest != Digest.Of(bytes.AsSpan(0, lastLine)).ToString()) return null;

        var lines = Encoding.UTF8.GetString(bytes, 0, lastLine).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0 || lines[0] != Header) return null;
        var lengths = new Dictionary<string, long>(lines.Length, StringComparer.Ordinal);
        for (var i = 1; i < lines.Length; i++)
        {
            var space = lines[i].IndexOf(' ', StringComparison.Ordinal);
            if (space < 0 || !long.TryParse(lines[i].AsSpan(0, space), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
                return null;
            // The path decides what is deleted: one that could leave the folder makes the whole manifest foreign.
            try
            {
                lengths[new OutputPath(lines[i][(space + 1)..]).Value] = length;
            }
            catch (ArgumentException)
            {
                return null;
            }
        }
        return lengths;
    }
}
