namespace Daftar.Theming.Styles;

/// <summary>
/// Logical shorthands that browsers learned late (Chromium 87, in 2020), written as what they mean where lines run horizontally:
/// physical sides, or the older logical properties of one side (Chromium 69). What stands to one side by <c>inset-inline-start</c>
/// has to be said for both directions in the style sheet.
/// </summary>
internal static class PhysicalProperties
{
    private static readonly Dictionary<string, (string First, string Second)> Sides = new(StringComparer.Ordinal)
    {
        ["margin-block"] = ("margin-top", "margin-bottom"),
        ["padding-block"] = ("padding-top", "padding-bottom"),
        ["inset-block"] = ("top", "bottom"),
        ["margin-inline"] = ("margin-inline-start", "margin-inline-end"),
        ["padding-inline"] = ("padding-inline-start", "padding-inline-end"),
        ["border-inline"] = ("border-left", "border-right"),
        ["border-block"] = ("border-top", "border-bottom"),
    };

    /// <summary>The declarations that stand for one; null when it is none of these.</summary>
    public static string? Of(string property, string value)
    {
        if (!Sides.TryGetValue(property, out var sides)) return null;
        var parts = SplitAtSpaces(value);
        var important = parts is [.., "!important"] ? " !important" : "";
        if (important.Length > 0) parts.RemoveAt(parts.Count - 1);
        if (parts.Count == 0) return null;
        // The value of a border has several words, and is that of both sides.
        if (property.StartsWith("border-", StringComparison.Ordinal)) return Both(sides, string.Join(' ', parts), null, important);
        var isEqual = parts.Count == 1 || parts[0] == parts[1];
        if (isEqual) sides = (sides.First.Replace("inline-start", "left", StringComparison.Ordinal), sides.Second.Replace("inline-end", "right", StringComparison.Ordinal));
        return Both(sides, parts[0], isEqual ? null : parts[1], important);
    }

    private static string Both((string First, string Second) sides, string first, string? second, string important) =>
        $"{sides.First}:{first}{important};{sides.Second}:{second ?? first}{important}";

    private static List<string> SplitAtSpaces(string value)
    {
        var parts = new List<string>();
        var (depth, start) = (0, 0);
        for (var at = 0; at <= value.Length; at++)
        {
            if (at < value.Length && value[at] == '(') depth++;
            if (at < value.Length && value[at] == ')') depth--;
            if (at < value.Length && !(value[at] == ' ' && depth == 0)) continue;
            if (at > start) parts.Add(value[start..at]);
            start = at + 1;
        }
        return parts;
    }
}
