using System.CommandLine;
using Daftar.Beginning;
using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Loading;

namespace Daftar.Cli.Commands;

/// <summary><c>daftar schema</c>: tells Visual Studio Code of the site's languages, taxonomies and terms, which change while it grows.</summary>
internal sealed class SchemaCommand(CommonOptions common, Terminal terminal)
{
    public Command Create()
    {
        var command = new Command("schema", "Write schemas and snippets for Visual Studio Code into .vscode/, with this site's languages and terms.");
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (common.Open(parsed, terminal) is not { } session) return ExitCodes.CouldNotRun;
        var diagnostics = new DiagnosticBag();
        var written = Write(session.Root, terminal.Clock.GetUtcNow(), diagnostics);
        session.Report.Print(diagnostics.ToSortedList().Where(found => found.Severity == Severity.Error));
        foreach (var path in written) session.Report.Say(new($"Wrote {path}", $"نوشته شد: {path}"));
        session.Report.AddResult("written", written);
        session.Report.Finish(success: written.Count > 0);
        return written.Count > 0 ? ExitCodes.Good : ExitCodes.CouldNotRun;
    }

    /// <summary>The paths that were written; none when the settings cannot be used.</summary>
    public static IReadOnlyList<string> Write(string root, DateTimeOffset now, DiagnosticBag diagnostics)
    {
        var request = new SiteBuildRequest(root, now) { UseCache = false };
        if (SiteLoader.LoadSettings(request, diagnostics) is not { } configuration || diagnostics.HasErrors) return [];
        // What is wrong with the content does not keep its terms from being offered, but terms that nobody could read would be missing.
        var found = new DiagnosticBag();
        var content = SiteLoader.LoadContent(request, found);
        diagnostics.AddRange(LoadingDiagnostics.Unread(found));
        if (content is null || diagnostics.HasErrors) return [];
        var files = EditorFiles.Of(configuration, content);
        foreach (var (path, text) in files) SourceFile.Write(Path.Combine(root, path), text);
        return [.. files.Select(file => file.Path)];
    }
}
