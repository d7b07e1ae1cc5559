using System.Text.RegularExpressions;
using Daftar.Diagnostics;

namespace Daftar.Markup;

/// <summary>
/// What other programs understand and Daftar does not: it stands in the page letter by letter. One finding for each kind and file;
/// nothing of it is changed by <c>--fix</c>, because only a person knows what it was to show.
/// </summary>
internal static partial class ForeignSyntax
{
    private static readonly Kind[] Kinds =
    [
        new('{', Shortcode(), new("a shortcode of Hugo or Zola", "کد کوتاه Hugo یا Zola")),
        new('{', Template(), new("a template of Jekyll, Jinja or Liquid", "الگوی Jekyll، Jinja یا Liquid")),
        new('{', Attributes(), new("an attribute list; headings get their ids from their words", "فهرست ویژگی‌ها؛ شناسهٔ عنوان از واژه‌هایش ساخته می‌شود")),
        new(':', Container(), new("a container; write '> [!NOTE]' or a quotation", "ظرف (container)؛ «> [!NOTE]» یا نقل‌قول بنویسید")),
        new('[', WikiLink(), new("a wiki link; write [text](file.md)", "پیوند ویکی؛ بنویسید [متن](file.md)")),
        new('[', Contents(), new("a mark for a table of contents, which the page has by itself", "نشانهٔ فهرست مطالب، که صفحه خودش دارد")),
        new('[', WordPress(), new("a shortcode of WordPress", "کد کوتاه WordPress")),
        new('[', BulletinBoard(), new("BBCode; write **bold**, *italic* or [text](address)", "BBCode؛ بنویسید **پررنگ**، *کج* یا [متن](نشانی)")),
        new('=', Highlight(), new("a highlight of another program; write <mark>text</mark>", "برجسته‌سازی برنامه‌ای دیگر؛ بنویسید <mark>متن</mark>")),
        new('~', Subscript(), new("a subscript of another program; write <sub>2</sub>", "زیرنویس برنامه‌ای دیگر؛ بنویسید <sub>2</sub>")),
        new('^', Superscript(), new("a superscript of another program; write <sup>2</sup>", "بالانویس برنامه‌ای دیگر؛ بنویسید <sup>2</sup>")),
        new('$', Formula(), new("a formula of TeX", "فرمول TeX")),
        new('\'', WikiEmphasis(), new("emphasis of MediaWiki; write **bold** or *italic*", "تأکید MediaWiki؛ بنویسید **پررنگ** یا *کج*")),
        new('*', TripleAsterisks(), new("three asterisks that are not emphasis here; put them directly around the words", "سه ستاره که این‌جا تأکید نیست؛ آن‌ها را درست در دو سوی واژه‌ها بگذارید")),
        new('^', Figure(), new("a figure of Markdig; write <figure>, an empty line and the picture", "شکل Markdig؛ بنویسید <figure>، یک سطر خالی و تصویر")),
        new('!', Admonition(), new("a notice of MkDocs; write '> [!NOTE]'", "تذکر MkDocs؛ بنویسید «> [!NOTE]»")),
        new('!', TitledNotice(), new("a notice with a title of its own; write the title on the next line", "تذکری با عنوانی از خود؛ عنوان را در سطر بعد بنویسید")),
        new('^', InlineNote(), new("an inline note of Pandoc; write [^1], and the note on a line of its own: [^1]: …", "پانوشت درون‌متنی Pandoc؛ بنویسید [^1] و پانوشت را در سطری جدا: [^1]: …")),
        new('*', Abbreviation(), new("an abbreviation of Markdown Extra; write <abbr title=\"…\">", "کوته‌نوشت Markdown Extra؛ بنویسید <abbr title=\"…\">")),
        new('+', Insertion(), new("an insertion of another program; write <ins>text</ins>", "افزودهٔ برنامه‌ای دیگر؛ بنویسید <ins>متن</ins>")),
        new(':', Emoji(), new("an emoji's short name; write the sign itself", "نام کوتاه شکلک؛ خود نشانه را بنویسید")),
        new('%', EmbeddedCode(), new("a template of ERB or EJS", "الگوی ERB یا EJS")),
        new('$', Variable(), new("a variable of another program", "متغیر برنامه‌ای دیگر")),
        new('.', Directive(), new("a directive of reStructuredText", "دستور reStructuredText")),
    ];

    public static void Find(ReviewText text)
    {
        Entities(text);
        foreach (var kind in Kinds)
        {
            if (!text.Source.Contains(kind.First, StringComparison.Ordinal)) continue;
            foreach (Match match in kind.Pattern.Matches(text.Source))
            {
                // What a template spans may hold emphasis or addresses of our own; its first sign tells.
                if (!text.Map.IsText(match.Index) || (match.Index > 0 && text.Source[match.Index - 1] == '\\')) continue;
                var shown = Excerpt.Of(match.Value, 50);
                text.AddOfGroup(kind.Name.English, match.Index, place => ReviewDiagnostics.ForeignSyntax(place, shown, kind.Name));
            }
        }
    }

    /// <summary>A template in a field such as a title, whose readers would see it as it is written; null when there is none.</summary>
    public static (string Found, LocalizedText Kind)? InField(string text)
    {
        if (!text.Contains('{', StringComparison.Ordinal) && !text.Contains('%', StringComparison.Ordinal)) return null;
        foreach (var kind in Kinds)
        {
            if (kind.First is '{' or '%' && kind.Pattern.Match(text) is { Success: true } match) return (Excerpt.Of(match.Value, 50), kind.Name);
        }
        return null;
    }

    /// <summary>An entity that there is not: <c>&amp;nbps;</c> stands in the page letter by letter.</summary>
    private static void Entities(ReviewText text)
    {
        if (!text.Source.Contains('&', StringComparison.Ordinal)) return;
        foreach (Match match in Entity().Matches(text.Source))
        {
            if (!text.Map.IsText(match.Index) || (match.Index > 0 && text.Source[match.Index - 1] == '\\')) continue;
            if (System.Net.WebUtility.HtmlDecode(match.Value) != match.Value || Markdig.Helpers.EntityHelper.DecodeEntity(match.Value.AsSpan(1, match.Length - 2)) is not null) continue;
            var shown = match.Value;
            text.AddOfGroup("entity", match.Index, place => ReviewDiagnostics.ForeignSyntax(place, shown, UnknownEntity));
        }
    }

    private static readonly LocalizedText UnknownEntity = new("there is no such entity; write the sign itself", "چنین موجودیتی نیست؛ خود نشانه را بنویسید");

    private sealed record Kind(char First, Regex Pattern, LocalizedText Name);

    [GeneratedRegex("""\{\{[<%][^\r\n]{0,200}?[>%]\}\}""", RegexOptions.CultureInvariant)]
    private static partial Regex Shortcode();

    [GeneratedRegex("""\{\{(?![<%])[^{}\r\n]{1,200}\}\}|\{%[^\r\n]{1,200}?%\}""", RegexOptions.CultureInvariant)]
    private static partial Regex Template();

    [GeneratedRegex("""\{:?[ ]?(?:[#.][A-Za-z\p{L}][\w\-]*)(?:[ ][^{}\r\n]{0,100})?\}|\{:[ ]?[^{}\r\n]{1,100}\}""", RegexOptions.CultureInvariant)]
    private static partial Regex Attributes();

    [GeneratedRegex("""(?m)^[ ]{0,3}:::+[ ]*[^\r\n]*""", RegexOptions.CultureInvariant)]
    private static partial Regex Container();

    [GeneratedRegex("""!?\[\[[^\[\]\r\n]{1,200}\]\]""", RegexOptions.CultureInvariant)]
    private static partial Regex WikiLink();

    [GeneratedRegex("""(?mi)^[ ]{0,3}\[(?:toc|_toc_)\][ \t]*\r?$""", RegexOptions.CultureInvariant)]
    private static partial Regex Contents();

    [GeneratedRegex("""\[/?(?:caption|gallery|embed|audio|video|playlist|contact-form-7|vc_row|vc_column)(?:[ ][^\[\]\r\n]{0,200})?\]""", RegexOptions.CultureInvariant)]
    private static partial Regex WordPress();

    [GeneratedRegex("""\[(b|i|u|s|quote|img|size|color|list|center)(?:=[^\[\]\r\n]{0,100})?\][^\r\n]*?\[/\1\]|\[url(?:=[^\[\]\r\n]{0,200})?\][^\r\n]*?\[/url\]""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BulletinBoard();

    [GeneratedRegex("""(?<![=\w])==(?=[^\s=])[^=\r\n]{1,200}(?<=[^\s=])==(?![=\w])""", RegexOptions.CultureInvariant)]
    private static partial Regex Highlight();

    [GeneratedRegex("""(?<=\p{L})~[\w+\-]{1,4}~(?!~)""", RegexOptions.CultureInvariant)]
    private static partial Regex Subscript();

    [GeneratedRegex("""(?<=[\p{L}\p{N})])\^[\w+\-]{1,8}\^""", RegexOptions.CultureInvariant)]
    private static partial Regex Superscript();

    // With a command, an exponent or an index between the dollars: "$5 and $6" are prices.
    [GeneratedRegex("""\$\$[^$\r\n]{1,300}\$\$|\$(?=[^\s$])[^$\r\n]{0,100}(?:\\[A-Za-z]+|[\^_][{\w])[^$\r\n]{0,100}(?<=[^\s$])\$(?!\d)""", RegexOptions.CultureInvariant)]
    private static partial Regex Formula();

    [GeneratedRegex("""(?<!')'{2,3}(?=[^\s'])[^'\r\n]{1,200}(?<=[^\s'])'{2,3}(?!')""", RegexOptions.CultureInvariant)]
    private static partial Regex WikiEmphasis();

    [GeneratedRegex("""(?<!\*)\*{3}(?!\*)[^*\r\n]{1,200}(?<!\*)\*{3}(?!\*)""", RegexOptions.CultureInvariant)]
    private static partial Regex TripleAsterisks();

    [GeneratedRegex("""(?m)^\^\^\^[^\r\n]*""", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex("""(?m)^[ ]{0,3}(?:!!!|\?\?\?)\+?[ ]+[a-z][a-z\-]*[^\r\n]{0,100}""", RegexOptions.CultureInvariant)]
    private static partial Regex Admonition();

    [GeneratedRegex("""\[![A-Za-z]{2,20}(?:\|[^\[\]\r\n]{0,40})?\][+\-]?""", RegexOptions.CultureInvariant)]
    private static partial Regex TitledNotice();

    [GeneratedRegex("""\^\[[^\[\]\r\n]{2,300}\]""", RegexOptions.CultureInvariant)]
    private static partial Regex InlineNote();

    [GeneratedRegex("""(?m)^[ ]{0,3}\*\[[^\[\]\r\n]{1,60}\]:""", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();

    [GeneratedRegex("""(?<![+\w])\+\+(?=[\p{L}])[^+\r\n]{1,200}(?<=[\p{L}\p{P}])\+\+(?![+\w])""", RegexOptions.CultureInvariant)]
    private static partial Regex Insertion();

    [GeneratedRegex("""(?<![\w:/])(?::[+\-]1:|:[a-z][a-z_]{2,30}:)(?![\w:/])""", RegexOptions.CultureInvariant)]
    private static partial Regex Emoji();

    [GeneratedRegex("""<%[=\-#]?[^%<>\r\n]{0,200}%>""", RegexOptions.CultureInvariant)]
    private static partial Regex EmbeddedCode();

    [GeneratedRegex("""\$\{[A-Za-z_][\w.]{0,60}\}""", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();

    // Not what an address holds: "?a=1&copy=2" has no semicolon.
    [GeneratedRegex("""&[A-Za-z][A-Za-z0-9]{1,30};""", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();

    [GeneratedRegex("""(?m)^\.\.[ ][a-z\-]+::[^\r\n]*""", RegexOptions.CultureInvariant)]
    private static partial Regex Directive();
}
