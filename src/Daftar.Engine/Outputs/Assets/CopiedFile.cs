using System.Buffers;
using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Media;
using Daftar.Modelling.Addresses;
using Daftar.Planning;
using Daftar.Storage;

namespace Daftar.Outputs.Assets;

/// <summary>A file that goes to the output byte for byte. It is read in pieces; a large one never lies in memory twice.</summary>
/// <param name="source">Path relative to the root, for messages.</param>
/// <param name="digest">When it is known already; else it is computed from the file, since its date and size could lie.</param>
internal sealed class CopiedFile(OutputPath path, string source, string fullPath, Digest? digest) : PlannedFile(path)
{
    private const int PieceSize = 64 * 1024;

    public override SourcePlace? Place => new(source);

    public override string Describe() => source;

    public override void AddDependencies(FingerprintBuilder fingerprint) => fingerprint.Add(digest ?? ReadDigest());

    public override void Render(RenderContext context, IBufferWriter<byte> output)
    {
        using var file = Open();
        int read;
        do
        {
            read = file.Read(output.GetSpan(PieceSize));
            output.Advance(read);
        }
        while (read > 0);
    }

    private Digest ReadDigest()
    {
        using var file = Open();
        return Digest.Of(file);
    }

    private FileStream Open()
    {
        try
        {
            return PlainFile.Open(fullPath);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SiteException(AssetDiagnostics.Unreadable(source, exception.Message), exception);
        }
    }
}

/// <summary>A file of the content without its metadata.</summary>
/// <param name="source">Path relative to the root, for messages.</param>
/// <param name="digest">Of the file as it lies in the content folder; null when it is not known.</param>
internal sealed class CleanedCopy(OutputPath path, string source, string fullPath, FileKind kind, Digest? digest) : PlannedFile(path)
{
    public override SourcePlace? Place => new(source);

    public override string Describe() => source;

    public override void AddDependencies(FingerprintBuilder fingerprint) => fingerprint.Add(digest ?? Digest.Of(Read()));

    public override void Render(RenderContext context, IBufferWriter<byte> output)
    {
        var cleaned = kind.Cleaned(Read());
        // Loading has looked at the file; it was written over since.
        if (cleaned.Fault is { } fault) throw new SiteException(MediaDiagnostics.Broken(source, kind, fault));
        output.Write(cleaned.Content);
    }

    private byte[] Read()
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

/// <summary>A file of the theme that is published otherwise than it is: minified, or without metadata.</summary>
/// <param name="source">Path relative to the root, for messages.</param>
/// <param name="digest">Of the file that it was made from.</param>
internal sealed class RewrittenFile(OutputPath path, string source, byte[] content, Digest digest) : PlannedFile(path)
{
    public override SourcePlace? Place => new(source);

    public override string Describe() => source;

    public override void AddDependencies(FingerprintBuilder fingerprint) => fingerprint.Add(digest);

    public override void Render(RenderContext context, IBufferWriter<byte> output) => output.Write(content);
}

/// <summary>A file without content whose name says it all.</summary>
internal sealed class EmptyFile(OutputPath path) : PlannedFile(path)
{
    public override string Describe() => Path.Value;

    public override void AddDependencies(FingerprintBuilder fingerprint)
    {
    }

    public override void Render(RenderContext context, IBufferWriter<byte> output)
    {
    }
}
