using System.Xml.Linq;
using Daftar.Importing.Readers.Office;

namespace Daftar.Importing.Readers.Word;

/// <summary>The styles of a Word document, by their names in any language and by the styles that they are based on.</summary>
internal sealed class WordStyles
{
    private const int MaxChain = 20;

    private readonly Dictionary<string, XElement> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordParagraphStyle> _paragraphs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement[]> _chains = new(StringComparer.Ordinal);
    private readonly string? _default;

    public WordStyles(XElement? root)
    {
        foreach (var style in root.Children("style"))
        {
            if (style.Attr("styleId") is not { } id) continue;
            _styles.TryAdd(id, style);
            if (style.Attr("type") == "paragraph" && style.Attr("default") is "1" or "true") _default = id;
        }
    }

    /// <summary>The style of a paragraph; the document's default for null or a name that it does not have.</summary>
    public WordParagraphStyle Paragraph(string? id)
    {
        if (id is null || !_styles.ContainsKey(id)) id = id is not null && StyleNames.RoleOf(id) is not null ? id : _default ?? "";
        if (_paragraphs.TryGetValue(id, out var known)) return known;
        return _paragraphs[id] = Resolve(id);
    }

    /// <summary>The run properties of a character style and of those that it is based on, the nearest first.</summary>
    public IReadOnlyList<XElement> Characters(string? id)
    {
        if (id is null) return [];
        if (!_chains.TryGetValue(id, out var chain))
            _chains[id] = chain = [.. Chain(id).Select(style => style.Child("rPr")).OfType<XElement>()];
        return chain;
    }

    /// <summary>Whether a character style is one for code.</summary>
    public bool IsCode(string? id) => id is not null && Chain(id).Any(style => StyleNames.IsCode(NameOf(style)));

    private WordParagraphStyle Resolve(string id)
    {
        var (role, level) = (TextRole.Text, 0);
        var chain = Chain(id).ToList();
        var names = chain.Count > 0 ? chain.Select(NameOf) : [id];
        foreach (var name in names)
        {
            if (StyleNames.RoleOf(name) is not { } found) continue;
            (role, level) = found;
            break;
        }
        if (role == TextRole.Text && chain.Select(style => style.Child("pPr").Child("outlineLvl").Int("val")).FirstOrDefault(outline => outline is not null) is { } outline and < 9)
            (role, level) = (TextRole.Heading, outline + 1);
        return new(role, level)
        {
            Numbering = chain.Select(style => style.Child("pPr").Child("numPr")).FirstOrDefault(numbering => numbering is not null),
        };
    }

    private IEnumerable<XElement> Chain(string id)
    {
        var next = id;
        for (var step = 0; step < MaxChain && next is not null && _styles.TryGetValue(next, out var style); step++)
        {
            yield return style;
            next = style.Val("basedOn");
        }
    }

    private static string NameOf(XElement style) => style.Val("name") ?? style.Attr("styleId") ?? "";

}

/// <param name="Level">Of a heading or a line of a table of contents, from 1.</param>
internal sealed record WordParagraphStyle(TextRole Role, int Level)
{
    /// <summary>The list that paragraphs of this style stand in (<c>w:numPr</c>), or null.</summary>
    public XElement? Numbering { get; init; }
}
