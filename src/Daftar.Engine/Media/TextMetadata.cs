namespace Daftar.Media;

/// <summary>What packets of XMP and records of IPTC tell about people. They are searched and not parsed: all of them are removed anyway.</summary>
internal static class TextMetadata
{
    private static readonly string[] PlaceNames =
        ["GPSLatitude", "GPSLongitude", "GPSPosition", "photoshop:City", "photoshop:State", "photoshop:Country", "Iptc4xmpCore:Location", "LocationCreated", "LocationShown"];

    private static readonly string[] PersonNames =
    [
        "dc:creator", "dc:rights", "photoshop:Credit", "photoshop:AuthorsPosition", "CreatorContactInfo", "xmpRights:", "OwnerName", "SerialNumber",
        "tiff:Artist", "PersonInImage", "mwg-rs:", "MPReg:",
    ];

    // Numbers of data sets of record 2 in the IPTC standard "IIM".
    private static readonly byte[] PlaceSets = [26, 27, 90, 92, 95, 100, 101];
    private static readonly byte[] PersonSets = [80, 85, 110, 115, 116, 118, 122];

    public static MetadataContents OfXmp(ReadOnlySpan<byte> packet)
    {
        var contents = MetadataContents.Other;
        if (HasAny(packet, PlaceNames)) contents |= MetadataContents.Place;
        if (HasAny(packet, PersonNames)) contents |= MetadataContents.Person;
        return contents;
    }

    /// <param name="block">A block of Photoshop's resources, in which the records of IPTC stand as 0x1C, 2, number.</param>
    public static MetadataContents OfIptc(ReadOnlySpan<byte> block)
    {
        var contents = MetadataContents.Other;
        for (var rest = block; rest.IndexOf((byte)0x1C) is >= 0 and var at && at < rest.Length - 2; rest = rest[(at + 1)..])
        {
            if (rest[at + 1] != 2) continue;
            if (PlaceSets.Contains(rest[at + 2])) contents |= MetadataContents.Place;
            if (PersonSets.Contains(rest[at + 2])) contents |= MetadataContents.Person;
        }
        return contents;
    }

    private static bool HasAny(ReadOnlySpan<byte> packet, string[] names)
    {
        foreach (var name in names)
        {
            if (packet.IndexOf(System.Text.Encoding.ASCII.GetBytes(name)) >= 0) return true;
        }
        return false;
    }
}
