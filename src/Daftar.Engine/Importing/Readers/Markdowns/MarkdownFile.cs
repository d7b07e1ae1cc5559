using System.Text;
using System.Text.Json;
using Daftar.Diagnostics;
using Daftar.Sources;

namespace Daftar.Importing.Readers.Markdowns;

/// <summary>A Markdown file taken apart: what stands before the text, in whichever of three languages, and the text.</summary>
/// <param name="Matter">Null when there is none.</param>
internal sealed record MarkdownFile(string Language, string? Matter, string Body)
{
    private ContentText? _content;

    public static MarkdownFile Split(string text)
    {
        text = text.ReplaceLineEndings("\n").TrimStart('\uFEFF');
        if (ContentText.Markdown(text) is { FrontMatter: { IsClosed: true, YamlText: var yaml } } content && yaml.Contains(':')) return new("YAML", yaml, content.Body) { _content = content };
        if (text.StartsWith("+++\n", StringComparison.Ordinal) && text.IndexOf("\n+++", 3, StringComparison.Ordinal) is > 0 and var end && (end + 4 >= text.Length || text[end + 4] is '\n' or ' '))
            return new("TOML", text[4..(end + 1)], text[Math.Min(text.Length, end + 4)..]);
        if (text.StartsWith('{') && JsonEnd(text) is > 0 and var close) return new("JSON", text[..close], text[close..]);
        return new("", null, text);
    }

    public DataMapping? Read(string path, DiagnosticBag diagnostics) => Language switch
    {
        "YAML" => _content!.Fields(path, diagnostics),
        "TOML" => TomlMatter.Read(Matter!, path, 2, diagnostics),
        "JSON" => JsonReader.Read(Encoding.UTF8.GetBytes(Matter!), path, diagnostics) as DataMapping,
        _ => null,
    };

    /// <summary>Where the object at the beginning ends, when text follows it on a line of its own.</summary>
    private static int JsonEnd(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        try
        {
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return 0;
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == 0)
                {
                    var end = Encoding.UTF8.GetCharCount(bytes.AsSpan(0, (int)reader.BytesConsumed));
                    return text[end..].TrimStart(' ', '\t') is ['\n', ..] rest && rest.Trim().Length > 0 ? end : 0;
                }
            }
        }
        catch (JsonException)
        {
            return 0;
        }
        return 0;
    }
}
