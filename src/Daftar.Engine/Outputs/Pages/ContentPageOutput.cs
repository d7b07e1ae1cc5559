using Daftar.Diagnostics;
using Daftar.Modelling;
using Daftar.Planning;
using Daftar.Views;

namespace Daftar.Outputs.Pages;

/// <summary>The pages of <c>input/pages</c>: About, Contact, Links.</summary>
public sealed class ContentPageOutput : IOutput
{
    public IEnumerable<PlannedFile> Plan(SiteModel site, SiteViews views, DiagnosticBag diagnostics)
    {
        foreach (var language in views.All)
        {
            foreach (var page in language.Site.Pages) yield return new ContentPageFile(site, language, page);
        }
    }
}
