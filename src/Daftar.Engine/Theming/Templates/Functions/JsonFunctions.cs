using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Daftar.Theming.Templates.Functions;

/// <summary><c>object.to_json</c> and <c>object.from_json</c> without reflection, which a native program does not have.</summary>
internal static class JsonFunctions
{
    // A model may lead back to itself.
    private const int Depth = 64;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), MaxDepth = Depth };

    public static string ToJson(TemplateContext context, object? value)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Options)) Write(json, context, value, 0);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    public static object? FromJson(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        using var document = JsonDocument.Parse(text);
        return Value(document.RootElement);
    }

    private static void Write(Utf8JsonWriter json, TemplateContext context, object? value, int depth)
    {
        if (depth >= Depth) throw new ScriptRuntimeException(context.CurrentSpan, "The value is nested too deeply for JSON.");
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            case double number when double.IsFinite(number): json.WriteNumberValue(number); break;
            case float number when float.IsFinite(number): json.WriteNumberValue(number); break;
            case string text: json.WriteStringValue(text); break;
            case DateTime date: json.WriteStringValue(date); break;
            case IList list: WriteList(json, context, list, depth); break;
            case IScriptObject members: WriteMembers(json, context, members, depth); break;
            default: json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture)); break;
        }
    }

    private static void WriteList(Utf8JsonWriter json, TemplateContext context, IList list, int depth)
    {
        json.WriteStartArray();
        foreach (var item in list) Write(json, context, item, depth + 1);
        json.WriteEndArray();
    }

    private static void WriteMembers(Utf8JsonWriter json, TemplateContext context, IScriptObject members, int depth)
    {
        json.WriteStartObject();
        foreach (var name in members.GetMembers())
        {
            if (!members.TryGetValue(context, context.CurrentSpan, name, out var value) || value is IScriptCustomFunction) continue;
            json.WritePropertyName(name);
            Write(json, context, value, depth + 1);
        }
        json.WriteEndObject();
    }

    private static object? Value(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var members = new ScriptObject();
                foreach (var property in element.EnumerateObject()) members[property.Name] = Value(property.Value);
                return members;
            case JsonValueKind.Array:
                return new ScriptArray(element.EnumerateArray().Select(Value));
            case JsonValueKind.String:
                return element.GetString();
            case JsonValueKind.Number:
                return element.TryGetInt32(out var small) ? small : element.TryGetInt64(out var large) ? large : element.GetDouble();
            case JsonValueKind.True or JsonValueKind.False:
                return element.GetBoolean();
            default:
                return null;
        }
    }
}
