using System.CommandLine;
using Daftar.Checking;
using Daftar.Checking.Changes;
using Daftar.Checking.Fixing;
using Daftar.Cli.Reporting;
using Daftar.Configuration;
using Daftar.Content;
using Daftar.Diagnostics;

namespace Daftar.Cli.Commands;

/// <summary><c>daftar check</c>: everything that can be wrong, without building.</summary>
internal sealed class CheckCommand(CommonOptions common, Terminal terminal)
{
    private readonly Option<bool> _drafts = new("--drafts") { Description = "Also check drafts, as if they were published." };

    private readonly Option<string?> _against = new("--against")
    {
        Description = "The branch or commit to compare with, such as origin/main. Shows errors and warnings of changed files first, then errors of other files, whose warnings are only counted. Without this option, only news codes are compared, with the main branch of origin as last fetched.",
        HelpName = "REF",
    };

    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Articles or pages to fix; only their errors and warnings are shown. Default: all files.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> _fix = new("--fix")
    {
        Description = "Fix typography where only one form is correct, remove location and owner from pictures, then check the rest. Nothing else is changed.",
    };

    private readonly Option<bool> _diff = new("--diff") { Description = "Show what --fix would change, word by word, without changing or checking anything." };

    private readonly Option<bool> _noLint = new("--no-lint") { Description = "Skip the typography rules (editorial lint)." };

    private readonly Option<string?> _summary = new("--summary")
    {
        Description = "Append the errors and warnings to this file, in Markdown, for the summary page of a workflow run.",
        HelpName = "FILE",
    };

    private readonly Option<int?> _jobs = BuildCommand.JobsOption();

    public Command Create()
    {
        var command = new Command("check", "Report all mistakes in settings, theme and content. Writes nothing without --fix.") { _files, _drafts, _fix, _diff, _noLint, _against, _summary, _jobs };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (common.Open(parsed, terminal) is not { } session) return ExitCodes.CouldNotRun;
        if (parsed.GetValue(_summary) is { } added && session.RefusesToWrite(added) is { } reason) return session.Refuse(reason);
        var diagnostics = new DiagnosticBag();
        var request = new CheckRequest(session.Root, terminal.Clock.GetUtcNow())
        {
            IncludeDrafts = parsed.GetValue(_drafts),
            Against = parsed.GetValue(_against),
            Changes = parsed.GetValue(_against) is { } reference ? SiteChanges.Since(session.Root, reference) : null,
            Lint = !parsed.GetValue(_noLint),
            Jobs = parsed.GetValue(_jobs) ?? Environment.ProcessorCount,
        };
        var files = Files(parsed, session.Root);
        if (parsed.GetValue(_diff)) return ShowDiff(new(session.Root) { Files = files, Writes = false, Jobs = request.Jobs }, session.Report);
        if (parsed.GetValue(_fix)) request = request with { Fixed = Fix(new(session.Root) { Files = files, Jobs = request.Jobs }, session.Report, diagnostics) };
        var content = SiteChecker.Check(request, diagnostics);

        var findings = Of(files, Named(files, content, diagnostics));
        var (own, others) = Divide(findings, request.Changes);
        session.Report.Print(own);
        session.Report.PrintElsewhere(others);
        if (parsed.GetValue(_summary) is { } summary) CheckSummary.Append(Path.GetFullPath(summary, terminal.CurrentFolder), own, others, session.Report);
        var totals = session.Report.Totals();
        session.Report.Say(session.Report.Errors + session.Report.Warnings == 0
            ? new("Nothing is wrong.", "همه چیز درست است.")
            : new($"Found {totals.English}.", $"یافته‌ها: {totals.Persian}."));
        session.Report.AddResult("articles", content?.Articles.Count ?? 0);
        session.Report.AddResult("pages", content?.Pages.Count ?? 0);
        var hasErrors = findings.Any(finding => finding.Severity == Severity.Error);
        session.Report.Finish(success: !hasErrors);
        if (!File.Exists(Path.Combine(session.Root, ConfigurationLoader.FileName))) return ExitCodes.CouldNotRun;
        return hasErrors ? ExitCodes.SiteHasErrors : ExitCodes.Good;
    }

    /// <summary>Findings in files of the change, and the rest of which nobody who made it is to blame. Without a change all are its own.</summary>
    private static (IReadOnlyList<Diagnostic> Own, IReadOnlyList<Diagnostic> Others) Divide(IReadOnlyList<Diagnostic> findings, SiteChanges? changes) =>
        changes is null ? (findings, [])
        : ([.. findings.Where(finding => changes.Touch(finding.Place.Path))], [.. findings.Where(finding => !changes.Touch(finding.Place.Path))]);

    /// <summary>Relative to the root and with slashes, as findings name them.</summary>
    private string[] Files(ParseResult parsed, string root) =>
        [.. (parsed.GetValue(_files) ?? []).Select(file => Path.GetRelativePath(root, Path.GetFullPath(file, terminal.CurrentFolder)).Replace('\\', '/'))];

    /// <summary>All findings, with one for each named file that is no content: a wrong name must not look like a good file.</summary>
    private static IReadOnlyList<Diagnostic> Named(string[] files, ContentSet? content, DiagnosticBag diagnostics)
    {
        if (files.Length > 0 && content is not null)
        {
            var known = content.Articles.Select(article => article.Path).Concat(content.Pages.Select(page => page.Path))
                .Concat(diagnostics.ToSortedList().Select(finding => finding.Place.Path)).ToHashSet(StringComparer.Ordinal);
            foreach (var file in files)
                if (!known.Contains(file)) diagnostics.Add(CheckingDiagnostics.NoContentFile(file));
        }
        return diagnostics.ToSortedList();
    }

    private static IReadOnlyList<Diagnostic> Of(string[] files, IReadOnlyList<Diagnostic> findings) =>
        files.Length == 0 ? findings : [.. findings.Where(finding => files.Contains(finding.Place.Path))];

    private static IReadOnlyList<FixedFile> Fix(FixRequest request, Report report, DiagnosticBag diagnostics)
    {
        var files = TextFixer.Run(request, diagnostics);
        string[] changed = [.. files.Where(file => file.IsChanged).Select(file => file.Path), .. MediaFixer.Run(request, diagnostics)];
        report.AddResult("fixed", changed);
        foreach (var path in changed) report.Say(new($"Fixed {path}", $"درست شد: {path}"));
        return files;
    }

    private static int ShowDiff(FixRequest request, Report report)
    {
        var diagnostics = new DiagnosticBag();
        FixedFile[] changed = [.. TextFixer.Run(request, diagnostics).Where(file => file.IsChanged)];
        report.Print(diagnostics.ToSortedList());
        report.AddResult("wouldFix", changed.Select(file => file.Path).ToArray());
        foreach (var file in changed)
        {
            report.Say(new(file.Path, file.Path));
            foreach (var line in WordDiff.Lines(file.Before, file.After)) report.Say(new($"  {line}", $"  {line}"));
        }
        var count = FormattableString.Invariant($"{changed.Length}");
        report.Say(changed.Length == 0
            ? new("--fix would change nothing.", "--fix چیزی را تغییر نمی‌دهد.")
            : new($"--fix would change {count} {(changed.Length == 1 ? "file" : "files")}.", $"--fix {Languages.Digits.ToPersian(count)} پرونده را تغییر می‌دهد."));
        report.Finish(success: !diagnostics.HasErrors);
        return diagnostics.HasErrors ? ExitCodes.SiteHasErrors : ExitCodes.Good;
    }
}
