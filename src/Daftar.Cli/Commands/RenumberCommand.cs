using System.CommandLine;
using System.Globalization;
using Daftar.Checking.Numbering;
using Daftar.Diagnostics;
using Daftar.Languages;

namespace Daftar.Cli.Commands;

/// <summary><c>daftar renumber</c>: mends what happens when two people take the same news code.</summary>
internal sealed class RenumberCommand(CommonOptions common, Terminal terminal)
{
    private readonly Argument<string[]> _files = new("FILE") { Description = "Articles that get a new news code. Default: those that have the same code as another article.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _against = new("--against") { Description = "The branch whose articles keep their codes. Default: the main branch of origin, as last fetched.", HelpName = "REF" };

    public Command Create()
    {
        var command = new Command("renumber", "Give a new news code to articles that have the same code as another article, here or on the main branch.") { _files, _against };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (common.Open(parsed, terminal) is not { } session) return ExitCodes.CouldNotRun;
        var diagnostics = new DiagnosticBag();
        string[] files = [.. (parsed.GetValue(_files) ?? []).Select(file => Path.GetRelativePath(session.Root, Path.GetFullPath(file, terminal.CurrentFolder)).Replace('\\', '/'))];
        var renumbered = Renumbering.Run(new(session.Root, terminal.Clock.GetUtcNow(), files, parsed.GetValue(_against)), diagnostics);
        session.Report.Print(diagnostics.ToSortedList().Where(found => found.Severity == Severity.Error));
        foreach (var article in renumbered)
        {
            var (old, now) = (article.Old.ToString(CultureInfo.InvariantCulture), article.New.ToString(CultureInfo.InvariantCulture));
            session.Report.Say(new($"{article.Path}: {old} is now {now}", $"{article.Path}: {Digits.ToPersian(old)} اکنون {Digits.ToPersian(now)} است"));
        }
        if (renumbered.Count == 0 && !diagnostics.HasErrors) session.Report.Say(new("Every news code is unique.", "هیچ کد خبری دو بار داده نشده است."));
        session.Report.AddResult("renumbered", renumbered.Select(article => article.Path).ToList());
        session.Report.Finish(success: !diagnostics.HasErrors);
        return diagnostics.HasErrors ? ExitCodes.SiteHasErrors : ExitCodes.Good;
    }
}
