using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Daftar.Importing.Documents;

namespace Daftar.Importing.Readers.Html;

/// <summary>The title of a page: what it states for machines, else its heading, else the browser's title without the site's name.</summary>
internal static partial class PageTitle
{
    public static Fact<string>? Of(IHtmlDocument document, PageMetadata metadata)
    {
        var headings = document.QuerySelectorAll("h1").Select(HtmlElements.TextOf).Where(text => text.Length > 2).Distinct().ToList();
        if (metadata.Title is { Text.Length: > 2 } stated) return PartThatIsShown(document, stated.Text) is { } shown ? new(shown, stated.Origin) : new(WithoutSite(stated.Text, metadata.Source?.Text, headings), stated.Origin);
        var browser = HtmlElements.Collapse(document.Title ?? "");
        if (browser.Length <= 2) return headings is [var only] ? new(only, "h1") : null;
        if (PartThatIsShown(document, browser) is { } part) return new(part, "title");
        if (IsArabicScript(browser) && headings.Find(text => browser.Contains(text, StringComparison.Ordinal) && text.Length < 300) is { } repeated) return new(repeated, "h1");
        return new(WithoutLastPart(browser, headings), "title");
    }

    /// <summary>
    /// What a page states is its title, as a rule. Papers of the region put their name into that, too: there it goes when
    /// the page's heading, or the name that it gives the site, shows which part is the title.
    /// </summary>
    private static string WithoutSite(string title, string? site, List<string> headings)
    {
        if (!IsArabicScript(title)) return title;
        foreach (Match separator in Separator().Matches(title))
        {
            var (before, after) = (title[..separator.Index].Trim(), title[(separator.Index + separator.Length)..].Trim());
            if (headings.Contains(before) || after.Equals(site, StringComparison.OrdinalIgnoreCase)) return before;
            if (headings.Contains(after) || before.Equals(site, StringComparison.OrdinalIgnoreCase)) return after;
        }
        return title;
    }

    /// <summary>
    /// Papers of the region put their name and the section into the title, with any sign between them. The part that the page
    /// shows on a line of its own, as a heading before anything else, is the title.
    /// </summary>
    private static string? PartThatIsShown(IHtmlDocument document, string title)
    {
        if (!IsArabicScript(title)) return null;
        var parts = AnySeparator().Split(title).Select(part => part.Trim()).Where(part => WordCount(part) > 1 || part.Length > 8).ToList();
        if (parts.Count < 2) return null;
        // A title may hold such a sign itself: the longest run of parts that the page shows is it.
        var shown = document.QuerySelectorAll("h1, h2, h3, h4").Where(heading => !IsNameOfSite(heading)).ToList();
        return LongestIn(shown) ?? LongestIn(document.QuerySelectorAll("b, strong, font, td, div, span, p").Where(line => line.ChildElementCount < 3 && !HtmlElements.IsLonger(line, title.Length * 2) && !IsNameOfSite(line)));

        string? LongestIn(IEnumerable<IElement> lines)
        {
            string? longest = null;
            foreach (var line in lines)
            {
                var text = HtmlElements.TextOf(line);
                if (text.Length < title.Length && text.Length > (longest?.Length ?? 0) && (parts.Contains(text) || (WordCount(text) > 2 && title.StartsWith(text, StringComparison.Ordinal) && IsAtSign(title, text.Length)))) longest = text;
            }
            return longest;
        }

        static bool IsAtSign(string title, int at) => AnySeparator().Match(title, at) is { Success: true } sign && sign.Index == at;
    }

    /// <summary>Whether a heading is the name of the site: it leads to the first page, or stands where the sign of the house does.</summary>
    private static bool IsNameOfSite(IElement heading) =>
        heading.QuerySelector("a[href='/'], a[href='./'], a[href='#'], a[rel~='home']") is not null || heading.Closest("a[href='/'], a[rel~='home'], nav, footer, aside") is not null
        || SiteName().IsMatch(HtmlElements.ClassAndId(heading));

    /// <summary>"The title | Section | The Paper" without its last part, as long as a title is left.</summary>
    private static string WithoutLastPart(string browser, List<string> headings)
    {
        var separators = Separator().Matches(browser);
        if (separators.Count == 0) return browser.Length is < 15 or > 150 && headings is [var single] && WordCount(single) > 4 ? single : browser;
        var title = browser[..separators[^1].Index].Trim();
        if (WordCount(title) < 3) title = browser[(separators[0].Index + separators[0].Length)..].Trim();
        var isPath = separators.Any(separator => separator.Value.Trim() is "/" or "\\" or ">" or "»");
        // Four words are too few to be sure of, unless a path with one step less is what remains.
        return WordCount(title) <= 4 && !(isPath && WordCount(title) == WordCount(Separator().Replace(browser, " ")) - 1) ? browser : title;
    }

    private static int WordCount(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private static bool IsArabicScript(string text) => text.Count(c => c is >= '\u0600' and <= '\u06FF') * 2 > text.Count(char.IsLetter);

    [GeneratedRegex(@"(?:(?<!\s)\s+)?(?:::|[|»«›])\s*|(?<!\s)\s+[-–—:•·/]\s*|[-–—:•·]\s+", RegexOptions.CultureInvariant)]
    private static partial Regex AnySeparator();

    [GeneratedRegex(@"(?:^|[\s_-])(?:logo|brand|site-?title|site-?name|blog-?title)(?:$|[\s_-])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SiteName();

    [GeneratedRegex(@"\s[|\-–—\\/>»]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();
}
