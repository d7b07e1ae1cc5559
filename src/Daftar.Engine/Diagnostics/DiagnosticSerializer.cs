namespace Daftar.Diagnostics;

/// <summary>Writes findings and places to a cache and reads them back. The file's path is the caller's to keep.</summary>
internal static class DiagnosticSerializer
{
    public static void Write(BinaryWriter writer, Diagnostic diagnostic)
    {
        writer.Write(diagnostic.Code);
        writer.Write((byte)diagnostic.Severity);
        WritePlace(writer, diagnostic.Place);
        writer.Write(diagnostic.Message.English);
        writer.Write(diagnostic.Message.Persian);
    }

    /// <param name="path">The file in which the finding lies.</param>
    public static Diagnostic Read(BinaryReader reader, string path) => new(
        reader.ReadString(), (Severity)reader.ReadByte(), ReadPlace(reader, path), new(reader.ReadString(), reader.ReadString()));

    public static void WritePlace(BinaryWriter writer, SourcePlace place)
    {
        writer.Write7BitEncodedInt(place.Line);
        writer.Write7BitEncodedInt(place.Column);
    }

    public static SourcePlace ReadPlace(BinaryReader reader, string path) =>
        new(path, reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
}
