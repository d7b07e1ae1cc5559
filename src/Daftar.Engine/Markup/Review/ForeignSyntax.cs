using System.Buffers;
using System.Collections;
using System.Text.RegularExpressions;
using Daftar.Diagnostics;

namespace Daftar.Markup;

/// <summary>
/// What other programs understand and Daftar does not: it stands in the page letter by letter. One finding for each kind and file;
/// nothing of it is changed by <c>--fix</c>, because only a person knows what it was to show.
/// </summary>
internal static partial class ForeignSyntax
{
    /// <summary>Characters that texts seldom have. One of them is in nearly every sign, so that one pass over a text rules out most kinds.</summary>
    private static readonly SearchValues<char> RareCharacters = SearchValues.Create("!\"#$%&'*+:=?@[\\]^`{|}~");

    private static readonly LocalizedText Tex = new("a TeX formula", "فرمول TeX");

    // By what they may hold: braces within a formula are none of a template's.
    private static readonly Kind[] Kinds =
    [
        new(["$"], Formula(), Tex),
        new(["\\(", "\\["], BracketedFormula(), Tex),
        new(["\\begin{"], Environment(), Tex),
        new(["\\"], Command(), new("a TeX command", "فرمان TeX")),
        new(["{"], Shortcode(), new("a shortcode of Hugo or Zola", "کد کوتاه Hugo یا Zola")),
        new(["{"], Template(), new("a template of Jekyll, Jinja or Liquid", "الگوی Jekyll، Jinja یا Liquid")),
        new(["{"], CriticMarkup(), new("a change marked with CriticMarkup; accept or reject it", "تغییری به نشانه‌گذاری CriticMarkup؛ بپذیرید یا رد کنید")),
        new(["{"], Attributes(), new("an attribute list; ids of headings are made from their words", "فهرست ویژگی‌ها؛ شناسهٔ عنوان از واژه‌هایش ساخته می‌شود")),
        new([":"], Container(), new("a container; write '> [!NOTE]' or a quotation", "ظرف (container)؛ «> [!NOTE]» یا نقل‌قول بنویسید")),
        new(["["], WikiLink(), new("a wiki link; write [text](file.md)", "پیوند ویکی؛ بنویسید [متن](file.md)")),
        new(["["], Contents(), new("a mark for a table of contents, which the page already has", "نشانهٔ فهرست مطالب، که صفحه خودش دارد")),
        new(["["], WordPress(), new("a shortcode of WordPress", "کد کوتاه WordPress")),
        new(["["], BulletinBoard(), new("BBCode; write **bold**, *italic* or [text](address)", "BBCode؛ بنویسید **پررنگ**، *کج* یا [متن](نشانی)")),
        new(["="], Highlight(), new("a highlight of another program; write <mark>text</mark>", "برجسته‌سازی برنامه‌ای دیگر؛ بنویسید <mark>متن</mark>")),
        new(["~"], Subscript(), new("a subscript of another program; write <sub>2</sub>", "زیرنویس برنامه‌ای دیگر؛ بنویسید <sub>2</sub>")),
        new(["~"], SingleTildes(), new("a strike with single tildes; write ~~text~~", "خط‌خوردگی با یک مد؛ بنویسید ~~متن~~")),
        new(["^"], Superscript(), new("a superscript of another program; write <sup>2</sup>", "بالانویس برنامه‌ای دیگر؛ بنویسید <sup>2</sup>")),
        new(["'"], WikiEmphasis(), new("emphasis of MediaWiki; write **bold** or *italic*", "تأکید MediaWiki؛ بنویسید **پررنگ** یا *کج*")),
        new(["*"], TripleAsterisks(), new("three asterisks that are not emphasis here; put them directly around the words", "سه ستاره که این‌جا تأکید نیست؛ آن‌ها را درست در دو سوی واژه‌ها بگذارید")),
        new(["^"], Figure(), new("a figure of Markdig; write <figure>, an empty line and the picture", "شکل Markdig؛ بنویسید <figure>، یک سطر خالی و تصویر")),
        new(["!!!", "???"], Admonition(), new("a notice of MkDocs; write '> [!NOTE]'", "تذکر MkDocs؛ بنویسید «> [!NOTE]»")),
        new(["!"], TitledNotice(), new("an alert with its own title; write the title on the next line", "تذکری با عنوانی از خود؛ عنوان را در سطر بعد بنویسید")),
        new(["^"], InlineNote(), new("an inline footnote of Pandoc; write [^1], and the footnote on its own line: [^1]: …", "پانوشت درون‌متنی Pandoc؛ بنویسید [^1] و پانوشت را در سطری جدا: [^1]: …")),
        new(["*"], Abbreviation(), new("an abbreviation of Markdown Extra; write <abbr title=\"…\">", "کوته‌نوشت Markdown Extra؛ بنویسید <abbr title=\"…\">")),
        new(["+"], Insertion(), new("an insertion of another program; write <ins>text</ins>", "افزودهٔ برنامه‌ای دیگر؛ بنویسید <ins>متن</ins>")),
        new([":"], Emoji(), new("an emoji shortcode; write the emoji itself", "نام کوتاه شکلک؛ خود نشانه را بنویسید")),
        new(["%"], EmbeddedCode(), new("a template of ERB or EJS", "الگوی ERB یا EJS")),
        new(["$"], Variable(), new("a variable of another program", "متغیر برنامه‌ای دیگر")),
        new([".. "], Directive(), new("a directive of reStructuredText", "دستور reStructuredText")),
        new([":`"], Role(), new("a role of reStructuredText", "نقش (role) reStructuredText")),
        new(["}`"], MystRole(), new("a role of MyST", "نقش (role) MyST")),
        new(["{/*"], MdxComment(), new("a comment of MDX; write <!-- … -->", "توضیح MDX؛ بنویسید <!-- … -->")),
        new(["{#"], JinjaComment(), new("a comment of Jinja; write <!-- … -->", "توضیح Jinja؛ بنویسید <!-- … -->")),
        new(["%%"], ObsidianComment(), new("a comment of Obsidian; write <!-- … -->", "توضیح Obsidian؛ بنویسید <!-- … -->")),
        new(["{|"], WikiTable(), new("a table of MediaWiki; write it with | and a line of hyphens", "جدول MediaWiki؛ آن را با | و سطری از خط تیره بنویسید")),
        new(["[http"], WikiAddress(), new("a link of MediaWiki; write [text](address)", "پیوند MediaWiki؛ بنویسید [متن](نشانی)")),
        new(["\":"], TextileLink(), new("a link of Textile; write [text](address)", "پیوند Textile؛ بنویسید [متن](نشانی)")),
        new(["== "], EqualHeading(), new("a heading of AsciiDoc or MediaWiki; write '## …'", "عنوان AsciiDoc یا MediaWiki؛ بنویسید «## …»")),
        new(["::"], Macro(), new("a macro of AsciiDoc; write ![…](…)", "ماکروی AsciiDoc؛ بنویسید ![…](…)")),
        new(["link:http"], MacroLink(), new("a link of AsciiDoc; write [text](address)", "پیوند AsciiDoc؛ بنویسید [متن](نشانی)")),
        new(["#+"], OrgKeyword(), new("a keyword of Org", "کلیدواژهٔ Org")),
        new(["=> "], GeminiLink(), new("a link of Gemini; write [text](address)", "پیوند Gemini؛ بنویسید [متن](نشانی)")),
        new(["[@", "[-@"], Citation(), new("a citation of Pandoc; write [^1], and the source in a note", "ارجاع Pandoc؛ بنویسید [^1] و منبع را در پانوشت بیاورید")),
        new(["@["], Embedding(), new("a mark of VuePress or HackMD", "نشانهٔ VuePress یا HackMD")),
        new(["-+"], GridTable(), new("a grid table of Pandoc; write it with | and a line of hyphens", "جدول خانه‌دار Pandoc؛ آن را با | و سطری از خط تیره بنویسید")),
        new(["||"], Spoiler(), new("a spoiler of a chat program; write <details>", "متن پنهان برنامهٔ گفت‌وگو؛ بنویسید <details>")),
        new(["import ", "export "], Module(), new("code of MDX", "کد MDX")),
        new(["{"], ConfluenceMacro(), new("a macro of Confluence", "ماکروی Confluence")),
        new(["h1. ", "h2. ", "h3. ", "h4. ", "h5. ", "h6. "], PointHeading(), new("a heading of Textile or Confluence; write '## …'", "عنوان Textile یا Confluence؛ بنویسید «## …»")),
        new(["#######"], SevenSigns(), new("headings have at most six '#'", "عنوان حداکثر شش # دارد")),
        new(["] "], OtherTask(), new("a task of another program; write '- [ ]' or '- [x]'", "کار (task) برنامه‌ای دیگر؛ بنویسید «- [ ]» یا «- [x]»")),
        new([" ^"], BlockId(), new("a block's id of Obsidian", "شناسهٔ بند Obsidian")),
    ];

    public static void Find(ReviewText text)
    {
        Entities(text);
        BitArray? covered = null;
        var rare = RareIn(text.Source);
        foreach (var kind in Kinds)
        {
            if (!kind.MayBeIn(text.Source, rare)) continue;
            foreach (Match match in kind.Pattern.Matches(text.Source))
            {
                if (covered is not null && covered[match.Index]) continue;
                // What a template spans may hold emphasis or addresses of our own; its first sign tells.
                if (!text.Map.IsText(match.Index) || (match.Index > 0 && text.Source[match.Index - 1] == '\\')) continue;
                covered ??= new(text.Source.Length);
                for (var i = match.Index; i < match.Index + match.Length; i++) covered[i] = true;
                var shown = Excerpt.Of(match.Value, 50);
                if (kind.Name == Tex && LosesBackslash().IsMatch(match.Value)) text.AddOfGroup("tex", match.Index, place => ReviewDiagnostics.FormulaMarred(place, shown));
                else text.AddOfGroup(kind.Name.English, match.Index, place => ReviewDiagnostics.ForeignSyntax(place, shown, kind.Name));
            }
        }
    }

    /// <summary>A template in a field such as a title, whose readers would see it as it is written; null when there is none.</summary>
    public static (string Found, LocalizedText Kind)? InField(string text)
    {
        if (!text.Contains('{', StringComparison.Ordinal) && !text.Contains('%', StringComparison.Ordinal)) return null;
        foreach (var kind in Kinds)
        {
            if (kind.Signs[0][0] is '{' or '%' && kind.Pattern.Match(text) is { Success: true } match) return (Excerpt.Of(match.Value, 50), kind.Name);
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

    private static readonly LocalizedText UnknownEntity = new("this entity does not exist; write the character itself", "چنین موجودیتی نیست؛ خود نشانه را بنویسید");

    /// <summary>Which of the rare characters a text has, by bits.</summary>
    private static UInt128 RareIn(ReadOnlySpan<char> text)
    {
        UInt128 rare = 0;
        for (int found; (found = text.IndexOfAny(RareCharacters)) >= 0; text = text[(found + 1)..]) rare |= UInt128.One << text[found];
        return rare;
    }

    /// <param name="Signs">A text with none of them need not be searched.</param>
    private sealed record Kind(string[] Signs, Regex Pattern, LocalizedText Name)
    {
        private readonly UInt128[] _rare = [.. Signs.Select(sign => RareIn(sign))];

        public bool MayBeIn(string text, UInt128 rare)
        {
            for (var i = 0; i < _rare.Length; i++)
            {
                if ((_rare[i] & ~rare) == 0 && ((Signs[i].Length == 1 && _rare[i] != 0) || text.Contains(Signs[i], StringComparison.Ordinal))) return true;
            }
            return false;
        }
    }
}
