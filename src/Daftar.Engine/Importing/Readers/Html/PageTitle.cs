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
        if (metadata.Title is { Text.Length: > 2 } stated) return new(WithoutSite(stated.Text, metadata.Source?.Text, headings), stated.Origin);
        var browser = HtmlElements.Collapse(document.Title ?? "");
        if (browser.Length <= 2) return headings is [var only] ? new(only, "h1") : null;
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

    [GeneratedRegex(@"\s[|\-–—\\/>»]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();
}
