using System.CommandLine;
using System.Globalization;
using Daftar.Cli.Preview;
using Daftar.Cli.Reporting;
using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Languages;
using Daftar.Preview.Changes;

namespace Daftar.Cli.Commands;

/// <summary><c>daftar preview</c>: what a change makes of the site, to look at and to hand to others.</summary>
internal sealed class PreviewCommand(CommonOptions common, Terminal terminal)
{
    private readonly Option<string> _against = new("--against") { Description = "The branch or commit to compare with.", HelpName = "REF", DefaultValueFactory = _ => "origin/main" };
    private readonly Option<string> _output = new("--output") { Description = "The output folder. It has to be new or an earlier preview, because it is emptied first.", HelpName = "DIR", DefaultValueFactory = _ => "preview" };
    private readonly Option<string?> _summary = new("--summary") { Description = "Append the list of changes to this file, in Markdown, for the summary page of a workflow run; - prints it.", HelpName = "FILE" };
    private readonly Option<string?> _browser = new("--browser") { Description = "A browser, such as chromium, that takes screenshots of the first changed pages at phone and desktop size.", HelpName = "PROGRAM" };
    private readonly Option<int?> _jobs = BuildCommand.JobsOption();

    public Command Create()
    {
        var command = new Command("preview", "Build only the pages that a change affects, with each changed text before and after, into a folder that opens without a server.") { _against, _output, _summary, _browser, _jobs };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (common.Open(parsed, terminal) is not { } session) return ExitCodes.CouldNotRun;
        var output = Path.GetFullPath(parsed.GetValue(_output)!, session.Root);
        if (SourceGuard.Refuses(parsed.GetValue(_output)!, output, session.Root) is { } reason) return session.Refuse(reason);
        if (parsed.GetValue(_summary) is { } added and not "-" && session.RefusesToWrite(added) is { } why) return session.Refuse(why);
        if (Directory.Exists(output) && !ChangeReport.IsIn(output))
            return session.Refuse(CommandLineDiagnostics.NotAPreview(parsed.GetValue(_output)!));
        var diagnostics = new DiagnosticBag();
        var request = new ChangePreviewRequest(session.Root, terminal.Clock.GetUtcNow(), parsed.GetValue(_against)!, output) { Jobs = parsed.GetValue(_jobs) ?? Environment.ProcessorCount };
        var result = ChangePreview.Make(request, diagnostics);
        session.Report.Print(diagnostics.ToSortedList().Where(found => found.Severity == Severity.Error));
        if (result is not null) Write(result, output, parsed, session);
        session.Report.Finish(success: result is not null);
        return result is not null ? ExitCodes.Good : diagnostics.ToSortedList().Any(found => found.Code is "DAF730" or "DAF903") ? ExitCodes.CouldNotRun : ExitCodes.SiteHasErrors;
    }

    private void Write(ChangePreviewResult result, string output, ParseResult parsed, Session session)
    {
        // In the language of the change: Persian when it touches Persian texts alone.
        var language = result.Texts.Count > 0 && result.Texts.All(text => text.Language is { } code && InterfaceLanguages.IsPersian(code)) ? "fa" : "en";
        var pictures = parsed.GetValue(_browser) is { } browser ? PagePictures.Take(browser, output, result.Shown) : new Dictionary<string, IReadOnlyList<string>>();
        SourceFile.Write(Path.Combine(output, ChangeReport.FileName), ChangeReport.Html(result, language, pictures));
        if (parsed.GetValue(_summary) == "-") session.Report.SayLines(new(ChangeReport.Markdown(result, language).TrimEnd('\n'), ChangeReport.Markdown(result, language).TrimEnd('\n')));
        else if (parsed.GetValue(_summary) is { } summary) CheckSummary.Add(Path.GetFullPath(summary, terminal.CurrentFolder), ChangeReport.Markdown(result, language));

        var count = result.Shown.Count.ToString(CultureInfo.InvariantCulture);
        var first = Path.GetRelativePath(session.Root, Path.Combine(output, ChangeReport.FileName)).Replace('\\', '/');
        session.Report.Say(new($"{count} changed pages: {first}", $"{Digits.ToPersian(count)} صفحهٔ تغییریافته: {first}"));
        session.Report.AddResult("added", result.Added.Select(page => page.Address).ToList());
        session.Report.AddResult("changed", result.Changed.Select(page => page.Address).ToList());
        session.Report.AddResult("removed", result.Removed.Select(page => page.Address).ToList());
        session.Report.AddResult("bytes", result.Bytes);
    }
}
