using System.CommandLine;
using System.CommandLine.Parsing;
using Daftar.Cli.Reporting;
using Daftar.Configuration;
using Daftar.Diagnostics;

namespace Daftar.Cli.Commands;

/// <summary>The options that every command takes.</summary>
internal sealed class CommonOptions
{
    public Option<string> Root { get; } = new("--root")
    {
        Description = "The site's folder, which contains statiq.json.",
        HelpName = "DIR",
        DefaultValueFactory = _ => ".",
        Recursive = true,
    };

    public Option<string> Format { get; } = Choice("--format",
        "Format of errors and warnings: text (one a line, to stderr), github (workflow annotations, to stderr), json (one document with the result, to stdout).",
        "text", "text", "github", "json");

    public Option<string?> Language { get; } = new("--lang")
    {
        Description = "Language of messages: en or fa. Default: DiagnosticsLanguage in statiq.json, or en.",
        HelpName = "en|fa",
        Recursive = true,
    };

    public CommonOptions() => Language.AcceptOnlyFromAmong("en", "fa");

    public void AddTo(Command root)
    {
        root.Add(Root);
        root.Add(Format);
        root.Add(Language);
    }

    /// <summary>The session of a parsed command line; its root exists, or null after the reason was printed.</summary>
    public Session? Open(ParseResult parsed, Terminal terminal)
    {
        var named = parsed.GetValue(Root)!;
        var root = Path.GetFullPath(named, terminal.CurrentFolder);
        var report = new Report(terminal, parsed.GetValue(Format)!, MessageLanguage(parsed, root), parsed.CommandResult.Command.Name);
        if (Directory.Exists(root)) return new(root, terminal, report);
        report.Print([CommandLineDiagnostics.NoSuchRoot(named)]);
        report.Finish(success: false);
        return null;
    }

    /// <summary>For messages about a command line that could not be understood: whatever of it can be.</summary>
    public Report ReportOnly(ParseResult parsed, Terminal terminal) =>
        new(terminal, Value(parsed.GetResult(Format)) ?? "text", Value(parsed.GetResult(Language)) ?? "en", parsed.CommandResult.Command.Name);

    private string MessageLanguage(ParseResult parsed, string root) =>
        parsed.GetValue(Language) is { } language ? language
        : Directory.Exists(root) ? ConfigurationLoader.Load(root, null, new DiagnosticBag())?.DiagnosticsLanguage ?? "en"
        : "en";

    private static string? Value(OptionResult? result) =>
        result is null || result.Errors.Any() ? null : result.GetValueOrDefault<string>();

    private static Option<string> Choice(string name, string description, string otherwise, params string[] choices)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = string.Join('|', choices),
            DefaultValueFactory = _ => otherwise,
            Recursive = true,
        };
        option.AcceptOnlyFromAmong(choices);
        return option;
    }
}

/// <summary>One run of a command.</summary>
/// <param name="Root">The site's folder, absolute.</param>
internal sealed record Session(string Root, Terminal Terminal, Report Report)
{
    /// <summary>Why nothing may be written to a file or folder that the command line names; null when it may.</summary>
    public Diagnostic? RefusesToWrite(string named) => SourceGuard.Refuses(named, Path.GetFullPath(named, Terminal.CurrentFolder), Root);

    /// <summary>Ends a command that may not begin.</summary>
    public int Refuse(Diagnostic reason)
    {
        Report.Print([reason]);
        Report.Finish(success: false);
        return ExitCodes.CouldNotRun;
    }
}
