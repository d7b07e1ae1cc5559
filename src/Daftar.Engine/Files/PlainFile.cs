namespace Daftar.Files;

/// <summary>
/// Reads files and nothing else: to open a pipe waits for somebody who writes into it, and a device has no end. All of the
/// program reads by this class, or looks at the folder first as loading does; a test holds the list of those who do.
/// </summary>
public static class PlainFile
{
    /// <exception cref="IOException">It cannot be read, or it is a pipe, a socket or a device.</exception>
    public static byte[] ReadBytes(string path)
    {
        Refuse(path);
        return File.ReadAllBytes(path);
    }

    /// <inheritdoc cref="ReadBytes"/>
    public static string ReadText(string path)
    {
        Refuse(path);
        return File.ReadAllText(path);
    }

    /// <inheritdoc cref="ReadBytes"/>
    public static FileStream Open(string path)
    {
        Refuse(path);
        return File.OpenRead(path);
    }

    /// <exception cref="IOException">It is a pipe, a socket or a device.</exception>
    internal static void Refuse(string path)
    {
        if (UnixFile.IsNoFile(path)) throw new IOException($"'{path}' is a pipe, a socket or a device, not a file.");
    }
}
