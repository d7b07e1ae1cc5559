using System.Buffers.Binary;

namespace Daftar.Media.Cleaners;

/// <summary>
/// Tracks of a film that are neither picture, sound nor words: where the camera stood from second to second, which way it was held, whose faces it
/// saw (<c>mebx</c> of telephones, <c>gpmd</c>, <c>camm</c>, <c>rtmd</c> of cameras). Players do without them.
/// </summary>
internal static class MovieTracks
{
    private static readonly HashSet<string> Kept = ["vide", "soun", "auxv", "pict", "sbtl", "subt", "text", "clcp", "tmcd", "hint"];

    /// <summary>Clears these tracks with what they hold.</summary>
    /// <returns>False when it cannot be told where that lies, so that the film must not be published.</returns>
    public static bool Clear(Span<byte> file, List<IsoBox> boxes, out bool found)
    {
        found = false;
        foreach (var movie in boxes.FindAll(box => box.Type == "moov"))
        {
            foreach (var track in Inside(file, movie).FindAll(box => box.Type == "trak"))
            {
                if (Find(file, track, "mdia") is not { } media || Find(file, media, "hdlr") is not { } handler || handler.End - handler.ContentStart < 12) continue;
                if (Kept.Contains(System.Text.Encoding.Latin1.GetString(file.Slice(handler.ContentStart + 8, 4)))) continue;
                found = true;
                // In pieces ('moof'), as streams have it, they lie elsewhere.
                if (boxes.Exists(box => box.Type == "moof")) return false;
                if (Find(file, media, "minf") is { } information && Find(file, information, "stbl") is { } table && !ClearSamples(file, table)) return false;
                track.Clear(file);
            }
        }
        return true;
    }

    private static bool ClearSamples(Span<byte> file, IsoBox table)
    {
        if (Find(file, table, "stsz") is not { } sizeBox || Find(file, table, "stsc") is not { } chunkBox) return false;
        var (sizes, chunks) = (Content(file, sizeBox), Content(file, chunkBox));
        var isLong = Find(file, table, "co64") is not null;
        if (Find(file, table, isLong ? "co64" : "stco") is not { } offsetBox) return false;
        var offsets = Content(file, offsetBox);
        if (sizes.Length < 12 || chunks.Length < 8 || offsets.Length < 8) return false;

        var (size, width) = (Number(sizes, 4), isLong ? 8 : 4);
        var (samples, runs, places) = (Number(sizes, 8), Number(chunks, 4), Number(offsets, 4));
        if ((size == 0 && samples > (sizes.Length - 12) / 4) || runs > (chunks.Length - 8) / 12 || places > (offsets.Length - 8) / width) return false;

        // Read before anything is cleared: the lists may lie anywhere.
        var found = new List<(long Start, long Length)>();
        long sample = 0;
        for (long place = 0, run = -1, each = 0; place < places && sample < samples; place++)
        {
            while (run + 1 < runs && Number(chunks, 8 + (12 * (run + 1))) <= place + 1) each = Number(chunks, 8 + (12 * ++run) + 4);
            var count = Math.Min(each, samples - sample);
            var length = size * count;
            for (var i = 0L; size == 0 && i < count; i++) length += Number(sizes, 12 + (4 * (sample + i)));
            sample += count;
            var start = isLong ? BinaryPrimitives.ReadInt64BigEndian(offsets.AsSpan((int)(8 + (8 * place)))) : Number(offsets, 8 + (4 * place));
            if (start < 0 || length > file.Length || start > file.Length - length) return false;
            found.Add((start, length));
        }
        if (sample < samples) return false;
        foreach (var (start, length) in found) file.Slice((int)start, (int)length).Clear();
        return true;
    }

    private static byte[] Content(ReadOnlySpan<byte> file, IsoBox box) => file[box.ContentStart..box.End].ToArray();

    private static long Number(byte[] content, long at) => BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan((int)at));

    private static IsoBox? Find(ReadOnlySpan<byte> file, IsoBox container, string type)
    {
        foreach (var box in Inside(file, container))
        {
            if (box.Type == type) return box;
        }
        return null;
    }

    private static List<IsoBox> Inside(ReadOnlySpan<byte> file, IsoBox container) => IsoBox.Split(file, container.ContentStart, container.End) ?? [];
}
