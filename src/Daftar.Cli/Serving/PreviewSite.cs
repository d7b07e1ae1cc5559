using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.Writing;

namespace Daftar.Cli.Serving;

/// <summary>The site in memory, built again whenever it is told to. Readers always see one whole state.</summary>
internal sealed class PreviewSite(string root, bool drafts, TimeProvider clock)
{
    private readonly Lock _building = new();
    private MemorySink? _sink;
    private volatile PreviewState _state = PreviewState.Empty;
    private TaskCompletionSource _changed = NewSignal();

    public PreviewState State => _state;

    /// <summary>The settings of the latest build that could read them, or null.</summary>
    public SiteConfiguration? Configuration { get; private set; }

    /// <summary>Completes after the next build.</summary>
    public Task NextBuild => Volatile.Read(ref _changed).Task;

    /// <summary>Builds; null when the content has errors, and then the last good site stays.</summary>
    public SiteBuildSummary? Rebuild()
    {
        lock (_building)
        {
            var diagnostics = new DiagnosticBag();
            var sink = new MemorySink(_sink);
            var summary = Build(sink, diagnostics);
            var (version, linkRoot, files, _) = _state;
            if (summary is not null)
            {
                var same = summary.Files is { Written: 0, Removed: 0 } && version > 0;
                (_sink, version, linkRoot, files) = (sink, same ? version : version + 1, Configuration!.LinkRoot, sink.Files);
            }
            _state = new(version, linkRoot, files, diagnostics.ToSortedList());
            Interlocked.Exchange(ref _changed, NewSignal()).SetResult();
            return summary;
        }
    }

    private SiteBuildSummary? Build(MemorySink sink, DiagnosticBag diagnostics)
    {
        try
        {
            return SiteBuilder.Build(new(root, clock.GetUtcNow()) { IncludeDrafts = drafts }, Open, diagnostics);
        }
        catch (SiteException e)
        {
            diagnostics.Add(e.Diagnostic);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A file that vanished or is being written while we read: the change that follows builds again.
            diagnostics.Add(CommandLineDiagnostics.Stopped(e.Message));
            return null;
        }

        IOutputSink Open(SiteConfiguration configuration)
        {
            Configuration = configuration;
            return sink;
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
