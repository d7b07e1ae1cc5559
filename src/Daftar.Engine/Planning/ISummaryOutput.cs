using Daftar.Diagnostics;
using Daftar.Modelling;
using Daftar.Views;

namespace Daftar.Planning;

/// <summary>A kind of output about other outputs' files, such as the sitemap: it is planned when those are known.</summary>
public interface ISummaryOutput : IOutput
{
    /// <param name="files">What all other outputs planned, in the order of their paths.</param>
    IEnumerable<PlannedFile> Summarize(SiteModel site, IReadOnlyList<PlannedFile> files, DiagnosticBag diagnostics);

    IEnumerable<PlannedFile> IOutput.Plan(SiteModel site, SiteViews views, DiagnosticBag diagnostics) => [];
}
