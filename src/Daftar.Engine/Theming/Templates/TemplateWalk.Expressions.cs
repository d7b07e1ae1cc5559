using Daftar.Diagnostics;
using Daftar.Markup;
using Daftar.Theming.Templates.Functions;
using Scriban.Syntax;

namespace Daftar.Theming.Templates;

/// <content>Expressions: what their values are, and what is wrong with them.</content>
internal sealed partial class TemplateWalk
{
    private static readonly string[] ForNames = ["index", "rindex", "first", "last", "even", "odd", "length", "changed"];
    private static readonly string[] WhileNames = ["index", "first", "even", "odd"];
    private static readonly string[] DateNames =
        ["year", "month", "day", "hour", "minute", "second", "millisecond", "day_of_year", "day_of_week", "date", "time_of_day", "ticks"];

    /// <summary>Null when the expression has no value, which was reported.</summary>
    private TemplateValue? Value(ScriptExpression? expression)
    {
        switch (expression)
        {
            case null:
                return new LiteralValue(null);
            case ScriptLiteral literal:
                return new LiteralValue(literal.Value is float number ? (double)number : literal.Value);
            case ScriptNestedExpression nested:
                return Value(nested.Expression);
            case ScriptIncrementDecrementExpression step:
                if (Value(step.Right) is { } stepped) CheckNumber(step.Right!, stepped, step.OperatorAsText ?? "++");
                return Leave(step, typeof(int));
            case ScriptUnaryExpression unary:
                return Unary(unary);
            case ScriptBinaryExpression binary:
                return Binary(binary);
            case ScriptConditionalExpression conditional:
                return Conditional(conditional);
            case ScriptIsEmptyExpression empty:
                return Value(empty.Target) is null ? null : Leave(empty, typeof(bool));
            case ScriptMemberExpression member:
                return Member(member);
            case ScriptIndexerExpression indexer:
                return Item(indexer);
            case ScriptVariable variable:
                return Variable(variable);
            case ScriptPipeCall pipe:
                return Pipe(pipe);
            case ScriptFunctionCall call:
                return FunctionCall(call.Target, [.. call.Arguments], null, call);
            case ScriptArrayInitializerExpression array:
                foreach (var item in array.Values) Value(item);
                return Leave(array);
            case ScriptObjectInitializerExpression record:
                foreach (var part in record.Members) Value(part.Value);
                return Leave(record);
            case ScriptInterpolatedExpression interpolated:
                return Value(interpolated.Expression);
            case ScriptInterpolatedStringExpression text:
                foreach (var part in text.Parts) Value(part);
                return Leave(text, typeof(string));
            case ScriptAnonymousFunction anonymous:
                AnonymousFunction(anonymous);
                return Leave(anonymous);
            case ScriptAssignExpression assign:
                Assign(assign);
                return Leave(assign);
            case ScriptThisExpression:
                _diagnostics.Add(TemplateDiagnostics.NotInThemes(_template.At(expression), "this", new("write the name itself", "خود نام را بنویسید")));
                return null;
            default:
                _diagnostics.Add(TemplateDiagnostics.NotInThemes(_template.At(expression), TextOf(expression), new("see docs/theme.md", "docs/theme.md را ببینید")));
                return null;
        }
    }

    private TemplateValue? Unary(ScriptUnaryExpression unary)
    {
        // "@name" is the function itself and not its result.
        if (unary.Operator == ScriptUnaryOperator.FunctionAlias)
        {
            if (unary.Right is ScriptVariable name && _scope.Names.ContainsKey(name.Name)) CheckAlias(name);
            else if (unary.Right is ScriptVariable unknown) Variable(unknown);
            else if (unary.Right is ScriptMemberExpression member && !IsFunctionOfScriban(member)) UnknownFunction(member);
            return Leave(unary);
        }
        var value = Value(unary.Right);
        if (value is null) return null;
        if (unary.Operator == ScriptUnaryOperator.Not) return new ConditionValue(run => !value.IsTrue(run));
        if (unary is { Operator: ScriptUnaryOperator.Negate, Right: ScriptLiteral { Value: int number } }) return new LiteralValue(-number);
        if (!ModelTypes.IsNumber(value.Type) && !ModelTypes.IsUnknown(value.Type))
            _diagnostics.Add(TemplateDiagnostics.NotANumber(_template.At(unary), unary.OperatorAsText ?? "-", ModelTypes.Describe(value.Type)));
        return Leave(unary, value.Type);
    }

    private TemplateValue? Binary(ScriptBinaryExpression binary)
    {
        var left = Value(binary.Left);
        var right = Value(binary.Right);
        if (left is null || right is null) return null;
        switch (binary.Operator)
        {
            case ScriptBinaryOperator.And:
                return new ConditionValue(run => left.IsTrue(run) && right.IsTrue(run));
            case ScriptBinaryOperator.Or:
                return new ConditionValue(run => left.IsTrue(run) || right.IsTrue(run));
            case ScriptBinaryOperator.CompareEqual:
                return new ConditionValue(run => Operators.AreEqual(left.Get(run), right.Get(run)));
            case ScriptBinaryOperator.CompareNotEqual:
                return new ConditionValue(run => !Operators.AreEqual(left.Get(run), right.Get(run)));
            case ScriptBinaryOperator.EmptyCoalescing:
                return new ComputedValue(Common(left, right), run => left.Get(run) ?? right.Get(run));
            case ScriptBinaryOperator.NotEmptyCoalescing:
                return new ComputedValue(right.Type, run => left.Get(run) is null ? null : right.Get(run));
            case ScriptBinaryOperator.RangeInclude or ScriptBinaryOperator.RangeExclude:
                CheckNumber(binary.Left!, left, TextOf(binary.OperatorToken ?? (ScriptNode)binary));
                CheckNumber(binary.Right!, right, TextOf(binary.OperatorToken ?? (ScriptNode)binary));
                return Leave(binary);
            default:
                return Arithmetic(binary, left, right);
        }
    }

    private TemplateValue? Arithmetic(ScriptBinaryExpression binary, TemplateValue left, TemplateValue right)
    {
        var at = _template.At(binary);
        foreach (var (node, value) in new[] { (binary.Left!, left), (binary.Right!, right) })
        {
            if (Operators.Takes(binary.Operator, value.Type)) continue;
            _diagnostics.Add(TemplateDiagnostics.WrongOperand(_template.At(node), TextOf(binary.OperatorToken ?? (ScriptNode)binary), TextOf(node), ModelTypes.Describe(value.Type)));
            return null;
        }
        var isText = left.Type == typeof(string) || right.Type == typeof(string);
        if (isText && (binary.Operator is not (ScriptBinaryOperator.Add or ScriptBinaryOperator.Multiply) && !Operators.IsComparison(binary.Operator)
            || (binary.Operator == ScriptBinaryOperator.Multiply && left.Type == right.Type)))
        {
            var (node, value) = left.Type == typeof(string) ? (binary.Left!, left) : (binary.Right!, right);
            _diagnostics.Add(TemplateDiagnostics.WrongOperand(_template.At(node), TextOf(binary.OperatorToken ?? (ScriptNode)binary), TextOf(node), ModelTypes.Describe(value.Type)));
            return null;
        }
        if (isText && binary.Operator == ScriptBinaryOperator.Multiply && (left, right) is (LiteralValue { Constant: > Builtins.LongestText }, _) or (_, LiteralValue { Constant: > Builtins.LongestText }))
            _diagnostics.Add(TemplateDiagnostics.TooLong(at, Builtins.LongestText));
        var result = new ComputedValue(Operators.ResultOf(binary.Operator, left.Type, right.Type), run => Operators.Compute(binary, left.Get(run), right.Get(run), at));
        return left is LiteralValue && right is LiteralValue ? Tried(result) : result;
    }

    private void CheckNumber(ScriptExpression node, TemplateValue value, string op)
    {
        if (!ModelTypes.IsNumber(value.Type) && !ModelTypes.IsUnknown(value.Type))
            _diagnostics.Add(TemplateDiagnostics.WrongOperand(_template.At(node), op, TextOf(node), ModelTypes.Describe(value.Type)));
    }

    private TemplateValue? Conditional(ScriptConditionalExpression conditional)
    {
        var (condition, then, otherwise) = (Value(conditional.Condition), Value(conditional.ThenValue), Value(conditional.ElseValue));
        return condition is null || then is null || otherwise is null ? null : new ConditionalValue(condition, then, otherwise, Common(then, otherwise));
    }

    /// <summary>The type of one value or another; a literal null goes with any type.</summary>
    private static Type Common(TemplateValue a, TemplateValue b)
    {
        if (a.Type == b.Type) return a.Type;
        if (a is LiteralValue { Constant: null }) return b.Type;
        return b is LiteralValue { Constant: null } ? a.Type : typeof(object);
    }

    private TemplateValue? Variable(ScriptVariable variable)
    {
        var name = variable.Name;
        if (_scope.Names.TryGetValue(name, out var known))
        {
            if (known.Function is { } function) return OwnFunctionCall(name, function, [], null, variable);
            return known.Slot < 0 ? Leave(variable, known.Type) : new SlotValue(known.Type, known.Slot);
        }
        if (TemplateFunctions.All.ContainsKey(name)) return FunctionCall(variable, [], null, variable);
        if (ModelTypes.MembersOf(_scope.Root).TryGetValue(name, out var member)) return new MemberValue(new RootValue(_scope.Root), member);
        if (name is "empty" or "blank") return Leave(variable);
        if (name is "$" or "$$" && (_scope.IsInFunction || (name == "$" && _scope.Names.ContainsKey("$0")))) return Leave(variable);
        if (name is "$" or "$$")
        {
            _diagnostics.Add(TemplateDiagnostics.OutsideOfFunction(_template.At(variable), name));
            return null;
        }
        if (Builtins.IsGroup(name) || name is "for" or "while" or "tablerow")
        {
            _diagnostics.Add(TemplateDiagnostics.NotAValue(_template.At(variable), name));
            return null;
        }
        ReportUnknown(variable, name, _scope.Root, Suggest(name, ModelTypes.NamesIn(_scope.Root).Concat(_scope.Names.Keys).Concat(TemplateFunctions.All.Keys)));
        return null;
    }

    private TemplateValue? Member(ScriptMemberExpression expression)
    {
        var name = expression.Member?.Name ?? "";
        if (expression.Target is ScriptVariable { Name: "for" or "while" or "tablerow" } loop && !_scope.Names.ContainsKey(loop.Name)) return LoopValue(expression, loop.Name, name);
        if (expression.Target is ScriptVariableLocal { Name: "$" } && _scope.Names.TryGetValue("$" + name, out var argument))
            return argument.Slot < 0 ? Leave(expression, argument.Type) : new SlotValue(argument.Type, argument.Slot);
        if (IsGroup(expression.Target))
            return IsFunctionOfScriban(expression) ? FunctionCall(expression, [], null, expression) : UnknownFunction(expression);
        if (Value(expression.Target) is not { } owner) return null;

        var type = owner.Type;
        if (ModelTypes.IsUnknown(type)) return Leave(expression);
        if (ModelTypes.ElementOf(type) is not null && name == "size") return new LengthValue(owner);
        if (type == typeof(string) && name == "size") return new TextSizeValue(owner);
        if (type == typeof(DateTime) && DateNames.Contains(name)) return Leave(expression, name is "date" ? type : name is "time_of_day" or "day_of_week" ? typeof(object) : typeof(int));
        if (ModelTypes.MembersOf(type).TryGetValue(name, out var member)) return new MemberValue(owner, member);
        var similar = Suggest(name, type == typeof(string) ? ["size"] : type == typeof(DateTime) ? DateNames : ModelTypes.NamesIn(type));
        ReportUnknown(expression, name, type, similar is null ? null : $"{TextOf(expression.Target!)}.{similar}");
        return null;
    }

    private TemplateValue? LoopValue(ScriptMemberExpression expression, string loop, string name)
    {
        var isInFor = _scope.Loop == loop || (loop == "for" && _scope.Loop is "while" or "tablerow");
        string[] names = loop switch { "while" => WhileNames, "tablerow" => [.. ForNames, "col", "col_first", "col_last", "col0"], _ => ForNames };
        if (!isInFor || !names.Contains(name))
        {
            _diagnostics.Add(TemplateDiagnostics.UnknownLoopValue(_template.At(expression), loop, name, isInFor, names));
            return null;
        }
        if (_scope.Loop != "for") return Leave(expression, name is "first" or "last" or "even" or "odd" or "changed" ? typeof(bool) : typeof(int));
        return name switch
        {
            "index" => new IndexValue(),
            "rindex" => new IndexValue(fromEnd: true),
            "length" => new CountValue(),
            "first" => new ConditionValue(run => run.Index == 0),
            "last" => new ConditionValue(run => run.Index == run.Count - 1),
            "even" => new ConditionValue(run => run.Index % 2 == 0),
            "odd" => new ConditionValue(run => run.Index % 2 != 0),
            _ => Leave(expression, typeof(bool)),
        };
    }

    private TemplateValue? Item(ScriptIndexerExpression expression)
    {
        var index = Value(expression.Index);
        if (Value(expression.Target) is not { } owner || index is null) return null;
        if (ModelTypes.IsUnknown(owner.Type)) return Leave(expression);
        if (ModelTypes.ElementOf(owner.Type) is not { } element)
        {
            _diagnostics.Add(TemplateDiagnostics.NotAList(_template.At(expression), TextOf(expression.Target!), ModelTypes.Describe(owner.Type)));
            return null;
        }
        if (index is LiteralValue { Constant: int and >= 0 and var number }) return new ItemValue(owner, element, number);
        if (!ModelTypes.IsNumber(index.Type) && !ModelTypes.IsUnknown(index.Type))
            _diagnostics.Add(TemplateDiagnostics.NotANumber(_template.At(expression.Index!), "[ ]", ModelTypes.Describe(index.Type)));
        return Leave(expression, element);
    }

    /// <summary>Whether this is the name of a group of Scriban's functions, such as <c>string</c>.</summary>
    private bool IsGroup(ScriptExpression? expression) =>
        expression is ScriptVariableGlobal { Name: var name } && Builtins.IsGroup(name)
        && !_scope.Names.ContainsKey(name) && !ModelTypes.MembersOf(_scope.Root).ContainsKey(name);

    private bool IsFunctionOfScriban(ScriptMemberExpression expression) =>
        IsGroup(expression.Target) && (Builtins.Find(TextOf(expression)) is not null || Builtins.Refused.ContainsKey(TextOf(expression)));

    private void ReportUnknown(ScriptNode node, string name, Type type, string? suggestion)
    {
        if (name.StartsWith('$')) _diagnostics.Add(TemplateDiagnostics.NotPassed(_template.At(node), name, _scope.Names.Keys.Where(known => known.StartsWith('$') && known != "$0")));
        else _diagnostics.Add(TemplateDiagnostics.UnknownVariable(_template.At(node), name, ModelTypes.Describe(type), suggestion));
    }

    /// <summary>A name in camel case is meant in snake case; else the similar one.</summary>
    private static string? Suggest(string name, IEnumerable<string> names)
    {
        string[] known = [.. names];
        var snake = ModelTypes.NameOf(name);
        // One letter is like any other.
        return known.Contains(snake) ? snake : name.Length < 2 ? null : Suggestion.For(name, known);
    }
}
