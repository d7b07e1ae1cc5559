using Daftar.Configuration;

namespace Daftar.Outputs.Api;

/// <summary>Two taxonomies whose terms have lists together, with the names that they go by in data: <c>region_issues</c>.</summary>
internal sealed record TaxonomyCrossing(TaxonomySettings Taxonomy, TaxonomySettings Other)
{
    public string Key => $"{Taxonomy.Singular}_{Other.Id}".Replace('-', '_');

    /// <summary>The name of the schema: <c>RegionIssue</c>.</summary>
    public string SchemaName => Pascal(Taxonomy.Singular) + Pascal(Other.Singular);

    public static IEnumerable<TaxonomyCrossing> Of(SiteConfiguration configuration) =>
        from taxonomy in configuration.Taxonomies
        where taxonomy.CrossWith is not null
        select new TaxonomyCrossing(taxonomy, configuration.FindTaxonomy(taxonomy.CrossWith!)!);

    private static string Pascal(string name) => string.Concat(name.Split('-', '_').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}
