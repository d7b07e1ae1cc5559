using System.Buffers.Binary;
using System.Text;

namespace Daftar.Pictures.Cards;

/// <summary>What a TrueType font says of itself: its name, and which letters it has.</summary>
internal sealed class FontFile
{
    private const int FullName = 4;

    private readonly HashSet<int> _letters = [];

    private FontFile(string name) => Name = name;

    /// <summary>Family and style: <c>Vazirmatn Bold</c>.</summary>
    public string Name { get; }

    /// <summary>Null for what is no such font.</summary>
    public static FontFile? Read(byte[] bytes)
    {
        try
        {
            if (Table(bytes, "name"u8) is not { } names || ReadName(bytes.AsSpan(names)) is not { } name || Table(bytes, "cmap"u8) is not { } map) return null;
            var font = new FontFile(name);
            font.ReadLetters(bytes.AsSpan(map));
            return font._letters.Count > 0 ? font : null;
        }
        catch (ArgumentOutOfRangeException)
        {
            // A place in the file that lies behind its end.
            return null;
        }
    }

    public bool Has(Rune letter) => _letters.Contains(letter.Value);

    // OpenType, "Table Directory": twelve bytes, then for each table its tag, check sum, place and length.
    private static int? Table(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> tag)
    {
        var count = Number16(bytes, 4);
        for (var i = 0; i < count; i++)
        {
            var record = bytes.Slice(12 + (i * 16), 16);
            if (record[..4].SequenceEqual(tag)) return Number32(record, 8);
        }
        return null;
    }

    // "name": format, count, place of the texts; then platform, encoding, language, name, length and place of each.
    private static string? ReadName(ReadOnlySpan<byte> table)
    {
        var (count, texts) = (Number16(table, 2), Number16(table, 4));
        for (var i = 0; i < count; i++)
        {
            var record = table.Slice(6 + (i * 12), 12);
            if (Number16(record, 0) == 3 && Number16(record, 6) == FullName)
                return Encoding.BigEndianUnicode.GetString(table.Slice(texts + Number16(record, 10), Number16(record, 8)));
        }
        return null;
    }

    // "cmap": version, count; then platform, encoding and place of each map. Formats 4 and 12 are those of Unicode; 12 has all that 4 has.
    private void ReadLetters(ReadOnlySpan<byte> table)
    {
        var (first, whole) = (-1, -1);
        for (var i = 0; i < Number16(table, 2); i++)
        {
            var place = Number32(table, 8 + (i * 8));
            switch (Number16(table, place))
            {
                case 4: first = place; break;
                case 12: whole = place; break;
            }
        }
        if (whole >= 0) ReadGroups(table[whole..]);
        else if (first >= 0) ReadSegments(table[first..]);
    }

    private void ReadSegments(ReadOnlySpan<byte> map)
    {
        var (twice, next) = (Number16(map, 6), 0);
        for (var i = 0; i < twice; i += 2) next = Take(Number16(map, 16 + twice + i), Math.Min(Number16(map, 14 + i), 0xFFFE), next);
    }

    private void ReadGroups(ReadOnlySpan<byte> map)
    {
        var (count, next) = (Number32(map, 12), 0);
        for (var i = 0; i < count; i++) next = Take(Number32(map, 16 + (i * 12)), Math.Min(Number32(map, 20 + (i * 12)), 0x10FFFF), next);
    }

    // A map has its letters in order, each once; so a broken one takes no longer than one with all letters.
    private int Take(int start, int end, int next)
    {
        for (next = Math.Max(start, next); next <= end; next++) _letters.Add(next);
        return next;
    }

    private static int Number16(ReadOnlySpan<byte> bytes, int place) => BinaryPrimitives.ReadUInt16BigEndian(bytes.Slice(place, 2));

    private static int Number32(ReadOnlySpan<byte> bytes, int place) => BinaryPrimitives.ReadInt32BigEndian(bytes.Slice(place, 4));
}
