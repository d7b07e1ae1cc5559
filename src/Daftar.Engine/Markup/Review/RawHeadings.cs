using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Daftar.Markup;

/// <summary>Headings that were written as HTML for the size of their letters: readers who hear the page, and checkers of HTML, miss the levels between.</summary>
internal static partial class RawHeadings
{
    public static void Find(ReviewText text)
    {
        // The page's title is the first level; headings of Markdown are shown without a gap, whatever their signs say.
        var last = 1;
        foreach (var node in text.Document.Descendants())
        {
            switch (node)
            {
                case HeadingBlock heading: last = Math.Min(Math.Max(heading.Level, 2), last + 1); break;
                case HtmlBlock { Type: HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock } html: Tags(text, html.Span, ref last); break;
                case HtmlInline html: Tags(text, html.Span, ref last); break;
            }
        }
    }

    private static void Tags(ReviewText text, SourceSpan span, ref int last)
    {
        if (span.Start < 0 || span.IsEmpty || span.End >= text.Source.Length) return;
        foreach (Match tag in Heading().Matches(text.Source.Substring(span.Start, span.Length)))
        {
            var (level, wanted) = (tag.Groups[1].Value[0] - '0', last + 1);
            if (level > wanted) text.Add(span.Start + tag.Index, place => ReviewDiagnostics.RawHeading(place, level, wanted));
            last = level;
        }
    }

    [GeneratedRegex(@"<h([2-6])\b", RegexOptions.IgnoreCase)]
    private static partial Regex Heading();
}
