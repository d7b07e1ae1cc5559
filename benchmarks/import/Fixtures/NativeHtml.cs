using System.Net;
using System.Text;

namespace Daftar.ImportSuites.Fixtures;

/// <summary>A fixture in pandoc's native format as HTML, so that what is expected and what import made are compared in one form.</summary>
internal sealed class NativeHtml
{
    private readonly StringBuilder _html = new();
    private readonly StringBuilder _notes = new();

    public static string Of(string native)
    {
        var document = NativeReading.Read(native);
        var html = new NativeHtml();
        if (document.Name == "Pandoc") html.Metadata(document with { Parts = [.. document.Parts.SkipLast(1)] });
        html.Blocks(document.Name == "Pandoc" ? document.Last : document);
        return $"<body>{html._html}<div class=\"footnotes\"><ol>{html._notes}</ol></div></body>";
    }

    /// <summary>Title and subtitle are text of the document; authors and dates are facts, which no article repeats in its text.</summary>
    private void Metadata(NativeNode meta)
    {
        foreach (var entry in All(meta).Where(node => node is { Name: "(", Parts: [{ Name: "\"", Text: "title" or "subtitle" or "abstract" }, _] }))
        {
            _html.Append("<div>");
            Any(entry[1]);
            _html.Append("</div>\n");
        }

        static IEnumerable<NativeNode> All(NativeNode node) => node.Parts.SelectMany(All).Prepend(node);
    }

    private void Any(NativeNode node)
    {
        if (node.Name is "MetaInlines" or "[" or "MetaBlocks" or "MetaList")
        {
            foreach (var part in node.Parts) Any(part);
        }
        else if (node.Name is "MetaString") Text(node.Last.Text);
        else Block(node);
    }

    private void Blocks(NativeNode list)
    {
        foreach (var block in list.Parts) Block(block);
    }

    private void Block(NativeNode node)
    {
        switch (node.Name)
        {
            case "Para": Wrapped("p", node[0]); break;
            case "Plain": Wrapped("div", node[0]); break;
            case "Header": Wrapped("h" + Math.Clamp(int.Parse(node[0].Name, System.Globalization.CultureInfo.InvariantCulture), 1, 6), node[2]); break;
            case "CodeBlock":
                _html.Append("<pre>");
                Text(node.Last.Text);
                _html.Append("</pre>\n");
                break;
            case "LineBlock":
                foreach (var line in node[0].Parts) Wrapped("div", line);
                break;
            case "BlockQuote" or "Div" or "Figure":
                _html.Append("<div>");
                if (node.Name == "Figure" && node[1].Parts.Count > 0) Blocks(node[1].Last);
                Blocks(node.Last);
                _html.Append("</div>\n");
                break;
            case "BulletList" or "OrderedList":
                _html.Append("<ul>");
                foreach (var item in node.Last.Parts)
                {
                    _html.Append("<li>");
                    Blocks(item);
                    _html.Append("</li>");
                }
                _html.Append("</ul>\n");
                break;
            case "DefinitionList":
                foreach (var item in node[0].Parts)
                {
                    Wrapped("div", item[0]);
                    foreach (var meaning in item[1].Parts) Blocks(meaning);
                }
                break;
            case "Table": Table(node); break;
            case "HorizontalRule" or "Null" or "RawBlock": break;
            default: Inline(node); break;
        }
    }

    private void Table(NativeNode table)
    {
        _html.Append("<table><caption>");
        if (table[1].Parts.Count > 0) Blocks(table[1].Last);
        _html.Append("</caption>");
        Rows(table);
        _html.Append("</table>\n");

        void Rows(NativeNode node)
        {
            if (node.Name == "Row")
            {
                _html.Append("<tr>");
                foreach (var cell in node.Last.Parts)
                {
                    _html.Append("<td>");
                    Blocks(cell.Last);
                    _html.Append("</td>");
                }
                _html.Append("</tr>\n");
                return;
            }
            if (node.Name is not ("Table" or "TableHead" or "TableBody" or "TableFoot" or "[")) return;
            foreach (var part in node.Parts) Rows(part);
        }
    }

    private void Wrapped(string tag, NativeNode inlines)
    {
        _html.Append('<').Append(tag).Append('>');
        Inlines(inlines);
        _html.Append("</").Append(tag).Append(">\n");
    }

    private void Inlines(NativeNode list)
    {
        foreach (var inline in list.Parts) Inline(inline);
    }

    private void Inline(NativeNode node)
    {
        switch (node.Name)
        {
            case "Str": Text(node[0].Text); break;
            case "Space" or "SoftBreak": _html.Append(' '); break;
            case "LineBreak": _html.Append("<br>\n"); break;
            case "Code" or "Math": Text(node.Last.Text); break;
            case "Link":
                _html.Append("<a href=\"").Append(WebUtility.HtmlEncode(node.Last[0].Text)).Append("\">");
                Inlines(node[1]);
                _html.Append("</a>");
                break;
            case "Image": _html.Append("<img src=\"").Append(WebUtility.HtmlEncode(node.Last[0].Text)).Append("\">"); break;
            case "Note":
                var inner = new NativeHtml();
                inner.Blocks(node[0]);
                _notes.Append("<li>").Append(inner._html).Append("</li>\n");
                break;
            case "Quoted":
                _html.Append('"');
                Inlines(node.Last);
                _html.Append('"');
                break;
            // Fixtures with all changes mark what is deleted or a comment.
            case "RawInline" or "Span" when node.Name == "RawInline" || IsWithheld(node[0]): break;
            default:
                // Emph, Strong, Span, Cite and their like hold their inlines last.
                if (node.Parts.Count > 0 && node.Last.Name == "[") Inlines(node.Last);
                break;
        }
    }

    private static bool IsWithheld(NativeNode attributes) => attributes.Parts.Count > 1 && attributes[1].Parts.Any(name => name.Text is "deletion" or "comment-start" or "paragraph-deletion");

    private void Text(string text) => _html.Append(WebUtility.HtmlEncode(text));
}
