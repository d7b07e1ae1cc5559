using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Daftar.Modelling.Addresses;
using Daftar.Storage;

namespace Daftar.Writing;

/// <summary>
/// What the last build wrote: each path with its length and the fingerprint of what it was made from. It lies in the output folder itself, so that it goes where
/// the folder goes and vanishes with it; the same site gives the same manifest.
/// </summary>
internal sealed class OutputManifest
{
    private const string Header = "daftar-output 2";

    private readonly Dictionary<string, ManifestFile> _files;

    private OutputManifest(Dictionary<string, ManifestFile> files, Digest digest, DateTime writtenAt) =>
        (_files, Digest, WrittenAt) = (files, digest, writtenAt);

    public static OutputManifest Empty { get; } = new([], default, DateTime.MinValue);

    /// <summary>Of all that it says.</summary>
    public Digest Digest { get; }

    /// <summary>The file's own time stamp: a file that is younger was touched after the build (UTC).</summary>
    public DateTime WrittenAt { get; }

    public int Count => _files.Count;

    public IEnumerable<string> Paths => _files.Keys;

    /// <summary>Reads a manifest; one that is missing, damaged or of another version is empty.</summary>
    public static OutputManifest Read(string file)
    {
        var info = new FileInfo(file);
        if (!info.Exists) return Empty;
        var bytes = File.ReadAllBytes(file);
        return TryParse(bytes, out var digest) is { } files ? new(files, digest, info.LastWriteTimeUtc) : Empty;
    }

    /// <summary>The bytes for paths in ordinal order. The last line is a digest of all before it.</summary>
    public static byte[] Format(IEnumerable<ManifestFile> files, out Digest digest)
    {
        var bytes = new ArrayBufferWriter<byte>(1 << 20);
        bytes.Write(Encoding.ASCII.GetBytes(Header));
        bytes.Write("\n"u8);
        Span<byte> facts = stackalloc byte[64];
        foreach (var (path, length, fingerprint) in files)
        {
            Utf8.TryWrite(facts, CultureInfo.InvariantCulture, $"{fingerprint} {length} ", out var written);
            bytes.Write(facts[..written]);
            Encoding.UTF8.GetBytes(path, bytes);
            bytes.Write("\n"u8);
        }

        digest = Digest.Of(bytes.WrittenSpan);
        Utf8.TryWrite(facts, CultureInfo.InvariantCulture, $"{digest}\n", out var last);
        bytes.Write(facts[..last]);
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>What is known of the file, or null when no build wrote it.</summary>
    public ManifestFile? Find(string path) => _files.TryGetValue(path, out var file) ? file : null;

    /// <summary>The fingerprint of a file that may or may not have got to its place.</summary>
    public static Digest Unknown { get; } = new(ulong.MaxValue, ulong.MaxValue);

    private static Dictionary<string, ManifestFile>? TryParse(byte[] bytes, out Digest digest)
    {
        digest = default;
        if (bytes.Length == 0 || bytes[^1] != '\n') return null;
        var lastLine = bytes.AsSpan(0, bytes.Length - 1).LastIndexOf((byte)'\n') + 1;
        if (!Digest.TryParse(Encoding.ASCII.GetString(bytes.AsSpan(lastLine).TrimEnd((byte)'\n')), out digest)
            || digest != Digest.Of(bytes.AsSpan(0, lastLine))) return null;

        var lines = Encoding.UTF8.GetString(bytes, 0, lastLine).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0 || lines[0] != Header) return null;
        var files = new Dictionary<string, ManifestFile>(lines.Length, StringComparer.Ordinal);
        for (var i = 1; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.Length < 35 || line[32] != ' ' || !Digest.TryParse(line.AsSpan(0, 32), out var fingerprint))
                return null;
            var space = line.IndexOf(' ', 33);
            if (space < 0 || !long.TryParse(line.AsSpan(33, space - 33), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
                return null;
            // The path decides what is deleted: one that could leave the folder makes the whole manifest foreign.
            try
            {
                var path = new OutputPath(line[(space + 1)..]).Value;
                files[path] = new(path, length, fingerprint);
            }
            catch (ArgumentException)
            {
                return null;
            }
        }
        return files;
    }
}

/// <param name="Length">Of the file when it was written, in bytes.</param>
/// <param name="Fingerprint">Digest of what the file was made from.</param>
internal readonly record struct ManifestFile(string Path, long Length, Digest Fingerprint);
