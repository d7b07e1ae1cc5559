using System.Collections;

namespace Daftar.Hosting;

/// <summary>
/// Asks before Statiq starts whether there is anything to do. It uses nothing of Statiq, whose assemblies are not even loaded
/// when there is not.
/// </summary>
public static class QuickRun
{
    /// <summary>
    /// Whether the site in the current folder is as the last build left it. Only for programs in which Daftar alone makes
    /// files; with arguments, and with settings of Statiq's that may have a say, the answer is no, and Statiq starts.
    /// </summary>
    public static bool HasNothingToDo(string[] args)
    {
        if (args.Length > 0) return false;
        var findings = new HostedFindings();
        var variables = Environment.GetEnvironmentVariables().Keys.Cast<string>();
        if (HostedSite.TryKeepAll(Directory.GetCurrentDirectory(), variables, DateTimeOffset.UtcNow, findings) is not { } kept) return false;
        // As Statiq's log has them.
        foreach (var (level, line) in findings.Lines) Console.WriteLine($"[{Mark(level)}] {line}");
        Console.WriteLine($"[INFO] Daftar: {kept.Total} files, nothing has changed");
        return true;
    }

    private static string Mark(HostedLevel level) => level switch
    {
        HostedLevel.Error => "ERRO",
        HostedLevel.Warning => "WARN",
        _ => "INFO",
    };
}
