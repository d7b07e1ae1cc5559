using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Daftar.Diagnostics;

namespace Daftar.Schema;

/// <summary>
/// Writes a collection as JSON Schema (2020-12), which editors use to complete and check files as one types. It accepts
/// what <see cref="SchemaReader"/> reads without complaint, warnings included, as far as JSON Schema can say it.
/// </summary>
public sealed class JsonSchemaWriter
{
    public const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>A date as <see cref="DateLiteral"/> reads it.</summary>
    public const string DatePattern =
        @"^\s*(?:1[7-9]|[2-8]\d)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,7})?)?\s*(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?\s*$";

    private const string LinePattern = @"^\s*\S[^\r\n]*\s*$";
    private const string TextPattern = @"\S";
    private const string LanguagePattern = "^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$";

    // Texts as people write them: Persian stays readable, and nothing of this ever stands in a page.
    private static readonly JsonWriterOptions WriterOptions =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    private readonly Utf8JsonWriter _json;
    private readonly JsonSchemaOptions _options;

    private JsonSchemaWriter(Utf8JsonWriter json, JsonSchemaOptions options) => (_json, _options) = (json, options);

    /// <summary>Writes a whole document, which ends with a line feed.</summary>
    public static void Write(IBufferWriter<byte> output, CollectionSchema schema, JsonSchemaOptions options)
    {
        using (var json = new Utf8JsonWriter(output, WriterOptions)) new JsonSchemaWriter(json, options).WriteDocument(schema);
        output.Write("\n"u8);
    }

    private void WriteDocument(CollectionSchema schema)
    {
        _json.WriteStartObject();
        _json.WriteString("$schema", Dialect);
        if (_options.Id is { } id) _json.WriteString("$id", id);
        _json.WriteString("title", Both(schema.Label, " — "));
        WriteMapping(schema.Fields, schema.ForeignKeys);
        if (_options.Definitions.Count > 0)
        {
            _json.WriteStartObject("$defs");
            foreach (var definition in _options.Definitions)
            {
                _json.WriteStartObject(definition.Id);
                WriteMapping(definition.Fields);
                _json.WriteEndObject();
            }
            _json.WriteEndObject();
        }
        _json.WriteEndObject();
    }

    private void WriteMapping(IReadOnlyList<FieldSchema> fields, IReadOnlyList<string>? foreign = null)
    {
        _json.WriteString("type", "object");
        _json.WriteStartObject("properties");
        foreach (var field in fields) WriteField(field);
        foreach (var key in foreign ?? []) _json.WriteBoolean(key, true);
        _json.WriteEndObject();
        if (fields.Any(field => field.IsRequired))
        {
            _json.WriteStartArray("required");
            foreach (var field in fields.Where(field => field.IsRequired)) _json.WriteStringValue(field.Key);
            _json.WriteEndArray();
        }
        _json.WriteBoolean("additionalProperties", false);
    }

    private void WriteField(FieldSchema field)
    {
        _json.WriteStartObject(field.Key);
        _json.WriteString("title", Both(field.Label, " — "));
        _json.WriteString("description", Both(field.Help, "\n"));
        if (field.Kind == FieldKind.Free) WriteFree(field);
        else if (field.IsRequired) WriteValue(field);
        else WriteAlternatives(() => WriteValue(field), () => _json.WriteString("type", "null"));
        _json.WriteEndObject();
    }

    private void WriteValue(FieldSchema field)
    {
        switch (field.Kind)
        {
            case FieldKind.Integer:
                _json.WriteString("type", "integer");
                _json.WriteNumber("minimum", field.AllowsZero ? 0 : 1);
                _json.WriteNumber("maximum", int.MaxValue);
                break;
            case FieldKind.Boolean:
                _json.WriteString("type", "boolean");
                break;
            case FieldKind.Date:
                _json.WriteString("type", "string");
                _json.WriteString("pattern", DatePattern);
                break;
            case FieldKind.Choice:
                WriteChoices(field.Choices.Select(choice => (choice.Value, Both(choice.Label, " — "))));
                break;
            case FieldKind.TextList or FieldKind.TermList or FieldKind.AuthorList:
                WriteAlternatives(() => WriteText(field), () => WriteList(() => WriteText(field), areUnique: true));
                break;
            case FieldKind.Translated:
                WriteAlternatives(() => WriteText(field), () => WriteTranslated(field));
                break;
            case FieldKind.Group:
                WriteMapping(field.Fields);
                break;
            case FieldKind.GroupList:
                WriteList(() => WriteMapping(field.Fields), areUnique: false);
                break;
            default:
                WriteText(field);
                break;
        }
    }

    private void WriteText(FieldSchema field)
    {
        if (field.Kind is FieldKind.Term or FieldKind.TermList && _options.Terms.TryGetValue(field.Target ?? "", out var terms))
        {
            if (_options.IsClosed && terms.Count == 0)
            {
                // Nothing fits: a list of alternatives must not be empty.
                _json.WriteStartObject("not");
                _json.WriteEndObject();
                return;
            }
            if (_options.IsClosed)
            {
                WriteChoices(terms.Select(term => (term.Id, term.Label)));
                return;
            }
            _json.WriteStartArray("examples");
            foreach (var term in terms) _json.WriteStringValue(term.Id);
            _json.WriteEndArray();
        }
        if (field.Pattern is null)
        {
            // A title that is a number is a title.
            _json.WriteStartArray("type");
            foreach (var type in (ReadOnlySpan<string>)["string", "number", "boolean"]) _json.WriteStringValue(type);
            _json.WriteEndArray();
            _json.WriteString("pattern", field.Kind == FieldKind.Text ? LinePattern : TextPattern);
        }
        else
        {
            _json.WriteString("type", "string");
            _json.WriteString("pattern", field.Pattern);
        }
        if (field.MaxLength > 0) _json.WriteNumber("maxLength", field.MaxLength);
    }

    private void WriteTranslated(FieldSchema field)
    {
        _json.WriteString("type", "object");
        _json.WriteStartObject("properties");
        foreach (var language in _options.Languages)
        {
            _json.WriteStartObject(language);
            WriteAlternatives(() => WriteText(field), () => _json.WriteString("type", "null"));
            _json.WriteEndObject();
        }
        _json.WriteEndObject();
        if (_options.IsClosed)
        {
            _json.WriteBoolean("additionalProperties", false);
            return;
        }
        _json.WriteStartObject("propertyNames");
        _json.WriteString("pattern", LanguagePattern);
        _json.WriteEndObject();
        _json.WriteStartObject("additionalProperties");
        WriteText(field);
        _json.WriteEndObject();
    }

    // Statiq's switches are true and false in the file, not texts.
    private void WriteChoices(IEnumerable<(string Value, string Label)> choices)
    {
        _json.WriteStartArray("oneOf");
        foreach (var (value, label) in choices)
        {
            _json.WriteStartObject();
            if (value is "true" or "false") _json.WriteBoolean("const", value == "true");
            else _json.WriteString("const", value);
            if (label != value) _json.WriteString("title", label);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void WriteFree(FieldSchema field)
    {
        if (field.Target is not { } target) return;
        var reference = "#/$defs/" + target;
        WriteAlternatives(
            () => _json.WriteString("$ref", reference),
            () => WriteList(() => _json.WriteString("$ref", reference), areUnique: false),
            () => _json.WriteString("type", "null"));
    }

    private void WriteList(Action writeItem, bool areUnique)
    {
        _json.WriteString("type", "array");
        if (areUnique) _json.WriteBoolean("uniqueItems", true);
        _json.WriteStartObject("items");
        writeItem();
        _json.WriteEndObject();
    }

    private void WriteAlternatives(params ReadOnlySpan<Action> alternatives)
    {
        _json.WriteStartArray("anyOf");
        foreach (var write in alternatives)
        {
            _json.WriteStartObject();
            write();
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private string Both(LocalizedText text, string between) =>
        text.English == text.Persian ? text.English : string.Join(between, _options.DescriptionLanguages.Select(text.In));
}
