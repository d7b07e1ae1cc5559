using System.Text;

namespace Daftar.Hostile;

/// <summary>Makes of a good file one that a broken program, a bad disk or an attacker would send. The same random numbers, the same file.</summary>
internal sealed class Mutator(Random random)
{
    private static readonly string[] Pieces =
    [
        "\0", "\u0001", "\u001B[31m", "\u2028", "\uFEFF", "\uFFFD", "\u200C", "\u202E", "\u2067", "\u064E", "🏴\U000E0067", "۱۲۳", "\r", "\r\n", "\n\n", "\t", "    ",
        "---\n", "...\n", "+++\n", "# ", "- ", "1. ", "> ", "> [!NOTE]\n", "```", "~~~\n", "|", "\n|-|-|\n", "[", "]", "](", "![", "[^1]", "\n[^1]: ", "\n[a]: b\n", "**", "_", "~~", "`", "\\", "<", ">",
        "<!--", "-->", "<![CDATA[", "]]>", "<?", "<script>", "</script>", "<svg onload=alert(1)>", "<img src=x onerror=alert(1)>", "<table><tr><td colspan=99999999>", "<ul><li>", "<style>", "<iframe src=//x>",
        "<a href=\"javascript:alert(1)\">", "http://[::1", "https://a.example/%", "//evil.example/", "/\\evil.example", "file:///etc/passwd", "data:text/html,x", "mailto:", "tel:", "../../../../etc/passwd", "%00", "%2e%2e/", "#", "?",
        "&", "&#0;", "&#xD800;", "&#x110000;", "&amp;", "&nbsp;", "&xxe;", "<!DOCTYPE a [<!ENTITY xxe SYSTEM \"file:///etc/passwd\">]>", "<!DOCTYPE html>",
        "{", "}", "[[", "]]", "{{", "}}", "{{ for x in 1..1000000000 }}", "{{ while true }}", "{{ end }}", "{{ include 'card' }}", "{{ func f; f; end; f }}", "{{ \"a\" * 1000000000 }}", "{% raw %}", ":", ": ", "- - - - ", "? ", "&a ", "*a", "!!binary ", "!<tag> ", "|\n", ">\n", "'", "\"", ",",
        "null", "true", "~", "0", "-1", "1e309", "99999999999999999999", "0x1F", ".nan", "2025-02-30", "0000-00-00", "9999-12-31T23:59:60+99:99", "۱۴۰۳/۱۳/۴۰",
        "title", "type", "news_code", "publish_date", "aliases", "related", "image", "image_alt", "lead", "draft", "id", "label", "name", "Languages", "Host", "LinkRoot", "Urls", "Menu", "Taxonomies",
    ];

    /// <param name="others">Parts of them are put in.</param>
    public byte[] Mutate(byte[] original, IReadOnlyList<byte[]> others)
    {
        var bytes = original;
        for (var change = random.Next(1, 6); change > 0; change--) bytes = Change(bytes, others);
        return bytes.Length > 300_000 ? bytes[..300_000] : bytes;
    }

    private byte[] Change(byte[] bytes, IReadOnlyList<byte[]> others)
    {
        var at = random.Next(bytes.Length + 1);
        var length = random.Next(Math.Min(bytes.Length - at, random.Next(4) == 0 ? 4000 : 40) + 1);
        var piece = Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]);
        switch (random.Next(12))
        {
            case 0: return Flip(bytes);
            case 1: return [.. bytes[..at], .. bytes[(at + length)..]];
            case 2: return [.. bytes[..(at + length)], .. bytes[at..]];
            case 3: return bytes[..at];
            case 4: return [.. bytes[..at], .. Repeat(piece, random.Next(1, 200)), .. bytes[at..]];
            case 5:
                var other = others[random.Next(others.Count)];
                var from = random.Next(other.Length + 1);
                return [.. bytes[..at], .. other[from..Math.Min(other.Length, from + random.Next(2000))], .. bytes[at..]];
            case 6: return [.. bytes[..at], (byte)random.Next(256), (byte)random.Next(256), .. bytes[at..]];
            case 7: return ReplaceLine(bytes, piece);
            case 8: return [.. bytes[..at], .. Repeat(bytes[at..(at + length)], random.Next(1, 60)), .. bytes[at..]];
            default: return [.. bytes[..at], .. piece, .. bytes[(at + random.Next(length + 1))..]];
        }
    }

    private byte[] Flip(byte[] bytes)
    {
        if (bytes.Length == 0) return bytes;
        var copy = bytes.ToArray();
        for (var bit = random.Next(1, 10); bit > 0; bit--) copy[random.Next(copy.Length)] ^= (byte)(1 << random.Next(8));
        return copy;
    }

    /// <summary>The end of a line behind a colon, a value of YAML, JSON or a header, becomes another one.</summary>
    private byte[] ReplaceLine(byte[] bytes, byte[] piece)
    {
        var from = random.Next(bytes.Length + 1);
        var colon = bytes.AsSpan(from).IndexOf((byte)':');
        if (colon < 0) return [.. bytes, .. piece];
        var start = from + colon + 1;
        var end = bytes.AsSpan(start).IndexOf((byte)'\n');
        return [.. bytes[..start], (byte)' ', .. piece, .. end < 0 ? [] : bytes[(start + end)..]];
    }

    private static byte[] Repeat(byte[] piece, int times)
    {
        if (piece.Length * times > 100_000) times = 100_000 / Math.Max(1, piece.Length);
        var all = new byte[piece.Length * times];
        for (var index = 0; index < times; index++) piece.CopyTo(all, index * piece.Length);
        return all;
    }
}
