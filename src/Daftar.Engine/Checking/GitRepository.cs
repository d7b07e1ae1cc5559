using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Daftar.Checking;

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

    /// <summary>The commit behind a name, or null when there is none.</summary>
    public string? Commit(string reference) =>
        Run("rev-parse", "--verify", "--quiet", "--end-of-options", reference + "^{commit}")?.Trim();

    /// <summary>The commit at which two branches parted; null when they have nothing in common.</summary>
    public string? MergeBase(string commit, string other) => Run("merge-base", commit, other)?.Trim();

    /// <summary>The first line of each file of a commit that the extended regular expression matches, by path relative to the folder.</summary>
    public Dictionary<string, string> FirstMatches(string commit, string expression, string below)
    {
        var matches = new Dictionary<string, string>(StringComparer.Ordinal);
        var output = Run("grep", "--null", "--max-count=1", "-I", "-E", "-e", expression, commit, "--", below) ?? "";
        foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            // COMMIT:path NUL text
            var end = line.IndexOf('\0', StringComparison.Ordinal);
            if (end > commit.Length) matches.TryAdd(line[(commit.Length + 1)..end], line[(end + 1)..]);
        }
        return matches;
    }

    private string? Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = _folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add("--no-pager");
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["LC_ALL"] = "C";
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
