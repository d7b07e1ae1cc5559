using System.Buffers;
using System.Text;
using Daftar.Markup;

namespace Daftar.Outputs.Pages;

/// <summary>
/// On paper the address of a link stands behind it, but for each address once, and not where the link's text is the address.
/// A style sheet cannot know that; it is told by a class.
/// </summary>
internal static class PrintedLinks
{
    // Bodies know one form of an outside link: the address first, in quotes, escaped.
    public static Utf8Html Mark(Utf8Html body)
    {
        var text = body.Bytes.Span;
        var first = text.IndexOf("<a href=\"http"u8);
        if (first < 0) return body;
        var marked = new ArrayBufferWriter<byte>(text.Length + 256);
        var told = new HashSet<string>(StringComparer.Ordinal);
        var copied = 0;
        for (var found = first; found >= 0;)
        {
            var start = copied + found + "<a href=\""u8.Length;
            var end = start + text[start..].IndexOf((byte)'"');
            var address = Encoding.UTF8.GetString(text[start..end]);
            var isNew = told.Add(address);
            marked.Write(text[copied..(end + 1)]);
            if (!isNew || Shown(text[(end + 1)..]) == Bare(address)) marked.Write(" class=\"told\""u8);
            copied = end + 1;
            found = text[copied..].IndexOf("<a href=\"http"u8);
        }
        marked.Write(text[copied..]);
        return new(marked.WrittenMemory);
    }

    private static string Shown(ReadOnlySpan<byte> attributes)
    {
        var text = attributes[(attributes.IndexOf((byte)'>') + 1)..];
        var end = text.IndexOf("</a>"u8);
        return end < 0 ? "" : Bare(Encoding.UTF8.GetString(text[..end]));
    }

    private static string Bare(string address)
    {
        foreach (var scheme in new[] { "https://", "http://" })
        {
            if (address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) address = address[scheme.Length..];
        }
        return address.Trim().TrimEnd('/').ToLowerInvariant();
    }
}
