using Daftar.Languages;

namespace Daftar.Importing.Readers;

/// <summary>
/// Where links within a document lead. Of an article only headings have addresses, so a place in other text stands for the
/// heading above it, and before the first heading for the beginning of the article.
/// </summary>
internal sealed class HeadingPlaces
{
    /// <summary>The id that every page gives to its main part.</summary>
    public const string Beginning = "content";

    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<string> _atHeadings = new(StringComparer.Ordinal);
    private readonly List<string> _pending = [];
    private string? _heading;

    /// <summary>A place in the paragraph that ends next.</summary>
    public void Mark(string? name)
    {
        if (!string.IsNullOrEmpty(name)) _pending.Add(name);
    }

    /// <param name="heading">The words of the heading; null for a paragraph that is none.</param>
    public void EndParagraph(string? heading)
    {
        if (heading is not null && Slug.From(heading) is { Length: > 0 } slug)
        {
            var id = slug;
            for (var number = 1; !_taken.Add(id); number++) id = $"{slug}-{number}";
            _heading = id;
            _atHeadings.UnionWith(_pending);
        }
        foreach (var place in _pending) _ids.TryAdd(place, _heading ?? Beginning);
        _pending.Clear();
    }

    /// <summary>The id to lead to; null when the document has no such place.</summary>
    public string? IdOf(string place) => _ids.TryGetValue(place, out var id) ? id : HeadingOf(place);

    /// <summary>Whether the place is a heading itself.</summary>
    public bool IsHeading(string place) => _ids.ContainsKey(place) ? _atHeadings.Contains(place) : HeadingOf(place) is not null;

    // Generators make the ids of headings from their words, each in its way.
    private string? HeadingOf(string place) => Slug.From(place) is { Length: > 0 } slug && _taken.Contains(slug) ? slug : null;
}
