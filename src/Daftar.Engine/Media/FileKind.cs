namespace Daftar.Media;

/// <summary>A kind of file that may be published, known by its name and by its content.</summary>
/// <param name="Name">As people call it: <c>JPEG</c>, <c>Word</c>.</param>
/// <param name="Extensions">In lower case, with the dot; the usual one first.</param>
public sealed record FileKind(string Name, params IReadOnlyList<string> Extensions)
{
    /// <summary>Such as <c>image/jpeg</c>; empty where nobody needs it.</summary>
    public string MediaType { get; init; } = "";

    /// <summary>Whether a file begins as this kind does.</summary>
    internal HeadTest Matches { get; init; } = static _ => true;

    /// <summary>Takes the metadata out of a whole file; null for kinds that are published as they are.</summary>
    internal FileCleaner? Clean { get; init; }

    /// <summary>Whether files of this kind are published without their metadata.</summary>
    public bool IsCleaned => Clean is not null;

    /// <summary>A whole file without its metadata; only for kinds that are cleaned.</summary>
    public CleanedFile Cleaned(ReadOnlySpan<byte> file) => Clean!(file);

    /// <summary>Whether it is a picture made of pixels.</summary>
    public bool IsPicture { get; init; }

    /// <summary>Why this kind is refused although it is known, as a remedy; null for kinds that may be published.</summary>
    public Diagnostics.LocalizedText? Remedy { get; init; }
}

internal delegate bool HeadTest(ReadOnlySpan<byte> head);

internal delegate CleanedFile FileCleaner(ReadOnlySpan<byte> file);
