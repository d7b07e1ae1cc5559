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
        HashSet<string>? own = null;
        foreach (var link in document.Descendants<LinkInline>())
        {
            if (link.Url is ['#', .. var fragment]) (own ??= new(StringComparer.Ordinal)).Add(Uri.UnescapeDataString(fragment));
        }
        if (own is null && linked is null or { Count: 0 }) return [];

        var found = new List<(string Slug, LinkedHeading Heading)>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var slugs = new Dictionary<string, int>(StringComparer.Ordinal);
        var count = 0;
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            if (heading.Inline is not { } inlines) continue;
            var slug = Slug.From(string.Concat(inlines.FindDescendants<LiteralInline>().Select(literal => literal.Content.ToString())));
            slugs[slug] = slugs.GetValueOrDefault(slug) + 1;
            var id = slug;
            for (var number = 1; !ids.Add(id); number++) id = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
            if (own?.Contains(id) == true || linked?.Contains(id) == true) found.Add((slug, new(id, count, 0, heading.Span.Start, heading.Span.End)));
            count++;
        }
        return [.. found.Select(entry => entry.Heading with { Namesakes = slugs[entry.Slug] })];
    }
}
