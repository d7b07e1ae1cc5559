using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Daftar.Theming.Templates.Interpreting;

/// <summary>A function of ours for Scriban's interpreter.</summary>
/// <param name="count">Of its arguments; named ones come besides.</param>
internal sealed class ThemeFunction(int count, Func<PageContext, ScriptArray, ScriptNode?, object?> invoke) : IScriptCustomFunction
{
    public int RequiredParameterCount => count;
    public int ParameterCount => count;
    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;
    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "·");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        invoke((PageContext)context, arguments, callerContext);

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
