using System.CommandLine;
using Daftar.Checking.Copies;
using Daftar.Cli.Reporting;
using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.Files;

namespace Daftar.Cli.Commands;

/// <summary><c>daftar verify</c>: whether a copy of the site, on a host or on a disk, is what was published.</summary>
internal sealed class VerifyCommand(CommonOptions common, Terminal terminal)
{
    private readonly Argument<string?> _target = new("URL|FOLDER")
    {
        Description = "The copy: its address, or a folder.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _manifest = new("--manifest")
    {
        Description = "The checksums that --record wrote. Default: the checksums of the output folder.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _record = new("--record")
    {
        Description = "Write the checksums of the output folder to this file, in the format of sha256sum.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _output = new("--output") { Description = "The output folder. Default: OutputPath in statiq.json.", HelpName = "DIR" };

    public Command Create()
    {
        var command = new Command("verify", "Check that a copy of the site is the same as the published site, byte for byte.") { _target, _manifest, _record, _output };
        command.Validators.Add(result =>
        {
            if (result.GetValue(_target) is null && result.GetValue(_record) is null) result.AddError("Give the copy, or use --record.");
        });
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (common.Open(parsed, terminal) is not { } session) return ExitCodes.CouldNotRun;
        if (parsed.GetValue(_record) is { } list && SourceGuard.RefusesToReplace(list, Path.GetFullPath(list, terminal.CurrentFolder), session.Root, text => ChecksumList.Parse(text, list, new DiagnosticBag()) is not null) is { } reason)
            return session.Refuse(reason);
        var diagnostics = new DiagnosticBag();
        if (Published(parsed, session.Root, diagnostics) is not { } published) return Finish(session.Report, diagnostics, ExitCodes.CouldNotRun);
        if (parsed.GetValue(_record) is { } record) SourceFile.Write(Path.GetFullPath(record, terminal.CurrentFolder), published.Format());
        if (parsed.GetValue(_target) is { } target)
        {
            var isAddress = Uri.TryCreate(target, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
            var folder = Path.GetFullPath(target, terminal.CurrentFolder);
            if (isAddress) await new HostedCopy(address!).CompareAsync(published, diagnostics, cancellation).ConfigureAwait(false);
            else if (Directory.Exists(folder)) CompareFolder(published, folder, diagnostics);
            else diagnostics.Add(CommandLineDiagnostics.NoSuchFolder(target));
            if (diagnostics.ToSortedList().Any(finding => finding.Code is "DAF005" or "DAF644")) return Finish(session.Report, diagnostics, ExitCodes.CouldNotRun);
        }
        session.Report.AddResult("files", published.Sums.Count);
        var count = FormattableString.Invariant($"{published.Sums.Count}");
        if (!diagnostics.HasErrors)
        {
            session.Report.Say(parsed.GetValue(_target) is null
                ? new($"Recorded {count} files.", $"جمع آزمون {Languages.Digits.ToPersian(count)} پرونده نوشته شد.")
                : new($"The copy is identical to the published site: {count} files.", $"نسخه با وبگاه منتشرشده یکسان است: {Languages.Digits.ToPersian(count)} پرونده."));
        }
        return Finish(session.Report, diagnostics, ExitCodes.SiteHasErrors);
    }

    private ChecksumList? Published(ParseResult parsed, string root, DiagnosticBag diagnostics)
    {
        if (parsed.GetValue(_manifest) is { } manifest)
        {
            var file = Path.GetFullPath(manifest, terminal.CurrentFolder);
            return ChecksumList.Parse(File.ReadAllText(file), manifest, diagnostics);
        }
        if (ConfigurationLoader.Load(root, null, diagnostics) is not { } configuration) return null;
        var output = Path.GetFullPath(parsed.GetValue(_output) ?? configuration.OutputPath, root);
        if (Directory.Exists(output)) return ChecksumList.Of(output);
        diagnostics.Add(CommandLineDiagnostics.NoSuchFolder(output));
        return null;
    }

    private static void CompareFolder(ChecksumList published, string folder, DiagnosticBag diagnostics)
    {
        var copy = ChecksumList.Of(folder).Sums;
        foreach (var (path, sum) in published.Sums)
        {
            if (!copy.TryGetValue(path, out var found)) diagnostics.Add(CopyDiagnostics.Missing(path));
            else if (found != sum) diagnostics.Add(CopyDiagnostics.Different(path));
        }
        foreach (var path in copy.Keys.Where(path => !published.Sums.ContainsKey(path))) diagnostics.Add(CopyDiagnostics.Extra(path));
    }

    private static int Finish(Report report, DiagnosticBag diagnostics, int exit)
    {
        report.Print(diagnostics.ToSortedList());
        report.Finish(success: !diagnostics.HasErrors);
        return diagnostics.HasErrors ? exit : ExitCodes.Good;
    }
}
