using System.Text;
using Daftar.Diagnostics;
using Daftar.Linting.Prose;
using Daftar.Markup;
using Daftar.Sources;
using Markdig.Syntax;

namespace Daftar.Linting;

/// <summary>
/// The editorial lint: how Persian and English texts are typed, as warnings. Works on the raw text of a file, front
/// matter included; docs/editorial-lint.md lists the rules. Safe for any number of threads.
/// </summary>
public static class EditorialLint
{
    // The texts of the front matter that are prose.
    private static readonly string[] Fields = ["title", "kicker", "lead", "image_alt", "image_caption"];

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
    public static IReadOnlyList<Diagnostic> Check(string path, string language, string text, IReadOnlySet<string>? linkedIds = null)
    {
        if (LintScan.For(LanguageOf(language)) is not { } scan) return [];
        var found = new LintReport(path);
        var frontMatter = FrontMatter.Split(text);
        if (frontMatter is { HasFrontMatter: true, IsClosed: false }) return [];
        // Broken YAML is reported where the file is loaded.
        if (frontMatter.HasFrontMatter && MayHaveFindings(scan, frontMatter.YamlText)
            && YamlReader.Read(frontMatter.YamlText, path, FrontMatter.YamlFirstLine, new DiagnosticBag()) is DataMapping fields)
            CheckFields(scan, fields, frontMatter.YamlText, found);
        var body = text[frontMatter.BodyStart..];
        if (BodyReader.Parse(body) is { } document) found.AddBody(scan.Body(body, document), body, frontMatter.BodyFirstLine, document, linkedIds);
        return found.ToList();
    }

    /// <summary>The same for a file whose parts somebody has parsed already.</summary>
    /// <param name="headings">Ids of the headings that <c>--fix</c> would change.</param>
    internal static IReadOnlyList<Diagnostic> Check(
        string path, string language, FrontMatter frontMatter, DataMapping fields, string body, MarkdownDocument document,
        IReadOnlySet<string> linkedIds, out IReadOnlyList<string> headings)
    {
        headings = [];
        if (LintScan.For(LanguageOf(language)) is not { } scan) return [];
        var found = new LintReport(path);
        CheckFields(scan, fields, frontMatter.YamlText, found);
        found.AddBody(scan.Body(body, document), body, frontMatter.BodyFirstLine, document, linkedIds);
        headings = found.ChangedHeadings;
        return found.ToList();
    }

    /// <summary>The rules' name for a language tag: "fa" for Persian and Dari, otherwise the tag's first part.</summary>
    internal static string LanguageOf(string tag)
    {
        var end = tag.AsSpan().IndexOfAny('-', '_');
        var language = (end < 0 ? tag : tag[..end]).ToLowerInvariant();
        return language is "prs" or "pes" ? "fa" : language;
    }

    private static void CheckFields(LintScan scan, DataMapping fields, string yaml, LintReport found)
    {
        foreach (var field in Fields)
        {
            if (fields[field] is not DataScalar { IsNull: false } scalar) continue;
            var findings = scan.Plain(scalar.Value);
            if (findings.Count > 0) found.AddField(findings, scalar.Value, scalar.Place, Line(yaml, scalar.Place.Line - FrontMatter.YamlFirstLine + 1));
        }
    }

    /// <summary>
    /// Spares the YAML of nearly all files: without escapes a field's lines are its text whatever stands around it, and what
    /// is wrong with it shows without its place.
    /// </summary>
    private static bool MayHaveFindings(LintScan scan, string yaml)
    {
        var rest = yaml.AsSpan();
        while (!rest.IsEmpty)
        {
            if (ValueOf(NextLine(ref rest)) is not { } value) continue;
            if (value is ['&' or '!' or '*' or '{' or '[', ..]) return true;
            var isLiteral = value.StartsWith('|');
            if (isLiteral || value.StartsWith('>')) value = "";
            if (rest is [' ' or '\t' or '\r' or '\n', ..])
            {
                var lines = new StringBuilder(value);
                while (rest is [' ' or '\t' or '\r' or '\n', ..]) lines.Append(isLiteral ? '\n' : ' ').Append(NextLine(ref rest).Trim());
                value = lines.ToString();
            }
            value = value.Trim();
            if (value.Contains('\\') || scan.Plain(value).Count > 0) return true;
        }
        return false;
    }

    private static ReadOnlySpan<char> NextLine(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf('\n');
        var line = (end < 0 ? rest : rest[..end]).TrimEnd('\r');
        rest = end < 0 ? [] : rest[(end + 1)..];
        return line;
    }

    private static string? ValueOf(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        if (colon < 0) return null;
        foreach (var field in Fields)
        {
            if (line[..colon].Trim(" \"'").SequenceEqual(field)) return line[(colon + 1)..].Trim().Trim("\"'").ToString();
        }
        return null;
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
