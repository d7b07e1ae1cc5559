using System.Text;
using Daftar.Diagnostics;
using Daftar.Markup;
using Daftar.Theming.Templates.Escaping;
using Daftar.Theming.Templates.Functions;
using Daftar.Theming.Templates.Syntax;
using Scriban.Syntax;

namespace Daftar.Theming.Templates;

/// <summary>
/// One template in one kind of surroundings: its statements, in the order in which they run. It knows at each of them
/// which names there are and where in the page it stands. Statements that our own runner does not know are checked all
/// the same, and left to Scriban's interpreter.
/// </summary>
internal sealed partial class TemplateWalk(TemplateBinder binder, BoundTemplate bound, TemplateScope scope, HtmlPlace place)
{
    /// <summary>Functions call themselves; their types are followed this far.</summary>
    private const int DeepestFunction = 8;

    private readonly ParsedTemplate _template = bound.Template;
    private readonly DiagnosticBag _diagnostics = binder.Diagnostics;
    private TemplateScope _scope = scope;
    private HtmlPlace _place = place;

    // What "when" compares with.
    private TemplateValue? _case;

    public void Run()
    {
        bound.Instructions = Statements(_template.Page.Body);
        bound.End = _place;
    }

    private TemplateInstruction[] Statements(ScriptBlockStatement? block)
    {
        var instructions = new List<TemplateInstruction>();
        var constants = new List<WriteConstant>();
        foreach (var statement in block?.Statements ?? [])
        {
            foreach (var instruction in Statement(statement))
            {
                if (instruction is WriteConstant constant)
                {
                    constants.Add(constant);
                    continue;
                }
                Join();
                instructions.Add(instruction);
            }
        }
        Join();
        return [.. instructions];

        void Join()
        {
            if (constants.Count > 0) instructions.Add(WriteConstant.Of(constants));
            constants.Clear();
        }
    }

    private IEnumerable<TemplateInstruction> Statement(ScriptStatement? statement)
    {
        switch (statement)
        {
            case null or ScriptEscapeStatement or ScriptNopStatement or ScriptEndStatement:
                return [];
            case ScriptRawStatement raw:
                return Raw(raw);
            case ScriptBlockStatement block:
                return Statements(block);
            case ScriptExpressionStatement { Expression: ScriptAssignExpression assign }:
                Assign(assign);
                return [];
            case ScriptExpressionStatement { Expression: ScriptFunctionCall { Target: ScriptVariableGlobal { Name: "include" } } call }:
                return Include(call);
            case ScriptExpressionStatement { Expression: { } expression } output:
                return Output(output, expression) is { } write ? [write] : [];
            case ScriptIfStatement conditional:
                return If(conditional);
            case ScriptElseStatement otherwise:
                return Statements(otherwise.Body);
            case ScriptCaseStatement cases:
                return Case(cases);
            case ScriptWhenStatement choice:
                return When(choice);
            case ScriptForStatement loop:
                return For(loop);
            default:
                Interpreted(statement);
                return [];
        }
    }

    private IEnumerable<TemplateInstruction> Raw(ScriptRawStatement raw)
    {
        if (raw.Text.Length == 0) return [];
        var text = raw.Text.ToString();
        _place = _place.After(text);
        if (_place.Address is AddressState.Computed)
        {
            _diagnostics.Add(TemplateDiagnostics.ComputedScheme(_template.At(raw)));
            _place = _place with { Address = _place.State == HtmlState.Quoted ? AddressState.Closed : AddressState.None };
        }
        return [new WriteConstant(Encoding.UTF8.GetBytes(text))];
    }

    private IEnumerable<TemplateInstruction> If(ScriptIfStatement statement)
    {
        var condition = Value(statement.Condition);
        var (scope, place) = (_scope, _place);
        var then = Statements(statement.Then);
        var (thenScope, thenPlace) = (_scope, _place);
        (_scope, _place) = (scope, place);
        TemplateInstruction[] otherwise = [.. Statement(statement.Else)];
        Join(statement, thenScope, thenPlace);
        return condition is null ? [] : [new Choose(condition, then, otherwise)];
    }

    private IEnumerable<TemplateInstruction> Case(ScriptCaseStatement statement)
    {
        var outer = _case;
        _case = Value(statement.Value) ?? new InterpretedValue(typeof(object));
        var body = Statements(statement.Body);
        _case = outer;
        return body;
    }

    private IEnumerable<TemplateInstruction> When(ScriptWhenStatement statement)
    {
        if (_case is not { } value) return [];
        TemplateValue[] choices = [.. statement.Values.Select(Value).OfType<TemplateValue>()];
        var (scope, place) = (_scope, _place);
        var then = Statements(statement.Body);
        var (thenScope, thenPlace) = (_scope, _place);
        (_scope, _place) = (scope, place);
        TemplateInstruction[] otherwise = [.. Statement(statement.Next)];
        Join(statement, thenScope, thenPlace);
        return [new Choose(new ConditionValue(run => IsOneOf(value, choices, run)), then, otherwise)];
    }

    private static bool IsOneOf(TemplateValue value, TemplateValue[] choices, TemplateRun run)
    {
        var wanted = value.Get(run);
        foreach (var choice in choices)
        {
            if (Operators.AreEqual(wanted, choice.Get(run))) return true;
        }
        return false;
    }

    private IEnumerable<TemplateInstruction> For(ScriptForStatement statement)
    {
        var list = Value(statement.Iterator);
        var element = list is null ? typeof(object) : ModelTypes.ElementOf(list.Type) ?? (ModelTypes.IsUnknown(list.Type) ? typeof(object) : null);
        if (element is null)
            _diagnostics.Add(TemplateDiagnostics.NotAList(_template.At(statement.Iterator!), TextOf(statement.Iterator!), ModelTypes.Describe(list!.Type)));
        var part = Part(statement);
        var isTable = statement is ScriptTableRowStatement;
        if (isTable) Leave(statement);
        if (statement.Variable is not ScriptVariable variable)
        {
            _diagnostics.Add(SyntaxDiagnostics.NotAName(_template.At(statement), TextOf(statement.Variable!)));
            return [];
        }

        var (outer, place) = (_scope, _place);
        var slot = outer.FreeSlot;
        _scope = outer.With(variable.Name, new(element ?? typeof(object), slot)) with { FreeSlot = slot + 1, Loop = isTable ? "tablerow" : "for" };
        var body = Statements(statement.Body);
        var (within, placeWithin) = (Without(_scope, outer, variable.Name), _place);
        (_scope, _place) = (outer, place);
        TemplateInstruction[] otherwise = [.. Statement(statement.Else)];
        Join(statement, within, placeWithin);
        return list is null || element is null ? [] : [new Repeat(list, slot, part, body, otherwise, () => TemplateDiagnostics.TooManyTurns(_template.At(statement)))];
    }

    private LoopPart? Part(ScriptForStatement statement)
    {
        TemplateValue? offset = null, limit = null;
        var isReversed = false;
        foreach (var argument in statement.NamedArguments)
        {
            var name = argument.Name?.Name;
            string[] known = statement is ScriptTableRowStatement ? ["offset", "limit", "reversed", "cols"] : ["offset", "limit", "reversed"];
            if (name is null || !known.Contains(name))
            {
                _diagnostics.Add(TemplateDiagnostics.UnknownArgument(_template.At(argument), "for", name ?? "", known));
                continue;
            }
            var value = argument.Value is null ? null : Value(argument.Value);
            if (name == "reversed")
            {
                isReversed = true;
                continue;
            }
            if (argument.Value is null || (value is not null && !ModelTypes.IsNumber(value.Type) && !ModelTypes.IsUnknown(value.Type)))
                _diagnostics.Add(TemplateDiagnostics.NotANumber(_template.At(argument), $"for … {name}:", ModelTypes.Describe(value?.Type ?? typeof(string))));
            if (name == "offset") offset = value;
            else limit = value;
        }
        return offset is null && limit is null && !isReversed ? null : new(offset, isReversed, limit);
    }

    /// <summary>What a block has assigned stays known behind it; the name of its loop does not.</summary>
    private static TemplateScope Without(TemplateScope inner, TemplateScope outer, string loopName)
    {
        var names = new Dictionary<string, TemplateVariable>(inner.Names, StringComparer.Ordinal);
        if (outer.Names.TryGetValue(loopName, out var before)) names[loopName] = before;
        else names.Remove(loopName);
        return outer with { Names = names };
    }

    /// <summary>Goes on from the place to which both ways lead.</summary>
    private void Join(ScriptNode statement, TemplateScope otherScope, HtmlPlace otherPlace)
    {
        _scope = _scope.Join(otherScope);
        if (HtmlPlace.Join(_place, otherPlace) is { } joined) _place = joined;
        else _diagnostics.Add(TemplateDiagnostics.WaysApart(_template.At(statement)));
    }

    private TemplateInstruction? Output(ScriptExpressionStatement statement, ScriptExpression expression)
    {
        var value = Value(expression);
        var here = _place;
        _place = Behind(value, here, expression);
        if (value is null || !CheckOutput(expression, value, here)) return null;
        if (!_isDeclaration || here.Address == AddressState.Open)
            binder.Remember(statement, _template, here, value.Type == typeof(Utf8Html) || ModelTypes.IsUnknown(value.Type));
        if (here.Address == AddressState.Open && value is not LiteralValue) value = new AddressValue(value, here.IsSet);
        return value switch
        {
            LiteralValue literal => new WriteConstant(TemplateRun.Escape(TemplateValue.TextOf(literal.Constant) ?? "")),
            LocalizedValue localized => new WriteConstant([.. localized.Texts.Select(TemplateRun.Escape)]),
            MarkupValue { Constant: { } constant } => new WriteConstant(Encoding.UTF8.GetBytes(constant)),
            _ when value.Type == typeof(Utf8Html) => new WriteMarkup(value),
            _ => new WriteText(value),
        };
    }

    /// <summary>Where the page stands behind a value. What a template writes in quotes counts as if it stood there without braces.</summary>
    private HtmlPlace Behind(TemplateValue? value, HtmlPlace here, ScriptExpression expression)
    {
        switch (value)
        {
            case LiteralValue { Constant: { } constant }:
                var behind = here.After(Encoding.UTF8.GetString(TemplateRun.Escape(TemplateValue.TextOf(constant) ?? "")));
                if (behind.Address == AddressState.Dangerous && here.Address == AddressState.Open) _diagnostics.Add(TemplateDiagnostics.DangerousScheme(_template.At(expression)));
                return behind;
            case ConditionalValue conditional when here.IsInTag && IsPlainName(conditional):
                if (HtmlPlace.Join(Behind(conditional.Then, here, expression), Behind(conditional.Otherwise, here, expression)) is { } joined) return joined;
                _diagnostics.Add(TemplateDiagnostics.WaysApart(_template.At(expression)));
                return here.AfterValue();
            default:
                return here.AfterValue();
        }
    }

    /// <summary>What is kept and written elsewhere has to be whole: a value behind half a tag would become a part of it.</summary>
    private void CheckWhole(ScriptNode node, HtmlPlace end)
    {
        if (end.State != HtmlState.Text) _diagnostics.Add(TemplateDiagnostics.PartEndsWithinTag(_template.At(node), end.Element));
    }

    /// <summary>False when the value cannot be written where it stands.</summary>
    private bool CheckOutput(ScriptExpression expression, TemplateValue value, HtmlPlace here)
    {
        var at = _template.At(expression);
        if (!ModelTypes.IsScalar(value.Type))
        {
            var isList = ModelTypes.ElementOf(value.Type) is not null;
            _diagnostics.Add(isList
                ? TemplateDiagnostics.ListAsText(at, TextOf(expression), ModelTypes.Describe(value.Type))
                : TemplateDiagnostics.NotAText(at, TextOf(expression), ModelTypes.Describe(value.Type), ModelTypes.NamesIn(value.Type)));
            return false;
        }
        if (expression is ScriptAnonymousFunction or ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionAlias }) return Report(TemplateDiagnostics.FunctionAsText(at));
        if (expression is ScriptVariable { Name: "$$" } && here.State == HtmlState.Quoted) return Report(TemplateDiagnostics.MarkupInAttribute(at, "$$"));
        var isMarkup = value.Type == typeof(Utf8Html);
        if (here.State == HtmlState.RawText && !(isMarkup && here.Element == "script"))
            return Report(TemplateDiagnostics.TextInCode(at, here.Element));
        if (here.State is HtmlState.BeforeValue or HtmlState.Unquoted && !IsPlainName(value))
            return Report(TemplateDiagnostics.UnquotedAttribute(at));
        if (here.State is HtmlState.TagName or HtmlState.Tag or HtmlState.AttributeName && !IsPlainName(value))
            return Report(TemplateDiagnostics.TextAsName(at, TextOf(expression)));
        if (isMarkup && here.State == HtmlState.Quoted && value is not InterpretedValue)
            return Report(TemplateDiagnostics.MarkupInAttribute(at, TextOf(expression)));
        if (here.State == HtmlState.Quoted && here.Attribute == "srcdoc")
            return Report(TemplateDiagnostics.TextInCode(at, "srcdoc"));
        if (here.State == HtmlState.Quoted && here.Address == AddressState.Dangerous)
            return Report(TemplateDiagnostics.DangerousScheme(at));
        return true;

        bool Report(Diagnostic diagnostic)
        {
            _diagnostics.Add(diagnostic);
            return false;
        }
    }

    /// <summary>A number, or a text of the template's own without anything that HTML gives a meaning.</summary>
    private static bool IsPlainName(TemplateValue value) => value switch
    {
        _ when ModelTypes.IsNumber(value.Type) || value.Type == typeof(bool) => true,
        LiteralValue { Constant: null } => true,
        LiteralValue { Constant: string text } => text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or ' '),
        ConditionalValue conditional => IsPlainName(conditional.Then) && IsPlainName(conditional.Otherwise),
        _ => false,
    };

    private IEnumerable<TemplateInstruction> Include(ScriptFunctionCall call)
    {
        if (Called(call, piped: null) is not var (partial, name, values)) return [];
        if (partial is null) return [];
        bound.Calls.Add(partial);
        _place = partial.End;
        var at = call.Arguments[0];
        var run = new CallPartial(
            partial, _scope.FreeSlot, () => TemplateDiagnostics.EndlessPartial(_template.At(at), name), () => TemplateDiagnostics.TooManyTurns(_template.At(at)));
        return values.Length == 0 ? [run] : [new Assign(_scope.FreeSlot, values), run];
    }

    /// <summary>The partial that a call names, bound for what it passes; null when the call cannot work, which was reported.</summary>
    private (BoundTemplate? Partial, string Name, TemplateValue[] Values)? Called(ScriptFunctionCall call, TemplateValue? piped)
    {
        if (call.Arguments.Count == 0 || piped is not null)
        {
            _diagnostics.Add(TemplateDiagnostics.WrongArguments(_template.At(call), "include", "{{ include \"card\" card: value }}"));
            return null;
        }
        if (call.Arguments[0] is not ScriptLiteral { Value: string name })
        {
            _diagnostics.Add(TemplateDiagnostics.DynamicPartial(_template.At(call.Arguments[0])));
            return null;
        }
        List<TemplateValue> values = [new LiteralValue(name)];
        List<(string Name, Type Type)> passed = [("$0", typeof(string))];
        foreach (var argument in call.Arguments.Skip(1))
        {
            var named = argument as ScriptNamedArgument;
            var value = Value(named is null ? argument : named.Value) ?? new LiteralValue(null);
            passed.Add(("$" + (named?.Name?.Name ?? $"{passed.Count}"), value.Type));
            values.Add(value);
        }
        if (!binder.PartialNames.Contains(name))
        {
            _diagnostics.Add(TemplateDiagnostics.UnknownPartial(_template.At(call.Arguments[0]), name, Suggestion.For(Path.GetFileNameWithoutExtension(name), binder.PartialNames)));
            return null;
        }
        return (binder.Partial(name, _scope.OfPartial(passed), _place), name, [.. values]);
    }

    /// <summary>Our own runner does not know this; what is known about it goes on.</summary>
    private InterpretedValue Leave(ScriptNode node, Type? type = null)
    {
        bound.Interpreted ??= node;
        return new(type ?? typeof(object));
    }

    private static string TextOf(ScriptNode node) => node.ToString().Trim();
}
