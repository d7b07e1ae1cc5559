using Daftar.Diagnostics;

namespace Daftar.Sources;

/// <summary>A value read from YAML or JSON that knows where it stands, so that every complaint can point at it.</summary>
public abstract record DataNode(SourcePlace Place);

/// <summary>
/// A scalar as written. <paramref name="IsPlain"/> tells unquoted YAML (or a JSON number, bool or null), where
/// <c>true</c>, <c>12</c> and the empty value mean something else than their text.
/// </summary>
public sealed record DataScalar(SourcePlace Place, string Value, bool IsPlain) : DataNode(Place)
{
    /// <summary>YAML's null: plain and empty, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null" or "Null" or "NULL";
}

/// <summary>A sequence, in the order of the file.</summary>
public sealed record DataSequence(SourcePlace Place, IReadOnlyList<DataNode> Items) : DataNode(Place);

/// <summary>A mapping, in the order of the file; keys are unique (a duplicate was reported while reading).</summary>
public sealed record DataMapping(SourcePlace Place, IReadOnlyList<DataEntry> Entries) : DataNode(Place)
{
    /// <summary>Keys that are there, with a value that could not be read; that was reported.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    public DataNode? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (entry.Key == key) return entry.Value;
            }
            return null;
        }
    }
}

/// <summary>One key of a mapping with the place of the key itself.</summary>
public sealed record DataEntry(string Key, SourcePlace KeyPlace, DataNode Value);
