using Daftar.Diagnostics;

namespace Daftar.Planning;

/// <summary>One language with what its pages are made of.</summary>
public sealed record LanguagePages(LanguageSite Language, PageFrames Frames, ArticleViews Views);

/// <summary>The makers of page models, one set for each language, shared by all outputs.</summary>
public sealed class SitePages(SiteModel site, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, LanguagePages> _languages = site.Languages.ToDictionary(
        language => language.Code,
        language => new LanguagePages(language, new PageFrames(site, language, diagnostics), new ArticleViews(site, language)),
        StringComparer.Ordinal);

    public LanguagePages this[string language] => _languages[language];

    public IEnumerable<LanguagePages> All => site.Languages.Select(language => _languages[language.Code]);
}
