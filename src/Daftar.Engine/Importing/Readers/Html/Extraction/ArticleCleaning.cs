using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Daftar.Importing.Readers.Html.Extraction;

/// <summary>Takes out of a found text what is not text: forms, share buttons, lists of links, boxes that look like boilerplate.</summary>
internal sealed partial class ArticleCleaning(IElement content, Strictness strictness, string? title)
{
    private readonly HashSet<IElement> _dataTables = [.. content.QuerySelectorAll("table").Where(TextMeasures.IsDataTable)];

    public void Clean()
    {
        CleanConditionally("form");
        CleanConditionally("fieldset");
        RemoveAll("object, embed");
        RemoveAll("footer, link, aside");
        RemoveBoxes();
        RemoveShareButtons();
        foreach (var frame in content.QuerySelectorAll("iframe").ToList())
        {
            if (!IsFilm(frame)) frame.Remove();
        }
        RemoveAll("input, textarea, select, button");
        foreach (var heading in content.QuerySelectorAll("h1, h2").ToList())
        {
            if (ClassWords.WeightOf(heading) < 0) heading.Remove();
        }
        CleanConditionally("table");
        CleanConditionally("ul");
        CleanConditionally("div");
        RemoveRepeatedTitle();
        foreach (var paragraph in content.QuerySelectorAll("p").ToList())
        {
            if (string.IsNullOrWhiteSpace(paragraph.TextContent) && paragraph.QuerySelector("img, embed, object, iframe, video, picture") is null) paragraph.Remove();
        }
    }

    private void RemoveAll(string selector)
    {
        foreach (var element in content.QuerySelectorAll(selector).ToList())
        {
            if (element.LocalName is "object" or "embed" && IsFilm(element)) continue;
            element.Remove();
        }
    }

    /// <summary>Boxes whose names say that they are about the author, lead elsewhere or ask for something; never most of the text.</summary>
    private void RemoveBoxes()
    {
        if (!strictness.CleansBoxes) return;
        var length = TextMeasures.Text(content).Length;
        foreach (var element in content.QuerySelectorAll("[class], [id]").ToList())
        {
            if (element.LocalName is "body" or "a" or "figure" or "img" || !content.Contains(element) || !ClassWords.IsBoxWithinText(element)) continue;
            if (TextMeasures.Text(element).Length * 3 < length) element.Remove();
        }
    }

    private void RemoveShareButtons()
    {
        foreach (var child in content.Children)
        {
            foreach (var element in child.QuerySelectorAll("[class*='share'], [id*='share'], [class*='sharedaddy']").ToList())
            {
                if (ClassWords.IsShare(element) && element.TextContent.Length < 500) element.Remove();
            }
        }
    }

    private void RemoveRepeatedTitle()
    {
        if (title is null) return;
        foreach (var heading in content.QuerySelectorAll("h1").ToList())
        {
            if (TextSimilarity.Of(title, TextMeasures.Text(heading)) > 0.75) heading.Remove();
        }
    }

    private void CleanConditionally(string name)
    {
        if (!strictness.CleansBoxes) return;
        var elements = content.QuerySelectorAll(name).ToList();
        for (var i = elements.Count - 1; i >= 0; i--)
        {
            if (LooksLikeBoilerplate(elements[i])) elements[i].Remove();
        }
    }

    private bool LooksLikeBoilerplate(IElement element)
    {
        if (_dataTables.Contains(element) || TextMeasures.HasAncestor(element, "table", -1, _dataTables.Contains) || TextMeasures.HasAncestor(element, "code")) return false;
        if (element.LocalName != "table" && element.QuerySelectorAll("table").Any(_dataTables.Contains)) return false;
        var weight = strictness.WeighsNames ? ClassWords.WeightOf(element) : 0;
        if (weight < 0) return true;
        var text = TextMeasures.Text(element);
        if (TextMeasures.CommaCount(text) >= 10) return false;
        return HasBoilerplateShape(element, text, weight);
    }

    private static bool HasBoilerplateShape(IElement element, string text, int weight)
    {
        var paragraphs = element.GetElementsByTagName("p").Length;
        var pictures = element.GetElementsByTagName("img").Length;
        var items = element.GetElementsByTagName("li").Length - 100;
        var inputs = element.GetElementsByTagName("input").Length;
        var embeds = 0;
        foreach (var embed in element.QuerySelectorAll("object, embed, iframe"))
        {
            if (IsFilm(embed)) return false;
            embeds++;
        }
        if (AdvertOrLoading().IsMatch(text)) return true;
        var isList = element.LocalName is "ul" or "ol" || (text.Length > 0 && TextMeasures.IsDenser(element, text.Length, 0.9, "ul", "ol"));
        var links = TextMeasures.LinkDensity(element, text.Length);
        var isInFigure = TextMeasures.HasAncestor(element, "figure");
        var boilerplate = (!isInFigure && pictures > 1 && (double)paragraphs / pictures < 0.5)
            || (!isList && items > paragraphs)
            || inputs > paragraphs / 3
            || (!isList && !isInFigure && text.Length < 25 && !(text.Length > 0 && TextMeasures.IsDenser(element, text.Length, 0.9, "h1", "h2", "h3", "h4", "h5", "h6")) && pictures is 0 or > 2 && links > 0)
            || (!isList && weight < 25 && links > 0.2)
            || (weight >= 25 && links > 0.5)
            || (embeds == 1 && text.Length < 75) || embeds > 1
            || (pictures == 0 && !HasTextInBoxes(element, text.Length));
        return boilerplate && !(isList && IsGallery(element, pictures));
    }

    private static bool HasTextInBoxes(IElement element, int length) =>
        TextMeasures.IsDenser(element, length, 0, "span", "li", "td", "blockquote", "dl", "div", "ol", "p", "pre", "table", "ul");

    private static bool IsGallery(IElement element, int pictures) =>
        element.Children.All(child => child.Children.Length <= 1) && element.GetElementsByTagName("li").Length == pictures;

    private static bool IsFilm(IElement element) =>
        element.Attributes.Any(attribute => Film().IsMatch(attribute.Value)) || (element.LocalName == "object" && Film().IsMatch(element.InnerHtml));

    [GeneratedRegex(@"//(?:www\.)?(?:(?:dailymotion|youtube|youtube-nocookie|player\.vimeo|v\.qq|bilibili|live\.bilibili|aparat)\.com|(?:archive|upload\.wikimedia)\.org|player\.twitch\.tv)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Film();

    [GeneratedRegex(@"^(?:ad(?:vertising|vertisement)?|pub(?:licité)?|werb(?:ung)?|anzeige|آگهی|تبلیغات|广告|реклама|anuncio|(?:loading|正在加载|загрузка|chargement|cargando|در حال بارگذاری)(?:…|\.\.\.)?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AdvertOrLoading();
}
