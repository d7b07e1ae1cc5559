using System.Buffers.Binary;

namespace Daftar.Media;

/// <summary>An ICC profile, without which colours change.</summary>
internal static class ColourProfile
{
    private const int HeaderLength = 128;

    /// <summary>The profile without what was put behind it; empty when it is none.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> profile)
    {
        if (profile.Length < HeaderLength || !profile[36..].StartsWith("acsp"u8)) return default;
        var length = BinaryPrimitives.ReadUInt32BigEndian(profile);
        return length >= HeaderLength && length <= profile.Length ? profile[..(int)length] : default;
    }
}
