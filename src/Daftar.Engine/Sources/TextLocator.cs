using Daftar.Diagnostics;

namespace Daftar.Sources;

/// <summary>
/// Turns offsets in a text into lines and columns. Remembers where it was, so that asking in rising order costs
/// one pass over the text in all. Line breaks are LF, CRLF and CR, as editors count them (YAML counts more).
/// </summary>
internal struct TextLocator(string text, string path, int firstLine)
{
    private int _lineStart;
    private int _scanned;
    private int _linesBefore;

    public SourcePlace At(long offset)
    {
        var target = (int)Math.Clamp(offset, 0, text.Length);
        if (target < _lineStart) (_lineStart, _scanned, _linesBefore) = (0, 0, 0);

        while (_scanned < target)
        {
            var found = text.AsSpan(_scanned, target - _scanned).IndexOfAny('\r', '\n');
            if (found < 0)
            {
                // Else a long line would be looked through again for each of its offsets.
                _scanned = target;
                break;
            }
            var lineBreak = _scanned + found;
            if (text[lineBreak] == '\r' && lineBreak + 1 < text.Length && text[lineBreak + 1] == '\n') lineBreak++;
            if (lineBreak >= target) break;
            _lineStart = _scanned = lineBreak + 1;
            _linesBefore++;
        }
        _scanned = Math.Max(_scanned, _lineStart);
        return new(path, firstLine + _linesBefore, target - _lineStart + 1);
    }
}
