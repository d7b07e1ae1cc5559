using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Statiq.Common;
using Statiq.Core;
using Statiq.Web;

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

    /// <summary>Whether this execution has found nothing to do.</summary>
    internal bool IsKept { get; set; }

    /// <summary>Whether the settings name input files for Statiq's own pipelines.</summary>
    internal bool HasStatiqInput { get; set; }

    /// <summary>Whether the settings name files with metadata of folders.</summary>
    internal bool HasFolderMetadata { get; set; }

    /// <summary>
    /// Whether nobody but Daftar makes files, and nobody has changed its pipeline: then nobody asks for documents of a site in
    /// which nothing has changed.
    /// </summary>
    internal bool IsAlone(IExecutionContext context) => !HasStatiqInput && context.ExecutingPipelines.All(pipeline =>
        pipeline.Value is DaftarPipeline own ? own.IsAsMade : pipeline.Value.GetType().Assembly == typeof(WebKeys).Assembly);

    internal void Changed(string fullPath) => _changes.Enqueue(fullPath);

    /// <summary>The full paths of what has changed since <see cref="TakeChanges"/>; null when anything may have.</summary>
    internal IReadOnlyCollection<string>? FindChanged() => IsWatching && _changes.ToArray() is { Length: > 0 } changes ? changes : null;

    /// <summary>What has changed since the last call, relative to the root; null when anything may have.</summary>
    internal IReadOnlyCollection<string>? TakeChanges(NormalizedPath root)
    {
        var changes = new HashSet<string>(StringComparer.Ordinal);
        while (_changes.TryDequeue(out var path)) changes.Add(root.GetRelativePath(new NormalizedPath(path)).FullPath);
        return IsWatching && changes.Count > 0 ? changes : null;
    }

    /// <summary>Findings as log entries with file and line; throws when there are errors, so that nothing is written.</summary>
    internal static void Report(HostedFindings findings, IExecutionContext context)
    {
        foreach (var (level, line) in findings.Lines) context.Log(LevelOf(level), "{Finding}", line);
        if (findings.HasErrors) throw new LogLevelFailureException(LogLevel.Error);
    }

    public void Dispose() => Site.Dispose();

    private static LogLevel LevelOf(HostedLevel level) => level switch
    {
        HostedLevel.Error => LogLevel.Error,
        HostedLevel.Warning => LogLevel.Warning,
        _ => LogLevel.Information,
    };
}
