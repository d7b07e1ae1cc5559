using Scriban.Syntax;

namespace Daftar.Theming.Templates;

/// <param name="Slot">Where a <see cref="TemplateRun"/> keeps the value; negative when only Scriban's interpreter does.</param>
/// <param name="Function">What the name stands for when the template declares a function of it.</param>
internal readonly record struct TemplateVariable(Type Type, int Slot = -1, ScriptFunction? Function = null);

/// <summary>What names mean at one point of a template.</summary>
/// <param name="Root">The type of the page's model, whose parts are names everywhere.</param>
/// <param name="Names">Of loops and assignments, and with <c>$</c> what the call of a partial passed.</param>
/// <param name="FreeSlot">The first slot that no name uses.</param>
/// <param name="Loop">"for", "tablerow" or "while" when a loop is around.</param>
/// <param name="IsInFunction">Whether <c>$</c> and <c>ret</c> mean something.</param>
internal sealed record TemplateScope(
    Type Root, IReadOnlyDictionary<string, TemplateVariable> Names, int FreeSlot = 0, string? Loop = null, bool IsInFunction = false)
{
    public static TemplateScope OfLayout(Type model) => new(model, new Dictionary<string, TemplateVariable>());

    /// <summary>A partial sees the page's model and what its call passes, and begins with slots of its own.</summary>
    public TemplateScope OfPartial(IReadOnlyList<(string Name, Type Type)> arguments)
    {
        var names = new Dictionary<string, TemplateVariable>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Count; i++) names[arguments[i].Name] = new(arguments[i].Type, i);
        return new(Root, names, arguments.Count);
    }

    public TemplateScope With(string name, TemplateVariable variable) =>
        this with { Names = new Dictionary<string, TemplateVariable>(Names, StringComparer.Ordinal) { [name] = variable } };

    /// <summary>Behind two ways of which one was gone: a name that has another type on each is of unknown type.</summary>
    public TemplateScope Join(TemplateScope other)
    {
        if (ReferenceEquals(Names, other.Names)) return this;
        var names = new Dictionary<string, TemplateVariable>(Names, StringComparer.Ordinal);
        foreach (var (name, variable) in other.Names)
            names[name] = names.TryGetValue(name, out var own) && own.Type != variable.Type ? new(typeof(object), own.Slot) : variable;
        return this with { Names = names };
    }

    /// <summary>The types of a partial's surroundings as text, to bind it once for each.</summary>
    public string Signature => $"{Root.Name}|{string.Join(',', Names.OrderBy(name => name.Value.Slot).Select(name => name.Key + ':' + name.Value.Type))}";
}
