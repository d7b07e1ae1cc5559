using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Daftar.Comparison;

/// <summary>
/// Runs a command and asks the kernel what it cost. <see cref="Process"/> reaps its children itself and
/// forgets their peak memory, so the child is started and waited for through libc. Linux and macOS.
/// </summary>
public static unsafe partial class MeasuredProcess
{
    private const int OutputFlags = 0x1;
    private const int FileActionsSize = 512;
    private static readonly int CreateFlags = OperatingSystem.IsMacOS() ? 0x200 | 0x400 : 0x40 | 0x200;

    /// <param name="log">Takes the command's output and error streams.</param>
    public static Usage Run(IReadOnlyList<string> command, string log)
    {
        var actions = stackalloc byte[FileActionsSize];
        Check(posix_spawn_file_actions_init(actions), "posix_spawn_file_actions_init");
        Check(posix_spawn_file_actions_addopen(actions, 1, log, OutputFlags | CreateFlags, Convert.ToUInt32("644", 8)), "addopen");
        Check(posix_spawn_file_actions_adddup2(actions, 1, 2), "adddup2");
        var arguments = Strings(command);
        var environment = Strings([.. Variables()]);
        try
        {
            sync();
            var watch = Stopwatch.StartNew();
            int id;
            fixed (IntPtr* argv = arguments, envp = environment)
            {
                Check(posix_spawnp(&id, command[0], actions, null, argv, envp), $"Could not start {command[0]}");
            }

            int status;
            ResourceUsage usage;
            while (wait4(id, &status, 0, &usage) != id)
            {
                const int interrupted = 4;
                if (Marshal.GetLastPInvokeError() != interrupted)
                {
                    throw new InvalidOperationException($"wait4 failed with {Marshal.GetLastPInvokeError()}.");
                }
            }

            watch.Stop();
            return new Usage(watch.Elapsed, usage.User.Elapsed, usage.System.Elapsed, PeakBytes(usage), ExitCode(status));
        }
        finally
        {
            posix_spawn_file_actions_destroy(actions);
            Array.ForEach(arguments, Marshal.FreeCoTaskMem);
            Array.ForEach(environment, Marshal.FreeCoTaskMem);
        }
    }

    private static IEnumerable<string> Variables()
    {
        foreach (System.Collections.DictionaryEntry entry in Environment.GetEnvironmentVariables())
        {
            yield return $"{entry.Key}={entry.Value}";
        }
    }

    private static IntPtr[] Strings(IReadOnlyList<string> values) => [.. values.Select(Marshal.StringToCoTaskMemUTF8), IntPtr.Zero];

    private static long PeakBytes(ResourceUsage usage) => OperatingSystem.IsMacOS() ? usage.PeakResident : usage.PeakResident * 1024;

    private static int ExitCode(int status) => (status & 0x7F) == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F);

    private static void Check(int error, string what)
    {
        if (error != 0)
        {
            throw new InvalidOperationException($"{what}: error {error}.");
        }
    }

    [LibraryImport("libc")]
    private static partial int posix_spawn_file_actions_init(byte* actions);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int posix_spawn_file_actions_addopen(byte* actions, int descriptor, string path, int flags, uint mode);

    [LibraryImport("libc")]
    private static partial int posix_spawn_file_actions_adddup2(byte* actions, int from, int to);

    [LibraryImport("libc")]
    private static partial int posix_spawn_file_actions_destroy(byte* actions);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int posix_spawnp(int* id, string file, byte* actions, void* attributes, IntPtr* argv, IntPtr* envp);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int wait4(int id, int* status, int options, ResourceUsage* usage);

    [LibraryImport("libc")]
    private static partial void sync();

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeValue
    {
        public nint Seconds;
        public nint Microseconds;

        // macOS has a 32-bit field here, with padding of unknown content behind it.
        public readonly TimeSpan Elapsed => TimeSpan.FromSeconds(Seconds) + TimeSpan.FromMicroseconds((int)Microseconds);
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct ResourceUsage
    {
        public TimeValue User;
        public TimeValue System;
        public nint PeakResident;
        private fixed long _rest[13];
    }
}
