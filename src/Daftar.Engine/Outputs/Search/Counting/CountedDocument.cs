namespace Daftar.Outputs.Search.Counting;

/// <summary>The words of one document.</summary>
/// <param name="Words">What the numbers mean.</param>
/// <param name="Length">In words.</param>
/// <param name="Packed">For each lemma: its number (3 bytes), weight, count of positions, positions.</param>
/// <param name="Forms">Numbers of the forms that the document has, 3 bytes each, in the order in which they come.</param>
internal sealed record CountedDocument(WordList Words, int Length, ReadOnlyMemory<byte> Packed, ReadOnlyMemory<byte> Forms)
{
    public const int NumberSize = 3;

    public bool Read(ref int next, out CountedWord word)
    {
        var packed = Packed.Span;
        word = default;
        if (next == packed.Length) return false;
        var count = packed[next + 4];
        word = new(NumberAt(packed[next..]), packed[next + 3], packed.Slice(next + 5, count));
        next += 5 + count;
        return true;
    }

    public static int NumberAt(ReadOnlySpan<byte> bytes) => bytes[0] | bytes[1] << 8 | bytes[2] << 16;

    public static void WriteNumber(Span<byte> bytes, int number) =>
        (bytes[0], bytes[1], bytes[2]) = ((byte)number, (byte)(number >> 8), (byte)(number >> 16));

    /// <summary>Writes <see cref="Packed"/> and <see cref="Forms"/>, one behind the other, with the numbers that the words have in the index.</summary>
    public void CopyRenumbered(Span<byte> target)
    {
        Packed.Span.CopyTo(target);
        var packed = target[..Packed.Length];
        for (var at = 0; at < packed.Length; at += 5 + packed[at + 4]) WriteNumber(packed[at..], Words.LemmaNumbers[NumberAt(packed[at..])]);
        var forms = target[Packed.Length..];
        Forms.Span.CopyTo(forms);
        for (var at = 0; at < Forms.Length; at += NumberSize) WriteNumber(forms[at..], Words.FormNumbers[NumberAt(forms[at..])]);
    }
}

/// <param name="lemma">Number within the document's <see cref="WordList"/>.</param>
internal readonly ref struct CountedWord(int lemma, int weight, ReadOnlySpan<byte> positions)
{
    public int Lemma { get; } = lemma;
    public int Weight { get; } = weight;
    public ReadOnlySpan<byte> Positions { get; } = positions;
}
