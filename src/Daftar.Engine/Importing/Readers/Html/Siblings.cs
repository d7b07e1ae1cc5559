using System.Runtime.CompilerServices;
using AngleSharp.Dom;
using Daftar.Importing.Documents;

namespace Daftar.Importing.Readers.Html;

/// <summary>
/// What stands beside a node. The library looks for a node among all children of its parent each time, which for a hundred thousand lines beside each
/// other goes by the square; here the place of the last one is where the search begins.
/// </summary>
internal static class Siblings
{
    private static readonly ConditionalWeakTable<INode, StrongBox<int>> Places = [];

    public static INode? Next(INode node) => At(node, 1, static _ => true);

    public static IElement? NextElement(INode node) => At(node, 1, static other => other is IElement) as IElement;

    public static IElement? PreviousElement(INode node) => At(node, -1, static other => other is IElement) as IElement;

    private static INode? At(INode node, int step, Func<INode, bool> isWanted)
    {
        if (node.Parent is not { } parent) return null;
        var children = parent.ChildNodes;
        for (var at = PlaceOf(node, parent, children) + step; at >= 0 && at < children.Length; at += step)
        {
            if (isWanted(children[at])) return children[at];
        }
        return null;
    }

    /// <summary>From where the last one was found, ever further to both sides: walks go from one child to the next, also where some are taken away.</summary>
    private static int PlaceOf(INode node, INode parent, INodeList children)
    {
        var last = Places.GetOrAdd(parent, static _ => new(0));
        for (var distance = 0; ; distance++)
        {
            var (behind, before) = (last.Value + distance, last.Value - distance - 1);
            WorkCounter.Add(1);
            if (behind < children.Length && children[behind] == node) return last.Value = behind;
            if (before >= 0 && before < children.Length && children[before] == node) return last.Value = before;
            if (behind >= children.Length && before < 0) return -1;
        }
    }
}
