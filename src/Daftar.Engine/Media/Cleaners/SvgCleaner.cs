using System.Text;
using System.Xml;

namespace Daftar.Media.Cleaners;

/// <summary>
/// A drawing written again from what <see cref="SvgAllowlist"/> lets through. A browser that opens an SVG by its own address runs the scripts
/// in it with the rights of the whole site, and a contributor can put one into a pull request. Remarks, metadata and what drawing programs
/// keep for themselves are left out as well.
/// </summary>
internal static class SvgCleaner
{
    private const string PicturePrefix = "data:image/";

    public static CleanedFile Clean(ReadOnlySpan<byte> file)
    {
        var leftOut = new List<LeftOut>();
        using var source = new MemoryStream(file.ToArray(), writable: false);
        using var target = new MemoryStream(file.Length);
        try
        {
            using var reader = XmlReader.Create(source, new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CloseInput = false });
            using (var writer = XmlWriter.Create(target, new() { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.None, CloseOutput = false }))
            {
                if (reader.MoveToContent() != XmlNodeType.Element || reader is not { LocalName: "svg", NamespaceURI: SvgAllowlist.Namespace })
                    return Fault(reader, "its first element is not <svg xmlns=\"http://www.w3.org/2000/svg\">", "نخستین عنصر آن <svg xmlns=\"http://www.w3.org/2000/svg\"> نیست");
                new Copy(reader, writer, leftOut).Run();
            }
        }
        catch (XmlException exception)
        {
            return new([], MetadataContents.None)
            {
                Fault = new(new("it is not well-formed XML there", "آنجا XML درستی نیست")) { Line = exception.LineNumber, Column = exception.LinePosition },
            };
        }
        return new(target.ToArray(), MetadataContents.None) { LeftOut = leftOut };
    }

    private static CleanedFile Fault(XmlReader reader, string english, string persian) => new([], MetadataContents.None)
    {
        Fault = new(new(english, persian)) { Line = ((IXmlLineInfo)reader).LineNumber, Column = ((IXmlLineInfo)reader).LinePosition },
    };

    private sealed class Copy(XmlReader reader, XmlWriter writer, List<LeftOut> leftOut)
    {
        public void Run()
        {
            do
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        // Skipping leads to the node behind the element, which is to be looked at in turn.
                        while (reader.NodeType == XmlNodeType.Element && !IsKept()) reader.Skip();
                        if (reader.NodeType == XmlNodeType.Element) CopyElement();
                        else goto default;
                        break;
                    default:
                        CopyOther();
                        break;
                }
            }
            while (reader.Read());
        }

        private void CopyElement()
        {
            var (isEmpty, name) = (reader.IsEmptyElement, reader.LocalName);
            writer.WriteStartElement(null, name, SvgAllowlist.Namespace);
            CopyAttributes(name);
            if (name == "style" && !isEmpty) CopyStyle();
            if (isEmpty || name == "style") writer.WriteEndElement();
        }

        /// <summary>
        /// All of a style sheet is judged at once: remarks, CDATA and elements within it divide words for whoever reads them one by one, and not
        /// for browsers.
        /// </summary>
        private void CopyStyle()
        {
            var style = new StringBuilder();
            var depth = reader.Depth;
            while (reader.Read() && reader.Depth > depth)
            {
                if (reader.Depth == depth + 1 && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace) style.Append(reader.Value);
            }
            if (SvgAllowlist.IsHarmlessStyle(style.ToString())) writer.WriteString(style.ToString());
            else LeaveOut("<style>");
        }

        private void CopyOther()
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.EndElement:
                    writer.WriteFullEndElement();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    writer.WriteString(reader.Value);
                    break;
                case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    writer.WriteWhitespace(reader.Value);
                    break;
                case XmlNodeType.ProcessingInstruction:
                    if (reader.Name == "xml-stylesheet") LeaveOut("<?xml-stylesheet?>");
                    break;
                default:
                    break; // remarks
            }
        }

        private bool IsKept()
        {
            if (reader.NamespaceURI != SvgAllowlist.Namespace)
            {
                if (reader.NamespaceURI == "http://www.w3.org/1999/xhtml") LeaveOut($"<{reader.LocalName}>");
                return false; // what drawing programs keep for themselves
            }
            var name = reader.LocalName;
            if (name is "metadata") return false;
            if (!SvgAllowlist.Elements.Contains(name) || (name.StartsWith("animate", StringComparison.Ordinal) && !IsHarmlessAnimation()))
            {
                LeaveOut($"<{name}>");
                return false;
            }
            return true;
        }

        private bool IsHarmlessAnimation() =>
            reader.GetAttribute("attributeName") is not { } changed || SvgAllowlist.Animated.Contains(changed);

        private void CopyAttributes(string element)
        {
            while (reader.MoveToNextAttribute())
            {
                var (name, value) = (reader.LocalName, reader.Value);
                switch (reader.NamespaceURI)
                {
                    case "" when name == "href":
                    case SvgAllowlist.LinkNamespace when name == "href":
                        if (Address(element, value) is not { } address) LeaveOut($"href=\"{Shorten(value)}\"");
                        else if (reader.NamespaceURI.Length > 0) writer.WriteAttributeString("xlink", "href", SvgAllowlist.LinkNamespace, address);
                        else writer.WriteAttributeString("href", address);
                        break;
                    case "" when SvgAllowlist.Attributes.Contains(name) || name.StartsWith("aria-", StringComparison.Ordinal):
                        if (SvgAllowlist.IsPlainText(name) || SvgAllowlist.IsHarmlessStyle(value)) writer.WriteAttributeString(name, value);
                        else LeaveOut($"{name}=\"{Shorten(value)}\"");
                        break;
                    case "" when name.StartsWith("on", StringComparison.OrdinalIgnoreCase):
                        LeaveOut(name);
                        break;
                    case "http://www.w3.org/XML/1998/namespace" when name is "space" or "lang":
                        writer.WriteAttributeString("xml", name, reader.NamespaceURI, value);
                        break;
                }
            }
            reader.MoveToElement();
        }

        /// <summary>The address if it may stay; a picture in it is cleaned as one in a file is.</summary>
        private static string? Address(string element, string value)
        {
            var trimmed = value.Trim();
            if (trimmed.StartsWith('#')) return trimmed;
            if (element == "a")
                return Uri.TryCreate(trimmed, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" && uri.UserInfo.Length == 0 | uri.Scheme == "mailto" ? uri.AbsoluteUri : null;
            if (element is not ("image" or "feImage") || !trimmed.StartsWith(PicturePrefix, StringComparison.OrdinalIgnoreCase)) return null;
            var comma = trimmed.IndexOf(";base64,", StringComparison.OrdinalIgnoreCase);
            if (comma < 0) return null;
            var bytes = new byte[trimmed.Length];
            if (!Convert.TryFromBase64String(trimmed[(comma + ";base64,".Length)..], bytes, out var length)) return null;
            return FileKinds.CleanPicture(bytes.AsSpan(0, length)) is ({ } kind, { Fault: null } cleaned)
                ? $"data:{kind.MediaType};base64,{Convert.ToBase64String(cleaned.Content)}"
                : null;
        }

        private void LeaveOut(string what) => leftOut.Add(new(what, ((IXmlLineInfo)reader).LineNumber, ((IXmlLineInfo)reader).LinePosition));

        private static string Shorten(string value) => value.Length <= 40 ? value : value[..39] + "…";
    }
}
