using System.Text.RegularExpressions;
using Daftar.Theming.Templates;

namespace Daftar.Theming;

/// <summary>Finds the addresses that a template writes itself, whole or behind <c>site.root</c>, <c>site.url</c> or <c>site.assets</c>.</summary>
internal static partial class TemplateLinks
{
    public static IEnumerable<ThemeLink> Of(TemplateFile file)
    {
        foreach (Match match in Attribute().Matches(file.Text))
        {
            var (known, address) = (match.Groups["base"].Value, match.Groups["address"].Value);
            // Fragments, addresses with a scheme or a host, and values alone are somebody else's.
            if (address.Length == 0 || address[0] == '#' || address.StartsWith("//", StringComparison.Ordinal)) continue;
            if (known.Length == 0 && Scheme().IsMatch(address)) continue;
            yield return new(file.At(match.Groups["all"].Index), known, address);
        }
    }

    [GeneratedRegex("""\s(?:href|src|action|poster)\s*=\s*(?<quote>["'])(?<all>(?:\{\{[~-]?\s*(?<base>site\.(?:root|url|assets))\s*[~-]?\}\})?(?<address>[^"'{}]*))\k<quote>""", RegexOptions.IgnoreCase)]
    private static partial Regex Attribute();

    [GeneratedRegex("^[a-z][a-z0-9+.-]*:", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();
}
