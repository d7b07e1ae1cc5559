using System.Buffers;
using System.Collections.Concurrent;
using Daftar.Diagnostics;
using Daftar.Modelling;
using Daftar.Planning;
using Daftar.Storage;
using Daftar.Views;

namespace Daftar.Preview;

/// <summary>One state of a live site. Files are found and rendered when they are asked for. Safe for all threads.</summary>
public sealed class LiveSnapshot
{
    private readonly RenderContext _context;
    private readonly IReadOnlyDictionary<string, (PlannedFile File, IOutput Output)> _paths;
    private readonly ConcurrentDictionary<string, PlannedFile> _found = new(StringComparer.Ordinal);
    private readonly Lazy<SiteViews> _views;
    private readonly Lazy<SitePlan> _plan;
    private readonly Lazy<LiveFolder[]> _folders;
    private readonly bool _isOwn;

    /// <param name="paths">
    /// The files by path, of this site or of one that has files at the same paths: planning a large site takes longer
    /// than the reader of an edited page should wait.
    /// </param>
    /// <param name="isOwn">Whether the files are those of this very site.</param>
    private LiveSnapshot(LoadedSite loaded, Lazy<SitePlan> plan, IReadOnlyDictionary<string, (PlannedFile File, IOutput Output)> paths, bool isOwn)
    {
        Site = loaded.Site;
        (_context, _plan, _paths, _isOwn) = (loaded.Context, plan, paths, isOwn);
        _views = new(() => new(Site, new DiagnosticBag()));
        _folders = new(() => [.. _plan.Value.Folders.Select(folder => new LiveFolder(folder.Path, new(() => RenderFolder(folder))))]);
    }

    internal static LiveSnapshot Of(LoadedSite loaded, SitePlan plan) => new(loaded, new(plan), plan.ByPath(), isOwn: true);

    /// <summary>The state after an edit that left the paths of all files as they were.</summary>
    internal LiveSnapshot WithEdits(LoadedSite loaded, IReadOnlyList<IOutput> outputs) =>
        new(loaded, new(() => SitePlanner.Plan(loaded.Site, outputs, new DiagnosticBag())), _paths, isOwn: false);

    public SiteModel Site { get; }

    private sealed record LiveFolder(string Path, Lazy<Dictionary<string, byte[]>> Files);

    /// <summary>The output paths of all planned files; those of the search index are not known before it is made.</summary>
    public IEnumerable<string> Paths => _paths.Keys;

    /// <summary>Digest of all that a file depends on; null when there is no such planned file.</summary>
    public Digest? Fingerprint(string path) => Find(path)?.Fingerprint(Site, new FingerprintBuilder());

    /// <summary>Whether the site has a file at this output path, such as <c>en/index.html</c>.</summary>
    public bool Has(string path) => Find(path) is not null || FindInFolders(path) is not null;

    /// <summary>The media type that the file's output gives it; null for that of its extension.</summary>
    public string? ContentType(string path) => Find(path)?.ContentType;

    /// <summary>The file's bytes, rendered now; null when there is no such file.</summary>
    public byte[]? Render(string path)
    {
        if (Find(path) is not { } file) return FindInFolders(path);
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        file.Render(_context, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    // Files of which nobody knows the names before all of them are made: made when the first one is asked for.
    private byte[]? FindInFolders(string path)
    {
        foreach (var folder in _folders.Value)
        {
            if (path.StartsWith(folder.Path, StringComparison.Ordinal)) return folder.Files.Value.GetValueOrDefault(path);
        }
        return null;
    }

    private Dictionary<string, byte[]> RenderFolder(PlannedFolder folder)
    {
        var files = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        folder.Render(_context, Environment.ProcessorCount, (path, content) => files[path.Value] = content.ToArray());
        return new(files, StringComparer.Ordinal);
    }

    private PlannedFile? Find(string path) =>
        !_paths.TryGetValue(path, out var entry) ? null
        : _isOwn ? entry.File
        : _found.GetOrAdd(path, _ => PlanAgain(entry.File, entry.Output));

    // Only its own kind of output has to be asked, and that as far as the file; what sums up the whole site needs the
    // whole plan.
    private PlannedFile PlanAgain(PlannedFile file, IOutput output) =>
        output is ISummaryOutput
            ? _plan.Value.Files.First(planned => planned.Path == file.Path)
            : output.Plan(Site, _views.Value, new DiagnosticBag()).First(planned => planned.Path == file.Path);
}
