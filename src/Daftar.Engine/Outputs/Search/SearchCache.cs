using System.Security.Cryptography;
using Daftar.Content;

namespace Daftar.Outputs.Search;

/// <summary>
/// The counted words of documents, kept from one build to the next, so that an edited article costs the counting of one
/// article. By digest of the document; the file is written whole and carries a digest of itself and of what the counts
/// depend on beside the documents. One that is damaged, cut short or foreign is as good as none.
/// </summary>
internal sealed class SearchCache
{
    private const int Format = 1;
    private const int DigestLength = SHA256.HashSizeInBytes;

    private readonly Dictionary<Digest, CountedDocument> _documents = [];

    private SearchCache()
    {
    }

    public static SearchCache Empty { get; } = new();

    public CountedDocument? Find(Digest digest) => _documents.GetValueOrDefault(digest);

    /// <param name="file">Where the cache lies; null for a build without one.</param>
    /// <param name="key">Digest of the program, the settings and the theme.</param>
    public static SearchCache Open(string? file, Digest key)
    {
        if (file is null) return Empty;
        try
        {
            var bytes = File.ReadAllBytes(file);
            if (bytes.Length < DigestLength) return Empty;
            var content = bytes.AsSpan(0, bytes.Length - DigestLength);
            if (!SHA256.HashData(content).AsSpan().SequenceEqual(bytes.AsSpan(content.Length))) return Empty;
            using var reader = new BinaryReader(new MemoryStream(bytes, 0, content.Length));
            if (reader.ReadInt32() != Format || Digest.Read(reader) != key) return Empty;
            var cache = new SearchCache();
            cache.Read(reader, bytes);
            return cache;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException or ArgumentException)
        {
            return Empty;
        }
    }

    /// <summary>
    /// Writes the cache of this build, document by document. A cache that cannot be written is no reason to fail: the
    /// next build does without.
    /// </summary>
    /// <param name="lemmas">Of the index, by number.</param>
    /// <param name="forms">Of the index, by number, each with the number of its lemma.</param>
    public static SearchCacheWriter? Create(
        string? file, Digest key, IReadOnlyList<string> lemmas, IReadOnlyList<(string Text, int Lemma)> forms, int documents)
    {
        if (file is null) return null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var writer = new SearchCacheWriter(file);
            writer.Begin(Format, key, lemmas, forms, documents);
            return writer;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Read(BinaryReader reader, byte[] bytes)
    {
        var words = new WordList();
        for (var count = reader.ReadInt32(); count > 0; count--) words.Lemmas.Add(reader.ReadString());
        for (var count = reader.ReadInt32(); count > 0; count--) words.Forms.Add((reader.ReadString(), reader.Read7BitEncodedInt()));
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            var digest = Digest.Read(reader);
            var (length, packed, forms) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
            var at = (int)reader.BaseStream.Position;
            _documents[digest] = new(words, length, bytes.AsMemory(at, packed), bytes.AsMemory(at + packed, forms));
            reader.BaseStream.Position = at + packed + forms;
        }
    }
}

/// <summary>A cache on its way to the disk. It takes the old one's place when it is disposed of after <see cref="Complete"/>.</summary>
internal sealed class SearchCacheWriter : IDisposable
{
    private readonly string _file;
    private readonly SHA256 _hash = SHA256.Create();
    private readonly FileStream _target;
    private readonly CryptoStream _hashed;
    private readonly BinaryWriter _writer;
    private bool _isBroken;

    public SearchCacheWriter(string file)
    {
        _file = file;
        _target = new(file + ".tmp", FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        _hashed = new(_target, _hash, CryptoStreamMode.Write, leaveOpen: true);
        _writer = new(new BufferedStream(_hashed, 1 << 16));
    }

    public void Begin(int format, Digest key, IReadOnlyList<string> lemmas, IReadOnlyList<(string Text, int Lemma)> forms, int documents)
    {
        _writer.Write(format);
        key.Write(_writer);
        _writer.Write(lemmas.Count);
        foreach (var lemma in lemmas) _writer.Write(lemma);
        _writer.Write(forms.Count);
        foreach (var (text, lemma) in forms)
        {
            _writer.Write(text);
            _writer.Write7BitEncodedInt(lemma);
        }

        _writer.Write(documents);
    }

    public void Add(Digest digest, CountedDocument document)
    {
        if (_isBroken) return;
        try
        {
            var (packed, forms) = document.Renumbered();
            digest.Write(_writer);
            _writer.Write(document.Length);
            _writer.Write(packed.Length);
            _writer.Write(forms.Length);
            _writer.Write(packed);
            _writer.Write(forms);
        }
        catch (IOException)
        {
            _isBroken = true;
        }
    }

    public void Complete()
    {
        if (_isBroken) return;
        try
        {
            _writer.Flush();
            _hashed.FlushFinalBlock();
            _target.Write(_hash.Hash!);
            _target.Dispose();
            File.Move(_file + ".tmp", _file, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _isBroken = true;
        }
    }

    public void Dispose()
    {
        _target.Dispose();
        _hash.Dispose();
    }
}
