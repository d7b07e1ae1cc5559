using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Daftar.Importing.Documents;

namespace Daftar.Importing.Readers.WordPress;

/// <summary>The text of a post as HTML: shortcodes as what they show, lines as paragraphs where the editor left that to the theme.</summary>
internal static partial class WordPressContent
{
    private static readonly DelimitedText BlockComments = new(CommentStart(), static _ => CommentEnd());
    private static readonly DelimitedText Kept = new(PreformattedStart(), static start => start.Groups[1].ValueSpan[0] switch
    {
        'p' or 'P' => PreEnd(),
        't' or 'T' => TextAreaEnd(),
        _ => start.Groups[1].Length == "style".Length ? StyleEnd() : ScriptEnd(),
    });
    private static readonly DelimitedText Captions = new(CaptionStart(), static _ => CaptionEnd());

    /// <param name="post">Its number, for the pictures that were put up with it.</param>
    public static string ToHtml(string content, string? post, WordPressExport export, ImportFindings findings)
    {
        content = content.Replace("\r\n", "\n", StringComparison.Ordinal);
        content = BlockComments.Replace(content, static (_, _, _) => "\n\n");
        var text = new StringBuilder();
        var at = 0;
        // What is preformatted keeps its lines and its brackets.
        Kept.Replace(content, (start, _, whole) =>
        {
            text.Append(Paragraphs(Shortcodes(content[at..start.Index], post, export, findings))).Append(whole);
            at = start.Index + whole.Length;
            return null;
        });
        return text.Append(Paragraphs(Shortcodes(content[at..], post, export, findings))).ToString();
    }

    private static string Shortcodes(string text, string? post, WordPressExport export, ImportFindings findings)
    {
        text = Captions.Replace(text, static (start, inner, _) => Figure(start.Groups[1].Value, inner));
        text = Gallery().Replace(text, match => Pictures(match.Value, post, export, findings));
        text = Media().Replace(text, match => Address(match.Groups[2].Value, match.Groups[3].Value) is { } address ? $"\n\n<iframe src=\"{address}\"></iframe>\n\n" : "");
        HashSet<string>? closed = null;
        return Shortcode().Replace(text, match =>
        {
            var name = match.Groups[2].Value;
            closed ??= new(ClosingName().Matches(text).Select(closing => closing.Groups[1].Value), StringComparer.OrdinalIgnoreCase);
            // "[sic]" and "[1]" are text; a shortcode has attributes, an end, or a name that is known.
            if (match.Groups[1].Length == 0 && match.Groups[3].Length == 0 && !Known.Contains(name) && !closed.Contains(name)) return match.Value;
            if (match.Groups[1].Length == 0) findings.Drop($"shortcode: {match.Value}", $"کد کوتاه: {match.Value}");
            return "";
        });
    }

    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "gallery", "embed", "audio", "video", "playlist", "caption", "wp_caption", "more", "toc", "contact-form", "contact-form-7", "newsletter", "archives", "slideshow", "portfolio", "subscribe", "blog_subscription_form",
    };

    private static string Figure(string attributes, string inner)
    {
        var caption = Attribute(attributes, "caption") ?? "";
        var picture = Picture().Match(inner);
        if (!picture.Success) return inner;
        var rest = inner.Remove(picture.Index, picture.Length).Trim();
        return $"\n\n<figure>{picture.Value}<figcaption>{(caption.Length > 0 ? caption : rest)}</figcaption></figure>\n\n";
    }

    private static string Pictures(string shortcode, string? post, WordPressExport export, ImportFindings findings)
    {
        var ids = (Attribute(shortcode, "ids") ?? Attribute(shortcode, "include") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        // Without numbers it shows what was put up with the post.
        var attachments = ids.Length > 0 ? ids.Select(export.AttachmentOf).OfType<Attachment>().ToList() : [.. export.AttachmentsTo(post)];
        if (attachments.Count == 0 || attachments.Count < ids.Length) findings.Drop($"pictures that are not in the export: {shortcode}", $"تصویرهایی که نشانی‌شان در برون‌برد نیست: {shortcode}");
        var html = new StringBuilder("\n\n");
        foreach (var attachment in attachments)
            html.Append(CultureInfo.InvariantCulture, $"<figure><img src=\"{WebUtility.HtmlEncode(attachment.Address)}\" alt=\"{WebUtility.HtmlEncode(attachment.Alt ?? "")}\"><figcaption>{attachment.Caption}</figcaption></figure>");
        return html.Append("\n\n").ToString();
    }

    private static string? Address(string attributes, string inner)
    {
        var address = inner.Trim();
        foreach (var name in (string[])["src", "mp4", "mp3", "m4v", "webm", "ogv", "ogg", "url"])
        {
            if (address.Length == 0) address = Attribute(attributes, name) ?? "";
        }
        if (address.Length == 0 && BareAddress().Match(attributes) is { Success: true } bare) address = bare.Value;
        return address.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? WebUtility.HtmlEncode(WebUtility.HtmlDecode(address)) : null;
    }

    private static string? Attribute(string attributes, string name) =>
        Regex.Match(attributes, $@"\b{name}\s*=\s*(?:""([^""]*)""|'([^']*)'|([^\s\]]+))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase) is { Success: true } match
            ? match.Groups[1].Value + match.Groups[2].Value + match.Groups[3].Value : null;

    /// <summary>Empty lines part paragraphs, as the old editor had it; a line end within one is a line break.</summary>
    private static string Paragraphs(string text)
    {
        var html = new StringBuilder(text.Length + 64);
        foreach (var part in EmptyLines().Split(text))
        {
            var piece = part.Trim();
            if (piece.Length == 0) continue;
            if (BlockTag().IsMatch(piece)) html.Append(piece).Append('\n');
            // An address alone on its line shows what stands there.
            else if (LoneAddress().IsMatch(piece)) html.Append("<iframe src=\"").Append(WebUtility.HtmlEncode(WebUtility.HtmlDecode(piece))).Append("\"></iframe>\n");
            else html.Append("<p>").Append(piece.Replace("\n", "<br>\n", StringComparison.Ordinal)).Append("</p>\n");
        }
        return html.ToString();
    }

    [GeneratedRegex(@"<!--", RegexOptions.CultureInvariant)]
    private static partial Regex CommentStart();

    [GeneratedRegex(@"-->", RegexOptions.CultureInvariant)]
    private static partial Regex CommentEnd();

    [GeneratedRegex(@"<(pre|script|style|textarea)\b[^<>]*>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PreformattedStart();

    [GeneratedRegex(@"</pre>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PreEnd();

    [GeneratedRegex(@"</script>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ScriptEnd();

    [GeneratedRegex(@"</style>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex StyleEnd();

    [GeneratedRegex(@"</textarea>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TextAreaEnd();

    [GeneratedRegex(@"\[(?:wp_)?caption\b([^\[\]]*)\]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CaptionStart();

    [GeneratedRegex(@"\[/(?:wp_)?caption\]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CaptionEnd();

    [GeneratedRegex(@"\[gallery\b[^\[\]]*\]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Gallery();

    [GeneratedRegex(@"\[(embed|audio|video|youtube|vimeo|soundcloud|wpvideo)\b([^\[\]]*)\](?:([^\[]*)\[/\1\])?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Media();

    [GeneratedRegex(@"\[(/?)([a-z][a-z0-9_-]{1,40})((?:\s+[\w-]+\s*=\s*(?:""[^""\[\]]*""|'[^'\[\]]*'|[^\s\[\]""']+))*)\s*/?\]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Shortcode();

    [GeneratedRegex(@"\[/([a-z][a-z0-9_-]{1,40})\]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ClosingName();

    [GeneratedRegex(@"(?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*</a>)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Picture();

    [GeneratedRegex(@"https?://[^\s\]]+", RegexOptions.CultureInvariant)]
    private static partial Regex BareAddress();

    [GeneratedRegex(@"\n[ \t]*\n", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyLines();

    [GeneratedRegex(@"^</?(?:address|article|aside|blockquote|div|dl|dt|dd|fieldset|figure|figcaption|footer|form|h[1-6]|header|hr|iframe|li|main|nav|object|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul|video|audio|details|summary)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BlockTag();

    [GeneratedRegex(@"^https?://\S+$", RegexOptions.CultureInvariant)]
    private static partial Regex LoneAddress();
}
