using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Daftar.Importing.Readers.Office;
using Daftar.Languages;

namespace Daftar.Importing.Readers.Word;

/// <summary>What a paragraph is by its style.</summary>
internal enum WordRole { Text, Title, Subtitle, Heading, Quotation, Code, Caption, ListText, Contents, Verse, Term, Meaning }

/// <summary>The styles of a Word document, by their names in any language and by the styles that they are based on.</summary>
internal sealed partial class WordStyles
{
    private const int MaxChain = 20;

    // The names that Word and LibreOffice give in English, Persian, Arabic, Turkish, Russian, German, French and Spanish.
    private static readonly (Regex Name, WordRole Role)[] Roles =
    [
        (HeadingName(), WordRole.Heading),
        (TitleName(), WordRole.Title),
        (SubtitleName(), WordRole.Subtitle),
        (QuotationName(), WordRole.Quotation),
        (CodeName(), WordRole.Code),
        (CaptionName(), WordRole.Caption),
        (ListTextName(), WordRole.ListText),
        (ContentsName(), WordRole.Contents),
        (VerseName(), WordRole.Verse),
        (TermName(), WordRole.Term),
        (MeaningName(), WordRole.Meaning),
    ];

    private readonly Dictionary<string, XElement> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordParagraphStyle> _paragraphs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement[]> _chains = new(StringComparer.Ordinal);
    private readonly string? _default;

    public WordStyles(XElement? root)
    {
        foreach (var style in root.Children("style"))
        {
            if (style.Attr("styleId") is not { } id) continue;
            _styles.TryAdd(id, style);
            if (style.Attr("type") == "paragraph" && style.Attr("default") is "1" or "true") _default = id;
        }
    }

    /// <summary>The style of a paragraph; the document's default for null or a name that it does not have.</summary>
    public WordParagraphStyle Paragraph(string? id)
    {
        if (id is null || !_styles.ContainsKey(id)) id = id is not null && RoleOf(id) is not null ? id : _default ?? "";
        if (_paragraphs.TryGetValue(id, out var known)) return known;
        return _paragraphs[id] = Resolve(id);
    }

    /// <summary>The run properties of a character style and of those that it is based on, the nearest first.</summary>
    public IReadOnlyList<XElement> Characters(string? id)
    {
        if (id is null) return [];
        if (!_chains.TryGetValue(id, out var chain))
            _chains[id] = chain = [.. Chain(id).Select(style => style.Child("rPr")).OfType<XElement>()];
        return chain;
    }

    /// <summary>Whether a character style is one for code.</summary>
    public bool IsCode(string? id) => id is not null && Chain(id).Any(style => VerbatimName().IsMatch(NameOf(style)));

    private WordParagraphStyle Resolve(string id)
    {
        var (role, level) = (WordRole.Text, 0);
        var chain = Chain(id).ToList();
        var names = chain.Count > 0 ? chain.Select(NameOf) : [id];
        foreach (var name in names)
        {
            if (RoleOf(name) is not { } found) continue;
            (role, level) = found;
            break;
        }
        if (role == WordRole.Text && chain.Select(style => style.Child("pPr").Child("outlineLvl").Int("val")).FirstOrDefault(outline => outline is not null) is { } outline and < 9)
            (role, level) = (WordRole.Heading, outline + 1);
        return new(role, level)
        {
            Numbering = chain.Select(style => style.Child("pPr").Child("numPr")).FirstOrDefault(numbering => numbering is not null),
        };
    }

    private static (WordRole Role, int Level)? RoleOf(string name)
    {
        foreach (var (pattern, role) in Roles)
        {
            if (pattern.Match(name) is not { Success: true } match) continue;
            var level = role is WordRole.Heading or WordRole.Contents ? int.Parse(Digits.ToAscii(match.Groups[1].Value), CultureInfo.InvariantCulture) : 0;
            return (role, level);
        }
        return null;
    }

    private IEnumerable<XElement> Chain(string id)
    {
        var next = id;
        for (var step = 0; step < MaxChain && next is not null && _styles.TryGetValue(next, out var style); step++)
        {
            yield return style;
            next = style.Val("basedOn");
        }
    }

    private static string NameOf(XElement style) => style.Val("name") ?? style.Attr("styleId") ?? "";

    [GeneratedRegex(@"^(?:heading|عنوان|سرفصل|تیتر|تيتر|العنوان|başlık|заголовок|überschrift|titre|título|titolo|kop|rubrik|nagłówek)[ _]?([1-9۱-۹١-٩])(?: char)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeadingName();

    [GeneratedRegex(@"^(?:title|عنوان|عنوان اصلی|konu başlığı|название|заголовок|titel|titre|título|titolo)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TitleName();

    [GeneratedRegex(@"^(?:subtitle|عنوان فرعی|زیرعنوان|العنوان الفرعي|alt ?yazı|подзаголовок|untertitel|sous-titre|subtítulo|sottotitolo)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SubtitleName();

    [GeneratedRegex(@"^(?:(?:intense ?)?quote|block ?text|block ?quote|quotations?|نقل[ \u200C]?قول(?: .*)?|اقتباس(?: .*)?|(?:güçlü )?alıntı|(?:выделенная )?цитата.*|(?:intensives )?zitat|blocktext|citation(?: intense)?|cita(?: destacada)?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex QuotationName();

    [GeneratedRegex(@"^(?:source ?code|code(?: block)?|html preformatted|preformatted text|plain text code|macro(?: text)?|کد|متن کد)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CodeName();

    [GeneratedRegex(@"^(?:(?:image |table |figure )?caption|illustration|زیرنویس|شرح (?:عکس|تصویر|جدول|شکل)|عنوان (?:عکس|تصویر|جدول|شکل)|تسمية توضيحية|resim yazısı|название объекта|beschriftung|légende|epígrafe|descripción|didascalia)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CaptionName();

    [GeneratedRegex(@"^(?:list ?paragraph|list continue.*|پاراگراف فهرست|بند فهرست|listenabsatz|listenfortsetzung.*|абзац списка|paragraphe de liste|liste paragraf|párrafo de lista)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ListTextName();

    [GeneratedRegex(@"^(?:toc|contents|verzeichnis|оглавление|içindekiler|tdm|tm|sommario|فهرست)[ _]?([1-9۱-۹])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ContentsName();

    [GeneratedRegex(@"^(?:verse|poem|poetry|stanza|شعر|بیت|ابیات)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex VerseName();

    [GeneratedRegex(@"^definition term$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TermName();

    [GeneratedRegex(@"^definition$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MeaningName();

    [GeneratedRegex(@"^(?:verbatim(?: char)?|html code|source (?:code|text)|code(?: char)?|inline code|macro text char)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex VerbatimName();
}

/// <param name="Level">Of a heading or a line of a table of contents, from 1.</param>
internal sealed record WordParagraphStyle(WordRole Role, int Level)
{
    /// <summary>The list that paragraphs of this style stand in (<c>w:numPr</c>), or null.</summary>
    public XElement? Numbering { get; init; }
}
