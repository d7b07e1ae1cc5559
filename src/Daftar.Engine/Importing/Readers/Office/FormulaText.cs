using System.Xml.Linq;

namespace Daftar.Importing.Readers.Office;

/// <summary>A formula of Word or of MathML in one line: fractions with a stroke, powers with ^, so that no sign of it changes its meaning.</summary>
internal static class FormulaText
{
    public static string Of(XElement formula) => string.Join(' ', Part(formula).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Part(XElement? element) => element?.Name() switch
    {
        null or "annotation" or "annotation-xml" => "",
        "mo" when element.Value.Trim() is "=" or "+" or "-" or "−" or "±" or "×" or "÷" or "<" or ">" or "≤" or "≥" or "≈" or "→" => $" {element.Value} ",
        "t" or "mi" or "mn" or "mo" or "mtext" or "ms" => element.Value,
        "f" => $"{Group(element.Child("num"))}/{Group(element.Child("den"))}",
        "mfrac" => $"{Group(At(element, 0))}/{Group(At(element, 1))}",
        "sSup" => $"{Part(element.Child("e"))}^{Group(element.Child("sup"))}",
        "sSub" => $"{Part(element.Child("e"))}_{Group(element.Child("sub"))}",
        "sSubSup" => $"{Part(element.Child("e"))}_{Group(element.Child("sub"))}^{Group(element.Child("sup"))}",
        "msup" or "mover" => $"{Part(At(element, 0))}^{Group(At(element, 1))}",
        "msub" or "munder" => $"{Part(At(element, 0))}_{Group(At(element, 1))}",
        "msubsup" or "munderover" => $"{Part(At(element, 0))}_{Group(At(element, 1))}^{Group(At(element, 2))}",
        "rad" when Part(element.Child("deg")) is { Length: > 0 } degree => $"{degree}√{Group(element.Child("e"))}",
        "rad" => $"√{Group(element.Child("e"))}",
        "msqrt" => $"√({All(element)})",
        "mroot" => $"{Part(At(element, 1))}√{Group(At(element, 0))}",
        "d" => Delimited(element),
        "nary" => $"{element.Child("naryPr").Child("chr").Attr("val") ?? "∫"}{Limit('_', element.Child("sub"))}{Limit('^', element.Child("sup"))} {Part(element.Child("e"))}",
        _ => All(element),
    };

    private static string All(XElement element) => string.Concat(element.Elements().Select(Part));

    private static XElement? At(XElement element, int index) => element.Elements().ElementAtOrDefault(index);

    private static string Limit(char sign, XElement? element) => Part(element) is { Length: > 0 } ? sign + Group(element) : "";

    /// <summary>More than one sign is held together.</summary>
    private static string Group(XElement? element) => Part(element).Trim() is { Length: > 1 } text && !text.All(char.IsLetterOrDigit) ? $"({text})" : Part(element).Trim();

    private static string Delimited(XElement element)
    {
        var signs = element.Child("dPr");
        return $"{signs.Child("begChr").Attr("val") ?? "("}{string.Join(signs.Child("sepChr").Attr("val") ?? "|", element.Children("e").Select(Part))}{signs.Child("endChr").Attr("val") ?? ")"}";
    }
}
