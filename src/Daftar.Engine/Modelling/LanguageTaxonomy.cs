using Daftar.Configuration;
using Daftar.Content;
using Daftar.Theming;
using Daftar.Theming.Strings;

namespace Daftar.Modelling;

/// <summary>A taxonomy in one language.</summary>
/// <param name="Name">What readers call it: «Regions».</param>
/// <param name="IndexTitle">Title of the overview of its terms.</param>
/// <param name="ListLabel">What stands above the list of one term: «Region».</param>
/// <param name="FacetLabel">What a search calls it.</param>
/// <param name="ArticleLabel">What stands before an article's terms.</param>
public sealed record LanguageTaxonomy(TaxonomySettings Settings, string Name, string IndexTitle, string ListLabel, string FacetLabel, string ArticleLabel)
{
    public string Id => Settings.Id;

    /// <summary>The strings of the theme go first, then the settings, then the label in the file with the terms.</summary>
    public static LanguageTaxonomy Of(TaxonomySettings settings, string language, ThemeStrings strings, ContentSet content)
    {
        var name = strings.Find($"taxonomy.{settings.Id}")?.Other ?? In(settings.Labels, language)
            ?? content.Taxonomies.GetValueOrDefault(settings.Id)?.Labels.Find(language) ?? settings.Id;
        var one = In(settings.TermLabels, language) ?? name;
        return new(
            settings, name,
            strings.Find($"index.{settings.Id}")?.Other ?? name,
            strings.Find($"list.{settings.Singular}")?.Other ?? one,
            strings.Find($"search.{settings.Singular}")?.Other ?? one,
            strings.Find($"article.{settings.Id}")?.Other ?? name);
    }

    private static string? In(IReadOnlyDictionary<string, string> texts, string language) =>
        texts.GetValueOrDefault(language) ?? texts.GetValueOrDefault("");
}
