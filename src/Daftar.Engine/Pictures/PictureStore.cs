using System.Collections.Concurrent;
using System.Globalization;
using Daftar.Storage;

namespace Daftar.Pictures;

/// <summary>What is known of a picture for one place: a set, that its own file will do (null), or why it cannot be read.</summary>
internal sealed record StoredPicture(PictureSet? Set, string? Fault);

/// <summary>The files that were made of pictures, kept in a folder from one build to the next, with an index of them.</summary>
/// <param name="folder">Absolute.</param>
internal sealed class PictureStore(string folder)
{
    private const int Format = 1;

    private readonly ConcurrentDictionary<Digest, StoredPicture> _known = new(Read(folder));

    public string Folder => folder;

    private string Index => Path.Combine(folder, "index.bin");

    /// <summary>What an earlier build made, as far as its files are still there.</summary>
    public StoredPicture? Find(Digest key) =>
        _known.TryGetValue(key, out var stored) && (stored.Set?.Files.All(IsThere) ?? true) ? stored : null;

    /// <param name="ownLength">Of the picture that it was made of, in bytes.</param>
    public StoredPicture Add(Digest key, EncodedSet? encoded, long ownLength)
    {
        var set = encoded is null ? null : new PictureSet(
            encoded.Width, encoded.Height, [.. encoded.WebP.Select(picture => Write(key, picture))], encoded.Fallback is { } fallback ? Write(key, fallback) : null)
        { OwnLength = ownLength };
        return _known[key] = new(set, null);
    }

    public StoredPicture AddFault(Digest key, string fault) => _known[key] = new(null, fault);

    /// <summary>Writes the index of what this build used, and removes the files of what it did not use.</summary>
    public void Save(IReadOnlySet<Digest> used)
    {
        Directory.CreateDirectory(folder);
        using (var writer = CacheFile.Create(Index, Format, default))
        {
            writer?.Write(output =>
            {
                var kept = _known.Where(entry => used.Contains(entry.Key)).OrderBy(entry => entry.Key.High).ThenBy(entry => entry.Key.Low).ToArray();
                output.Write(kept.Length);
                foreach (var (key, stored) in kept) Write(output, key, stored);
            });
            writer?.Complete();
        }
        var files = _known.Where(entry => used.Contains(entry.Key)).SelectMany(entry => entry.Value.Set?.Files ?? []).Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder))
        {
            var name = Path.GetFileName(path);
            if (name != "index.bin" && !files.Contains(name)) File.Delete(path);
        }
    }

    private bool IsThere(PictureFile file) => new FileInfo(Path.Combine(folder, file.Name)) is { Exists: true } found && found.Length == file.Length;

    private PictureFile Write(Digest key, EncodedPicture picture)
    {
        Directory.CreateDirectory(folder);
        var name = string.Create(CultureInfo.InvariantCulture, $"{key.High:x16}-{picture.Width}{picture.Extension}");
        var path = Path.Combine(folder, name);
        // A build that is stopped leaves no half of a picture behind under its name.
        File.WriteAllBytes(path + ".tmp", picture.Content);
        File.Move(path + ".tmp", path, overwrite: true);
        return new(name, picture.Width, picture.Height, picture.Content.Length);
    }

    private static IEnumerable<KeyValuePair<Digest, StoredPicture>> Read(string folder) =>
        CacheFile.Read(Path.Combine(folder, "index.bin"), Format, default, (reader, _) =>
        {
            var entries = new KeyValuePair<Digest, StoredPicture>[reader.ReadInt32()];
            for (var i = 0; i < entries.Length; i++) entries[i] = new(Digest.Read(reader), ReadStored(reader));
            return entries;
        }) ?? [];

    private static void Write(BinaryWriter output, Digest key, StoredPicture stored)
    {
        key.Write(output);
        output.Write(stored.Fault ?? "");
        output.Write(stored.Set is not null);
        if (stored.Set is not { } set) return;
        output.Write(set.Width);
        output.Write(set.Height);
        output.Write(set.OwnLength);
        output.Write(set.WebP.Count);
        foreach (var file in set.WebP) Write(output, file);
        output.Write(set.Fallback is not null);
        if (set.Fallback is { } fallback) Write(output, fallback);
    }

    private static void Write(BinaryWriter output, PictureFile file)
    {
        output.Write(file.Name);
        output.Write(file.Width);
        output.Write(file.Height);
        output.Write(file.Length);
    }

    private static StoredPicture ReadStored(BinaryReader reader)
    {
        var fault = reader.ReadString();
        if (!reader.ReadBoolean()) return new(null, fault.Length > 0 ? fault : null);
        var (width, height, ownLength) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt64());
        var webP = new PictureFile[reader.ReadInt32()];
        for (var i = 0; i < webP.Length; i++) webP[i] = ReadFile(reader);
        return new(new(width, height, webP, reader.ReadBoolean() ? ReadFile(reader) : null) { OwnLength = ownLength }, null);
    }

    private static PictureFile ReadFile(BinaryReader reader) => new(reader.ReadString(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt64());
}
