using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Daftar.Markup;

/// <summary>
/// Lines that the parser keeps for itself, <c>[label]: address</c>, though nothing refers to them: their words are nowhere on the page.
/// </summary>
internal static class DefinitionMistakes
{
    public static void Find(ReviewText text)
    {
        if (!text.Source.Contains("]:", StringComparison.Ordinal)) return;
        var group = text.Document.GetLinkReferenceDefinitions(addGroup: false);
        if (group.Count == 0) return;
        var used = text.Document.Descendants<LinkInline>().Select(link => link.Reference).OfType<LinkReferenceDefinition>().ToHashSet();
        foreach (var block in group)
        {
            if (block is FootnoteLinkReferenceDefinition || block is not LinkReferenceDefinition { Label: { } label } definition || used.Contains(definition)) continue;
            // [//]: # (so) is how comments are written where there are none.
            if (label is "//" or "comment" or "_" or "#" || definition.Url is "#" or "<>" or "") continue;
            var source = text.Source.AsSpan(definition.Span.Start, Math.Min(definition.Span.End + 1, text.Source.Length) - definition.Span.Start);
            var shown = Excerpt.Of(source, 80);
            if (group.Links.TryGetValue(label, out var first) && first != definition) text.Add(definition.Span.Start, place => ReviewDiagnostics.RepeatedDefinition(place, label, shown));
            else text.Add(definition.Span.Start, place => ReviewDiagnostics.UnusedDefinition(place, shown));
        }
    }
}
