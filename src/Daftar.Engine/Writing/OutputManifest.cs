using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Daftar.Files;
using Daftar.Modelling.Addresses;
using Daftar.Storage;

namespace Daftar.Writing;

/// <summary>
/// What the last build wrote: each path with its length and the fingerprint of what it was made from, and each folder that
/// was made as a whole with the number of its files. It lies in the output folder itself, so that it goes where the folder
/// goes and vanishes with it; the same site gives the same manifest.
/// </summary>
internal sealed class OutputManifest
{
    private const string Header = "daftar-output 3";

    // Its paths are still ours to remove; nothing that an older program made is kept.
    private const string FormerHeader = "daftar-output 2";
    private const string FolderMark = "folder ";

    private readonly Dictionary<string, ManifestFile> _files = new(StringComparer.Ordinal);
    private readonly List<ManifestFolder> _folders = [];

    private OutputManifest()
    {
    }

    public static OutputManifest Empty { get; } = new();

    /// <summary>Of all that it says.</summary>
    public Digest Digest { get; private init; }

    /// <summary>The file's own time stamp: a file that is younger was touched after the build (UTC).</summary>
    public DateTime WrittenAt { get; private init; }

    public int Count => _files.Count;

    public IEnumerable<string> Paths => _files.Keys;

    /// <summary>In ordinal order of their paths.</summary>
    public IReadOnlyList<ManifestFolder> Folders => _folders;

    /// <summary>Reads a manifest: an empty one when it is missing, null when it is damaged or foreign.</summary>
    public static OutputManifest? Read(string file)
    {
        var info = new FileInfo(file);
        if (!info.Exists) return Empty;
        return UnixFile.IsNoFile(info) ? null : TryParse(PlainFile.ReadBytes(file), info.LastWriteTimeUtc);
    }

    /// <summary>The bytes for paths in ordinal order. The last line is a digest of all before it.</summary>
    public static byte[] Format(IEnumerable<ManifestFile> files, IReadOnlyList<ManifestFolder> folders, out Digest digest)
    {
        var bytes = new ArrayBufferWriter<byte>(1 << 20);
        bytes.Write(Encoding.ASCII.GetBytes(Header));
        bytes.Write("\n"u8);
        Span<byte> facts = stackalloc byte[80];
        int written;
        foreach (var (path, length, fingerprint) in files)
        {
            Utf8.TryWrite(facts, CultureInfo.InvariantCulture, $"{fingerprint} {length} ", out written);
            bytes.Write(facts[..written]);
            WritePath(bytes, path);
        }
        foreach (var (path, count, fingerprint) in folders)
        {
            Utf8.TryWrite(facts, CultureInfo.InvariantCulture, $"{FolderMark}{fingerprint} {count} ", out written);
            bytes.Write(facts[..written]);
            WritePath(bytes, path);
        }

        digest = Digest.Of(bytes.WrittenSpan);
        Utf8.TryWrite(facts, CultureInfo.InvariantCulture, $"{digest}\n", out written);
        bytes.Write(facts[..written]);
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>What is known of the file, or null when no build wrote it.</summary>
    public ManifestFile? Find(string path) => _files.TryGetValue(path, out var file) ? file : null;

    /// <summary>What is known of a folder that was made as a whole, or null.</summary>
    public ManifestFolder? FindFolder(string path)
    {
        foreach (var folder in _folders)
        {
            if (folder.Path == path) return folder;
        }
        return null;
    }

    /// <summary>The fingerprint of a file that may or may not have got to its place.</summary>
    public static Digest Unknown { get; } = new(ulong.MaxValue, ulong.MaxValue);

    /// <summary>A line break in a path would end its line. No path has a backslash, so that it can mark what stands for one.</summary>
    private static void WritePath(ArrayBufferWriter<byte> bytes, string path)
    {
        Encoding.UTF8.GetBytes(path.AsSpan().ContainsAny('\n', '\r') ? path.Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal) : path, bytes);
        bytes.Write("\n"u8);
    }

    private static string ReadPath(string text) =>
        text.Contains('\\', StringComparison.Ordinal) ? text.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\r", "\r", StringComparison.Ordinal) : text;

    private static OutputManifest? TryParse(byte[] bytes, DateTime writtenAt)
    {
        if (bytes.Length == 0 || bytes[^1] != '\n') return null;
        var lastLine = bytes.AsSpan(0, bytes.Length - 1).LastIndexOf((byte)'\n') + 1;
        if (!Digest.TryParse(Encoding.ASCII.GetString(bytes.AsSpan(lastLine).TrimEnd((byte)'\n')), out var digest)
            || digest != Digest.Of(bytes.AsSpan(0, lastLine))) return null;

        var lines = Encoding.UTF8.GetString(bytes, 0, lastLine).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0 || lines[0] is not (Header or FormerHeader)) return null;
        var manifest = new OutputManifest { Digest = digest, WrittenAt = writtenAt };
        manifest._files.EnsureCapacity(lines.Length);
        return lines.Skip(1).All(manifest.TryAdd) ? manifest : null;
    }

    private bool TryAdd(string line)
    {
        var isFolder = line.StartsWith(FolderMark, StringComparison.Ordinal);
        if (isFolder) line = line[FolderMark.Length..];
        if (line.Length < 35 || line[32] != ' ' || !Digest.TryParse(line.AsSpan(0, 32), out var fingerprint)) return false;
        var space = line.IndexOf(' ', 33);
        if (space < 0 || !long.TryParse(line.AsSpan(33, space - 33), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        var path = ReadPath(line[(space + 1)..]);
        // The path decides what is deleted: one that could leave the folder makes the whole manifest foreign.
        if (!OutputPath.IsGood(isFolder ? path.TrimEnd('/') : path)) return false;
        if (isFolder) _folders.Add(new(path, (int)number, fingerprint));
        else _files[path] = new(path, number, fingerprint);
        return true;
    }
}

/// <param name="Length">Of the file when it was written, in bytes.</param>
/// <param name="Fingerprint">Digest of what the file was made from.</param>
internal readonly record struct ManifestFile(string Path, long Length, Digest Fingerprint);

/// <param name="Path">Ends in "/".</param>
/// <param name="Files">How many files were written into it with this fingerprint.</param>
internal readonly record struct ManifestFolder(string Path, int Files, Digest Fingerprint);
