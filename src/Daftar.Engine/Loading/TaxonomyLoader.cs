using Daftar.Configuration;
using Daftar.Configuration.Fields;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Schema;
using Daftar.Storage;

namespace Daftar.Loading;

/// <summary>Reads <c>input/taxonomies/*.yml</c>.</summary>
internal static class TaxonomyLoader
{
    public static Dictionary<string, Taxonomy> Load(
        string root, IReadOnlyList<string> paths, SiteConfiguration configuration, ICollection<Digest> digests, DiagnosticBag diagnostics)
    {
        var taxonomies = new Dictionary<string, Taxonomy>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var mapping = DataFile.Read(root, path, diagnostics, out var digest);
            digests.Add(digest);
            if (mapping is null) continue;
            var values = SchemaReader.Read(mapping, ContentSchema.Taxonomies, configuration.LanguageCodes, diagnostics);
            var id = Path.GetFileNameWithoutExtension(path);
            if (configuration.FindTaxonomy(id) is null) diagnostics.Add(LoadingDiagnostics.UndeclaredTaxonomy(path, id));
            taxonomies[id] = new(id, Texts(values, "label", configuration), ReadTerms(id, values, configuration, diagnostics));
        }
        foreach (var taxonomy in configuration.Taxonomies)
        {
            if (taxonomy.Id != TaxonomySettings.Types && (ContentSchema.Articles.Fields.Any(field => field.Key == taxonomy.Key && field.Target != taxonomy.Id) || ContentSchema.IsReserved(taxonomy.Key, ContentSchema.Articles.Fields)))
                diagnostics.Add(LoadingDiagnostics.KeyIsTaken(taxonomy.Place, taxonomy.Id, taxonomy.Key));
        }
        var articles = ContentSchema.ArticlesOf(configuration.Taxonomies);
        var all = ContentSchema.ArticlesOf(configuration).Fields;
        foreach (var field in configuration.CustomFields)
        {
            if (articles.Fields.Any(known => known.Key == field.Key) || ContentSchema.IsReserved(field.Key, all)) diagnostics.Add(CustomFieldDiagnostics.Taken(field.Place, field.Key));
        }
        return taxonomies;
    }

    private static List<Term> ReadTerms(string taxonomy, FieldValues values, SiteConfiguration configuration, DiagnosticBag diagnostics)
    {
        var terms = new List<Term>();
        foreach (var group in values.Groups("terms"))
        {
            if (group.Located("id") is not { } id) continue;
            if (terms.Find(term => term.Id == id.Value) is { } first)
            {
                diagnostics.Add(LoadingDiagnostics.DuplicateTerm(id.Place, id.Value, first.Place));
                continue;
            }
            var labels = Texts(group, "label", configuration);
            foreach (var language in configuration.LanguageCodes)
            {
                if (group.Has("label") && labels.Find(language) is null)
                    diagnostics.Add(LoadingDiagnostics.MissingLabel(id.Place, id.Value, language));
            }
            terms.Add(new(
                taxonomy, id.Value, terms.Count, labels,
                Texts(group, "plural", configuration), Texts(group, "description", configuration),
                [.. group.Texts("aliases").Select(alias => alias.Value)], id.Place));
        }
        return terms;
    }

    internal static LanguageTexts Texts(FieldValues values, string key, SiteConfiguration configuration)
    {
        if (values.Translated(key) is not { } texts) return LanguageTexts.Empty;
        if (!texts.TryGetValue("", out var all)) return new(texts);
        return new(configuration.LanguageCodes.ToDictionary(code => code, _ => all, StringComparer.Ordinal));
    }
}
