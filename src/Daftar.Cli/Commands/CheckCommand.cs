using System.CommandLine;
using Daftar.Checking;
using Daftar.Cli.Reporting;
using Daftar.Configuration;
using Daftar.Diagnostics;

namespace Daftar.Cli.Commands;

/// <summary><c>daftar check</c>: everything that can be wrong, without building.</summary>
internal sealed class CheckCommand(CommonOptions common, Terminal terminal)
{
    private readonly Option<bool> _drafts = new("--drafts") { Description = "Check drafts as if they were published." };

    private readonly Option<string?> _against = new("--against")
    {
        Description = "The branch or commit whose news codes must not be taken again; by default the main branch of origin, as it was fetched last.",
        HelpName = "REF",
    };

    private readonly Option<bool> _fix = new("--fix")
    {
        Description = "Put right how the texts are typed, where there is one right way, take place and owner out of pictures, and check what is left. Changes nothing else.",
    };

    private readonly Option<bool> _noLint = new("--no-lint") { Description = "Do not look at how the texts are typed." };

    private readonly Option<int?> _jobs = BuildCommand.JobsOption();

    public Command Create()
    {
        var command = new Command("check", "Find everything that is wrong with settings, theme and content, and write nothing unless told to --fix.") { _drafts, _fix, _noLint, _against, _jobs };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (common.Open(parsed, terminal) is not { } session) return ExitCodes.CouldNotRun;
        var diagnostics = new DiagnosticBag();
        var request = new CheckRequest(session.Root, terminal.Clock.GetUtcNow())
        {
            IncludeDrafts = parsed.GetValue(_drafts),
            Against = parsed.GetValue(_against),
            Lint = !parsed.GetValue(_noLint),
            Jobs = parsed.GetValue(_jobs) ?? Environment.ProcessorCount,
        };
        if (parsed.GetValue(_fix)) Fix(request, session.Report, diagnostics);
        var content = SiteChecker.Check(request, diagnostics);

        session.Report.Print(diagnostics.ToSortedList());
        var totals = session.Report.Totals();
        session.Report.Say(session.Report.Errors + session.Report.Warnings == 0
            ? new("Nothing is wrong.", "همه چیز درست است.")
            : new($"Found {totals.English}.", $"یافته‌ها: {totals.Persian}."));
        session.Report.AddResult("articles", content?.Articles.Count ?? 0);
        session.Report.AddResult("pages", content?.Pages.Count ?? 0);
        session.Report.Finish(success: !diagnostics.HasErrors);
        if (!File.Exists(Path.Combine(session.Root, ConfigurationLoader.FileName))) return ExitCodes.CouldNotRun;
        return diagnostics.HasErrors ? ExitCodes.SiteHasErrors : ExitCodes.Good;
    }

    private static void Fix(CheckRequest request, Report report, DiagnosticBag diagnostics)
    {
        // What is wrong beside the typing is told by the check that follows.
        if (SiteChecker.Check(request with { Lint = false }, new()) is not { } content) return;
        IReadOnlyList<string> changed =
            [.. LintCheck.Fix(request.Root, content, request.Jobs, diagnostics), .. MetadataCheck.Fix(request.Root, content, diagnostics)];
        report.AddResult("fixed", changed);
        foreach (var path in changed) report.Say(new($"Fixed {path}", $"درست شد: {path}"));
    }
}
