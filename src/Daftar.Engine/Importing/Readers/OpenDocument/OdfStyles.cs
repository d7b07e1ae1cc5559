using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Daftar.Importing.Readers.Office;

namespace Daftar.Importing.Readers.OpenDocument;

/// <summary>
/// The styles of an OpenDocument text: the named ones, which say what a paragraph is, and the automatic ones, which the
/// program makes for what somebody set by hand.
/// </summary>
internal sealed class OdfStyles
{
    private const int MaxChain = 20;

    private readonly Dictionary<(string Family, string Name), XElement> _named = [];
    private readonly Dictionary<(string Family, string Name), XElement> _automatic = [];
    private readonly Dictionary<string, XElement> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OdfParagraphStyle> _paragraphs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OdfTextFormat> _texts = new(StringComparer.Ordinal);

    /// <param name="content">Root of the part that holds the text; its automatic styles win.</param>
    /// <param name="styles">Root of the part of styles; null when there is none.</param>
    public OdfStyles(XElement content, XElement? styles)
    {
        Collect(content.Child("automatic-styles"), _automatic);
        Collect(styles.Child("automatic-styles"), _automatic);
        Collect(content.Child("styles"), _named);
        Collect(styles.Child("styles"), _named);
    }

    public OdfParagraphStyle Paragraph(string? name)
    {
        if (name is null) return OdfParagraphStyle.Text;
        if (_paragraphs.TryGetValue(name, out var known)) return known;
        return _paragraphs[name] = ResolveParagraph(name);
    }

    /// <summary>How a span is set; what it leaves open is null.</summary>
    public OdfTextFormat Text(string? name)
    {
        if (name is null) return OdfTextFormat.Open;
        if (_texts.TryGetValue(name, out var known)) return known;
        var format = OdfTextFormat.Open;
        foreach (var style in Chain("text", name))
        {
            format = format.Over(OdfTextFormat.Of(style.Child("text-properties")));
            if (StyleNames.IsCode(NameOf(style))) format = format with { IsCode = true };
        }
        return _texts[name] = format;
    }

    /// <summary>How the items of a list are counted at a level from 1; null when the list has no style.</summary>
    public XElement? ListLevel(string? name, int level) =>
        name is not null && _lists.TryGetValue(name, out var list) ? list.Elements().FirstOrDefault(candidate => candidate.Int("level") == level) : null;

    private void Collect(XElement? parent, Dictionary<(string, string), XElement> target)
    {
        foreach (var style in parent?.Elements() ?? [])
        {
            if (style.Attr("name") is not { } name) continue;
            if (style.Name() == "style") target.TryAdd((style.Attr("family") ?? "", name), style);
            else if (style.Name() == "list-style") _lists.TryAdd(name, style);
        }
    }

    private OdfParagraphStyle ResolveParagraph(string name)
    {
        var chain = Chain("paragraph", name).ToList();
        var found = chain.Select(NameOf).Append(Decoded(name)).Select(StyleNames.RoleOf).FirstOrDefault(role => role is not null);
        var format = chain.TakeWhile(style => _automatic.ContainsValue(style)).Aggregate(OdfTextFormat.Open, (format, style) => format.Over(OdfTextFormat.Of(style.Child("text-properties"))));
        return new(found?.Role ?? TextRole.Text, found?.Level ?? 0, format)
        {
            Outline = chain.Select(style => style.Int("default-outline-level")).FirstOrDefault(level => level is > 0),
            List = chain.Select(style => style.Attr("list-style-name")).FirstOrDefault(list => !string.IsNullOrEmpty(list)),
        };
    }

    private IEnumerable<XElement> Chain(string family, string name)
    {
        string? next = name;
        for (var step = 0; step < MaxChain && next is not null; step++)
        {
            if (!_automatic.TryGetValue((family, next), out var style) && !_named.TryGetValue((family, next), out style)) yield break;
            yield return style;
            // An automatic style may have the name of the named one that it is based on.
            var parent = style.Attr("parent-style-name");
            next = parent == next ? null : parent;
        }
    }

    private static string NameOf(XElement style) => style.Attr("display-name") ?? Decoded(style.Attr("name") ?? "");

    // Letters that XML names may not hold stand as _20_.
    private static string Decoded(string name)
    {
        if (!name.Contains('_', StringComparison.Ordinal)) return name;
        var decoded = new StringBuilder();
        for (var index = 0; index < name.Length; index++)
        {
            var end = name[index] == '_' ? name.IndexOf('_', index + 1) : -1;
            if (end > index + 1 && end - index <= 7 && int.TryParse(name.AsSpan(index + 1, end - index - 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)
                && code is >= 0x20 and < 0xD800)
            {
                decoded.Append((char)code);
                index = end;
            }
            else
            {
                decoded.Append(name[index]);
            }
        }
        return decoded.ToString();
    }
}

/// <param name="Level">Of a heading or a line of a table of contents, from 1.</param>
/// <param name="Format">What somebody set by hand for the whole paragraph.</param>
internal sealed record OdfParagraphStyle(TextRole Role, int Level, OdfTextFormat Format)
{
    public static OdfParagraphStyle Text { get; } = new(TextRole.Text, 0, OdfTextFormat.Open);

    /// <summary>The level of a heading that the style makes of its paragraphs, from 1; null when it makes none.</summary>
    public int? Outline { get; init; }

    /// <summary>The style of the list in which paragraphs of this style stand.</summary>
    public string? List { get; init; }
}
