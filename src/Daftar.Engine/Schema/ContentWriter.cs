using System.Globalization;
using Daftar.Sources;

namespace Daftar.Schema;

/// <summary>
/// Writes a new content file: keys in the order of the schema, whatever order they are given in, and each value as its kind wants it.
/// What is empty is left out, unless the key is required. Changes in files that are there are those of <see cref="ContentEdit"/>.
/// </summary>
public sealed class ContentWriter(IReadOnlyList<FieldSchema> fields)
{
    private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);

    public ContentWriter(CollectionSchema schema) : this(schema.Fields)
    {
    }

    /// <param name="value">
    /// A text (dates in ISO 8601), number or truth value, a list of texts, texts by language in their order, or for groups one
    /// or several <see cref="ContentWriter"/>. A key that the schema does not know goes behind all others.
    /// </param>
    public ContentWriter Set(string key, object? value)
    {
        if (value is null) _values.Remove(key);
        else _values[key] = value;
        return this;
    }

    /// <summary>The writer of what stands within a group.</summary>
    public ContentWriter Group(string key) => new(fields.First(field => field.Key == key).Fields);

    /// <summary>A file of data.</summary>
    public string ToYaml()
    {
        var yaml = new YamlWriter();
        WriteTo(yaml);
        return yaml.ToString();
    }

    /// <summary>An article or a page.</summary>
    public string ToMarkdown(string body)
    {
        var yaml = new YamlWriter();
        WriteTo(yaml);
        return yaml.ToFrontMatter() + "\n" + body;
    }

    public void WriteTo(YamlWriter yaml)
    {
        foreach (var field in fields)
        {
            if (_values.TryGetValue(field.Key, out var value) && (field.IsRequired || !IsEmpty(value))) Write(yaml, field.Key, value, field.Kind);
        }
        foreach (var (key, value) in _values)
        {
            if (!IsEmpty(value) && fields.All(field => field.Key != key)) Write(yaml, key, value, FieldKind.Free);
        }
    }

    private static bool IsEmpty(object value) => value switch
    {
        string text => text.Length == 0,
        IReadOnlyCollection<object> list => list.Count == 0,
        IReadOnlyCollection<KeyValuePair<string, string>> texts => texts.Count == 0,
        _ => false,
    };

    private static void Write(YamlWriter yaml, string key, object value, FieldKind kind)
    {
        switch (value)
        {
            case string date when kind == FieldKind.Date:
                yaml.AddPlain(key, date);
                break;
            case string text:
                yaml.Add(key, text);
                break;
            case int number:
                yaml.AddPlain(key, number.ToString(CultureInfo.InvariantCulture));
                break;
            case bool flag:
                yaml.Add(key, flag);
                break;
            case IEnumerable<string> list:
                yaml.Add(key, list);
                break;
            case IEnumerable<KeyValuePair<string, string>> texts:
                yaml.Add(key, map => { foreach (var (language, text) in texts) map.Add(language, text); });
                break;
            case ContentWriter group:
                yaml.Add(key, group.WriteTo);
                break;
            case IEnumerable<ContentWriter> groups:
                yaml.Add(key, groups.Select(Action<YamlWriter> (group) => group.WriteTo));
                break;
            default:
                throw new ArgumentException($"'{key}' cannot be a {value.GetType().Name}.", nameof(value));
        }
    }
}
