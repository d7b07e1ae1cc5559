using System.Collections.Concurrent;
using Daftar.Modelling.Addresses;
using Daftar.Storage;

namespace Daftar.Writing;

/// <summary>Keeps a clean build in memory: for programs that go on with the files, for benchmarks and tests.</summary>
public sealed class MemorySink : IOutputSink
{
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> _files = new(StringComparer.Ordinal);

    /// <summary>The files by output path.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files => _files;

    public bool TryKeep(OutputPath path, Digest fingerprint = default) => false;

    public void Write(OutputPath path, ReadOnlySpan<byte> content, Digest fingerprint = default)
    {
        if (!_files.TryAdd(path.Value, content.ToArray())) throw new InvalidOperationException($"'{path}' was written twice.");
    }

    public WriteSummary Commit() => new(_files.Count, 0, 0, _files.Values.Sum(file => (long)file.Length));

    public void Dispose()
    {
    }
}
