using System.Buffers;
using Daftar.Diagnostics;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Storage;

namespace Daftar.Planning;

/// <summary>
/// One file of the finished site: where it goes, what it depends on, and how its bytes are made. Planning is cheap
/// and knows all files; rendering is done for those that changed, on any thread, in any order.
/// </summary>
public abstract class PlannedFile(OutputPath path)
{
    public OutputPath Path { get; } = path;

    /// <summary>
    /// Adds everything that the bytes depend on beyond what every file depends on (settings, theme, strings,
    /// taxonomies, authors, program version). Files whose fingerprint is unchanged are not rendered again, so a
    /// forgotten dependency is a stale page.
    /// </summary>
    public abstract void AddDependencies(FingerprintBuilder fingerprint);

    /// <summary>Digest of all that the bytes depend on.</summary>
    /// <param name="builder">An empty one, which is empty again afterwards.</param>
    internal Digest Fingerprint(SiteModel site, FingerprintBuilder builder)
    {
        builder.Add(site.GlobalDigest).Add(GetType().Name);
        AddDependencies(builder);
        return builder.ToDigest();
    }

    public abstract void Render(RenderContext context, IBufferWriter<byte> output);

    /// <summary>A short description of the file for messages: the source's path or the kind of list.</summary>
    public abstract string Describe();

    /// <summary>Where in the site's sources the file's address comes from; null when it is no file's doing.</summary>
    public virtual SourcePlace? Place => null;

    /// <summary>Media type for the preview's server; null for that of the file's extension, which static hosts go by.</summary>
    public virtual string? ContentType => null;

    public override string ToString() => Path.Value;
}
