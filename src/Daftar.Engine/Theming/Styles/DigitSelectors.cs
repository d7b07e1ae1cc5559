using System.Text.RegularExpressions;
using Daftar.Configuration;

namespace Daftar.Theming.Styles;

/// <summary>
/// <c>:digits(arabext)</c> in a theme's style sheet: the languages of the site that show these digits. The numbers of lists are drawn by the
/// browser, which knows the page's language but not the site's settings. Browsers get <c>:lang(…)</c>, or no rule where no language is meant.
/// </summary>
internal static partial class DigitSelectors
{
    public static string Expand(string css, IReadOnlyList<SiteLanguage> languages) =>
        css.Contains(":digits(", StringComparison.Ordinal) ? Rule().Replace(css, rule => Expand(rule, languages)) : css;

    private static string Expand(Match rule, IReadOnlyList<SiteLanguage> languages)
    {
        var (selector, mark) = (rule.Groups["selector"].Value.TrimEnd(), rule.Groups["mark"].Value);
        var selectors = languages.Where(language => language.Digits == rule.Groups["digits"].Value)
            .Select(language => selector.Replace(mark, $":lang({language.Code})", StringComparison.Ordinal));
        return string.Join(", ", selectors) is { Length: > 0 } any ? $"{any} {rule.Groups["body"].Value}" : "";
    }

    // One selector with one mark, and its block, which holds no other one.
    [GeneratedRegex(@"(?<![^{},;/])(?<selector>(?>[^{},;/:]*(?::(?!digits\([a-z]+\))[^{},;/:]*)*)(?<mark>:digits\((?<digits>[a-z]+)\))(?>[^{},;/]*))(?<body>\{[^{}]*\})")]
    private static partial Regex Rule();
}
