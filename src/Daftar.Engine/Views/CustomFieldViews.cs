using System.Globalization;
using Daftar.Configuration;
using Daftar.Configuration.Fields;
using Daftar.Content;
using Daftar.Languages;
using Daftar.Modelling;
using Daftar.Schema;
using Daftar.Theming.Models;

namespace Daftar.Views;

/// <summary>Shows the fields that a site declares itself.</summary>
public static class CustomFieldViews
{
    /// <summary>Those that readers see and the article has, in the order of the settings.</summary>
    public static IReadOnlyList<CustomFieldView> Of(SiteModel site, LanguageSite language, Article article)
    {
        if (article.CustomFields.Count == 0) return [];
        var views = new List<CustomFieldView>();
        foreach (var field in site.Configuration.CustomFields)
        {
            if (!field.IsShown || !article.CustomFields.TryGetValue(field.Key, out var value)) continue;
            views.Add(new(field.Key, field.LabelIn(language.Code), Texts(field, language.Code, language.Settings.Digits, value))
            {
                Date = value is ContentDate date ? language.Dates.Format(date) : null,
                Url = field.Kind == FieldKind.Address ? (string)value : null,
                IsTrue = value is true,
            });
        }
        return views;
    }

    /// <summary>The text of the fields for the search.</summary>
    public static IEnumerable<string> WordsOf(SiteConfiguration configuration, Article article)
    {
        if (article.CustomFields.Count == 0) return [];
        return configuration.CustomFields.Where(field => field.IsShown && field.Kind != FieldKind.Address && article.CustomFields.ContainsKey(field.Key))
            .SelectMany(field => Texts(field, article.Language, null, article.CustomFields[field.Key]));
    }

    private static IReadOnlyList<string> Texts(CustomFieldSettings field, string language, string? digits, object value) => value switch
    {
        int number => [digits is null ? number.ToString(CultureInfo.InvariantCulture) : Numbers.Format(number, digits, group: false)],
        IReadOnlyList<string> texts => texts,
        string when field.Kind == FieldKind.Address => [],
        string choice when field.Kind == FieldKind.Choice => [field.ChoiceIn(language, choice)],
        string text => [text],
        _ => [],
    };
}
