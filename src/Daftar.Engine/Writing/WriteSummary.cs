namespace Daftar.Writing;

/// <summary>What a build did to its output.</summary>
/// <param name="Written">Files that are new or have other bytes than before.</param>
/// <param name="Unchanged">Files left alone, whether rendered and found equal or not rendered at all.</param>
/// <param name="Removed">Files that an earlier build wrote and this one did not.</param>
/// <param name="Bytes">Size of the written files together.</param>
public sealed record WriteSummary(int Written, int Unchanged, int Removed, long Bytes)
{
    /// <summary>Files that make up the site now.</summary>
    public int Total => Written + Unchanged;
}
