using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Daftar.Diagnostics;

namespace Daftar.History;

/// <summary>Asks the Git that is installed about the repository around a folder; nothing is fetched or changed.</summary>
internal sealed class GitRepository
{
    private readonly string _folder;

    private GitRepository(string folder) => _folder = folder;

    /// <summary>Null when the folder lies in no repository, or Git is not there or refuses.</summary>
    public static GitRepository? Open(string folder)
    {
        var git = new GitRepository(folder);
        return git.Run("rev-parse", "--is-inside-work-tree")?.Trim() == "true" ? git : null;
    }

    /// <summary>The repository without asking whether there is one; every question to none has no answer.</summary>
    public static GitRepository At(string folder) => new(folder);

    /// <summary>The commit that is checked out, if all commits before it are here; null in a shallow clone and where Git does not answer.</summary>
    public string? CompleteHead() =>
        Run("rev-parse", "HEAD", "--is-shallow-repository")?.Split('\n') is [var commit, "false", ..] ? commit : null;

    /// <summary>
    /// For each file below a folder that some commit changed, the latest time of such a commit, in seconds of Unix. Commits that add, move or
    /// delete a file do not change it. The answer does not depend on the order in which Git tells of commits, so that those of an earlier
    /// answer and those since then make the same as all of them together. Null when Git refuses.
    /// </summary>
    /// <param name="since">A commit whose history is left out, or null.</param>
    /// <param name="ignored">Full names of commits that do not count.</param>
    public Dictionary<string, long>? LastChanges(string commit, string? since, string folder, IReadOnlySet<string> ignored)
    {
        // Renamed files are not looked for, so that Git compares trees alone and never asks a server for texts that a partial clone lacks.
        string[] arguments =
        [
            "--literal-pathspecs", "-c", "log.showSignature=false", "log", "-z", "--full-history", "--no-renames", "--diff-filter=M", "--name-status", "--relative",
            "--format=%H %ct", since is null ? commit : $"{since}..{commit}", "--", folder,
        ];
        if (RunBytes("", arguments, mayFetch: false) is not { } output) return null;
        var times = new Dictionary<string, long>(StringComparer.Ordinal);
        // COMMIT SPACE SECONDS NUL LF M NUL path NUL M NUL path NUL COMMIT …
        var fields = Encoding.UTF8.GetString(output).Split('\0');
        var (time, counts) = (0L, false);
        for (var i = 0; i < fields.Length; i++)
        {
            var field = fields[i].AsSpan().TrimStart('\n');
            if (field is "M")
            {
                if (++i < fields.Length && counts && time > times.GetValueOrDefault(fields[i])) times[fields[i]] = time;
            }
            else if (field.IndexOf(' ') is > 0 and var space)
            {
                counts = long.TryParse(field[(space + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out time) && !ignored.Contains(field[..space].ToString());
            }
        }
        return times;
    }

    /// <summary>The commit behind a name, or null when there is none.</summary>
    public string? Commit(string reference) =>
        Run("rev-parse", "--verify", "--quiet", "--end-of-options", reference + "^{commit}")?.Trim();

    /// <summary>The commit at which two branches parted; null when they have nothing in common.</summary>
    public string? MergeBase(string commit, string other) => Run("merge-base", commit, other)?.Trim();

    /// <summary>
    /// The commits of the branches of other repositories and of proposals, as they were fetched last, each once; the newest fifty, since
    /// old ones are merged or forgotten.
    /// </summary>
    public IReadOnlyList<string> Branches() =>
        [.. (Run("for-each-ref", "--sort=-committerdate", "--count=50", "--format=%(objectname)", "refs/remotes", "refs/pull") ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct()];

    /// <summary>The first line of each file of a commit that the extended regular expression matches, by path relative to the folder.</summary>
    public Dictionary<string, string> FirstMatches(string commit, string expression, string below)
    {
        var matches = new Dictionary<string, string>(StringComparer.Ordinal);
        // Git ends with 1 when nothing matches.
        var output = Ask("", ["grep", "--null", "--max-count=1", "-I", "-E", "-e", expression, commit, "--", below], isAnswer: exit => exit is 0 or 1);
        foreach (var line in Encoding.UTF8.GetString(output).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            // COMMIT:path NUL text
            var end = line.IndexOf('\0', StringComparison.Ordinal);
            if (end > commit.Length) matches.TryAdd(line[(commit.Length + 1)..end], line[(end + 1)..]);
        }
        return matches;
    }

    /// <summary>
    /// The files below the folder that differ from a commit in the working copy, whether they were committed or not, and those that
    /// are gone from it. A renamed file is in both, under its two names.
    /// </summary>
    public (HashSet<string> Files, HashSet<string> Gone) ChangedSince(string commit)
    {
        var (files, gone) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        // STATUS NUL path NUL …; without looking for renames each is one path.
        var fields = Encoding.UTF8.GetString(Ask("", ["diff", "--name-status", "-z", "--no-renames", "--relative", commit, "--", "."])).Split('\0', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < fields.Length; i += 2) (fields[i][0] == 'D' ? gone : files).Add(fields[i + 1]);
        files.UnionWith(Encoding.UTF8.GetString(Ask("", ["ls-files", "--others", "--exclude-standard", "-z", "--", "."])).Split('\0', StringSplitOptions.RemoveEmptyEntries));
        return (files, gone);
    }

    /// <summary>The files of a commit as they were there; what was not there is left out. One call for all of them.</summary>
    public IReadOnlyList<(string Path, string Text)> Texts(string commit, IReadOnlyList<string> paths)
    {
        var texts = new List<(string, string)>();
        // A name with a line end cannot be asked for in this way; the check of names tells of it.
        var asked = paths.Where(path => !path.Contains('\n', StringComparison.Ordinal)).ToList();
        if (asked.Count == 0) return texts;
        var output = Ask(string.Concat(asked.Select(path => $"{commit}:./{path}\n")), ["cat-file", "--batch"]);
        var at = 0;
        foreach (var path in asked)
        {
            var end = output.AsSpan(at).IndexOf((byte)'\n');
            if (end < 0) break;
            var head = Encoding.UTF8.GetString(output, at, end).Split(' ');
            at += end + 1;
            if (head is not [.., "blob", var size] || !int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var length)) continue;
            texts.Add((path, Encoding.UTF8.GetString(output, at, Math.Min(length, output.Length - at))));
            at += length + 1;
        }
        return texts;
    }

    /// <summary>The files of a commit below this folder, as a tar archive; null when Git refuses.</summary>
    public byte[]? Archive(string commit) => RunBytes("", "archive", "--format=tar", $"{commit}:./");

    /// <summary>The answer to a question that a whole repository answers: to take none for an empty one would tell that nothing was changed.</summary>
    /// <exception cref="SiteException">Git could not read the repository.</exception>
    private byte[] Ask(string input, string[] arguments, Func<int, bool>? isAnswer = null)
    {
        var (exit, output, said) = Start(input, arguments, mayFetch: true);
        return isAnswer?.Invoke(exit) ?? exit == 0 ? output : throw new SiteException(HistoryDiagnostics.NoAnswer("git " + arguments[0], said.Length > 0 ? said : $"it ended with {exit}."));
    }

    private string? Run(params string[] arguments) => RunBytes("", arguments) is { } output ? Encoding.UTF8.GetString(output) : null;

    private byte[]? RunBytes(string input, params string[] arguments) => RunBytes(input, arguments, mayFetch: true);

    private byte[]? RunBytes(string input, string[] arguments, bool mayFetch) => Start(input, arguments, mayFetch) is (0, var output, _) ? output : null;

    /// <summary>How Git ended (-1 when there is none), what it printed, and the first line of what it said.</summary>
    private (int Exit, byte[] Output, string Said) Start(string input, string[] arguments, bool mayFetch)
    {
        var said = "";
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = _folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add("--no-pager");
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["LC_ALL"] = "C";
        if (!mayFetch) start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        try
        {
            using var process = Process.Start(start)!;
            process.ErrorDataReceived += (_, line) =>
            {
                if (said.Length == 0) said = line.Data ?? "";
            };
            process.BeginErrorReadLine();
            // Git answers while it is still asked, and both lines would fill up.
            var asking = Task.Run(() =>
            {
                try
                {
                    using var writer = process.StandardInput.BaseStream;
                    writer.Write(Encoding.UTF8.GetBytes(input));
                }
                catch (IOException)
                {
                    // It ended before it was asked everything; its exit code says why.
                }
            });
            using var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            process.WaitForExit();
            asking.Wait();
            return (process.ExitCode, output.ToArray(), said);
        }
        catch (Win32Exception exception)
        {
            return (-1, [], exception.Message);
        }
    }
}
