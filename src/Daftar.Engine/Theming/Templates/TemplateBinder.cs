using Daftar.Diagnostics;

namespace Daftar.Theming.Templates;

/// <summary>
/// Follows every layout through its blocks and partials with the types of its model, reports each name that means
/// nothing, and makes of the rest what a page is rendered with. A partial is bound once for each kind of surroundings
/// that it is called in.
/// </summary>
internal sealed class TemplateBinder
{
    /// <summary>Deeper than anyone nests partials; a partial that frames itself would never end.</summary>
    private const int DeepestFrame = 32;

    private readonly IReadOnlyDictionary<string, ParsedTemplate> _partials;
    private readonly IReadOnlySet<string> _partialNames;
    private readonly CallBinder _calls;
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, BoundPartial> _bound = [];
    private readonly HashSet<string> _used = [];

    /// <param name="partialNames">Names of all partials, also of those that could not be read.</param>
    public TemplateBinder(
        IReadOnlyDictionary<string, ParsedTemplate> partials, IReadOnlySet<string> partialNames, CallBinder calls, DiagnosticBag diagnostics)
    {
        _partials = partials;
        _partialNames = partialNames;
        _calls = calls;
        _diagnostics = diagnostics;
    }

    /// <summary>The layout, ready to run unless something was reported.</summary>
    public TemplateInstruction[] BindLayout(ParsedTemplate layout, Type model) =>
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
    private sealed class Walk(TemplateBinder binder, TemplateFile file, TemplateFrame frame)
    {
        public TemplateInstruction[] Nodes(IReadOnlyList<TemplateNode> nodes, TemplateScope scope)
        {
            var instructions = new List<TemplateInstruction>();
            TemplateNode? before = null;
            foreach (var node in nodes)
            {
                switch (node)
                {
                    case TextNode text:
                        Add(new WriteConstant(System.Text.Encoding.UTF8.GetBytes(text.Text)));
                        break;
                    case OutputNode output:
                        CheckQuotes(before, output);
                        if (Output(output, scope) is { } write) Add(write);
                        break;
                    case BlockNode block:
                        if (Block(block, scope) is { } choice) Add(choice);
                        break;
                    case PartialNode partial:
                        foreach (var instruction in Partial(partial, scope)) Add(instruction);
                        break;
                }
                before = node;
            }
            return [.. instructions];

            void Add(TemplateInstruction instruction)
            {
                if (instruction is WriteConstant next && instructions is [.., WriteConstant last]) instructions[^1] = last.Then(next);
                else instructions.Add(instruction);
            }
        }

        /// <summary>Without quotes a space in the value would begin another attribute, which escaping does not prevent.</summary>
        private void CheckQuotes(TemplateNode? before, OutputNode output)
        {
            if (before is not TextNode { Text: [.., '='] text } || text.LastIndexOf('<') <= text.LastIndexOf('>')) return;
            var tag = text.AsSpan(text.LastIndexOf('<'));
            if (tag.Count('"') % 2 == 0 && tag.Count('\'') % 2 == 0)
                binder._diagnostics.Add(TemplateDiagnostics.UnquotedAttribute(Place(output.Position)));
        }

        private TemplateInstruction? Output(OutputNode output, TemplateScope scope)
        {
            if (output.Value is CallExpression call) return OutputOfCall(output, call, scope);
            if (output.Value is not PathExpression path || PathBinder.Bind(path, scope, file, binder._diagnostics) is not { } value) return null;
            if (value.Type == typeof(bool) || !ModelTypes.IsScalar(value.Type))
            {
                binder._diagnostics.Add(TemplateDiagnostics.NotAText(
                    Place(output.Value.Position), path.Text, ModelTypes.Describe(value.Type), ModelTypes.NamesIn(value.Type)));
                return null;
            }
            var isMarkup = path.Segments is [.., var last] && (last.EndsWith("Html", StringComparison.Ordinal) || last.EndsWith("Json", StringComparison.Ordinal));
            if (output.IsRaw && !isMarkup) binder._diagnostics.Add(TemplateDiagnostics.RawText(Place(output.Value.Position), path.Text));
            if (!output.IsRaw && isMarkup) binder._diagnostics.Add(TemplateDiagnostics.EscapedMarkup(Place(output.Value.Position), path.Text));
            return output.IsRaw ? new WriteMarkup(value) : new WriteText(value);
        }

        private TemplateInstruction? OutputOfCall(OutputNode output, CallExpression call, TemplateScope scope)
        {
            var value = binder._calls.Bind(call, scope, file, isNested: false);
            if (output.IsRaw) binder._diagnostics.Add(TemplateDiagnostics.RawText(Place(output.Value.Position), call.Name));
            else if (value?.Type == typeof(bool)) binder._diagnostics.Add(TemplateDiagnostics.NotAText(
                Place(output.Value.Position), call.Name, ModelTypes.Describe(typeof(bool)), []));
            return value switch
            {
                null => null,
                LiteralValue literal => new WriteConstant(TemplateRun.Escape((string)literal.Get(null!)!)),
                LocalizedValue localized => new WriteConstant([.. localized.Texts.Select(TemplateRun.Escape)]),
                MarkupValue { Constant: { } constant } => new WriteConstant(System.Text.Encoding.UTF8.GetBytes(constant)),
                MarkupValue markup => new WriteMarkup(markup),
                _ => new WriteText(value),
            };
        }

        private TemplateInstruction? Block(BlockNode block, TemplateScope scope)
        {
            var head = block.Head;
            if (!TemplateFunctions.Blocks.Contains(head.Name))
            {
                binder._diagnostics.Add(TemplateDiagnostics.UnknownBlock(
                    Place(head.Position), head.Name, Suggestion.For(head.Name, TemplateFunctions.Blocks)));
                return null;
            }
            if (head.Arguments.Count != 1 || head.Named.Count > 0)
            {
                binder._diagnostics.Add(TemplateDiagnostics.WrongArguments(
                    Place(head.Position), head.Name, $"{{{{#{head.Name} value}}}}"));
                return null;
            }

            var value = binder._calls.Bind(head.Arguments[0], scope, file);
            if (head.Name is "if" or "unless")
            {
                var body = Nodes(block.Body, scope);
                var otherwise = Nodes(block.Else, scope);
                if (value is null) return null;
                return head.Name == "if" ? new Choose(value, body, otherwise) : new Choose(value, otherwise, body);
            }
            var inside = value is null ? null : Inside(block, value, scope);
            var without = Nodes(block.Else, scope);
            return inside?.Invoke(without);
        }

        private Func<TemplateInstruction[], TemplateInstruction>? Inside(BlockNode block, TemplateValue value, TemplateScope scope)
        {
            var isEach = block.Head.Name == "each";
            var type = value.Type;
            var inner = isEach ? ModelTypes.ElementOf(type) : ModelTypes.IsScalar(type) || ModelTypes.ElementOf(type) is not null ? null : type;
            if (inner is null)
            {
                var place = Place(block.Head.Arguments[0].Position);
                binder._diagnostics.Add(isEach
                    ? TemplateDiagnostics.NotAList(place, Text(block.Head.Arguments[0]), ModelTypes.Describe(type))
                    : TemplateDiagnostics.NotAModel(place, Text(block.Head.Arguments[0]), ModelTypes.Describe(type)));
                return null;
            }
            var name = block.Names.Count > 0 ? block.Names[0] : null;
            var indexName = block.Names.Count > 1 && isEach ? block.Names[1] : null;
            var within = scope.Inside(inner, name, indexName, isEach);
            var body = Nodes(block.Body, within);
            var slot = within.Context.Slot;
            return isEach
                ? otherwise => new Repeat(value, slot, indexName is null ? -1 : slot + 1, body, otherwise)
                : otherwise => new Enter(value, slot, body, otherwise);
        }

        private IReadOnlyList<TemplateInstruction> Partial(PartialNode partial, TemplateScope scope)
        {
            var context = partial.Context is null ? new SlotValue(scope.Context) : binder._calls.Bind(partial.Context, scope, file);
            List<TemplateValue> values = [];
            List<(string Name, Type Type)> arguments = [];
            foreach (var argument in partial.Arguments)
            {
                var value = binder._calls.Bind(argument.Value, scope, file) ?? new LiteralValue(null);
                values.Add(value);
                arguments.Add((argument.Name, value.Type));
            }
            if (context is null) return [];
            var assign = new Assign(scope.FreeSlot, [context, .. values]);

            if (frame.Find(partial.Name) is { } inline)
                return [assign, .. inline.Walk.Nodes(inline.Nodes, scope.OfInline(context.Type, arguments))];

            var inlines = partial.Body is null ? frame : frame.With(partial.Body, this);
            if (binder._partials.TryGetValue(partial.Name, out var template))
            {
                binder._used.Add(partial.Name);
                if (inlines.Depth > DeepestFrame)
                {
                    binder._diagnostics.Add(TemplateDiagnostics.EndlessFrame(Place(partial.Position), partial.Name));
                    return [];
                }
                var bound = Bound(template, scope.OfPartial(context.Type, arguments), inlines);
                return [assign, new CallPartial(bound, scope.FreeSlot, () => TemplateDiagnostics.EndlessPartial(Place(partial.Position), partial.Name))];
            }
            if (partial.Body is not null && partial.Body.All(node => node is not InlineNode)) return Nodes(partial.Body, scope);
            if (!binder._partialNames.Contains(partial.Name))
                binder._diagnostics.Add(TemplateDiagnostics.UnknownPartial(
                    Place(partial.Position), partial.Name, Suggestion.For(partial.Name, binder._partialNames)));
            return [];
        }

        private BoundPartial Bound(ParsedTemplate template, TemplateScope scope, TemplateFrame inlines)
        {
            var key = $"{template.File.Name}|{scope.Signature}|{inlines.Signature}";
            if (binder._bound.TryGetValue(key, out var known)) return known;
            var bound = binder._bound[key] = new();
            bound.Instructions = new Walk(binder, template.File, inlines).Nodes(template.Nodes, scope);
            return bound;
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
    private sealed record TemplateFrame(IReadOnlyDictionary<string, Inline> Inlines, string Signature, int Depth)
    {
        public static readonly TemplateFrame Empty = new(new Dictionary<string, Inline>(), "", 0);

        public Inline? Find(string name) => Inlines.GetValueOrDefault(name);

        public TemplateFrame With(IReadOnlyList<TemplateNode> body, Walk walk)
        {
            var inlines = new Dictionary<string, Inline>(Inlines, StringComparer.Ordinal) { ["@partial-block"] = new(body, walk) };
            foreach (var node in body.OfType<InlineNode>()) inlines[node.Name] = new(node.Body, walk);
            return new(inlines, $"{Signature}/{walk.GetHashCode()}:{(body.Count > 0 ? body[0].Position : -1)}", Depth + 1);
        }
    }

    private sealed record Inline(IReadOnlyList<TemplateNode> Nodes, Walk Walk);
}
