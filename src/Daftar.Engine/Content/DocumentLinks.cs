using System.Text;
using Daftar.Markup;

namespace Daftar.Content;

/// <summary>Links from one Markdown file to another, between loading (when addresses are not known) and rendering.</summary>
public static class DocumentLinks
{
    /// <summary>What such a link begins with; the file's path follows, then perhaps "#" and a heading.</summary>
    public const string Prefix = "daftar:";

    private const string Marker = "\"" + Prefix;

    private static readonly byte[] Utf8Marker = Encoding.UTF8.GetBytes(Marker);

    /// <summary>Replaces every such link in attribute values of the HTML by the address of its file.</summary>
    public static Utf8Html Resolve(Utf8Html html, Func<string, string> addressOf) =>
        html.Bytes.Span.IndexOf(Utf8Marker) < 0 ? html : Utf8Html.Of(Resolve(html.ToString(), addressOf));

    /// <inheritdoc cref="Resolve(Utf8Html, Func{string, string})"/>
    public static string Resolve(string html, Func<string, string> addressOf)
    {
        var found = html.IndexOf(Marker, StringComparison.Ordinal);
        if (found < 0) return html;
        var result = new StringBuilder(html.Length + 64);
        var start = 0;
        for (; found >= 0; found = html.IndexOf(Marker, start, StringComparison.Ordinal))
        {
            var pathStart = found + Marker.Length;
            var pathEnd = html.AsSpan(pathStart).IndexOfAny("\"#?") + pathStart;
            result.Append(html, start, found + 1 - start).Append(addressOf(html[pathStart..pathEnd]));
            start = pathEnd;
        }
        return result.Append(html, start, html.Length - start).ToString();
    }
}
