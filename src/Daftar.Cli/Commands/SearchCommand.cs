using System.CommandLine;
using System.Globalization;
using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.Languages;
using Daftar.Outputs.Search;

namespace Daftar.Cli.Commands;

/// <summary><c>daftar search export</c>: the content for a search server.</summary>
internal sealed class SearchCommand(CommonOptions common, Terminal terminal)
{
    private readonly Option<string> _engine = new("--engine")
    {
        Description = "The search server.",
        HelpName = "opensearch|meilisearch",
        Required = true,
    };

    private readonly Option<string> _output = new("--output")
    {
        Description = "The output folder.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "search-export",
    };

    private readonly Option<string?> _baseUrl = new("--base-url")
    {
        Description = "The site's address, for the links in the files. Default: Host and LinkRoot in statiq.json.",
        HelpName = "URL",
    };

    private readonly Option<int?> _jobs = BuildCommand.JobsOption();

    public Command Create()
    {
        _engine.AcceptOnlyFromAmong("opensearch", "meilisearch");
        var export = new Command("export", "Write the documents and settings of each language for OpenSearch (bulk format) or Meilisearch.") { _engine, _output, _baseUrl, _jobs };
        export.SetAction(Run);
        return new Command("search", "Write documents for a search server, for sites that are too large for the static search.") { export };
    }

    private int Run(ParseResult parsed)
    {
        if (common.Open(parsed, terminal) is not { } session) return ExitCodes.CouldNotRun;
        var diagnostics = new DiagnosticBag();
        var request = new SiteBuildRequest(session.Root, terminal.Clock.GetUtcNow())
        {
            BaseUrl = parsed.GetValue(_baseUrl),
            Jobs = parsed.GetValue(_jobs) ?? Environment.ProcessorCount,
        };
        var engine = parsed.GetValue(_engine) == "opensearch" ? SearchEngine.OpenSearch : SearchEngine.Meilisearch;
        var folder = parsed.GetValue(_output)!;
        if (session.RefusesToWrite(folder) is { } reason) return session.Refuse(reason);
        if (!SearchExporter.MayWrite(Path.GetFullPath(folder, terminal.CurrentFolder))) return session.Refuse(CommandLineDiagnostics.NotAnExport(folder));
        var count = SearchExporter.Export(request, engine, Path.GetFullPath(folder, terminal.CurrentFolder), diagnostics);
        session.Report.Print(diagnostics.ToSortedList());
        if (count is { } documents)
        {
            var number = documents.ToString("N0", CultureInfo.InvariantCulture);
            session.Report.Say(new(
                $"Exported {number} {(documents == 1 ? "document" : "documents")}: {folder}",
                Digits.ToPersian($"{number} سند برون‌بری شد: ").Replace(',', '٬') + folder));
            session.Report.AddResult("documents", documents);
        }

        session.Report.Finish(success: count is not null);
        if (count is not null) return ExitCodes.Good;
        return File.Exists(Path.Combine(session.Root, ConfigurationLoader.FileName)) ? ExitCodes.SiteHasErrors : ExitCodes.CouldNotRun;
    }
}
