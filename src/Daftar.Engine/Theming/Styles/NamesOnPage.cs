namespace Daftar.Theming.Styles;

/// <summary>Which of the names that style sheets ask for are on a page. Used again for the next page; one for each thread.</summary>
internal sealed class NamesOnPage
{
    private ulong[] _bits = [];

    /// <summary>Equal for pages that have the same of these names.</summary>
    public ReadOnlySpan<ulong> Key => _bits;

    public bool this[int bit] => (_bits[bit >> 6] & (1UL << bit)) != 0;

    public void Clear(int count)
    {
        var words = (count + 63) / 64;
        if (_bits.Length != words) _bits = new ulong[words];
        else Array.Clear(_bits);
    }

    public void Set(int bit) => _bits[bit >> 6] |= 1UL << bit;

    public void SetAll() => Array.Fill(_bits, ulong.MaxValue);

    public void Add(ReadOnlySpan<ulong> others)
    {
        for (var i = 0; i < others.Length; i++) _bits[i] |= others[i];
    }
}
