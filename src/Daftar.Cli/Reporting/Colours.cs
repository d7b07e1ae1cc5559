using Daftar.Diagnostics;
using Spectre.Console;

namespace Daftar.Cli.Reporting;

/// <summary>Colours of findings in a terminal: red for errors, yellow for warnings, blue for infos. The words stay the same.</summary>
internal static class Colours
{
    /// <summary>Asked once, of stderr: <c>NO_COLOR</c> and <c>TERM=dumb</c> count, and a console of Windows is told to understand them.</summary>
    public static bool AreWanted() =>
        !Console.IsErrorRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }).Profile.Capabilities.Ansi;

    public static string Of(Diagnostic diagnostic, string language)
    {
        var line = diagnostic.ToString(language);
        var place = PrintedText.Of($"{diagnostic.Place}: ");
        var end = line.IndexOf(": ", place.Length, StringComparison.Ordinal);
        if (!line.StartsWith(place, StringComparison.Ordinal) || end < 0) return line;
        var colour = diagnostic.Severity switch { Severity.Error => "31", Severity.Warning => "33", _ => "34" };
        return $"\e[1m{place[..^2]}\e[0m: \e[{colour}m{line[place.Length..end]}\e[0m{line[end..]}";
    }
}
