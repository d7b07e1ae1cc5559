using System.Globalization;
using System.Xml.Linq;
using Daftar.Importing.Documents;
using Daftar.Importing.Readers.Office;
using Daftar.Languages;

namespace Daftar.Importing.Readers.OpenDocument;

/// <summary>How text is set; null is what a style leaves to the text around it.</summary>
internal sealed record OdfTextFormat
{
    public static OdfTextFormat Open { get; } = new();

    public bool? Bold { get; init; }

    /// <summary>Bold of text that runs from right to left, for which the format has a property of its own.</summary>
    public bool? ComplexBold { get; init; }
    public bool? Italic { get; init; }
    public bool? ComplexItalic { get; init; }
    public bool? Underline { get; init; }
    public bool? Strikethrough { get; init; }
    public bool? Highlight { get; init; }
    public bool? Hidden { get; init; }

    /// <summary>Above the line (1), on it (0) or below it (-1).</summary>
    public int? Position { get; init; }
    public bool? IsCode { get; init; }

    /// <param name="properties">A <c>style:text-properties</c>, or null.</param>
    public static OdfTextFormat Of(XElement? properties) => properties is null ? Open : new()
    {
        Bold = IsBold(properties.Attr("font-weight")),
        ComplexBold = IsBold(properties.Attr("font-weight-complex")),
        Italic = IsItalic(properties.Attr("font-style")),
        ComplexItalic = IsItalic(properties.Attr("font-style-complex")),
        Underline = IsDrawn(properties.Attr("text-underline-style") ?? properties.Attr("text-underline-type")),
        Strikethrough = IsDrawn(properties.Attr("text-line-through-style") ?? properties.Attr("text-line-through-type")),
        Highlight = properties.Attr("background-color") is { } color ? color is not ("transparent" or "#ffffff" or "#FFFFFF") : null,
        Hidden = properties.Attr("display") is { } display ? display == "none" : null,
        Position = PositionOf(properties.Attr("text-position")),
    };

    /// <summary>This format, with what it leaves open taken from another one.</summary>
    public OdfTextFormat Over(OdfTextFormat outer)
    {
        if (ReferenceEquals(this, Open)) return outer;
        if (ReferenceEquals(outer, Open)) return this;
        return new()
        {
            Bold = Bold ?? outer.Bold,
            ComplexBold = ComplexBold ?? outer.ComplexBold,
            Italic = Italic ?? outer.Italic,
            ComplexItalic = ComplexItalic ?? outer.ComplexItalic,
            Underline = Underline ?? outer.Underline,
            Strikethrough = Strikethrough ?? outer.Strikethrough,
            Highlight = Highlight ?? outer.Highlight,
            Hidden = Hidden ?? outer.Hidden,
            Position = Position ?? outer.Position,
            IsCode = IsCode ?? outer.IsCode,
        };
    }

    /// <summary>The text with its bold, italics and the like around it.</summary>
    /// <param name="isLink">Whether it stands in a link, which is underlined anyway.</param>
    public Inline Apply(string text, bool isLink)
    {
        if (IsCode == true) return new CodeSpan(text);
        var isComplex = Directions.OfText(text) == TextDirection.RightToLeft;
        Inline inline = new TextRun(text);
        if (Underline == true && !isLink) inline = new Styled(InlineStyle.Underline, [inline]);
        if (Highlight == true) inline = new Styled(InlineStyle.Highlight, [inline]);
        if (Position is { } position and not 0) inline = new Styled(position > 0 ? InlineStyle.Superscript : InlineStyle.Subscript, [inline]);
        if (Strikethrough == true) inline = new Styled(InlineStyle.Strikethrough, [inline]);
        if (((isComplex ? ComplexItalic : null) ?? Italic) == true) inline = new Styled(InlineStyle.Emphasis, [inline]);
        if (((isComplex ? ComplexBold : null) ?? Bold) == true) inline = new Styled(InlineStyle.Strong, [inline]);
        return inline;
    }

    private static bool? IsBold(string? weight) => weight switch
    {
        null => null,
        "bold" or "bolder" => true,
        _ => int.TryParse(weight, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 600,
    };

    private static bool? IsItalic(string? style) => style is null ? null : style is "italic" or "oblique";

    private static bool? IsDrawn(string? line) => line is null ? null : line != "none";

    // "super 58%", "sub 58%", "33% 58%": where the text stands, and how large it is.
    private static int? PositionOf(string? position)
    {
        if (position is null) return null;
        if (position.StartsWith("super", StringComparison.Ordinal)) return 1;
        if (position.StartsWith("sub", StringComparison.Ordinal)) return -1;
        var percent = position.Split(' ')[0].TrimEnd('%');
        return double.TryParse(percent, NumberStyles.Float, CultureInfo.InvariantCulture, out var offset) ? Math.Sign(offset) : null;
    }
}
