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
        new('*', TripleAsterisks(), new("three asterisks that are no emphasis here; put them directly around the words", "سه ستاره که این‌جا تأکید نیست؛ آن‌ها را درست در دو سوی واژه‌ها بگذارید")),
        new('^', Figure(), new("a figure of Markdig; write <figure>, an empty line and the picture", "شکل Markdig؛ بنویسید <figure>، یک سطر خالی و تصویر")),
        new('.', Directive(), new("a directive of reStructuredText", "دستور reStructuredText")),
    ];

    public static void Find(ReviewText text)
    {
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

    [GeneratedRegex("""(?m)^\.\.[ ][a-z\-]+::[^\r\n]*""", RegexOptions.CultureInvariant)]
    private static partial Regex Directive();
}
