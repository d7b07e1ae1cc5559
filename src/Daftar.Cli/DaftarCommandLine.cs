using System.CommandLine;
using System.CommandLine.Invocation;
using Daftar.Cli.Commands;
using Daftar.Cli.Reporting;
using Daftar.Diagnostics;

namespace Daftar.Cli;

/// <summary>The <c>daftar</c> command with everything below it.</summary>
public static class DaftarCommandLine
{
    /// <summary>Runs one command and gives its exit code. No exception leaves it.</summary>
    public static async Task<int> RunAsync(string[] arguments, Terminal terminal, CancellationToken cancellation = default)
    {
        // Who types the name alone wants to know what there is.
        if (arguments.Length == 0) arguments = ["--help"];
        var options = new CommonOptions();
        // Without response files: a value that begins with @, such as a reader's name, is a value.
        var parsed = Create(options, terminal).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var report = options.ReportOnly(parsed, terminal);
        // Asked for help, one gets help, whatever else is wrong.
        if (parsed.Errors.Count > 0 && parsed.Action is not System.CommandLine.Help.HelpAction && !IsSuggestion(arguments))
        {
            return Fail(report, Problems(parsed).Select(problem => CommandLineDiagnostics.Usage(CommandPath(parsed), problem)));
        }
        try
        {
            var configuration = new InvocationConfiguration
            {
                Output = terminal.Output,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
            };
            return await parsed.InvokeAsync(configuration, cancellation);
        }
        catch (Exception e)
        {
            if (Environment.GetEnvironmentVariable("DAFTAR_TRACE") == "1") terminal.Error.WriteLine(e);
            return Fail(report, [Explain(Innermost(e))]);
        }
    }

    /// <summary>What is wrong with a command line, without running it: the documents' own are held to it.</summary>
    internal static IReadOnlyList<string> Misused(string[] arguments, Terminal terminal)
    {
        var parsed = Create(new(), terminal).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        return [.. parsed.Errors.Count == 0 ? [] : Problems(parsed)];
    }

    private static RootCommand Create(CommonOptions options, Terminal terminal)
    {
        var root = new RootCommand("Daftar builds a website in one or more languages from a folder of Markdown, and imports documents into Markdown.");
        options.AddTo(root);
        root.Add(new InitCommand(options, terminal).Create("init"));
        root.Add(new ImportCommand(options, terminal).Create());
        root.Add(new NewCommand(options, terminal).Create());
        root.Add(new CommentCommand(options, terminal).Create());
        root.Add(new CheckCommand(options, terminal).Create());
        root.Add(new BuildCommand(options, terminal).Create());
        root.Add(new ServeCommand(options, terminal).Create());
        root.Add(new RenumberCommand(options, terminal).Create());
        root.Add(new RedirectCommand(options, terminal).Create());
        root.Add(new PreviewCommand(options, terminal).Create());
        root.Add(new ThemeCommand(options, terminal).Create());
        root.Add(new SchemaCommand(options, terminal).Create());
        root.Add(new ExportCommand(options, terminal).Create());
        root.Add(new SearchCommand(options, terminal).Create());
        root.Add(new CompareCommand(options, terminal).Create());
        root.Add(new VerifyCommand(options, terminal).Create());
        root.Add(new CompletionCommand(terminal).Create());
        root.Add(new ManualCommand(terminal).Create(root));
        foreach (var option in root.Options.OfType<VersionOption>()) option.Action = new PrintVersion(terminal);
        return root;
    }

    /// <summary>Whether a shell asks what could stand at a place of a command line that is not finished.</summary>
    private static bool IsSuggestion(string[] arguments) => arguments[0].StartsWith("[suggest", StringComparison.Ordinal);

    /// <summary>What the parser says, with a guess at what was meant; a name nobody knows is told once, not by its consequences.</summary>
    private static IEnumerable<string> Problems(ParseResult parsed)
    {
        if (parsed.UnmatchedTokens.Count == 0) return parsed.Errors.Select(error => error.Message);
        var command = parsed.CommandResult.Command;
        var known = command.Subcommands.Select(sub => sub.Name)
            .Concat(command.Options.Select(option => option.Name))
            .Concat(parsed.RootCommandResult.Command.Options.Select(option => option.Name))
            .ToList();
        return parsed.UnmatchedTokens.Select(token =>
            $"Unknown argument '{token}'.{(Suggestion.For(token, known) is { } meant ? $" Did you mean '{meant}'?" : "")}");
    }

    private static string CommandPath(ParseResult parsed)
    {
        var path = "";
        for (var result = parsed.CommandResult; result?.Command is not (null or RootCommand); result = result.Parent as System.CommandLine.Parsing.CommandResult)
            path = $" {result.Command.Name}{path}";
        return "daftar" + path;
    }

    private static int Fail(Report report, IEnumerable<Diagnostic> diagnostics)
    {
        report.Print(diagnostics);
        report.Finish(success: false);
        return ExitCodes.CouldNotRun;
    }

    private static Diagnostic Explain(Exception e) => e switch
    {
        SiteException site => site.Diagnostic,
        OutOfMemoryException or TypeInitializationException { InnerException: OutOfMemoryException } => CommandLineDiagnostics.OutOfMemory(),
        IOException or UnauthorizedAccessException => CommandLineDiagnostics.Stopped(e.Message),
        OperationCanceledException => CommandLineDiagnostics.Stopped("it was cancelled."),
        _ => CommandLineDiagnostics.Bug($"{e.GetType().Name}: {e.Message}"),
    };

    /// <summary>Parallel work wraps what went wrong; the first cause is the one to tell.</summary>
    internal static Exception Innermost(Exception e)
    {
        while (e is AggregateException { InnerExceptions: [var first, ..] }) e = first;
        return e;
    }

    private sealed class PrintVersion(Terminal terminal) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            terminal.Output.WriteLine($"daftar {ProgramVersion.Text}");
            return ExitCodes.Good;
        }
    }
}
