using System.Buffers;
using System.Text;
using System.Xml;
using Daftar.Theming;

namespace Daftar.Outputs;

/// <summary>Writes XML files: UTF-8 without a byte order mark, line feeds, an element a line.</summary>
internal static class XmlFile
{
    /// <summary>Characters that are not allowed in XML, except halves of surrogate pairs.</summary>
    private static readonly SearchValues<char> NotInXml = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(code => (char)code).Where(c => !XmlConvert.IsXmlChar(c)), '\uFFFE', '\uFFFF']);

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(false),
        Indent = true,
        IndentChars = "",
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
        CheckCharacters = false, // Clean has removed what XML cannot hold, which costs less.
    };

    public static void Write(IBufferWriter<byte> output, Action<XmlWriter> write)
    {
        using var text = new Utf8PooledWriter(output);
        using var xml = XmlWriter.Create(text, Settings);
        xml.WriteStartDocument();
        write(xml);
        xml.WriteEndDocument();
    }

    /// <summary>
    /// The text without characters that XML 1.0 has no way to write: controls and halves of surrogate pairs, which a
    /// YAML escape can put into a title.
    /// </summary>
    public static string Clean(string text)
    {
        if (text.AsSpan().IndexOfAny(NotInXml) < 0 && text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0) return text;
        for (var index = 0; index < text.Length; index++)
        {
            if (!IsPair(text, index) && !XmlConvert.IsXmlChar(text[index])) return CleanFrom(text, index);
            if (char.IsHighSurrogate(text[index])) index++;
        }
        return text;
    }

    private static string CleanFrom(string text, int start)
    {
        var clean = new StringBuilder(text, 0, start, text.Length);
        for (var index = start; index < text.Length; index++)
        {
            if (IsPair(text, index)) clean.Append(text[index]).Append(text[++index]);
            else if (XmlConvert.IsXmlChar(text[index])) clean.Append(text[index]);
        }
        return clean.ToString();
    }

    private static bool IsPair(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
}
