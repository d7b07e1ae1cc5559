using System.CommandLine;
using System.Globalization;
using Daftar.Checking.Changes;
using Daftar.Diagnostics;
using Daftar.Languages;

namespace Daftar.Cli.Commands;

/// <summary><c>daftar redirect</c>: leads readers on from addresses that a change took from published articles.</summary>
internal sealed class RedirectCommand(CommonOptions common, Terminal terminal)
{
    private readonly Argument<int[]> _codes = new("CODE") { Description = "News codes of published articles that are not at their addresses any more; by default all of them.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _target = new("--to") { Description = "News code or file of what takes their place; by default the article's own file when it has another type or code, or the article that has its code now.", HelpName = "CODE|FILE" };
    private readonly Option<string?> _against = AgainstOption();

    public static Option<string?> AgainstOption() => new("--against") { Description = "The branch that has what was published; by default the main branch of origin, as it was fetched last.", HelpName = "REF" };

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
                $"{article.Path}: answers {string.Join(" and ", article.Addresses)} of the article {code} now",
                $"{article.Path}: اکنون پاسخ‌گوی {string.Join(" و ", article.Addresses)} از مطلب {Digits.ToPersian(code)} است"));
        }
        if (redirected.Count == 0 && !diagnostics.HasErrors) session.Report.Say(new("Every published article is at its addresses.", "همهٔ مطالب منتشرشده در نشانی خود هستند."));
        session.Report.AddResult("redirected", redirected.Select(article => article.Path).Distinct().ToList());
        session.Report.Finish(success: !diagnostics.HasErrors);
        return diagnostics.HasErrors ? ExitCodes.SiteHasErrors : ExitCodes.Good;
    }
}
