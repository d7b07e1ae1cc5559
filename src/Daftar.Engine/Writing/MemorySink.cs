using System.Collections.Concurrent;
using Daftar.Modelling.Addresses;
using Daftar.Storage;

namespace Daftar.Writing;

/// <summary>
/// Keeps the site in memory, for the preview server and for tests. Each build has a sink of its own that starts from
/// the one before, whose files stay as they are: readers of the last good site notice nothing of a failing build.
/// </summary>
public sealed class MemorySink(MemorySink? last = null) : IOutputSink
{
    private readonly ConcurrentDictionary<string, MemoryFile> _next = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, MemoryFile> _last = last?.Files ?? NoFiles;
    private readonly ConcurrentDictionary<string, Digest> _completed = new(StringComparer.Ordinal);
    private int _unchanged;
    private int _written;
    private long _bytes;

    /// <summary>The committed files by output path; empty before <see cref="Commit"/>.</summary>
    public IReadOnlyDictionary<string, MemoryFile> Files { get; private set; } = NoFiles;

    private static IReadOnlyDictionary<string, MemoryFile> NoFiles { get; } = new Dictionary<string, MemoryFile>();

    public bool TryKeep(OutputPath path, Digest fingerprint = default)
    {
        if (!_last.TryGetValue(path.Value, out var file) || file.Fingerprint != fingerprint) return false;
        Add(path, file);
        Interlocked.Increment(ref _unchanged);
        return true;
    }

    public bool TryKeepFolder(string folder, Digest fingerprint)
    {
        if (last is null || !last._completed.TryGetValue(folder, out var completed) || completed != fingerprint) return false;
        var files = _last.Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal) && file.Value.Fingerprint == fingerprint).ToList();
        foreach (var (path, file) in files) Add(new(path), file);
        Interlocked.Add(ref _unchanged, files.Count);
        CompleteFolder(folder, fingerprint);
        return true;
    }

    public void CompleteFolder(string folder, Digest fingerprint) => _completed[folder] = fingerprint;

    public void Write(OutputPath path, ReadOnlySpan<byte> content, Digest fingerprint = default)
    {
        if (_last.TryGetValue(path.Value, out var file) && content.SequenceEqual(file.Content.Span))
        {
            Add(path, file.Fingerprint == fingerprint ? file : new MemoryFile(file.Content, fingerprint));
            Interlocked.Increment(ref _unchanged);
            return;
        }
        Add(path, new MemoryFile(content.ToArray(), fingerprint));
        Interlocked.Increment(ref _written);
        Interlocked.Add(ref _bytes, content.Length);
    }

    public WriteSummary Commit()
    {
        Files = _next;
        var removed = 0;
        foreach (var path in _last.Keys)
        {
            if (!_next.ContainsKey(path)) removed++;
        }
        return new(_written, _unchanged, removed, _bytes);
    }

    public void Dispose()
    {
    }

    private void Add(OutputPath path, MemoryFile file)
    {
        if (!_next.TryAdd(path.Value, file)) throw new InvalidOperationException($"'{path}' was written twice.");
    }
}

/// <summary>One file of a site in memory.</summary>
public sealed class MemoryFile(ReadOnlyMemory<byte> content, Digest fingerprint = default)
{
    private string? _entityTag;

    /// <summary>Digest of what the file depends on.</summary>
    public Digest Fingerprint => fingerprint;

    public ReadOnlyMemory<byte> Content => content;

    /// <summary>A strong HTTP entity tag with its quotes; computed when it is first asked for.</summary>
    public string EntityTag => _entityTag ??= $"\"{Digest.Of(content.Span)}\"";
}
