using System.Buffers;
using System.Text;
using Daftar.Markup;

namespace Daftar.Outputs.Pages;

/// <summary>Tells texts of headings, paragraphs, lists and links from those that need more styles.</summary>
internal static class RichText
{
    private static readonly SearchValues<byte> TagStart = SearchValues.Create("<"u8);

    private static readonly byte[][] Plain =
    [
        .. new[] { "p", "h2", "h3", "h4", "ul", "ol", "li", "a", "em", "strong", "br", "bdi", "span" }
            .SelectMany(name => new[] { $"<{name}>", $"<{name} ", $"</{name}>" })
            .Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>Whether the HTML of a body has any element beside the plain ones, or a link to elsewhere, whose address is printed.</summary>
    public static bool Is(Utf8Html body)
    {
        var rest = body.Bytes.Span;
        for (int found; (found = rest.IndexOfAny(TagStart)) >= 0;)
        {
            rest = rest[found..];
            if (!IsPlain(rest) || rest.StartsWith("<a href=\"http"u8)) return true;
            rest = rest[1..];
        }
        return false;
    }

    private static bool IsPlain(ReadOnlySpan<byte> tag)
    {
        foreach (var plain in Plain)
        {
            if (tag.StartsWith(plain)) return true;
        }
        return false;
    }
}
