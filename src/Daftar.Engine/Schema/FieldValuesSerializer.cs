using Daftar.Diagnostics;

namespace Daftar.Schema;

/// <summary>Writes values to a cache and reads them back, places included. Values of kind Free are not kept.</summary>
public static class FieldValuesSerializer
{
    private enum Tag : byte { Text, Integer, Flag, Date, Texts, Translated, Group, Groups }

    public static void Write(BinaryWriter writer, FieldValues values)
    {
        DiagnosticSerializer.WritePlace(writer, values.Place);
        writer.Write7BitEncodedInt(values.Values.Count);
        foreach (var (key, value) in values.Values)
        {
            writer.Write(key);
            WriteValue(writer, value);
        }
    }

    /// <param name="path">The file in which all places lie.</param>
    public static FieldValues Read(BinaryReader reader, string path)
    {
        var place = DiagnosticSerializer.ReadPlace(reader, path);
        var count = reader.Read7BitEncodedInt();
        var values = new Dictionary<string, object>(count, StringComparer.Ordinal);
        for (var index = 0; index < count; index++)
        {
            // Keys come from a schema: a few texts that all files share.
            var key = string.Intern(reader.ReadString());
            values[key] = ReadValue(reader, path);
        }
        return new(place, values);
    }

    private static void WriteValue(BinaryWriter writer, object value)
    {
        switch (value)
        {
            case LocatedText text:
                writer.Write((byte)Tag.Text);
                WriteText(writer, text);
                break;
            case Located<int> number:
                writer.Write((byte)Tag.Integer);
                writer.Write(number.Value);
                DiagnosticSerializer.WritePlace(writer, number.Place);
                break;
            case Located<bool> flag:
                writer.Write((byte)Tag.Flag);
                writer.Write(flag.Value);
                DiagnosticSerializer.WritePlace(writer, flag.Place);
                break;
            case Located<DateLiteral> date:
                writer.Write((byte)Tag.Date);
                writer.Write(date.Value.Local.Ticks);
                writer.Write(date.Value.HasTime);
                writer.Write(date.Value.Offset?.Ticks ?? long.MinValue);
                DiagnosticSerializer.WritePlace(writer, date.Place);
                break;
            case IReadOnlyList<LocatedText> texts:
                writer.Write((byte)Tag.Texts);
                writer.Write7BitEncodedInt(texts.Count);
                foreach (var text in texts) WriteText(writer, text);
                break;
            case IReadOnlyDictionary<string, string> translated:
                writer.Write((byte)Tag.Translated);
                writer.Write7BitEncodedInt(translated.Count);
                foreach (var (language, text) in translated)
                {
                    writer.Write(language);
                    writer.Write(text);
                }
                break;
            case FieldValues group:
                writer.Write((byte)Tag.Group);
                Write(writer, group);
                break;
            case IReadOnlyList<FieldValues> groups:
                writer.Write((byte)Tag.Groups);
                writer.Write7BitEncodedInt(groups.Count);
                foreach (var group in groups) Write(writer, group);
                break;
            default:
                throw new ArgumentException($"A value of type {value.GetType().Name} cannot be kept.", nameof(value));
        }
    }

    private static object ReadValue(BinaryReader reader, string path) => (Tag)reader.ReadByte() switch
    {
        Tag.Text => ReadText(reader, path),
        Tag.Integer => new Located<int>(reader.ReadInt32(), DiagnosticSerializer.ReadPlace(reader, path)),
        Tag.Flag => new Located<bool>(reader.ReadBoolean(), DiagnosticSerializer.ReadPlace(reader, path)),
        Tag.Date => ReadDate(reader, path),
        Tag.Texts => ReadArray(reader, () => ReadText(reader, path)),
        Tag.Translated => ReadTranslated(reader),
        Tag.Group => Read(reader, path),
        Tag.Groups => ReadArray(reader, () => Read(reader, path)),
        var tag => throw new FormatException($"Unknown tag {tag}."),
    };

    private static Located<DateLiteral> ReadDate(BinaryReader reader, string path)
    {
        var (local, hasTime, offset) = (new DateTime(reader.ReadInt64()), reader.ReadBoolean(), reader.ReadInt64());
        return new(new(local, hasTime, offset == long.MinValue ? null : new TimeSpan(offset)), DiagnosticSerializer.ReadPlace(reader, path));
    }

    private static Dictionary<string, string> ReadTranslated(BinaryReader reader)
    {
        var count = reader.Read7BitEncodedInt();
        var texts = new Dictionary<string, string>(count, StringComparer.Ordinal);
        for (var index = 0; index < count; index++) texts[reader.ReadString()] = reader.ReadString();
        return texts;
    }

    private static T[] ReadArray<T>(BinaryReader reader, Func<T> read)
    {
        var items = new T[reader.Read7BitEncodedInt()];
        for (var index = 0; index < items.Length; index++) items[index] = read();
        return items;
    }

    private static void WriteText(BinaryWriter writer, LocatedText text)
    {
        writer.Write(text.Value);
        DiagnosticSerializer.WritePlace(writer, text.Place);
    }

    private static LocatedText ReadText(BinaryReader reader, string path) => new(reader.ReadString(), DiagnosticSerializer.ReadPlace(reader, path));
}
