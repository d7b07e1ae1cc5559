using Daftar.Diagnostics;
using Daftar.Modelling;
using Daftar.Planning;
using Daftar.Theming;

namespace Daftar.Checking;

/// <summary>Follows the addresses that templates write themselves: links to pages, and images.</summary>
internal static class ThemeLinkCheck
{
    public static void Run(SiteModel site, IReadOnlyList<PlannedFile> plan, DiagnosticBag diagnostics)
    {
        var files = plan.Select(file => file.Path.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var link in site.Theme.Links)
        {
            var path = Uri.UnescapeDataString(link.Address.Split('?', '#')[0]);
            switch (link.Base)
            {
                case "site.root":
                    Check(link, path.TrimStart('/'), files, diagnostics);
                    break;
                case "site.assets":
                    Check(link, "assets/" + path.TrimStart('/'), files, diagnostics);
                    break;
                case "site.url":
                    foreach (var language in site.Configuration.Languages) Check(link, $"{language.Code}/{path.TrimStart('/')}", files, diagnostics);
                    break;
                default:
                    CheckWhole(link, path, site.Configuration.LinkRoot, files, diagnostics);
                    break;
            }
        }
    }

    private static void CheckWhole(ThemeLink link, string path, string linkRoot, HashSet<string> files, DiagnosticBag diagnostics)
    {
        if (path.Length == 0) return;
        var isBelow = linkRoot.Length == 0 || path.StartsWith(linkRoot + "/", StringComparison.Ordinal);
        if (!path.StartsWith('/') || !isBelow) diagnostics.Add(CheckingDiagnostics.ThemeLinkWithoutBase(link.Place, link.Address));
        else Check(link, path[linkRoot.Length..].TrimStart('/'), files, diagnostics);
    }

    private static void Check(ThemeLink link, string path, HashSet<string> files, DiagnosticBag diagnostics)
    {
        var folder = path.Length == 0 || path.EndsWith('/') ? path : path + "/";
        if (files.Contains(folder + "index.html") || (!path.EndsWith('/') && files.Contains(path))) return;
        diagnostics.Add(CheckingDiagnostics.DeadThemeLink(link.Place, "/" + path, Suggestion.For(path, files)));
    }
}
