namespace Daftar.Markup;

/// <summary>An element of a body's well-formed HTML with the places of its tags.</summary>
internal sealed class ElementNode
{
    private ElementNode(string name, int start, int tagEnd) => (Name, Start, TagEnd, InnerEnd, End) = (name, start, tagEnd, tagEnd, tagEnd);

    public string Name { get; }

    public int Start { get; }

    /// <summary>Behind the start tag.</summary>
    public int TagEnd { get; }

    /// <summary>Before the end tag.</summary>
    public int InnerEnd { get; private set; }

    /// <summary>Behind the end tag.</summary>
    public int End { get; private set; }

    public bool IsVoid { get; private init; }

    public List<ElementNode> Children { get; } = [];

    /// <summary>The element name to use instead.</summary>
    public string? NewName { get; set; }

    /// <summary>Its start tag with other attributes.</summary>
    public string? NewTag { get; set; }

    /// <summary>Whether it goes, with all it holds, because it holds nothing.</summary>
    public bool IsDropped { get; set; }

    /// <summary>The tree below a nameless root. Every start tag has its end tag, and no attribute holds a bracket.</summary>
    public static ElementNode Read(string html)
    {
        var root = new ElementNode("", 0, 0);
        var open = new Stack<ElementNode>([root]);
        for (var at = 0; HtmlTags.TryNext<char>(html, at, out var tag); at = tag.End)
        {
            if (tag.IsEndTag)
            {
                var closed = open.Pop();
                (closed.InnerEnd, closed.End) = (tag.Start, tag.End);
                continue;
            }
            var name = tag.Name.ToString();
            var node = new ElementNode(name, tag.Start, tag.End) { IsVoid = name is "br" or "hr" or "img" or "input" };
            open.Peek().Children.Add(node);
            if (!node.IsVoid) open.Push(node);
        }
        (root.InnerEnd, root.End) = (html.Length, html.Length);
        return root;
    }
}
