using System.Buffers;
using Daftar.Diagnostics;
using Daftar.Sources;
using Daftar.Storage;

namespace Daftar.Loading;

/// <summary>Reads a file of the content; what goes wrong is reported and gives null.</summary>
internal static class DataFile
{
    /// <param name="isReadOn">Whether what can be read is wanted, too, when a value cannot: other findings are told in the same run.</param>
    public static DataMapping? Read(string root, string path, DiagnosticBag diagnostics, out Digest digest, bool isReadOn = false)
    {
        if (Read(root, path, diagnostics, static text => text.ToString(), out digest) is not { } text) return null;
        switch (ContentText.Data(text).Node(path, diagnostics, isReadOn))
        {
            case DataMapping mapping:
                return mapping;
            case { } other:
                diagnostics.Add(LoadingDiagnostics.FrontMatterNotAMapping(other.Place));
                return null;
            default:
                return null;
        }
    }

    /// <summary>Reports a file that nobody may read, before a build stumbles over it.</summary>
    public static void CheckReadable(string root, string path, DiagnosticBag diagnostics)
    {
        try
        {
            File.OpenHandle(Path.Combine(root, path), share: FileShare.ReadWrite).Dispose();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(LoadingDiagnostics.Unreadable(path, exception.Message));
        }
    }

    /// <summary>A Markdown file, and the digest of its bytes as they lie on the disk.</summary>
    /// <param name="known">
    /// Asked with the digest before decoding: when it answers, the text is not needed and null is returned without a report.
    /// </param>
    public static ContentText? ReadMarkdown(
        string root, string path, DiagnosticBag diagnostics, out Digest digest, Func<Digest, object?>? known = null) =>
        Read(root, path, diagnostics, ContentText.Markdown, out digest, known);

    private static T? Read<T>(
        string root, string path, DiagnosticBag diagnostics, Func<ReadOnlySpan<char>, T> make, out Digest digest, Func<Digest, object?>? known = null)
        where T : class
    {
        digest = default;
        byte[]? rented = null;
        try
        {
            using var handle = File.OpenHandle(Path.Combine(root, path), share: FileShare.ReadWrite);
            var length = RandomAccess.GetLength(handle);
            if (!SourceText.CheckSize(length, path, diagnostics)) return null;
            rented = ArrayPool<byte>.Shared.Rent((int)length + 1);
            var bytes = rented.AsSpan(0, Fill(handle, rented.AsSpan(0, (int)length + 1)));
            digest = Digest.Of(bytes);
            return known?.Invoke(digest) is not null ? null : SourceText.Decode(bytes, path, diagnostics, make);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(LoadingDiagnostics.Unreadable(path, exception.Message));
            return null;
        }
        finally
        {
            if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Reads until the buffer is full or the file ends; the number of bytes.</summary>
    public static int Fill(Microsoft.Win32.SafeHandles.SafeFileHandle handle, Span<byte> buffer)
    {
        var filled = 0;
        while (filled < buffer.Length && RandomAccess.Read(handle, buffer[filled..], filled) is > 0 and var count) filled += count;
        return filled;
    }
}
