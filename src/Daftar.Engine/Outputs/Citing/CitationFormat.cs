using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Daftar.Outputs.Citing;

/// <summary>A format that programs for references read.</summary>
/// <param name="Extension">Of its files, with the dot, by which programs know it.</param>
internal sealed record CitationFormat(string Name, string Extension, Func<Citation, string> Write)
{
    public static IReadOnlyList<CitationFormat> All { get; } =
    [
        new("RIS", ".ris", Ris),
        new("BibTeX", ".bib", BibTex),
        new("CSL-JSON", ".json", Csl),
    ];

    // Escaped only where JSON wants it: letters of all scripts stay letters.
    private static readonly JsonWriterOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Ris(Citation citation)
    {
        var lines = new List<string> { $"TY  - {citation.Kind.Ris}" };
        lines.AddRange(citation.Authors.Select(author => $"AU  - {author.Inverted(",")}"));
        lines.Add($"TI  - {citation.Title}");
        if (citation.Date is { } date)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"PY  - {date.Local:yyyy}"));
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"DA  - {date.Local:yyyy}/{date.Local:MM}/{date.Local:dd}"));
        }
        lines.Add($"PB  - {citation.Publisher}");
        lines.Add($"AN  - {citation.Number}");
        lines.Add($"LA  - {citation.Language}");
        lines.Add($"UR  - {citation.Url}");
        lines.Add("ER  - ");
        return string.Join('\n', lines) + "\n";
    }

    private static string BibTex(Citation citation)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"@{citation.Kind.BibTex}{{article{citation.Number},\n");
        if (citation.Authors.Count > 0) Field("author", string.Join(" and ", citation.Authors.Select(TexName)));
        // The second braces keep the capitals of names.
        Field("title", $"{{{Tex(citation.Title)}}}");
        Field(citation.Kind.Institution, Tex(citation.Publisher));
        if (citation.Date is { } date)
        {
            Field("year", date.Local.ToString("yyyy", CultureInfo.InvariantCulture));
            Field("month", date.Local.Month.ToString(CultureInfo.InvariantCulture));
            Field("day", date.Local.Day.ToString(CultureInfo.InvariantCulture));
        }
        Field("number", citation.Number);
        Field("language", citation.Language);
        Field("url", citation.Url);
        return text.Append("}\n").ToString();

        void Field(string name, string value) => text.Append(CultureInfo.InvariantCulture, $"{name}={{{value}}},\n");
    }

    private static string Tex(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            _ = character switch
            {
                '\\' => escaped.Append(@"\textbackslash{}"),
                '~' => escaped.Append(@"\textasciitilde{}"),
                '^' => escaped.Append(@"\textasciicircum{}"),
                '{' or '}' or '&' or '%' or '$' or '#' or '_' => escaped.Append('\\').Append(character),
                _ => escaped.Append(character),
            };
        }
        return escaped.ToString();
    }

    private static string Csl(Citation citation)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, JsonOptions))
        {
            json.WriteStartArray();
            json.WriteStartObject();
            json.WriteString("id", citation.Number);
            json.WriteString("type", citation.Kind.Csl);
            json.WriteString("title", citation.Title);
            if (citation.Authors.Count > 0) WriteAuthors(json, citation.Authors);
            if (citation.Date is { } date) WriteDate(json, date.Day);
            json.WriteString("publisher", citation.Publisher);
            json.WriteString("number", citation.Number);
            json.WriteString("language", citation.Language);
            json.WriteString("URL", citation.Url);
            json.WriteEndObject();
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>BibTeX has the suffix in the middle, takes "and" for the next author, and would turn round what has no braces.</summary>
    private static string TexName(CitedName name) =>
        name.Given.Length == 0 ? $"{{{Tex(name.Family)}}}"
        : name.Suffix.Length == 0 ? Tex(name.Inverted(","))
        : Tex($"{name.Family}, {name.Suffix}, {name.Given}");

    private static void WriteAuthors(Utf8JsonWriter json, IReadOnlyList<CitedName> authors)
    {
        json.WriteStartArray("author");
        foreach (var author in authors)
        {
            json.WriteStartObject();
            if (author.Given.Length == 0) json.WriteString("literal", author.Family);
            else
            {
                json.WriteString("family", author.Family);
                json.WriteString("given", author.Given);
                if (author.Suffix.Length > 0) json.WriteString("suffix", author.Suffix);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteDate(Utf8JsonWriter json, DateOnly day)
    {
        json.WriteStartObject("issued");
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        json.WriteNumberValue(day.Year);
        json.WriteNumberValue(day.Month);
        json.WriteNumberValue(day.Day);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
