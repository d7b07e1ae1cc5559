using System.Security.Cryptography;
using System.Text;

namespace Daftar.Files;

/// <summary>
/// Reads and writes the files that people write: articles, terms, authors' records, images. Whatever happens meanwhile (a
/// kill, a full disk, a power cut), there is the old file or the new one, each whole: the new one is written beside the old
/// one, flushed to the disk, and moved over it. All commands write such files by this class alone.
/// </summary>
/// <remarks>
/// Permissions, owner and a symbolic link stay. Of a file with several names (hard links) the other names keep the old text.
/// </remarks>
public static class SourceFile
{
    private const string PendingPrefix = ".daftar-";
    private const string PendingSuffix = ".tmp";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UTF8Encoding Lenient = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    /// <summary>
    /// All of the file, a byte order mark too, so that writing gives every byte back; null for what is not UTF-8, which
    /// nobody may write back.
    /// </summary>
    public static string? ReadText(string path)
    {
        try
        {
            return Strict.GetString(PlainFile.ReadBytes(path));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Makes the file, or puts new content into its place. Folders on the way are made.</summary>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        if (Directory.Exists(path)) throw new IOException($"'{path}' is a folder.");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        Put(TargetOf(path), content, known: null, overwrites: true);
    }

    /// <inheritdoc cref="Write(string, ReadOnlySpan{byte})"/>
    public static void Write(string path, string text) => Write(path, Lenient.GetBytes(text));

    /// <summary>
    /// Puts a text into the place of the one that it was made from. False when the file has another content by now, because
    /// somebody saved it meanwhile: that stays.
    /// </summary>
    public static bool Replace(string path, string known, string text) => Replace(path, Strict.GetBytes(known), Strict.GetBytes(text));

    /// <inheritdoc cref="Replace(string, string, string)"/>
    public static bool Replace(string path, ReadOnlySpan<byte> known, ReadOnlySpan<byte> content) =>
        Put(TargetOf(path), content, known.ToArray(), overwrites: true);

    /// <summary>Makes a new file; an <see cref="IOException"/> when there is something of that name.</summary>
    public static void Create(string path, string text)
    {
        if (Path.Exists(path)) throw new IOException($"'{path}' is there already.");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        Put(path, Lenient.GetBytes(text), known: null, overwrites: false);
    }

    /// <summary>Whether a file of this name is what a killed command left.</summary>
    public static bool IsRemains(string name) => name.StartsWith(PendingPrefix, StringComparison.Ordinal) && name.EndsWith(PendingSuffix, StringComparison.Ordinal);

    /// <summary>Removes what a killed command left of files that it was writing below a folder.</summary>
    public static void RemoveRemains(string folder)
    {
        if (!Directory.Exists(folder)) return;
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };
        foreach (var file in Directory.EnumerateFiles(folder, PendingPrefix + "*" + PendingSuffix, options))
        {
            try
            {
                // Another command may be writing it right now, and holds it then.
                using (new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None)) File.Delete(file);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // It does no harm: names that begin with a dot are no content.
            }
        }
    }

    /// <summary>The file itself when the path is a symbolic link: the link has to stay one.</summary>
    private static string TargetOf(string path) =>
        new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;

    private static bool Put(string target, ReadOnlySpan<byte> content, byte[]? known, bool overwrites)
    {
        // Opening a pipe waits for a reader, and moving a file over a device takes it from everybody.
        PlainFile.Refuse(target);
        var pending = PendingPath(target);
        try
        {
            WritePending(pending, target, content);
            if (known is not null && !PlainFile.ReadBytes(target).AsSpan().SequenceEqual(known))
            {
                File.Delete(pending);
                return false;
            }
            File.Move(pending, target, overwrites);
            return true;
        }
        catch
        {
            Remove(pending);
            throw;
        }
    }

    private static void WritePending(string pending, string target, ReadOnlySpan<byte> content)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0 };
        UnixFileMode? mode = null;
        if (File.Exists(target))
        {
            // Moving would go over a file that is protected against writing. Whoever protected it meant it.
            File.OpenHandle(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite).Dispose();
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = mode = File.GetUnixFileMode(target);
        }
        using var file = new FileStream(pending, options);
        // The mask of new files took away what the old one allows.
        if (mode is { } same && !OperatingSystem.IsWindows()) File.SetUnixFileMode(file.SafeFileHandle, same);
        if (mode is not null) FileOwner.Copy(target, pending);
        file.Write(content);
        file.Flush(flushToDisk: true);
    }

    /// <summary>
    /// Always the same for a file, so that the next write takes over what a killed one left; short, since the file's own
    /// name may be as long as names can be.
    /// </summary>
    private static string PendingPath(string target)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Lenient.GetBytes(Path.GetFileName(target))).AsSpan(0, 8));
        return Path.Combine(Path.GetDirectoryName(Path.GetFullPath(target))!, PendingPrefix + name + PendingSuffix);
    }

    private static void Remove(string pending)
    {
        try
        {
            File.Delete(pending);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The reason why it could not be written is the one to tell.
        }
    }
}
