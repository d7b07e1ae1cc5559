using Daftar.Diagnostics;

namespace Daftar.Theming.Templates;

/// <summary>
/// Follows every layout through its blocks and partials with the types of its model, and reports each name that means
/// nothing. A partial is checked once for each kind of surroundings that it is called in.
/// </summary>
internal sealed class TemplateChecker
{
    private readonly IReadOnlyDictionary<string, ParsedTemplate> _partials;
    private readonly IReadOnlySet<string> _partialNames;
    private readonly CallChecker _calls;
    private readonly DiagnosticBag _diagnostics;
    private readonly HashSet<string> _checked = [];
    private readonly HashSet<string> _used = [];

    /// <param name="partialNames">Names of all partials, also of those that could not be read.</param>
    public TemplateChecker(
        IReadOnlyDictionary<string, ParsedTemplate> partials, IReadOnlySet<string> partialNames, CallChecker calls, DiagnosticBag diagnostics)
    {
        _partials = partials;
        _partialNames = partialNames;
        _calls = calls;
        _diagnostics = diagnostics;
    }

    public void CheckLayout(ParsedTemplate layout, Type model) =>
        new Walk(this, layout.File, TemplateFrame.Empty).Nodes(layout.Nodes, TemplateScope.OfLayout(model));

    /// <summary>Partials that no layout reaches: nothing is known about what they would be called with.</summary>
    public void ReportUnusedPartials()
    {
        foreach (var (name, partial) in _partials)
        {
            if (!_used.Contains(name)) _diagnostics.Add(TemplateDiagnostics.UnusedPartial(new(partial.File.Path), name));
        }
    }

    /// <summary>One template, or one inline partial, in one kind of surroundings.</summary>
    private sealed class Walk(TemplateChecker checker, TemplateFile file, TemplateFrame frame)
    {
        public void Nodes(IReadOnlyList<TemplateNode> nodes, TemplateScope scope)
        {
            TemplateNode? before = null;
            foreach (var node in nodes)
            {
                switch (node)
                {
                    case OutputNode output:
                        CheckQuotes(before, output);
                        Output(output, scope);
                        break;
                    case BlockNode block:
                        Block(block, scope);
                        break;
                    case PartialNode partial:
                        Partial(partial, scope);
                        break;
                }
                before = node;
            }
        }

        /// <summary>Without quotes a space in the value would begin another attribute, which escaping does not prevent.</summary>
        private void CheckQuotes(TemplateNode? before, OutputNode output)
        {
            if (before is not TextNode { Text: [.., '='] text } || text.LastIndexOf('<') <= text.LastIndexOf('>')) return;
            var tag = text.AsSpan(text.LastIndexOf('<'));
            if (tag.Count('"') % 2 == 0 && tag.Count('\'') % 2 == 0)
                checker._diagnostics.Add(TemplateDiagnostics.UnquotedAttribute(Place(output.Position)));
        }

        private void Output(OutputNode output, TemplateScope scope)
        {
            if (output.Value is CallExpression call)
            {
                var result = checker._calls.Check(call, scope, file, isNested: false);
                if (output.IsRaw) checker._diagnostics.Add(TemplateDiagnostics.RawText(Place(output.Value.Position), call.Name));
                else if (result == typeof(bool)) checker._diagnostics.Add(TemplateDiagnostics.NotAText(
                    Place(output.Value.Position), call.Name, ModelTypes.Describe(typeof(bool)), []));
                return;
            }
            if (output.Value is not PathExpression path || PathResolver.TypeOf(path, scope, file, checker._diagnostics) is not { } type) return;
            if (type == typeof(bool) || !ModelTypes.IsScalar(type))
            {
                checker._diagnostics.Add(TemplateDiagnostics.NotAText(
                    Place(output.Value.Position), path.Text, ModelTypes.Describe(type), ModelTypes.MembersOf(type).Keys));
                return;
            }
            var isMarkup = path.Segments is [.., var last] && (last.EndsWith("Html", StringComparison.Ordinal) || last.EndsWith("Json", StringComparison.Ordinal));
            if (output.IsRaw && !isMarkup) checker._diagnostics.Add(TemplateDiagnostics.RawText(Place(output.Value.Position), path.Text));
            if (!output.IsRaw && isMarkup) checker._diagnostics.Add(TemplateDiagnostics.EscapedMarkup(Place(output.Value.Position), path.Text));
        }

        private void Block(BlockNode block, TemplateScope scope)
        {
            var head = block.Head;
            if (!TemplateFunctions.Blocks.Contains(head.Name))
            {
                checker._diagnostics.Add(TemplateDiagnostics.UnknownBlock(
                    Place(head.Position), head.Name, Suggestion.For(head.Name, TemplateFunctions.Blocks)));
                return;
            }
            if (head.Arguments.Count != 1 || head.Named.Count > 0)
            {
                checker._diagnostics.Add(TemplateDiagnostics.WrongArguments(
                    Place(head.Position), head.Name, $"{{{{#{head.Name} value}}}}"));
                return;
            }

            var type = checker._calls.TypeOf(head.Arguments[0], scope, file);
            if (head.Name is "if" or "unless") Nodes(block.Body, scope);
            else if (type is not null) Enter(block, type, scope);
            Nodes(block.Else, scope);
        }

        private void Enter(BlockNode block, Type type, TemplateScope scope)
        {
            var isEach = block.Head.Name == "each";
            var inner = isEach ? ModelTypes.ElementOf(type) : ModelTypes.IsScalar(type) || ModelTypes.ElementOf(type) is not null ? null : type;
            if (inner is null)
            {
                checker._diagnostics.Add(isEach
                    ? TemplateDiagnostics.NotAList(Place(block.Head.Arguments[0].Position), Text(block.Head.Arguments[0]), ModelTypes.Describe(type))
                    : TemplateDiagnostics.NotAModel(Place(block.Head.Arguments[0].Position), Text(block.Head.Arguments[0]), ModelTypes.Describe(type)));
                return;
            }
            var names = new Dictionary<string, Type>(StringComparer.Ordinal);
            if (block.Names.Count > 0) names[block.Names[0]] = inner;
            if (block.Names.Count > 1 && isEach) names[block.Names[1]] = typeof(int);
            Nodes(block.Body, scope.Inside(inner, names, isEach));
        }

        private void Partial(PartialNode partial, TemplateScope scope)
        {
            var context = partial.Context is null ? scope.Context : checker._calls.TypeOf(partial.Context, scope, file);
            var arguments = new Dictionary<string, Type>(StringComparer.Ordinal);
            foreach (var argument in partial.Arguments)
                arguments[argument.Name] = checker._calls.TypeOf(argument.Value, scope, file) ?? typeof(object);
            if (context is null) return;

            var inner = scope.OfPartial(context, arguments);
            if (frame.Find(partial.Name) is { } inline)
            {
                inline.Walk.Nodes(inline.Nodes, inner with { Outer = scope.Outer });
                return;
            }
            var inlines = partial.Body is null ? frame : frame.With(partial.Body, this);
            if (checker._partials.TryGetValue(partial.Name, out var template))
            {
                checker._used.Add(partial.Name);
                if (checker._checked.Add($"{partial.Name}|{inner.Signature}|{inlines.Signature}"))
                    new Walk(checker, template.File, inlines).Nodes(template.Nodes, inner);
                return;
            }
            if (partial.Body is not null && partial.Body.All(node => node is not InlineNode)) Nodes(partial.Body, scope);
            else if (!checker._partialNames.Contains(partial.Name))
                checker._diagnostics.Add(TemplateDiagnostics.UnknownPartial(
                    Place(partial.Position), partial.Name, Suggestion.For(partial.Name, checker._partialNames)));
        }

        private SourcePlace Place(int position) => TemplateParser.PlaceOf(file, position);

        private static string Text(TemplateExpression expression) => expression switch
        {
            PathExpression path => path.Text,
            LiteralExpression literal => literal.Value?.ToString() ?? "null",
            CallExpression call => call.Name,
            _ => "",
        };
    }

    /// <summary>Inline partials that are known where a partial runs.</summary>
    private sealed record TemplateFrame(IReadOnlyDictionary<string, Inline> Inlines, string Signature)
    {
        public static readonly TemplateFrame Empty = new(new Dictionary<string, Inline>(), "");

        public Inline? Find(string name) => Inlines.GetValueOrDefault(name);

        public TemplateFrame With(IReadOnlyList<TemplateNode> body, Walk walk)
        {
            var inlines = new Dictionary<string, Inline>(Inlines, StringComparer.Ordinal) { ["@partial-block"] = new(body, walk) };
            foreach (var node in body.OfType<InlineNode>()) inlines[node.Name] = new(node.Body, walk);
            return new(inlines, $"{Signature}/{walk.GetHashCode()}:{body[0].Position}");
        }
    }

    private sealed record Inline(IReadOnlyList<TemplateNode> Nodes, Walk Walk);
}
