namespace Daftar.Outputs.Search.Counting;

/// <summary>
/// The documents of one lemma while they are collected. Room is made for all of them at once: a large archive has tens of
/// millions of entries, and lists that grow would take twice their memory and leave as much behind.
/// </summary>
internal struct PostingList
{
    private int[] _documents;
    private byte[] _levels;
    private byte[] _positions;
    private int _count;
    private int _positionCount;

    /// <summary>Empty lists by the number of the lemma, with room for what the documents have.</summary>
    public static PostingList[] Allocate(CountedDocument[] documents, int lemmas)
    {
        var lists = new PostingList[lemmas];
        foreach (var document in documents)
        {
            var numbers = document.Words.LemmaNumbers;
            for (var next = 0; document.Read(ref next, out var word);)
            {
                ref var list = ref lists[numbers[word.Lemma]];
                list._count++;
                list._positionCount += word.Positions.Length;
            }
        }

        foreach (ref var list in lists.AsSpan())
        {
            list._documents = new int[list._count];
            list._levels = new byte[list._count];
            // A stop word has counts of positions, all of them zero, and keeps none.
            list._positions = list._positionCount == 0 ? [] : new byte[list._count + list._positionCount];
            (list._count, list._positionCount) = (0, 0);
        }

        return lists;
    }

    public void Add(int document, byte level, ReadOnlySpan<byte> positions)
    {
        _documents[_count] = document;
        _levels[_count++] = level;
        if (_positions.Length == 0) return;
        _positions[_positionCount++] = (byte)positions.Length;
        positions.CopyTo(_positions.AsSpan(_positionCount));
        _positionCount += positions.Length;
    }

    public readonly SearchTerm ToTerm(string lemma, IReadOnlyList<string> seen, IReadOnlyList<string> weak) =>
        new(lemma, seen, weak, _documents, _levels, _positions.Length == 0 ? null : _positions);
}
