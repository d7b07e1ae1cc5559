using Daftar.Diagnostics;

namespace Daftar.Media;

/// <summary>A file without its metadata, or the fault for which it cannot be cleaned.</summary>
/// <param name="Content">The picture as it was, without a pixel changed; empty when there is a fault.</param>
/// <param name="Removed">What the removed metadata told.</param>
public sealed record CleanedFile(byte[] Content, MetadataContents Removed)
{
    public MediaFault? Fault { get; init; }

    /// <summary>Parts of a drawing that are no metadata and yet were left out, in the order of the file.</summary>
    public IReadOnlyList<LeftOut> LeftOut { get; init; } = [];

    public static CleanedFile Broken(long offset, string english, string persian) =>
        new([], MetadataContents.None) { Fault = new(new(english, persian)) { Offset = offset } };
}

/// <summary>Why a file is refused: a fact, to be put into a message.</summary>
public sealed record MediaFault(LocalizedText What)
{
    /// <summary>Where, counted in bytes from 0; null when the place is a line.</summary>
    public long? Offset { get; init; }

    public int Line { get; init; }
    public int Column { get; init; }
}

/// <summary>A part of a drawing that a browser would act upon.</summary>
/// <param name="What">As it is written there: <c>&lt;script&gt;</c>, <c>onload</c>.</param>
public sealed record LeftOut(string What, int Line, int Column);
