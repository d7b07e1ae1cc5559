using System.Globalization;
using System.Text;

namespace Daftar.Sources;

/// <summary>
/// Writes front matter as a person would: keys in the order given, two spaces of indent, text unquoted where that
/// is safe, block lists, long text in a <c>|</c> block. What it writes reads back as the same values, and an editor
/// such as Sveltia CMS that saves the file again leaves no needless diff.
/// </summary>
public sealed class YamlWriter
{
    private readonly StringBuilder _text;
    private readonly int _indent;
    private bool _dashPending;

    public YamlWriter() : this(new StringBuilder(), 0, dashPending: false)
    {
    }

    private YamlWriter(StringBuilder text, int indent, bool dashPending) =>
        (_text, _indent, _dashPending) = (text, indent, dashPending);

    public YamlWriter Add(string key, string value)
    {
        Key(key);
        if (IsBlock(value)) Block(value);
        else _text.Append(' ').Append(YamlScalar.Of(value)).Append('\n');
        return this;
    }

    public YamlWriter Add(string key, long value) => AddPlain(key, value.ToString(CultureInfo.InvariantCulture));

    public YamlWriter Add(string key, bool value) => AddPlain(key, value ? "true" : "false");

    /// <summary>A date without quotes, as the content model wants it.</summary>
    public YamlWriter Add(string key, DateOnly value) => AddPlain(key, value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A local date and time without quotes: <c>2025-12-29T10:45:00</c>.</summary>
    public YamlWriter Add(string key, DateTime value) =>
        AddPlain(key, value.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));

    public YamlWriter Add(string key, IEnumerable<string> values)
    {
        Key(key);
        var length = _text.Length;
        foreach (var value in values)
        {
            if (_text.Length == length) _text.Append('\n');
            Indent(_indent + 2).Append("- ").Append(YamlScalar.Of(value)).Append('\n');
        }
        if (_text.Length == length) _text.Append(" []\n");
        return this;
    }

    /// <summary>A nested mapping, filled in by <paramref name="write"/>.</summary>
    public YamlWriter Add(string key, Action<YamlWriter> write)
    {
        Key(key);
        var length = _text.Length;
        _text.Append('\n');
        write(new(_text, _indent + 2, dashPending: false));
        if (_text.Length == length + 1) _text.Insert(length, " {}");
        return this;
    }

    /// <summary>A list of mappings, one for each of <paramref name="writes"/>.</summary>
    public YamlWriter Add(string key, IEnumerable<Action<YamlWriter>> writes)
    {
        Key(key);
        var length = _text.Length;
        foreach (var write in writes)
        {
            if (_text.Length == length) _text.Append('\n');
            var item = new YamlWriter(_text, _indent + 4, dashPending: true);
            write(item);
            if (item._dashPending) Indent(_indent + 2).Append("- {}\n");
        }
        if (_text.Length == length) _text.Append(" []\n");
        return this;
    }

    /// <summary>A value that is known to be valid plain YAML, such as a number or a date, written as it is.</summary>
    public YamlWriter AddPlain(string key, string value)
    {
        Key(key);
        _text.Append(' ').Append(value).Append('\n');
        return this;
    }

    /// <summary>The YAML so far, each line ended by LF.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>The YAML between its two <c>---</c> lines, ready to be put before a body.</summary>
    public string ToFrontMatter() => $"---\n{_text}---\n";

    private void Key(string key)
    {
        if (_dashPending) Indent(_indent - 2).Append("- ");
        else Indent(_indent);
        _dashPending = false;
        _text.Append(YamlScalar.Of(key)).Append(':');
    }

    private StringBuilder Indent(int width) => _text.Append(' ', width);

    /// <summary>Text of several lines that a literal block keeps exactly.</summary>
    private static bool IsBlock(string value)
    {
        if (!value.Contains('\n') || value[0] is ' ' or '\t' or '\n' || value.EndsWith("\n\n", StringComparison.Ordinal))
            return false;
        foreach (var line in value.AsSpan().EnumerateLines())
        {
            if (line.Length > 0 && (line[^1] is ' ' or '\t' || line[0] == '\t' || line.Trim(" ").IsEmpty)) return false;
        }
        return YamlScalar.IsPrintable(value.Replace("\n", "", StringComparison.Ordinal));
    }

    private void Block(string value)
    {
        var ends = value[^1] == '\n';
        _text.Append(ends ? " |\n" : " |-\n");
        foreach (var range in value.AsSpan(0, value.Length - (ends ? 1 : 0)).Split('\n'))
        {
            var line = value.AsSpan()[range];
            if (!line.IsEmpty) Indent(_indent + 2).Append(line);
            _text.Append('\n');
        }
    }
}
