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
    private readonly IReadOnlyDictionary<string, PlannedFile> _plan;
    private readonly ConcurrentDictionary<string, PlannedFile> _found = new(StringComparer.Ordinal);
    private readonly Lazy<SiteViews> _views;
    private readonly Lazy<IReadOnlyDictionary<string, PlannedFile>> _ownPlan;
    private readonly Lazy<LiveFolder[]> _folders;

    /// <param name="plan">
    /// The files by path, for this site or for one that has files at the same paths: planning a large site takes longer
    /// than the reader of an edited page should wait.
    /// </param>
    /// <param name="isOwn">Whether the plan is that of this very site.</param>
    internal LiveSnapshot(
        string root, SiteModel site, BodyStore bodies, IReadOnlyList<IOutput> outputs,
        IReadOnlyDictionary<string, PlannedFile> plan, bool isOwn)
    {
        Site = site;
        _plan = plan;
        _views = new(() => new(site, new DiagnosticBag()));
        _ownPlan = isOwn ? new(plan) : new(() => Index(SitePlanner.Plan(site, outputs, new DiagnosticBag())));
        _context = new(site, site.Theme.Templates, bodies) { Root = root };
        _folders = new(() =>
        [
            .. outputs.OfType<IFolderOutput>().SelectMany(output => output.PlanFolders(site, _views.Value))
                .Select(folder => new LiveFolder(folder.Path, new(() => RenderFolder(folder)))),
        ]);
    }

    public SiteModel Site { get; }

    private sealed record LiveFolder(string Path, Lazy<Dictionary<string, byte[]>> Files);

    /// <summary>Whether the site has a file at this output path, such as <c>en/index.html</c>.</summary>
    public bool Has(string path) => Find(path) is not null || FindInFolders(path) is not null;

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

    private PlannedFile? Find(string path)
    {
        if (_ownPlan.IsValueCreated) return _ownPlan.Value.GetValueOrDefault(path);
        return _plan.TryGetValue(path, out var file) ? _found.GetOrAdd(path, _ => PlanAgain(file)) : null;
    }

    // Only its own kind of output has to be asked, and that as far as the file; what sums up the whole site needs the
    // whole plan.
    private PlannedFile PlanAgain(PlannedFile file) =>
        file.Output is ISummaryOutput
            ? _ownPlan.Value[file.Path.Value]
            : file.Output!.Plan(Site, _views.Value, new DiagnosticBag()).First(planned => planned.Path == file.Path);

    internal static IReadOnlyDictionary<string, PlannedFile> Index(IReadOnlyList<PlannedFile> plan)
    {
        var index = new Dictionary<string, PlannedFile>(plan.Count, StringComparer.Ordinal);
        foreach (var file in plan) index.Add(file.Path.Value, file);
        return index;
    }
}
