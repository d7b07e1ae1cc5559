using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Daftar.Tests.Hostile;

/// <summary>
/// Counts what a backtracking matcher does with a regular expression, step by step, where a clock would tell the load of the machine. The tree of
/// the expression is the one that .NET makes, loops that need not backtrack among them. A quantifier that ends is made to end early, so that short
/// texts show whether work for each character grows with the text.
/// </summary>
internal sealed class ExpressionSteps
{
    private const int LongestRepetition = 12;
    private const long MostSteps = 3_000_000;

    private static readonly Assembly Library = typeof(Regex).Assembly;
    private static readonly Type ClassType = Library.GetType("System.Text.RegularExpressions.RegexCharClass", throwOnError: true)!;
    private static readonly Func<char, string, bool> IsInClass = ClassType.GetMethod("CharInClass", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic, [typeof(char), typeof(string)])!
        .CreateDelegate<Func<char, string, bool>>();
    private static readonly Func<string, RegexOptions, CultureInfo, object> Parse = Library.GetType("System.Text.RegularExpressions.RegexParser", throwOnError: true)!
        .GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Single(method => method.Name == "Parse").CreateDelegate<Func<string, RegexOptions, CultureInfo, object>>();

    private readonly Node _root;
    private readonly Dictionary<int, (int Start, int End)> _captures = [];
    private string _text = "";
    private int _bump;
    private int _start;
    private int _lastEnd;
    private long _steps;

    public ExpressionSteps(string pattern, RegexOptions options)
    {
        _root = new(Member(Parse(pattern, options, CultureInfo.InvariantCulture), "Root")!);
    }

    /// <summary>Steps to find all matches in the text.</summary>
    public long Count(string text)
    {
        (_text, _steps, _lastEnd) = (text, 0, 0);
        for (_start = 0; _start <= text.Length && _steps < MostSteps;)
        {
            _captures.Clear();
            _bump = _start;
            var end = -1;
            if (Match(_root, _start, at =>
            {
                end = at;
                return true;
            }))
            {
                _lastEnd = end;
                _start = end > _start ? end : _start + 1;
            }
            else _start = Math.Max(_start, _bump) + 1;
        }
        return _steps;
    }

    /// <summary>A text that the expression, or the beginning of it, could match.</summary>
    public string Sample(Random random)
    {
        var text = new StringBuilder();
        Sample(_root, text, random);
        return text.ToString();
    }

    /// <summary>Some of the characters that the expression looks for, anywhere.</summary>
    public string Characters(Random random, int count)
    {
        var nodes = new List<Node>();
        Gather(_root, nodes);
        return nodes.Count == 0 ? "" : string.Concat(Enumerable.Range(0, count).Select(_ => nodes[random.Next(nodes.Count)].SomeCharacter(random)));
    }

    private static void Gather(Node node, List<Node> nodes)
    {
        if (node.IsOfCharacters) nodes.Add(node);
        foreach (var child in node.Children) Gather(child, nodes);
    }

    private bool Match(Node node, int at, Func<int, bool> then)
    {
        if (++_steps > MostSteps) return false;
        switch (node.Kind)
        {
            case "One" or "Notone" or "Set":
                return IsAt(node, at) && then(at + node.Direction);
            case "Multi":
                var start = node.IsBackward ? at - node.Text.Length : at;
                return start >= 0 && string.CompareOrdinal(_text, start, node.Text, 0, node.Text.Length) == 0 && start + node.Text.Length <= _text.Length
                    && then(node.IsBackward ? start : at + node.Text.Length);
            case "Oneloop" or "Notoneloop" or "Setloop":
                var most = Run(node, at);
                for (var count = most; count >= node.Least; count--)
                {
                    if (++_steps > MostSteps) return false;
                    if (then(at + (count * node.Direction))) return true;
                }
                return false;
            case "Oneloopatomic" or "Notoneloopatomic" or "Setloopatomic":
                var all = Run(node, at);
                return all >= node.Least && then(at + (all * node.Direction));
            case "Onelazy" or "Notonelazy" or "Setlazy":
                for (var count = 0; ; count++)
                {
                    if (++_steps > MostSteps) return false;
                    if (count >= node.Least && then(at + (count * node.Direction))) return true;
                    if (count >= node.Most || !IsAt(node, at + (count * node.Direction))) return false;
                }
            case "Concatenate":
                return MatchFrom(node, 0, at, then);
            case "Alternate":
                foreach (var child in node.Children)
                {
                    if (Match(child, at, then)) return true;
                }
                return false;
            case "Loop" or "Lazyloop":
                return Repeat(node, 0, at, then);
            case "Group":
                return Match(node.Children[0], at, then);
            case "Capture":
                return Match(node.Children[0], at, end =>
                {
                    var had = _captures.TryGetValue(node.Number, out var before);
                    _captures[node.Number] = (Math.Min(at, end), Math.Max(at, end));
                    if (then(end)) return true;
                    if (had) _captures[node.Number] = before;
                    else _captures.Remove(node.Number);
                    return false;
                });
            case "Backreference":
                if (!_captures.TryGetValue(node.Number, out var span)) return false;
                _steps += span.End - span.Start;
                return at + span.End - span.Start <= _text.Length && string.CompareOrdinal(_text, at, _text, span.Start, span.End - span.Start) == 0 && then(at + span.End - span.Start);
            case "Atomic" or "PositiveLookaround":
                var end = -1;
                return Match(node.Children[0], at, reached =>
                {
                    end = reached;
                    return true;
                }) && then(node.Kind == "Atomic" ? end : at);
            case "NegativeLookaround":
                return !Match(node.Children[0], at, static _ => true) && then(at);
            case "UpdateBumpalong":
                _bump = Math.Max(_bump, at);
                return then(at);
            case "Empty":
                return then(at);
            case "Nothing":
                return false;
            default:
                return IsAnchor(node.Kind, at) && then(at);
        }
    }

    private bool MatchFrom(Node node, int child, int at, Func<int, bool> then) =>
        child == node.Children.Count ? then(at) : Match(node.Children[child], at, reached => MatchFrom(node, child + 1, reached, then));

    private bool Repeat(Node node, int count, int at, Func<int, bool> then)
    {
        if (++_steps > MostSteps) return false;
        var isLazy = node.Kind == "Lazyloop";
        if (isLazy && count >= node.Least && then(at)) return true;
        if (count < node.Most && Match(node.Children[0], at, reached => (reached != at || count < node.Least) && Repeat(node, count + 1, reached, then))) return true;
        return !isLazy && count >= node.Least && then(at);
    }

    private int Run(Node node, int at)
    {
        var count = 0;
        while (count < node.Most && IsAt(node, at + (count * node.Direction))) count++;
        _steps += count;
        return count;
    }

    private bool IsAt(Node node, int at)
    {
        var index = node.IsBackward ? at - 1 : at;
        return (uint)index < (uint)_text.Length && node.Holds(_text[index]);
    }

    private bool IsAnchor(string kind, int at)
    {
        var (before, after) = (at > 0 ? _text[at - 1] : '\n', at < _text.Length ? _text[at] : '\n');
        return kind switch
        {
            "Bol" => at == 0 || before == '\n',
            "Eol" => at == _text.Length || after == '\n',
            "Beginning" => at == 0,
            "Start" => at == _lastEnd,
            "EndZ" => at == _text.Length || (at == _text.Length - 1 && after == '\n'),
            "End" => at == _text.Length,
            "Boundary" => IsWord(at - 1) != IsWord(at),
            "NonBoundary" => IsWord(at - 1) == IsWord(at),
            _ => throw new NotSupportedException(kind),
        };
    }

    private bool IsWord(int at) => (uint)at < (uint)_text.Length && (char.IsLetterOrDigit(_text[at]) || _text[at] is '_' or '\u200C' or '\u200D' || char.GetUnicodeCategory(_text[at]) == UnicodeCategory.NonSpacingMark);

    private static void Sample(Node node, StringBuilder text, Random random)
    {
        switch (node.Kind)
        {
            case "One" or "Notone" or "Set":
                text.Append(node.SomeCharacter(random));
                break;
            case "Multi":
                text.Append(node.Text);
                break;
            case var kind when kind.Contains("loop", StringComparison.OrdinalIgnoreCase) || kind.EndsWith("lazy", StringComparison.Ordinal):
                for (var count = Math.Min(node.Most, node.Least + random.Next(3)); count > 0; count--)
                {
                    if (node.Children.Count > 0) Sample(node.Children[0], text, random);
                    else text.Append(node.SomeCharacter(random));
                }
                break;
            case "Alternate":
                Sample(node.Children[random.Next(node.Children.Count)], text, random);
                break;
            case "NegativeLookaround":
                break;
            default:
                foreach (var child in node.IsBackward ? node.Children.Reverse() : node.Children) Sample(child, text, random);
                break;
        }
    }

    private static object? Member(object of, string name)
    {
        const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        return of.GetType().GetProperty(name, Any) is { } property ? property.GetValue(of)
            : of.GetType().GetField(name, Any) is { } field ? field.GetValue(of)
            : throw new NotSupportedException($"RegexNode has no {name} any more.");
    }

    private sealed class Node
    {
        // What people write, and a few of what they do not.
        private const string Some = " aAbz019اب۱٠\u064E\u200C\u200F\u00A0\t\n\r.,:;-_/\\'\"()[]{}<>*#|=&%!?@^`~+$«»،؛–—é中";

        private readonly string? _class;
        private readonly char _character;
        private readonly string _characters;

        public Node(object node)
        {
            Kind = Member(node, "Kind")!.ToString()!;
            _class = Kind.StartsWith("Set", StringComparison.Ordinal) ? (string)Member(node, "Str")! : null;
            Text = Kind == "Multi" ? (string)Member(node, "Str")! : "";
            _character = (char)Member(node, "Ch")!;
            (Number, Least, Most) = ((int)Member(node, "M")!, (int)Member(node, "M")!, (int)Member(node, "N")!);
            IsBackward = ((RegexOptions)Member(node, "Options")!).HasFlag(RegexOptions.RightToLeft);
            // A quantifier that ends, ends early here.
            if (Most is > LongestRepetition and < int.MaxValue)
            {
                Least = Math.Min(Least, 3);
                Most = LongestRepetition;
            }
            var count = (int)node.GetType().GetMethod("ChildCount")!.Invoke(node, null)!;
            var child = node.GetType().GetMethod("Child")!;
            Children = [.. Enumerable.Range(0, count).Select(index => new Node(child.Invoke(node, [index])!))];
            IsOfCharacters = _class is not null || Kind.StartsWith("One", StringComparison.Ordinal) || Kind.StartsWith("Notone", StringComparison.Ordinal);
            _characters = IsOfCharacters ? string.Concat(Some.Where(Holds)) : "";
        }

        public string Kind { get; }

        public bool IsOfCharacters { get; }

        public string Text { get; }

        public int Number { get; }

        public int Least { get; }

        public int Most { get; }

        public bool IsBackward { get; }

        public int Direction => IsBackward ? -1 : 1;

        public IReadOnlyList<Node> Children { get; }

        public bool Holds(char character) => _class is not null ? IsInClass(character, _class)
            : Kind.StartsWith("Notone", StringComparison.Ordinal) ? character != _character : character == _character;

        public char SomeCharacter(Random random)
        {
            if (_characters.Length > 0) return _characters[random.Next(_characters.Length)];
            if (_class is null) return _character;
            for (var character = '\u0001'; character < '\uFFFF'; character++)
            {
                if (Holds(character)) return character;
            }
            return _character;
        }
    }
}
