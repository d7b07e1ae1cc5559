using Statiq.Common;

namespace Daftar.Hosting;

/// <summary>Content that is made when somebody reads it.</summary>
/// <param name="fingerprint">Digest of all that the content depends on; null when only the content itself tells.</param>
internal sealed class LazyContent(Func<ArraySegment<byte>> make, HostedFingerprint? fingerprint, string? mediaType) : IContentProvider
{
    public string? MediaType => mediaType;

    public HostedFingerprint? Fingerprint => fingerprint;

    public Stream GetStream()
    {
        var bytes = make();
        return new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false);
    }

    public TextReader GetTextReader() => new StreamReader(GetStream());

    public long GetLength() => make().Count;

    public IContentProvider CloneWithMediaType(string other) => new LazyContent(make, fingerprint, other);

    // Statiq has 32 bits for it; Daftar's own files are compared by all 128.
    public Task<int> GetCacheCodeAsync() => Task.FromResult((fingerprint ?? HostedFingerprint.Of(make())).Code);
}
