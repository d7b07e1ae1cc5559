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

    /// <summary>One finding for each file.</summary>
    public void Report(HostedFindings findings)
    {
        // Where Statiq reads them, whatever the root is.
        foreach (var (path, reason) in _files) findings.AddUnreadable(Directory.GetCurrentDirectory(), path, reason);
    }
}
