using Daftar.Diagnostics;
using Daftar.Theming.Templates.Escaping;
using Daftar.Theming.Templates.Syntax;
using Scriban.Syntax;

namespace Daftar.Theming.Templates;

/// <summary>
/// Follows every layout through its blocks and partials with the types of its model, reports each name that means
/// nothing, and makes of the rest what a page is rendered with. A partial is bound once for each kind of surroundings
/// that it is called in.
/// </summary>
internal sealed class TemplateBinder
{
    private readonly IReadOnlyDictionary<string, ParsedTemplate> _partials;
    private readonly Dictionary<string, BoundTemplate> _bound = [];
    private readonly HashSet<string> _used = [];

    // Values that stand elsewhere than where an address's scheme is decided.
    private readonly Dictionary<ScriptExpressionStatement, ParsedTemplate> _others = [];

    /// <param name="partialNames">Names of all partials, also of those that could not be read.</param>
    public TemplateBinder(
        IReadOnlyDictionary<string, ParsedTemplate> partials, IReadOnlySet<string> partialNames, FunctionBinder functions, DiagnosticBag diagnostics)
    {
        _partials = partials;
        PartialNames = partialNames;
        Functions = functions;
        Diagnostics = diagnostics;
    }

    public IReadOnlySet<string> PartialNames { get; }
    public FunctionBinder Functions { get; }
    public DiagnosticBag Diagnostics { get; }

    /// <summary>Statements whose value Scriban's interpreter has to look at before it writes it, with what it stands in.</summary>
    public Dictionary<ScriptExpressionStatement, ValueUse> Uses { get; } = [];

    /// <summary>The layout, ready to run unless something was reported.</summary>
    public BoundTemplate BindLayout(ParsedTemplate layout, Type model)
    {
        var bound = new BoundTemplate(layout);
        new TemplateWalk(this, bound, TemplateScope.OfLayout(model), HtmlPlace.Text).Run();
        if (bound.End.State != HtmlState.Text) Diagnostics.Add(TemplateDiagnostics.EndsWithinTag(new(layout.File.Path), bound.End.Element));
        return bound;
    }

    /// <summary>Partials that no layout reaches: nothing is known about what they would be called with.</summary>
    public void ReportUnusedPartials()
    {
        foreach (var (name, partial) in _partials)
        {
            if (!_used.Contains(name) && !partial.File.IsBuiltIn) Diagnostics.Add(TemplateDiagnostics.UnusedPartial(new(partial.File.Path), name));
        }
    }

    /// <summary>The partial for one kind of surroundings; null when it could not be read or is not there.</summary>
    public BoundTemplate? Partial(string name, TemplateScope scope, HtmlPlace place)
    {
        _used.Add(name);
        if (!_partials.TryGetValue(name, out var template)) return null;
        var key = $"{name}|{scope.Signature}|{place}";
        if (_bound.TryGetValue(key, out var known)) return known;
        var bound = _bound[key] = new(template) { End = place };
        new TemplateWalk(this, bound, scope, place).Run();
        return bound;
    }

    /// <summary>Remembers in what a value stands.</summary>
    /// <param name="mayBeMarkup">Whether the value can be what a template captured.</param>
    public void Remember(ScriptExpressionStatement statement, ParsedTemplate template, HtmlPlace place, bool mayBeMarkup)
    {
        if (place.Address == AddressState.Open) Uses[statement] = place.IsSet ? ValueUse.Addresses : ValueUse.Address;
        else if (place.State == HtmlState.Quoted && mayBeMarkup) Uses.TryAdd(statement, ValueUse.Attribute);
        else _others[statement] = template;
    }

    /// <summary>
    /// Scriban's interpreter runs the same statement wherever its partial or function is called, so there it cannot be a
    /// text here and an address there.
    /// </summary>
    /// <param name="interpreted">Templates that the interpreter runs.</param>
    public void ReportTextsAsAddresses(IReadOnlySet<ParsedTemplate> interpreted)
    {
        foreach (var (statement, template) in _others)
        {
            if (Uses.TryGetValue(statement, out var use) && use != ValueUse.Attribute && interpreted.Contains(template))
                Diagnostics.Add(TemplateDiagnostics.TextAndAddress(template.At(statement), statement.Expression?.ToString() ?? ""));
        }
    }
}

/// <summary>In what a value is written, when escaping is not all that there is to do.</summary>
internal enum ValueUse
{
    /// <summary>A quoted attribute: markup that a template captured has no quotes there.</summary>
    Attribute,
    Address,
    Addresses,
}
