using Daftar.Diagnostics;

namespace Daftar.Sources;

/// <summary>
/// Changes one field of a content file. Every other byte stays, comments and lines that we do not know too. What comes out is
/// read again and compared field by field; each method gives null where the field is written in a way that a program should not change.
/// </summary>
public sealed class ContentEdit
{
    // The text is read again for each of them, so a value full of brackets is left to its author.
    private const int MostTriedBrackets = 10;

    private readonly string _text;
    private readonly Func<string, ContentText> _read;
    private readonly bool _readsOn;
    private readonly FrontMatter _matter;
    private readonly DataMapping? _fields;
    private readonly string _ending;

    private ContentEdit(string text, Func<string, ContentText> read, bool readsOn = false)
    {
        (_text, _read, _readsOn) = (text, read, readsOn);
        var content = read(text);
        _matter = content.FrontMatter;
        _fields = Fields(content);
        _ending = _matter.YamlText.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
    }

    /// <summary>A change in the front matter of an article or a page.</summary>
    /// <param name="readsOn">Whether a mistake in one field keeps nobody from changing another.</param>
    public static ContentEdit Markdown(string text, bool readsOn = false) => new(text, static text => ContentText.Markdown(text), readsOn);

    /// <summary>A change in a file of data.</summary>
    public static ContentEdit Data(string text) => new(text, ContentText.Data);

    /// <summary>The text with <paramref name="values"/> at the end of a list, which is begun where there is none.</summary>
    public string? Append(string key, IReadOnlyList<string> values)
    {
        if (_fields is null || Texts(_fields[key]) is not { } known) return null;
        var scalars = values.Select(YamlScalar.Of).ToList();
        var list = new DataSequence(default, [.. known.Concat(values).Select(Text)]);
        return Changes().FirstOrDefault(changed => Holds(changed, With(key, list)));

        // Where brackets are, any of them might be the one that closes the list.
        IEnumerable<string> Changes() => _fields[key] switch
        {
            null => [AtEnd(key + ":" + _ending + Lines("  - ", scalars))],
            DataScalar => [_text.Insert(LineEnd(KeyPlace(key).Line), Lines("  - ", scalars))],
            DataSequence { Items: [.., var last] } when Prefix(last.Place) is { } prefix => [_text.Insert(LineEnd(last.Place.Line), Lines(prefix, scalars))],
            DataSequence { Items: [.., var last] } => Brackets(Offset(last.Place)).Select(at => _text.Insert(at, ", " + string.Join(", ", scalars))),
            _ => Brackets(LineStart(KeyPlace(key).Line)).Select(at => _text.Insert(at, string.Join(", ", scalars))),
        };
    }

    /// <summary>The text with another mapping at the end of a block list that is the last thing in the file.</summary>
    public string? AppendItem(string key, Action<YamlWriter> write)
    {
        if (_fields is not { Entries: [.., { Value: DataSequence { Items: [.., var last] } list } entry] } || entry.Key != key) return null;
        if (last is not DataMapping || Prefix(last.Place) is not { } prefix) return null;
        var written = new YamlWriter().Add(key, [write]).ToString();
        var item = (DataSequence)Fields(ContentText.Data(written))![key]!;
        // "key:", then the item behind "  - ": its lines get the dash and the indent of the others. Empty ones, within a text of several lines, have none.
        var lines = written.TrimEnd('\n').Split('\n').Skip(1).Select((line, at) => line.Length == 0 ? _ending : (at == 0 ? prefix : new string(' ', prefix.Length)) + line["  - ".Length..] + _ending);
        return Held(AtEnd(string.Concat(lines)), With(key, list with { Items = [.. list.Items, item.Items[0]] }));
    }

    /// <summary>The text with one more entry in a mapping such as a name by languages, which is begun where there is none.</summary>
    public string? Add(string key, string name, string value)
    {
        if (_fields is null) return null;
        var line = name + ": " + YamlScalar.Of(value) + _ending;
        var entry = new DataEntry(name, default, Text(value));
        return _fields[key] switch
        {
            null => Held(AtEnd(key + ":" + _ending + "  " + line), With(key, new DataMapping(default, [entry]))),
            DataMapping { Entries: [var first, ..] } mapping when mapping[name] is null && first.KeyPlace.Line > KeyPlace(key).Line => Held(
                _text.Insert(LineEnd(KeyPlace(key).Line), new string(' ', first.KeyPlace.Column - 1) + line),
                With(key, mapping with { Entries = [entry, .. mapping.Entries] })),
            _ => null,
        };
    }

    /// <summary>A text below a key, or within its mapping; null where there is none.</summary>
    public string? Find(string key, string? name = null) =>
        ((name is null ? _fields?[key] : (_fields?[key] as DataMapping)?[name]) as DataScalar)?.Value;

    /// <summary>The text with another value for a key that has a plain or quoted text on one line; its quotes stay.</summary>
    /// <param name="value">A number or date: nothing that would have to be quoted.</param>
    public string? Replace(string key, string value)
    {
        if (_fields?[key] is not DataScalar { IsNull: false } scalar) return null;
        var start = Offset(scalar.Place);
        if (start < _text.Length && _text[start] is '"' or '\'') start++;
        if (!_text.AsSpan(start).StartsWith(scalar.Value, StringComparison.Ordinal)) return null;
        return Held(string.Concat(_text.AsSpan(0, start), value, _text.AsSpan(start + scalar.Value.Length)), With(key, Text(value)));
    }

    /// <summary>The text without a key, or without an entry of its mapping, and all lines of it. The same text where there is no such key.</summary>
    public string? Remove(string key, string? name = null)
    {
        if (_fields is null) return null;
        if (name is null) return _fields[key] is null ? _text : Held(Without(_fields, key, End()), With(key, null));
        if (_fields[key] is not DataMapping mapping || mapping[name] is null) return _text;
        return Held(Without(mapping, name, EndOf(_fields, key, End())), With(key, mapping with { Entries = [.. mapping.Entries.Where(entry => entry.Key != name)] }));
    }

    private string Without(DataMapping mapping, string key, int end)
    {
        var line = mapping.Entries.First(entry => entry.Key == key).KeyPlace.Line;
        return _text.Remove(LineStart(line), EndOf(mapping, key, end) - LineStart(line));
    }

    /// <summary>Where the next entry begins, or what holds them all ends.</summary>
    private int EndOf(DataMapping mapping, string key, int end)
    {
        var next = mapping.Entries.SkipWhile(entry => entry.Key != key).Skip(1).FirstOrDefault();
        return next is null ? end : LineStart(next.KeyPlace.Line);
    }

    private int End() => _matter.YamlStart + _matter.YamlText.Length;

    private string? Held(string changed, DataMapping expected) => Holds(changed, expected) ? changed : null;

    /// <summary>Whether the fields are those that are expected, and the body is that of before.</summary>
    private bool Holds(string changed, DataMapping expected)
    {
        var content = _read(changed);
        return Fields(content) is { } now && IsSame(now, expected) && content.Body.AsSpan().SequenceEqual(_text.AsSpan(_matter.BodyStart));
    }

    /// <summary>The fields with another value of a key; behind them when it is new, without it when that is null.</summary>
    private DataMapping With(string key, DataNode? value)
    {
        var entries = _fields!.Entries.Select(entry => entry.Key == key ? entry with { Value = value! } : entry).Where(entry => entry.Value is not null);
        return new(default, [.. _fields[key] is null && value is not null ? entries.Append(new(key, default, value)) : entries]);
    }

    private static DataScalar Text(string value) => new(default, value, IsPlain: false);

    private static bool IsSame(DataNode a, DataNode b) => (a, b) switch
    {
        (DataScalar one, DataScalar other) => one.Value == other.Value,
        (DataSequence one, DataSequence other) => one.Items.Count == other.Items.Count && one.Items.Zip(other.Items).All(pair => IsSame(pair.First, pair.Second)),
        (DataMapping one, DataMapping other) => one.Entries.Count == other.Entries.Count
            && one.Entries.Zip(other.Entries).All(pair => pair.First.Key == pair.Second.Key && IsSame(pair.First.Value, pair.Second.Value)),
        // A key whose last entry was taken has nothing.
        (DataScalar { IsNull: true }, DataMapping { Entries: [] }) => true,
        _ => false,
    };

    private DataMapping? Fields(ContentText content)
    {
        if (!content.FrontMatter.IsClosed) return null;
        var unheard = new DiagnosticBag();
        if (_readsOn) return content.Node("", unheard, readsOn: true) as DataMapping;
        return content.Fields("", unheard) is { } fields && !unheard.HasErrors ? fields : null;
    }

    /// <summary>What the list holds; null for what is no list of texts.</summary>
    private static List<string>? Texts(DataNode? node) => node switch
    {
        null or DataScalar { IsNull: true } => [],
        DataSequence sequence when sequence.Items.All(item => item is DataScalar) => [.. sequence.Items.Cast<DataScalar>().Select(item => item.Value)],
        _ => null,
    };

    /// <summary>The text with lines behind all fields.</summary>
    private string AtEnd(string lines)
    {
        var end = End();
        return _text.Insert(end, _matter.YamlText is [] or [.., '\n'] ? lines : _ending + lines);
    }

    private IEnumerable<int> Brackets(int from)
    {
        var at = _text.IndexOf(']', from);
        for (var tried = 0; tried < MostTriedBrackets && at >= 0 && at < End(); tried++, at = _text.IndexOf(']', at + 1)) yield return at;
    }

    private string Lines(string prefix, IEnumerable<string> scalars) => string.Concat(scalars.Select(scalar => prefix + scalar + _ending));

    /// <summary>What stands before an item of a block list, dash and all; null within brackets.</summary>
    private string? Prefix(SourcePlace item)
    {
        var prefix = _text[LineStart(item.Line)..Offset(item)];
        return prefix.Trim() == "-" ? prefix : null;
    }

    private SourcePlace KeyPlace(string key) => _fields!.Entries.First(entry => entry.Key == key).KeyPlace;

    private int Offset(SourcePlace place) => LineStart(place.Line) + place.Column - 1;

    private int LineStart(int line)
    {
        var start = _matter.YamlStart;
        for (var at = _matter.YamlFirstLine; at < line; at++) start = _text.IndexOf('\n', start) + 1;
        return start;
    }

    private int LineEnd(int line) => _text.IndexOf('\n', LineStart(line)) is >= 0 and var end ? end + 1 : _text.Length;
}
