using System.Text;

namespace Daftar.Hostile;

/// <summary>
/// Texts that nobody writes and a parser can choke on: one thing over and over, opened and never closed, nested, or each part referring to all
/// others. A shape makes a whole Markdown file of about the given number of bytes.
/// </summary>
public static class Shapes
{
    private const string Head = "---\ntitle: A\ntype: report\nnews_code: 1\npublish_date: 2025-01-02\n---\n\n";

    /// <summary>By name, in order.</summary>
    public static IReadOnlyDictionary<string, Func<int, string>> All { get; } = new SortedDictionary<string, Func<int, string>>(StringComparer.Ordinal)
    {
        ["headings"] = size => Body(size, "# a\n\n"),
        ["headings-setext"] = size => Body(size, "a\n=\n\n"),
        ["headings-distinct"] = size => Body(size, index => $"## a {index}\n\n"),
        ["link-open"] = size => Body(size, "[a]("),
        ["link-open-bracket"] = size => Body(size, "["),
        ["link-close-bracket"] = size => Body(size, "]"),
        ["link-open-angle"] = size => Body(size, "[a](<b"),
        ["link-open-title"] = size => Body(size, "[a](b \""),
        ["link-nested"] = size => Nested(size, "[", "](a)"),
        ["link-pairs"] = size => Body(size, "[a][b]"),
        ["link-good"] = size => Body(size, "[a](https://example.org/) "),
        ["link-internal"] = size => Body(size, index => $"[a](other{index}.md) "),
        ["link-anchor"] = size => Body(size, index => $"[a](#x{index}) "),
        ["image-open"] = size => Body(size, "![a]("),
        ["image-nested"] = size => Nested(size, "![", "](a)"),
        ["image-gone"] = size => Body(size, index => $"![a](gone{index}.png) "),
        ["reference-defined"] = size => Body(size / 2, index => $"[r{index}]: /a\n") + Body2(size / 2, index => $"[r{index}] "),
        ["reference-undefined"] = size => Body(size, index => $"[r{index}] "),
        ["emphasis-open"] = size => Body(size, "*a "),
        ["emphasis-stars"] = size => Body(size, "*"),
        ["emphasis-mixed"] = size => Body(size, "*a **a ***a _a __a "),
        ["emphasis-alternate"] = size => Body(size, "a**b_c* "),
        ["emphasis-close"] = size => Body(size, "a* "),
        ["emphasis-nested"] = size => Nested(size, "*a **a ", "b** b*"),
        ["emphasis-strike"] = size => Body(size, "~~a ~"),
        ["code-open"] = size => Growing(size, index => new string('`', index % 500 + 1) + "a"),
        ["code-one"] = size => Body(size, "`a ``"),
        ["fence"] = size => Body(size, "```\na\n\n"),
        ["autolink-joined"] = size => Body(size, "https://a.example/("),
        ["autolink-open"] = size => Body(size, "<https://a"),
        ["autolink-bare"] = size => Body(size, "https://a.example/( "),
        ["autolink-www"] = size => Body(size, "www.a."),
        ["html-open"] = size => Body(size, "<b>"),
        ["html-close"] = size => Body(size, "</b>"),
        ["html-angle"] = size => Body(size, "<"),
        ["html-attribute"] = size => Body(size, "<b a=\""),
        ["html-attributes"] = size => Head + "<b " + Repeat(size, index => $"a{index}=1 ") + ">x</b>",
        ["html-comment"] = size => Body(size, "<!-- "),
        ["html-instruction"] = size => Body(size, "<? "),
        ["html-cdata"] = size => Body(size, "<![CDATA[ "),
        ["html-mixed"] = size => Body(size, "<b><i></b>"),
        ["html-blocks"] = size => Body(size, "<div>\n\n"),
        ["html-table"] = size => Body(size, "<table><tr><td>"),
        ["html-lists"] = size => Body(size, "<ul><li>a"),
        ["html-ids"] = size => Body(size, index => $"<span id=\"a\">x</span>"),
        ["quote-nested"] = size => Growing(size, index => string.Concat(Enumerable.Repeat("> ", index % 60 + 1)) + "a\n"),
        ["quote-many"] = size => Body(size, "> a\n\n"),
        ["quote-lazy"] = size => Body(size, "> a\nb\n"),
        ["list-nested"] = size => Growing(size, index => new string(' ', 2 * (index % 60)) + "- a\n"),
        ["list-many"] = size => Body(size, "- a\n"),
        ["list-loose"] = size => Body(size, "- a\n\n"),
        ["list-numbers"] = size => Body(size, index => $"{index + 1}. a\n"),
        ["list-markers"] = size => Body(size, "- * + "),
        ["list-tasks"] = size => Body(size, "- [ ] a\n"),
        ["table-rows"] = size => Head + "| a | b |\n|---|---|\n" + Repeat(size, _ => "| c | d |\n"),
        ["table-columns"] = size => Head + Repeat(size / 3, _ => "|a") + "|\n" + Repeat(size / 3, _ => "|-") + "|\n" + Repeat(size / 3, _ => "|b") + "|\n",
        ["table-ragged"] = size => Head + "|a|\n|-|\n" + Repeat(size, index => string.Concat(Enumerable.Repeat("|x", index % 100 + 1)) + "\n"),
        ["table-pipes"] = size => Body(size, "|"),
        ["table-cells"] = size => Body(size, "a | b\n"),
        ["notes"] = size => Body(size / 2, index => $"a[^{index}]\n\n") + Body2(size / 2, index => $"[^{index}]: b\n\n"),
        ["notes-one"] = size => Body(size, "a[^1] ") + "\n\n[^1]: b\n",
        ["notes-undefined"] = size => Body(size, index => $"a[^{index}] "),
        ["notes-unused"] = size => Body(size, index => $"[^{index}]: b\n\n"),
        ["notes-nested"] = size => Body(size, index => $"[^{index}]: b[^{index + 1}]\n\n"),
        ["notes-open"] = size => Body(size, "[^"),
        ["definitions"] = size => Body(size, "a\n: b\n\n"),
        ["alerts"] = size => Body(size, "> [!NOTE]\n> a\n\n"),
        ["escapes"] = size => Body(size, "\\*"),
        ["entities"] = size => Body(size, "&amp"),
        ["entities-good"] = size => Body(size, "&amp;&zwnj;"),
        ["line-long"] = size => Body(size, "word "),
        ["line-breaks"] = size => Body(size, "a  \n"),
        ["line-empty"] = size => Body(size, "\n"),
        ["rules"] = size => Body(size, "---\n\n"),
        ["tabs"] = size => Body(size, "\t"),
        ["spaces"] = size => Body(size, " ") + "a",
        ["controls"] = size => Body(size, "\u0001"),
        ["persian-words"] = size => Body(size, "می روم کتاب ها خانه ی "),
        ["persian-quotes"] = size => Body(size, "«"),
        ["persian-quotes-straight"] = size => Body(size, "\"الف "),
        ["persian-brackets"] = size => Body(size, "( الف"),
        ["persian-joiners"] = size => Body(size, "\u200C"),
        ["persian-marks"] = size => Body(size, "\u200F"),
        ["persian-embeddings"] = size => Body(size, "\u202Bالف "),
        ["persian-digits"] = size => Body(size, "۱"),
        ["persian-digits-mixed"] = size => Body(size, "۱2.۳"),
        ["persian-letters"] = size => Body(size, "ا"),
        ["persian-tatweel"] = size => Body(size, "اـ"),
        ["persian-vowels"] = size => Body(size, "\u064E"),
        ["persian-dots"] = size => Body(size, "."),
        ["persian-signs"] = size => Body(size, "!؟"),
        ["persian-dashes"] = size => Body(size, "-"),
        ["persian-items"] = size => Body(size, index => $"{index + 1}- الف\n"),
        ["front-tags"] = size => Field("tags", size, index => $"t{index}"),
        ["front-tags-alike"] = size => Field("tags", size, index => $"t {index % 7}"),
        ["front-aliases"] = size => Field("aliases", size, index => $"/old/{index}"),
        ["front-related"] = size => Field("related", size, index => $"title {index}"),
        ["front-authors"] = size => Field("author", size, index => $"Name {index}"),
        ["front-regions"] = size => Field("regions", size, index => $"r{index}"),
        ["front-needs"] = size => Field("needs", size, index => $"n{index}"),
        ["front-keys"] = size => Front(size, index => $"key{index}: 1\n"),
        ["front-keys-same"] = size => Front(size, _ => "lead: 1\n"),
        ["front-corrections"] = size => "---\ncorrections:\n" + Repeat(size, _ => "  - {date: 2025-01-03, note: N}\n") + Head[4..] + "a\n",
        ["front-nested"] = size => "---\nlead: " + new string('[', size / 2) + new string(']', size / 2) + "\n" + Head[4..] + "a\n",
        ["front-maps"] = size => "---\nlead: " + new string('{', size / 2) + "\n" + Head[4..] + "a\n",
        ["front-anchors"] = size => "---\na0: &a0 [x]\n" + Repeat(size, index => $"a{index + 1}: &a{index + 1} [*a{index}, *a{index}]\n") + Head[4..] + "a\n",
        ["front-text"] = size => "---\nlead: >\n" + Repeat(size, _ => "  word word\n") + Head[4..] + "a\n",
        ["front-quoted"] = size => "---\nlead: \"" + Repeat(size, _ => "\\u0061") + "\"\n" + Head[4..] + "a\n",
        ["front-comments"] = size => "---\n" + Repeat(size, _ => "# a\n") + Head[4..] + "a\n",
        ["front-open"] = size => "---\n" + Repeat(size, _ => "a: \"\n"),
    };

    private static string Body(int size, string part) => Head + Repeat(size, _ => part) + "\n";

    private static string Body(int size, Func<int, string> part) => Head + Repeat(size, part) + "\n";

    private static string Body2(int size, Func<int, string> part) => "\n" + Repeat(size, part) + "\n";

    private static string Growing(int size, Func<int, string> part) => Head + Repeat(size, part) + "\n";

    private static string Nested(int size, string open, string close)
    {
        var depth = size / (open.Length + close.Length);
        return Head + string.Concat(Enumerable.Repeat(open, depth)) + "a" + string.Concat(Enumerable.Repeat(close, depth)) + "\n";
    }

    private static string Field(string key, int size, Func<int, string> item) => $"---\n{key}:\n" + Repeat(size, index => $"  - {item(index)}\n") + Head[4..] + "a\n";

    private static string Front(int size, Func<int, string> line) => "---\n" + Repeat(size, line) + Head[4..] + "a\n";

    private static string Repeat(int size, Func<int, string> part)
    {
        var text = new StringBuilder(size + 64);
        for (var index = 0; text.Length < size; index++) text.Append(part(index));
        return text.ToString();
    }
}
