using System.Text.RegularExpressions;
using Daftar.Diagnostics;
using Daftar.Markup;
using Daftar.Theming.Templates.Functions;
using Scriban.Syntax;

namespace Daftar.Theming.Templates;

/// <content>Calls: of our functions, of Scriban's, and of those that the template declares.</content>
internal sealed partial class TemplateWalk
{
    private TemplateValue? Pipe(ScriptPipeCall pipe)
    {
        // a | (b | c) is read like (a | b) | c.
        if (pipe.To is ScriptPipeCall { From: { } next, To: { } rest }) return Pipe(Pipe(Value(pipe.From), pipe.From, next), pipe.From, rest);
        return Pipe(Value(pipe.From), pipe.From, pipe.To);
    }

    private TemplateValue? Pipe(TemplateValue? value, ScriptExpression? from, ScriptExpression? to)
    {
        if (to is ScriptPipeCall { From: { } next, To: { } rest }) return Pipe(Pipe(value, from, next), from, rest);
        if (value is null) return null;
        return to switch
        {
            ScriptFunctionCall call => FunctionCall(call.Target, [.. call.Arguments], (value, from!), call),
            ScriptVariable or ScriptMemberExpression => FunctionCall(to, [], (value, from!), to),
            ScriptBinaryExpression binary => PipedIntoOperator(value, from, binary),
            _ => NotAFunction(to!),
        };
    }

    /// <summary>a | f + 1: the value goes to the function at the beginning.</summary>
    private TemplateValue? PipedIntoOperator(TemplateValue value, ScriptExpression? from, ScriptBinaryExpression binary)
    {
        if (IsNegativeArgument(binary)) return null;
        var (left, right) = (Pipe(value, from, binary.Left), Value(binary.Right));
        return left is null || right is null ? null : Leave(binary, Operators.ResultOf(binary.Operator, left.Type, right.Type));
    }

    /// <summary>"f -1" is a subtraction to Scriban; whoever writes it behind a function that wants more values means a negative number.</summary>
    private bool IsNegativeArgument(ScriptExpression? to)
    {
        if (to is not ScriptBinaryExpression { Operator: ScriptBinaryOperator.Subtract, Left: ScriptMemberExpression member } || !IsGroup(member.Target)) return false;
        var name = TextOf(member);
        if (Builtins.Find(name) is not { RequiredParameterCount: > 1 }) return false;
        _diagnostics.Add(TemplateDiagnostics.NegativeArgument(_template.At(to), name));
        return true;
    }

    private TemplateValue? FunctionCall(ScriptExpression? target, IReadOnlyList<ScriptExpression> arguments, (TemplateValue Value, ScriptExpression Node)? piped, ScriptNode call)
    {
        switch (target)
        {
            case ScriptVariable variable when _scope.Names.TryGetValue(variable.Name, out var known):
                if (known.Function is { } function) return OwnFunctionCall(variable.Name, function, arguments, piped?.Value, call);
                foreach (var argument in arguments) Value(argument is ScriptNamedArgument named ? named.Value : argument);
                // A function that was passed on, or that one function made for another.
                return ModelTypes.IsUnknown(known.Type) ? Leave(call) : NotAFunction(target);
            case ScriptVariableGlobal { Name: "include" } when call is ScriptFunctionCall include:
                return Called(include, piped?.Value) is (var partial, _, _) ? Included(partial, call) : null;
            case ScriptVariableGlobal { Name: var name } when TemplateFunctions.All.TryGetValue(name, out var own):
                return Ours(own, arguments, piped, call);
            case ScriptMemberExpression member when IsGroup(member.Target):
                return Scribans(member, arguments, piped, call);
            case ScriptMemberExpression member when Value(member) is { } value:
                foreach (var argument in arguments) Value(argument is ScriptNamedArgument named ? named.Value : argument);
                return ModelTypes.IsUnknown(value.Type) ? Leave(call) : NotAFunction(target);
            case ScriptMemberExpression:
                return null;
            case ScriptVariable { Name: "$0" or "$1" or "$$" or "$" }:
                return Leave(call);
            case ScriptVariable { Name: var name } when ModelTypes.MembersOf(_scope.Root).ContainsKey(name):
                return NotAFunction(target);
            case ScriptVariable { Name: var name }:
                return Builtins.Refused.TryGetValue(name, out var remedy) ? Refuse(target, name, remedy) : UnknownFunction(target);
            case ScriptBinaryExpression when IsNegativeArgument(target):
                return null;
            default:
                foreach (var argument in arguments) Value(argument is ScriptNamedArgument named ? named.Value : argument);
                return target is null ? null : Value(target) is null ? null : Leave(call);
        }
    }

    private InterpretedValue Included(BoundTemplate? partial, ScriptNode call)
    {
        if (partial is not null)
        {
            bound.Calls.Add(partial);
            CheckWhole(call, partial.End);
        }
        return Leave(call, typeof(Utf8Html));
    }

    private TemplateValue? Ours(TemplateFunction function, IReadOnlyList<ScriptExpression> arguments, (TemplateValue Value, ScriptExpression Node)? piped, ScriptNode call)
    {
        List<BoundArgument> positional = piped is { } first ? [new(null, first.Node, first.Value)] : [];
        List<BoundArgument> named = [];
        foreach (var argument in arguments)
        {
            if (argument is ScriptNamedArgument { Name.Name: var name } passed) named.Add(new(name, passed, Value(passed.Value)));
            else positional.Add(new(null, argument, Value(argument)));
        }
        return binder.Functions.Bind(function, positional, named, _template, call);
    }

    private TemplateValue? Scribans(ScriptMemberExpression target, IReadOnlyList<ScriptExpression> arguments, (TemplateValue Value, ScriptExpression Node)? piped, ScriptNode call)
    {
        var name = TextOf(target);
        if (Builtins.Refused.TryGetValue(name, out var remedy)) return Refuse(target, name, remedy);
        if (Builtins.Find(name) is not { } function) return UnknownFunction(target);

        if (arguments.Any(argument => argument is ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionParametersExpand }))
        {
            foreach (var argument in arguments) Value(argument is ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionParametersExpand } list ? list.Right : argument);
            return Leave(call);
        }
        List<BoundArgument> all = piped is { } first ? [new(null, first.Node, first.Value)] : [];
        foreach (var argument in arguments)
        {
            var named = argument as ScriptNamedArgument;
            all.Add(new(named?.Name?.Name, argument, Value(named is null ? argument : named.Value)));
        }
        if (BuiltinCall.Check(name, function, all, _template, call, _diagnostics) is not { } type) return null;
        if (all.Any(argument => argument.Name is not null) || BuiltinCall.NeedsInterpreter(function)) return Leave(call, type);
        if (name.StartsWith("regex.", StringComparison.Ordinal) && all.Count > 1 && !IsPattern(all[1], name)) return null;
        var value = new BuiltinValue(type, function, [.. all.Select(argument => argument.Value!)], name, _template.At(call));
        return all.Count > 0 && all.All(argument => argument.Value is LiteralValue) ? Tried(value) : value;
    }

    /// <summary>Whether a regular expression that stands in quotes can be read.</summary>
    private bool IsPattern(BoundArgument argument, string function)
    {
        if (argument.Literal is not { } pattern) return true;
        try
        {
            _ = new Regex(pattern);
            return true;
        }
        catch (ArgumentException exception)
        {
            _diagnostics.Add(RuntimeMessages.Of(exception.Message, _template.At(argument.Node), function));
            return false;
        }
    }

    /// <summary>What the template itself says is computed at once, so that it is told before a page is made when it cannot be.</summary>
    private TemplateValue? Tried(TemplateValue value)
    {
        try
        {
            value.Get(new());
            return value;
        }
        catch (SiteException exception)
        {
            _diagnostics.Add(exception.Diagnostic);
            return null;
        }
    }

    private TemplateValue? Refuse(ScriptNode node, string name, LocalizedText remedy)
    {
        _diagnostics.Add(TemplateDiagnostics.NotInThemes(_template.At(node), name, remedy));
        return null;
    }

    private TemplateValue? NotAFunction(ScriptNode node)
    {
        _diagnostics.Add(TemplateDiagnostics.NotAFunction(_template.At(node), TextOf(node)));
        return null;
    }

    private TemplateValue? UnknownFunction(ScriptNode node)
    {
        var name = TextOf(node);
        _diagnostics.Add(TemplateDiagnostics.UnknownFunction(_template.At(node), name, Suggestion.For(name, TemplateFunctions.All.Keys.Concat(Builtins.Names))));
        return null;
    }
}

/// <param name="Name">When it is named.</param>
/// <param name="Value">Null when there is none, which was reported.</param>
internal sealed record BoundArgument(string? Name, ScriptExpression Node, TemplateValue? Value)
{
    /// <summary>The expression without the name.</summary>
    public ScriptExpression Expression => Node is ScriptNamedArgument { Value: { } value } ? value : Node;

    /// <summary>The text when it was written in quotes.</summary>
    public string? Literal => Expression is ScriptLiteral { Value: string text } ? text : null;
}
