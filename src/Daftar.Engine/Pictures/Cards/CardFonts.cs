using System.Runtime.InteropServices;
using System.Text;
using Daftar.Storage;
using NetVips;

namespace Daftar.Pictures.Cards;

/// <summary>
/// The fonts of cards, where the library finds them. It is kept from looking at the machine's own fonts: the same site would get other
/// cards on another machine.
/// </summary>
internal static class CardFonts
{
    private static readonly Lock Gate = new();
    private static readonly HashSet<Digest> Known = [];
    private static string? s_folder;

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
        var folder = Directory.CreateTempSubdirectory("daftar-fonts-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(folder);
        var settings = Path.Combine(folder, "fonts.conf");
        File.WriteAllText(settings, $"<?xml version=\"1.0\"?>\n<fontconfig><cachedir>{System.Security.SecurityElement.Escape(folder)}</cachedir></fontconfig>\n", new UTF8Encoding(false));
        // What .NET sets is not seen by native code.
        if (OperatingSystem.IsWindows()) Environment.SetEnvironmentVariable("FONTCONFIG_FILE", settings);
        else _ = SetVariable("FONTCONFIG_FILE\0"u8.ToArray(), Encoding.UTF8.GetBytes(settings + '\0'), 1);
        return folder;
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
