using System.Runtime.InteropServices;

namespace Daftar.Outputs.Search.Counting;

/// <summary>The data of a word that counting needs, stored with the word, so that one lookup finds both.</summary>
internal struct WordFacts
{
    public int Lemma;

    /// <summary>Number of the last document that has the word.</summary>
    public int Document;

    /// <summary>Number of the lemma that it belongs to at half the weight, or negative.</summary>
    public int Also;

    public bool IsPrefix;
    public bool IsSuffix;
    public bool BeginsCompound;
    public bool EndsCompound;
    public bool IsStopWord;

    /// <summary>A letter's name or a short number, of which a run may be one word.</summary>
    public bool IsLetter;
}

/// <summary>
/// Numbers words in the order in which they are first met. A dictionary would do; this one looks a word up in a third of
/// the time, which is most of what counting words takes.
/// </summary>
internal sealed class WordTable
{
    // The upper half of a word's hash with its number, counted from 1: a word is compared only when the half agrees.
    private ulong[] _index = new ulong[1 << 13];
    private Entry[] _entries = new Entry[4096];
    private char[] _letters = new char[1 << 16];
    private int _lettersUsed;

    // A word of up to eight letters is its length, its first four and its last four letters: comparing those reads no other
    // place of the memory, which is what looking up a word mostly waits for.
    private struct Entry
    {
        public ulong First;
        public ulong Last;
        public int Start;
        public int Length;
        public WordFacts Facts;
    }

    public int Count { get; private set; }

    /// <summary>Valid until a word is added.</summary>
    public ref WordFacts this[int number] => ref _entries[number].Facts;

    public ReadOnlySpan<char> Word(int number) => _letters.AsSpan(_entries[number].Start, _entries[number].Length);

    /// <summary>The word's number; <paramref name="isNew"/> when it has just been given.</summary>
    public int Find(ReadOnlySpan<char> word, out bool isNew)
    {
        isNew = false;
        var hash = HashOf(word);
        var (first, last) = EndsOf(word);
        var index = _index;
        var mask = (uint)index.Length - 1;
        for (var at = (uint)hash & mask; ; at = (at + 1) & mask)
        {
            var found = index[at];
            if (found == 0) break;
            if ((found ^ hash) >> 32 != 0) continue;
            var number = (int)(uint)found - 1;
            ref readonly var entry = ref _entries[number];
            if (entry.Length == word.Length && entry.First == first && entry.Last == last
                && (word.Length <= 8 || word.SequenceEqual(_letters.AsSpan(entry.Start, entry.Length)))) return number;
        }

        isNew = true;
        return Add(word, hash);
    }

    private int Add(ReadOnlySpan<char> word, ulong hash)
    {
        if (Count == _entries.Length) Grow();
        if (_lettersUsed + word.Length > _letters.Length) Array.Resize(ref _letters, _letters.Length * 2 + word.Length);
        word.CopyTo(_letters.AsSpan(_lettersUsed));
        var (first, last) = EndsOf(word);
        _entries[Count] = new() { First = first, Last = last, Start = _lettersUsed, Length = word.Length };
        _lettersUsed += word.Length;
        Enter(hash, Count);
        return Count++;
    }

    private void Grow()
    {
        Array.Resize(ref _entries, Count * 2);
        _index = new ulong[_entries.Length * 2];
        for (var number = 0; number < Count; number++) Enter(HashOf(Word(number)), number);
    }

    private void Enter(ulong hash, int number)
    {
        var mask = (uint)_index.Length - 1;
        var at = (uint)hash & mask;
        while (_index[at] != 0) at = (at + 1) & mask;
        _index[at] = (hash & 0xFFFF_FFFF_0000_0000) | ((uint)number + 1);
    }

    private static (ulong First, ulong Last) EndsOf(ReadOnlySpan<char> word)
    {
        if (word.Length >= 4) return (MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(word)), MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(word[^4..])));
        var first = 0UL;
        foreach (var letter in word) first = first << 16 | letter;
        return (first, 0);
    }

    private static ulong HashOf(ReadOnlySpan<char> word)
    {
        const ulong factor = 0xD6E8FEB86659FD93;
        var hash = 0x9E3779B97F4A7C15 ^ (uint)word.Length;
        var bytes = MemoryMarshal.AsBytes(word);
        while (bytes.Length >= sizeof(ulong))
        {
            hash = (hash ^ MemoryMarshal.Read<ulong>(bytes)) * factor;
            hash ^= hash >> 32;
            bytes = bytes[sizeof(ulong)..];
        }

        var rest = 0UL;
        if (bytes.Length >= sizeof(uint))
        {
            rest = MemoryMarshal.Read<uint>(bytes);
            bytes = bytes[sizeof(uint)..];
        }

        if (!bytes.IsEmpty) rest = rest << 16 | MemoryMarshal.Read<ushort>(bytes);
        hash = (hash ^ rest) * factor;
        hash ^= hash >> 32;
        return hash * factor;
    }
}
