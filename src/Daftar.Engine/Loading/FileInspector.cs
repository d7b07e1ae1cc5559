using Daftar.Diagnostics;
using Daftar.Media;
using Daftar.Storage;

namespace Daftar.Loading;

/// <summary>What was found out about a file that is to be published.</summary>
/// <param name="Kind">Null when it is published as it is, because the settings say so.</param>
/// <param name="Contents">What its metadata tells.</param>
public sealed record InspectedFile(FileKind? Kind, MetadataContents Contents)
{
    /// <summary>Of the file as it is in the content folder, when it had to be read whole anyway.</summary>
    public Digest? Digest { get; init; }
}

/// <summary>Decides whether a file may be published, by its name and by its content.</summary>
/// <param name="alsoPublish">What the settings allow beside the known kinds: extensions with their dot, and paths below the content folder.</param>
/// <param name="settings">The file with the settings, for remedies.</param>
/// <param name="hasEditor">Whether the site has a browser editor, whose access token all pages of the site can read.</param>
public sealed class FileInspector(IEnumerable<string> alsoPublish, string settings, bool hasEditor)
{
    /// <summary>Files that have to be read whole, in bytes. A host takes no file of more than 100 MB out of a repository.</summary>
    public const long LargestFile = 256_000_000;

    private readonly HashSet<string> _alsoPublish = new(alsoPublish, StringComparer.OrdinalIgnoreCase);

    /// <summary>Null when the file may not be published; <paramref name="diagnostics"/> says why, and what it is published without.</summary>
    /// <param name="below">Path below the content folder.</param>
    /// <param name="place">Path for messages.</param>
    public InspectedFile? Inspect(string below, string place, string fullPath, DiagnosticBag diagnostics)
    {
        try
        {
            using var file = new FileStream(fullPath, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
            return Inspect(below, place, file, diagnostics);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(MediaDiagnostics.Unreadable(place, exception.Message));
            return null;
        }
    }

    private InspectedFile? Inspect(string below, string place, FileStream file, DiagnosticBag diagnostics)
    {
        var kind = FileKinds.OfName(below);
        if (kind is null || kind.Remedy is not null)
        {
            if (_alsoPublish.Contains(below) || _alsoPublish.Contains(FileKinds.ExtensionOf(below)))
                return hasEditor && FileKinds.IsActive(below) ? Refuse(MediaDiagnostics.ActiveBesideEditor(place, settings), diagnostics) : new(null, MetadataContents.None);
            diagnostics.Add(
                kind is not null ? MediaDiagnostics.NotForReaders(place, kind)
                : FileKinds.IsActive(below) ? MediaDiagnostics.Active(place, settings)
                : MediaDiagnostics.UnknownKind(place, settings));
            return null;
        }
        var length = file.Length;
        if (length == 0) return Refuse(MediaDiagnostics.Empty(place), diagnostics);
        var head = new byte[(int)Math.Min(length, FileKinds.HeadLength)];
        file.ReadExactly(head);
        if (!kind.Matches(head)) return Refuse(MediaDiagnostics.OtherThanItsName(place, kind, Named(head)), diagnostics);
        if (kind.Clean is null) return new(kind, MetadataContents.None);
        if (length > LargestFile) return Refuse(MediaDiagnostics.TooLarge(place, length / 1_000_000, LargestFile / 1_000_000), diagnostics);

        var bytes = new byte[length];
        head.CopyTo(bytes, 0);
        file.ReadExactly(bytes.AsSpan(head.Length));
        var cleaned = kind.Clean(bytes);
        if (cleaned.Fault is { } fault) return Refuse(MediaDiagnostics.Broken(place, kind, fault), diagnostics);
        diagnostics.AddRange(cleaned.LeftOut.Select(part => MediaDiagnostics.LeftOut(place, part)));
        return new(kind, cleaned.Removed) { Digest = Digest.Of(bytes) };
    }

    // Whatever has no zeros looks like a text, and any XML like a drawing: that would not help.
    private static FileKind? Named(byte[] head) => FileKinds.OfContent(head) is { } kind && kind.Extensions[0] is not (".txt" or ".svg") ? kind : null;

    private static InspectedFile? Refuse(Diagnostic diagnostic, DiagnosticBag diagnostics)
    {
        diagnostics.Add(diagnostic);
        return null;
    }
}
