using System.Text;
using System.Text.RegularExpressions;
using Daftar.Languages;

namespace Daftar.Markup;

/// <summary>A reader's plain text as HTML: paragraphs, line breaks, and links that give no weight to what they lead to.</summary>
public static partial class CommentHtml
{
    /// <param name="direction">Of the whole comment; a paragraph that begins in the other one says so itself.</param>
    public static Utf8Html Of(string text, TextDirection direction)
    {
        var html = new StringBuilder(text.Length + 64);
        foreach (var paragraph in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (html.Length > 0) html.Append('\n');
            var own = Directions.OfText(paragraph);
            html.Append(own is null || own == direction ? "<p>" : own == TextDirection.RightToLeft ? "<p dir=\"rtl\">" : "<p dir=\"ltr\">");
            Lines(html, paragraph);
            html.Append("</p>");
        }
        return Utf8Html.Of(html.ToString());
    }

    private static void Lines(StringBuilder html, string paragraph)
    {
        var first = true;
        foreach (var line in paragraph.Split('\n'))
        {
            if (!first) html.Append("<br>\n");
            first = false;
            var copied = 0;
            foreach (Match match in Address().Matches(line))
            {
                var length = match.Length - Trailing(match.ValueSpan);
                if (!Uri.TryCreate(match.Value[..length], UriKind.Absolute, out var uri) || uri.Host.Length == 0 || uri.UserInfo.Length > 0) continue;
                Encode(html, line.AsSpan(copied, match.Index - copied));
                html.Append("<a rel=\"nofollow ugc noopener\" dir=\"ltr\" href=\"");
                Encode(html, uri.AbsoluteUri);
                html.Append("\">");
                Encode(html, match.ValueSpan[..length]);
                html.Append("</a>");
                copied = match.Index + length;
            }
            Encode(html, line.AsSpan(copied));
        }
    }

    // The stop behind an address belongs to the sentence, and so does a bracket that was opened before the address.
    private static int Trailing(ReadOnlySpan<char> address)
    {
        var end = address.Length;
        var (round, square) = (address.Count(')') - address.Count('('), address.Count(']') - address.Count('['));
        for (; end > 0; end--)
        {
            if (address[end - 1] == ')' && round > 0) round--;
            else if (address[end - 1] == ']' && square > 0) square--;
            else if (!".,;:!?'*_~،؛؟…".Contains(address[end - 1], StringComparison.Ordinal)) break;
        }
        return address.Length - end;
    }

    private static void Encode(StringBuilder html, ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            switch (character)
            {
                case '&': html.Append("&amp;"); break;
                case '<': html.Append("&lt;"); break;
                case '>': html.Append("&gt;"); break;
                case '"': html.Append("&quot;"); break;
                case '\'': html.Append("&#39;"); break;
                default: html.Append(character); break;
            }
        }
    }

    [GeneratedRegex("""(?<![\p{L}\p{N}])https?://[^\s<>"«»“”‘’{}|\\^`\u200E\u200F]+""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
