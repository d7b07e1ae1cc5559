using AngleSharp.Dom;

namespace Daftar.Importing.Readers.Html.Extraction;

/// <summary>How much text an element holds, how much of it links, and whether it is a table of data.</summary>
internal static class TextMeasures
{
    private static readonly char[] Commas = [',', '\u060C', '\uFE50', '\uFE10', '\uFE11', '\u2E41', '\u2E34', '\u2E32', '\uFF0C'];

    public static string Text(INode node) => HtmlElements.Collapse(node.TextContent);

    public static int CommaCount(string text)
    {
        var count = 0;
        foreach (var c in text)
        {
            if (Array.IndexOf(Commas, c) >= 0) count++;
        }
        return count;
    }

    /// <summary>The part of the text that links, from 0 to 1; a link to a place on the same page counts a third.</summary>
    public static double LinkDensity(IElement element, int textLength)
    {
        if (textLength == 0) return 0;
        double length = 0;
        foreach (var link in element.GetElementsByTagName("a"))
            length += Text(link).Length * (link.GetAttribute("href") is ['#', _, ..] ? 0.3 : 1);
        return length / textLength;
    }

    /// <summary>Whether more than a part of the text stands in elements of these names. One within another counts twice; no more are read than it takes.</summary>
    public static bool IsDenser(IElement element, int textLength, double part, params ReadOnlySpan<string> names)
    {
        long length = 0;
        foreach (var name in names)
        {
            foreach (var child in element.GetElementsByTagName(name))
            {
                length += Text(child).Length;
                if (length > textLength * part) return true;
            }
        }
        return false;
    }

    public static bool IsDataTable(IElement table)
    {
        if (table.GetAttribute("role") == "presentation" || table.GetAttribute("datatable") == "0") return false;
        if (table.HasAttribute("summary")) return true;
        if (table.Children.Any(child => child.LocalName == "caption" && child.ChildNodes.Length > 0)) return true;
        if (table.QuerySelector("col, colgroup, tfoot, thead, th") is not null) return true;
        if (table.QuerySelector("table") is not null) return false;
        var rows = table.GetElementsByTagName("tr");
        var columns = rows.Length == 0 ? 0 : rows.Max(row => row.Children.Sum(cell => int.TryParse(cell.GetAttribute("colspan"), out var span) && span is > 0 and < 100 ? span : 1));
        if (rows.Length <= 1 || columns <= 1) return false;
        return rows.Length >= 10 || columns > 4 || rows.Length * columns > 10;
    }

    public static bool HasAncestor(INode node, string name, int depth = 3, Func<IElement, bool>? test = null)
    {
        var steps = 0;
        for (var parent = node.ParentElement; parent is not null; parent = parent.ParentElement, steps++)
        {
            if (depth > 0 && steps > depth) return false;
            if (parent.LocalName == name && (test is null || test(parent))) return true;
        }
        return false;
    }
}
