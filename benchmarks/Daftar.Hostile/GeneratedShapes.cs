using System.Globalization;
using System.Text;

namespace Daftar.Hostile;

/// <summary>
/// Shapes that nobody thought of: a beginning, a few marks over and over, and an end, drawn from what parsers and rules look for. The same seed
/// gives the same shapes.
/// </summary>
public static class GeneratedShapes
{
    private const string Head = "---\ntitle: A\ntype: report\nnews_code: 1\npublish_date: 2025-01-02\n---\n\n";

    private static readonly string[] Parts =
    [
        "a", "b ", "A. ", "الف", "می ", "ها ", "ي", "ك ", "ة ", " ", "  ", "\t", "\n", "\n\n", "\r\n", "    ", "*", "**", "_", "~~", "~", "`", "```", "[", "]", "(", ")", "](", "][", "![", "<", ">", "</", "/>",
        "<b>", "</b>", "<div>", "</div>", "<bdi>", "<td>", "<svg>", "<!--", "-->", "<?", "<![CDATA[", "]]>", "=\"", "\"", "'", "&", "&amp;", "&#x", ";", "|", "|-", "|\n", ":", "::", ":::", "-", "--", "---", "- ", "+ ",
        "* ", "1. ", "1) ", "۱. ", "۱- ", "•", "• ", "> ", ">", "# ", "## ", "=", "==", "===", "^", "[^1]", "[^", "[^1]: ", "]: ", "{", "}", "{{", "}}", "{%", "%}", "%", "%20", "%%", "$", "$$", "\\", "\\(", "\\[", "!", "?", "؟",
        "!!", ".", "..", "...", "،", "؛", ",", "«", "»", "“", "”", "❌", "✅", "👩‍👧", "\u0301", "\u064E", "ـ", "\u200C", "\u200C\u200C", "\u200B", "\u200D", "\u200E", "\u200F", "\u202B", "\u202C", "\u2067", "\u2069", "\u00AD", "\u00A0",
        "\uFEFF", "\uFD3E", "0", "12", "۱۲", "٤ ", "৪", "1,2", "https://a.b/", "www.", "a@b.c", "mailto:", "+93", "@a", "[@a]", "#a", "[ ] ", "[x] ", "غلط:", "نادرست", "فاصله", "||", "++", "^^^", "''", ".. ", "\n: ", "\n=\n", "\n---\n", "\n> ", "\n- ", "\n| ", "\n```\n", "\n\n<div>\n",
    ];

    /// <summary>By name, which tells what they are made of.</summary>
    public static IEnumerable<(string Name, Func<int, string> Make)> All(int seed, int count)
    {
        var random = new Random(seed);
        for (var number = 1; number <= count; number++)
        {
            var (open, part, end) = (Some(random, random.Next(3)), Some(random, 1 + random.Next(4)), Some(random, random.Next(3)));
            // Persian texts have the longer list of rules.
            var name = string.Create(CultureInfo.InvariantCulture, $"{(random.Next(3) > 0 ? "persian-" : "")}generated-{seed}-{number}");
            yield return (name, size => Text(size, open, part, end));
        }
    }

    private static string Text(int size, string open, string part, string end)
    {
        var text = new StringBuilder(Head, size + 256).Append(open);
        // Bytes, as files are measured.
        for (var bytes = Encoding.UTF8.GetByteCount(part); size > 0; size -= bytes) text.Append(part);
        return text.Append(end).Append('\n').ToString();
    }

    private static string Some(Random random, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => Parts[random.Next(Parts.Length)]));
}
