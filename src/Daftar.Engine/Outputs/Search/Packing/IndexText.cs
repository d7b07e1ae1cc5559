using System.Text;

namespace Daftar.Outputs.Search.Packing;

/// <summary>
/// Numbers as text of 64 characters, which a server compresses like any text and which needs no binary request. The
/// browser's script reads the same; docs/search.md describes it.
/// </summary>
internal static class IndexText
{
    public const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /// <summary>Five bits a character, lowest first; 32 is added to all but the last.</summary>
    public static void AppendNumber(StringBuilder text, int value)
    {
        var rest = (uint)value;
        while (rest >= 32)
        {
            text.Append(Digits[(int)(rest & 31) | 32]);
            rest >>= 5;
        }

        text.Append(Digits[(int)rest]);
    }

    /// <summary>Characters that <see cref="AppendNumber"/> writes.</summary>
    public static int LengthOf(int value)
    {
        var length = 1;
        for (var rest = (uint)value >> 5; rest > 0; rest >>= 5) length++;
        return length;
    }

    /// <summary>
    /// Document numbers in ascending order with a level of 0 to 7 each, or without levels: gaps where that is shorter
    /// ("d", without levels "D"), else a bitmap from the first to the last ("b", "B").
    /// </summary>
    public static void AppendList(StringBuilder text, ReadOnlySpan<int> documents, ReadOnlySpan<byte> levels)
    {
        var gaps = 0;
        var last = -1;
        foreach (var document in documents)
        {
            gaps += LengthOf(document - last - 1);
            last = document;
        }

        var span = documents.IsEmpty ? 0 : documents[^1] - documents[0] + 1;
        // A gap compresses to about five bits, a bitmap's character hardly below six.
        var asBitmap = (span + 5) / 6 < gaps * 5 / 6;
        text.Append((asBitmap, levels.IsEmpty) switch { (true, true) => 'B', (true, false) => 'b', (false, true) => 'D', _ => 'd' });
        AppendNumber(text, documents.Length);
        if (asBitmap) AppendBitmap(text, documents, span);
        else AppendGaps(text, documents);
        AppendLevels(text, levels);
    }

    private static void AppendGaps(StringBuilder text, ReadOnlySpan<int> documents)
    {
        var last = -1;
        foreach (var document in documents)
        {
            AppendNumber(text, document - last - 1);
            last = document;
        }
    }

    private static void AppendBitmap(StringBuilder text, ReadOnlySpan<int> documents, int span)
    {
        AppendNumber(text, documents[0]);
        AppendNumber(text, (span + 5) / 6);
        var (bits, character) = (0, 0);
        foreach (var document in documents)
        {
            var offset = document - documents[0];
            for (; character < offset / 6; character++)
            {
                text.Append(Digits[bits]);
                bits = 0;
            }

            bits |= 1 << (offset % 6);
        }

        text.Append(Digits[bits]);
    }

    private static void AppendLevels(StringBuilder text, ReadOnlySpan<byte> levels)
    {
        for (var i = 0; i < levels.Length; i += 2)
            text.Append(Digits[levels[i] | (i + 1 < levels.Length ? levels[i + 1] << 3 : 0)]);
    }
}
