using System.Xml.Linq;
using Daftar.Importing.Documents;
using Daftar.Importing.Readers.Office;

namespace Daftar.Importing.Readers.OpenDocument;

/// <summary>Pictures and objects of a package, to which the text refers. A flat document contains its pictures in the text.</summary>
internal sealed class OdfPart(OfficePackage? package)
{
    /// <summary>The picture of a <c>draw:image</c>; null when the document does not have it.</summary>
    public Picture? Picture(XElement image, string? alt)
    {
        if (image.Child("binary-data") is { } data) return Embedded(data.Value, alt);
        if (image.Attr("href") is not { Length: > 0 } address) return null;
        if (address.Contains("://", StringComparison.Ordinal) || address.StartsWith("data:", StringComparison.Ordinal)) return new(address, alt);
        var path = PathOf(address);
        return package?.Bytes(path) is { } bytes ? new(path, alt, bytes) : null;
    }

    /// <summary>The root of an object within the document, such as a formula; null when there is none.</summary>
    public XElement? Object(XElement element)
    {
        if (element.Attr("href") is not { } address) return element.Elements().FirstOrDefault();
        return package?.Xml(PathOf(address) + "/content.xml");
    }

    private static Picture? Embedded(string text, string? alt)
    {
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        if (!Convert.TryFromBase64String(text.Trim(), bytes, out var count)) return null;
        bytes = bytes[..count];
        return new("picture-" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))[..16], alt, bytes);
    }

    private static string PathOf(string address) => address.StartsWith("./", StringComparison.Ordinal) ? address[2..] : address;
}
