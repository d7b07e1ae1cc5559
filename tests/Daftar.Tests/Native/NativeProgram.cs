using System.Diagnostics;
using Daftar.Tests.Cli;
using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Native;

/// <summary>The program that <c>publish.sh</c> makes. Making it takes a minute; test.sh does it beforehand.</summary>
public sealed class NativeProgram
{
    public NativeProgram() => Assert.True(Made.Value.Exit == 0, $"publish.sh: {Made.Value.Output}{Made.Value.Error}");

    public static string Repository { get; } = Path.GetFullPath(Path.Combine(TestSite.SitesFolder, "..", "..", ".."));

    /// <summary>Content and settings that only change with the tests.</summary>
    public static string SampleSite { get; } = Path.Combine(Repository, "tests", "sample-site");

    public static string Folder { get; } = Path.Combine(Repository, "artifacts", "native-tests");

    // Several classes of tests want it, at the same time; it is made once.
    private static readonly Lazy<(int Exit, string Output, string Error)> Made =
        new(() => Run("bash", Repository, [Path.Combine(Repository, "publish.sh"), Folder]));

    internal Run Run(string folder, params string[] arguments)
    {
        var (exit, output, error) = Run(Path.Combine(Folder, "daftar"), folder, arguments);
        return new(exit, output, error);
    }

    /// <summary>The same command by the program as <c>dotnet build</c> makes it.</summary>
    internal static Run RunManaged(string folder, params string[] arguments)
    {
        var (exit, output, error) = Run("dotnet", folder, [typeof(Daftar.Cli.DaftarCommandLine).Assembly.Location, .. arguments]);
        return new(exit, output, error);
    }

    public Process Start(string folder, params string[] arguments) => Start(Path.Combine(Folder, "daftar"), folder, arguments);

    private static Process Start(string program, string folder, string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static (int Exit, string Output, string Error) Run(string program, string folder, string[] arguments)
    {
        using var process = Start(program, folder, arguments);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
