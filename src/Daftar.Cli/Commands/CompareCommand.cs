using System.CommandLine;
using Daftar.Checking;

namespace Daftar.Cli.Commands;

/// <summary><c>daftar compare</c>: what a change does to the built site, for the page of a pull request.</summary>
internal sealed class CompareCommand(CommonOptions common, Terminal terminal)
{
    private readonly Argument<string> _before = new("BEFORE") { Description = "The output folder of the earlier build." };

    private readonly Argument<string> _after = new("AFTER") { Description = "The output folder of the later build." };

    public Command Create()
    {
        var command = new Command("compare", "Compare two built sites: list the pages that only one of them has, and the sizes of both, as Markdown.") { _before, _after };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (common.Open(parsed, terminal) is not { } session) return ExitCodes.CouldNotRun;
        var folders = new[] { _before, _after }.Select(argument => Path.GetFullPath(parsed.GetValue(argument)!, terminal.CurrentFolder)).ToArray();
        if (Array.Find(folders, folder => !Directory.Exists(folder)) is { } missing)
        {
            session.Report.Print([CommandLineDiagnostics.NoSuchFolder(missing)]);
            session.Report.Finish(success: false);
            return ExitCodes.CouldNotRun;
        }
        var comparison = SiteComparison.Compare(folders[0], folders[1]);
        var summary = ChangeSummary.Write(comparison, session.Report.Language).TrimEnd('\n');
        session.Report.SayLines(new(summary, summary));
        session.Report.AddResult("added", comparison.Added.Select(page => page.Address).ToList());
        session.Report.AddResult("changed", comparison.Changed.Select(page => page.Address).ToList());
        session.Report.AddResult("removed", comparison.Removed.Select(page => page.Address).ToList());
        session.Report.AddResult("otherFiles", comparison.OtherFiles);
        session.Report.AddResult("bytesBefore", comparison.BytesBefore);
        session.Report.AddResult("bytesAfter", comparison.BytesAfter);
        session.Report.Finish(success: true);
        return ExitCodes.Good;
    }
}
