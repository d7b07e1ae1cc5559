using System.Globalization;
using System.Xml.Linq;

namespace Daftar.Importing.Readers.Office;

/// <summary>
/// Elements and attributes by their local names: the strict and the transitional form of one format differ in namespaces
/// alone.
/// </summary>
internal static class OfficeXml
{
    public static string Name(this XElement element) => element.Name.LocalName;

    public static XElement? Child(this XElement? element, string name)
    {
        if (element is null) return null;
        foreach (var child in element.Elements())
        {
            if (child.Name.LocalName == name) return child;
        }
        return null;
    }

    public static IEnumerable<XElement> Children(this XElement? element, string name) =>
        element?.Elements().Where(child => child.Name.LocalName == name) ?? [];

    public static IEnumerable<XElement> Below(this XElement? element, string name) =>
        element?.Descendants().Where(child => child.Name.LocalName == name) ?? [];

    public static string? Attr(this XElement? element, string name)
    {
        if (element is null) return null;
        foreach (var attribute in element.Attributes())
        {
            if (attribute.Name.LocalName == name) return attribute.Value;
        }
        return null;
    }

    /// <summary>The trimmed text of a child; null when there is none.</summary>
    public static string? TextOf(this XElement? element, string child)
    {
        var text = element.Child(child)?.Value.Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>The <c>val</c> of a child element, as most of Word's properties have it.</summary>
    public static string? Val(this XElement? element, string child) => element.Child(child).Attr("val");

    public static int? Int(this XElement? element, string attribute) =>
        int.TryParse(element.Attr(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>A property that is on when its element is there: true, false (<c>val="0"</c>), or null when nothing is said.</summary>
    public static bool? Toggle(this XElement? properties, string name) =>
        properties.Child(name) is { } element ? element.Attr("val") is not ("0" or "false" or "off") : null;
}
