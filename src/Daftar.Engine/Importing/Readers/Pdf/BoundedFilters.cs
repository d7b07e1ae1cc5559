using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Daftar.Importing.Readers.Pdf;

/// <summary>
/// The decoders of a PDF's streams, with an end: together they give at most a set number of bytes, and none once reading
/// was given up. A stream of a few kilobytes may unpack to gigabytes.
/// </summary>
internal sealed class BoundedFilters(long bytes, CancellationToken cancellation) : IFilterProvider
{
    // A stream shorter than this cannot unpack to more than the library may hold at once.
    private const int AlwaysSmall = 64 * 1024;

    private long _left = bytes;

    /// <summary>Whether more was asked for; the library may go on without what it was refused.</summary>
    public bool IsExceeded { get; private set; }

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bound(DefaultFilterProvider.Instance.GetAllFilters());

    private IFilter[] Bound(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new Bounded(filter, this))];

    private void Take(long count)
    {
        cancellation.ThrowIfCancellationRequested();
        if (Interlocked.Add(ref _left, -count) < 0) throw TooLarge();
    }

    private PdfTooLargeException TooLarge()
    {
        IsExceeded = true;
        return new();
    }

    private sealed class Bounded(IFilter filter, BoundedFilters owner) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            owner.Take(0);
            if (filter is FlateFilter && input.Length > AlwaysSmall) Measure(input);
            var output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            owner.Take(output.Length);
            return output;
        }

        // Unpacks once into nothing, so that a bomb is known before it fills the memory.
        private void Measure(Memory<byte> input)
        {
            var left = Interlocked.Read(ref owner._left);
            using var unpacked = new ZLibStream(new MemoryStream(input.ToArray(), writable: false), CompressionMode.Decompress);
            var buffer = new byte[81920];
            try
            {
                int count;
                while ((count = unpacked.Read(buffer)) > 0)
                {
                    owner.Take(0);
                    if ((left -= count) < 0) throw owner.TooLarge();
                }
            }
            catch (InvalidDataException)
            {
                // Damaged data ends early; the decoder itself says what it makes of it.
            }
        }
    }
}

/// <summary>The PDF unpacks to more than any article does.</summary>
internal sealed class PdfTooLargeException : IOException;
