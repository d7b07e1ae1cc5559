namespace Daftar.Theming.Templates;

/// <summary>What the templates of a theme refer to outside of themselves, by literal names.</summary>
internal sealed class TemplateUses
{
    private readonly HashSet<string> _inlined = [];
    private readonly HashSet<string> _linked = [];
    private readonly HashSet<string> _strings = [];

    /// <summary>Assets of <c>{{inline}}</c>.</summary>
    public IReadOnlySet<string> Inlined => _inlined;

    /// <summary>Assets of <c>{{asset}}</c>.</summary>
    public IReadOnlySet<string> Linked => _linked;

    /// <summary>Keys of <c>{{t}}</c>.</summary>
    public IReadOnlySet<string> Strings => _strings;

    public static TemplateUses Of(IEnumerable<ParsedTemplate> templates)
    {
        var uses = new TemplateUses();
        foreach (var template in templates) uses.Visit(template.Nodes);
        return uses;
    }

    private void Visit(IReadOnlyList<TemplateNode> nodes)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case OutputNode output:
                    Visit(output.Value);
                    break;
                case BlockNode block:
                    Visit(block.Head);
                    Visit(block.Body);
                    Visit(block.Else);
                    break;
                case PartialNode partial:
                    if (partial.Context is not null) Visit(partial.Context);
                    foreach (var argument in partial.Arguments) Visit(argument.Value);
                    if (partial.Body is not null) Visit(partial.Body);
                    break;
                case InlineNode inline:
                    Visit(inline.Body);
                    break;
            }
        }
    }

    private void Visit(TemplateExpression expression)
    {
        if (expression is not CallExpression call) return;
        if (call.Arguments is [LiteralExpression { Value: string name }, ..])
        {
            var set = call.Name switch { "inline" => _inlined, "asset" => _linked, "t" => _strings, _ => null };
            set?.Add(name);
        }
        foreach (var argument in call.Arguments) Visit(argument);
        foreach (var argument in call.Named) Visit(argument.Value);
    }
}
