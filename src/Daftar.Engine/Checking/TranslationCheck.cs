using System.Globalization;
using Daftar.Configuration;
using Daftar.Content;
using Daftar.Diagnostics;

namespace Daftar.Checking;

/// <summary>
/// Versions that do not know of a change in their original. Days are compared, as editors write them: a digest of the
/// original in the translation's file would have to be kept by hand, and change with every comma.
/// </summary>
internal static class TranslationCheck
{
    public static void Run(string root, SiteConfiguration configuration, IReadOnlyList<Article> articles, DiagnosticBag diagnostics)
    {
        foreach (var versions in articles.GroupBy(article => article.Stem, StringComparer.Ordinal))
        {
            var list = versions.ToList();
            if (list.Count < 2) continue;
            Compare(list, diagnostics);
            CompareShared(root, configuration, list, diagnostics);
        }
    }

    /// <summary>Type, terms and shared fields belong to the work: a reader of either language has to find it in the same places.</summary>
    private static void CompareShared(string root, SiteConfiguration configuration, List<Article> versions, DiagnosticBag diagnostics)
    {
        var original = Original(versions) ?? versions[0];
        foreach (var version in versions)
        {
            if (version == original) continue;
            foreach (var taxonomy in configuration.Taxonomies)
            {
                if (taxonomy.Id == TaxonomySettings.Types) Differ(taxonomy.Key, version.Type.Id, original.Type.Id);
                else Differ(taxonomy.Key, Ids(version.TermsOf(taxonomy.Id)), Ids(original.TermsOf(taxonomy.Id)));
            }
            foreach (var field in configuration.CustomFields.Where(field => field.IsShared))
                Differ(field.Key, Text(version.CustomFields.GetValueOrDefault(field.Key)), Text(original.CustomFields.GetValueOrDefault(field.Key)));

            void Differ(string key, string own, string other)
            {
                if (own != other) diagnostics.Add(CheckingDiagnostics.VersionDiffers(FrontMatterPlace.Find(root, version.Path, key), key, own, other, original.Path));
            }
        }
    }

    private static string Ids(IEnumerable<Term> terms) => $"[{string.Join(", ", terms.Select(term => term.Id).Order(StringComparer.Ordinal))}]";

    private static void Compare(List<Article> versions, DiagnosticBag diagnostics)
    {
        var original = Original(versions);
        var latest = original ?? Latest(versions);
        if (latest is null) return;
        foreach (var version in versions)
        {
            if (version == latest || version.LastModified is not { } own || latest.LastModified is not { } changed || own.Day >= changed.Day) continue;
            if (original is null) diagnostics.Add(CheckingDiagnostics.OutdatedVersion(new(version.Path), latest.Path, Text(changed), Text(own)));
            else diagnostics.Add(CheckingDiagnostics.OutdatedTranslation(new(version.Path), original.Path, Text(changed), Text(own)));
        }
    }

    /// <summary>The version that says so of itself, or the only one that says nothing while the others are translations.</summary>
    private static Article? Original(List<Article> versions)
    {
        var said = versions.Find(version => version.Translation is TranslationStatus.Original);
        if (said is not null) return said;
        var silent = versions.FindAll(version => version.Translation is null);
        return silent.Count == 1 ? silent[0] : null;
    }

    /// <summary>Among equals, the one that was changed last after it was published; dates of publication alone say nothing.</summary>
    private static Article? Latest(List<Article> versions) => versions
        .Where(version => version.Updated is not null || version.Corrections.Count > 0)
        .MaxBy(version => version.LastModified!.Value.Instant);

    private static string Text(object? value) => value switch
    {
        null => "",
        IReadOnlyList<string> texts => $"[{string.Join(", ", texts)}]",
        ContentDate date => date.HasTime ? date.ToRfc3339() : Text(date),
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Text(ContentDate date) => date.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
