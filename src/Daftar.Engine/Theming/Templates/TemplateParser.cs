using Daftar.Diagnostics;
using Daftar.Sources;

namespace Daftar.Theming.Templates;

/// <summary>
/// Reads the part of Handlebars that themes may use, with the place of every name, so that a theme is checked before
/// anything is rendered. White space is dealt with here: <c>~</c> takes away what is around a tag, and a line with
/// nothing but one block, comment or partial leaves no line on the page.
/// </summary>
internal sealed class TemplateParser
{
    private readonly string _text;
    private readonly TemplateFile _file;
    private readonly Stack<OpenBlock> _open = [];
    private List<TemplateNode> _nodes = [];
    private int _at;

    // Of the tag at hand.
    private bool _trimsBefore;
    private bool _trimsAfter;

    private TemplateParser(TemplateFile file)
    {
        _file = file;
        _text = file.Text;
    }

    /// <summary>Null when the template cannot be read; the first reason was reported.</summary>
    public static ParsedTemplate? Parse(TemplateFile file, DiagnosticBag diagnostics)
    {
        try
        {
            return new(file, new TemplateParser(file).Parse());
        }
        catch (SyntaxException exception)
        {
            diagnostics.Add(exception.Diagnostic);
            return null;
        }
    }

    public static SourcePlace PlaceOf(TemplateFile file, int position) => new TextLocator(file.Text, file.Path, 1).At(position);

    private List<TemplateNode> Parse()
    {
        while (_at < _text.Length)
        {
            var start = _text.IndexOf("{{", _at, StringComparison.Ordinal);
            if (start < 0) start = _text.Length;
            if (start > _at) _nodes.Add(new TextNode(_at, _text[_at..start]));
            _at = start;
            if (start < _text.Length) Mustache();
        }
        if (_open.TryPeek(out var open)) throw Error(TemplateDiagnostics.UnclosedBlock(Place(open.Position), open.Name));
        return _nodes;
    }

    private void Mustache()
    {
        var start = _at;
        var before = _nodes;
        var last = _nodes.Count - 1;
        _trimsBefore = _trimsAfter = false;
        var isOutput = Tag(start);
        var isAlone = !isOutput && IsAlone(start);
        if ((_trimsBefore || isAlone) && last >= 0 && before[last] is TextNode text)
            before[last] = text with { Text = _trimsBefore ? text.Text.TrimEnd() : text.Text.TrimEnd(' ', '\t') };
        if (_trimsAfter) Space();
        else if (isAlone) _at = NextLine(_at);
    }

    /// <summary>Whether nothing else stands on the lines of the tag that begins here and ends where reading is.</summary>
    private bool IsAlone(int start)
    {
        var before = start - 1;
        while (before >= 0 && _text[before] is ' ' or '\t') before--;
        return (before < 0 || _text[before] == '\n') && NextLine(_at) >= 0;
    }

    /// <summary>Where the next line begins if only spaces are in the way, else -1.</summary>
    private int NextLine(int at)
    {
        while (at < _text.Length && _text[at] is ' ' or '\t') at++;
        if (at == _text.Length) return at;
        return _text[at] == '\n' ? at + 1 : -1;
    }

    /// <summary>True when the tag writes a value, which keeps its line.</summary>
    private bool Tag(int start)
    {
        _at += 2;
        if (Take("{{")) throw Error(TemplateDiagnostics.Unsupported(Place(start), "{{{{"));
        var isRaw = Take("{");
        _trimsBefore = Take("~");
        if (Take("!")) Comment(start);
        else if (isRaw || Take("&")) return Output(start, isRaw: true, isRaw ? "}}}" : "}}");
        else if (Take("#>")) OpenPartial(start);
        else if (Take("#*")) OpenInline(start);
        else if (Take("#")) OpenHelper(start, isInverse: false);
        else if (Take("/")) Close(start);
        else if (Take(">")) Partial(start);
        else if (Take("^")) Inverse(start);
        else if (Take("*")) throw Error(TemplateDiagnostics.Unsupported(Place(start), "{{*"));
        else if (TakeWord("else")) Else(start);
        else return Output(start, isRaw: false, "}}");
        return false;
    }

    private void Comment(int start)
    {
        var isLong = Take("--");
        var end = _text.IndexOf(isLong ? "--" : "}}", _at, StringComparison.Ordinal);
        if (end < 0) throw Error(TemplateDiagnostics.Unclosed(Place(start)));
        _at = isLong ? end + 2 : _text[end - 1] == '~' ? end - 1 : end;
        End(start, "}}");
    }

    private bool Output(int start, bool isRaw, string end)
    {
        var call = Call(start);
        End(start, end);
        _nodes.Add(new OutputNode(start, Simplify(call), isRaw));
        return true;
    }

    private void Partial(int start)
    {
        var partial = PartialHead(start);
        End(start, "}}");
        _nodes.Add(partial);
    }

    private PartialNode PartialHead(int start)
    {
        Space();
        if (_at < _text.Length && _text[_at] == '(') throw Error(TemplateDiagnostics.DynamicPartial(Place(_at)));
        var position = _at;
        var name = Literal() is string quoted ? quoted : Word(start);
        var (arguments, named) = Arguments(start);
        if (arguments.Count > 1) throw Error(TemplateDiagnostics.Unexpected(Place(arguments[1].Position), Snippet(arguments[1].Position)));
        if (arguments.Count > 0 && named.Count > 0) throw Error(TemplateDiagnostics.ContextAndNames(Place(position), name));
        return new(position, name, arguments.Count > 0 ? arguments[0] : null, named, null);
    }

    private void OpenPartial(int start)
    {
        var head = PartialHead(start);
        End(start, "}}");
        Push(new(start, head.Name, _nodes, (body, _) => head with { Body = body }));
    }

    private void OpenInline(int start)
    {
        var call = Call(start);
        End(start, "}}");
        if (call.Name != "inline" || call.Arguments is not [LiteralExpression { Value: string name }])
            throw Error(TemplateDiagnostics.Unsupported(Place(start), "{{#*" + call.Name));
        Push(new(start, "inline", _nodes, (body, _) => new InlineNode(start, name, body)));
    }

    private void OpenHelper(int start, bool isInverse)
    {
        var head = Call(start);
        var names = BlockNames(start);
        End(start, "}}");
        Push(new(start, head.Name, _nodes, (body, inverse) => isInverse
            ? new BlockNode(start, head, names, inverse ?? [], body)
            : new BlockNode(start, head, names, body, inverse ?? [])));
    }

    private void Inverse(int start)
    {
        Space();
        if (_at < _text.Length && _text[_at] is '}' or '~') Else(start);
        else OpenHelper(start, isInverse: true);
    }

    /// <summary><c>{{else}}</c>, or <c>{{else if …}}</c>, which is a block of its own that ends where the outer one does.</summary>
    private void Else(int start)
    {
        if (!_open.TryPeek(out var block)) throw Error(TemplateDiagnostics.StrayElse(Place(start)));
        if (block.Body is not null) throw Error(TemplateDiagnostics.SecondElse(Place(start), block.Name));
        block.Body = _nodes;
        _nodes = [];
        Space();
        if (_at < _text.Length && _text[_at] is not ('}' or '~'))
        {
            var head = Call(start);
            var names = BlockNames(start);
            End(start, "}}");
            Push(new(start, head.Name, _nodes, (body, inverse) => new BlockNode(start, head, names, body, inverse ?? [])) { IsChained = true });
        }
        else End(start, "}}");
    }

    private void Close(int start)
    {
        Space();
        var name = Literal() is string quoted ? quoted : Word(start);
        Space();
        End(start, "}}");
        while (true)
        {
            if (!_open.TryPop(out var block)) throw Error(TemplateDiagnostics.StrayClose(Place(start), name));
            if (!block.IsChained && block.Name != name)
                throw Error(TemplateDiagnostics.WrongClose(Place(start), name, block.Name, Place(block.Position)));
            var node = block.Body is null ? block.Create(_nodes, null) : block.Create(block.Body, _nodes);
            _nodes = block.Outer;
            _nodes.Add(node);
            if (!block.IsChained) return;
        }
    }

    private void Push(OpenBlock block)
    {
        _open.Push(block);
        _nodes = [];
    }

    private CallExpression Call(int start)
    {
        Space();
        var position = _at;
        if (_at < _text.Length && _text[_at] == '(') throw Error(TemplateDiagnostics.Unexpected(Place(_at), "("));
        if (Value() is { } first && first is LiteralExpression)
            throw Error(TemplateDiagnostics.Unexpected(Place(position), Snippet(position)));
        _at = position;
        var name = Word(start);
        var (arguments, named) = Arguments(start);
        return new(position, name, arguments, named);
    }

    /// <summary>A name alone is a value unless it is a helper; only the checker knows which.</summary>
    private TemplateExpression Simplify(CallExpression call) =>
        call.Arguments.Count == 0 && call.Named.Count == 0 && !TemplateFunctions.All.ContainsKey(call.Name)
            ? Path(call.Position, call.Name)
            : call;

    private (List<TemplateExpression> Arguments, List<NamedArgument> Named) Arguments(int start)
    {
        List<TemplateExpression> arguments = [];
        List<NamedArgument> named = [];
        while (true)
        {
            Space();
            if (_at >= _text.Length) throw Error(TemplateDiagnostics.Unclosed(Place(start)));
            if (_text[_at] is '}' or '~' or ')' || AtBlockNames()) return (arguments, named);
            var position = _at;
            var value = Value() ?? throw Error(TemplateDiagnostics.Unexpected(Place(position), Snippet(position)));
            if (Take("="))
            {
                if (value is not PathExpression { Up: 0, Data: null, Segments: [var name] })
                    throw Error(TemplateDiagnostics.Unexpected(Place(position), Snippet(position)));
                Space();
                var at = _at;
                named.Add(new(position, name, Value() ?? throw Error(TemplateDiagnostics.Unexpected(Place(at), Snippet(at)))));
            }
            else if (named.Count > 0) throw Error(TemplateDiagnostics.Unexpected(Place(position), Snippet(position)));
            else arguments.Add(value);
        }
    }

    private TemplateExpression? Value()
    {
        var position = _at;
        if (Take("("))
        {
            var call = Call(position);
            Space();
            if (!Take(")")) throw Error(TemplateDiagnostics.Unclosed(Place(position)));
            return call;
        }
        if (_at < _text.Length && _text[_at] is '"' or '\'') return new LiteralExpression(position, Literal());
        var word = WordOrNull();
        return word switch
        {
            null => null,
            "true" => new LiteralExpression(position, true),
            "false" => new LiteralExpression(position, false),
            "null" or "undefined" => new LiteralExpression(position, null),
            _ when long.TryParse(word, System.Globalization.CultureInfo.InvariantCulture, out var number) => new LiteralExpression(position, number),
            _ => Path(position, word),
        };
    }

    private PathExpression Path(int position, string text)
    {
        var rest = text;
        var up = 0;
        while (rest.StartsWith("../", StringComparison.Ordinal))
        {
            up++;
            rest = rest[3..];
        }
        if (rest == "..") return new(position, text, up + 1, null, []);
        if (rest.StartsWith("./", StringComparison.Ordinal)) rest = rest[2..];
        if (rest == ".") return new(position, text, up, null, []);
        string? data = null;
        var segments = rest.Split('.', '/').Select(part => part.Trim('[', ']')).ToList();
        if (segments[0].StartsWith('@'))
        {
            data = segments[0][1..];
            segments.RemoveAt(0);
        }
        else if (segments[0] == "this") segments.RemoveAt(0);
        if (segments.Contains("")) throw Error(TemplateDiagnostics.Unexpected(Place(position), text));
        return new(position, text, up, data, segments);
    }

    private bool AtBlockNames() => _text.AsSpan(_at).StartsWith("as |", StringComparison.Ordinal);

    private List<string> BlockNames(int start)
    {
        Space();
        if (!Take("as |")) return [];
        var end = _text.IndexOf('|', _at);
        if (end < 0) throw Error(TemplateDiagnostics.Unclosed(Place(start)));
        var names = _text[_at..end].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        _at = end + 1;
        return names;
    }

    /// <summary>A quoted text, or null when there is none here.</summary>
    private string? Literal()
    {
        if (_at >= _text.Length || _text[_at] is not ('"' or '\'')) return null;
        var end = _text.IndexOf(_text[_at], _at + 1);
        if (end < 0) throw Error(TemplateDiagnostics.Unclosed(Place(_at)));
        var value = _text[(_at + 1)..end];
        _at = end + 1;
        return value;
    }

    private string Word(int start) => WordOrNull() ?? throw Error(
        _at >= _text.Length ? TemplateDiagnostics.Unclosed(Place(start)) : TemplateDiagnostics.Unexpected(Place(_at), Snippet(_at)));

    private string? WordOrNull()
    {
        var end = _at;
        while (end < _text.Length && !char.IsWhiteSpace(_text[end]) && "(){}=|~\"'".IndexOf(_text[end], StringComparison.Ordinal) < 0) end++;
        if (end == _at) return null;
        var word = _text[_at..end];
        _at = end;
        return word;
    }

    private void End(int start, string end)
    {
        Space();
        _trimsAfter = Take("~");
        if (Take(end)) return;
        throw Error(_at >= _text.Length || !_text.AsSpan(_at).Contains("}}", StringComparison.Ordinal)
            ? TemplateDiagnostics.Unclosed(Place(start))
            : TemplateDiagnostics.Unexpected(Place(_at), Snippet(_at)));
    }

    private bool TakeWord(string word)
    {
        var at = _at;
        Space();
        if (WordOrNull() == word) return true;
        _at = at;
        return false;
    }

    private bool Take(string token)
    {
        if (!_text.AsSpan(_at).StartsWith(token, StringComparison.Ordinal)) return false;
        _at += token.Length;
        return true;
    }

    private void Space()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
    }

    private string Snippet(int position)
    {
        var rest = _text.AsSpan(position, Math.Min(20, _text.Length - position));
        var end = rest.IndexOfAny('\n', ' ', '}');
        return (end > 0 ? rest[..end] : rest[..Math.Min(1, rest.Length)]).ToString();
    }

    private SourcePlace Place(int position) => PlaceOf(_file, position);

    private static SyntaxException Error(Diagnostic diagnostic) => new(diagnostic);

    private sealed class OpenBlock(
        int position, string name, List<TemplateNode> outer, Func<List<TemplateNode>, List<TemplateNode>?, TemplateNode> create)
    {
        public int Position => position;
        public string Name => name;
        public List<TemplateNode> Outer => outer;
        public Func<List<TemplateNode>, List<TemplateNode>?, TemplateNode> Create => create;

        /// <summary>Set once <c>{{else}}</c> was met.</summary>
        public List<TemplateNode>? Body { get; set; }

        /// <summary>Began with <c>{{else if}}</c> and has no closing tag of its own.</summary>
        public bool IsChained { get; init; }
    }

    private sealed class SyntaxException(Diagnostic diagnostic) : Exception
    {
        public Diagnostic Diagnostic { get; } = diagnostic;
    }
}
