using System.Xml.Linq;
using Daftar.Importing.Documents;
using Daftar.Importing.Readers.Office;
using Daftar.Languages;

namespace Daftar.Importing.Readers.Word;

/// <summary>How a run is set: its own properties first, then those of its character style and of the styles behind that.</summary>
internal sealed class WordRunFormat(XElement? own, IReadOnlyList<XElement> style, bool isCode)
{
    public string? Font => own.Child("rFonts").Attr("ascii");

    /// <summary>The text with its bold, italics and the like around it.</summary>
    public Inline Apply(string text)
    {
        // Word sets text from the right by bCs and iCs; programs that write Word files often know b and i alone.
        var isComplex = IsOn("rtl") == true || IsOn("cs") == true || RunsFromRight(text);
        Inline inline = isCode ? new CodeSpan(text) : new TextRun(text);
        if (!isCode && IsOn("u") is not false && Underline() is not (null or "none") && !IsHyperlink()) inline = Wrap(InlineStyle.Underline, inline);
        if (own.Val("highlight") is not (null or "none")) inline = Wrap(InlineStyle.Highlight, inline);
        if (Find("vertAlign").Attr("val") is { } align and ("superscript" or "subscript"))
            inline = Wrap(align == "superscript" ? InlineStyle.Superscript : InlineStyle.Subscript, inline);
        if (IsOn("strike") == true || IsOn("dstrike") == true) inline = Wrap(InlineStyle.Strikethrough, inline);
        // What else code looks like is how its style shows code.
        if (isCode) return inline;
        if (((isComplex ? IsOn("iCs") : null) ?? IsOn("i")) == true) inline = Wrap(InlineStyle.Emphasis, inline);
        if (((isComplex ? IsOn("bCs") : null) ?? IsOn("b")) == true) inline = Wrap(InlineStyle.Strong, inline);
        return inline;
    }

    private static Styled Wrap(InlineStyle style, Inline inline) => new(style, [inline]);

    private static bool RunsFromRight(string text) => Directions.OfText(text) == TextDirection.RightToLeft;

    private string? Underline() => Find("u").Attr("val");

    private bool IsHyperlink() => own.Val("rStyle") is { } id && id.Contains("yperlink", StringComparison.Ordinal);

    private XElement? Find(string name) => own.Child(name) ?? style.Select(properties => properties.Child(name)).FirstOrDefault(element => element is not null);

    private bool? IsOn(string name) => own.Toggle(name) ?? style.Select(properties => properties.Toggle(name)).FirstOrDefault(value => value is not null);
}
