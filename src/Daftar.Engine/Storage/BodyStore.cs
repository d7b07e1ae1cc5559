using System.Text;
using Daftar.Markup;

namespace Daftar.Storage;

/// <summary>The HTML of a body and its headings.</summary>
public sealed record BodyContent(Utf8Html Utf8, IReadOnlyList<Heading> Headings)
{
    public BodyContent(string html, IReadOnlyList<Heading> headings) : this(Utf8Html.Of(html), headings)
    {
    }

    /// <summary>Decoded anew each time.</summary>
    public string Html => Utf8.ToString();
}

/// <summary>Where a body lies in the store.</summary>
public readonly record struct BodyHandle(int Index);

/// <summary>
/// Keeps the rendered bodies between loading and rendering: in memory up to a limit, the rest in a temporary file
/// that disappears with the store. Slots are written once, each by one thread, and read by any; there are no locks.
/// </summary>
public sealed class BodyStore : IDisposable
{
    private readonly Slot?[] _slots;
    private readonly Func<BodyContent>?[] _makers;
    private readonly long _memoryLimit;
    private readonly SpillFile _spill;
    private long _bytesInMemory;

    /// <param name="count">Number of bodies; handles are 0 to count − 1.</param>
    /// <param name="memoryLimit">Bytes kept in memory before the rest goes to a file.</param>
    /// <param name="spillFolder">Where the file is put when it comes to that; null for the system's folder for temporary files.</param>
    public BodyStore(int count, long memoryLimit = 128L << 20, string? spillFolder = null)
    {
        _slots = new Slot?[count];
        _makers = new Func<BodyContent>?[count];
        _memoryLimit = memoryLimit;
        _spill = new(spillFolder ?? Path.GetTempPath());
    }

    private BodyStore(BodyStore other)
    {
        _slots = [.. other._slots];
        _makers = [.. other._makers];
        _memoryLimit = other._memoryLimit;
        _spill = other._spill;
        _bytesInMemory = Volatile.Read(ref other._bytesInMemory);
    }

    /// <summary>
    /// A store with the same bodies, in which some can be replaced while others still read this one. The two share the
    /// temporary file, so that disposing of one ends both.
    /// </summary>
    public BodyStore Copy() => new(this);

    /// <summary>Puts another body in the place of one. Only for a copy that nobody reads yet.</summary>
    public BodyHandle Replace(int index, BodyContent body)
    {
        _makers[index] = null;
        return Add(index, body);
    }

    public BodyHandle Add(int index, BodyContent body)
    {
        if (Interlocked.Add(ref _bytesInMemory, body.Utf8.Bytes.Length) <= _memoryLimit)
        {
            _slots[index] = new(body, 0, 0);
            return new(index);
        }
        var headings = Serialize(body.Headings);
        var length = headings.Length + body.Utf8.Bytes.Length;
        _slots[index] = new(null, _spill.Write(headings, body.Utf8.Bytes, length), length);
        return new(index);
    }

    /// <summary>Leaves the body to be made when somebody asks for it; it is kept then.</summary>
    public void AddLazily(int index, Func<BodyContent> make) => _makers[index] = make;

    public BodyContent Get(BodyHandle handle)
    {
        if (Volatile.Read(ref _makers[handle.Index]) is { } make)
        {
            // Two threads that ask at once both make it, with the same result; the slot is filled before it is announced.
            var body = make();
            Add(handle.Index, body);
            Volatile.Write(ref _makers[handle.Index], null);
            return body;
        }
        var slot = Volatile.Read(ref _slots[handle.Index]) ?? throw new InvalidOperationException($"Body {handle.Index} was never added.");
        if (slot.Body is not null) return slot.Body;
        var bytes = GC.AllocateUninitializedArray<byte>(slot.Length);
        _spill.Read(bytes, slot.Offset);
        return Deserialize(bytes);
    }

    public void Dispose() => _spill.Dispose();

    // In the file the headings go first; the HTML goes on to the end.
    private static ReadOnlyMemory<byte> Serialize(IReadOnlyList<Heading> headings)
    {
        using var stream = new MemoryStream(256);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write7BitEncodedInt(headings.Count);
        foreach (var heading in headings)
        {
            writer.Write((byte)heading.Level);
            writer.Write(heading.Id);
            writer.Write(heading.Text);
        }
        return stream.GetBuffer().AsMemory(0, (int)stream.Length);
    }

    private static BodyContent Deserialize(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        var headings = new Heading[reader.Read7BitEncodedInt()];
        for (var i = 0; i < headings.Length; i++) headings[i] = new(reader.ReadByte(), reader.ReadString(), reader.ReadString());
        return new(new Utf8Html(bytes.AsMemory((int)stream.Position)), headings);
    }

    /// <summary>A body in memory, or else where it lies in the file. An object, so that two threads that fill one leave no mixture.</summary>
    private sealed record Slot(BodyContent? Body, long Offset, int Length);
}
