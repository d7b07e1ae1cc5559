using Daftar.Diagnostics;
using Daftar.Languages;

namespace Daftar.Markup;

/// <summary>
/// The headings of one body. Levels begin at 2 and never skip one; ids are made from the words, in any script, and
/// are unique. A heading without text is kept as null, since it is not shown.
/// </summary>
internal sealed class BodyOutline
{
    private readonly List<(int Level, string Text, int Offset)> _found = [];
    private readonly List<Heading?> _headings = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    // Thousands of headings with the same words would otherwise try all numbers from 1 each time.
    private readonly Dictionary<string, int> _lastNumbers = new(StringComparer.Ordinal);

    public void Clear()
    {
        _found.Clear();
        _headings.Clear();
        _ids.Clear();
        _lastNumbers.Clear();
    }

    public void Add(int level, string text, int offset) => _found.Add((level, text, offset));

    public void Finish(IReadOnlySet<string> reservedIds, Func<int, SourcePlace> place, DiagnosticBag diagnostics)
    {
        var shift = 0;
        foreach (var (level, text, offset) in _found)
        {
            if (level != 1) continue;
            shift = 1;
            // The "=======" of a conflict underlines what stands above, and is told as what it is.
            if (text.Contains("<<<<<<< ", StringComparison.Ordinal)) continue;
            diagnostics.Add(MarkupDiagnostics.TopHeading(place(offset)));
            break;
        }

        var last = 1;
        foreach (var (level, text, offset) in _found)
        {
            if (text.Length == 0)
            {
                _headings.Add(null);
                continue;
            }
            var wanted = Math.Min(6, level + shift);
            var used = Math.Min(wanted, last + 1);
            // With the h1 corrected, as was just asked for, what is written may be right.
            if (used < wanted && used != level) diagnostics.Add(MarkupDiagnostics.SkippedLevel(place(offset), level, used));
            last = used;
            _headings.Add(new(used, UniqueId(text, reservedIds), text));
        }
    }

    public Heading? this[int index] => _headings[index];

    public bool HasId(string id) => _ids.Contains(id);

    public IReadOnlyList<Heading> ToList()
    {
        if (_headings.Count == 0) return [];
        var shown = new List<Heading>(_headings.Count);
        foreach (var heading in _headings)
        {
            if (heading is not null) shown.Add(heading);
        }
        return shown;
    }

    private string UniqueId(string text, IReadOnlySet<string> reservedIds)
    {
        var slug = Slug.From(text);
        if (slug.Length == 0) slug = "section";
        var id = slug;
        var number = _lastNumbers.GetValueOrDefault(slug);
        if (number > 0) id = $"{slug}-{number}";
        while (reservedIds.Contains(id) || IsFootnoteId(id) || !_ids.Add(id)) id = $"{slug}-{++number}";
        if (number > 0) _lastNumbers[slug] = number;
        return id;
    }

    private static bool IsFootnoteId(string id) =>
        (id.StartsWith("fn-", StringComparison.Ordinal) && id.AsSpan(3).IndexOfAnyExceptInRange('0', '9') < 0)
        || (id.StartsWith("fnref-", StringComparison.Ordinal) && id.AsSpan(6).IndexOfAnyExceptInRange('0', '9') < 0);
}
