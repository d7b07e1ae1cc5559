using Daftar.Storage;

namespace Daftar.Outputs.Search.Counting;

/// <summary>
/// The counted words of documents, kept from one build to the next, so that an edited article costs the counting of one
/// article. By digest of the document.
/// </summary>
internal sealed class SearchCache
{
    private const int Format = 2;

    private readonly Dictionary<Digest, CountedDocument> _documents = [];

    private static readonly SearchCache Empty = new();

    public CountedDocument? Find(Digest digest) => _documents.GetValueOrDefault(digest);

    /// <param name="file">Where the cache lies; null for a build without one.</param>
    /// <param name="key">Digest of the program, the settings and the theme.</param>
    public static SearchCache Open(string? file, Digest key) => CacheFile.Read(file, Format, key, Read) ?? Empty;

    /// <summary>
    /// Writes the cache of this build, document by document. A cache that cannot be written is no reason to fail: the
    /// next build does without.
    /// </summary>
    /// <param name="lemmas">Of the index, by number.</param>
    /// <param name="forms">Of the index, by number, each with the numbers of its lemmas.</param>
    public static SearchCacheWriter? Create(
        string? file, Digest key, IReadOnlyList<string> lemmas, IReadOnlyList<(string Text, int Lemma, int Also)> forms, int documents)
    {
        if (CacheFile.Create(file, Format, key) is not { } writer) return null;
        writer.Write(output =>
        {
            output.Write(lemmas.Count);
            foreach (var lemma in lemmas) output.Write(lemma);
            output.Write(forms.Count);
            foreach (var (text, lemma, also) in forms)
            {
                output.Write(text);
                output.Write7BitEncodedInt(lemma);
                output.Write7BitEncodedInt(also + 1);
            }

            output.Write(documents);
        });
        return new(writer);
    }

    private static SearchCache Read(BinaryReader reader, byte[] bytes)
    {
        var cache = new SearchCache();
        var words = new WordList();
        for (var count = reader.ReadInt32(); count > 0; count--) words.Lemmas.Add(reader.ReadString());
        for (var count = reader.ReadInt32(); count > 0; count--) words.Forms.Add((reader.ReadString(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt() - 1));
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            var digest = Digest.Read(reader);
            var (length, packed, forms) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
            var at = (int)reader.BaseStream.Position;
            cache._documents[digest] = new(words, length, bytes.AsMemory(at, packed), bytes.AsMemory(at + packed, forms));
            reader.BaseStream.Position = at + packed + forms;
        }

        return cache;
    }
}

/// <summary>The cache of the build at hand, on its way to the disk.</summary>
internal sealed class SearchCacheWriter(CacheWriter writer) : IDisposable
{
    private byte[] _buffer = [];

    public void Add(Digest digest, CountedDocument document) => writer.Write(output =>
    {
        var length = document.Packed.Length + document.Forms.Length;
        if (_buffer.Length < length) _buffer = new byte[length * 2];
        document.CopyRenumbered(_buffer);
        digest.Write(output);
        output.Write(document.Length);
        output.Write(document.Packed.Length);
        output.Write(document.Forms.Length);
        output.Write(_buffer, 0, length);
    });

    /// <summary>Puts it in the old one's place.</summary>
    public void Complete() => writer.Complete();

    public void Dispose() => writer.Dispose();
}
