using System.Globalization;
using System.Text;

namespace Daftar.Files;

/// <summary>Which names of files a site can have.</summary>
public static class FileNames
{
    /// <summary>
    /// The first character that cannot stand in an address or a path of every system: a control character, a backslash, or
    /// one that stands for bytes that are no UTF-8. Null when there is none.
    /// </summary>
    public static string? FindImpossible(string name)
    {
        foreach (var rune in name.EnumerateRunes())
        {
            if (!Rune.IsControl(rune) && rune.Value is not ('\\' or 0xFFFD)) continue;
            return string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
        }
        return null;
    }
}
