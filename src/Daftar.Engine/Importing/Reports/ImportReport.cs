using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Daftar.Diagnostics;
using Daftar.Importing.Bodies;

namespace Daftar.Importing.Reports;

/// <summary>The whole account of an import, for people as Markdown and for programs as JSON: what became of everything in each document.</summary>
/// <param name="diagnostics">Findings of the import; each stands with the document that it names.</param>
public sealed class ImportReport(ImportResult result, IReadOnlyList<Diagnostic> diagnostics, string language)
{
    private readonly ILookup<string, Diagnostic> _diagnostics = diagnostics.ToLookup(item => item.Place.Path, StringComparer.Ordinal);

    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.Append("# ").Append(In("Import", "درون‌ریزی")).Append("\n\n").Append(ReportWords.Totals(result).In(language)).Append('\n');
        foreach (var file in result.Files) Describe(text, file);
        if (result.AuthorRecords.Count > 0)
        {
            text.Append("\n## ").Append(In("Author files", "پرونده‌های نویسندگان")).Append("\n\n");
            foreach (var record in result.AuthorRecords) text.Append("- ").Append(MarkdownEscaping.Inline(record)).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>Whether a text is such a report, in either language.</summary>
    public static bool IsMarkdown(string text) => text.StartsWith("# Import\n", StringComparison.Ordinal) || text.StartsWith("# درون‌ریزی\n", StringComparison.Ordinal);

    /// <inheritdoc cref="IsMarkdown"/>
    public static bool IsJson(string text) => text.StartsWith("{\n  \"dryRun\": ", StringComparison.Ordinal);

    public byte[] ToJson()
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            json.WriteBoolean("dryRun", result.DryRun);
            json.WriteStartObject("totals");
            foreach (var status in Enum.GetValues<ImportStatus>()) json.WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(status.ToString()), result.Count(status));
            json.WriteEndObject();
            json.WriteStartArray("documents");
            foreach (var file in result.Files) Write(json, file);
            json.WriteEndArray();
            Write(json, "authorRecords", result.AuthorRecords);
            json.WriteEndObject();
        }
        return [.. stream.ToArray(), (byte)'\n'];
    }

    private void Describe(StringBuilder text, ImportedFile file)
    {
        text.Append("\n## ").Append(MarkdownEscaping.Inline(file.Source)).Append("\n\n");
        text.Append(ReportWords.NameOf(file.Status).In(language));
        if (file.Target is not null) text.Append(" → ").Append(MarkdownEscaping.Inline(file.Target));
        text.Append('\n');
        Section(text, In("to fill in", "برای پرکردن"), file.Needs);
        Section(text, In("findings", "یافته‌ها"), DiagnosticsOf(file).Select(item => $"{item.Code}: {item.Message.In(language)}"));
        foreach (var (name, lines) in ReportWords.PartsOf(file.Findings)) Section(text, name.In(language), lines.Select(line => line.In(language)));
        Section(text, In("pictures", "تصویرها"), file.Pictures);
    }

    private static void Section(StringBuilder text, string name, IEnumerable<string> lines)
    {
        var isFirst = true;
        foreach (var line in lines)
        {
            if (isFirst) text.Append("\n**").Append(name).Append("**\n\n");
            isFirst = false;
            text.Append("- ").Append(MarkdownEscaping.Paragraph(line.ReplaceLineEndings(" "))).Append('\n');
        }
    }

    private void Write(Utf8JsonWriter json, ImportedFile file)
    {
        json.WriteStartObject();
        json.WriteString("document", file.Source);
        json.WriteString("status", JsonNamingPolicy.CamelCase.ConvertName(file.Status.ToString()));
        if (file.Target is not null) json.WriteString("article", file.Target);
        if (file.NewsCode > 0) json.WriteNumber("newsCode", file.NewsCode);
        Write(json, "needs", file.Needs);
        Write(json, "missing", Texts(file.Findings.Missing));
        Write(json, "guessed", Texts(file.Findings.Guessed));
        Write(json, "dropped", Texts(file.Findings.Dropped));
        Write(json, "changed", Texts(file.Findings.Changed));
        Write(json, "kept", Texts(file.Findings.Kept));
        Write(json, "pictures", file.Pictures);
        Write(json, "findings", DiagnosticsOf(file).Select(item => item.ToString(language)));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private IEnumerable<Diagnostic> DiagnosticsOf(ImportedFile file) => _diagnostics[file.Source].Concat(_diagnostics[file.File]).Distinct();

    private IEnumerable<string> Texts(IEnumerable<LocalizedText> lines) => lines.Select(line => line.In(language));

    private string In(string english, string persian) => new LocalizedText(english, persian).In(language);
}
