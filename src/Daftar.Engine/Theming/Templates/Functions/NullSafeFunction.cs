using System.Globalization;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Daftar.Theming.Templates.Functions;

/// <summary>
/// One of Scriban's functions on texts, which takes an absent text for an empty one: what an article does not have is
/// absent, and a page is not to fail for it.
/// </summary>
/// <param name="longest">The greatest number that it may be given, where that is the length of what it makes; else null.</param>
internal sealed class NullSafeFunction(IScriptCustomFunction function, long? longest = null) : IScriptCustomFunction
{
    public int RequiredParameterCount => function.RequiredParameterCount;
    public int ParameterCount => function.ParameterCount;
    public ScriptVarParamKind VarParamKind => function.VarParamKind;
    public Type ReturnType => function.ReturnType;

    public ScriptParameterInfo GetParameterInfo(int index) => function.GetParameterInfo(index);

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        for (var i = 0; i < arguments.Count && i < function.RequiredParameterCount; i++)
        {
            if (arguments[i] is null && function.GetParameterInfo(i).ParameterType == typeof(string)) arguments[i] = "";
        }
        // The native program cannot go on after it asked for more memory than there is.
        if (longest is not null && arguments.Any(argument => argument is int or long && Convert.ToInt64(argument, CultureInfo.InvariantCulture) > longest))
            throw new ScriptRuntimeException(callerContext?.Span ?? default, "The length is greater than the capacity of a text.");
        return function.Invoke(context, callerContext, arguments, blockStatement);
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
