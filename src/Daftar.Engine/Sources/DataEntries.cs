using Daftar.Diagnostics;

namespace Daftar.Sources;

/// <summary>The entries of one mapping while it is read: the first of two equal keys stays, the second is reported.</summary>
internal readonly struct DataEntries(DiagnosticBag diagnostics)
{
    // Below this a walk is cheaper than a hash set, and front matter is nearly always below.
    private const int Many = 32;

    private readonly List<DataEntry> _entries = [];
    private readonly Dictionary<string, SourcePlace> _seen = new(0, StringComparer.Ordinal);

    public void Add(string key, SourcePlace keyPlace, DataNode value)
    {
        if (FirstPlaceOf(key) is { } first)
        {
            diagnostics.Add(YamlDiagnostics.DuplicateKey(keyPlace, key, first));
            return;
        }
        _entries.Add(new(key, keyPlace, value));
        if (_entries.Count == Many)
        {
            foreach (var entry in _entries) _seen.Add(entry.Key, entry.KeyPlace);
        }
        else if (_entries.Count > Many)
        {
            _seen.Add(key, keyPlace);
        }
    }

    public IReadOnlyList<DataEntry> ToList() => _entries;

    private SourcePlace? FirstPlaceOf(string key)
    {
        if (_entries.Count >= Many) return _seen.TryGetValue(key, out var place) ? place : null;
        foreach (var entry in _entries)
        {
            if (entry.Key == key) return entry.KeyPlace;
        }
        return null;
    }
}
