using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Storage;

namespace Daftar.History;

/// <summary>
/// Asks Git when the files below a folder were changed last. The question which commit is checked out is put at once and beside other work;
/// the history itself is read when it is needed, and of a commit after one that was asked about before only what is new.
/// </summary>
internal sealed class HistoryReader
{
    /// <summary>Commits that changed how files look and not what they say, one full name a line; the file that Git's own blame and its hosts know.</summary>
    public const string IgnoredCommits = ".git-blame-ignore-revs";

    private const int Format = 1;

    private readonly string _root;
    private readonly string _folder;
    private readonly string? _cacheFile;
    private readonly Task<(string Commit, string Ignored)?> _state;

    private HistoryReader(string root, string folder, string? cacheFile, bool isWanted)
    {
        (_root, _folder, _cacheFile) = (root, folder, cacheFile);
        _state = isWanted && IsInRepository(root) ? Task.Run(Ask) : Task.FromResult<(string, string)?>(null);
    }

    /// <param name="folder">Below the root, forward slashes.</param>
    /// <param name="cacheFile">Where the answer is kept for the next build, or null.</param>
    public static HistoryReader Start(string root, string folder, string? cacheFile, bool isWanted) => new(root, folder, cacheFile, isWanted);

    /// <summary>Says when the list of commits that do not count is there and cannot be read.</summary>
    public static void CheckIgnoredCommits(string root, DiagnosticBag diagnostics)
    {
        if (ReadIgnored(root).Fault is { } fault) diagnostics.Add(HistoryDiagnostics.UnreadableIgnoredCommits(IgnoredCommits, fault));
    }

    /// <summary>All that the answer depends on, in one text; empty when there is no history.</summary>
    public string State => _state.Result is { } state ? $"{state.Commit} {state.Ignored}" : "";

    public ChangeHistory Read()
    {
        if (_state.Result is not { } state) return ChangeHistory.None;
        var key = Digest.Of($"{_folder}\n{state.Ignored}");
        var kept = CacheFile.Read(_cacheFile, Format, key, (reader, _) => Read(reader));
        if (kept?.Commit == state.Commit) return new(kept.Times);

        var git = GitRepository.At(_root);
        var since = kept is not null && git.MergeBase(kept.Commit, state.Commit) == kept.Commit ? kept.Commit : null;
        if (git.LastChanges(state.Commit, since, _folder, IgnoredOf(state.Ignored)) is not { } times) return ChangeHistory.None;
        foreach (var (path, time) in since is null ? [] : kept!.Times)
        {
            if (time > times.GetValueOrDefault(path)) times[path] = time;
        }
        Save(new(state.Commit, times), key);
        return new(times);
    }

    // A process is not begun where there can be no answer.
    private static bool IsInRepository(string root)
    {
        for (var folder = new DirectoryInfo(Path.GetFullPath(root)); folder is not null; folder = folder.Parent)
        {
            var git = Path.Combine(folder.FullName, ".git");
            if (Directory.Exists(git) || File.Exists(git)) return true;
        }
        return false;
    }

    private (string Commit, string Ignored)? Ask() =>
        GitRepository.At(_root).CompleteHead() is { } commit ? (commit, ReadIgnored()) : null;

    // An answer without the list is not the answer that there is no list: once it can be read, the site is built again.
    private string ReadIgnored() => ReadIgnored(_root) is var (text, fault) && fault is null ? text : "# cannot be read";

    private static (string Text, string? Fault) ReadIgnored(string root)
    {
        var path = Path.Combine(root, IgnoredCommits);
        try
        {
            return Path.Exists(path) ? (PlainFile.ReadText(path), null) : ("", null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ("", exception.Message);
        }
    }

    private static HashSet<string> IgnoredOf(string text) =>
        [.. text.Split('\n').Select(line => line.Split('#')[0].Trim().ToLowerInvariant()).Where(line => line.Length > 0)];

    private void Save(Known known, Digest key)
    {
        using var writer = CacheFile.Create(_cacheFile, Format, key);
        writer?.Write(output =>
        {
            output.Write(known.Commit);
            output.Write(known.Times.Count);
            foreach (var (path, time) in known.Times.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            {
                output.Write(path);
                output.Write(time);
            }
        });
        writer?.Complete();
    }

    private static Known Read(BinaryReader reader)
    {
        var commit = reader.ReadString();
        var count = reader.ReadInt32();
        var times = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var index = 0; index < count; index++) times[reader.ReadString()] = reader.ReadInt64();
        return new(commit, times);
    }

    private sealed record Known(string Commit, Dictionary<string, long> Times);
}
