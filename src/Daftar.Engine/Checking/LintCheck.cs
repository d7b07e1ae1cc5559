using System.Collections.Concurrent;
using Daftar.Checking.Fixing;
using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Linting;
using Daftar.Loading;

namespace Daftar.Checking;

/// <summary>
/// The editorial lint over all articles and pages, each while it is loaded, since parsing a body costs more than looking at it.
/// Findings in headings wait until all files are known: what others link to is left by <c>--fix</c>, and the message says so.
/// </summary>
/// <param name="known">Files that were linted when they were put right: what was left is not looked for again.</param>
internal sealed class LintCheck(string root, IReadOnlyList<FixedFile> known)
{
    private static readonly HashSet<string> None = new(StringComparer.Ordinal);

    private readonly HashSet<string> _known = known.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
    private readonly ConcurrentBag<LintedFile> _linted = [];
    private readonly LinkedIds _linkedIds = new();

    /// <summary>For <see cref="LoadRequest.Inspect"/>; any number of threads.</summary>
    public void Inspect(ParsedFile file)
    {
        _linkedIds.Add(file.Text.Body);
        _linkedIds.Add(file.Text.FrontMatter.YamlText);
        if (_known.Contains(file.Path)) return;
        var found = EditorialLint.Check(file.Path, file.Language, file.Text, file.Fields, file.Document, None, out var headings);
        if (found.Count > 0) _linted.Add(new(file.Path, file.Language, found, headings));
    }

    /// <summary>To be called when all is loaded.</summary>
    public void Report(DiagnosticBag diagnostics)
    {
        foreach (var file in known) diagnostics.AddRange(file.Remaining);
        var settings = Path.Combine(root, ConfigurationLoader.FileName);
        if (File.Exists(settings) && SourceFile.ReadText(settings) is { } text) _linkedIds.Add(text);
        foreach (var file in _linted) diagnostics.AddRange(Told(file));
    }

    private IReadOnlyList<Diagnostic> Told(LintedFile file)
    {
        if (!file.Headings.Any(_linkedIds.Found.Contains)) return file.Findings;
        return SourceFile.ReadText(Path.Combine(root, file.Path)) is { } text ? EditorialLint.Check(file.Path, file.Language, text, _linkedIds.Found) : file.Findings;
    }

    /// <param name="Headings">Ids of headings that <c>--fix</c> would change.</param>
    private sealed record LintedFile(string Path, string Language, IReadOnlyList<Diagnostic> Findings, IReadOnlyList<string> Headings);
}
