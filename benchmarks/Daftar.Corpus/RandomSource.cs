namespace Daftar.Corpus;

/// <summary>
/// SplitMix64. Unlike <see cref="Random"/> its sequence is ours, so a seed means the same corpus
/// under every runtime; a value type, so each article owns one and articles are made in parallel.
/// </summary>
public struct RandomSource
{
    private ulong _state;

    public RandomSource(ulong seed, ulong stream = 0)
    {
        _state = seed;
        _state = Next() ^ (stream * 0x9E3779B97F4A7C15UL);
        Next();
    }

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>A number from 0 up to, not including, <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)(((Next() >> 32) * (ulong)limit) >> 32);

    /// <summary>A number from <paramref name="low"/> to <paramref name="high"/>, both possible.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>True in <paramref name="perMille"/> of a thousand cases.</summary>
    public bool Chance(int perMille) => Below(1000) < perMille;

    public T Pick<T>(T[] items) => items[Below(items.Length)];
}
