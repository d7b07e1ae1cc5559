using Daftar.Diagnostics;
using Daftar.Linting.Prose;
using Daftar.Sources;

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
    public static IReadOnlyList<Diagnostic> Check(string path, string language, string text)
    {
        if (LintScan.For(LanguageOf(language)) is not { } scan) return [];
        var found = new LintReport(path);
        var frontMatter = FrontMatter.Split(text);
        if (frontMatter is { HasFrontMatter: true, IsClosed: false }) return [];
        if (frontMatter.HasFrontMatter) CheckFields(scan, path, text, frontMatter, found);
        var body = text[frontMatter.BodyStart..];
        if (BodyReader.Parse(body) is { } document)
            found.AddBody(scan.Body(body, document), body, frontMatter.BodyFirstLine);
        return found.ToList();
    }

    /// <summary>The rules' name for a language tag: "fa" for Persian and Dari, otherwise the tag's first part.</summary>
    internal static string LanguageOf(string tag)
    {
        var end = tag.AsSpan().IndexOfAny('-', '_');
        var language = (end < 0 ? tag : tag[..end]).ToLowerInvariant();
        return language is "prs" or "pes" ? "fa" : language;
    }

    private static void CheckFields(LintScan scan, string path, string text, FrontMatter frontMatter, LintReport found)
    {
        // Broken YAML is reported where the file is loaded.
        if (YamlReader.Read(frontMatter.YamlText, path, FrontMatter.YamlFirstLine, new DiagnosticBag()) is not DataMapping mapping) return;
        foreach (var field in Fields)
        {
            if (mapping[field] is not DataScalar { IsNull: false } scalar) continue;
            found.AddField(scan.Plain(scalar.Value), scalar.Value, scalar.Place, Line(text, scalar.Place.Line));
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
