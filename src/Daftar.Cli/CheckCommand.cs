using System.CommandLine;
using Daftar.Configuration;
using Daftar.Diagnostics;

namespace Daftar.Cli;

/// <summary><c>daftar check</c>: everything that a build would complain about, without building.</summary>
internal sealed class CheckCommand(CommonOptions common, Terminal terminal)
{
    private readonly Option<bool> _drafts = new("--drafts") { Description = "Check drafts as if they were published." };

    private readonly Option<int?> _jobs = BuildCommand.JobsOption();

    public Command Create()
    {
        var command = new Command("check", "Find everything that is wrong with settings, theme and content, and write nothing.") { _drafts, _jobs };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (common.Open(parsed, terminal) is not { } session) return ExitCodes.CouldNotRun;
        var diagnostics = new DiagnosticBag();
        var request = new SiteBuildRequest(session.Root, terminal.Clock.GetUtcNow())
        {
            IncludeDrafts = parsed.GetValue(_drafts),
            Jobs = parsed.GetValue(_jobs) ?? Environment.ProcessorCount,
        };
        SiteBuilder.Build(request, _ => null, diagnostics);

        session.Report.Print(diagnostics.ToSortedList());
        var totals = session.Report.Totals();
        session.Report.Say(session.Report.Errors + session.Report.Warnings == 0
            ? new("Nothing is wrong.", "همه چیز درست است.")
            : new($"Found {totals.English}.", $"یافته‌ها: {totals.Persian}."));
        session.Report.Finish(success: !diagnostics.HasErrors);
        if (!File.Exists(Path.Combine(session.Root, ConfigurationLoader.FileName))) return ExitCodes.CouldNotRun;
        return diagnostics.HasErrors ? ExitCodes.SiteHasErrors : ExitCodes.Good;
    }
}
