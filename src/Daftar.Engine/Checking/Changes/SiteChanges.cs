using Daftar.History;

namespace Daftar.Checking.Changes;

/// <summary>The files in which a working copy differs from where it left another branch. Paths are relative to the site's folder.</summary>
/// <param name="Base">The commit at which both parted.</param>
/// <param name="Files">What is there now and was not, or was otherwise.</param>
/// <param name="Gone">What was there and is not, also under its old name when it was renamed.</param>
public sealed record SiteChanges(string Base, IReadOnlySet<string> Files, IReadOnlySet<string> Gone)
{
    /// <summary>Null without Git, or when it does not know the branch or commit.</summary>
    public static SiteChanges? Since(string root, string reference) =>
        GitRepository.Open(root) is { } git && git.Commit(reference) is { } commit && (git.MergeBase("HEAD", commit) ?? commit) is { } start
            ? Since(git, start)
            : null;

    internal static SiteChanges Since(GitRepository git, string start)
    {
        var (files, gone) = git.ChangedSince(start);
        return new(start, files, gone);
    }

    public bool Touch(string path) => Files.Contains(path) || Gone.Contains(path);
}
