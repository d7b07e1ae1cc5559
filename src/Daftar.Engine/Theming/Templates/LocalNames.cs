using Scriban.Syntax;

namespace Daftar.Theming.Templates;

/// <summary>The names with a "$" that a function gives to values of its own.</summary>
internal sealed class LocalNames : ScriptVisitor
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public static IReadOnlySet<string> Of(ScriptFunction? function)
    {
        var names = new LocalNames();
        if (function is not null) names.Visit(function);
        return names._names;
    }

    public override void Visit(ScriptForStatement node)
    {
        Add(node.Variable);
        DefaultVisit(node);
    }

    public override void Visit(ScriptAssignExpression node)
    {
        Add(node.Target);
        DefaultVisit(node);
    }

    private void Add(ScriptExpression? target)
    {
        if (target is ScriptVariableLocal { Name: var name }) _names.Add(name);
    }
}
