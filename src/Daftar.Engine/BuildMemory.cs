using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.History;
using Daftar.Loading;
using Daftar.Modelling;
using Daftar.Writing;

namespace Daftar;

/// <summary>
/// What one build knows of the last one: when nothing has changed since, nothing has to be done. Owns the sink, which that
/// question opens earlier than a build does that has to look for errors first.
/// </summary>
public sealed class BuildMemory(SiteBuildRequest request, SiteConfiguration configuration, Func<SiteConfiguration, IOutputSink?> open) : IDisposable
{
    private readonly HistoryReader _history = request.StartHistory(configuration);
    private IOutputSink? _sink;
    private bool _isOpened;

    /// <summary>The digests of the files that the build reads; null without a cache, or when they cannot be listed.</summary>
    public InputDigests? Inputs { get; } = request.UseCache ? InputDigests.TryList(request.Root, configuration, request.ContentRoot) : null;

    /// <summary>The summary of a build that found everything as the last one left it; null when there is something to do.</summary>
    public SiteBuildSummary? TryKeepAll(DiagnosticBag diagnostics)
    {
        if (Inputs is null || BuildRecord.Find(request, configuration, Inputs, _history) is not { } last) return null;
        if (OpenSink()?.TryKeepAll(last.CommittedDigest) is not { } kept) return null;
        diagnostics.AddRange(last.Diagnostics);
        return new(last.Articles, last.Pages, kept, configuration.OutputPath) { Drafts = last.LeftOut.Drafts, Waiting = last.LeftOut.Waiting };
    }

    /// <summary>Reads the history of Git beside whatever else is done.</summary>
    public Task<ChangeHistory> ReadHistory() => Task.Run(_history.Read);

    /// <summary>The sink, opened once; null when it cannot be.</summary>
    public IOutputSink? OpenSink()
    {
        if (!_isOpened) (_sink, _isOpened) = (open(configuration), true);
        return _sink;
    }

    /// <summary>Notes what was built of what, once it has been committed.</summary>
    public void Remember(SiteBuildSummary summary, SiteModel site, DiagnosticBag diagnostics)
    {
        if (_sink is null || _sink.CommittedDigest == default) return;
        // A file that changed while it was being read belongs to neither build.
        if (Inputs?.TryRead(request.Jobs) != true || !Inputs.AreCurrent()) return;
        new BuildRecord(
            _sink.CommittedDigest, request.Now, site.NextPublication ?? DateTimeOffset.MaxValue,
            summary.Articles, summary.Pages, diagnostics.ToSortedList())
        { LeftOut = (summary.Drafts, summary.Waiting) }.Save(request, configuration, Inputs, _history);
    }

    public void Dispose() => _sink?.Dispose();
}
