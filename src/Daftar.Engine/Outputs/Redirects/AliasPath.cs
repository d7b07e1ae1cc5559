using System.Buffers;
using Daftar.Modelling.Addresses;

namespace Daftar.Outputs.Redirects;

/// <summary>Reads an old address as an editor gives it.</summary>
internal static class AliasPath
{
    // What no file may be named on some system, what would end the path of a URL, and what is left of encoding that is none.
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\\?#<>:\"|*%");

    /// <summary>
    /// The address of the redirect, or null when it cannot be one. Percent-encoding is undone and letter case kept.
    /// <c>/old/page.html</c> is that very file; everything else gets a folder, also <c>/old/page.aspx</c>, which a static
    /// host would otherwise hand out as a download.
    /// </summary>
    public static SiteUrl? Parse(string alias)
    {
        var path = Uri.UnescapeDataString(alias);
        if (!path.StartsWith('/') || path.Length == 1) return null;
        if (path.AsSpan().ContainsAny(Forbidden) || path.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c == '\uFFFD')) return null;
        var trimmed = path.TrimEnd('/');
        foreach (var part in trimmed.Split('/').Skip(1))
        {
            // Windows drops a dot at the end of a name.
            if (part.Length == 0 || part.EndsWith('.')) return null;
            // Where this program, Git and hosts keep their books. What has to be found at a well-known place is no such book.
            if (part.StartsWith('.') && part != ".well-known") return null;
        }
        var isPage = !path.EndsWith('/')
            && (path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase));
        return new(isPage ? path : trimmed + "/");
    }
}
