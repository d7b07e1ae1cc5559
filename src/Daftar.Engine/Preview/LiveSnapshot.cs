using System.Buffers;
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

    internal LiveSnapshot(string root, SiteModel site, BodyStore bodies, IReadOnlyList<IOutput> outputs, IReadOnlyList<PlannedFile>? plan)
    {
        Site = site;
        _outputs = outputs;
        _context = new(site, site.Theme.Templates, bodies) { Root = root };
        _index = new(() => plan is null ? Task.Run(() => Index(SitePlanner.Plan(site, outputs, new DiagnosticBag()))) : Task.FromResult(Index(plan)));
    }

    public SiteModel Site { get; }

    /// <summary>Whether the site has a file at this output path, such as <c>en/index.html</c>.</summary>
    public bool Has(string path) => Find(path) is not null;

    /// <summary>The file's bytes, rendered now; null when there is no such file.</summary>
    public byte[]? Render(string path)
    {
        if (Find(path) is not { } file) return null;
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        file.Render(_context, buffer);
        return buffer.WrittenSpan.ToArray();
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
