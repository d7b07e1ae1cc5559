using System.Buffers.Text;

namespace Daftar.Cli;

/// <summary>
/// How much memory the system lets the program address (<c>ulimit -v</c>). With too little the runtime ends with a fault or
/// names a library that is not missing, so this is asked before anything else. The native program asks earlier and needs
/// less: <c>Native/address_space.c</c>.
/// </summary>
internal static class AddressSpace
{
    /// <summary>Below this the runtime that compiles as it goes has ended with a fault; docs/crash-safety.md has the figures.</summary>
    public const long Least = 3L << 30;

    /// <summary>In bytes; null without a limit, or where the system does not tell.</summary>
    public static long? Limit()
    {
        try
        {
            return OperatingSystem.IsLinux() ? Parse(File.ReadAllBytes("/proc/self/limits")) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Reads the soft limit; in bytes and not as text, since text needs what there may be no memory for.</summary>
    internal static long? Parse(ReadOnlySpan<byte> limits)
    {
        var name = "Max address space"u8;
        var at = limits.IndexOf(name);
        if (at < 0) return null;
        var value = limits[(at + name.Length)..].TrimStart((byte)' ');
        return Utf8Parser.TryParse(value, out long bytes, out _) ? bytes : null;
    }
}
