using System.Text.RegularExpressions;
using Daftar.Diagnostics;
using Daftar.Schema;
using Daftar.Sources;

namespace Daftar.Loading;

/// <summary>
/// Parts of a value that YAML takes for something else though its author wrote text: everything behind " #" is a comment to it, and
/// Null is nothing.
/// </summary>
internal static partial class SwallowedText
{
    public static void Run(FrontMatter frontMatter, string path, CollectionSchema schema, DataMapping mapping, DiagnosticBag diagnostics)
    {
        if (frontMatter.YamlText.Contains('#', StringComparison.Ordinal)) Comments(frontMatter, path, schema, diagnostics);
        foreach (var entry in mapping.Entries)
        {
            if (Field(schema, entry.Key) is null) continue;
            Nothing(entry.Key, entry.Value, diagnostics);
            if (entry.Value is DataSequence list)
            {
                foreach (var item in list.Items) Nothing(entry.Key, item, diagnostics);
            }
        }
    }

    private static void Comments(FrontMatter frontMatter, string path, CollectionSchema schema, DiagnosticBag diagnostics)
    {
        var number = frontMatter.YamlFirstLine - 1;
        string? key = null;
        var isBlock = false;
        foreach (var line in frontMatter.YamlText.Split('\n'))
        {
            number++;
            if (Key().Match(line) is { Success: true } start)
            {
                key = start.Groups["key"].Value;
                // In a literal or folded text, # is a sign like any other.
                isBlock = BlockText().IsMatch(line);
                if (isBlock) continue;
            }
            else if (isBlock || line.TrimStart().StartsWith('#'))
            {
                continue;
            }
            if (key is null || Field(schema, key) is null) continue;
            var at = CommentStart(line);
            if (at < 0) continue;
            var value = ValueBefore().Replace(line[..at], "").Trim();
            // Behind a quoted text or a closed list a comment is a comment.
            if (value.Length > 0 && value[^1] is '"' or '\'' or ']' or '}') continue;
            var comment = line[at..].TrimEnd('\r', ' ');
            // Of an open list only the item that the comment follows.
            if (value.StartsWith('[')) (value, comment) = (value[(value.LastIndexOfAny(['[', ',']) + 1)..].Trim(), comment.TrimEnd(']', ' '));
            var whole = value.Length == 0 ? comment : $"{value} {comment}";
            diagnostics.Add(LoadingDiagnostics.SwallowedComment(new(path, number, at + 1), key, comment, "\"" + whole.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\""));
        }
    }

    /// <summary>Where " #" begins outside quotes; -1 when nowhere.</summary>
    private static int CommentStart(string line)
    {
        var quote = '\0';
        for (var i = 0; i < line.Length; i++)
        {
            if (quote != '\0')
            {
                if (line[i] == '\\' && quote == '"') i++;
                else if (line[i] == quote) quote = '\0';
            }
            else if (line[i] is '"' or '\'' && (i == 0 || line[i - 1] is ' ' or '[' or ',' or '{' or ':')) quote = line[i];
            else if (line[i] == '#' && i > 0 && line[i - 1] is ' ' or '\t' && line[i] == '#') return i;
        }
        return -1;
    }

    private static void Nothing(string key, DataNode node, DiagnosticBag diagnostics)
    {
        // "null" and "~" are how people write nothing on purpose; Null is a family's name, and NULL somebody's abbreviation.
        if (node is DataScalar { IsNull: true, Value: "Null" or "NULL" } scalar)
            diagnostics.Add(LoadingDiagnostics.SwallowedNull(scalar.Place, key, scalar.Value));
    }

    /// <summary>The field when it takes texts.</summary>
    private static FieldSchema? Field(CollectionSchema schema, string key) => schema.Fields.FirstOrDefault(field => field.Key == key
        && field.Kind is FieldKind.Text or FieldKind.LongText or FieldKind.TextList or FieldKind.AuthorList && field.Key == key);

    [GeneratedRegex("""^(?<key>[A-Za-z_][A-Za-z0-9_-]*)[ \t]*:(?:[ \t\r]|$)""", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex(""":[ \t]*[|>][-+0-9]*[ \t\r]*(?:#.*)?$""", RegexOptions.CultureInvariant)]
    private static partial Regex BlockText();

    [GeneratedRegex("""^(?:[A-Za-z_][A-Za-z0-9_-]*[ \t]*:)?[ \t]*(?:-[ \t]+)?""", RegexOptions.CultureInvariant)]
    private static partial Regex ValueBefore();
}
