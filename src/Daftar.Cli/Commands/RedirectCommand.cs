using System.CommandLine;
using System.Globalization;
using Daftar.Checking.Changes;
using Daftar.Diagnostics;
using Daftar.Languages;

namespace Daftar.Cli.Commands;

/// <summary><c>daftar redirect</c>: leads readers on from addresses that a change took from published articles.</summary>
internal sealed class RedirectCommand(CommonOptions common, Terminal terminal)
{
    private readonly Argument<int[]> _codes = new("CODE") { Description = "News codes of published articles that are no longer at their addresses. Default: all of them.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _target = new("--to") { Description = "News code or file of the replacement. Default: the file of the same article if its type or code changed, or the article that has its code now.", HelpName = "CODE|FILE" };
    private readonly Option<string?> _against = AgainstOption();

    public static Option<string?> AgainstOption() => new("--against") { Description = "The branch with the published articles. Default: the main branch of origin, as last fetched.", HelpName = "REF" };

    public Command Create()
    {
        var command = new Command("redirect", "Redirect the addresses of deleted, renamed or retyped articles to their replacements.") { _codes, _target, _against };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (common.Open(parsed, terminal) is not { } session) return ExitCodes.CouldNotRun;
        var diagnostics = new DiagnosticBag();
        var redirected = Redirection.Run(new(session.Root, terminal.Clock.GetUtcNow(), parsed.GetValue(_codes) ?? [], parsed.GetValue(_target), parsed.GetValue(_against)), diagnostics);
        session.Report.Print(diagnostics.ToSortedList().Where(found => found.Severity == Severity.Error));
        foreach (var article in redirected)
        {
            var code = article.Code.ToString(CultureInfo.InvariantCulture);
            session.Report.Say(new(
                $"{article.Path}: now has the addresses {string.Join(" and ", article.Addresses)} of the article {code}",
                $"{article.Path}: اکنون پاسخ‌گوی {string.Join(" و ", article.Addresses)} از مطلب {Digits.ToPersian(code)} است"));
        }
        if (redirected.Count == 0 && !diagnostics.HasErrors) session.Report.Say(new("All published articles are still at their addresses.", "همهٔ مطالب منتشرشده در نشانی خود هستند."));
        session.Report.AddResult("redirected", redirected.Select(article => article.Path).Distinct().ToList());
        session.Report.Finish(success: !diagnostics.HasErrors);
        return diagnostics.HasErrors ? ExitCodes.SiteHasErrors : ExitCodes.Good;
    }
}
