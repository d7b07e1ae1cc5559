namespace Daftar.Outputs.Search;

/// <summary>The documents of one lemma while they are collected.</summary>
internal sealed class PostingBuffer
{
    private int[] _documents = new int[2];
    private byte[] _levels = new byte[2];
    private byte[] _positions = [];
    private int _count;
    private int _positionCount;

    public void Add(int document, byte level, ReadOnlySpan<byte> positions)
    {
        if (_count == _documents.Length)
        {
            Array.Resize(ref _documents, _count * 2);
            Array.Resize(ref _levels, _count * 2);
        }

        _documents[_count] = document;
        _levels[_count++] = level;
        Append([(byte)positions.Length]);
        Append(positions);
    }

    public SearchTerm ToTerm(string lemma, IReadOnlyList<string> seen) => new(
        lemma, seen, _documents[.._count], _levels[.._count], _positionCount == _count ? null : _positions[.._positionCount]);

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (_positionCount + bytes.Length > _positions.Length)
            Array.Resize(ref _positions, Math.Max(_positions.Length * 2, _positionCount + bytes.Length));
        bytes.CopyTo(_positions.AsSpan(_positionCount));
        _positionCount += bytes.Length;
    }
}
