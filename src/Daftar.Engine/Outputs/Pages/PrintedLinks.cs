using System.Text;
using Daftar.Markup;

namespace Daftar.Outputs.Pages;

/// <summary>
/// On paper the address of a link stands behind it, but for each address once, and not where the link's text is the address.
/// A style sheet cannot know that; it is told by a class.
/// </summary>
internal static class PrintedLinks
{
    private const string Link = "<a href=\"http";
    private const string Class = " class=\"told\"";

    // Bodies know one form of an outside link: the address first, in quotes, escaped.
    public static Utf8Html Mark(Utf8Html body)
    {
        if (body.Bytes.Span.IndexOf("<a href=\"http"u8) < 0) return body;
        var text = body.ToString();
        var marked = new StringBuilder(text.Length + 128);
        var told = new HashSet<string>(StringComparer.Ordinal);
        var copied = 0;
        for (int found; (found = text.IndexOf(Link, copied, StringComparison.Ordinal)) >= 0;)
        {
            var start = found + "<a href=\"".Length;
            var end = text.IndexOf('"', start);
            var address = text[start..end];
            var isNew = told.Add(address);
            marked.Append(text, copied, end + 1 - copied);
            if (!isNew || Shown(text, end) == Bare(address)) marked.Append(Class);
            copied = end + 1;
        }
        return Utf8Html.Of(marked.Append(text, copied, text.Length - copied).ToString());
    }

    private static string Shown(string text, int attributes)
    {
        var start = text.IndexOf('>', attributes) + 1;
        var end = text.IndexOf("</a>", start, StringComparison.Ordinal);
        return end < 0 ? "" : Bare(text[start..end]);
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
