namespace Daftar.Preview.Changes;

/// <summary>What to preview.</summary>
/// <param name="Root">The site's folder.</param>
/// <param name="Now">The moment, which decides whether articles dated in the future wait.</param>
/// <param name="Reference">The branch or commit to compare with.</param>
/// <param name="Output">The folder to make, absolute; what is in it goes away.</param>
public sealed record ChangePreviewRequest(string Root, DateTimeOffset Now, string Reference, string Output)
{
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>Pages at most: those of changed texts come first.</summary>
    public int MostPages { get; init; } = 60;

    /// <summary>Bytes of pictures and other files at most; what is beyond is not shown.</summary>
    public long MostBytes { get; init; } = 2_500_000;

    /// <summary>The language in which the preview tells what changed.</summary>
    public string Language { get; init; } = "en";
}

/// <summary>What a change does to readers.</summary>
/// <param name="Added">Pages by path of the output, in its order; likewise the others.</param>
/// <param name="Shown">Those that the preview holds.</param>
/// <param name="Texts">The changed texts, word by word.</param>
public sealed record ChangePreviewResult(
    IReadOnlyList<PreviewedPage> Added, IReadOnlyList<PreviewedPage> Changed, IReadOnlyList<PreviewedPage> Removed, int OtherFiles,
    IReadOnlyList<PreviewedPage> Shown, IReadOnlyList<PreviewedText> Texts, long Bytes);

/// <summary>A page of the site.</summary>
/// <param name="Path">Of the output: <c>en/report/4219/index.html</c>.</param>
/// <param name="Title">From the page itself; null when it is not in the preview.</param>
/// <param name="IsOwn">Whether it is the page of a changed text, and no list that shows it.</param>
public sealed record PreviewedPage(string Path, string? Title, bool IsOwn)
{
    public string Address => "/" + (Path.EndsWith("index.html", StringComparison.Ordinal) ? Path[..^"index.html".Length] : Path);

    /// <summary>Bytes of the page under gzip, as a reader downloads it.</summary>
    public int Compressed { get; init; }
}

/// <summary>A text of the content that changed.</summary>
/// <param name="Lines">Changed lines with their words; empty ones stand for lines that stayed. None for a text that is gone.</param>
public sealed record PreviewedText(string Path, string? Language, bool IsNew, bool IsGone, IReadOnlyList<IReadOnlyList<Checking.Changes.DiffPart>> Lines);
