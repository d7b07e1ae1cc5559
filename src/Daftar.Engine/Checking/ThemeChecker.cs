using Daftar.Diagnostics;
using Daftar.Theming;

namespace Daftar.Checking;

/// <param name="Interpreted">Layouts that Scriban's interpreter runs, each with what it has that our own runner does not know.</param>
/// <param name="Trace">What the layout of the asked page is given; null when none was asked for or there is none.</param>
public sealed record ThemeFindings(IReadOnlyList<(string Layout, SourcePlace Place, string Reason)> Interpreted, string? Trace);

/// <summary>What is wrong with a site's theme alone.</summary>
public static class ThemeChecker
{
    /// <summary>Null when the settings cannot be used; either way <paramref name="diagnostics"/> tells all.</summary>
    /// <param name="page">The page to trace, or null.</param>
    public static ThemeFindings? Check(SiteBuildRequest request, string? page, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        using var loaded = SiteLoader.Load(request, found);
        if (loaded is null)
        {
            diagnostics.AddRange(found.ToSortedList());
            return null;
        }
        ThemeLinkCheck.Run(loaded.Site, SiteBuilder.Plan(loaded, found).Files, found);
        // Findings of content and outputs belong to "daftar check"; a file of the theme may be unreadable, a link or no text.
        diagnostics.AddRange(found.ToSortedList().Where(finding => finding.Code.StartsWith("DAF4", StringComparison.Ordinal)
            || loaded.Site.Configuration.ThemePaths.Any(path => finding.Place.Path.StartsWith(path + "/", StringComparison.Ordinal))));
        var trace = page is null || diagnostics.HasErrors ? null : ThemeTracer.Trace(loaded, page, diagnostics);
        return new((loaded.Site.Theme.Templates as TemplateEngine)?.Interpreted ?? [], trace);
    }
}
