using System.Globalization;
using System.Text;

namespace Daftar.Outputs;

/// <summary>Text within an address, escaped only where the URL standard wants it: letters of all scripts stay letters, which browsers send as UTF-8.</summary>
internal static class AddressText
{
    // What may not stand in an address; what divides its parts; "&", which would have to be escaped again; "+", which forms take for a blank.
    private const string Escaped = " \"#%&'+<>[\\]^`{|}";

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 64);
        foreach (var character in text)
        {
            if (character < ' ' || character == '\x7F' || Escaped.Contains(character, StringComparison.Ordinal)) escaped.Append('%').Append(((int)character).ToString("X2", CultureInfo.InvariantCulture));
            else escaped.Append(character);
        }
        return escaped.ToString();
    }
}
