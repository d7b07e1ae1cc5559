using Daftar.Content;
using Daftar.Diagnostics;

namespace Daftar.Loading;

/// <summary>
/// What earlier builds learnt of Markdown files, by path and by the digest of the file's bytes. A build that finds a
/// file unchanged takes front matter and the facts of the body from here and parses nothing; the body's HTML is made
/// again only when a page that shows it has to be rendered.
/// </summary>
public sealed class ContentCache
{
    private const int Format = 1;

    private readonly Digest _key;
    private IReadOnlyDictionary<string, CachedFile> _old;
    private CachedFile?[] _new;

    private ContentCache(Digest key, IReadOnlyDictionary<string, CachedFile> old, int count)
    {
        _key = key;
        _old = old;
        _new = new CachedFile?[count];
        IsStale = old.Count != count;
    }

    /// <summary>Whether saving would change anything.</summary>
    public bool IsStale { get; private set; }

    /// <param name="file">Where the cache lies; null for a build without one.</param>
    /// <param name="key">Digest of what the entries depend on beside their files.</param>
    /// <param name="count">Number of files of this build.</param>
    /// <param name="previous">The cache of an earlier load in this process, which spares reading the file.</param>
    internal static ContentCache Open(string? file, Digest key, int count, ContentCache? previous)
    {
        if (previous is not null && previous._key == key)
            return new(key, previous._new.OfType<CachedFile>().ToDictionary(entry => entry.Path, StringComparer.Ordinal), count);
        return new(key, CacheFile.Read(file, Format, key, (reader, _) => Read(reader)) ?? [], count);
    }

    /// <summary>The files of this build, each with the digest of the bytes that were read or taken as read.</summary>
    internal IEnumerable<CachedFile> Files => _new.OfType<CachedFile>();

    /// <summary>What is known of the file, if its bytes are the same as then.</summary>
    internal CachedFile? Find(string path, Digest digest) =>
        _old.TryGetValue(path, out var cached) && cached.Digest == digest ? cached : null;

    /// <summary>Remembers a file for the next build. Each index is set by one thread.</summary>
    internal void Set(int index, CachedFile cached, bool isNew)
    {
        _new[index] = cached;
        if (isNew) IsStale = true;
    }

    /// <summary>Writes the cache for the next build. A cache that cannot be written is no reason to fail: the next build does without.</summary>
    public void Save(string file)
    {
        using var writer = CacheFile.Create(file, Format, _key);
        var entries = Files.ToArray();
        writer?.Write(output =>
        {
            output.Write(entries.Length);
            foreach (var entry in entries) CachedFileSerializer.Write(output, entry);
        });
        writer?.Complete();
    }

    /// <summary>Lets go of all entries, which take as much memory as the articles made from them.</summary>
    public void Release()
    {
        _old = new Dictionary<string, CachedFile>();
        _new = [];
    }

    private static Dictionary<string, CachedFile> Read(BinaryReader reader)
    {
        var entries = new Dictionary<string, CachedFile>(StringComparer.Ordinal);
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            var entry = CachedFileSerializer.Read(reader);
            entries[entry.Path] = entry;
        }
        return entries;
    }
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
internal readonly record struct LinkLookup(string Target, bool IsSize, string? Answer, Markup.ImageSize? Size);
