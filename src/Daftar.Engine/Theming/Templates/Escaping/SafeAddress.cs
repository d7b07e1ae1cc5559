namespace Daftar.Theming.Templates.Escaping;

/// <summary>Lets only addresses through whose scheme cannot run code or carry a page: http, https, mailto, tel, and those without a scheme.</summary>
internal static class SafeAddress
{
    /// <summary>Stands in place of an address that is not let through; it leads nowhere.</summary>
    public const string Nowhere = "#";

    public static string Of(string address) => IsSafe(address) ? address : Nowhere;

    /// <summary>The whole value of <c>srcset</c>: addresses with a description each, divided by commas.</summary>
    public static string OfSet(string addresses)
    {
        foreach (var range in addresses.AsSpan().SplitAny(", \t\n\r\f"))
        {
            if (!IsSafe(addresses.AsSpan()[range])) return Nowhere;
        }
        return addresses;
    }

    /// <summary>Browsers leave out controls and spaces in and around a scheme, so they do not count here either.</summary>
    public static bool IsSafeScheme(ReadOnlySpan<char> scheme)
    {
        Span<char> name = stackalloc char[6];
        var length = 0;
        foreach (var c in scheme)
        {
            if (c <= ' ') continue;
            if (length == name.Length) return false;
            name[length++] = char.ToLowerInvariant(c);
        }
        return name[..length] is "http" or "https" or "mailto" or "tel";
    }

    private static bool IsSafe(ReadOnlySpan<char> address)
    {
        if (address.IsEmpty || address[0] is '/' or '#' or '?') return true;
        var colon = address.IndexOf(':');
        return colon < 0 || address[..colon].ContainsAny('/', '?', '#') || IsSafeScheme(address[..colon]);
    }
}
