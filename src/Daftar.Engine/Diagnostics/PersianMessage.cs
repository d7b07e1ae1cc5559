using System.Globalization;
using System.Runtime.CompilerServices;

namespace Daftar.Diagnostics;

/// <summary>
/// A Persian message while it is put together: numbers within <c>$"…"</c> are written in Persian digits, texts stay as they are.
/// What readers are to type or to look for as it stands, give as a text.
/// </summary>
[InterpolatedStringHandler]
public ref struct PersianMessage
{
    private DefaultInterpolatedStringHandler _text;

    public PersianMessage(int literalLength, int formattedCount) => _text = new(literalLength, formattedCount, CultureInfo.InvariantCulture);

    public void AppendLiteral(string value) => _text.AppendLiteral(value);

    public void AppendFormatted(string? value) => _text.AppendFormatted(value);

    public void AppendFormatted(ReadOnlySpan<char> value) => _text.AppendFormatted(value);

    public void AppendFormatted(char value) => _text.AppendFormatted(value);

    public void AppendFormatted(SourcePlace value) => _text.AppendFormatted(value.ToString());

    public void AppendFormatted<T>(T value, string? format = null)
        where T : struct, IFormattable
    {
        foreach (var letter in value.ToString(format, CultureInfo.InvariantCulture))
        {
            _text.AppendFormatted(letter switch
            {
                >= '0' and <= '9' => (char)(letter - '0' + '۰'),
                ',' => '٬',
                '.' => '٫',
                _ => letter,
            });
        }
    }

    /// <summary>The message as a text, for a part of another one.</summary>
    public static string Of(PersianMessage message) => message.ToString();

    public override string ToString() => _text.ToStringAndClear();
}
