using AngleSharp.Dom;

namespace Daftar.Importing.Readers.Html.Extraction;

/// <summary>Elements in the order of the page, for walks that take some of them away.</summary>
internal static class Traversal
{
    public static IElement? Next(IElement element, IElement root) =>
        element.FirstElementChild ?? Following(element, root);

    /// <summary>The next element that is not within this one.</summary>
    public static IElement? Following(IElement element, IElement root)
    {
        for (IElement? at = element; at is not null && at != root; at = at.ParentElement)
        {
            if (Siblings.NextElement(at) is { } next) return next;
        }
        return null;
    }

    /// <summary>Takes the element away and goes on behind it.</summary>
    public static IElement? Remove(IElement element, IElement root)
    {
        var next = Following(element, root);
        element.Remove();
        return next;
    }
}
