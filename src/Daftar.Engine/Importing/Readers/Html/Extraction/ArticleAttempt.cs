using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Daftar.Importing.Wording;

namespace Daftar.Importing.Readers.Html.Extraction;

/// <summary>One search for the text, on a copy of the page that it may change.</summary>
internal sealed class ArticleAttempt(IHtmlDocument document, IElement body, string? title, Strictness strictness)
{
    private const int Candidates = 5;

    // Every heading is compared with it.
    private const int MostOfTitle = 1000;

    private static readonly HashSet<string> Scored = new(StringComparer.Ordinal) { "section", "h2", "h3", "h4", "h5", "h6", "p", "td", "pre" };
    private static readonly HashSet<string> UnlikelyRoles = new(StringComparer.Ordinal) { "menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog" };

    private readonly Dictionary<IElement, double> _scores = [];
    private IReadOnlyList<string> _byline = [];
    private readonly string? _title = title?[..Math.Min(title.Length, MostOfTitle)];
    private bool _isTitleSeen;

    public FoundArticle? Find()
    {
        Prepare();
        var paragraphs = Sift();
        foreach (var paragraph in paragraphs) Score(paragraph);
        var top = TopCandidate(out var isMade);
        if (top is null) return null;
        var content = isMade ? top : WithSiblings(top);
        new ArticleCleaning(content, strictness, _title).Clean();
        return TextMeasures.Text(content).Length > 0 || content.QuerySelector("img") is not null ? new(content, _byline) : null;
    }

    private void Prepare()
    {
        foreach (var element in body.QuerySelectorAll("script, style, template, link, meta").ToList()) element.Remove();
        foreach (var element in body.QuerySelectorAll("noscript").ToList()) Unwrap(element);
        foreach (var menu in body.QuerySelectorAll("nav, [role='navigation']").ToList())
        {
            if (TextMeasures.LinkDensity(menu, TextMeasures.Text(menu).Length) > 0.5) menu.Remove();
        }
        foreach (var element in body.QuerySelectorAll("br").ToList()) LineBreaks(element);
        foreach (var font in body.QuerySelectorAll("font").ToList()) Rename(font, "span");
    }

    /// <summary>Content for browsers without scripts is used only for pictures that scripts load later.</summary>
    private static void Unwrap(IElement element)
    {
        var inner = element.QuerySelector("img") is not null ? element : HtmlParsing.Fragment(element.TextContent);
        if (inner.QuerySelector("img") is { } image && HtmlElements.TextOf(inner).Length == 0 && element.Parent is not null
            && Siblings.PreviousElement(element) is { } before && (before.LocalName == "img" ? before : before.QuerySelector("img")) is { } placeholder && HtmlElements.TextOf(before).Length == 0)
        {
            foreach (var attribute in image.Attributes)
            {
                if (attribute.Value.Length > 0 && attribute.Name is "src" or "srcset" or "alt" && (attribute.Name != "alt" || !placeholder.HasAttribute("alt"))) placeholder.SetAttribute(attribute.Name, attribute.Value);
            }
            element.Remove();
            return;
        }
        if (inner.QuerySelector("img") is { } lone && inner != element && HtmlElements.TextOf(inner).Length == 0) element.Replace(lone);
        else if (inner == element && HtmlElements.TextOf(element).Length == 0) ReplaceByChildren(element);
        else element.Remove();
    }

    /// <summary>Two or more breaks in a row part paragraphs: what follows them becomes one.</summary>
    private void LineBreaks(IElement first)
    {
        if (first.Parent is null) return;
        var next = NextNode(Siblings.Next(first));
        var isRun = false;
        while (next is IElement { LocalName: "br" } br)
        {
            isRun = true;
            var after = Siblings.Next(br);
            br.Remove();
            next = NextNode(after);
        }
        if (!isRun) return;
        var paragraph = document.CreateElement("p");
        first.Replace(paragraph);
        var sibling = Siblings.Next(paragraph);
        while (sibling is not null)
        {
            if (sibling is IElement { LocalName: "br" } && NextNode(Siblings.Next(sibling)) is IElement { LocalName: "br" }) break;
            if (!IsPhrasing(sibling)) break;
            var following = Siblings.Next(sibling);
            paragraph.AppendChild(sibling);
            sibling = following;
        }
        while (paragraph.LastChild is { } last && IsWhite(last)) last.Parent!.RemoveChild(last);
        if (paragraph.ParentElement is { LocalName: "p" } outer) Rename(outer, "div");
    }

    private static INode? NextNode(INode? node)
    {
        while (node is not null && node is not IElement && string.IsNullOrWhiteSpace(node.TextContent)) node = Siblings.Next(node);
        return node;
    }

    /// <summary>Takes the boilerplate away and collects what gives points, in the order of the page.</summary>
    private List<IElement> Sift()
    {
        var scored = new List<IElement>();
        var node = Traversal.Next(body, body);
        while (node is not null)
        {
            if (IsBoilerplate(node))
            {
                node = Traversal.Remove(node, body);
                continue;
            }
            if (IsEmptyBox(node))
            {
                node = Traversal.Remove(node, body);
                continue;
            }
            if (Scored.Contains(node.LocalName)) scored.Add(node);
            if (node.LocalName == "div") node = Divide(node, scored);
            node = Traversal.Next(node, body);
        }
        return scored;
    }

    private bool IsBoilerplate(IElement element)
    {
        if (!IsVisible(element)) return true;
        if (element.GetAttribute("aria-modal") == "true" && element.GetAttribute("role") == "dialog") return true;
        if (_byline.Count == 0 && ClassWords.IsByline(element) && TextMeasures.Text(element) is { Length: > 0 and < 100 } line)
        {
            _byline = NamesIn(element, line);
            return true;
        }
        if (!_isTitleSeen && element.LocalName is "h1" or "h2" && _title is not null && TextSimilarity.Of(_title, TextMeasures.Text(element)) > 0.75)
        {
            _isTitleSeen = true;
            return true;
        }
        if (!strictness.StripsUnlikely) return false;
        if (element.LocalName is not ("body" or "a") && ClassWords.IsUnlikely(element) && !TextMeasures.HasAncestor(element, "table") && !TextMeasures.HasAncestor(element, "code")) return true;
        return element.GetAttribute("role") is { } role && UnlikelyRoles.Contains(role);
    }

    /// <summary>The names that the line marks as such; else the line up to a date, a time or a sign that parts it.</summary>
    private static IReadOnlyList<string> NamesIn(IElement element, string line)
    {
        foreach (var selector in (string[])["[itemprop*='name']", "a[rel~='author']", "a[href*='/author']"])
        {
            var names = element.QuerySelectorAll(selector).Select(TextMeasures.Text).Where(name => name.Length > 1).Distinct().ToList();
            if (names.Count > 0) return names;
        }
        var end = line.AsSpan().IndexOfAny("0123456789•|·");
        if (end > 2) line = line[..end];
        line = line.TrimEnd(' ', ',', '-', '–', '(');
        foreach (var month in (string[])["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"])
        {
            if (line.EndsWith(" " + month, StringComparison.Ordinal)) line = line[..^(month.Length + 1)];
        }
        return line.Any(char.IsLetter) && !PublishDates.HoldsName(line) ? [line] : [];
    }

    private static bool IsVisible(IElement element)
    {
        if (element.GetAttribute("style") is { } style && (HtmlStyle.Value(style, "display") == "none" || HtmlStyle.Value(style, "visibility") == "hidden")) return false;
        if (element.HasAttribute("hidden")) return false;
        return element.GetAttribute("aria-hidden") != "true" || element.ClassName?.Contains("fallback-image", StringComparison.Ordinal) == true;
    }

    private static bool IsEmptyBox(IElement element) =>
        element.LocalName is "div" or "section" or "header" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"
        && string.IsNullOrWhiteSpace(element.TextContent)
        && (element.Children.Length == 0 || element.Children.All(child => child.LocalName is "br" or "hr"));

    /// <summary>Text that stands bare in a box among other boxes becomes paragraphs; a box of text alone is one itself.</summary>
    private IElement Divide(IElement element, List<IElement> scored)
    {
        IElement? paragraph = null;
        foreach (var child in element.ChildNodes.ToList())
        {
            if (IsPhrasing(child))
            {
                if (paragraph is not null)
                {
                    paragraph.AppendChild(child);
                }
                else if (!IsWhite(child))
                {
                    paragraph = document.CreateElement("p");
                    element.ReplaceChild(paragraph, child);
                    paragraph.AppendChild(child);
                }
            }
            else if (paragraph is not null)
            {
                while (paragraph.LastChild is { } last && IsWhite(last)) paragraph.RemoveChild(last);
                paragraph = null;
            }
        }
        if (SingleParagraph(element) is { } single && TextMeasures.LinkDensity(element, TextMeasures.Text(element).Length) < 0.25)
        {
            element.Replace(single);
            scored.Add(single);
            return single;
        }
        if (HoldsBlock(element)) return element;
        var renamed = Rename(element, "p");
        scored.Add(renamed);
        return renamed;
    }

    private static IElement? SingleParagraph(IElement element) =>
        element.Children is [{ LocalName: "p" } only] && !element.ChildNodes.Any(node => node is IText text && text.Data.Trim().Length > 0) ? only : null;

    private static bool HoldsBlock(IElement element) => element.Children.Any(child =>
        child.LocalName is "blockquote" or "dl" or "div" or "img" or "ol" or "p" or "pre" or "table" or "ul" || HoldsBlock(child));

    private static bool IsPhrasing(INode node) => node switch
    {
        IText => true,
        IElement { LocalName: "abbr" or "audio" or "b" or "bdo" or "br" or "button" or "cite" or "code" or "data" or "datalist" or "dfn" or "em" or "embed" or "i" or "img" or "input" or "kbd" or "label" or "mark" or "math" or "meter" or "noscript" or "object" or "output" or "progress" or "q" or "ruby" or "samp" or "script" or "select" or "small" or "span" or "strong" or "sub" or "sup" or "textarea" or "time" or "var" or "wbr" } => true,
        IElement { LocalName: "a" or "del" or "ins" } element => element.ChildNodes.All(IsPhrasing),
        _ => false,
    };

    private static bool IsWhite(INode node) => (node is IText text && string.IsNullOrWhiteSpace(text.Data)) || node is IElement { LocalName: "br" };

    private void Score(IElement paragraph)
    {
        if (paragraph.ParentElement is null) return;
        var text = TextMeasures.Text(paragraph);
        if (text.Length < 25) return;
        var score = 1 + TextMeasures.CommaCount(text) + 1 + Math.Min(text.Length / 100, 3);
        var level = 0;
        for (var ancestor = paragraph.ParentElement; ancestor is not null && level < 5; ancestor = ancestor.ParentElement, level++)
        {
            if (ancestor.ParentElement is null) break;
            if (!_scores.TryGetValue(ancestor, out var known)) known = InitialScore(ancestor);
            _scores[ancestor] = known + (double)score / (level switch { 0 => 1, 1 => 2, _ => level * 3 });
        }
    }

    private double InitialScore(IElement element)
    {
        double score = element.LocalName switch
        {
            "div" => 5,
            "pre" or "td" or "blockquote" => 3,
            "address" or "ol" or "ul" or "dl" or "dd" or "dt" or "li" or "form" => -3,
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "th" => -5,
            _ => 0,
        };
        return score + (strictness.WeighsNames ? ClassWords.WeightOf(element) : 0);
    }

    private IElement? TopCandidate(out bool isMade)
    {
        isMade = false;
        foreach (var (element, score) in _scores.ToList())
        {
            var length = TextMeasures.Text(element).Length;
            _scores[element] = score * (1 - TextMeasures.LinkDensity(element, length));
        }
        var top = new List<IElement>();
        foreach (var (element, score) in _scores)
        {
            var at = top.FindIndex(other => score > _scores[other]);
            if (at >= 0) top.Insert(at, element);
            else if (top.Count < Candidates) top.Add(element);
            if (top.Count > Candidates) top.RemoveAt(Candidates);
        }
        if (top.Count == 0 || top[0].LocalName == "body")
        {
            isMade = true;
            var all = document.CreateElement("div");
            foreach (var child in body.ChildNodes.ToList()) all.AppendChild(child);
            body.AppendChild(all);
            return all;
        }
        return Climb(CommonAncestor(top));
    }

    /// <summary>Where several boxes have nearly as many points, the text is rather what holds them all.</summary>
    private IElement CommonAncestor(List<IElement> top)
    {
        var close = top.Skip(1).Where(element => _scores[element] / _scores[top[0]] >= 0.75).Select(Ancestors).ToList();
        if (close.Count >= 3)
        {
            for (var parent = top[0].ParentElement; parent is not null && parent.LocalName != "body"; parent = parent.ParentElement)
            {
                if (close.Count(ancestors => ancestors.Contains(parent)) >= 3)
                {
                    if (!_scores.ContainsKey(parent)) _scores[parent] = InitialScore(parent);
                    return parent;
                }
            }
        }
        return top[0];

        static HashSet<IElement> Ancestors(IElement element)
        {
            var ancestors = new HashSet<IElement>();
            for (var parent = element.ParentElement; parent is not null; parent = parent.ParentElement) ancestors.Add(parent);
            return ancestors;
        }
    }

    /// <summary>A parent with more points than its child has more of the text in other children; a parent of one child is the same box.</summary>
    private IElement Climb(IElement top)
    {
        var last = _scores[top];
        var threshold = last / 3;
        for (var parent = top.ParentElement; parent is not null && parent.LocalName != "body"; parent = parent.ParentElement)
        {
            if (!_scores.TryGetValue(parent, out var score)) continue;
            if (score < threshold) break;
            if (score > last)
            {
                top = parent;
                break;
            }
            last = score;
        }
        while (top.ParentElement is { } only && only.LocalName != "body" && only.Children.Length == 1) top = only;
        if (!_scores.ContainsKey(top)) _scores[top] = InitialScore(top);
        return top;
    }

    /// <summary>The box with what stands beside it and belongs to it: a lead above, a part of the text that an advertisement cut off.</summary>
    private IElement WithSiblings(IElement top)
    {
        var content = document.CreateElement("div");
        var score = _scores[top];
        foreach (var sibling in top.ParentElement!.Children.ToList())
        {
            if (!Belongs(sibling, top, score)) continue;
            var part = sibling.LocalName is "div" or "article" or "section" or "p" or "ol" or "ul" ? sibling : Rename(sibling, "div");
            content.AppendChild(part);
        }
        return content;
    }

    private bool Belongs(IElement sibling, IElement top, double topScore)
    {
        if (sibling == top) return true;
        var bonus = sibling.ClassName is { Length: > 0 } name && name == top.ClassName ? topScore * 0.2 : 0;
        if (_scores.TryGetValue(sibling, out var score) && score + bonus >= Math.Max(10, topScore * 0.2)) return true;
        if (sibling.LocalName != "p") return false;
        var text = TextMeasures.Text(sibling);
        var density = TextMeasures.LinkDensity(sibling, text.Length);
        if (text.Length > 80) return density < 0.25;
        return text.Length > 0 && density == 0 && (text.EndsWith('.') || text.Contains(". ", StringComparison.Ordinal));
    }

    private IElement Rename(IElement element, string name)
    {
        var renamed = document.CreateElement(name);
        while (element.FirstChild is { } child) renamed.AppendChild(child);
        foreach (var attribute in element.Attributes)
        {
            // Parsers take any name that a page has, "a<b" too; elements are given none but good ones, and nothing else is read.
            if (char.IsAsciiLetter(attribute.Name[0]) && attribute.Name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')) renamed.SetAttribute(attribute.Name, attribute.Value);
        }
        element.Replace(renamed);
        if (_scores.Remove(element, out var score)) _scores[renamed] = score;
        return renamed;
    }

    private static void ReplaceByChildren(IElement element)
    {
        foreach (var child in element.ChildNodes.ToList()) element.Before(child);
        element.Remove();
    }
}
