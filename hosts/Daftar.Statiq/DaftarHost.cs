using System.Collections.Concurrent;
using Daftar.Diagnostics;
using Microsoft.Extensions.Logging;
using Statiq.Common;
using Statiq.Core;

namespace Daftar.Hosting;

/// <summary>
/// What the phases share. Other pipelines may take it as a service for the engine's model of the site, in the process
/// phase when they depend on the pipeline "Daftar", and always in the post-process phase.
/// </summary>
public sealed class DaftarHost : IDisposable
{
    private readonly ConcurrentQueue<string> _changes = new();

    public HostedSite Site { get; } = new();

    internal HostedSettings Settings { get; } = new();

    internal UnreadableSettings Unreadable { get; } = new();

    internal QuickPreview Preview { get; } = new();

    internal Dictionary<string, string> Overrides { get; set; } = [];

    /// <summary>Whether the site has been loaded before, so that what changed since is all there is to do.</summary>
    internal bool IsWatching { get; set; }

    internal void Changed(string fullPath) => _changes.Enqueue(fullPath);

    /// <summary>What has changed since the last call, relative to the root; null when anything may have.</summary>
    internal IReadOnlyCollection<string>? TakeChanges(NormalizedPath root)
    {
        var changes = new HashSet<string>(StringComparer.Ordinal);
        while (_changes.TryDequeue(out var path)) changes.Add(root.GetRelativePath(new NormalizedPath(path)).FullPath);
        return IsWatching && changes.Count > 0 ? changes : null;
    }

    /// <summary>Findings as log entries with file and line; throws when there are errors, so that nothing is written.</summary>
    internal void Report(DiagnosticBag findings, IExecutionContext context)
    {
        var language = Site.Loaded?.Configuration.DiagnosticsLanguage == "fa" ? "fa" : "en";
        foreach (var finding in findings.ToSortedList()) Log(context, finding, language);
        if (findings.HasErrors) throw new LogLevelFailureException(LogLevel.Error);
    }

    public void Dispose() => Site.Dispose();

    // "error", as the engine's own lines have it, is what the level says here; editors still find place and code.
    private static void Log(ILogger logger, Diagnostic finding, string language)
    {
        var level = finding.Severity switch { Severity.Error => LogLevel.Error, Severity.Warning => LogLevel.Warning, _ => LogLevel.Information };
        logger.Log(level, "{Finding}", $"{finding.Place}: {finding.Code}: {finding.Message.In(language)}");
    }
}
