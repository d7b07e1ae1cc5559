using System.Text;
using Daftar.Markup;
using Daftar.Modelling.Addresses;

namespace Daftar.Writing;

/// <summary>Rewrites addresses rooted at the site into ones relative to one file.</summary>
/// <param name="elsewhere">The address to take for a file that is not beside this one, by its output path; null keeps it relative.</param>
internal sealed class RelativeLinks(OutputPath file, string linkRoot, Func<string, string?>? elsewhere = null)
{
    private readonly string _up = string.Concat(Enumerable.Repeat("../", file.Value.Count(c => c == '/')));

    /// <summary>Only values of attributes that hold addresses change: text, comments and scripts stay as they are.</summary>
    public string InHtml(string html)
    {
        var result = new StringBuilder(html.Length + 256);
        var copied = 0;
        for (var at = 0; HtmlTags.TryNext<char>(html, at, out var tag);)
        {
            at = tag.Begins("script") || tag.Begins("style") ? HtmlTags.ContentEnd(html, tag) : tag.End;
            if (tag.IsEndTag) continue;
            for (var attributes = tag.Attributes; attributes.MoveNext();)
            {
                if (Rewrite(attributes.Name, attributes.Value) is not { } rewritten) continue;
                result.Append(html, copied, attributes.ValueStart - copied).Append(rewritten);
                copied = attributes.ValueStart + attributes.Value.Length;
            }
        }
        return result.Append(html, copied, html.Length - copied).ToString();
    }

    public string InStyles(string css)
    {
        var result = new StringBuilder(css.Length + 64);
        var copied = 0;
        for (var at = css.IndexOf("url(", StringComparison.Ordinal); at >= 0; at = css.IndexOf("url(", at, StringComparison.Ordinal))
        {
            at += "url(".Length;
            if (at < css.Length && css[at] is '"' or '\'') at++;
            var length = css.AsSpan(at).IndexOfAny("\"')");
            if (length < 0) break;
            result.Append(css, copied, at - copied).Append(Relative(css.Substring(at, length)));
            copied = at += length;
        }
        return result.Append(css, copied, css.Length - copied).ToString();
    }

    /// <summary>The value with other addresses; null for one that holds none.</summary>
    private string? Rewrite(ReadOnlySpan<char> attribute, ReadOnlySpan<char> value) => attribute switch
    {
        "href" or "src" or "action" or "poster" => Relative(value.ToString()),
        "srcset" or "imagesrcset" => string.Join(", ", value.ToString().Split(',', StringSplitOptions.TrimEntries).Select(Relative)),
        "content" when value.IndexOf("url=/", StringComparison.OrdinalIgnoreCase) is > 0 and var at => string.Concat(value[..(at + 4)], Relative(value[(at + 4)..].ToString())),
        _ => null,
    };

    /// <summary>What follows the path, such as a fragment or the width in a srcset, stays behind it.</summary>
    private string Relative(string address)
    {
        if (!address.StartsWith('/') || address.StartsWith("//", StringComparison.Ordinal)) return address;
        var below = linkRoot.Length > 0 && address.StartsWith(linkRoot, StringComparison.Ordinal)
            && (address.Length == linkRoot.Length || address[linkRoot.Length] is '/' or '?' or '#')
            ? address[linkRoot.Length..].TrimStart('/')
            : address[1..];
        var end = below.AsSpan().IndexOfAny("?# ");
        if (end < 0) end = below.Length;
        var path = below[..end];
        if (path.Length == 0 || path.EndsWith('/')) path += "index.html";
        else if (!path.AsSpan(path.LastIndexOf('/') + 1).Contains('.')) path += "/index.html";
        return elsewhere?.Invoke(path) is { } other ? string.Concat(other, below.AsSpan(end)) : string.Concat(_up, path, below.AsSpan(end));
    }
}
