using System.Text;
using Daftar.Modelling.Addresses;
using Daftar.Storage;

namespace Daftar.Writing;

/// <summary>
/// Makes the site open from a disk, without a server: in pages and style sheets, every address that is rooted at the
/// site becomes relative to its file, and one that names a folder gets the page in it.
/// </summary>
/// <param name="linkRoot">The base path that the site was built for: empty, or such as <c>/repo</c>.</param>
public sealed class PortableSink(IOutputSink inner, string linkRoot) : IOutputSink
{
    // Files of an ordinary build depend on the same, and are others.
    private static readonly Digest Mark = Digest.Of("portable");

    public bool TryKeep(OutputPath path, Digest fingerprint = default) => inner.TryKeep(path, Marked(fingerprint));

    public bool TryKeepFolder(string folder, Digest fingerprint) => inner.TryKeepFolder(folder, Marked(fingerprint));

    public void CompleteFolder(string folder, Digest fingerprint) => inner.CompleteFolder(folder, Marked(fingerprint));

    public WriteSummary? TryKeepAll(Digest output) => inner.TryKeepAll(Marked(output));

    public void Write(OutputPath path, ReadOnlySpan<byte> content, Digest fingerprint = default)
    {
        var links = new RelativeLinks(path, linkRoot);
        if (path.Value.EndsWith(".html", StringComparison.Ordinal))
            inner.Write(path, Encoding.UTF8.GetBytes(links.InHtml(Encoding.UTF8.GetString(content))), Marked(fingerprint));
        else if (path.Value.EndsWith(".css", StringComparison.Ordinal))
            inner.Write(path, Encoding.UTF8.GetBytes(links.InStyles(Encoding.UTF8.GetString(content))), Marked(fingerprint));
        else
            inner.Write(path, content, Marked(fingerprint));
    }

    public Digest CommittedDigest => Marked(inner.CommittedDigest);

    public WriteSummary Commit() => inner.Commit();

    public IReadOnlyList<(string Path, long Length)> Committed => inner.Committed;

    public void Dispose() => inner.Dispose();

    private static Digest Marked(Digest fingerprint) => fingerprint == default ? default : new(fingerprint.High ^ Mark.High, fingerprint.Low ^ Mark.Low);
}
