namespace Daftar.Corpus;

/// <summary>
/// Draws ranks with a probability of 1/(rank + offset), the way words, tags and authors are spread
/// in real archives, in constant time (Vose's alias method).
/// </summary>
public sealed class ZipfTable
{
    private readonly uint[] _threshold;
    private readonly int[] _alias;

    /// <param name="offset">Flattens the head: 1 is Zipf's own law, larger values make the first ranks less dominant.</param>
    public ZipfTable(int count, int offset = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        _threshold = new uint[count];
        _alias = new int[count];

        // Divisions and sums only: IEEE 754 fixes their results, Math.Pow differs between platforms.
        var total = 0.0;
        for (var i = 0; i < count; i++)
        {
            total += 1.0 / (i + offset);
        }

        var scaled = new double[count];
        var small = new Stack<int>();
        var large = new Stack<int>();
        for (var i = 0; i < count; i++)
        {
            scaled[i] = 1.0 / (i + offset) * count / total;
            (scaled[i] < 1.0 ? small : large).Push(i);
        }

        while (small.Count > 0 && large.Count > 0)
        {
            var less = small.Pop();
            var more = large.Pop();
            _threshold[less] = (uint)(scaled[less] * uint.MaxValue);
            _alias[less] = more;
            scaled[more] -= 1.0 - scaled[less];
            (scaled[more] < 1.0 ? small : large).Push(more);
        }

        foreach (var rest in small.Concat(large))
        {
            _threshold[rest] = uint.MaxValue;
            _alias[rest] = rest;
        }
    }

    public int Count => _alias.Length;

    public int Draw(ref RandomSource random)
    {
        var bits = random.Next();
        var index = (int)(((bits >> 32) * (ulong)_alias.Length) >> 32);
        return (uint)bits <= _threshold[index] ? index : _alias[index];
    }
}
