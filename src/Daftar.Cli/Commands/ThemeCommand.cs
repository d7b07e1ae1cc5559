using System.CommandLine;
using Daftar.Checking;
using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Theming;

namespace Daftar.Cli.Commands;

/// <summary><c>daftar theme</c>: what a theme's author needs.</summary>
internal sealed class ThemeCommand(CommonOptions common, Terminal terminal)
{
    private readonly Option<string?> _trace = new("--trace")
    {
        Description = "Print what the layout of this page is given, such as fa/index.html or /fa/.",
        HelpName = "FILE",
    };

    private readonly Argument<string?> _file = new("FILE")
    {
        Description = "A file of the built-in theme, such as partials/card.sbn-html. Without it they are listed.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public Command Create()
    {
        var check = new Command("check", "Report all mistakes in the theme, and list the layouts that need Scriban's interpreter.") { _trace };
        check.SetAction(Check);
        var eject = new Command("eject", "Copy a file of the built-in theme to the site's theme folder, to edit it there.") { _file };
        eject.SetAction(Eject);
        return new Command("theme", "Check the theme, or copy files of the built-in theme to edit them.") { check, eject };
    }

    private int Check(ParseResult parsed)
    {
        if (common.Open(parsed, terminal) is not { } session) return ExitCodes.CouldNotRun;
        var diagnostics = new DiagnosticBag();
        var request = new SiteBuildRequest(session.Root, terminal.Clock.GetUtcNow()) { UseCache = false, Jobs = Environment.ProcessorCount, IncludeDrafts = true };
        var found = ThemeChecker.Check(request, parsed.GetValue(_trace), diagnostics);
        session.Report.Print(diagnostics.ToSortedList());
        if (found is null)
        {
            session.Report.Finish(success: false);
            return ExitCodes.CouldNotRun;
        }
        foreach (var (layout, place, reason) in found.Interpreted)
            session.Report.Say(new($"{layout}: needs Scriban's interpreter because of '{reason}' at {place}", $"{layout}: به سبب «{reason}» در {place} به مفسر Scriban نیاز دارد"));
        if (found.Trace is { } trace)
        {
            session.Report.AddResult("trace", trace);
            foreach (var line in trace.TrimEnd('\n').Split('\n')) session.Report.Say(new(line, line));
        }
        var totals = session.Report.Totals();
        session.Report.Say(session.Report.Errors + session.Report.Warnings == 0
            ? new("Nothing is wrong with the theme.", "پوسته درست است.")
            : new($"Found {totals.English}.", $"یافته‌ها: {totals.Persian}."));
        session.Report.Finish(success: !diagnostics.HasErrors);
        return diagnostics.HasErrors ? ExitCodes.SiteHasErrors : ExitCodes.Good;
    }

    private int Eject(ParseResult parsed)
    {
        if (common.Open(parsed, terminal) is not { } session) return ExitCodes.CouldNotRun;
        if (parsed.GetValue(_file) is not { } named)
        {
            foreach (var known in BuiltInTheme.Files) session.Report.Say(new(known, known));
            session.Report.AddResult("files", BuiltInTheme.Files);
            session.Report.Finish(success: true);
            return ExitCodes.Good;
        }
        var diagnostics = new DiagnosticBag();
        var configuration = SiteLoader.LoadSettings(new(session.Root, terminal.Clock.GetUtcNow()), diagnostics);
        var written = configuration is null ? null : Eject(session.Root, configuration.ThemePaths[0], named, diagnostics);
        session.Report.Print(diagnostics.ToSortedList());
        if (written is not null)
        {
            session.Report.Say(new($"Copied {written}. It now replaces the built-in file.", $"رونوشت گرفته شد: {written}. از این پس جای پروندهٔ برنامه را می‌گیرد."));
            session.Report.AddResult("written", written);
        }
        session.Report.Finish(success: written is not null);
        return written is not null ? ExitCodes.Good : configuration is null ? ExitCodes.CouldNotRun : ExitCodes.SiteHasErrors;
    }

    private static string? Eject(string root, string theme, string named, DiagnosticBag diagnostics)
    {
        var path = named.Replace('\\', '/').TrimStart('/');
        if (path.StartsWith(theme + "/", StringComparison.Ordinal)) path = path[(theme.Length + 1)..];
        var file = BuiltInTheme.Files.FirstOrDefault(known => known == path || known == path + ".sbn-html");
        if (file is null)
        {
            diagnostics.Add(ThemeDiagnostics.NoSuchFile(named, Suggestion.For(path, BuiltInTheme.Files)));
            return null;
        }
        var place = $"{theme}/{file}";
        if (File.Exists(Path.Combine(root, place)))
        {
            diagnostics.Add(ThemeDiagnostics.AlreadyEjected(place));
            return null;
        }
        SourceFile.Write(Path.Combine(root, place), BuiltInTheme.Read(file));
        var version = Path.Combine(root, theme, ThemeVersion.FileName);
        if (!File.Exists(version)) SourceFile.Write(version, BuiltInTheme.Read(ThemeVersion.FileName));
        return place;
    }
}
