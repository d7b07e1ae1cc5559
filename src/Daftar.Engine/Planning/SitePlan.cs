using Daftar.Modelling;
using Daftar.Storage;
using Daftar.Views;

namespace Daftar.Planning;

/// <summary>The plan of the output: every file of the site with its path and dependencies.</summary>
public sealed class SitePlan
{
    private readonly IOutput[] _outputs;
    private readonly Lazy<IReadOnlyList<PlannedFolder>> _folders;

    /// <param name="origins">The output that planned each file.</param>
    internal SitePlan(SiteModel site, SiteViews views, IReadOnlyList<IOutput> outputs, PlannedFile[] files, IOutput[] origins)
    {
        (Site, Files, _outputs) = (site, files, origins);
        _folders = new(() => [.. outputs.OfType<IFolderOutput>().SelectMany(output => output.PlanFolders(site, views))]);
    }

    public SiteModel Site { get; }

    /// <summary>In the order of their paths.</summary>
    public IReadOnlyList<PlannedFile> Files { get; }

    /// <summary>Files that follow from all bodies together: the search index.</summary>
    public IReadOnlyList<PlannedFolder> Folders => _folders.Value;

    /// <summary>Digest of all that a file depends on: while it is the same, so are the file's bytes.</summary>
    public Digest Fingerprint(PlannedFile file) => file.Fingerprint(Site, new FingerprintBuilder());

    /// <summary>Digest of all that the files of a folder depend on.</summary>
    public Digest Fingerprint(PlannedFolder folder) => folder.Fingerprint(Site, BuildShard.Whole);

    /// <summary>The files by path, each with the output that planned it.</summary>
    internal Dictionary<string, (PlannedFile File, IOutput Output)> ByPath()
    {
        var index = new Dictionary<string, (PlannedFile, IOutput)>(Files.Count, StringComparer.Ordinal);
        for (var i = 0; i < Files.Count; i++) index.Add(Files[i].Path.Value, (Files[i], _outputs[i]));
        return index;
    }
}
