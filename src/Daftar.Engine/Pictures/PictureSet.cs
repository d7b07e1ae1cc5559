namespace Daftar.Pictures;

/// <summary>One file that was made of a picture.</summary>
/// <param name="Name">By what it was made from, its width and its kind: <c>3f2a90cc81d07b12-640.webp</c>.</param>
/// <param name="Length">In bytes.</param>
public sealed record PictureFile(string Name, int Width, int Height, long Length);

/// <summary>What was made of a picture for one place.</summary>
/// <param name="Width">Of the picture as it is shown at most, in pixels.</param>
/// <param name="WebP">From the narrowest to the widest; empty where the fallback is all there is.</param>
/// <param name="Fallback">For browsers without WebP, and for other programs; null when the file of the content is that.</param>
public sealed record PictureSet(int Width, int Height, IReadOnlyList<PictureFile> WebP, PictureFile? Fallback)
{
    public IEnumerable<PictureFile> Files => Fallback is null ? WebP : WebP.Append(Fallback);

    /// <summary>Of the file of the content without its metadata, in bytes.</summary>
    public long OwnLength { get; init; }

    /// <summary>What a reader loads, in bytes, on a telephone.</summary>
    public long UsualLength => WebP.Count == 0 ? Fallback?.Length ?? OwnLength : WebP.FirstOrDefault(file => file.Width >= 600, WebP[^1]).Length;
}
