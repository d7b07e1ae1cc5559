namespace Daftar.Media.Cleaners;

/// <summary>
/// WebM and Matroska: elements within elements, each with a number and a length. What tells of people stands in elements of its own, of which
/// free space of the same length is made, so that no place changes that the file names.
/// </summary>
internal static class MatroskaCleaner
{
    private const uint Segment = 0x18538067, Cluster = 0x1F43B675, Void = 0xEC;

    private static readonly Dictionary<uint, HashSet<uint>> Kept = new()
    {
        // EBML and the segment.
        [0] = [0x1A45DFA3, Segment],
        [0x1A45DFA3] = [0x4286, 0x42F7, 0x42F2, 0x42F3, 0x4282, 0x4287, 0x4285],
        // Where what stands, what there is, clusters of sound and pictures.
        [Segment] = [0x114D9B74, 0x1549A966, 0x1654AE6B, Cluster, 0x1C53BB6B],
        // Units of time, length in time.
        [0x1549A966] = [0x2AD7B1, 0x4489],
        // Tracks.
        [0x1654AE6B] = [0xAE],
        // A track but for its name, and for the program that made it.
        [0xAE] =
        [
            0xD7, 0x73C5, 0x83, 0xB9, 0x88, 0x55AA, 0x55AB, 0x55AC, 0x55AD, 0x55AE, 0x55AF, 0x9C, 0x6DE7, 0x6DF8, 0x23E383, 0x234E7A, 0x23314F, 0x55EE, 0x41E4, 0x22B59C, 0x22B59D,
            0x86, 0x63A2, 0xAA, 0x6FAB, 0x56AA, 0x56BB, 0x6624, 0xE0, 0xE1, 0xE2, 0x6D80,
        ],
        // How it looks and sounds.
        [0xE0] = [0x9A, 0x9D, 0x53B8, 0x53C0, 0xB0, 0xBA, 0x54AA, 0x54BB, 0x54CC, 0x54DD, 0x54B0, 0x54BA, 0x54B2, 0x54B3, 0x2EB524, 0x2FB523, 0x55B0, 0x7670],
        [0xE1] = [0xB5, 0x78B5, 0x9F, 0x6264, 0x52F1],
        // A cluster: time, position, blocks; and what a block can have beside it.
        [Cluster] = [0xE7, 0xA7, 0xAB, 0xA3, 0xA0],
        [0xA0] = [0xA1, 0x75A1, 0x9B, 0xFA, 0xFB, 0xFD, 0xA4, 0x75A2],
        // Places for seeking.
        [0x114D9B74] = [0x4DBB],
        [0x4DBB] = [0x53AB, 0x53AC],
        [0x1C53BB6B] = [0xBB],
        [0xBB] = [0xB3, 0xB7],
        [0xB7] = [0xF7, 0xF1, 0xF0, 0xB2, 0x5378, 0xEA],
    };

    // Elements that end what has no length of its own.
    private static readonly HashSet<uint> OfSegment = [0x114D9B74, 0x1549A966, 0x1654AE6B, Cluster, 0x1C53BB6B, 0x1043A770, 0x1254C367, 0x1941A469];

    public static CleanedFile Clean(ReadOnlySpan<byte> file)
    {
        var output = file.ToArray();
        var (removed, hasSegment) = (MetadataContents.None, false);
        // What is left to look at: which kind of element, and where.
        var inside = new Stack<(uint Parent, int Start, int End)>([(0u, 0, file.Length)]);
        while (inside.TryPop(out var part))
        {
            for (var at = part.Start; at < part.End;)
            {
                if (Element.Read(file, at, part.End) is not { } element) return CleanedFile.Broken(at, "the data there is not part of a WebM or Matroska file", "آنچه آنجا آمده بخشی از WebM یا Matroska نیست");
                if (element.End < 0) element = element with { End = element.Id == Cluster ? EndOfCluster(file, element.Content, part.End) : part.End };
                hasSegment |= part.Parent == 0 && element.Id == Segment;
                if (!Kept[part.Parent].Contains(element.Id))
                {
                    if (file[element.Content..element.End].ContainsAnyExcept((byte)0)) removed |= SoundTags.Contents(file[at..element.End]);
                    Clear(output.AsSpan(at..element.End));
                }
                else if (Kept.ContainsKey(element.Id)) inside.Push((element.Id, element.Content, element.End));
                at = element.End;
            }
        }
        return hasSegment ? new(output, removed) : CleanedFile.Broken(0, "it has no segment of sound or pictures", "هیچ بخش صدا یا تصویر ندارد");
    }

    /// <summary>A cluster without a length, as browsers record it, goes to the next element of the segment.</summary>
    private static int EndOfCluster(ReadOnlySpan<byte> file, int start, int end)
    {
        var at = start;
        while (at < end && Element.Read(file, at, end) is { End: >= 0 } element && !OfSegment.Contains(element.Id)) at = element.End;
        return at < end && Element.Read(file, at, end) is { } last && OfSegment.Contains(last.Id) ? at : end;
    }

    private static void Clear(Span<byte> element)
    {
        element.Clear();
        element[0] = (byte)Void;
        var content = element.Length - 2;
        if (content < 127) element[1] = (byte)(0x80 | content);
        else
        {
            element[1] = 1; // seven bytes of length follow
            for (var (i, rest) = (8, (long)element.Length - 9); i > 1; i--, rest >>= 8) element[i] = (byte)rest;
        }
    }

    /// <param name="Content">Where its content begins.</param>
    /// <param name="End">Below 0 when it has no length of its own.</param>
    private readonly record struct Element(uint Id, int Content, int End)
    {
        public static Element? Read(ReadOnlySpan<byte> file, int at, int end)
        {
            var idLength = LeadingZeros(file[at]) + 1;
            if (idLength > 4 || at + idLength >= end) return null;
            var id = 0u;
            foreach (var value in file.Slice(at, idLength)) id = (id << 8) | value;
            at += idLength;
            var width = LeadingZeros(file[at]) + 1;
            if (width > 8 || at + width > end) return null;
            var size = (ulong)(file[at] & (0xFF >> width));
            foreach (var value in file.Slice(at + 1, width - 1)) size = (size << 8) | value;
            at += width;
            if (size == (1UL << (7 * width)) - 1) return new(id, at, -1);
            return size <= (ulong)(end - at) ? new(id, at, at + (int)size) : null;
        }

        private static int LeadingZeros(byte value) => System.Numerics.BitOperations.LeadingZeroCount(value) - 24;
    }
}
