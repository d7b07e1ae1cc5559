using Daftar.Configuration;
using Daftar.Diagnostics;

namespace Daftar.Importing.Wording;

/// <summary>
/// The site's types, regions, issues and terms of its other taxonomies by every name they go by in documents: label, plural and alias in each
/// language, and id.
/// </summary>
public sealed class ImportVocabulary
{
    private readonly Dictionary<(string Taxonomy, string Key), string> _ids = [];

    /// <summary>The terms that the model site itself has; a site's own are put before them.</summary>
    public static ImportVocabulary ModelSite { get; } = new([]);

    /// <param name="labels">A taxonomy's name (<c>types</c>, <c>regions</c>, <c>issues</c>), a term's id, one of its labels.</param>
    /// <param name="taxonomies">Those that the site declares; null for the default ones.</param>
    public ImportVocabulary(IEnumerable<(string Taxonomy, string Id, string Label)> labels, IReadOnlyList<TaxonomySettings>? taxonomies = null)
    {
        Taxonomies = taxonomies ?? TaxonomySettings.Defaults;
        var declared = new HashSet<string>(StringComparer.Ordinal);
        var ids = new HashSet<(string, string)>();
        foreach (var (taxonomy, id, label) in labels)
        {
            declared.Add(taxonomy);
            ids.Add((taxonomy, id));
            _ids.TryAdd((taxonomy, SourceLine.KeyOf(label)), id);
            _ids.TryAdd((taxonomy, SourceLine.KeyOf(id)), id);
        }
        // A site that declares a taxonomy decides which terms there are; the model site's wording still finds them.
        foreach (var (taxonomy, id, key) in Boilerplate.BuiltInTerms())
        {
            if (Declares(taxonomy) && (!declared.Contains(taxonomy) || ids.Contains((taxonomy, id)))) _ids.TryAdd((taxonomy, key), id);
        }
    }

    /// <summary>The taxonomies of the site, in its order.</summary>
    public IReadOnlyList<TaxonomySettings> Taxonomies { get; }

    public bool Declares(string taxonomy) => Taxonomies.Any(declared => declared.Id == taxonomy);

    /// <summary>A term of a taxonomy that the site has beside types, regions and issues.</summary>
    public (TaxonomySettings Taxonomy, string Id)? Other(string label)
    {
        foreach (var taxonomy in Taxonomies)
        {
            if (taxonomy.Id is not ("types" or "regions" or "issues") && Find(taxonomy.Id, label) is { } id) return (taxonomy, id);
        }
        return null;
    }

    public string? Type(string label) => Find("types", label);

    public string? Region(string label) => Find("regions", label);

    public string? Issue(string label) => Find("issues", label);

    public IEnumerable<string> Ids(string taxonomy) =>
        _ids.Where(entry => entry.Key.Taxonomy == taxonomy).Select(entry => entry.Value).Distinct().Order(StringComparer.Ordinal);

    internal string? Suggest(string label) => Suggestion.For(SourceLine.KeyOf(label), _ids.Values.Distinct());

    private string? Find(string taxonomy, string label) => _ids.GetValueOrDefault((taxonomy, SourceLine.KeyOf(label)));
}
