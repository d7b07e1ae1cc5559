using Daftar.Diagnostics;
using Daftar.Markup;
using Daftar.Theming.Templates.Escaping;
using Daftar.Theming.Templates.Functions;
using Daftar.Theming.Templates.Syntax;
using Scriban.Syntax;

namespace Daftar.Theming.Templates;

/// <content>Statements that Scriban's interpreter runs: variables, functions, captures and other loops.</content>
internal sealed partial class TemplateWalk
{
    private readonly Stack<ScriptFunction> _functions = [];

    // Where a function is declared, and not yet called anywhere.
    private bool _isDeclaration;

    private void Interpreted(ScriptStatement statement)
    {
        switch (statement)
        {
            case ScriptFunction function:
                Function(function);
                break;
            case ScriptCaptureStatement capture:
                Capture(capture);
                break;
            case ScriptWhileStatement loop:
                While(loop);
                break;
            case ScriptWrapStatement wrap:
                Wrap(wrap);
                break;
            case ScriptReturnStatement result:
                if (result.Expression is not null) Value(result.Expression);
                break;
            case ScriptBreakStatement or ScriptContinueStatement when _scope.Loop is null:
                _diagnostics.Add(SyntaxDiagnostics.OutsideOfLoop(_template.At(statement), statement is ScriptBreakStatement ? "break" : "continue"));
                break;
            case ScriptBreakStatement or ScriptContinueStatement:
                break;
            case ScriptReadOnlyStatement { Variable: { } variable }:
                Value(variable);
                break;
            case ScriptWithStatement:
                _diagnostics.Add(TemplateDiagnostics.NotInThemes(_template.At(statement), "with", new("write the whole name, such as article.title", "نام را کامل بنویسید، مانند article.title")));
                return;
            case ScriptImportStatement:
                _diagnostics.Add(TemplateDiagnostics.NotInThemes(_template.At(statement), "import", new("pass values to a partial: {{ include \"name\" key: value }}", "مقدارها را به پاره‌قالب بدهید: ‎{{ include \"name\" key: value }}‎")));
                return;
            default:
                _diagnostics.Add(TemplateDiagnostics.NotInThemes(_template.At(statement), TextOf(statement), new("see docs/theme.md", "docs/theme.md را ببینید")));
                return;
        }
        Leave(statement);
    }

    private void Assign(ScriptAssignExpression assign)
    {
        Leave(assign);
        var type = assign.Value is ScriptAnonymousFunction anonymous ? AnonymousFunction(anonymous) : Value(assign.Value)?.Type;
        switch (assign.Target)
        {
            case ScriptVariable variable:
                var isCompound = assign.EqualToken.Value != "=";
                if (isCompound) type = Value(variable) is { } old && type is not null && old.Type == type ? type : typeof(object);
                CheckName(variable);
                _scope = _scope.With(variable.Name, new(type ?? typeof(object), -1, (assign.Value as ScriptAnonymousFunction)?.Function));
                break;
            case ScriptMemberExpression { Target: { } target }:
                CheckWritable(target, assign);
                break;
            case ScriptIndexerExpression { Target: { } target, Index: { } index }:
                Value(index);
                CheckWritable(target, assign);
                break;
            default:
                _diagnostics.Add(SyntaxDiagnostics.NotAName(_template.At(assign), TextOf(assign.Target!)));
                break;
        }
    }

    /// <summary>A name that means something to themes keeps its meaning.</summary>
    private void CheckName(ScriptVariable variable)
    {
        if (variable is ScriptVariableGlobal { Name: var name } && (TemplateFunctions.All.ContainsKey(name) || name == "for" || Builtins.IsGroup(name)))
            _diagnostics.Add(TemplateDiagnostics.TakenName(_template.At(variable), name));
    }

    private void CheckWritable(ScriptExpression target, ScriptAssignExpression assign)
    {
        if (Value(target) is { } owner && !ModelTypes.IsUnknown(owner.Type))
            _diagnostics.Add(TemplateDiagnostics.ReadOnly(_template.At(assign), TextOf(assign.Target!), ModelTypes.Describe(owner.Type)));
    }

    private void Capture(ScriptCaptureStatement capture)
    {
        var place = _place;
        _place = HtmlPlace.Text;
        Statements(capture.Body);
        CheckWhole(capture, _place);
        _place = place;
        if (capture.Target is ScriptVariable variable)
        {
            CheckName(variable);
            _scope = _scope.With(variable.Name, new(typeof(Utf8Html)));
        }
        else _diagnostics.Add(SyntaxDiagnostics.NotAName(_template.At(capture), capture.Target is null ? "" : TextOf(capture.Target)));
    }

    private void While(ScriptWhileStatement loop)
    {
        Value(loop.Condition);
        var (scope, place) = (_scope, _place);
        _scope = _scope with { Loop = "while" };
        Statements(loop.Body);
        var (within, placeWithin) = (_scope with { Loop = scope.Loop }, _place);
        (_scope, _place) = (scope, place);
        Join(loop, within, placeWithin);
    }

    private void Wrap(ScriptWrapStatement wrap)
    {
        if (wrap.Target is ScriptFunctionCall call) Value(call);
        else if (wrap.Target is ScriptVariable variable) FunctionCall(variable, [], null, wrap);
        else if (wrap.Target is not null) _diagnostics.Add(TemplateDiagnostics.NotAFunction(_template.At(wrap.Target), TextOf(wrap.Target)));
        var (scope, place) = (_scope, _place);
        // The block runs within the function, so it knows the function's own names.
        foreach (var name in LocalNames.Of(Wrapped(wrap.Target))) _scope = _scope.With(name, new(typeof(object)));
        _place = HtmlPlace.Text;
        Statements(wrap.Body);
        CheckWhole(wrap, _place);
        (_scope, _place) = (scope, place);
    }

    private ScriptFunction? Wrapped(ScriptExpression? target) =>
        (target is ScriptFunctionCall call ? call.Target : target) is ScriptVariable { Name: var name } && _scope.Names.TryGetValue(name, out var known) ? known.Function : null;

    /// <summary>A declaration is checked with parameters of which nothing is known, and at each call with the types of the call.</summary>
    private void Function(ScriptFunction function)
    {
        if (function.NameOrDoToken is not ScriptVariable name) return;
        CheckName(name);
        _scope = _scope.With(name.Name, new(typeof(object), -1, function));
        Declaration(function);
    }

    private void Declaration(ScriptFunction function)
    {
        var outer = _isDeclaration;
        _isDeclaration = true;
        FunctionBody(function, [], HtmlPlace.Text);
        _isDeclaration = outer;
    }

    /// <summary>For "@name", which can be called from anywhere.</summary>
    private void CheckAlias(ScriptVariable name)
    {
        if (_scope.Names.TryGetValue(name.Name, out var known) && known.Function is { } function) CheckWhole(name, FunctionBody(function, [], HtmlPlace.Text));
    }

    private Type AnonymousFunction(ScriptAnonymousFunction anonymous)
    {
        Leave(anonymous);
        if (anonymous.Function is { } function) Declaration(function);
        return typeof(object);
    }

    /// <param name="types">Of the call's values; those that it does not pass are not known.</param>
    /// <returns>Where the function's own text leads.</returns>
    private HtmlPlace FunctionBody(ScriptFunction function, IReadOnlyList<Type> types, HtmlPlace place, IReadOnlyDictionary<string, Type>? namedTypes = null)
    {
        if (_functions.Contains(function) || _functions.Count >= DeepestFunction) return place;
        var (outer, placeBefore) = (_scope, _place);
        var names = new Dictionary<string, TemplateVariable>(outer.Names, StringComparer.Ordinal);
        var parameters = function.Parameters ?? [];
        for (var i = 0; i < parameters.Count; i++)
        {
            if (parameters[i].Name is { } parameter) names[parameter.Name] = new(i < types.Count && parameters[i].EqualOrTripleDotToken?.Value != "..." ? types[i] : typeof(object));
        }
        foreach (var (name, type) in namedTypes ?? new Dictionary<string, Type>()) names[$"${name}"] = new(type);
        for (var i = 0; i < 10; i++) names[$"${i}"] = new(i < types.Count ? types[i] : typeof(object));
        _scope = outer with { Names = names, Loop = null, IsInFunction = true };
        _place = place;
        _functions.Push(function);
        foreach (var _ in Statement(function.Body)) { }
        _functions.Pop();
        var end = _place;
        (_scope, _place) = (outer, placeBefore);
        return end;
    }

    private TemplateValue? OwnFunctionCall(string name, ScriptFunction function, IReadOnlyList<ScriptExpression> arguments, TemplateValue? piped, ScriptNode call)
    {
        List<Type> types = piped is null ? [] : [piped.Type];
        var namedTypes = new Dictionary<string, Type>(StringComparer.Ordinal);
        var isExpanded = false;
        foreach (var argument in arguments)
        {
            if (argument is ScriptNamedArgument named)
            {
                if (function.Parameters is { } declared && !declared.Any(parameter => parameter.Name?.Name == named.Name?.Name))
                    _diagnostics.Add(TemplateDiagnostics.UnknownArgument(_template.At(named), name, named.Name?.Name ?? "", [.. declared.Select(parameter => parameter.Name?.Name ?? "")]));
                namedTypes[named.Name?.Name ?? ""] = Value(named.Value)?.Type ?? typeof(object);
            }
            else if (argument is ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionParametersExpand } list)
            {
                Value(list.Right);
                isExpanded = true;
            }
            else types.Add(Value(argument)?.Type ?? typeof(object));
        }
        var count = types.Count + arguments.Count(argument => argument is ScriptNamedArgument);
        if (function.Parameters is { } parameters && !isExpanded)
        {
            var least = parameters.Count(parameter => parameter.EqualOrTripleDotToken is null);
            var most = parameters.Any(parameter => parameter.EqualOrTripleDotToken?.Value == "...") ? int.MaxValue : parameters.Count;
            if (count < least || count > most)
                _diagnostics.Add(TemplateDiagnostics.WrongCount(_template.At(call), name, least, most, count));
        }
        // Written as a statement, a function writes where it is called.
        var isStatement = call.Parent is ScriptExpressionStatement;
        var end = FunctionBody(function, isExpanded ? [] : types, isStatement ? _place : HtmlPlace.Text, namedTypes);
        if (isStatement) _place = end;
        else CheckWhole(call, end);
        return Leave(call);
    }
}
