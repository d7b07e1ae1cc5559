using Daftar.Languages;

namespace Daftar.Linting.Prose;

/// <summary>
/// The running text of one block: its characters, where each stands in the file, and its words. What no rule may touch
/// (code, links' targets, raw HTML, addresses, foreign passages) is one or more <see cref="Opaque"/> characters.
/// </summary>
internal sealed class LintText
{
    /// <summary>Stands for something that is not running text.</summary>
    public const char Opaque = '\uFFFC';

    /// <summary>Stands for a mark of emphasis or the bracket of a link: text goes on behind it.</summary>
    public const char Mark = '\uE001';

    private const int LongestLook = 200;

    private char[] _chars = new char[4096];
    private int[] _offsets = new int[4096];
    private readonly List<(int Start, int End)> _words = [];
    private bool? _isAboutAddresses;

    public int Length { get; private set; }

    /// <summary>The words in Arabic script, vowel signs and inner ZWNJ included, in order.</summary>
    public List<(int Start, int End)> Words => _words;

    /// <summary>Letters of the Arabic script outnumber the Latin ones.</summary>
    public bool IsPersian { get; private set; }

    /// <summary>Digits other than the Persian ones.</summary>
    public bool HasForeignDigits { get; private set; }

    /// <summary>Speaks of URLs or of spaces in them, so that «%20» is no percentage.</summary>
    public bool IsAboutAddresses => _isAboutAddresses ??= Says("فاصله", StringComparison.Ordinal) || Says("URL", StringComparison.Ordinal) || Says("encod", StringComparison.OrdinalIgnoreCase);

    /// <summary>The character, or a line feed outside the text.</summary>
    public char this[int index] => (uint)index < (uint)Length ? _chars[index] : '\n';

    public ReadOnlySpan<char> Span => _chars.AsSpan(0, Length);

    public ReadOnlySpan<char> Slice(int start, int end) => _chars.AsSpan(start, end - start);

    public int OffsetOf(int index) => _offsets[index];

    /// <summary>Whether the characters follow each other in the file, too.</summary>
    public bool IsContiguous(int start, int end)
    {
        if (start < 0 || end > Length || start > end) return false;
        if (Span[start..end].IndexOfAny(Opaque, Mark) >= 0) return false;
        return end == start || _offsets[end - 1] - _offsets[start] == end - 1 - start;
    }

    public void Clear()
    {
        Length = 0;
        _words.Clear();
    }

    public void Add(ReadOnlySpan<char> source, int offset)
    {
        Grow(source.Length);
        source.CopyTo(_chars.AsSpan(Length));
        for (var i = 0; i < source.Length; i++) _offsets[Length + i] = offset + i;
        Length += source.Length;
    }

    public void AddMark(char mark, int offset)
    {
        Grow(1);
        _chars[Length] = mark;
        _offsets[Length++] = offset;
    }

    /// <summary>Makes characters opaque.</summary>
    public void Protect(int start, int end) => _chars.AsSpan(start, end - start).Fill(Opaque);

    /// <summary>Where one of these characters stands last in the 200 before a place; -1 when none does. A line may have a megabyte.</summary>
    public int LastBefore(int at, ReadOnlySpan<char> characters)
    {
        var start = Math.Max(0, at - LongestLook);
        var found = Slice(start, at).LastIndexOfAny(characters);
        return found < 0 ? -1 : start + found;
    }

    /// <summary>The same behind a place.</summary>
    public int FirstBehind(int at, ReadOnlySpan<char> characters)
    {
        var found = Slice(at, Math.Min(Length, at + LongestLook)).IndexOfAny(characters);
        return found < 0 ? -1 : at + found;
    }

    /// <summary>To be called when all is added and protected.</summary>
    public void FindWords()
    {
        int persian = 0, latin = 0;
        HasForeignDigits = false;
        _isAboutAddresses = null;
        var span = Span;
        for (var i = 0; i < span.Length; i++)
        {
            var c = span[i];
            if (Letters.IsPersian(c))
            {
                var start = i;
                while (i + 1 < span.Length && (Letters.IsPartOfWord(span[i + 1]) || (span[i + 1] == Letters.Zwnj && i + 2 < span.Length && Letters.IsPersian(span[i + 2])))) i++;
                _words.Add((start, i + 1));
                persian += i + 1 - start;
            }
            else if (char.IsAsciiLetter(c)) latin++;
            else if (char.IsAsciiDigit(c) || Letters.IsArabicDigit(c)) HasForeignDigits = true;
        }
        IsPersian = persian > latin;
    }

    /// <summary>The word as search folds it, without ZWNJ; empty when it does not fit.</summary>
    public ReadOnlySpan<char> Folded((int Start, int End) word, Span<char> buffer) => Fold(Slice(word.Start, word.End), buffer);

    public static ReadOnlySpan<char> Fold(ReadOnlySpan<char> word, Span<char> buffer)
    {
        if (word.Length > 32 || !PersianText.TryFoldForSearch(word, buffer, out var length)) return [];
        var kept = 0;
        for (var i = 0; i < length; i++)
        {
            if (buffer[i] != Letters.Zwnj) buffer[kept++] = buffer[i];
        }
        return buffer[..kept];
    }

    private bool Says(string word, StringComparison comparison) => Span.IndexOf(word, comparison) >= 0;

    private void Grow(int by)
    {
        if (Length + by <= _chars.Length) return;
        var size = Math.Max(_chars.Length * 2, Length + by);
        Array.Resize(ref _chars, size);
        Array.Resize(ref _offsets, size);
    }
}
