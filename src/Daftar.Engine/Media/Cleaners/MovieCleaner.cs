namespace Daftar.Media.Cleaners;

/// <summary>
/// MP4, MOV, M4A: users' data (the place, the camera, the owner) stand in boxes of their own, of which free space is made; pictures and sound
/// stay where they are.
/// </summary>
internal static class MovieCleaner
{
    private static readonly HashSet<string> KeptAtTop = ["ftyp", "moov", "mdat", "free", "skip", "wide", "moof", "sidx", "styp", "mfra", "ssix", "pdin"];
    private static readonly HashSet<string> Containers = ["moov", "trak", "mdia", "minf", "edts", "dinf", "mvex", "moof", "traf"];
    private static readonly HashSet<string> Metadata = ["udta", "meta", "uuid"];

    // Behind the kind of track stands the name of the program or device that wrote it.
    private const int HandlerName = 24;

    public static CleanedFile Clean(ReadOnlySpan<byte> file)
    {
        var output = file.ToArray();
        if (IsoBox.Split(file, 0, file.Length) is not { } boxes) return CleanedFile.Broken(file.Length, "it ends before the video or recording is complete", "پیش از پایان فیلم یا صدا تمام می‌شود");
        if (!boxes.Exists(box => box.Type is "moov" or "moof")) return CleanedFile.Broken(0, "it has no index of pictures or sound ('moov')", "نمایهٔ تصویر یا صدا (moov) ندارد");
        if (!MovieTracks.Clear(output, boxes, out var hasTracks)) return CleanedFile.Broken(0, "it has a track of data about the camera, such as its place, and where that lies cannot be told; write the film again without it", "شیاری از داده‌های دوربین، مانند جای آن، دارد که جایش در پرونده شناختنی نیست؛ فیلم را بی آن دوباره ذخیره کنید");
        var removed = hasTracks ? MetadataContents.Place : MetadataContents.None;
        foreach (var box in boxes)
        {
            if (!KeptAtTop.Contains(box.Type))
            {
                removed |= Contents(file, box);
                box.Clear(output);
            }
            else if (box.Type is "free" or "skip" or "wide") box.Clear(output);
            else if (Containers.Contains(box.Type)) removed |= CleanInside(output, box, depth: 0);
        }
        return new(output, removed);
    }

    /// <summary>Clears the metadata in a container; what cannot be split is left alone, no player reads it either.</summary>
    internal static MetadataContents CleanInside(Span<byte> file, IsoBox container, int depth)
    {
        var removed = MetadataContents.None;
        foreach (var box in IsoBox.Split(file, container.ContentStart, container.End) ?? [])
        {
            if (Metadata.Contains(box.Type))
            {
                removed |= Contents(file, box);
                box.Clear(file);
            }
            else if (box.Type is "free" or "skip") box.Clear(file);
            else if (box.Type is "mvhd" or "tkhd" or "mdhd") ClearTimes(file[box.ContentStart..box.End]);
            else if (box.Type == "hdlr" && box.End - box.ContentStart > HandlerName) file[(box.ContentStart + HandlerName)..box.End].Clear();
            else if (Containers.Contains(box.Type) && depth < 8) removed |= CleanInside(file, box, depth + 1);
        }
        return removed;
    }

    /// <summary>When it was made and changed: behind the version and three flags, four bytes each, in version 1 eight.</summary>
    private static void ClearTimes(Span<byte> header)
    {
        var end = header.Length > 0 && header[0] == 1 ? 20 : 12;
        if (header.Length >= end) header[4..end].Clear();
    }

    private static MetadataContents Contents(ReadOnlySpan<byte> file, IsoBox box)
    {
        var content = file[box.ContentStart..box.End];
        var contents = TextMetadata.OfXmp(content);
        if (content.IndexOf("\u00A9xyz"u8[1..]) >= 0 || content.IndexOf("location"u8) >= 0 || content.IndexOf("loci"u8) >= 0) contents |= MetadataContents.Place;
        if (content.IndexOf("auth"u8) >= 0 || content.IndexOf("artist"u8) >= 0 || content.IndexOf("com.apple.quicktime.author"u8) >= 0) contents |= MetadataContents.Person;
        return contents;
    }
}
