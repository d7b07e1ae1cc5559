namespace Daftar.ImportSuites.Fixtures;

/// <summary>
/// A value of pandoc's native format, which is how Haskell prints its trees: <c>Para [Str "a",Space]</c>. Lists, tuples
/// and texts have the names "[", "(" and "\"".
/// </summary>
internal sealed record NativeNode(string Name, IReadOnlyList<NativeNode> Parts, string Text = "")
{
    public NativeNode this[int part] => Parts[part];

    public NativeNode Last => Parts[^1];
}

/// <summary>Reads pandoc's native format.</summary>
internal sealed class NativeReading
{
    private readonly string _text;
    private int _at;

    private NativeReading(string text) => _text = text;

    public static NativeNode Read(string text) => new NativeReading(text).Value();

    private NativeNode Value()
    {
        SkipSpace();
        if (_at >= _text.Length) return new("", []);
        switch (_text[_at])
        {
            case '"': return new("\"", [], String());
            case '[' or '(' or '{':
                var close = _text[_at] switch { '[' => ']', '(' => ')', _ => '}' };
                var name = _text[_at++].ToString();
                var parts = Sequence(close);
                // Parentheses around one value only group it.
                return name == "(" && parts.Count == 1 ? parts[0] : new(name, parts);
        }
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '_' or '.' or '\'' or '-' or '=' or '+')) _at++;
        if (_at == start) _at++;
        var word = _text[start.._at];
        var arguments = new List<NativeNode>();
        while (IsArgument()) arguments.Add(Argument());
        return new(word, arguments);
    }

    /// <summary>An argument that is a bare word takes no arguments itself.</summary>
    private NativeNode Argument()
    {
        SkipSpace();
        if (_text[_at] is '"' or '[' or '(' or '{') return Value();
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '_' or '.' or '\'' or '-' or '=' or '+')) _at++;
        if (_at == start) _at++;
        return new(_text[start.._at], []);
    }

    private bool IsArgument()
    {
        SkipSpace();
        return _at < _text.Length && _text[_at] is not (']' or ')' or '}' or ',');
    }

    private List<NativeNode> Sequence(char close)
    {
        var parts = new List<NativeNode>();
        while (true)
        {
            SkipSpace();
            if (_at >= _text.Length) return parts;
            if (_text[_at] == close)
            {
                _at++;
                return parts;
            }
            if (_text[_at] == ',') _at++;
            else parts.Add(Value());
        }
    }

    private string String()
    {
        var text = new System.Text.StringBuilder();
        for (_at++; _at < _text.Length && _text[_at] != '"'; _at++)
        {
            if (_text[_at] != '\\')
            {
                text.Append(_text[_at]);
                continue;
            }
            _at++;
            if (char.IsAsciiDigit(_text[_at]))
            {
                var start = _at;
                while (_at + 1 < _text.Length && char.IsAsciiDigit(_text[_at + 1])) _at++;
                text.Append(char.ConvertFromUtf32(int.Parse(_text.AsSpan(start, _at + 1 - start), System.Globalization.CultureInfo.InvariantCulture)));
                continue;
            }
            // "\&" parts a number from digits that follow it.
            if (_text[_at] != '&') text.Append(_text[_at] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var other => other });
        }
        _at++;
        return text.ToString();
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
    }
}
