using System.Globalization;
using System.Text;
using Daftar.Markup;
using QRCoder;

namespace Daftar.Outputs.Citing;

/// <summary>The code that a telephone reads from a printed page.</summary>
internal static class QrCode
{
    /// <summary>The empty margin that a reader of codes needs, in dots.</summary>
    private const int Margin = 4;

    /// <summary>
    /// An SVG of few bytes: one line that goes through all columns, down and up, with dashes where dots are. It turns below and above
    /// the code, where there are none.
    /// </summary>
    public static Utf8Html Svg(string address)
    {
        using var code = QRCodeGenerator.GenerateQrCode(Shortest(address), QRCodeGenerator.ECCLevel.L);
        var rows = code.ModuleMatrix;
        var size = rows.Count - (2 * Margin);
        var (path, dashes) = (new StringBuilder("M0 0"), new StringBuilder());
        var (isDot, run) = (true, 0);
        for (var x = 0; x < size; x++)
        {
            path.Append(CultureInfo.InvariantCulture, $"v{(x % 2 == 0 ? size : -size)}h1");
            for (var y = 0; y <= size; y++)
            {
                // The last step is the turn.
                var dot = y < size && rows[Margin + (x % 2 == 0 ? y : size - 1 - y)][Margin + x];
                if (dot != isDot)
                {
                    dashes.Append(run).Append(' ');
                    (isDot, run) = (dot, 0);
                }
                run++;
            }
        }
        return Utf8Html.Of(string.Create(CultureInfo.InvariantCulture,
            $"<svg class=\"qr\" viewBox=\"-{Margin}.5 -{Margin} {rows.Count} {rows.Count}\"><path fill=\"none\" stroke=\"#000\" stroke-dasharray=\"{dashes}{run}\" d=\"{path}\"/></svg>"));
    }

    // Scheme and host mean the same in capitals, for which the code has a denser form; a path does not.
    private static string Shortest(string address)
    {
        var upper = address.ToUpperInvariant();
        var path = address.IndexOf('/', address.IndexOf("//", StringComparison.Ordinal) + 2);
        var isFree = path > 0 && address[path..] == upper[path..] && upper.All(character => char.IsAsciiDigit(character) || char.IsAsciiLetterUpper(character) || "$%*+-./: ".Contains(character, StringComparison.Ordinal));
        return isFree ? upper : address;
    }
}
