using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Daftar.Diagnostics;

namespace Daftar.Cli.Reporting;

/// <summary>
/// Prints what a command found and did. Findings go to stderr and results to stdout; as <c>json</c>, both go to stdout
/// as one document when the command is done.
/// </summary>
/// <param name="language">
/// <c>en</c>, <c>fa</c>, or <c>author</c>: Persian for findings in files of the Persian folders, English for all else.
/// </param>
internal sealed class Report(Terminal terminal, string format, string language, string command)
{
    private readonly List<Diagnostic> _printed = [];
    private readonly List<(string Name, object Value)> _results = [];

    public int Errors { get; private set; }

    public int Warnings { get; private set; }

    /// <summary>The language of results, which are in no file.</summary>
    public string Language => language == "fa" ? "fa" : "en";

    public void Print(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Severity == Severity.Error) Errors++;
            if (diagnostic.Severity == Severity.Warning) Warnings++;
            _printed.Add(diagnostic);
            if (format == "github") terminal.Error.WriteLine(Annotation(diagnostic));
            else if (format == "text") terminal.Error.WriteLine(terminal.HasColours
                ? Colours.Of(diagnostic, LanguageOf(diagnostic.Place))
                : diagnostic.ToString(LanguageOf(diagnostic.Place)));
        }
    }

    /// <summary>
    /// Findings in files that a change does not touch: the errors, because with them there is no site, and of the rest their number.
    /// </summary>
    public void PrintElsewhere(IReadOnlyList<Diagnostic> diagnostics)
    {
        Print(diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error));
        var rest = diagnostics.Where(diagnostic => diagnostic.Severity != Severity.Error).ToList();
        if (rest.Count == 0) return;
        Warnings += rest.Count(diagnostic => diagnostic.Severity == Severity.Warning);
        if (format == "json")
        {
            _printed.AddRange(rest);
            return;
        }
        var text = CountElsewhere(rest).In(Language);
        var where = terminal.RunPage is { } page ? " " + page : "";
        terminal.Error.WriteLine(format == "github" ? $"::notice title={Property(Elsewhere.In(Language))}::{Data(text + where)}" : text + where);
    }

    private static LocalizedText Elsewhere { get; } = new("In other files", "در پرونده‌های دیگر");

    /// <summary>«Files that the change does not touch have 905 warnings and 3 infos.»</summary>
    internal static LocalizedText CountElsewhere(IReadOnlyList<Diagnostic> rest)
    {
        var warnings = rest.Count(diagnostic => diagnostic.Severity == Severity.Warning);
        var infos = rest.Count - warnings;
        return new(
            string.Create(CultureInfo.InvariantCulture, $"Files outside this change have {warnings} {(warnings == 1 ? "warning" : "warnings")} and {infos} {(infos == 1 ? "info" : "infos")}; 'daftar check' lists them."),
            Daftar.Languages.Digits.ToPersian(string.Create(CultureInfo.InvariantCulture, $"پرونده‌هایی که این تغییر به آن‌ها دست نزده {warnings} هشدار و {infos} یادآوری دارند")) + "؛ «daftar check» آن‌ها را فهرست می‌کند.");
    }

    /// <summary>A line for people; left out of <c>json</c>.</summary>
    public void Say(LocalizedText text)
    {
        if (format != "json") terminal.Output.WriteLine(PrintedText.Line(text.In(Language)));
    }

    /// <summary>Several lines for people, such as a table; left out of <c>json</c>.</summary>
    public void SayLines(LocalizedText text)
    {
        foreach (var line in text.In(Language).Split('\n')) Say(new(line, line));
    }

    /// <summary>A line for people that is no result, such as why nothing was written.</summary>
    public void SayAside(LocalizedText text)
    {
        if (format != "json") terminal.Error.WriteLine(PrintedText.Line(text.In(Language)));
    }

    /// <summary>A fact for tools: a number, text, or list of texts under a name in <c>json</c>; otherwise left out.</summary>
    public void AddResult(string name, object value) => _results.Add((name, value));

    /// <summary>Call it once, at the end.</summary>
    public void Finish(bool success)
    {
        if (format == "json") terminal.Output.WriteLine(PrintedText.OfJson(ToJson(success)));
    }

    /// <summary>«2 errors and 1 warning», for sentences of our own.</summary>
    public LocalizedText Totals() => new(
        string.Create(CultureInfo.InvariantCulture, $"{Errors} {(Errors == 1 ? "error" : "errors")}, {Warnings} {(Warnings == 1 ? "warning" : "warnings")}"),
        Daftar.Languages.Digits.ToPersian(string.Create(CultureInfo.InvariantCulture, $"{Errors} خطا، {Warnings} هشدار")));

    internal string LanguageOf(SourcePlace place) =>
        language != "author" ? Language
        : place.Path.Split('/').Contains("fa") || place.Path.EndsWith("/fa.yml", StringComparison.Ordinal) ? "fa"
        : "en";

    /// <summary>See GitHub's "Workflow commands": data and properties are escaped differently.</summary>
    private string Annotation(Diagnostic diagnostic)
    {
        var kind = diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
        var place = diagnostic.Place.Line == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $",line={diagnostic.Place.Line},col={diagnostic.Place.Column}");
        return $"::{kind} file={Property(diagnostic.Place.Path)}{place},title={diagnostic.Code}::{Data(PrintedText.Of(diagnostic.Message.In(LanguageOf(diagnostic.Place))))}";
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => PrintedText.Of(Data(text))
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);

    private string ToJson(bool success)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            json.WriteString("command", command);
            json.WriteBoolean("success", success);
            json.WriteNumber("errors", Errors);
            json.WriteNumber("warnings", Warnings);
            foreach (var (name, value) in _results) WriteResult(json, name, value);
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in _printed) WriteDiagnostic(json, diagnostic);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteResult(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case int number: json.WriteNumber(name, number); break;
            case long number: json.WriteNumber(name, number); break;
            case IReadOnlyList<string> texts:
                json.WriteStartArray(name);
                foreach (var text in texts) json.WriteStringValue(text);
                json.WriteEndArray();
                break;
            default: json.WriteString(name, value.ToString()); break;
        }
    }

    private void WriteDiagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" });
        json.WriteString("path", diagnostic.Place.Path);
        json.WriteNumber("line", diagnostic.Place.Line);
        json.WriteNumber("column", diagnostic.Place.Column);
        json.WriteString("message", diagnostic.Message.In(LanguageOf(diagnostic.Place)));
        json.WriteEndObject();
    }
}
