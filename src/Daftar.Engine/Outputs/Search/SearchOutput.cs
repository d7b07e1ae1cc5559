using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.Languages.Stemming;
using Daftar.Modelling;
using Daftar.Planning;
using Daftar.Views;

namespace Daftar.Outputs.Search;

/// <summary>The search page of each language and the index that its script reads.</summary>
public sealed class SearchOutput : IFolderOutput
{
    internal static IReadOnlyList<string> Strings { get; } =
    [
        "search.author", "search.year", "search.other", "search.elsewhere", .. SearchPage.ScriptTexts.Select(key => "search." + key),
    ];

    public void Prepare(SiteConfiguration configuration)
    {
        foreach (var language in configuration.Languages) WordForms.For(language.Code);
    }

    public IEnumerable<PlannedFile> Plan(SiteModel site, SiteViews views, DiagnosticBag diagnostics) =>
        views.All.Select(language => new SearchPage(site, views, language));

    public IEnumerable<PlannedFolder> PlanFolders(SiteModel site, SiteViews views) =>
        views.All.Select(language => new SearchIndexFolder(site, language));
}
