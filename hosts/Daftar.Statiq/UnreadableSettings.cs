using Daftar.Configuration;
using Daftar.Diagnostics;
using Microsoft.Extensions.Configuration;

namespace Daftar.Hosting;

/// <summary>
/// Settings files that Statiq's own reader refuses. It would end the program with a stack trace before anybody could say
/// what is wrong; so it goes on without them, and the build says so.
/// </summary>
internal sealed class UnreadableSettings
{
    private readonly List<(string Path, string Reason)> _files = [];

    /// <summary>Asks to be told of files that cannot be read.</summary>
    public void Allow(IConfigurationBuilder builder)
    {
        foreach (var source in builder.Sources.OfType<FileConfigurationSource>())
        {
            source.OnLoadException = context =>
            {
                var reason = context.Exception;
                while (reason.InnerException is { } inner) reason = inner;
                _files.Add((source.Path ?? "", reason.Message));
                context.Ignore = true;
            };
        }
    }

    /// <summary>One finding for each file; the engine itself finds more, and better, in statiq.json.</summary>
    public void Report(DiagnosticBag findings)
    {
        foreach (var (path, reason) in _files)
        {
            if (path != ConfigurationLoader.FileName || !HasFindings()) findings.Add(HostDiagnostics.UnreadableSettings(path, reason));
        }
    }

    private static bool HasFindings()
    {
        var findings = new DiagnosticBag();
        ConfigurationLoader.Load(Directory.GetCurrentDirectory(), null, findings);
        return findings.HasErrors;
    }
}
