namespace Daftar.Theming.Templates;

/// <summary>What names mean at one point of a template.</summary>
/// <param name="Context">Type of <c>this</c>.</param>
/// <param name="Outer">What <c>../</c> leads to; null at the top of a layout or a partial.</param>
/// <param name="Names">Names between bars of the enclosing blocks, and named arguments of the partial.</param>
/// <param name="Root">Type of <c>@root</c>.</param>
/// <param name="IsInEach">Whether <c>@index</c>, <c>@first</c> and <c>@last</c> mean something.</param>
internal sealed record TemplateScope(
    Type Context, TemplateScope? Outer, IReadOnlyDictionary<string, Type> Names, Type Root, bool IsInEach)
{
    private static readonly Dictionary<string, Type> NoNames = [];

    public static TemplateScope OfLayout(Type model) => new(model, null, NoNames, model, false);

    public TemplateScope OfPartial(Type context, IReadOnlyDictionary<string, Type> arguments) => new(context, null, arguments, Root, IsInEach);

    public TemplateScope Inside(Type context, IReadOnlyDictionary<string, Type> names, bool isEach)
    {
        if (names.Count == 0) return new(context, this, Names, Root, IsInEach || isEach);
        var all = new Dictionary<string, Type>(Names);
        foreach (var (name, type) in names) all[name] = type;
        return new(context, this, all, Root, IsInEach || isEach);
    }

    /// <summary>The types of a partial's surroundings as text, to check it once for each.</summary>
    public string Signature => $"{Root.Name}|{Context}|{IsInEach}|{string.Join(',', Names.Select(name => name.Key + ':' + name.Value))}";
}
