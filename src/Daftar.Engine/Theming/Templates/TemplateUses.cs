using Daftar.Theming.Templates.Syntax;
using Scriban.Syntax;

namespace Daftar.Theming.Templates;

/// <summary>What the templates of a theme refer to outside of themselves, by names in quotes.</summary>
internal sealed class TemplateUses : ScriptVisitor
{
    private readonly HashSet<string> _inlined = [];
    private readonly HashSet<string> _linked = [];
    private readonly HashSet<string> _strings = [];
    private readonly HashSet<string> _partials = [];

    /// <summary>Assets of <c>inline</c>.</summary>
    public IReadOnlySet<string> Inlined => _inlined;

    /// <summary>Assets of <c>asset</c>.</summary>
    public IReadOnlySet<string> Linked => _linked;

    /// <summary>Keys of <c>t</c>.</summary>
    public IReadOnlySet<string> Strings => _strings;

    /// <summary>Names of <c>include</c>.</summary>
    public IReadOnlySet<string> Partials => _partials;

    public static TemplateUses Of(IEnumerable<ParsedTemplate> templates)
    {
        var uses = new TemplateUses();
        foreach (var template in templates) uses.Visit(template.Page);
        return uses;
    }

    public override void Visit(ScriptFunctionCall node)
    {
        if (node.Arguments.Count > 0) Add(node.Target, node.Arguments[0]);
        DefaultVisit(node);
    }

    public override void Visit(ScriptPipeCall node)
    {
        Add(node.To, node.From);
        DefaultVisit(node);
    }

    private void Add(ScriptExpression? target, ScriptExpression? argument)
    {
        if (target is not ScriptVariableGlobal { Name: var function } || argument is not ScriptLiteral { Value: string name }) return;
        var set = function switch { "inline" => _inlined, "asset" => _linked, "t" => _strings, "include" => _partials, _ => null };
        set?.Add(name);
    }
}
