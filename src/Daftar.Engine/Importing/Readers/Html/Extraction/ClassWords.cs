using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Daftar.Importing.Readers.Html.Extraction;

/// <summary>Common words in <c>class</c> and <c>id</c>, which distinguish text from boilerplate.</summary>
internal static partial class ClassWords
{
    /// <summary>Names that speak for the text, and such as speak against it: 25 for each attribute.</summary>
    public static int WeightOf(IElement element) => WeightOf(element.ClassName) + WeightOf(element.Id);

    private static int WeightOf(string? name)
    {
        if (string.IsNullOrEmpty(name)) return 0;
        var weight = 0;
        if (Against().IsMatch(name)) weight -= 25;
        if (For().IsMatch(name)) weight += 25;
        return weight;
    }

    /// <summary>Hardly text: menus, side boxes, what readers write, what the house recommends.</summary>
    public static bool IsUnlikely(IElement element)
    {
        var name = HtmlElements.ClassAndId(element);
        return name.Length > 1 && Unlikely().IsMatch(name) && !Possible().IsMatch(name);
    }

    public static bool IsByline(IElement element) =>
        element.GetAttribute("rel") == "author" || element.GetAttribute("itemprop")?.Contains("author", StringComparison.Ordinal) == true || Byline().IsMatch(HtmlElements.ClassAndId(element));

    public static bool IsShare(IElement element) => Share().IsMatch(HtmlElements.ClassAndId(element));

    /// <summary>Boxes that stand within texts and are none: about the author, more to read, how to subscribe, what readers think.</summary>
    public static bool IsBoxWithinText(IElement element) => BoxWithinText().IsMatch(HtmlElements.ClassAndId(element));

    [GeneratedRegex(@"article|body|content|entry|main|page|pagination|post|text|blog|story|matn|news_body", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex For();

    [GeneratedRegex(@"-ad-|hidden|^hid$|\shid$|\shid\s|^hid\s|banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|widget", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Against();

    [GeneratedRegex(@"-ad-|ai2html|banner|breadcrumb|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Unlikely();

    [GeneratedRegex(@"and|article|body|column|content|main|mathjax|shadow", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Possible();

    [GeneratedRegex(@"byline|author|dateline|writtenby|p-author", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Byline();

    [GeneratedRegex(@"(?:\b|_)(?:share|sharedaddy)(?:\b|_)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Share();

    [GeneratedRegex(@"(?:^|[\s_-])(?:author-?_?(?:bio|box|info|description|card|avatar)|about-?author|bio-?box|saboxplugin\S*|related-?_?(?:posts?|news|articles?|content|stories)?|yarpp\S*|newsletter\S*|subscribe\S*|post-?ratings|rating-?box|sharedaddy|share-?(?:buttons?|bar|box|links?)|social-?share|jp-relatedposts|akismet\S*|post-?navigation|nav-(?:below|above|links|previous|next)|postmetadata|entry-?meta|post-?meta|paywall\S*|outbrain\S*|taboola\S*|addtoany\S*|comments?-?(?:area|list|form|wrap|section)?|respond|disqus\S*|print-?(?:button|link))(?:$|[\s])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BoxWithinText();
}
