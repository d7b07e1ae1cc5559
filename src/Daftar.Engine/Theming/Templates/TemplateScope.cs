namespace Daftar.Theming.Templates;

/// <param name="Slot">Where a <see cref="TemplateRun"/> keeps the value.</param>
internal readonly record struct TemplateVariable(Type Type, int Slot);

/// <summary>What names mean at one point of a template.</summary>
/// <param name="Context"><c>this</c>.</param>
/// <param name="Outer">What <c>../</c> leads to; null at the top of a layout or a partial.</param>
/// <param name="Names">Names between bars of the enclosing blocks, and named arguments of the partial.</param>
/// <param name="Root">Type of <c>@root</c>.</param>
/// <param name="IsInEach">Whether <c>@index</c>, <c>@first</c> and <c>@last</c> mean something.</param>
/// <param name="FreeSlot">The first slot that no name uses.</param>
internal sealed record TemplateScope(
    TemplateVariable Context, TemplateScope? Outer, IReadOnlyDictionary<string, TemplateVariable> Names, Type Root, bool IsInEach, int FreeSlot)
{
    private static readonly Dictionary<string, TemplateVariable> NoNames = [];

    public static TemplateScope OfLayout(Type model) => new(new(model, 0), null, NoNames, model, false, 1);

    /// <summary>A partial begins with slots of its own: the context, then its named arguments in their order.</summary>
    public TemplateScope OfPartial(Type context, IReadOnlyList<(string Name, Type Type)> arguments) =>
        new(new(context, 0), null, Named(arguments, 1), Root, IsInEach, 1 + arguments.Count);

    /// <summary>An inline partial belongs to the place where it is called: <c>../</c> goes on from there.</summary>
    public TemplateScope OfInline(Type context, IReadOnlyList<(string Name, Type Type)> arguments) =>
        new(new(context, FreeSlot), Outer, Named(arguments, FreeSlot + 1), Root, IsInEach, FreeSlot + 1 + arguments.Count);

    /// <summary>A block that goes into a value; the value takes the first free slot, a number the next.</summary>
    public TemplateScope Inside(Type context, string? name, string? indexName, bool isEach)
    {
        var names = Names;
        if (name is not null)
        {
            var all = new Dictionary<string, TemplateVariable>(Names, StringComparer.Ordinal) { [name] = new(context, FreeSlot) };
            if (indexName is not null) all[indexName] = new(typeof(int), FreeSlot + 1);
            names = all;
        }
        return new(new(context, FreeSlot), this, names, Root, IsInEach || isEach, FreeSlot + 2);
    }

    /// <summary>The types of a partial's surroundings as text, to bind it once for each.</summary>
    public string Signature =>
        $"{Root.Name}|{Context.Type}|{IsInEach}|{string.Join(',', Names.OrderBy(name => name.Value.Slot).Select(name => name.Key + ':' + name.Value.Type))}";

    private static Dictionary<string, TemplateVariable> Named(IReadOnlyList<(string Name, Type Type)> arguments, int slot)
    {
        var names = new Dictionary<string, TemplateVariable>(StringComparer.Ordinal);
        foreach (var (name, type) in arguments) names[name] = new(type, slot++);
        return names;
    }
}
