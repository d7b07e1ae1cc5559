using Daftar.Diagnostics;
using Daftar.Schema;

namespace Daftar.Configuration;

/// <summary>Reads the setting <c>Taxonomies</c>. What an entry does not say is that of the default with its id, if there is one.</summary>
internal static class TaxonomyReader
{
    // Addresses and facets of the site itself.
    private static readonly string[] ReservedIds = ["authors", "tags", "archive", "search", "pages", "articles", "comments"];
    private static readonly string[] ReservedNames = ["author", "tag", "year", "month", "undated", "page", "home", "archive", "search"];

    public static IReadOnlyList<TaxonomySettings> Read(FieldValues settings, DiagnosticBag diagnostics)
    {
        if (!settings.Has("Taxonomies")) return TaxonomySettings.Defaults;
        var taxonomies = new List<TaxonomySettings>();
        foreach (var entry in settings.Groups("Taxonomies"))
        {
            if (entry.Located("Id") is not { } id) continue;
            var taxonomy = Read(id.Value, entry, diagnostics);
            if (ReservedIds.Contains(taxonomy.Id) || ReservedNames.Contains(taxonomy.Singular))
                diagnostics.Add(TaxonomyDiagnostics.Reserved(id.Place, ReservedIds.Contains(taxonomy.Id) ? taxonomy.Id : taxonomy.Singular));
            else if (taxonomies.Exists(known => known.Id == taxonomy.Id || known.Key == taxonomy.Key || known.Singular == taxonomy.Singular))
                diagnostics.Add(TaxonomyDiagnostics.DeclaredTwice(id.Place, taxonomy.Id));
            else
                taxonomies.Add(taxonomy);
        }
        if (!taxonomies.Exists(taxonomy => taxonomy.Id == TaxonomySettings.Types))
        {
            diagnostics.Add(TaxonomyDiagnostics.NoTypes(settings.PlaceOf("Taxonomies")));
            taxonomies.Insert(0, TaxonomySettings.Defaults[0]);
        }
        foreach (var taxonomy in taxonomies)
        {
            // A default that the site does without is no mistake.
            var isDefault = TaxonomySettings.Defaults.Any(known => known.Id == taxonomy.Id && known.CrossWith == taxonomy.CrossWith);
            if (taxonomy.CrossWith is { } other && !isDefault && (other == taxonomy.Id || !taxonomies.Exists(known => known.Id == other)))
                diagnostics.Add(TaxonomyDiagnostics.UnknownCrossing(taxonomy.Place, taxonomy.Id, other));
        }
        return [.. taxonomies.Select(taxonomy => taxonomies.Exists(other => other.Id == taxonomy.CrossWith && other != taxonomy) ? taxonomy : taxonomy with { CrossWith = null })];
    }

    private static TaxonomySettings Read(string id, FieldValues entry, DiagnosticBag diagnostics)
    {
        var known = TaxonomySettings.Defaults.FirstOrDefault(taxonomy => taxonomy.Id == id) ?? new(id);
        var isSeries = entry.Flag("Series", TaxonomySettings.NamesSeries(id));
        return known with
        {
            Key = entry.Text("Key") ?? known.Key,
            Singular = entry.Text("Singular") ?? known.Singular,
            // An article is of one type; layouts and addresses depend on it.
            IsSingle = id == TaxonomySettings.Types || entry.Flag("Single", known.IsSingle),
            Labels = entry.Translated("Label") ?? known.Labels,
            TermLabels = entry.Translated("TermLabel") ?? known.TermLabels,
            Url = Pattern(entry, "Url", ["{lang}", "{term}"], ["{taxonomy}"], diagnostics),
            CrossWith = entry.Text("CrossWith") ?? known.CrossWith,
            CrossUrl = Pattern(entry, "CrossUrl", ["{lang}", "{term}", "{other}"], ["{taxonomy}"], diagnostics),
            HasFeeds = entry.Flag("Feeds", known.HasFeeds),
            IsFacet = entry.Flag("Facet", known.IsFacet),
            IsOnCards = entry.Flag("OnCards", known.IsOnCards),
            IsOnHome = entry.Flag("OnHome", known.IsOnHome || isSeries),
            IsSeries = isSeries,
            Weight = entry.Integer("Weight") ?? known.Weight,
            Place = entry.Place,
        };
    }

    private static string? Pattern(FieldValues entry, string key, string[] needed, string[] allowed, DiagnosticBag diagnostics)
    {
        if (entry.Located(key) is not { } pattern) return null;
        if (ConfigurationLoader.IsPattern(pattern.Value, needed, allowed)) return pattern.Value;
        diagnostics.Add(ConfigurationDiagnostics.BadPattern(pattern.Place, key, pattern.Value, string.Join(", ", needed)));
        return null;
    }
}
