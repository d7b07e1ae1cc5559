using Daftar.Diagnostics;
using Daftar.Theming.Templates.Interpreting;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Daftar.Theming.Templates.Functions;

/// <summary>What one of Scriban's functions makes of its arguments, which stand in order.</summary>
/// <param name="place">Told when the function cannot take the values.</param>
internal sealed class BuiltinValue(Type type, IScriptCustomFunction function, TemplateValue[] arguments, string name, SourcePlace place) : TemplateValue(type)
{
    public override object? Get(TemplateRun run)
    {
        var context = PageContext.Shared;
        var count = Math.Max(function.ParameterCount, arguments.Length);
        var values = new ScriptArray(count);
        try
        {
            for (var i = 0; i < count; i++)
            {
                if (i >= arguments.Length) values.Add(function.GetParameterInfo(i).DefaultValue);
                else values.Add(context.ToObject(default, arguments[i].Get(run), i < function.ParameterCount ? function.GetParameterInfo(i).ParameterType : typeof(object)));
            }
            return function.Invoke(context, null, values, null);
        }
        catch (Exception exception) when (exception is not SiteException and not OutOfMemoryException)
        {
            throw new SiteException(RuntimeMessages.Of((exception as ScriptRuntimeException)?.OriginalMessage ?? exception.Message, place, name));
        }
    }
}
