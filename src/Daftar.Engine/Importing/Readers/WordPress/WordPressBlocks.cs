using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Daftar.Importing.Documents;

namespace Daftar.Importing.Readers.WordPress;

/// <summary>
/// What a post of the block editor shows and does not hold itself: blocks that several posts share, its footnotes. What the
/// site made anew at each visit (latest posts, a search box) is named and left out.
/// </summary>
internal static partial class WordPressBlocks
{
    private const int MostLevels = 3;

    // One shared block may be named a thousand times.
    private const int Longest = 5_000_000;

    /// <param name="notes">The footnotes as the post keeps them: a list in JSON.</param>
    public static string Whole(string content, string? notes, WordPressExport export, ImportFindings findings)
    {
        for (var level = 0; level < MostLevels && Reusable().IsMatch(content); level++)
        {
            var room = Longest - content.Length;
            content = Reusable().Replace(content, match =>
            {
                if (export.ReusableOf(match.Groups[1].Value) is not { } block || (room -= block.Length) < 0) return match.Value.Replace("wp:block", "wp:shared-block", StringComparison.Ordinal);
                return $"\n\n{block}\n\n";
            });
        }
        foreach (var name in Dynamic().Matches(content).Select(match => match.Groups[1].Value).Where(name => name is not ("footnotes" or "spacer" or "separator" or "more" or "nextpage")).Distinct())
            findings.Drop($"block that the site rendered on each visit, or that is not in the export: {name}", $"بلوکی که سایت در هر بازدید می‌ساخت، یا در برون‌برد نیست: {name}");
        return content + Notes(notes, findings);
    }

    private static string Notes(string? notes, ImportFindings findings)
    {
        if (notes is null) return "";
        try
        {
            using var json = JsonDocument.Parse(notes);
            if (json.RootElement.ValueKind != JsonValueKind.Array) return "";
            var html = new StringBuilder("\n\n<ol class=\"wp-block-footnotes\">");
            foreach (var note in json.RootElement.EnumerateArray())
            {
                if (note.ValueKind != JsonValueKind.Object || Text(note, "id") is not { } id || Text(note, "content") is not { } content) continue;
                html.Append("<li id=\"").Append(WebUtility.HtmlEncode(id)).Append("\">").Append(content).Append(" <a href=\"#").Append(WebUtility.HtmlEncode(id)).Append("-link\">↩</a></li>");
            }
            return html.Append("</ol>").ToString();
        }
        catch (JsonException)
        {
            findings.Drop($"footnotes that are damaged: {notes}", $"پانویس‌هایی که آسیب دیده‌اند: {notes}");
            return "";
        }

        static string? Text(JsonElement note, string name) => note.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }

    [GeneratedRegex(@"<!--\s*wp:block\s+\{\s*""ref""\s*:\s*([0-9]{1,12})[^{}]*\}\s*/-->", RegexOptions.CultureInvariant)]
    private static partial Regex Reusable();

    [GeneratedRegex(@"<!--\s*wp:((?>[a-z][a-z0-9_-]*(?:/[a-z][a-z0-9_-]*)?))\b[^\n<]*?/-->", RegexOptions.CultureInvariant)]
    private static partial Regex Dynamic();
}
