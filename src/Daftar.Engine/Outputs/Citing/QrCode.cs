using System.Globalization;
using System.Text;
using Daftar.Markup;
using QRCoder;

namespace Daftar.Outputs.Citing;

/// <summary>The code that a telephone reads from a printed page.</summary>
internal static class QrCode
{
    /// <summary>
    /// An SVG of few bytes: one line that goes through all rows, there and back, with dashes where dots are. It turns beside the
    /// code, where there are none.
    /// </summary>
    public static Utf8Html Svg(string address)
    {
        using var code = QRCodeGenerator.GenerateQrCode(Shortest(address), QRCodeGenerator.ECCLevel.L);
        var rows = code.ModuleMatrix;
        var (path, dashes) = (new StringBuilder("M0 0"), new StringBuilder());
        var (isDot, run) = (true, 0);
        for (var y = 0; y < rows.Count; y++)
        {
            path.Append(CultureInfo.InvariantCulture, $"h{(y % 2 == 0 ? rows.Count : -rows.Count)}v1");
            for (var x = 0; x <= rows.Count; x++)
            {
                // The last step is the turn.
                var dot = x < rows.Count && rows[y][y % 2 == 0 ? x : rows.Count - 1 - x];
                if (dot != isDot)
                {
                    dashes.Append(run).Append(' ');
                    (isDot, run) = (dot, 0);
                }
                run++;
            }
        }
        return Utf8Html.Of(string.Create(CultureInfo.InvariantCulture,
            $"<svg class=\"qr\" viewBox=\"0 -.5 {rows.Count} {rows.Count}\"><path fill=\"none\" stroke=\"#000\" shape-rendering=\"crispEdges\" stroke-dasharray=\"{dashes}{run}\" d=\"{path}\"/></svg>"));
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
