using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Daftar.Importing.Readers.Html.Shown;

/// <summary>Common names for the parts of an article in <c>class</c> and <c>id</c>, in English and in Persian with Latin letters.</summary>
internal static partial class PartNames
{
    public static bool IsKicker(string names) => Kicker().IsMatch(names);

    public static bool IsLead(string names) => Lead().IsMatch(names);

    public static bool IsDate(string names) => Date().IsMatch(names);

    public static bool IsByline(string names) => Byline().IsMatch(names) && !AboutAuthor().IsMatch(names);

    public static bool IsSection(string names) => Section().IsMatch(names);

    public static bool IsTags(string names) => Tags().IsMatch(names);

    /// <summary>Boxes that are not the article's: menus, side boxes, what readers write, what the house recommends.</summary>
    public static bool IsForeign(IElement element)
    {
        if (element.LocalName is "nav" or "aside" or "form" or "dialog" || element.GetAttribute("role") is "navigation" or "complementary" or "contentinfo" or "search") return true;
        // A footer within an article is the article's own: systems put author and date there.
        if (element.LocalName == "footer" && element.Closest("article") is null) return true;
        return (element.ClassName ?? element.Id) is not null && Foreign().IsMatch(HtmlElements.ClassAndId(element));
    }

    /// <summary>Words for those who hear the page: "Image caption," before the caption, "Skip this list".</summary>
    public static bool IsForScreenReaders(IElement element) =>
        ForScreenReaders().IsMatch(HtmlElements.ClassAndId(element)) || (element.Id?.StartsWith("end-of-", StringComparison.Ordinal) ?? false)
        || (element.LocalName == "a" && element.GetAttribute("href") is { } href && (href.StartsWith("#end-of-", StringComparison.Ordinal) || href.StartsWith("#end_of_", StringComparison.Ordinal)));

    [GeneratedRegex(@"(?:^|[\s_-])(?:kicker|ro?o?o?u?e?_?-?titr|over-?_?title|over-?line|over|top-?_?title|up-?_?title|upper-?_?title|sur-?_?title|pre-?_?title|super-?_?title|hat-?_?title|eye-?brow|rotitr|ruti)(?:$|[\s_-])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Kicker();

    [GeneratedRegex(@"(?:^|[\s_-])(?:lead|lede|lid|leed|stand-?first|sub-?_?titr|sub-?_?title|subhead(?:line)?|summary|abstract|dek|deck|chapo|intro-?text|article-?intro|entry-?summary|short-?_?(?:text|desc|description)|kholase|chekide)(?:$|[\s_-])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Lead();

    [GeneratedRegex(@"date|(?:^|[\s_-])(?:time|posted-?on|published|publish|tarikh|zaman|submitted|created)(?:$|[\s_-])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Date();

    [GeneratedRegex(@"(?:^|[\s_-])(?:by|byline|author|authors|writer|reporter|nevisande|creator|createdby)(?:$|[\s_-]|name)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Byline();

    [GeneratedRegex(@"author-?_?(?:title|role|job|bio|desc|image|avatar|photo|link)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AboutAuthor();

    [GeneratedRegex(@"(?:^|[\s_-])(?:cat|cats|category|categories|cat-links|section|service|topic|rubric|daste|goruh)(?:$|[\s_-])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Section();

    [GeneratedRegex(@"(?:^|[\s_-])(?:tags?|tag-?(?:s|list|links|cloud)|post-?tags|keys|key-?words?|hash-?tags?|barchasb|labels)(?:$|[\s_-])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tags();

    [GeneratedRegex(@"comment(?!ary)|(?:^|[\s_-])respond|side-?bar|(?:^|\s)(?:site-?)?footer|related|disqus|(?:^|\s)(?:nav|navbar|navigation)(?:$|[\s_-])|(?:^|[\s_-])(?:menu|masthead|top-?bar|clock|today|now|most|popular|trending|hot|newsletter\S*|subscribe\S*|adv?s?|advert\S*|promo|banner|nazar\S*)(?:$|[\s_-])|(?:^|\s)widget(?:\s|$|-area)|recommend", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Foreign();

    [GeneratedRegex(@"(?:^|\s)(?:visually-?hidden|sr-only|screen-?reader(?:-text)?|element-invisible|assistive-text|visuallyhidden)(?:$|\s)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ForScreenReaders();
}
