using Daftar.Configuration;
using Daftar.Diagnostics;

namespace Daftar.Theming.Strings;

/// <summary>Compares the languages' texts with each other and with what asks for them.</summary>
internal static class StringsCheck
{
    /// <param name="templateKeys">Keys that templates use; those that no language has are reported where they are used.</param>
    public static void Check(
        IReadOnlyList<StringsFile> files, SiteConfiguration configuration, IReadOnlySet<string> templateKeys,
        IEnumerable<string> outputKeys, DiagnosticBag diagnostics)
    {
        var read = files.Where(file => file.Texts.Count > 0).ToList();
        var needed = outputKeys.ToHashSet(StringComparer.Ordinal);
        // A file may keep the texts of the model's taxonomies where the site does without them.
        var optional = RequiredStrings.OfTaxonomies(configuration.Taxonomies).Concat(RequiredStrings.OfTaxonomies(TaxonomySettings.Defaults)).ToHashSet(StringComparer.Ordinal);
        var holder = HolderOfEachKey(read);
        foreach (var file in read)
        {
            var dates = RequiredStrings.OfDates(configuration.Language(file.Language).Calendar).ToHashSet(StringComparer.Ordinal);
            CheckRequired(file, dates.Union(needed), holder, diagnostics);
            CheckOthers(file, holder, diagnostics);
            // A site may have layouts of its own that use less of the program's texts.
            if (file.Path.StartsWith(BuiltInTheme.Name, StringComparison.Ordinal)) continue;
            foreach (var (key, text) in file.Texts)
            {
                if (!file.IsCompleted(key) && !templateKeys.Contains(key) && !needed.Contains(key) && !optional.Contains(key) && !dates.Contains(key) && !RequiredStrings.DependsOnCalendar(key))
                    diagnostics.Add(ThemeDiagnostics.Unused(text.Place, key));
            }
        }
    }

    /// <summary>The first file, in the order of <c>statiq.json</c>, that has a key.</summary>
    private static Dictionary<string, StringsFile> HolderOfEachKey(List<StringsFile> files)
    {
        var holder = new Dictionary<string, StringsFile>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var key in file.Texts.Keys) holder.TryAdd(key, file);
        }
        return holder;
    }

    private static void CheckRequired(
        StringsFile file, IEnumerable<string> keys, Dictionary<string, StringsFile> holder, DiagnosticBag diagnostics)
    {
        foreach (var key in keys)
        {
            var reportedByComparison = holder.ContainsKey(key) && !RequiredStrings.DependsOnCalendar(key);
            if (!file.Texts.ContainsKey(key) && !reportedByComparison) diagnostics.Add(ThemeDiagnostics.MissingRequired(file.Path, key));
        }
    }

    private static void CheckOthers(StringsFile file, Dictionary<string, StringsFile> holder, DiagnosticBag diagnostics)
    {
        foreach (var (key, other) in holder)
        {
            if (!file.Texts.ContainsKey(key) && !RequiredStrings.DependsOnCalendar(key))
                diagnostics.Add(ThemeDiagnostics.MissingKey(file.Path, key, other.Path));
        }
    }
}
