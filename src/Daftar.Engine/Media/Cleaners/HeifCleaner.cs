using System.Buffers;

namespace Daftar.Media.Cleaners;

/// <summary>
/// HEIC and AVIF: boxes, of which <c>meta</c> lists items and says where in <c>mdat</c> their bytes lie. The list is written again without
/// the items that are no pictures; free space fills the gap, so that no address changes; and every byte of <c>mdat</c> that belongs to no
/// picture becomes 0. How the picture is turned is a property of its own in these formats and stays.
/// </summary>
internal static class HeifCleaner
{
    private static readonly HashSet<string> KeptInMeta = ["hdlr", "pitm", "iprp", "idat", "grpl", "iinf", "iloc", "iref"];

    private static readonly HashSet<string> Properties =
    [
        "ispe", "pixi", "colr", "irot", "imir", "clap", "hvcC", "av1C", "auxC", "pasp", "lsel", "a1op", "a1lx", "clli", "mdcv", "cclv", "amve",
        "lhvC", "tols", "oinf", "rloc", "iscl", "vvcC", "avcC", "jpgC",
    ];

    public static CleanedFile Clean(ReadOnlySpan<byte> file)
    {
        var output = file.ToArray();
        if (IsoBox.Split(file, 0, file.Length) is not { } boxes) return CleanedFile.Broken(file.Length, "it ends before the picture is complete", "پیش از پایان تصویر تمام می‌شود");
        if (boxes.FindAll(box => box.Type == "meta") is not [var meta]) return Broken(boxes[0].End);
        var (removed, pictures) = RewriteMeta(file, output, meta);
        if (pictures is null) return Broken(meta.Start);
        var hasFilm = boxes.Exists(box => box.Type == "moov");
        foreach (var box in boxes)
        {
            switch (box.Type)
            {
                case "ftyp" or "meta":
                    break;
                case "moov":
                    removed |= MovieCleaner.CleanInside(output, box, depth: 0);
                    break;
                // An animation has its own index into the same bytes; what of them belongs to it is not looked up.
                case "mdat":
                    if (!hasFilm) Blank(output, box.ContentStart, box.End, pictures);
                    else if (removed.HasFlag(MetadataContents.Other)) BlankItems(output, box, pictures);
                    break;
                default:
                    if (box.Type is not ("free" or "skip")) removed |= MetadataContents.Other;
                    box.Clear(output);
                    break;
            }
        }
        return new(output, removed);
    }

    /// <summary>Replaces <c>meta</c> by one of the same length; gives what it told, and where the pictures lie in the file.</summary>
    private static (MetadataContents Removed, List<(ulong Start, ulong End, bool IsPicture)>? Places) RewriteMeta(ReadOnlySpan<byte> file, byte[] output, IsoBox meta)
    {
        if (meta.End - meta.ContentStart < 4 || IsoBox.Split(file, meta.ContentStart + 4, meta.End) is not { } boxes) return default;
        var list = boxes.FindAll(box => box.Type == "iinf");
        var locations = boxes.FindAll(box => box.Type == "iloc");
        if (list.Count != 1 || locations.Count != 1) return default;
        var metadata = new HashSet<uint>();
        var extents = new List<HeifItems.Extent>();
        var items = HeifItems.KeepPictures(file, list[0], metadata);
        if (items is null || HeifItems.KeepPlaces(file, locations[0], metadata, extents) is not { } places) return default;
        var removed = metadata.Count > 0 ? MetadataContents.Other : MetadataContents.None;
        foreach (var extent in extents.Where(extent => metadata.Contains(extent.Item) && !extent.IsInData)) removed |= Contents(file, extent);

        var body = new ArrayBufferWriter<byte>(meta.End - meta.ContentStart);
        body.Write(file.Slice(meta.ContentStart, 4));
        foreach (var box in boxes)
        {
            if (!KeptInMeta.Contains(box.Type)) continue;
            var rewritten = box.Type switch
            {
                "iinf" => items,
                "iloc" => places,
                "iref" => HeifItems.KeepReferences(file, box, metadata),
                "idat" => Data(file, box, extents, metadata),
                "hdlr" => Handler(file, box),
                "iprp" => PropertiesOf(file, box),
                _ => file[box.Start..box.End].ToArray(),
            };
            if (rewritten is null) return default;
            body.Write(rewritten);
        }
        var gap = meta.End - meta.ContentStart - body.WrittenCount;
        if (gap is < 0 or (> 0 and < 8)) return default;
        body.WrittenSpan.CopyTo(output.AsSpan(meta.ContentStart));
        if (gap > 0)
        {
            output.AsSpan(meta.End - gap, gap).Clear();
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(output.AsSpan(meta.End - gap), gap);
            "free"u8.CopyTo(output.AsSpan(meta.End - gap + 4));
        }
        return (removed, [.. extents.Where(extent => !extent.IsInData)
            .Select(extent => (extent.Start, extent.Length == 0 ? ulong.MaxValue : unchecked(extent.Start + extent.Length), !metadata.Contains(extent.Item)))]);
    }

    private static MetadataContents Contents(ReadOnlySpan<byte> file, HeifItems.Extent extent)
    {
        if (extent.Start >= (ulong)file.Length) return MetadataContents.Other;
        var bytes = file.Slice((int)extent.Start, (int)Math.Min(extent.Length, (ulong)file.Length - extent.Start));
        // Exif has four bytes before it that say where its header begins.
        return bytes.Length > 4 ? ExifBlock.Read(bytes[4..]).Contents | ExifBlock.Read(bytes[Math.Min(bytes.Length, 10)..]).Contents | TextMetadata.OfXmp(bytes) : MetadataContents.Other;
    }

    private static byte[] Data(ReadOnlySpan<byte> file, IsoBox box, List<HeifItems.Extent> extents, HashSet<uint> metadata)
    {
        var bytes = file[box.Start..box.End].ToArray();
        var places = extents.Where(extent => extent.IsInData && !metadata.Contains(extent.Item))
            .Select(extent => (extent.Start, extent.Length == 0 ? ulong.MaxValue : unchecked(extent.Start + extent.Length), true)).ToList();
        Blank(bytes.AsSpan(box.ContentStart - box.Start), 0, box.End - box.ContentStart, places);
        return bytes;
    }

    // Four bytes of version, four of an older format, the kind, twelve reserved, then a name.
    private static byte[] Handler(ReadOnlySpan<byte> file, IsoBox box)
    {
        var bytes = file[box.Start..box.End].ToArray();
        var name = box.ContentStart - box.Start + 24;
        if (name < bytes.Length) bytes.AsSpan(name).Clear();
        return bytes;
    }

    /// <summary>Properties are named by their position, so one that is not known becomes free space.</summary>
    private static byte[]? PropertiesOf(ReadOnlySpan<byte> file, IsoBox box)
    {
        var bytes = file[box.Start..box.End].ToArray();
        foreach (var child in IsoBox.Split(bytes, box.ContentStart - box.Start, bytes.Length) ?? [])
        {
            if (child.Type == "ipma") continue;
            if (child.Type != "ipco" || IsoBox.Split(bytes, child.ContentStart, child.End) is not { } properties) return null;
            foreach (var property in properties)
            {
                if (!Properties.Contains(property.Type)) property.Clear(bytes);
            }
        }
        return bytes;
    }

    /// <summary>Sets every byte to 0 that belongs to no picture.</summary>
    private static void Blank(Span<byte> bytes, int start, int end, List<(ulong Start, ulong End, bool IsPicture)> places)
    {
        var at = (ulong)start;
        foreach (var place in places.Where(place => place.IsPicture && place.End > place.Start).OrderBy(place => place.Start))
        {
            if (place.Start > at) bytes[(int)at..(int)Math.Min(place.Start, (ulong)end)].Clear();
            at = Math.Min(Math.Max(at, place.End), (ulong)end);
        }
        bytes[(int)at..end].Clear();
    }

    private static void BlankItems(Span<byte> bytes, IsoBox box, List<(ulong Start, ulong End, bool IsPicture)> places)
    {
        foreach (var (start, end, isPicture) in places)
        {
            if (isPicture || start < (ulong)box.ContentStart || start >= (ulong)box.End) continue;
            bytes[(int)start..(int)Math.Min(end, (ulong)box.End)].Clear();
        }
    }

    private static CleanedFile Broken(long offset) => CleanedFile.Broken(offset, "the list of its pictures cannot be read", "فهرست تصویرهای آن خوانده نشد");
}
