using System.Security.Cryptography;
using Daftar.Files;

namespace Daftar.Storage;

/// <summary>
/// A file that is kept from one build to the next. It is written whole, and carries a digest of itself and of everything
/// that its content depends on. One that is damaged, cut short or foreign is as good as none.
/// </summary>
internal static class CacheFile
{
    private const int DigestLength = SHA256.HashSizeInBytes;

    /// <summary>What <paramref name="read"/> makes of the file; null when there is none that holds.</summary>
    /// <param name="file">Null for a build without caches.</param>
    /// <param name="format">Of what the caller reads; another one does not hold.</param>
    /// <param name="key">Digest of what the content depends on.</param>
    /// <param name="read">Also gets the file's bytes, at the same positions as the reader's.</param>
    public static T? Read<T>(string? file, int format, Digest key, Func<BinaryReader, byte[], T> read) where T : class
    {
        if (file is null) return null;
        try
        {
            var bytes = PlainFile.ReadBytes(file);
            if (bytes.Length < DigestLength) return null;
            var content = bytes.AsSpan(0, bytes.Length - DigestLength);
            using var reader = new BinaryReader(new MemoryStream(bytes, 0, content.Length));
            if (reader.ReadInt32() != format || Digest.Read(reader) != key) return null;
            return SHA256.HashData(content).AsSpan().SequenceEqual(bytes.AsSpan(content.Length)) ? read(reader, bytes) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>A file to take the old one's place; null when it cannot be written, and the next build does without.</summary>
    public static CacheWriter? Create(string? file, int format, Digest key)
    {
        if (file is null) return null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var writer = new CacheWriter(file);
            writer.Write(output =>
            {
                output.Write(format);
                key.Write(output);
            });
            return writer;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

/// <summary>A cache on its way to the disk; <see cref="Complete"/> puts it in the old one's place. What goes wrong leaves the old one.</summary>
internal sealed class CacheWriter : IDisposable
{
    private readonly string _file;
    private readonly SHA256 _hash = SHA256.Create();
    private readonly FileStream _target;
    private readonly CryptoStream _hashed;
    private readonly BinaryWriter _writer;
    private bool _isBroken;

    internal CacheWriter(string file)
    {
        _file = file;
        // Whatever of that name is there, it is not ours to wait for.
        File.Delete(file + ".tmp");
        _target = new(file + ".tmp", FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        _hashed = new(_target, _hash, CryptoStreamMode.Write, leaveOpen: true);
        _writer = new(new BufferedStream(_hashed, 1 << 16));
    }

    public void Write(Action<BinaryWriter> write)
    {
        if (_isBroken) return;
        try
        {
            write(_writer);
        }
        catch (IOException)
        {
            _isBroken = true;
        }
    }

    public void Complete()
    {
        if (_isBroken) return;
        try
        {
            _writer.Flush();
            _hashed.FlushFinalBlock();
            _target.Write(_hash.Hash!);
            _target.Dispose();
            File.Move(_file + ".tmp", _file, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _isBroken = true;
        }
    }

    public void Dispose()
    {
        _target.Dispose();
        _hash.Dispose();
    }
}
