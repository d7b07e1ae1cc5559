namespace Daftar.Outputs.Search.Counting;

/// <summary>Goes through the documents of a word, whose numbers ascend, with what the word has in each.</summary>
internal struct TermDocuments(SearchTerm term)
{
    private int _number;
    private int _at;

    public readonly bool IsAtEnd => _number == term.Documents.Length;

    public readonly int Document => term.Documents[_number];

    public readonly byte Level => term.Levels[_number];

    /// <summary>Where it stands in the document, modulo 256 and ascending; none for a word whose places are not kept.</summary>
    public readonly ReadOnlySpan<byte> Places => term.Positions is { } positions ? positions.AsSpan(_at + 1, positions[_at]) : [];

    public void Next()
    {
        if (term.Positions is { } positions) _at += 1 + positions[_at];
        _number++;
    }
}
