using Daftar.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Daftar.Sources;

/// <summary>
/// Reads the YAML that people write in front matter and data files: mappings, lists and text. Anchors, aliases
/// and tags are refused, so a small file stays a small tree.
/// </summary>
public static class YamlReader
{
    /// <summary>Levels of nesting that a file may have; JSON files have the same limit.</summary>
    public const int MaxDepth = 32;

    /// <summary>
    /// The tree of <paramref name="text"/>, whose first line is line <paramref name="firstLine"/> of its file. An
    /// empty text is a null scalar. The answer is null only when the text cannot be read, which was reported then;
    /// nothing is ever thrown.
    /// </summary>
    public static DataNode? Read(string text, string path, int firstLine, DiagnosticBag diagnostics)
    {
        var (node, stop) = ReadUntil(text, path, firstLine, diagnostics);
        if (stop is not null) diagnostics.Add(stop);
        return node;
    }

    /// <summary>
    /// The same, but what stops the parser costs only the key it stands in: the mapping of all others is returned, and
    /// <see cref="DataMapping.Unread"/> names what could not be read. For findings; nobody should write back such a mapping.
    /// </summary>
    public static DataNode? ReadOn(string text, string path, int firstLine, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        var (node, stop) = ReadUntil(text, path, firstLine, found);
        if (stop is not null) return YamlRecovery.Read(text, path, firstLine, stop, found, diagnostics);
        diagnostics.AddRange(found.ToSortedList());
        return node;
    }

    /// <summary>The tree, or what stopped the parser; other findings go into <paramref name="diagnostics"/>.</summary>
    internal static (DataNode? Node, Diagnostic? Stop) ReadUntil(string text, string path, int firstLine, DiagnosticBag diagnostics)
    {
        var reading = new Reading(text, path, firstLine, diagnostics);
        try
        {
            return (reading.Document(), null);
        }
        catch (YamlException exception)
        {
            return (null, YamlSyntaxError.Explain(exception, text, path, firstLine));
        }
        catch (UnreadableException exception)
        {
            return (null, exception.Reason);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException
            or IndexOutOfRangeException or NullReferenceException or FormatException or OverflowException
            or NotSupportedException or KeyNotFoundException or InvalidCastException)
        {
            // YamlDotNet lets these escape for some malformed texts; the last event tells about where.
            return (null, reading.Broken());
        }
    }

    private sealed class UnreadableException(Diagnostic reason) : Exception
    {
        public Diagnostic Reason => reason;
    }

    private sealed class Reading
    {
        private readonly DiagnosticBag _diagnostics;
        private readonly Parser _parser;
        private readonly Stack<(SourcePlace Place, bool IsSequence)> _openBrackets = new(0);
        private TextLocator _locator;
        private SourcePlace _lastPlace;

        public Reading(string text, string path, int firstLine, DiagnosticBag diagnostics)
        {
            _diagnostics = diagnostics;
            _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
            _locator = new TextLocator(text, path, firstLine);
            _lastPlace = new(path, firstLine, 1);
        }

        public DataNode Document()
        {
            Next();
            if (Next() is StreamEnd) return new DataScalar(_lastPlace, "", IsPlain: true);

            var root = Node(Next(), depth: 1);
            Next();
            if (Next() is StreamEnd) return root;

            _diagnostics.Add(YamlDiagnostics.SecondDocument(_lastPlace));
            return root;
        }

        /// <summary>The parser gave up without a reason; most often a bracket was left open.</summary>
        public Diagnostic Broken()
        {
            if (_openBrackets.TryPeek(out var open))
                return YamlDiagnostics.Unclosed(open.Place, open.IsSequence ? '[' : '{', open.IsSequence ? ']' : '}');
            return YamlDiagnostics.Syntax(_lastPlace, new("the structure is broken.", "ساختار به هم ریخته است."));
        }

        private ParsingEvent Next()
        {
            if (!_parser.MoveNext() || _parser.Current is not { } current)
            {
                throw new UnreadableException(YamlDiagnostics.Syntax(_lastPlace, new("the text ends too early.", "متن پیش از پایان بریده شده است.")));
            }
            _lastPlace = _locator.At(current.Start.Index);
            return current;
        }

        private DataNode Node(ParsingEvent current, int depth)
        {
            var place = _lastPlace;
            if (current is NodeEvent node) RefuseExtras(node, place);

            switch (current)
            {
                case Scalar scalar:
                    return new DataScalar(place, scalar.Value, scalar.Style == ScalarStyle.Plain);
                case AnchorAlias alias:
                    _diagnostics.Add(YamlDiagnostics.Anchor(place, $"*{alias.Value.Value}"));
                    return new DataScalar(place, "", IsPlain: true);
                case SequenceStart start:
                    CheckDepth(place, depth);
                    return start.Style == SequenceStyle.Flow ? InBrackets(place, depth, true) : Sequence(place, depth);
                case MappingStart start:
                    CheckDepth(place, depth);
                    if (start.Style != MappingStyle.Flow) return Mapping(place, depth);
                    // A pair within a list, [a: b], is a mapping whose beginning the parser does not tell.
                    return start.Start.Index == 0 && _openBrackets.Count > 0 && Mapping(place, depth) is var pair
                        ? pair with { Place = pair.Entries is [var only, ..] ? only.KeyPlace : place }
                        : InBrackets(place, depth, false);
                default:
                    throw new UnreadableException(YamlDiagnostics.Syntax(place, new("a value is expected.", "این‌جا باید مقداری باشد.")));
            }
        }

        private void RefuseExtras(NodeEvent node, SourcePlace place)
        {
            if (!node.Anchor.IsEmpty) _diagnostics.Add(YamlDiagnostics.Anchor(place, $"&{node.Anchor.Value}"));
            if (!node.Tag.IsEmpty) _diagnostics.Add(YamlDiagnostics.Tag(place, node.Tag.Value));
        }

        private void CheckDepth(SourcePlace place, int depth)
        {
            if (depth > MaxDepth) throw new UnreadableException(YamlDiagnostics.TooDeep(place, MaxDepth));
        }

        private DataNode InBrackets(SourcePlace place, int depth, bool isSequence)
        {
            _openBrackets.Push((place, isSequence));
            DataNode node = isSequence ? Sequence(place, depth) : Mapping(place, depth);
            _openBrackets.Pop();
            return node;
        }

        private DataSequence Sequence(SourcePlace place, int depth)
        {
            var items = new List<DataNode>();
            for (var current = Next(); current is not SequenceEnd; current = Next())
            {
                items.Add(Node(current, depth + 1));
            }
            return new(place, items);
        }

        private DataMapping Mapping(SourcePlace place, int depth)
        {
            var entries = new DataEntries(_diagnostics);
            for (var current = Next(); current is not MappingEnd; current = Next())
            {
                var keyPlace = _lastPlace;
                var key = Node(current, depth + 1);
                var value = Node(Next(), depth + 1);
                if (key is DataScalar scalar) entries.Add(scalar.Value, keyPlace, value);
                else _diagnostics.Add(YamlDiagnostics.ComplexKey(keyPlace));
            }
            return new(place, entries.ToList());
        }
    }
}
