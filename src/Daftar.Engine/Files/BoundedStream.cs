namespace Daftar.Files;

/// <summary>Reads what may be larger than it says: a part of an archive, packed data.</summary>
internal static class BoundedStream
{
    /// <summary>All bytes to the end of the stream; null when there are more than <paramref name="most"/>, of which no more are read.</summary>
    /// <param name="expected">About how many bytes there are, as far as that is known.</param>
    public static byte[]? ReadAll(Stream stream, long most, long expected = 16_384)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[Math.Clamp(expected + 1, 256, 81_920)];
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            if (bytes.Length + count > most) return null;
            bytes.Write(buffer, 0, count);
        }
        return bytes.ToArray();
    }
}
