using Daftar.Diagnostics;
using Daftar.Sources;

namespace Daftar.Schema;

/// <summary>A text with the place where it stands.</summary>
public readonly record struct LocatedText(string Value, SourcePlace Place);

/// <summary>
/// The values of one mapping, checked against its schema: what is here has the right type. Keys that are missing,
/// null or were wrong (and reported) read as null, false or empty.
/// </summary>
public sealed class FieldValues(SourcePlace place, IReadOnlyDictionary<string, object> values)
{
    public static FieldValues Empty { get; } = new(default, new Dictionary<string, object>());

    /// <summary>Where the mapping begins.</summary>
    public SourcePlace Place { get; } = place;

    public bool Has(string key) => values.ContainsKey(key);

    internal IReadOnlyDictionary<string, object> Values => values;

    public string? Text(string key) => values.GetValueOrDefault(key) is LocatedText text ? text.Value : null;

    public LocatedText? Located(string key) => values.GetValueOrDefault(key) as LocatedText?;

    public int? Integer(string key) => values.GetValueOrDefault(key) is Located<int> number ? number.Value : null;

    public bool Flag(string key, bool otherwise = false) => values.GetValueOrDefault(key) is Located<bool> flag ? flag.Value : otherwise;

    public DateLiteral? Date(string key) => values.GetValueOrDefault(key) is Located<DateLiteral> date ? date.Value : null;

    /// <summary>The texts of any list kind; for <see cref="FieldKind.Term"/> a list of one.</summary>
    public IReadOnlyList<LocatedText> Texts(string key) => values.GetValueOrDefault(key) switch
    {
        IReadOnlyList<LocatedText> texts => texts,
        LocatedText text => [text],
        _ => [],
    };

    /// <summary>Texts by language code; the key "" is a text given for all languages.</summary>
    public IReadOnlyDictionary<string, string>? Translated(string key) => values.GetValueOrDefault(key) as IReadOnlyDictionary<string, string>;

    public FieldValues? Group(string key) => values.GetValueOrDefault(key) as FieldValues;

    public IReadOnlyList<FieldValues> Groups(string key) => values.GetValueOrDefault(key) as IReadOnlyList<FieldValues> ?? [];

    public DataNode? Node(string key) => values.GetValueOrDefault(key) as DataNode;

    /// <summary>Where the value of a key stands, or the mapping when the key is not there.</summary>
    public SourcePlace PlaceOf(string key) => values.GetValueOrDefault(key) switch
    {
        LocatedText text => text.Place,
        Located<int> number => number.Place,
        Located<bool> flag => flag.Place,
        Located<DateLiteral> date => date.Place,
        IReadOnlyList<LocatedText> { Count: > 0 } texts => texts[0].Place,
        FieldValues group => group.Place,
        DataNode node => node.Place,
        _ => Place,
    };
}

internal readonly record struct Located<T>(T Value, SourcePlace Place);
