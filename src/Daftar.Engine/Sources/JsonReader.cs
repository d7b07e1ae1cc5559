using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Daftar.Diagnostics;

namespace Daftar.Sources;

/// <summary>Reads JSON, with comments and trailing commas, into the same tree as YAML.</summary>
public static class JsonReader
{
    private static readonly JsonReaderOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = YamlReader.MaxDepth + 2,
    };

    /// <summary>
    /// The tree of a UTF-8 text (a byte order mark is skipped). Null only when it cannot be read, which was
    /// reported then; nothing is ever thrown.
    /// </summary>
    public static DataNode? Read(ReadOnlySpan<byte> utf8, string path, DiagnosticBag diagnostics)
    {
        if (utf8.StartsWith("\uFEFF"u8)) utf8 = utf8[3..];
        if (!Utf8.IsValid(utf8))
        {
            SourceText.Decode(utf8, path, diagnostics);
            return null;
        }

        var reading = new Reading(utf8, path, diagnostics);
        try
        {
            return reading.Document();
        }
        catch (JsonException exception)
        {
            var place = reading.PlaceOfLine(exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);
            diagnostics.Add(YamlDiagnostics.JsonSyntax(place, Sentence(exception.Message)));
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair: "\ud800" is well-formed JSON and no text.
            diagnostics.Add(YamlDiagnostics.JsonSyntax(reading.Place(), new("a text contains half a character.", "متنی نیمهٔ یک نویسه را دارد.")));
        }
        return null;
    }

    /// <summary>The reader's reason without "LineNumber: … | BytePositionInLine: …", which the place says better.</summary>
    private static LocalizedText Sentence(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var reason = end < 0 ? message : message[..end];
        return new(reason, $"«{reason}»");
    }

    private ref struct Reading(ReadOnlySpan<byte> utf8, string path, DiagnosticBag diagnostics)
    {
        private readonly ReadOnlySpan<byte> _utf8 = utf8;
        private Utf8JsonReader _reader = new(utf8, Options);
        private int _scanned;
        private int _line = 1;
        private int _column = 1;

        public DataNode? Document()
        {
            _reader.Read();
            var root = Node(depth: 1);
            // Reads on to the end so that anything after the value is found.
            if (root is not null) _reader.Read();
            return root;
        }

        /// <summary>Where the current token begins. Tokens come in rising order, so the scan never goes back, not even to the line's start.</summary>
        public SourcePlace Place()
        {
            var target = (int)_reader.TokenStartIndex;
            for (; _scanned < target; _scanned++)
            {
                var value = _utf8[_scanned];
                if (value == (byte)'\n') (_line, _column) = (_line + 1, 1);
                // A character is counted at its first byte; one of four bytes is two of UTF-16.
                else if (value < 0x80 || value >= 0xC0) _column += value >= 0xF0 ? 2 : 1;
            }
            return new(path, _line, _column);
        }

        public readonly SourcePlace PlaceOfLine(long line, long bytePosition)
        {
            var start = 0;
            for (var i = 0; i < line; i++)
            {
                var lineBreak = _utf8[start..].IndexOf((byte)'\n');
                if (lineBreak < 0) break;
                start += lineBreak + 1;
            }
            var length = (int)Math.Clamp(bytePosition, 0, _utf8.Length - start);
            return new(path, (int)line + 1, Encoding.UTF8.GetCharCount(_utf8.Slice(start, length)) + 1);
        }

        private DataNode? Node(int depth)
        {
            var place = Place();
            switch (_reader.TokenType)
            {
                case JsonTokenType.String:
                    return new DataScalar(place, _reader.GetString()!, IsPlain: false);
                case JsonTokenType.StartArray when depth <= YamlReader.MaxDepth:
                    return Sequence(place, depth);
                case JsonTokenType.StartObject when depth <= YamlReader.MaxDepth:
                    return Mapping(place, depth);
                case JsonTokenType.StartArray or JsonTokenType.StartObject:
                    diagnostics.Add(YamlDiagnostics.TooDeep(place, YamlReader.MaxDepth));
                    return null;
                default:
                    return new DataScalar(place, Encoding.UTF8.GetString(_reader.ValueSpan), IsPlain: true);
            }
        }

        private DataSequence? Sequence(SourcePlace place, int depth)
        {
            var items = new List<DataNode>();
            while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
            {
                if (Node(depth + 1) is not { } item) return null;
                items.Add(item);
            }
            return new(place, items);
        }

        private DataMapping? Mapping(SourcePlace place, int depth)
        {
            var entries = new DataEntries(diagnostics);
            while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
            {
                var keyPlace = Place();
                var key = _reader.GetString()!;
                _reader.Read();
                if (Node(depth + 1) is not { } value) return null;
                entries.Add(key, keyPlace, value);
            }
            return new(place, entries.ToList());
        }
    }
}
