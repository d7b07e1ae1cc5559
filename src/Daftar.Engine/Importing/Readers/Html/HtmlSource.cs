using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Daftar.Importing.Documents;

namespace Daftar.Importing.Readers.Html;

/// <summary>The text of a page: by its byte order mark, as UTF-8 where it is that, else by what the page itself says.</summary>
internal static partial class HtmlSource
{
    private const int HeadBytes = 4096;

    /// <summary>Whether the bytes are those of a page, by its beginning or by the tags in it.</summary>
    public static bool IsHtml(SourceDocument source)
    {
        if (source.Bytes.Length == 0 || source.Bytes.AsSpan(0, Math.Min(source.Bytes.Length, HeadBytes)).IndexOf((byte)0) >= 0) return source.Text is { } decoded && Looks(decoded);
        var head = Encoding.Latin1.GetString(source.Bytes, 0, Math.Min(source.Bytes.Length, HeadBytes));
        return Looks(head) || (head.Contains('<') && source.Text is { } text && text.Length < 2_000_000 && Tag().Count(text) >= 5);
    }

    public static string TextOf(SourceDocument source)
    {
        var bytes = source.Bytes;
        if (source.StartsWith([0xEF, 0xBB, 0xBF]) || source.StartsWith([0xFF, 0xFE]) || source.StartsWith([0xFE, 0xFF])) return source.Text ?? "";
        if (Utf8.IsValid(bytes)) return Encoding.UTF8.GetString(bytes);
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, HeadBytes));
        if (Charset().Match(head) is { Success: true } charset && EncodingOf(charset.Groups[1].Value) is { } encoding) return encoding.GetString(bytes);
        return source.Text ?? Encoding.UTF8.GetString(bytes);
    }

    /// <summary>The encoding of a name, as browsers understand it; null for one that does not exist.</summary>
    public static Encoding? EncodingOf(string name)
    {
        name = name.ToLowerInvariant() switch { "iso-8859-1" or "latin1" or "us-ascii" => "windows-1252", "iso-8859-6" => "windows-1256", var other => other };
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool Looks(string text)
    {
        var start = text.AsSpan().TrimStart("\uFEFF\u00EF\u00BB\u00BF \t\r\n");
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (start.StartsWith("<", StringComparison.Ordinal) && Start().IsMatch(text));
    }

    [GeneratedRegex(@"<html[\s>]|<!doctype\s+html", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Start();

    [GeneratedRegex(@"charset\s*=\s*(?:[""']\s*)?([A-Za-z0-9_:-]{2,30})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Charset();

    [GeneratedRegex(@"</?(?:p|div|span|a|br|table|tr|td|li|ul|body|head|script|meta|img|h[1-6]|b|i|strong|em|blockquote)(?:\s[^<>]*)?/?>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
