using System.Text;
using Daftar.Content;

namespace Daftar.Outputs.Feeds;

/// <summary>Makes the addresses in a body's HTML absolute: in a feed reader there is no page that they could be relative to.</summary>
internal static class AbsoluteLinks
{
    private static readonly string[] Attributes = ["href", "src", "cite"];

    /// <param name="html">As bodies are: attribute values stand in double quotes, and nowhere else does one stand bare.</param>
    /// <param name="origin">Goes before addresses that begin with "/".</param>
    /// <param name="pageUrl">Goes before fragments, such as those of footnotes.</param>
    /// <param name="addressOf">The absolute address of a Markdown file.</param>
    public static string Resolve(string html, string origin, string pageUrl, Func<string, string> addressOf)
    {
        StringBuilder? result = null;
        var copied = 0;
        for (var found = html.IndexOf("=\"", StringComparison.Ordinal); found >= 0; found = html.IndexOf("=\"", found + 2, StringComparison.Ordinal))
        {
            var start = found + 2;
            var value = html.AsSpan(start);
            if (value.IsEmpty || value[0] is not ('/' or '#' or 'd') || !IsAddress(html.AsSpan(0, found))) continue;
            var (prefix, skipped) = value[0] switch
            {
                '/' => value.StartsWith("//") ? ("", 0) : (origin, 0),
                '#' => (pageUrl, 0),
                _ => Document(value, addressOf),
            };
            if (prefix.Length == 0) continue;
            result ??= new(html.Length + 256);
            result.Append(html, copied, start - copied).Append(prefix);
            copied = start + skipped;
        }
        return result is null ? html : result.Append(html, copied, html.Length - copied).ToString();
    }

    private static (string Prefix, int Skipped) Document(ReadOnlySpan<char> value, Func<string, string> addressOf)
    {
        if (!value.StartsWith(DocumentLinks.Prefix)) return ("", 0);
        var end = value.IndexOfAny("\"#?");
        return (addressOf(value[DocumentLinks.Prefix.Length..end].ToString()), end);
    }

    private static bool IsAddress(ReadOnlySpan<char> before)
    {
        foreach (var name in Attributes)
        {
            if (before.EndsWith(name) && before.Length > name.Length && before[^(name.Length + 1)] is ' ' or '\n') return true;
        }
        return false;
    }
}
