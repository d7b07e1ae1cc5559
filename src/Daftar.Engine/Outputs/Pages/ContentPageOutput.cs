using Daftar.Diagnostics;
using Daftar.Planning;

namespace Daftar.Outputs.Pages;

/// <summary>The pages of <c>input/pages</c>: About, Contact, Links.</summary>
public sealed class ContentPageOutput : IOutput
{
    public IEnumerable<PlannedFile> Plan(SiteModel site, SitePages pages, DiagnosticBag diagnostics)
    {
        foreach (var language in pages.All)
        {
            foreach (var page in language.Language.Pages) yield return new ContentPage(site, language, page);
        }
    }
}
