using System.Globalization;
using System.Text.RegularExpressions;
using Daftar.Languages;

namespace Daftar.Importing.Readers.Office;

/// <summary>Roles of paragraphs by the names of their styles, in any language.</summary>
internal static partial class StyleNames
{
    // The names that Word and LibreOffice give in English, Persian, Arabic, Turkish, Russian, German, French and Spanish.
    private static readonly (Regex Name, TextRole Role)[] Roles =
    [
        (HeadingName(), TextRole.Heading),
        (TitleName(), TextRole.Title),
        (SubtitleName(), TextRole.Subtitle),
        (QuotationName(), TextRole.Quotation),
        (CodeName(), TextRole.Code),
        (CaptionName(), TextRole.Caption),
        (ListTextName(), TextRole.ListText),
        (ContentsName(), TextRole.Contents),
        (VerseName(), TextRole.Verse),
        (TermName(), TextRole.Term),
        (MeaningName(), TextRole.Meaning),
        (RuleName(), TextRole.Rule),
    ];

    /// <returns>Null when the name says nothing; the level of headings and of lines of a table of contents counts from 1.</returns>
    public static (TextRole Role, int Level)? RoleOf(string name)
    {
        foreach (var (pattern, role) in Roles)
        {
            if (pattern.Match(name) is not { Success: true } match) continue;
            var level = role is TextRole.Heading or TextRole.Contents ? int.Parse(Digits.ToAscii(match.Groups[1].Value), CultureInfo.InvariantCulture) : 0;
            return (role, level);
        }
        return null;
    }

    /// <summary>Whether a character style is one for code.</summary>
    public static bool IsCode(string name) => VerbatimName().IsMatch(name);

    [GeneratedRegex(@"^(?:heading|عنوان|سرفصل|تیتر|تيتر|العنوان|başlık|заголовок|überschrift|titre|título|titolo|kop|rubrik|nagłówek)[ _]?([1-9۱-۹١-٩])(?: char)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeadingName();

    [GeneratedRegex(@"^(?:title|عنوان|عنوان اصلی|konu başlığı|название|заголовок|titel|titre|título|titolo)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TitleName();

    [GeneratedRegex(@"^(?:subtitle|عنوان فرعی|زیرعنوان|العنوان الفرعي|alt ?yazı|подзаголовок|untertitel|sous-titre|subtítulo|sottotitolo)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SubtitleName();

    [GeneratedRegex(@"^(?:(?:intense ?)?quote|block ?text|block ?quot(?:e|ation)|quotations?|نقل[ \u200C]?قول(?: .*)?|اقتباس(?: .*)?|(?:güçlü )?alıntı|(?:выделенная )?цитата.*|(?:intensives )?zitat|blocktext|citation(?: intense)?|cita(?: destacada)?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
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

    [GeneratedRegex(@"^(?:horizontal line|خط افقی)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RuleName();

    [GeneratedRegex(@"^(?:verbatim(?: char)?|html code|source (?:code|text)|code(?: char)?|inline code|macro text char|teletype|preformatted text char)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex VerbatimName();
}
