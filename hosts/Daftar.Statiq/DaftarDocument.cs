using Statiq.Common;

namespace Daftar.Hosting;

/// <summary>
/// An article, page or list. In the metadata of other documents, Source is the path of the file; in that of these it is who
/// published the article first. The path is the property <see cref="IDocument.Source"/>, as everywhere.
/// </summary>
public sealed class DaftarDocument : Document<DaftarDocument>, IMetadata
{
    bool IMetadata.TryGetRaw(string key, out object? value) =>
        string.Equals(key, DaftarKeys.Source, StringComparison.OrdinalIgnoreCase)
            ? Metadata.TryGetRaw(key, out value)
            : TryGetRaw(key, out value);
}
