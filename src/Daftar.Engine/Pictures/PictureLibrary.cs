using NetVips;

namespace Daftar.Pictures;

/// <summary>libvips, which is native code beside the program and may be missing.</summary>
internal static class PictureLibrary
{
    private static readonly Lazy<string?> Fault = new(Start);
    private static int s_warnings;

    /// <summary>How many warnings there were so far, from all threads: a picture during which there was none is whole.</summary>
    public static int Warnings => Volatile.Read(ref s_warnings);

    /// <summary>Why it cannot be used, as the system says it; null when it can.</summary>
    public static string? WhyNot() => Fault.Value;

    private static string? Start()
    {
        try
        {
            if (!ModuleInitializer.VipsInitialized) return FirstLine((ModuleInitializer.Exception ?? new DllNotFoundException("libvips")).GetBaseException().Message);
            // Pictures are made side by side, one on a thread: threads within a picture would only multiply its memory.
            NetVips.NetVips.Concurrency = 1;
            NetVips.NetVips.BlockUntrusted = true;
            Cache.Max = 0;
            // It would write them to the console itself.
            foreach (var domain in (string[])["VIPS", "GLib", "GLib-GObject", "Pango", "Fontconfig"])
                Log.SetLogHandler(domain, Enums.LogLevelFlags.Warning | Enums.LogLevelFlags.Critical, (_, _, _) => Interlocked.Increment(ref s_warnings));
            return null;
        }
        catch (Exception exception) when (exception is DllNotFoundException or TypeInitializationException or BadImageFormatException or EntryPointNotFoundException)
        {
            return FirstLine(exception.GetBaseException().Message);
        }
    }

    private static string FirstLine(string message) => message.Split('\n')[0].Trim();
}
