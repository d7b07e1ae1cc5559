using System.Globalization;
using Daftar.Cli;
using Daftar.Cli.Reporting;

if (AddressSpace.Limit() is < AddressSpace.Least and var limit)
{
    Console.Error.WriteLine(CommandLineDiagnostics.LittleAddressSpace(limit >> 20, AddressSpace.Least >> 20).ToString(args.Contains("fa") ? "fa" : "en"));
    return ExitCodes.CouldNotRun;
}

// Messages of libraries and the system come in English, as ours do unless --lang says otherwise.
CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

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
