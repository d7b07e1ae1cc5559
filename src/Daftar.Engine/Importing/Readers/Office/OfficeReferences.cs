using Daftar.Importing.Documents;

namespace Daftar.Importing.Readers.Office;

/// <summary>Links within a document lead to headings; one to a place that is not there keeps its text alone.</summary>
internal static class OfficeReferences
{
    public static List<Inline> Resolve(IEnumerable<Inline> inlines, HeadingPlaces places, OfficeLosses losses)
    {
        var resolved = new List<Inline>();
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Link { Address: ['#', .. var place] } link when places.IdOf(place) is { } id:
                    if (!places.IsHeading(place)) losses.ChangePlaces();
                    resolved.Add(link with { Address = "#" + id, Children = Resolve(link.Children, places, losses) });
                    break;
                case Link { Address: ['#', ..] } link:
                    losses.ChangeReferences();
                    resolved.AddRange(Resolve(link.Children, places, losses));
                    break;
                case Link link:
                    resolved.Add(link with { Children = Resolve(link.Children, places, losses) });
                    break;
                case Styled styled:
                    resolved.Add(styled with { Children = Resolve(styled.Children, places, losses) });
                    break;
                default:
                    resolved.Add(inline);
                    break;
            }
        }
        return resolved;
    }
}
