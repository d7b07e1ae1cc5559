using System.Runtime.InteropServices;
using System.Text;
using Daftar.Files;
using Daftar.Storage;
using NetVips;

namespace Daftar.Pictures.Cards;

/// <summary>
/// The fonts of cards, where the library finds them. It is kept from looking at the machine's own fonts: the same site would get other
/// cards on another machine.
/// </summary>
internal static class CardFonts
{
    private const string Prefix = "daftar-fonts-";
    private const string LockName = "lock";

    private static readonly Lock Gate = new();
    private static readonly HashSet<Digest> Known = [];
    private static string? s_folder;

    // Held as long as the program lives, so that the next one sees which folders nobody uses any more.
    private static FileStream? s_lock;

    /// <summary>Makes a font known to the library, once for the life of the program.</summary>
    public static void Add(byte[] font)
    {
        lock (Gate)
        {
            var digest = Digest.Of(font);
            if (!Known.Add(digest)) return;
            s_folder ??= Start();
            var file = Path.Combine(s_folder, $"{digest}.ttf");
            File.WriteAllBytes(file, font);
            // The library takes a file of a font in with the first text that names it.
            using var text = Image.Text(".", font: "sans 10", fontfile: file);
        }
    }

    private static string Start()
    {
        RemoveRemains(Path.GetTempPath());
        var folder = Directory.CreateTempSubdirectory(Prefix).FullName;
        s_lock = new(Path.Combine(folder, LockName), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(folder);
        var settings = Path.Combine(folder, "fonts.conf");
        File.WriteAllText(settings, $"<?xml version=\"1.0\"?>\n<fontconfig><cachedir>{System.Security.SecurityElement.Escape(folder)}</cachedir></fontconfig>\n", new UTF8Encoding(false));
        // What .NET sets is not seen by native code.
        if (OperatingSystem.IsWindows()) Environment.SetEnvironmentVariable("FONTCONFIG_FILE", settings);
        else _ = SetVariable("FONTCONFIG_FILE\0"u8.ToArray(), Encoding.UTF8.GetBytes(settings + '\0'), 1);
        return folder;
    }

    /// <summary>Removes what killed programs left among the temporary files.</summary>
    internal static void RemoveRemains(string temporary)
    {
        try
        {
            foreach (var folder in Directory.GetDirectories(temporary, Prefix + "*").Where(folder => IsLeft(Path.Combine(folder, LockName)))) Remove(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next program looks again.
        }
    }

    /// <summary>Whether nobody holds the lock; a folder without one may have been made just now.</summary>
    private static bool IsLeft(string file)
    {
        if (!File.Exists(file) || UnixFile.IsNoFile(file)) return false;
        try
        {
            using var held = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It lies among the temporary files, which the system clears.
        }
    }

    [DllImport("libc", EntryPoint = "setenv")]
    private static extern int SetVariable(byte[] name, byte[] value, int replaces);
}
