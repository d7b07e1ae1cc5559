using System.CommandLine;
using System.Globalization;
using Daftar.Checking.Weights;
using Daftar.Cli.Reporting;
using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.Languages;
using Daftar.Writing;

namespace Daftar.Cli.Commands;

/// <summary><c>daftar build</c>: the site into a folder.</summary>
internal sealed class BuildCommand(CommonOptions common, Terminal terminal)
{
    private readonly Option<string?> _output = new("--output")
    {
        Description = "The output folder. Default: OutputPath in statiq.json, or output.",
        HelpName = "DIR",
    };

    private readonly Option<string?> _baseUrl = new("--base-url")
    {
        Description = "The site's address, such as https://example.org/repo/, or only its path, /repo/. Default: Host and LinkRoot in statiq.json.",
        HelpName = "URL",
    };

    private readonly Option<string?> _repository = new("--repository")
    {
        Description = "The repository's web page, such as https://github.com/owner/name. Overrides Repository in statiq.json.",
        HelpName = "URL",
    };

    private readonly Option<bool> _drafts = new("--drafts") { Description = "Also publish drafts." };

    private readonly Option<bool> _clean = new("--clean")
    {
        Description = "Also remove files from the output folder that no build wrote, except CNAME and names that begin with a dot.",
    };

    private readonly Option<bool> _force = new("--force")
    {
        Description = "Write to the output folder even if it contains files and no build made it, and let --clean empty it.",
    };

    private readonly Option<bool> _portable = new("--portable")
    {
        Description = "Write relative links, so that the site opens from a disk without a server.",
    };

    private readonly Option<int?> _jobs = JobsOption();

    private readonly Option<bool> _timings = new("--timings") { Description = "Show how long each step took." };

    private readonly Option<bool> _noCache = new("--no-cache")
    {
        Description = "Ignore the cache and render everything again. Slower; the output is the same.",
    };

    private readonly Option<bool> _infos = new("--infos") { Description = "Also print infos, as 'daftar check' does." };

    private readonly Option<string?> _shard = new("--shard")
    {
        Description = "Build part I of N, for several machines that build the site together. Merge the N output folders to get the site.",
        HelpName = "I/N",
    };

    public static Option<int?> JobsOption()
    {
        var option = new Option<int?>("--jobs")
        {
            Description = "Number of threads. Default: the number of processors. The output does not depend on it.",
            HelpName = "N",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var jobs) || jobs is < 1 or > 1024))
                result.AddError($"'{token.Value}' is not a number of threads from 1 to 1024.");
        });
        return option;
    }

    public Command Create()
    {
        var command = new Command("build", "Build the site into the output folder. Only files that change are written; if there are errors, none are.")
        {
            _output, _baseUrl, _repository, _drafts, _clean, _force, _portable, _jobs, _noCache, _shard, _timings, _infos,
        };
        _shard.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && ParseShard(token.Value) is null)
                result.AddError($"'{token.Value}' is not a part of the site such as 2/5.");
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
            Overrides = parsed.GetValue(_repository) is { } repository ? new Dictionary<string, string> { ["Repository"] = repository } : new Dictionary<string, string>(),
            IncludeDrafts = parsed.GetValue(_drafts),
            OutputPath = parsed.GetValue(_output) is { } output ? FromRoot(session.Root, Path.GetFullPath(output, terminal.CurrentFolder)) : null,
            Jobs = parsed.GetValue(_jobs) ?? Environment.ProcessorCount,
            UseCache = !parsed.GetValue(_noCache),
            Shard = parsed.GetValue(_shard) is { } shard ? ParseShard(shard)!.Value : BuildShard.Whole,
        };
        var clean = parsed.GetValue(_clean);
        var (force, portable) = (parsed.GetValue(_force), parsed.GetValue(_portable));
        var started = terminal.Clock.GetTimestamp();
        var diagnostics = new DiagnosticBag();
        var sinkFailed = false;
        var timings = parsed.GetValue(_timings) ? new StepTimings(terminal.Clock) : null;
        var summary = ProgressDisplay.Run(terminal, session.Report.Language, progress =>
            SiteBuilder.Build(request, OpenSink, diagnostics, timings is null ? progress : timings.Follow + progress));
        session.Report.Print(diagnostics.ToSortedList().Where(found => found.Severity != Severity.Info || parsed.GetValue(_infos)));

        if (summary is null)
        {
            var totals = session.Report.Totals();
            session.Report.SayAside(new($"Nothing was written: {totals.English}.", $"چیزی نوشته نشد: {totals.Persian}."));
            session.Report.Finish(success: false);
            return sinkFailed || !File.Exists(Path.Combine(session.Root, ConfigurationLoader.FileName))
                ? ExitCodes.CouldNotRun
                : ExitCodes.SiteHasErrors;
        }
        Tell(session.Report, summary, terminal.Clock.GetElapsedTime(started));
        if (timings is not null) session.Report.SayLines(new(timings.ToTable("en"), timings.ToTable("fa")));
        return ExitCodes.Good;

        IOutputSink? OpenSink(SiteConfiguration configuration)
        {
            string[] sources = [configuration.InputPath, .. configuration.ThemePaths, configuration.CachePath];
            var sink = FolderSink.Open(session.Root, configuration.OutputPath, sources, clean, diagnostics, force);
            sinkFailed = sink is null;
            return portable && sink is not null ? new PortableSink(sink, configuration.LinkRoot) : sink;
        }
    }

    private static BuildShard? ParseShard(string text) =>
        text.Split('/') is [var first, var second]
        && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        && int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        && index >= 1 && index <= count
            ? new BuildShard(index, count)
            : null;

    /// <summary>Relative to the root where that is shorter to read: below it.</summary>
    private static string FromRoot(string root, string folder)
    {
        var relative = Path.GetRelativePath(root, folder).Replace('\\', '/');
        return relative.StartsWith("..", StringComparison.Ordinal) ? folder : relative;
    }

    private static void Tell(Report report, SiteBuildSummary summary, TimeSpan elapsed)
    {
        var files = summary.Files;
        var changes = new LocalizedText(
            $"{Count(files.Written)} changed{(files.Removed > 0 ? $", {Count(files.Removed)} removed" : "")}",
            $"{Count(files.Written)} تغییر{(files.Removed > 0 ? $"، {Count(files.Removed)} حذف" : "")}");
        report.Say(new(
            $"Built {Count(files.Total)} {(files.Total == 1 ? "file" : "files")} ({changes.English}) in {Seconds(elapsed)} s: {summary.OutputPath}",
            Digits.ToPersian($"{Count(files.Total)} پرونده ساخته شد ({changes.Persian}) در {Seconds(elapsed)} ثانیه: ").Replace(',', '٬') + summary.OutputPath));
        if (summary.Drafts + summary.Waiting > 0)
        {
            report.Say(new(
                $"Not published: {Count(summary.Drafts)} {(summary.Drafts == 1 ? "draft" : "drafts")}, {Count(summary.Waiting)} waiting for {(summary.Waiting == 1 ? "its" : "their")} day",
                Digits.ToPersian($"منتشر نشد: {Count(summary.Drafts)} پیش‌نویس، {Count(summary.Waiting)} مطلب در انتظار روز خود").Replace(',', '٬')));
        }
        if (summary.Weight is { } weight) Tell(report, weight);
        report.AddResult("articles", summary.Articles);
        report.AddResult("drafts", summary.Drafts);
        report.AddResult("waiting", summary.Waiting);
        report.AddResult("pages", summary.Pages);
        report.AddResult("files", files.Total);
        report.AddResult("written", files.Written);
        report.AddResult("removed", files.Removed);
        report.AddResult("bytes", files.Bytes);
        report.AddResult("output", summary.OutputPath);
        report.Finish(success: true);
    }

    private static void Tell(Report report, SiteWeight weight)
    {
        var pages = string.Join(", ", weight.Pages.Select(page => $"{page.Kind} {Kilobytes(page.Median)}–{Kilobytes(page.Heaviest)}"));
        report.Say(new(
            $"The site has {Megabytes(weight.Bytes)} MB. Size of a first visit in KB, compressed (median–largest page): {pages}",
            $"{Digits.ToPersian($"وبگاه {Megabytes(weight.Bytes)} مگابایت است. نخستین بازدید به کیلوبایت فشرده (صفحهٔ میانه–بلندترین): ")}{Digits.ToPersian(pages.Replace(", ", "، ", StringComparison.Ordinal))}"));
        report.AddResult("size", weight.Bytes);
        report.AddResult("costs", weight.Pages.Select(page => string.Create(CultureInfo.InvariantCulture, $"{page.Kind} {page.Median} {page.Heaviest}")).ToList());
    }

    private static string Kilobytes(int bytes) => (bytes / 1000.0).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Megabytes(long bytes) => (bytes / 1_000_000.0).ToString("N1", CultureInfo.InvariantCulture);

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0#", CultureInfo.InvariantCulture);
}
