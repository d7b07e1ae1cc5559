using Microsoft.Win32.SafeHandles;

namespace Daftar.Storage;

/// <summary>A temporary file for what does not fit into memory. It is made when it is needed and disappears with the object.</summary>
internal sealed class SpillFile(string folder) : IDisposable
{
    private readonly Lock _lock = new();
    private SafeFileHandle? _handle;
    private long _length;

    /// <summary>Appends; the place where it was written. Safe for all threads.</summary>
    public long Write(ReadOnlyMemory<byte> first, ReadOnlyMemory<byte> second, int length)
    {
        var offset = Interlocked.Add(ref _length, length) - length;
        RandomAccess.Write(Handle(), [first, second], offset);
        return offset;
    }

    /// <summary>Fills the span from the place.</summary>
    public void Read(Span<byte> bytes, long offset)
    {
        for (var read = 0; read < bytes.Length;)
        {
            var count = RandomAccess.Read(Handle(), bytes[read..], offset + read);
            if (count == 0) throw new IOException("The temporary file of bodies has been cut short.");
            read += count;
        }
    }

    public void Dispose() => _handle?.Dispose();

    private SafeFileHandle Handle()
    {
        if (_handle is not null) return _handle;
        lock (_lock)
        {
            return _handle ??= File.OpenHandle(
                Path.Combine(folder, $"daftar-bodies-{Guid.NewGuid():N}.tmp"),
                FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
        }
    }
}
