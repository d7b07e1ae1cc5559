using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.Preview;

namespace Daftar.Cli.Preview;

/// <summary>The site in memory, updated whenever it is told to. Readers always see one whole state.</summary>
internal sealed class PreviewSite(string root, bool drafts, TimeProvider clock)
{
    private readonly Lock _updating = new();
    private readonly LiveSite _site = new(new(root, clock.GetUtcNow()) { IncludeDrafts = drafts });
    private volatile PreviewState _state = PreviewState.Empty;
    private TaskCompletionSource _changed = NewSignal();

    public PreviewState State => _state;

    /// <summary>The settings of the latest update that could read them, or null.</summary>
    public SiteConfiguration? Configuration => _site.Configuration;

    /// <summary>Completes after the next update.</summary>
    public Task NextBuild => Volatile.Read(ref _changed).Task;

    /// <summary>Takes in what changed; false when the content has errors, and then the last good site stays.</summary>
    /// <param name="changes">Paths relative to the root; null when anything may have changed.</param>
    public bool Update(IReadOnlyCollection<string>? changes)
    {
        lock (_updating)
        {
            var (isGood, problem) = TryUpdate(changes);
            var (version, linkRoot, site, _) = _state;
            if (isGood) (version, linkRoot, site) = (version + 1, Configuration!.LinkRoot, _site.Snapshot);
            _state = new(version, linkRoot, site, problem is null ? _site.Diagnostics : [.. _site.Diagnostics, problem]);
            Interlocked.Exchange(ref _changed, NewSignal()).SetResult();
            return isGood;
        }
    }

    private (bool IsGood, Diagnostic? Problem) TryUpdate(IReadOnlyCollection<string>? changes)
    {
        try
        {
            return (_site.Update(clock.GetUtcNow(), changes), null);
        }
        catch (SiteException e)
        {
            return (false, e.Diagnostic);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A file that vanished or is being written while we read: the change that follows updates again.
            return (false, CommandLineDiagnostics.Stopped(e.Message));
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
