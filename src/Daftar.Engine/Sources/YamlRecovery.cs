using System.Text.RegularExpressions;
using Daftar.Diagnostics;

namespace Daftar.Sources;

/// <summary>
/// Reads on behind what stops the YAML parser, so that an error in one field hides none in another: the lines at fault are blanked,
/// and the rest is read again, with the same lines and columns.
/// </summary>
internal static partial class YamlRecovery
{
    /// <summary>Each error costs a reading of the whole text; a file with more is no front matter.</summary>
    private const int MostErrors = 20;

    /// <param name="stop">What stopped the parser at first.</param>
    /// <param name="before">What it had found until then.</param>
    public static DataNode? Read(string text, string path, int firstLine, Diagnostic stop, DiagnosticBag before, DiagnosticBag diagnostics)
    {
        var sheet = new Sheet(text);
        var stops = new List<Diagnostic>();
        for (var tries = 0; sheet.HasKeys && tries < MostErrors; tries++)
        {
            var (told, wasToldBefore) = sheet.Blank(stop, path, firstLine);
            if (told is null) break;
            if (!wasToldBefore) stops.Add(told);
            var found = new DiagnosticBag();
            var (node, next) = YamlReader.ReadUntil(sheet.Text, path, firstLine, found);
            if (next is not null)
            {
                stop = next;
                continue;
            }
            diagnostics.AddRange(stops);
            diagnostics.AddRange(found.ToSortedList());
            return sheet.WithUnread(node as DataMapping ?? new(new(path, firstLine, 1), []));
        }
        // Nothing can be said of the rest.
        diagnostics.AddRange(before.ToSortedList());
        diagnostics.AddRange(stops);
        if (!stops.Contains(stop)) diagnostics.Add(stop);
        return null;
    }

    /// <summary>The lines of a text, of which some are blanked.</summary>
    private sealed class Sheet
    {
        private readonly char[] _text;
        private readonly List<(int Start, int End)> _lines = [];
        // For each line the line of its key at the margin; -1 above the first one.
        private readonly List<int> _keyLines = [];
        private readonly Dictionary<int, string> _keys = [];
        // Where the last line of a key ends, by the line of the key.
        private readonly Dictionary<int, int> _endOfKey = [];
        private readonly HashSet<int> _touched = [];

        public Sheet(string text)
        {
            _text = text.ToCharArray();
            var key = -1;
            for (var start = 0; start < text.Length;)
            {
                var length = text.AsSpan(start).IndexOfAny('\r', '\n');
                var end = length < 0 ? text.Length : start + length;
                if (Key().Match(text, start, end - start) is { Success: true } match)
                {
                    key = _lines.Count;
                    _keys[key] = match.Groups["key"].Value;
                }
                _lines.Add((start, end));
                _keyLines.Add(key);
                _endOfKey[key] = end;
                start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
            }
        }

        public bool HasKeys => _keys.Count > 0;

        public string Text => new(_text);

        /// <summary>
        /// Blanks what stopped the parser. Gives what to tell of it, null when there is nothing left to blank, and whether that only
        /// follows from what was blanked before.
        /// </summary>
        public (Diagnostic? Told, bool WasToldBefore) Blank(Diagnostic stop, string path, int firstLine)
        {
            var line = Math.Clamp(stop.Place.Line - firstLine, 0, _lines.Count - 1);
            while (line >= 0 && IsBlank(line)) line--;
            if (line < 0) return (null, false);
            if (OpenAbove(line) is { } open)
            {
                // What was never closed swallows the lines below, and the parser complains of one of those.
                var place = new SourcePlace(path, firstLine + open.Line, open.Column);
                BlankKey(_keyLines[open.Line]);
                var isSame = stop.Code == "DAF104" && stop.Place == place;
                return (isSame ? stop : YamlDiagnostics.Unclosed(place, open.Sign, open.Sign switch { '[' => ']', '{' => '}', _ => open.Sign }), false);
            }
            var key = _keyLines[line];
            var isItem = Content(line).StartsWith('-');
            if (key >= 0 && !_touched.Add(key) && !isItem)
            {
                BlankKey(key);
                return (stop, true);
            }
            BlankFrom(line);
            return (stop, false);
        }

        public DataMapping WithUnread(DataMapping mapping)
        {
            var unread = new List<string>();
            foreach (var line in _touched)
            {
                var key = _keys[line];
                // What is left of it is nothing, or it is gone itself.
                if (mapping[key] is null or DataScalar { IsNull: true }) unread.Add(key);
            }
            return mapping with
            {
                Entries = [.. mapping.Entries.Where(entry => !unread.Contains(entry.Key))],
                Unread = unread,
            };
        }

        /// <summary>The first value at or above a line that begins with a quote or bracket which its key's lines do not close.</summary>
        private (int Line, int Column, char Sign)? OpenAbove(int last)
        {
            for (var line = 0; line <= last; line++)
            {
                if (IsBlank(line) || _keyLines[line] < 0) continue;
                if (BlockText().IsMatch(new string(Content(line, trim: false))))
                {
                    // A text of several lines, in which quotes and brackets are signs like others.
                    var indent = Indent(line);
                    while (line < last && (IsBlank(line + 1) || Indent(line + 1) > indent)) line++;
                    continue;
                }
                if (Value().Match(new string(Content(line, trim: false))) is not { Success: true } value) continue;
                var sign = value.Groups["sign"];
                var start = _lines[line].Start + sign.Index;
                var isOpen = sign.Value[0] is '[' or '{' ? !ClosesBracket(start, EndOfKey(line)) : !ClosesQuote(ref start, EndOfKey(line));
                if (isOpen) return (line, sign.Index + 1, sign.Value[0]);
                // A quoted text of several lines may hold what looks like a value.
                if (sign.Value[0] is '"' or '\'') while (line < last && _lines[line].End < start) line++;
            }
            return null;
        }

        /// <summary>Whether the quotation that begins at <paramref name="at"/> ends before <paramref name="end"/>; then it stands on its end.</summary>
        private bool ClosesQuote(ref int at, int end)
        {
            var sign = _text[at];
            for (var i = at + 1; i < end; i++)
            {
                if (_text[i] == '\\' && sign == '"') i++;
                else if (_text[i] == sign && sign == '\'' && i + 1 < end && _text[i + 1] == sign) i++;
                else if (_text[i] == sign)
                {
                    at = i;
                    return true;
                }
            }
            return false;
        }

        private bool ClosesBracket(int at, int end)
        {
            var depth = 0;
            for (var i = at; i < end; i++)
            {
                if (_text[i] is '"' or '\'')
                {
                    // Within a word it is an apostrophe. What is wrong with a quotation is not the bracket's fault.
                    if (_text[i - 1] is ' ' or '[' or '{' or ',' or ':' && !ClosesQuote(ref i, end)) return true;
                }
                else if (_text[i] is '[' or '{') depth++;
                else if (_text[i] is ']' or '}' && --depth == 0) return true;
            }
            return false;
        }

        private int EndOfKey(int line) => _endOfKey[_keyLines[line]];

        private void BlankKey(int key)
        {
            _touched.Add(key);
            for (var line = key; line < _lines.Count && _keyLines[line] == key; line++) BlankLine(line);
        }

        /// <summary>The line and those below it that are part of it: a key at the margin has all up to the next one.</summary>
        private void BlankFrom(int line)
        {
            if (_keys.ContainsKey(line))
            {
                BlankKey(line);
                return;
            }
            var indent = Indent(line);
            do
            {
                BlankLine(line++);
            }
            while (line < _lines.Count && !_keys.ContainsKey(line) && (IsBlank(line) || Indent(line) > indent));
        }

        private void BlankLine(int line) => _text.AsSpan(_lines[line].Start, _lines[line].End - _lines[line].Start).Fill(' ');

        private bool IsBlank(int line) => Content(line).IsEmpty;

        private int Indent(int line) => Content(line, trim: false).IndexOfAnyExcept(" \t") is >= 0 and var indent ? indent : int.MaxValue;

        private ReadOnlySpan<char> Content(int line, bool trim = true)
        {
            var content = _text.AsSpan(_lines[line].Start, _lines[line].End - _lines[line].Start);
            return trim ? content.Trim(" \t") : content;
        }
    }

    // Also "title:Tea": the author meant a key.
    [GeneratedRegex("""\G(?<quote>["']?)(?<key>[A-Za-z_][A-Za-z0-9_-]*)\k<quote>[ \t]*:""", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex(""":[ \t]*[|>][-+0-9]*[ \t]*(?:#.*)?$""", RegexOptions.CultureInvariant)]
    private static partial Regex BlockText();

    [GeneratedRegex("""^[ \t]*(?:(?:-[ \t]+)+(?:[A-Za-z_][A-Za-z0-9_-]*[ \t]*:[ \t]+)?|[A-Za-z_][A-Za-z0-9_-]*[ \t]*:[ \t]+)(?<sign>["'\[{])""", RegexOptions.CultureInvariant)]
    private static partial Regex Value();
}
