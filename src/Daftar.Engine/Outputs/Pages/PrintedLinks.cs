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
        if (text.IndexOf("href=\"http"u8) < 0) return body;
        var marked = new ArrayBufferWriter<byte>(text.Length + 256);
        var told = new HashSet<string>(StringComparer.Ordinal);
        var copied = 0;
        for (var at = 0; HtmlTags.TryNext(text, at, out var tag); at = tag.End)
        {
            var attributes = tag.Attributes;
            if (!tag.Begins("a") || !attributes.MoveNext() || !attributes.Is("href") || !attributes.Value.StartsWith("http"u8)) continue;
            var address = Encoding.UTF8.GetString(attributes.Value);
            var isNew = told.Add(address);
            if (isNew && Shown(text[tag.End..]) != Bare(address)) continue;
            marked.Write(text[copied..attributes.Position]);
            marked.Write(" class=\"told\""u8);
            copied = attributes.Position;
        }
        marked.Write(text[copied..]);
        return new(marked.WrittenMemory);
    }

    private static string Shown(ReadOnlySpan<byte> text)
    {
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
