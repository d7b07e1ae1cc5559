using System.CommandLine;
using System.Globalization;
using Daftar.Authoring.Comments;
using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Languages;
using Daftar.Schema;

namespace Daftar.Cli.Commands;

/// <summary><c>daftar comment</c>: what readers sent by mail, or wrote on an old site, as files below <c>input/comments</c>.</summary>
internal sealed class CommentCommand(CommonOptions common, Terminal terminal)
{
    private static readonly SourcePlace Place = new("daftar comment");

    private readonly Option<string?> _mail = new("--mail") { Description = "A mail saved as .eml. The news code is read from the subject, the name from the sender, the text from the message; other options override them.", HelpName = "FILE" };
    private readonly Option<string?> _code = new("--code") { Description = "News code of the article.", HelpName = "CODE" };
    private readonly Option<string?> _name = new("--name") { Description = "The reader's name as it is published.", HelpName = "TEXT" };
    private readonly Option<string?> _text = new("--text") { Description = "The text of the comment; '-' reads it from standard input.", HelpName = "TEXT" };
    private readonly Option<string?> _date = new("--date") { Description = "The date of the comment, such as 2025-12-30 or 2025-12-30T10:45. Default: the date of the mail, or now.", HelpName = "DATE" };
    private readonly Option<string?> _reply = new("--reply-to") { Description = "Id of the comment that this one answers: its file name, such as 2025-12-30-1.", HelpName = "ID" };

    private readonly Argument<string[]> _paths = new("PATH") { Description = "Documents, or folders of documents.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _undated = new("--date") { Description = "The date for comments without one, such as 2020-03-21. Without this option they are left out and listed.", HelpName = "DATE" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Show what would be written, without writing anything." };

    public Command Create()
    {
        var command = new Command("comment", "Add a reader's comment, or import the comments of an old site.");
        var add = new Command("add", "Write a reader's comment as a file. The file passes 'daftar check'; existing files are never overwritten.") { _mail, _code, _name, _text, _date, _reply };
        add.SetAction(Add);
        command.Add(add);
        var import = new Command("import", "Import comments and numbers of recommendations from saved pages and WordPress exports whose articles were imported. Only names and texts are read; a second import changes nothing.") { _paths, _undated, _dryRun };
        import.SetAction(Import);
        command.Add(import);
        return command;
    }

    private int Add(ParseResult parsed)
    {
        if (Open(parsed) is not var (session, configuration)) return ExitCodes.CouldNotRun;
        var diagnostics = new DiagnosticBag();
        var written = Comment(parsed, diagnostics) is { } comment ? Write(comment) : null;
        if (written is { IsNew: false })
        {
            diagnostics.Add(CommentAuthoringDiagnostics.AlreadyThere(written.Path));
            written = null;
        }
        session.Report.Print(diagnostics.ToSortedList());
        if (written is not null)
        {
            session.Report.AddResult("path", written.Path);
            session.Report.Say(new($"Wrote {written.Path}", $"نوشته شد: {written.Path}"));
        }
        session.Report.Finish(success: written is not null);
        return written is null ? ExitCodes.CouldNotRun : ExitCodes.Good;

        WrittenComment? Write(NewComment comment)
        {
            // What is wrong with the content there is does not keep a comment from being written.
            var content = SiteLoader.LoadContent(new(session.Root, terminal.Clock.GetUtcNow()), new DiagnosticBag())!;
            return new CommentWriter(session.Root, configuration, content, Now(configuration)).Write(comment, diagnostics);
        }
    }

    /// <summary>What the command line says, and the mail where it is silent; null when something is missing.</summary>
    private NewComment? Comment(ParseResult parsed, DiagnosticBag diagnostics)
    {
        var mail = parsed.GetValue(_mail) is { } file ? Mail(file, diagnostics) : null;
        if (diagnostics.HasErrors) return null;
        var (code, name, text) = (parsed.GetValue(_code) ?? mail?.NewsCode, parsed.GetValue(_name) ?? mail?.Name, parsed.GetValue(_text) ?? mail?.Text);
        if (text == "-") text = terminal.Input.ReadToEnd();
        foreach (var (option, value) in (ReadOnlySpan<(string, string?)>)[("--code", code), ("--name", name), ("--text", text)])
        {
            if (string.IsNullOrWhiteSpace(value)) diagnostics.Add(CommentAuthoringDiagnostics.Missing(Place, option));
        }
        if (diagnostics.HasErrors) return null;
        if (int.TryParse(Digits.ToAscii(code!.Trim()), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
            return new(number, name!, text!) { Date = parsed.GetValue(_date) ?? mail?.Date, ReplyTo = parsed.GetValue(_reply) is { } reply ? Digits.ToAscii(reply) : null, Place = Place };
        diagnostics.Add(CommentAuthoringDiagnostics.NotACode(Place, code));
        return null;
    }

    private CommentMail? Mail(string file, DiagnosticBag diagnostics)
    {
        var path = Path.GetFullPath(file, terminal.CurrentFolder);
        if (!File.Exists(path) || UnixFile.IsNoFile(path))
        {
            diagnostics.Add(Importing.ImportDiagnostics.NotFound(file));
            return null;
        }
        var mail = new FileInfo(path).Length <= Importing.Documents.DocumentLimits.TextBytes ? CommentMail.Read(PlainFile.ReadBytes(path)) : null;
        if (mail is null) diagnostics.Add(CommentAuthoringDiagnostics.NotAMail(file));
        return mail;
    }

    private int Import(ParseResult parsed)
    {
        if (Open(parsed) is not var (session, configuration)) return ExitCodes.CouldNotRun;
        var diagnostics = new DiagnosticBag();
        var date = parsed.GetValue(_undated) is { } given ? Digits.ToAscii(given) : null;
        if (date is not null && !DateLiteral.TryParse(date, out _))
        {
            session.Report.Print([CommentAuthoringDiagnostics.NotADate(Place, date)]);
            session.Report.Finish(success: false);
            return ExitCodes.CouldNotRun;
        }
        var paths = parsed.GetValue(_paths)!.Select(path => Path.GetFullPath(path, terminal.CurrentFolder));
        var result = CommentImport.Run(new([.. paths], session.Root, date, parsed.GetValue(_dryRun), Now(configuration)), configuration, diagnostics);

        session.Report.Print(diagnostics.ToSortedList());
        Tell(session.Report, result, parsed.GetValue(_dryRun));
        session.Report.Finish(success: !diagnostics.HasErrors);
        return diagnostics.HasErrors ? ExitCodes.SiteHasErrors : ExitCodes.Good;
    }

    private static void Tell(Reporting.Report report, CommentImportResult result, bool dryRun)
    {
        var (files, known, refused, numbers) = (Text(result.Files.Count), Text(result.Known), Text(result.Refused), Text(result.Numbers));
        report.Say(new(
            $"{(dryRun ? "Would write" : "Wrote")} {files} {(result.Files.Count == 1 ? "comment" : "comments")} ({known} existed already, {refused} could not be imported) and {numbers} {(result.Numbers == 1 ? "number" : "numbers")} of recommendations.",
            Digits.ToPersian($"{files} دیدگاه ({known} از پیش بود، {refused} برداشته نشد) و {numbers} شمار پیشنهاد {(dryRun ? "نوشته می‌شد" : "نوشته شد")}.")));
        report.AddResult("files", result.Files.ToList());
        report.AddResult("known", result.Known);
        report.AddResult("refused", result.Refused);
        report.AddResult("numbers", result.Numbers);
    }

    private (Session Session, SiteConfiguration Configuration)? Open(ParseResult parsed)
    {
        if (common.Open(parsed, terminal) is not { } session) return null;
        var diagnostics = new DiagnosticBag();
        if (ConfigurationLoader.Load(session.Root, null, diagnostics) is { } configuration && !diagnostics.HasErrors) return (session, configuration);
        session.Report.Print(diagnostics.ToSortedList());
        session.Report.Finish(success: false);
        return null;
    }

    private DateTime Now(SiteConfiguration configuration) => TimeZoneInfo.ConvertTime(terminal.Clock.GetUtcNow(), configuration.TimeZone).DateTime;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
