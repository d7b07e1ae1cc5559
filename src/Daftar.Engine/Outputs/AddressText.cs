using System.Buffers;
using System.Text;

namespace Daftar.Outputs;

/// <summary>Text within an address, escaped only where the URL standard wants it: letters of all scripts stay letters, which browsers send as UTF-8.</summary>
internal static class AddressText
{
    // What may not stand in an address; what divides its parts; "&", which would have to be escaped again; "+", which forms take for a blank.
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        " \"#%&'+<>[\\]^`{|}\x7F" + string.Concat(Enumerable.Range(0, ' ').Select(code => (char)code)));

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + (text.Length / 2));
        var rest = text.AsSpan();
        for (int found; (found = rest.IndexOfAny(Escaped)) >= 0; rest = rest[(found + 1)..])
            escaped.Append(rest[..found]).Append('%').Append(HexDigit(rest[found] >> 4)).Append(HexDigit(rest[found] & 15));
        return escaped.Append(rest).ToString();
    }

    private static char HexDigit(int value) => "0123456789ABCDEF"[value];
}
