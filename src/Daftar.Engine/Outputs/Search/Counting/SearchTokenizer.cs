using System.Globalization;
using Daftar.Languages;
using Daftar.Languages.Stemming;

namespace Daftar.Outputs.Search.Counting;

/// <summary>
/// Cuts text into the words that search compares: runs of letters, digits and marks, folded, without ZWNJ, the affixes
/// behind one, apostrophes, the English 's and the full stops of U.S. and سی.ان.ان. The browser's script does the same to a
/// query; both are held to the same vectors.
/// </summary>
public sealed class SearchTokenizer(WordForms forms)
{
    private const char Zwnj = '\u200C';

    private static readonly Kind[] Kinds = KindsOfCharacters();

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _suffixes =
        new HashSet<string>(forms.Suffixes, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _prefixes =
        new HashSet<string>(forms.Prefixes, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _letters =
        new HashSet<string>(forms.Letters, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private char[] _folded = new char[4096];
    private char[] _word = new char[64];
    private int _length;
    private int _next;

    /// <summary>The word that <see cref="MoveNext"/> found; valid until it is called again.</summary>
    public ReadOnlySpan<char> Word => _inPlace >= 0 ? _folded.AsSpan(_inPlace, _wordLength) : _word.AsSpan(0, _wordLength);

    /// <summary>Offsets within <see cref="Word"/> where a ZWNJ stood, in ascending order.</summary>
    public ReadOnlySpan<int> Breaks => _breaks.AsSpan(0, _breakCount);

    /// <summary>Whether white space alone stands between this word and the one before: not a full stop, not the start.</summary>
    public bool FollowsDirectly { get; private set; }

    /// <summary>Whether one hyphen alone stands between this word and the one before.</summary>
    public bool FollowsHyphen { get; private set; }

    private readonly int[] _breaks = new int[16];

    // Where the word stands in the folded text, or negative when it was put together.
    private int _inPlace;
    private int _wordLength;
    private int _breakCount;

    public void Start(ReadOnlySpan<char> text)
    {
        if (_folded.Length < text.Length + 64) _folded = new char[text.Length * 2];
        while (!forms.Folding.TryFold(text, _folded, out _length)) _folded = new char[_folded.Length * 2];
        _next = 0;
        _wordLength = 0;
    }

    public bool MoveNext()
    {
        var start = _next;
        FollowsDirectly = start > 0;
        while (_next < _length && !IsWordCharacter(_next))
        {
            if (_folded[_next] is not (' ' or '\u00A0' or '\n' or '\t' or '\r' or Zwnj)) FollowsDirectly = false;
            _next++;
        }

        FollowsHyphen = start > 0 && _next == start + 1 && _folded[start] is '-' or '\u2010' or '\u2011';
        _breakCount = 0;
        var end = EndOfPart(_next);
        if (end >= _length || _folded[end] is not (Zwnj or '\'' or ',' or '.'))
        {
            (_inPlace, _wordLength, _next) = (_next, end - _next, end);
            return _wordLength > 0;
        }

        (_inPlace, _wordLength) = (-1, 0);
        while (_next < _length && TakePart())
        {
        }

        DropSuffixes();
        return _wordLength > 0;
    }

    // کتاب‌های is کتاب already here: what stands behind a ZWNJ needs no guessing.
    private void DropSuffixes()
    {
        if (_breakCount > 0 && IsOfLetters()) return;
        while (_breakCount > 0 && _suffixes.Contains(_word.AsSpan(_breaks[_breakCount - 1].._wordLength))
            && !_prefixes.Contains(_word.AsSpan(0, _breaks[_breakCount - 1])))
            _wordLength = _breaks[--_breakCount];
    }

    // آی‌سی‌یو, ای‌یو: what would be an affix elsewhere is a letter here.
    private bool IsOfLetters()
    {
        var from = 0;
        for (var i = 0; i <= _breakCount; i++)
        {
            var to = i < _breakCount ? _breaks[i] : _wordLength;
            if (!_letters.Contains(_word.AsSpan(from, to - from))) return false;
            from = to;
        }

        return true;
    }

    /// <summary>Takes the letters that follow and what joins them to the next ones; false at the word's end.</summary>
    private bool TakePart()
    {
        var end = EndOfPart(_next);
        var part = _folded.AsSpan(_next, end - _next);
        while (_wordLength + part.Length > _word.Length) Array.Resize(ref _word, _word.Length * 2);
        part.CopyTo(_word.AsSpan(_wordLength));
        _wordLength += part.Length;
        _next = end;
        return end < _length && TakeJoint(_folded[end], part.Length);
    }

    private int EndOfPart(int at)
    {
        var kinds = Kinds;
        ReadOnlySpan<char> folded = _folded.AsSpan(0, _length);
        for (; at < folded.Length; at++)
        {
            var kind = kinds[folded[at]];
            if (kind != Kind.Letter && (kind != Kind.HalfOfPair || !IsWordCharacter(at))) break;
        }

        return at;
    }

    /// <param name="before">Length of the part before it.</param>
    private bool TakeJoint(char c, int before)
    {
        if (_next + 1 >= _length || !IsWordCharacter(_next + 1)) return false;
        switch (c)
        {
            case Zwnj:
                if (_wordLength > 0 && _breakCount < _breaks.Length) _breaks[_breakCount++] = _wordLength;
                break;
            case '\'' when _folded[_next + 1] == 's' && (_next + 2 >= _length || !IsWordCharacter(_next + 2)):
                _next += 2;
                return false;
            case '\'':
                break;
            case ',' when IsThousandsSeparator():
                break;
            case '.' when IsLetter(_folded.AsSpan(_next - before, before)) && IsLetter(_folded.AsSpan((_next + 1)..EndOfPart(_next + 1))):
                break;
            default:
                return false;
        }

        _next++;
        return true;
    }

    private bool IsLetter(ReadOnlySpan<char> part) => part.Length == 1 && char.IsLetter(part[0]) || _letters.Contains(part);

    private bool IsThousandsSeparator() =>
        char.IsAsciiDigit(_folded[_next - 1]) && _next + 3 < _length && char.IsAsciiDigit(_folded[_next + 1])
        && char.IsAsciiDigit(_folded[_next + 2]) && char.IsAsciiDigit(_folded[_next + 3]);

    private bool IsWordCharacter(int at) => Kinds[_folded[at]] switch
    {
        Kind.Letter => true,
        Kind.HalfOfPair => IsWordCategory(CategoryOfPair(at)),
        _ => false,
    };

    private UnicodeCategory CategoryOfPair(int at)
    {
        var high = char.IsLowSurrogate(_folded[at]) ? at - 1 : at;
        return high >= 0 && high + 1 < _length && char.IsSurrogatePair(_folded[high], _folded[high + 1])
            ? CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(_folded[high], _folded[high + 1]))
            : UnicodeCategory.Surrogate;
    }

    private static Kind[] KindsOfCharacters()
    {
        var kinds = new Kind[char.MaxValue + 1];
        for (var i = 0; i < kinds.Length; i++)
        {
            var c = (char)i;
            kinds[i] = char.IsSurrogate(c) ? Kind.HalfOfPair : IsWordCategory(char.GetUnicodeCategory(c)) ? Kind.Letter : Kind.Other;
        }

        return kinds;
    }

    private enum Kind : byte
    {
        Other,
        Letter,
        HalfOfPair,
    }

    private static bool IsWordCategory(UnicodeCategory category) =>
        category is <= UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
