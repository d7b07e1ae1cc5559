using Daftar.Diagnostics;
using Daftar.Modelling;

namespace Daftar.Views;

/// <summary>One language, with what makes the models of its pages.</summary>
public sealed record LanguageViews(LanguageSite Site, PageFrames Frames, ArticleViews Articles);

/// <summary>The makers of page models, one set for each language, shared by all outputs.</summary>
public sealed class SiteViews(SiteModel site, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, LanguageViews> _languages = site.Languages.ToDictionary(
        language => language.Code,
        language => new LanguageViews(language, new PageFrames(site, language, diagnostics), new ArticleViews(site, language)),
        StringComparer.Ordinal);

    public LanguageViews this[string language] => _languages[language];

    public IEnumerable<LanguageViews> All => site.Languages.Select(language => _languages[language.Code]);
}
