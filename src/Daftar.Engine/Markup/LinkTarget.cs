using System.Globalization;

namespace Daftar.Markup;

internal enum LinkKind
{
    /// <summary>A path on this site, perhaps with query and fragment.</summary>
    Internal,

    /// <summary><c>#fragment</c> of the same page.</summary>
    Fragment,

    /// <summary>http or https.</summary>
    Web,

    /// <summary>mailto or tel.</summary>
    Contact,

    /// <summary>A scheme that is not allowed, or a host without one.</summary>
    Refused,
}

/// <summary>A link target as a browser would understand it, so that no spelling of a scheme slips through.</summary>
internal readonly record struct LinkTarget(LinkKind Kind, string Url)
{
    public static LinkTarget Parse(string written)
    {
        var url = AsBrowsersRead(written);
        if (url.StartsWith('#')) return new(LinkKind.Fragment, url);
        // Browsers read backslashes as slashes, and two of them in front as "another host".
        if (url.Length > 1 && url[0] is '/' or '\\' && url[1] is '/' or '\\') return new(LinkKind.Refused, url);
        if (SchemeLength(url) is not { } length) return new(LinkKind.Internal, url);

        return url[..length].ToLowerInvariant() switch
        {
            "http" or "https" => HasHost(url.AsSpan(length + 1)) ? new(LinkKind.Web, url) : new(LinkKind.Refused, url),
            "mailto" or "tel" => new(LinkKind.Contact, url),
            _ => new(LinkKind.Refused, url),
        };
    }

    /// <summary>The path without query and fragment, percent-decoded, and what was cut off.</summary>
    public (string Path, string Suffix) Split()
    {
        var end = Url.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? Url : Url[..end];
        return (path.Contains('%') ? Uri.UnescapeDataString(path) : path, end < 0 ? "" : Url[end..]);
    }

    /// <summary>URL standard: controls and spaces at both ends go, tabs and line breaks go anywhere.</summary>
    private static string AsBrowsersRead(string written)
    {
        var url = written.AsSpan();
        while (!url.IsEmpty && (url[0] <= ' ' || char.IsWhiteSpace(url[0]) || char.IsControl(url[0]))) url = url[1..];
        while (!url.IsEmpty && (url[^1] <= ' ' || char.IsWhiteSpace(url[^1]) || char.IsControl(url[^1]))) url = url[..^1];
        var needsCare = false;
        foreach (var character in url) needsCare |= char.IsControl(character);
        if (!needsCare) return url.Length == written.Length ? written : url.ToString();

        // All controls, not only tabs and line breaks: none has a place in a URL.
        return string.Concat(url.ToArray().Where(character => !char.IsControl(character)));
    }

    /// <summary>
    /// Whatever stands before a colon that comes before any slash, query or fragment counts as a scheme, even if its
    /// characters are not those of one: a relative path with a colon in its first segment is nothing we need.
    /// </summary>
    private static int? SchemeLength(string url)
    {
        var end = url.AsSpan().IndexOfAny(":/?#\\");
        return end >= 0 && url[end] == ':' ? end : null;
    }

    private static bool HasHost(ReadOnlySpan<char> rest)
    {
        if (rest.Length <= 2 || rest[0] != '/' || rest[1] != '/') return false;
        var host = rest[2..];
        if (host.IndexOfAny('/', '\\') is >= 0 and var path) host = host[..path];
        if (host.IndexOfAny('?', '#') is >= 0 and var query) host = host[..query];
        host = host[(host.LastIndexOf('@') + 1)..];
        if (host.StartsWith("[", StringComparison.Ordinal)) return Uri.TryCreate($"http://{host}/", UriKind.Absolute, out _);
        if (host.IndexOf(':') is >= 0 and var colon)
        {
            if (host[(colon + 1)..] is { Length: > 0 } port && !ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out _)) return false;
            host = host[..colon];
        }
        return !host.IsEmpty && host.IndexOfAny(" %<>[]^|") < 0;
    }
}
