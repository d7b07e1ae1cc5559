using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Daftar.Files;

/// <summary>What Linux knows of a file and .NET does not tell. Other systems give null.</summary>
public readonly record struct UnixFile(int Kind, uint User, uint Group)
{
    private const int CurrentFolder = -100;
    private const int DoNotFollow = 0x100;
    private const uint BasicFacts = 0x7ff;

    private const int KindMask = 0xF000;
    private const int Regular = 0x8000;
    private const int Folder = 0x4000;
    private const int Link = 0xA000;

    /// <summary>Whether it is a pipe, a socket or a device.</summary>
    public bool IsSpecial => Kind is not (Regular or Folder or Link);

    /// <summary>
    /// Whether a file, or that to which a link leads, is none: opening a pipe waits for somebody who writes into it. They all
    /// say that they are empty, so that others need not be asked.
    /// </summary>
    public static bool IsNoFile(FileInfo file) =>
        file.Exists && (file.Length == 0 || file.LinkTarget is not null) && Find(file.FullName, DoNotFollow) is { } found
        && (found.Kind == Link ? Find(file.FullName, flags: 0) : found) is { IsSpecial: true };

    /// <inheritdoc cref="IsNoFile(FileInfo)"/>
    public static bool IsNoFile(string path) => IsNoFile(new FileInfo(path));

    /// <summary>The file itself, not where a link leads; null when it is not there.</summary>
    public static UnixFile? Find(string path) => Find(path, DoNotFollow);

    private static UnixFile? Find(string path, int flags)
    {
        if (!OperatingSystem.IsLinux()) return null;
        try
        {
            // struct statx is the same on all processors: owner at 20, group at 24, mode at 28.
            var facts = new byte[256];
            if (Statx(CurrentFolder, Terminated(path), flags, BasicFacts, facts) != 0) return null;
            return new(
                BinaryPrimitives.ReadUInt16LittleEndian(facts.AsSpan(28)) & KindMask,
                BinaryPrimitives.ReadUInt32LittleEndian(facts.AsSpan(20)),
                BinaryPrimitives.ReadUInt32LittleEndian(facts.AsSpan(24)));
        }
        catch (EntryPointNotFoundException)
        {
            return null; // a C library from before 2018
        }
    }

    /// <summary>Gives the file to a user; false when this one may not.</summary>
    public static bool TrySetOwner(string path, uint user, uint group) =>
        OperatingSystem.IsLinux() && ChangeOwner(Terminated(path), user, group) == 0;

    private static byte[] Terminated(string path) => Encoding.UTF8.GetBytes(path + '\0');

    [DllImport("libc", EntryPoint = "statx")]
    private static extern int Statx(int folder, byte[] path, int flags, uint mask, byte[] facts);

    [DllImport("libc", EntryPoint = "lchown")]
    private static extern int ChangeOwner(byte[] path, uint user, uint group);
}

/// <summary>A file that takes another one's place keeps its owner, which matters where a container runs as root.</summary>
internal static class FileOwner
{
    public static void Copy(string from, string to)
    {
        if (UnixFile.Find(from) is not { } old || UnixFile.Find(to) is not { } made || (old.User, old.Group) == (made.User, made.Group)) return;
        // Who may not give files away, and has a file of somebody else's to write, owns the new one.
        UnixFile.TrySetOwner(to, old.User, old.Group);
    }
}
