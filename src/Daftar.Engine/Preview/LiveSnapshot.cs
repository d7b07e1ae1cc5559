using System.Buffers;
using System.Collections.Concurrent;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Planning;

namespace Daftar.Preview;

/// <summary>One state of a live site. Files are found and rendered when they are asked for. Safe for all threads.</summary>
public sealed class LiveSnapshot
{
    private readonly IReadOnlyList<IOutput> _outputs;
    private readonly RenderContext _context;
    private readonly Lazy<Task<Dictionary<string, PlannedFile>>> _index;
    private readonly Lazy<LiveFolder[]> _folders;

    internal LiveSnapshot(string root, SiteModel site, BodyStore bodies, IReadOnlyList<IOutput> outputs, IReadOnlyList<PlannedFile>? plan)
    {
        Site = site;
        _outputs = outputs;
        _context = new(site, site.Theme.Templates, bodies) { Root = root };
        _folders = new(() =>
        [
            .. outputs.OfType<IFolderOutput>().SelectMany(output => output.PlanFolders(site, new SitePages(site, new DiagnosticBag())))
                .Select(folder => new LiveFolder(folder.Path, new(() => RenderFolder(folder)))),
        ]);
        _index = new(() => plan is null ? Task.Run(() => Index(SitePlanner.Plan(site, outputs, new DiagnosticBag()))) : Task.FromResult(Index(plan)));
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

    // While the plan is being made in the background, the outputs are asked one after the other: the page that the
    // reader waits for is found sooner so. What sums up the whole site has to wait for the plan.
    private PlannedFile? Find(string path)
    {
        var index = _index.Value;
        if (!index.IsCompleted)
        {
            foreach (var file in PlanInTurn())
            {
                if (file.Path.Value == path) return file;
            }
        }
        return index.GetAwaiter().GetResult().GetValueOrDefault(path);
    }

    private IEnumerable<PlannedFile> PlanInTurn()
    {
        var unheard = new DiagnosticBag();
        var pages = new SitePages(Site, unheard);
        return _outputs.SelectMany(output => output.Plan(Site, pages, unheard));
    }

    private static Dictionary<string, PlannedFile> Index(IEnumerable<PlannedFile> plan)
    {
        var index = new Dictionary<string, PlannedFile>(StringComparer.Ordinal);
        foreach (var file in plan) index.TryAdd(file.Path.Value, file);
        return index;
    }
}
