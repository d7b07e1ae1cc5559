using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.Loading;
using Daftar.Modelling;
using Daftar.Outputs;
using Daftar.Planning;
using Daftar.Theming;

namespace Daftar.Preview;

/// <summary>
/// A site kept in memory while somebody writes: nothing is rendered before it is asked for, and an edit of a text
/// costs reading that file. Updates come one at a time; snapshots may be read by any thread meanwhile.
/// </summary>
/// <param name="request">What a build of the site would be asked for.</param>
public sealed class LiveSite(SiteBuildRequest request)
{
    private readonly HashSet<string> _unsettled = new(StringComparer.Ordinal);
    private SiteConfiguration? _configuration;
    private LoadedSite? _loaded;
    private IReadOnlyList<Diagnostic> _diagnostics = [];

    /// <summary>The last good state of the site, or null as long as there was none.</summary>
    public LiveSnapshot? Snapshot { get; private set; }

    /// <summary>The settings of the latest update that could read them, or null.</summary>
    public SiteConfiguration? Configuration => _configuration;

    /// <summary>What is wrong with the site as it is now, in order.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>Takes in what changed on the disk. False when the site has errors; the snapshot stays as it was then.</summary>
    /// <param name="now">The moment, which decides whether articles dated in the future wait.</param>
    /// <param name="changes">Paths relative to the root, forward slashes; null when anything may have changed.</param>
    public bool Update(DateTimeOffset now, IReadOnlyCollection<string>? changes)
    {
        if (changes is not null && TryUpdateFiles([.. changes, .. _unsettled])) return true;
        return UpdateAll(now, changes);
    }

    private bool TryUpdateFiles(HashSet<string> paths)
    {
        if (Snapshot is not { } snapshot || _loaded is null) return false;
        var found = new DiagnosticBag();
        if (SiteLoader.TryUpdate(_loaded, paths, found) is not { } updated) return false;
        _loaded = updated;
        _diagnostics = [.. _diagnostics.Where(diagnostic => !paths.Contains(diagnostic.Place.Path)).Concat(found.ToSortedList()).OrderBy(diagnostic => diagnostic.Place)];
        Snapshot = snapshot.WithEdits(_loaded, _loaded.Outputs);
        return true;
    }

    private bool UpdateAll(DateTimeOffset now, IReadOnlyCollection<string>? changes)
    {
        var found = new DiagnosticBag();
        try
        {
            return TryUpdateAll(now, found);
        }
        finally
        {
            _diagnostics = found.ToSortedList();
            if (!found.HasErrors) _unsettled.Clear();
            else if (changes is not null) _unsettled.UnionWith(changes);
        }
    }

    private bool TryUpdateAll(DateTimeOffset now, DiagnosticBag found)
    {
        if (SiteLoader.LoadSettings(request, found) is not { } settings) return false;
        // The preview's server knows no rules of redirects.
        var configuration = settings with { ShortLinks = ShortLinks.Files };
        _configuration = configuration;
        var loaded = SiteLoader.Load(request with { Now = now }, configuration, null, _loaded, found);
        if (!found.HasErrors) loaded = loaded.WithPictures(request, found).WithHistory(request.StartHistory(configuration).Read());
        var plan = SitePlanner.Plan(loaded.Site, loaded.Outputs, found);
        if (found.HasErrors) return false;
        _loaded = loaded;
        Snapshot = LiveSnapshot.Of(loaded, plan);
        // What stays is moved to where it stays now, and not while somebody waits for an edited page.
        GC.Collect();
        return true;
    }
}
