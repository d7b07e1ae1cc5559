using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Outputs.Assets;
using Daftar.Planning;
using Daftar.Storage;

namespace Daftar.Outputs.Admin;

/// <summary>A file of the editor's packages that is published with changes of ours.</summary>
/// <param name="source">Path relative to the root, for messages.</param>
internal abstract class EditorFile(string name, string source, string fullPath) : PlannedFile(new("admin/" + name))
{
    public override SourcePlace? Place => new(source);

    public override string Describe() => source;

    public override void AddDependencies(FingerprintBuilder fingerprint) => fingerprint.Add(Digest.Of(Read()));

    /// <exception cref="SiteException">It cannot be read.</exception>
    protected byte[] Read()
    {
        try
        {
            return PlainFile.ReadBytes(fullPath);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SiteException(AssetDiagnostics.Unreadable(source, exception.Message), exception);
        }
    }
}
