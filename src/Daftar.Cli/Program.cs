using System.Globalization;
using System.Text;
using Daftar.Cli;
using Daftar.Cli.Reporting;
using Microsoft.Win32.SafeHandles;

#if !NATIVE
if (AddressSpace.Limit() is < AddressSpace.Least and var limit)
{
    // Bytes, and to the number of the stream: the console would look for the system's cultures, for which there may be no memory.
    using var error = new FileStream(new SafeFileHandle(2, ownsHandle: false), FileAccess.Write, bufferSize: 0);
    error.Write(Encoding.UTF8.GetBytes(CommandLineDiagnostics.LittleAddressSpace(limit >> 20, AddressSpace.Least >> 20).ToString(args.Contains("fa") ? "fa" : "en") + "\n"));
    return ExitCodes.CouldNotRun;
}
#endif

// Messages of libraries and the system come in English, as ours do unless --lang says otherwise, and no library reads a date by the
// machine's calendar.
CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;

var terminal = new Terminal(Console.Out, Console.Error, TimeProvider.System)
{
    IsInteractive = !Console.IsErrorRedirected && !Console.IsOutputRedirected,
    Input = Console.In,
    RunPage = Environment.GetEnvironmentVariable("GITHUB_RUN_ID") is { Length: > 0 } run
        ? $"{Environment.GetEnvironmentVariable("GITHUB_SERVER_URL")}/{Environment.GetEnvironmentVariable("GITHUB_REPOSITORY")}/actions/runs/{run}"
        : null,
    HasColours = Colours.AreWanted(),
    Questions = Console.IsInputRedirected || Console.IsOutputRedirected ? null : new TerminalQuestions(),
};
return await DaftarCommandLine.RunAsync(args, terminal);
