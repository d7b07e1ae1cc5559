using Daftar.Diagnostics;
using Daftar.Storage;

namespace Daftar.Loading;

/// <summary>
/// What earlier builds learnt of Markdown files, by path and by the digest of the file's bytes. A build that finds a
/// file unchanged takes front matter and the facts of the body from here and parses nothing; the body's HTML is made
/// again only when a page that shows it has to be rendered.
/// </summary>
/// <remarks>
/// Entries are kept as the bytes that they are in the cache's file: as objects they would take as much memory as the
/// articles made from them, and one thread would have to read or write them all.
/// </remarks>
public sealed class ContentCache
{
    private const int Format = 3;

    [ThreadStatic]
    private static MemoryStream? _buffer;

    private readonly Digest _key;
    private IReadOnlyDictionary<string, Entry> _old;
    private Entry?[] _new;

    private ContentCache(Digest key, IReadOnlyDictionary<string, Entry> old, int count)
    {
        _key = key;
        _old = old;
        _new = new Entry?[count];
        IsStale = old.Count != count;
    }

    /// <summary>Whether saving would change anything.</summary>
    private bool IsStale { get; set; }

    /// <param name="file">Where the cache lies; null for a build without one.</param>
    /// <param name="key">Digest of what the entries depend on beside their files.</param>
    /// <param name="count">Number of files of this build.</param>
    /// <param name="previous">The cache of an earlier load in this process, which spares reading the file.</param>
    internal static ContentCache Open(string? file, Digest key, int count, ContentCache? previous)
    {
        if (previous is not null && previous._key == key)
            return new(key, previous._new.OfType<Entry>().ToDictionary(entry => entry.Path, StringComparer.Ordinal), count);
        return new(key, CacheFile.Read(file, Format, key, Read) ?? [], count);
    }

    /// <summary>What is known of the file, if its bytes are the same as then.</summary>
    internal CachedFile? Find(string path, Digest digest)
    {
        if (!_old.TryGetValue(path, out var entry) || entry.Digest != digest) return null;
        using var reader = new BinaryReader(new MemoryStream(entry.Bytes.Array!, entry.Bytes.Offset, entry.Bytes.Count, writable: false));
        return CachedFileSerializer.Read(reader, path, digest);
    }

    /// <summary>Remembers what was learnt of a file for the next build. Each index is set by one thread.</summary>
    internal void Set(int index, CachedFile cached)
    {
        var buffer = _buffer ??= new();
        buffer.SetLength(0);
        using (var writer = new BinaryWriter(buffer, System.Text.Encoding.UTF8, leaveOpen: true)) CachedFileSerializer.Write(writer, cached);
        _new[index] = new(cached.Path, cached.Digest, buffer.ToArray());
        IsStale = true;
    }

    /// <summary>Remembers what was known of a file and still holds.</summary>
    internal void Keep(int index, string path) => _new[index] = _old[path];

    /// <summary>
    /// Saves what was learnt and lets go of it; the files of this build, each with the digest of the bytes that were read
    /// or taken as read.
    /// </summary>
    /// <param name="file">Null for a build without caches.</param>
    internal IReadOnlyList<(string Path, Digest Digest)> Close(string? file)
    {
        if (file is not null) Save(file);
        var files = _new.OfType<Entry>().Select(entry => (entry.Path, entry.Digest)).ToList();
        (_old, _new) = (new Dictionary<string, Entry>(), []);
        return files;
    }

    /// <summary>Writes the cache for the next build, unless it is as it was. A cache that cannot be written is no reason to fail: the next build does without.</summary>
    public void Save(string file)
    {
        if (!IsStale) return;
        using var writer = CacheFile.Create(file, Format, _key);
        var entries = _new.OfType<Entry>().ToArray();
        writer?.Write(output =>
        {
            output.Write(entries.Length);
            foreach (var entry in entries)
            {
                output.Write(entry.Path);
                entry.Digest.Write(output);
                output.Write(entry.Bytes.Count);
                output.Write(entry.Bytes);
            }
        });
        writer?.Complete();
    }

    private static Dictionary<string, Entry> Read(BinaryReader reader, byte[] bytes)
    {
        var count = reader.ReadInt32();
        var entries = new Dictionary<string, Entry>(count, StringComparer.Ordinal);
        for (; count > 0; count--)
        {
            var (path, digest, length) = (reader.ReadString(), Digest.Read(reader), reader.ReadInt32());
            entries[path] = new(path, digest, new(bytes, (int)reader.BaseStream.Position, length));
            reader.BaseStream.Position += length;
        }
        return entries;
    }

    private sealed record Entry(string Path, Digest Digest, ArraySegment<byte> Bytes);
}

/// <summary>What loading learns of a file from its own bytes alone, and what it asked of other files on the way.</summary>
/// <param name="Diagnostics">What is wrong in the file itself, to be told again.</param>
/// <param name="Lookups">Links and images asked for, with the answers: the entry holds while the answers are the same.</param>
internal sealed record CachedFile(
    string Path,
    Digest Digest,
    Digest FrontMatterDigest,
    Schema.FieldValues Values,
    int BodyFirstLine,
    bool IsBodyEmpty,
    int WordCount,
    string Excerpt,
    IReadOnlyList<Markup.BodyLink> InternalLinks,
    IReadOnlyList<LinkLookup> Lookups,
    IReadOnlyList<Diagnostic> Diagnostics);

/// <param name="Answer">The address, or null when there was nothing of that name.</param>
/// <param name="Size">The image's size when that was asked for and known.</param>
internal readonly record struct LinkLookup(string Target, bool IsSize, string? Answer, Markup.ImageSize? Size, bool IsImage = false);
