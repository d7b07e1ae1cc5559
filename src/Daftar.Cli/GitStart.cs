using System.ComponentModel;
using System.Diagnostics;
using Daftar.Beginning;
using Daftar.Diagnostics;

namespace Daftar.Cli;

/// <summary>Makes the folder of a new site a Git repository, unless it lies in one.</summary>
internal static class GitStart
{
    public static void Run(string root, DiagnosticBag diagnostics)
    {
        try
        {
            var (exit, output) = Git(root, "rev-parse", "--show-toplevel");
            if (exit == 0)
            {
                var outer = Path.GetFullPath(output.Trim());
                if (!File.Exists(Path.Combine(root, ".git")) && !Directory.Exists(Path.Combine(root, ".git"))) diagnostics.Add(BeginningDiagnostics.InsideRepository(outer));
                return;
            }
            // The workflows know this branch. Told beforehand, it is the right one even if this program ends here.
            (exit, output) = Git(root, "-c", "init.defaultBranch=main", "init", "--quiet");
            if (exit != 0) diagnostics.Add(BeginningDiagnostics.NoGit($"git ended with code {exit.ToString(System.Globalization.CultureInfo.InvariantCulture)}."));
            // Git before 2.28 cannot be told.
            else Git(root, "symbolic-ref", "HEAD", "refs/heads/main");
        }
        catch (Win32Exception)
        {
            diagnostics.Add(BeginningDiagnostics.NoGit("Git is not installed."));
        }
    }

    private static (int Exit, string Output) Git(string root, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = root, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true })!;
        process.StandardInput.Close();
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
