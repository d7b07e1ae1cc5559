using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Storage;
using Daftar.Views;

namespace Daftar.Planning;

/// <summary>Takes one file, on any thread. The span is read before this returns.</summary>
public delegate void FileWriter(OutputPath path, ReadOnlySpan<byte> content);

/// <summary>
/// Files that follow from all bodies together, so that nobody can list them before the bodies have been read: the search
/// index. They are made at once and kept at once.
/// </summary>
/// <param name="path">The folder, relative to the output folder and ending in "/". Planned files may lie in it as well.</param>
public abstract class PlannedFolder(string path)
{
    public string Path { get; } = path;

    /// <summary>Whether making it takes so much memory that nothing else should be made beside it.</summary>
    public virtual bool IsLarge => false;

    /// <summary>Like <see cref="PlannedFile.AddDependencies"/>, for all of the files.</summary>
    public abstract void AddDependencies(FingerprintBuilder fingerprint);

    /// <summary>Digest of all that the files depend on.</summary>
    /// <param name="shard">Which of them are wanted: a part of the folder is another thing than the whole of it.</param>
    internal Digest Fingerprint(SiteModel site, BuildShard shard)
    {
        var builder = new FingerprintBuilder().Add(site.GlobalDigest).Add(GetType().Name).Add(shard.Index).Add(shard.Count);
        AddDependencies(builder);
        return builder.ToDigest();
    }

    /// <param name="jobs">Number of threads; the bytes do not depend on it.</param>
    public abstract void Render(RenderContext context, int jobs, FileWriter write);
}

/// <summary>A kind of output that has such folders.</summary>
public interface IFolderOutput : IOutput
{
    IEnumerable<PlannedFolder> PlanFolders(SiteModel site, SiteViews views);
}
