using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.Modelling;
using Daftar.Views;

namespace Daftar.Planning;

/// <summary>A kind of output: article pages, feeds, the sitemap. Adding one adds a folder and one line in the list of outputs.</summary>
public interface IOutput
{
    /// <summary>
    /// Gets ready what takes long and depends on the settings alone, such as a lexicon; on a thread of its own, while the
    /// content is read.
    /// </summary>
    void Prepare(SiteConfiguration configuration)
    {
    }

    /// <summary>All files of this kind. Two outputs that plan the same path are a diagnostic, not a race.</summary>
    IEnumerable<PlannedFile> Plan(SiteModel site, SiteViews views, DiagnosticBag diagnostics);
}
