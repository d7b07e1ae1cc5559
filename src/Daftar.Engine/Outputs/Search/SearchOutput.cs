using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.Languages.Stemming;
using Daftar.Planning;

namespace Daftar.Outputs.Search;

/// <summary>The search page of each language and the index that its script reads.</summary>
public sealed class SearchOutput : IFolderOutput
{
    public void Prepare(SiteConfiguration configuration)
    {
        foreach (var language in configuration.Languages) WordForms.For(language.Code);
    }

    public IEnumerable<PlannedFile> Plan(SiteModel site, SitePages pages, DiagnosticBag diagnostics) =>
        pages.All.Select(language => new SearchPage(site, pages, language));

    public IEnumerable<PlannedFolder> PlanFolders(SiteModel site, SitePages pages) =>
        pages.All.Select(language => new SearchIndexFolder(site, language));
}
