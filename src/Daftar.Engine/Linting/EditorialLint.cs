using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Linting.Prose;
using Daftar.Markup;
using Daftar.Sources;
using Markdig.Syntax;

namespace Daftar.Linting;

/// <summary>A body with what the parser makes of it.</summary>
internal sealed record ParsedBody(string Body, MarkdownDocument Document);

/// <summary>
/// The editorial lint: how Persian and English texts are typed, as warnings. Works on the raw text of a file, front
/// matter included; docs/editorial-lint.md lists the rules. Safe for any number of threads.
/// </summary>
public static class EditorialLint
{
    // The texts of the front matter that are prose.
    private static readonly string[] Fields = [.. ContentSchema.Articles.Fields.Where(field => field.IsProse).Select(field => field.Key)];

    /// <summary>Adds the warnings for one Markdown file. A language without rules has none.</summary>
    /// <param name="path">Relative to the site's root, for the messages.</param>
    /// <param name="language">The language tag of the text: fa, fa-AF, prs, en, …</param>
    /// <param name="text">The whole file.</param>
    public static void CheckFile(string path, string language, string text, DiagnosticBag diagnostics)
    {
        foreach (var diagnostic in Check(path, language, text)) diagnostics.Add(diagnostic);
    }

    /// <summary>The warnings for one Markdown file in the order of the text; equal ones are told once, with their number.</summary>
    /// <param name="linkedIds">What <c>--fix</c> kept: ids of headings that other files link to. Null when nothing was to be fixed.</param>
    public static IReadOnlyList<Diagnostic> Check(string path, string language, string text, IReadOnlySet<string>? linkedIds = null) =>
        Check(path, language, text, linkedIds, null);

    /// <param name="parsed">The body with its document, if somebody has parsed it already.</param>
    internal static IReadOnlyList<Diagnostic> Check(string path, string language, string text, IReadOnlySet<string>? linkedIds, ParsedBody? parsed)
    {
        if (LintScan.For(language) is not { } scan) return [];
        var found = new LintReport(path);
        var content = ContentText.Markdown(text);
        if (content.FrontMatter is { HasFrontMatter: true, IsClosed: false }) return [];
        // Broken YAML is reported where the file is loaded.
        if (content.FrontMatter.HasFrontMatter && content.Fields(path) is { } fields) CheckFields(scan, fields, content.FrontMatter, found);
        if ((parsed?.Body == content.Body ? parsed.Document : BodyReader.Parse(content.Body)) is { } document) found.AddBody(scan.Body(content.Body, document), content.Body, content.FrontMatter.BodyFirstLine, document, linkedIds);
        return found.ToList();
    }

    /// <summary>The same for a file whose parts somebody has parsed already.</summary>
    /// <param name="headings">Ids of the headings that <c>--fix</c> would change.</param>
    internal static IReadOnlyList<Diagnostic> Check(
        string path, string language, ContentText content, DataMapping fields, MarkdownDocument document,
        IReadOnlySet<string> linkedIds, out IReadOnlyList<string> headings)
    {
        headings = [];
        if (LintScan.For(language) is not { } scan) return [];
        var found = new LintReport(path);
        CheckFields(scan, fields, content.FrontMatter, found);
        found.AddBody(scan.Body(content.Body, document), content.Body, content.FrontMatter.BodyFirstLine, document, linkedIds);
        headings = found.ChangedHeadings;
        return found.ToList();
    }

    private static void CheckFields(LintScan scan, DataMapping fields, FrontMatter frontMatter, LintReport found)
    {
        foreach (var field in Fields)
        {
            if (fields[field] is not DataScalar { IsNull: false } scalar) continue;
            var findings = scan.Plain(scalar.Value);
            if (findings.Count > 0) found.AddField(findings, scalar.Value, scalar.Place, Line(frontMatter.YamlText, scalar.Place.Line - frontMatter.YamlFirstLine + 1));
        }
    }

    private static ReadOnlySpan<char> Line(string text, int number)
    {
        var rest = text.AsSpan();
        for (var line = 1; line < number; line++)
        {
            var end = rest.IndexOf('\n');
            if (end < 0) return [];
            rest = rest[(end + 1)..];
        }
        var length = rest.IndexOfAny('\r', '\n');
        return length < 0 ? rest : rest[..length];
    }
}
