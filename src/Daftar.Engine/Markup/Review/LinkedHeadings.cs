using System.Globalization;
using Daftar.Languages;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Daftar.Markup;

/// <summary>A heading whose id something links to, here or in another file.</summary>
/// <param name="Number">Counted from 0 among the headings of the body.</param>
/// <param name="Namesakes">How many headings have the same words, so that another one could get the id.</param>
internal readonly record struct LinkedHeading(string Id, int Number, int Namesakes, int Start, int End)
{
    /// <summary>The linked headings of a document in its order, with the ids that the renderer gives them.</summary>
    /// <param name="linked">Ids that other files link to; null when nothing is known of them.</param>
    public static IReadOnlyList<LinkedHeading> In(MarkdownDocument document, IReadOnlySet<string>? linked)
    {
        var own = OwnLinks(document);
        if (own.Count == 0 && linked is null or { Count: 0 }) return [];
        return All(document).FindAll(heading => own.Contains(heading.Id) || linked?.Contains(heading.Id) == true);
    }

    /// <summary>All headings by place, linked or not, when one of these places lies in one; otherwise none.</summary>
    /// <param name="offsets">In ascending order.</param>
    public static IReadOnlyList<LinkedHeading> Around(MarkdownDocument document, IEnumerable<int> offsets)
    {
        var spans = Headings(document).Select(heading => heading.Span).OrderBy(span => span.Start).ToList();
        var next = 0;
        foreach (var offset in offsets)
        {
            while (next < spans.Count && spans[next].End < offset) next++;
            if (next == spans.Count) return [];
            if (spans[next].Start <= offset) return [.. All(document).OrderBy(heading => heading.Start)];
        }
        return [];
    }

    /// <summary>Ids that the document itself links to.</summary>
    public static IReadOnlySet<string> OwnLinks(MarkdownDocument document)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var link in document.Descendants<LinkInline>())
        {
            if (link.Url is ['#', .. var fragment]) own.Add(Uri.UnescapeDataString(fragment));
        }
        return own;
    }

    private static List<LinkedHeading> All(MarkdownDocument document)
    {
        var found = new List<(string Slug, LinkedHeading Heading)>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var slugs = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var heading in Headings(document))
        {
            var slug = Slug.From(string.Concat(heading.Inline!.FindDescendants<LiteralInline>().Select(literal => literal.Content.ToString())));
            slugs[slug] = slugs.GetValueOrDefault(slug) + 1;
            var id = slug;
            for (var number = 1; !ids.Add(id); number++) id = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
            found.Add((slug, new(id, found.Count, 0, heading.Span.Start, heading.Span.End)));
        }
        return [.. found.Select(entry => entry.Heading with { Namesakes = slugs[entry.Slug] })];
    }

    private static IEnumerable<HeadingBlock> Headings(MarkdownDocument document) =>
        document.Descendants<HeadingBlock>().Where(heading => heading.Inline is not null);
}
