using System.Globalization;
using System.Text;

namespace Daftar.Corpus.Writing;

/// <summary>Writes YAML front matter in the mixture of styles that people and programs leave: plain, quoted, folded, flow and block.</summary>
internal static class FrontMatter
{
    public static StringBuilder AppendText(this StringBuilder text, string key, string value)
    {
        text.Append(key).Append(": ");
        return IsPlain(value) ? text.Append(value).Append('\n') : text.AppendQuoted(value).Append('\n');
    }

    public static StringBuilder AppendFolded(this StringBuilder text, string key, string value) =>
        text.Append(key).Append(": >-\n  ").Append(value).Append('\n');

    public static StringBuilder AppendDate(this StringBuilder text, string key, DateTime value) =>
        text.Append(key).Append(": ").Append(value.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)).Append('\n');

    public static StringBuilder AppendFlow(this StringBuilder text, string key, IEnumerable<string> values) =>
        text.Append(key).Append(": [").AppendJoin(", ", values).Append("]\n");

    public static StringBuilder AppendBlock(this StringBuilder text, string key, IEnumerable<string> values)
    {
        text.Append(key).Append(":\n");
        foreach (var value in values)
        {
            text.Append("  - ");
            _ = IsPlain(value) ? text.Append(value) : text.AppendQuoted(value);
            text.Append('\n');
        }

        return text;
    }

    private static StringBuilder AppendQuoted(this StringBuilder text, string value) =>
        text.Append('"').Append(value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');

    private static bool IsPlain(string value) =>
        char.IsLetter(value[0]) && !value.AsSpan().ContainsAny(":#\"'[]{}") && value[^1] != ' ';
}
