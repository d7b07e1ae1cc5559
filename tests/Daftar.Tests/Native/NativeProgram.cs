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

    /// <summary>
    /// How a shell starts the program. The native one starts thirty times as fast; where publish.sh has not made it since the last
    /// compilation, as while somebody works on one test, it is the one that <c>dotnet build</c> makes.
    /// </summary>
    public static string Command { get; } = IsUpToDate ? Path.Combine(Folder, "daftar") : $"dotnet {Managed}";

    private static string Managed => typeof(Daftar.Cli.DaftarCommandLine).Assembly.Location;

    private static bool IsUpToDate => File.Exists(Path.Combine(Folder, "daftar")) && File.GetLastWriteTimeUtc(Path.Combine(Folder, "daftar")) > File.GetLastWriteTimeUtc(Managed);

    // Several classes of tests want it, at the same time; it is made once, and not while a script runs it.
    private static readonly Lazy<(int Exit, string Output, string Error)> Made =
        new(() => IsUpToDate ? (0, "", "") : Run("bash", Repository, [Path.Combine(Repository, "publish.sh"), Folder]));

    internal Run Run(string folder, params string[] arguments)
    {
        var (exit, output, error) = Run(Path.Combine(Folder, "daftar"), folder, arguments);
        return new(exit, output, error);
    }

    /// <summary>The same command by the program as <c>dotnet build</c> makes it.</summary>
    internal static Run RunManaged(string folder, params string[] arguments)
    {
        var (exit, output, error) = Run("dotnet", folder, [Managed, .. arguments]);
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
