namespace Daftar.Markup;

/// <summary>
/// Mends raw elements that are closed and nested well and still are not what HTML asks of them: a fold without a summary, a list of
/// terms without terms, two captions, a heading without words. They become plainer elements or change places; nothing that readers see is lost. Tables have
/// <see cref="TableShape"/>.
/// </summary>
internal sealed class ElementShapes
{
    private readonly HtmlBuffer _output;
    private readonly string _html;

    private ElementShapes(string html, HtmlBuffer output) => (_html, _output) = (html, output);

    /// <param name="html">A well-formed tree as the balancer writes it.</param>
    public static void Mend(ReadOnlySpan<char> html, HtmlBuffer output)
    {
        var text = html.ToString();
        new ElementShapes(text, output).Inner(ElementNode.Read(text));
    }

    private void Inner(ElementNode node)
    {
        var at = node.TagEnd;
        foreach (var child in node.Children)
        {
            _output.Raw(_html.AsSpan(at, child.Start - at));
            Element(child);
            at = child.End;
        }
        _output.Raw(_html.AsSpan(at, node.InnerEnd - at));
    }

    private void Element(ElementNode node)
    {
        switch (node.Name)
        {
            case "dl" when node.Children.Count == 0: break;
            case "dl" when node.Children[0].Name != "dt" || node.Children[^1].Name != "dd":
                foreach (var child in node.Children) child.NewName = "div";
                Tagged(node, "div");
                break;
            case "details" when node.Children is not [{ Name: "summary" }, ..] || !IsBlank(node.TagEnd, node.Children[0].Start):
                node.NewTag = WithoutOpen(Tag(node).ToString());
                Tagged(node, "div");
                break;
            case "bdo" when !Tag(node).Contains(" dir=\"ltr\"", StringComparison.Ordinal) && !Tag(node).Contains(" dir=\"rtl\"", StringComparison.Ordinal): Tagged(node, "bdi"); break;
            case "ruby" when !IsRuby(node):
                foreach (var child in node.Children.Where(child => child.Name is "rt" or "rp")) child.NewName = "span";
                Tagged(node, "span");
                break;
            case "h2" or "h3" or "h4" or "h5" or "h6" when node.Children.Count == 0 && IsBlank(node.TagEnd, node.InnerEnd): break;
            case "figure": Figure(node); break;
            case "table": Table(node); break;
            default: Tagged(node, node.NewName ?? node.Name); break;
        }
    }

    // Words, then what is said above them; anything else is no annotation.
    private bool IsRuby(ElementNode node)
    {
        var notes = node.Children.Where(child => child.Name is "rt" or "rp").ToList();
        if (notes.Count == 0 || notes.All(note => note.Name == "rp") || notes.Any(note => note.Name == "rp") && !AreInBrackets(notes)) return false;
        return !IsBlank(node.TagEnd, notes[0].Start) && notes[^1] == node.Children[^1] && IsBlank(notes[^1].End, node.InnerEnd);
    }

    private bool AreInBrackets(List<ElementNode> notes) =>
        notes.Count % 3 == 0 && !notes.Where((note, index) => note.Name != (index % 3 == 1 ? "rt" : "rp") || index % 3 > 0 && !IsBlank(notes[index - 1].End, note.Start)).Any();

    // One caption, before or behind all else.
    private void Figure(ElementNode node)
    {
        var captions = node.Children.Where(child => child.Name == "figcaption").ToList();
        var kept = captions.FirstOrDefault(caption => caption == node.Children[0] && IsBlank(node.TagEnd, caption.Start))
            ?? captions.FirstOrDefault(caption => caption == node.Children[^1] && IsBlank(caption.End, node.InnerEnd));
        foreach (var caption in captions.Where(caption => caption != kept)) caption.NewName = "div";
        Tagged(node, node.Name);
    }

    private void Table(ElementNode node)
    {
        TableShape.Mend(node, _html);
        var head = node.Children.FirstOrDefault(child => child.Name == "thead");
        var foot = node.Children.LastOrDefault(child => child.Name == "tfoot");
        var order = node.Children.Select(child => child.Name is "caption" ? 0 : child == head ? 1 : child == foot ? 3 : 2).ToList();
        if (order.SequenceEqual(order.Order()) && node.Children.Count(child => child.Name is "thead" or "tfoot") <= (head is null ? 0 : 1) + (foot is null ? 0 : 1))
        {
            Tagged(node, node.Name);
            return;
        }
        _output.Raw(Tag(node));
        foreach (var caption in node.Children.Where(child => child.Name == "caption")) Element(caption);
        if (head is not null) Element(head);
        foreach (var part in node.Children.Where(child => child.Name != "caption" && child != head && child != foot))
        {
            if (part.Name is "thead" or "tfoot") part.NewName = "tbody";
            Element(part);
        }
        if (foot is not null) Element(foot);
        _output.Raw("</table>");
    }

    private void Tagged(ElementNode node, string name)
    {
        if (node.IsDropped) return;
        _output.Raw('<');
        _output.Raw(name);
        _output.Raw((node.NewTag ?? Tag(node).ToString()).AsSpan(1 + node.Name.Length));
        if (node.IsVoid) return;
        Inner(node);
        _output.Raw("</");
        _output.Raw(name);
        _output.Raw('>');
    }

    // Not where the words stand in the value of another attribute.
    private static string WithoutOpen(string tag)
    {
        var (marks, counted) = (0, 0);
        for (var at = tag.IndexOf(" open", StringComparison.Ordinal); at >= 0; at = tag.IndexOf(" open", at + 1, StringComparison.Ordinal))
        {
            marks += tag.AsSpan(counted, at - counted).Count('"');
            counted = at;
            if (marks % 2 == 0) return tag.Remove(at, " open".Length);
        }
        return tag;
    }

    private ReadOnlySpan<char> Tag(ElementNode node) => _html.AsSpan(node.Start, node.TagEnd - node.Start);

    private bool IsBlank(int start, int end) => _html.AsSpan(start, end - start).IsWhiteSpace();
}
