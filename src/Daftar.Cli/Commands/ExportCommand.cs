using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Daftar.Cli.Reporting;
using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.Export;
using Daftar.Languages;

namespace Daftar.Cli.Commands;

/// <summary><c>daftar export</c>: the content into a database.</summary>
internal sealed class ExportCommand(CommonOptions common, Terminal terminal)
{
    /// <summary>Where the connection string may stand instead, since command lines are seen by others.</summary>
    public const string ConnectionVariable = "DAFTAR_POSTGRES";

    private readonly Option<string> _to = new("--to")
    {
        Description = "The database: sqlite (a file with full-text search), or postgres (the schema daftar of a database).",
        HelpName = "sqlite|postgres",
        Required = true,
    };

    private readonly Option<string> _file = new("--file")
    {
        Description = "The SQLite file to create or update.",
        HelpName = "FILE",
        DefaultValueFactory = _ => "site.db",
    };

    private readonly Option<string?> _connection = new("--connection")
    {
        Description = $"PostgreSQL: a connection string such as \"Host=localhost;Database=site;Username=me\". Default: the environment variable {ConnectionVariable}.",
        HelpName = "TEXT",
    };

    private readonly Option<string?> _baseUrl = new("--base-url")
    {
        Description = "The site's address, for the links in the database. Default: Host and LinkRoot in statiq.json.",
        HelpName = "URL",
    };

    private readonly Option<bool> _drafts = new("--drafts") { Description = "Also export drafts." };

    private readonly Option<int?> _jobs = BuildCommand.JobsOption();

    public Command Create()
    {
        _to.AcceptOnlyFromAmong("sqlite", "postgres");
        var command = new Command("export", "Write the content to a database in one transaction. Only rows that differ are written.")
        {
            _to, _file, _connection, _baseUrl, _drafts, _jobs,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(_to) == "postgres" && Connection(result.GetValue(_connection)) is null)
                result.AddError($"PostgreSQL needs --connection or the variable {ConnectionVariable}.");
        });
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (common.Open(parsed, terminal) is not { } session) return ExitCodes.CouldNotRun;
        var request = new SiteBuildRequest(session.Root, terminal.Clock.GetUtcNow())
        {
            BaseUrl = parsed.GetValue(_baseUrl),
            IncludeDrafts = parsed.GetValue(_drafts),
            Jobs = parsed.GetValue(_jobs) ?? Environment.ProcessorCount,
        };
        var diagnostics = new DiagnosticBag();
        var file = parsed.GetValue(_file)!;
        if (parsed.GetValue(_to) == "sqlite" && session.RefusesToWrite(file) is { } reason) return session.Refuse(reason);
        var summary = parsed.GetValue(_to) == "sqlite"
            ? DatabaseExport.ToSqlite(request, Path.GetFullPath(file, terminal.CurrentFolder), file, diagnostics)
            : DatabaseExport.ToPostgres(request, Connection(parsed.GetValue(_connection))!, diagnostics);
        session.Report.Print(diagnostics.ToSortedList());
        if (summary is not null) Tell(session.Report, summary);
        session.Report.Finish(success: summary is not null);
        if (summary is not null) return ExitCodes.Good;
        return File.Exists(Path.Combine(session.Root, ConfigurationLoader.FileName)) ? ExitCodes.SiteHasErrors : ExitCodes.CouldNotRun;
    }

    private static void Tell(Report report, ExportSummary summary)
    {
        report.Say(new(
            $"Exported {Count(summary.Articles)} {(summary.Articles == 1 ? "article" : "articles")} ({Count(summary.Written)} rows written, {Count(summary.Removed)} removed): {summary.Target}",
            Digits.ToPersian($"{Count(summary.Articles)} مطلب برون‌بری شد ({Count(summary.Written)} ردیف نوشته و {Count(summary.Removed)} ردیف حذف شد): ").Replace(',', '٬') + summary.Target));
        report.AddResult("target", summary.Target);
        report.AddResult("articles", summary.Articles);
        report.AddResult("written", summary.Written);
        report.AddResult("unchanged", summary.Unchanged);
        report.AddResult("removed", summary.Removed);
    }

    private static string? Connection(string? option) => option ?? Environment.GetEnvironmentVariable(ConnectionVariable);

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
