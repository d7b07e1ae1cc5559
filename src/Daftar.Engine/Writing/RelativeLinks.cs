using System.Text;
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
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = at < html.Length ? html.IndexOf('<', at) : -1)
        {
            if (html.AsSpan(at).StartsWith("<!--"))
            {
                at = EndOf(html, "-->", at);
                continue;
            }
            if (++at >= html.Length || !char.IsAsciiLetter(html[at])) continue;
            var nameEnd = SkipName(html, at);
            var element = html[at..nameEnd];
            at = Attributes(html, nameEnd, result, ref copied);
            if (element is "script" or "style") at = EndOf(html, "</" + element, at);
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

    /// <summary>Reads the attributes of one tag and returns the position behind it.</summary>
    private int Attributes(string html, int at, StringBuilder result, ref int copied)
    {
        while (at < html.Length && html[at] != '>')
        {
            if (!char.IsAsciiLetter(html[at]))
            {
                at++;
                continue;
            }
            var nameEnd = SkipName(html, at);
            var name = html.AsSpan(at, nameEnd - at);
            at = nameEnd;
            if (at + 1 >= html.Length || html[at] != '=') continue;
            if (html[++at] is not ('"' or '\'')) continue;
            var end = html.IndexOf(html[at], at + 1);
            if (end < 0) return html.Length;
            var value = html[(at + 1)..end];
            var rewritten = Rewrite(name, value);
            if (!ReferenceEquals(rewritten, value))
            {
                result.Append(html, copied, at + 1 - copied).Append(rewritten);
                copied = end;
            }
            at = end + 1;
        }
        return at;
    }

    private string Rewrite(ReadOnlySpan<char> attribute, string value) => attribute switch
    {
        "href" or "src" or "action" or "poster" => Relative(value),
        "srcset" or "imagesrcset" => string.Join(", ", value.Split(',', StringSplitOptions.TrimEntries).Select(Relative)),
        "content" when value.IndexOf("url=/", StringComparison.OrdinalIgnoreCase) is > 0 and var at => value[..(at + 4)] + Relative(value[(at + 4)..]),
        _ => value,
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

    private static int SkipName(string html, int at)
    {
        while (at < html.Length && (char.IsAsciiLetterOrDigit(html[at]) || html[at] is '-' or '_' or ':')) at++;
        return at;
    }

    private static int EndOf(string html, string mark, int from)
    {
        var found = html.IndexOf(mark, Math.Min(from, html.Length), StringComparison.OrdinalIgnoreCase);
        return found < 0 ? html.Length : found + mark.Length;
    }
}
