namespace Daftar.Diagnostics;

/// <summary>Collects findings from any number of threads; reads them back in one order whatever the threads did.</summary>
public sealed class DiagnosticBag
{
    private readonly Lock _lock = new();
    private readonly List<Diagnostic> _items = [];

    public bool HasErrors { get; private set; }

    public void Add(Diagnostic diagnostic)
    {
        lock (_lock)
        {
            _items.Add(diagnostic);
            HasErrors |= diagnostic.Severity == Severity.Error;
        }
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) Add(diagnostic);
    }

    /// <summary>All findings, each once, by place, then code, then text.</summary>
    public IReadOnlyList<Diagnostic> ToSortedList()
    {
        lock (_lock)
        {
            var sorted = _items.Distinct().ToList();
            sorted.Sort(static (a, b) =>
            {
                var byPlace = a.Place.CompareTo(b.Place);
                if (byPlace != 0) return byPlace;
                var byCode = string.CompareOrdinal(a.Code, b.Code);
                return byCode != 0 ? byCode : string.CompareOrdinal(a.Message.English, b.Message.English);
            });
            return sorted;
        }
    }
}
