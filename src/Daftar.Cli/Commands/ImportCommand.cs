using System.CommandLine;
using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Importing;
using Daftar.Importing.Reports;

namespace Daftar.Cli.Commands;

/// <summary><c>daftar import</c>: documents into content files.</summary>
internal sealed class ImportCommand(CommonOptions common, Terminal terminal)
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Documents, or folders of documents.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _force = new("--force") { Description = "Overwrite articles that were edited after they were imported." };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Show what would be written, without writing anything." };

    private readonly Option<string?> _language = new("--language")
    {
        Description = "Language of the documents. Default: detected from the text of each document.",
        HelpName = "CODE",
    };

    private readonly Option<string?> _type = new("--type")
    {
        Description = "Type of documents that do not state one, such as analysis. Default: report, and needs asks an editor to confirm it.",
        HelpName = "ID",
    };

    private readonly Option<string?> _report = new("--report")
    {
        Description = "Write a report in Markdown to this file, and the same in JSON next to it. It lists what was kept, changed, guessed and dropped from each document.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _metadata = new("--metadata")
    {
        Description = "A table (.csv, .xlsx) with facts about the documents: one column with file names or news codes, others with title, author, date …",
        HelpName = "FILE",
    };

    public Command Create()
    {
        var command = new Command("import", "Convert documents to Markdown in the content folder. A second import changes nothing; articles that were edited are kept.")
        {
            _paths, _force, _dryRun, _language, _type, _report, _metadata,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (common.Open(parsed, terminal) is not { } session) return ExitCodes.CouldNotRun;
        var diagnostics = new DiagnosticBag();
        if (ConfigurationLoader.Load(session.Root, null, diagnostics) is not { } configuration)
        {
            session.Report.Print(diagnostics.ToSortedList());
            session.Report.Finish(success: false);
            return ExitCodes.CouldNotRun;
        }
        var paths = parsed.GetValue(_paths)!.Select(path => Path.GetFullPath(path, terminal.CurrentFolder));
        var request = new ImportRequest(
            [.. paths], session.Root, parsed.GetValue(_force), parsed.GetValue(_dryRun), parsed.GetValue(_language), parsed.GetValue(_type))
        {
            Languages = [.. configuration.Languages.Select(language => language.Code)],
            InputPath = configuration.InputPath,
            Metadata = parsed.GetValue(_metadata) is { } metadata ? Path.GetFullPath(metadata, terminal.CurrentFolder) : null,
            ArticleAddress = configuration.Urls.Article,
            Taxonomies = configuration.Taxonomies,
            // A day more: in Kabul and Tehran a day begins before it does where this may run.
            Today = DateOnly.FromDateTime(terminal.Clock.GetUtcNow().UtcDateTime).AddDays(1),
        };
        if (parsed.GetValue(_report) is { } report && RefusesReport(report, session.Root) is { } reason) return session.Refuse(reason);
        var result = ImportSession.Run(request, diagnostics);

        session.Report.Print(diagnostics.ToSortedList());
        session.Report.SayLines(new(ImportSummary.Of(result, "en").TrimEnd(), ImportSummary.Of(result, "fa").TrimEnd()));
        if (parsed.GetValue(_report) is { } file) WriteReport(new(result, diagnostics.ToSortedList(), session.Report.Language), Path.GetFullPath(file, terminal.CurrentFolder));
        foreach (var status in Enum.GetValues<ImportStatus>()) session.Report.AddResult(JsonName(status), result.Count(status));
        session.Report.AddResult("files", result.Files.Where(file => file.Target is not null).Select(file => file.Target!).ToList());
        session.Report.Finish(success: !diagnostics.HasErrors);
        return diagnostics.HasErrors ? ExitCodes.SiteHasErrors : ExitCodes.Good;
    }

    private Diagnostic? RefusesReport(string named, string root)
    {
        var full = Path.GetFullPath(named, terminal.CurrentFolder);
        return SourceGuard.RefusesToReplace(named, full, root, ImportReport.IsMarkdown)
            ?? SourceGuard.RefusesToReplace(Path.ChangeExtension(named, ".json"), Path.ChangeExtension(full, ".json"), root, ImportReport.IsJson);
    }

    private static void WriteReport(ImportReport report, string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        SourceFile.Write(file, report.ToMarkdown());
        SourceFile.Write(Path.ChangeExtension(file, ".json"), report.ToJson());
    }

    private static string JsonName(ImportStatus status) => char.ToLowerInvariant(status.ToString()[0]) + status.ToString()[1..];
}
