namespace Daftar.Outputs.Search;

/// <summary>The words of one document, packed: number of the lemma (3 bytes), weight, count of positions, positions.</summary>
internal sealed record CountedDocument(WordCounter Counter, int Length, byte[] Packed)
{
    public bool Read(ref int next, out CountedWord word)
    {
        word = default;
        if (next == Packed.Length) return false;
        var lemma = Packed[next] | Packed[next + 1] << 8 | Packed[next + 2] << 16;
        var count = Packed[next + 4];
        word = new(lemma, Packed[next + 3], Packed.AsSpan(next + 5, count));
        next += 5 + count;
        return true;
    }
}

/// <param name="lemma">Number within the counter; <see cref="WordCounter.Number"/> gives the one of the index.</param>
internal readonly ref struct CountedWord(int lemma, int weight, ReadOnlySpan<byte> positions)
{
    public int Lemma { get; } = lemma;
    public int Weight { get; } = weight;
    public ReadOnlySpan<byte> Positions { get; } = positions;
}
