using AngleSharp.Dom;
using Daftar.Importing.Documents;

namespace Daftar.Importing.Readers.Html.Blocks;

/// <summary>The pictures of a page: from the files saved with it where they are there, else by their address on the web.</summary>
/// <param name="companions">Files that came with the page.</param>
/// <param name="address">The page's own address, for pictures whose addresses are relative; null when it is not known.</param>
internal sealed class HtmlPictures(ICompanionFiles companions, Uri? address)
{
    // In the order in which they are worth more: scripts put the real picture into the later ones.
    private static readonly string[] LazyAttributes = ["data-src", "data-lazy-src", "data-original", "data-orig-file", "data-full-src", "data-hi-res-src", "data-srcset", "data-lazy-srcset", "srcset"];

    /// <summary>The picture of an <c>img</c>; null for what is only decoration: emoji, counters, spacers.</summary>
    public Picture? Of(IElement element)
    {
        if (IsDecoration(element)) return null;
        var source = SourceOf(element);
        if (source is null) return null;
        var alt = element.GetAttribute("alt")?.Trim();
        return new(Absolute(source), alt is { Length: > 0 } ? alt : null, BytesOf(source));
    }

    /// <summary>The picture at an address that the page names elsewhere than in an <c>img</c>.</summary>
    public Picture At(string source, string? alt) => new(Absolute(source), alt, BytesOf(source));

    private static string? SourceOf(IElement element)
    {
        var source = element.GetAttribute("src");
        if (IsRealSource(source)) return source;
        foreach (var name in LazyAttributes)
        {
            if (element.GetAttribute(name) is not { Length: > 0 } value) continue;
            var candidate = name.EndsWith("set", StringComparison.Ordinal) ? LargestOf(value) : value;
            if (IsRealSource(candidate)) return candidate;
        }
        if (element.ParentElement is { LocalName: "picture" } picture)
        {
            foreach (var child in picture.Children)
            {
                var candidate = LargestOf(child.GetAttribute("srcset") ?? child.GetAttribute("data-srcset") ?? "");
                if (IsRealSource(candidate)) return candidate;
            }
        }
        return source?.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) == true && source.Length > 1000 ? source : null;
    }

    private static bool IsRealSource(string? source) =>
        !string.IsNullOrWhiteSpace(source) && !source.StartsWith("data:", StringComparison.OrdinalIgnoreCase) && !source.StartsWith("blob:", StringComparison.OrdinalIgnoreCase)
        && !source.EndsWith("/blank.gif", StringComparison.OrdinalIgnoreCase) && !source.Contains("spacer.gif", StringComparison.OrdinalIgnoreCase);

    /// <summary>"small.jpg 300w, large.jpg 1200w": the address with the largest number.</summary>
    private static string? LargestOf(string set)
    {
        string? largest = null;
        double size = -1;
        foreach (var entry in set.Split(", ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = entry.Trim(',').Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 0) continue;
            var width = parts.Length > 1 && double.TryParse(parts[^1].TrimEnd('w', 'x'), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
            if (width > size) (largest, size) = (parts[0], width);
        }
        return largest;
    }

    private static bool IsDecoration(IElement element)
    {
        var name = HtmlElements.ClassAndId(element);
        if (name.Contains("emoji", StringComparison.OrdinalIgnoreCase) || name.Contains("smiley", StringComparison.OrdinalIgnoreCase)) return true;
        return IsDot(element.GetAttribute("width")) || IsDot(element.GetAttribute("height"));

        static bool IsDot(string? size) => size is "0" or "1" or "2" or "1px" or "0px";
    }

    private string Absolute(string source) =>
        Uri.TryCreate(source, UriKind.Absolute, out var absolute) && !absolute.IsFile ? source.StartsWith("data:", StringComparison.Ordinal) ? DataName(source) : absolute.AbsoluteUri
        : source.StartsWith("//", StringComparison.Ordinal) ? "https:" + source
        : address is not null && Uri.TryCreate(address, source, out var resolved) ? resolved.AbsoluteUri
        : source;

    private static string DataName(string source) =>
        "data:" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(source)).AsSpan(0, 8));

    private byte[]? BytesOf(string source)
    {
        if (source.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase)) return FromData(source);
        if (companions.Find(source) is { } known) return known;
        if (address is not null && companions.Find(Absolute(source)) is { } whole) return whole;
        if (Uri.TryCreate(source, UriKind.Absolute, out _) || source.StartsWith('/')) return null;
        var path = source.Split('?', '#')[0];
        return companions.Find(Uri.UnescapeDataString(path)) ?? companions.Find(path);
    }

    private static byte[]? FromData(string source)
    {
        var comma = source.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || !source.AsSpan(0, comma).EndsWith(";base64", StringComparison.OrdinalIgnoreCase)) return null;
        var bytes = new byte[(source.Length - comma) * 3L / 4 + 3];
        return Convert.TryFromBase64String(Uri.UnescapeDataString(source[(comma + 1)..]), bytes, out var length) ? bytes[..length] : null;
    }
}
