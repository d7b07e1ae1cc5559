using System.Collections;
using Daftar.Diagnostics;
using Daftar.Theming.Templates.Syntax;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Daftar.Theming.Templates.Functions;

/// <summary>What is wrong with a call of one of Scriban's functions, and what type its result has.</summary>
internal static class BuiltinCall
{
    /// <summary>Those whose result has the items of the list that they are given.</summary>
    private static readonly string[] OfSameItems =
    [
        "array.reverse", "array.limit", "array.offset", "array.compact", "array.uniq", "array.sort", "array.filter",
    ];

    /// <summary>Null when the call cannot work, which was reported.</summary>
    public static Type? Check(
        string name, IScriptCustomFunction function, IReadOnlyList<BoundArgument> arguments, ParsedTemplate template, ScriptNode call, DiagnosticBag diagnostics)
    {
        var parameters = Parameters(function);
        var isRight = CheckCount(name, function, parameters, arguments, template, call, diagnostics);
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            var at = argument.Name is null ? i : parameters.FindIndex(parameter => parameter.Name == argument.Name);
            if (argument.Value is not { } value)
            {
                isRight = false;
                continue;
            }
            if (at < 0)
            {
                diagnostics.Add(TemplateDiagnostics.UnknownArgument(template.At(argument.Node), name, argument.Name!, [.. parameters.Select(parameter => parameter.Name)]));
                isRight = false;
            }
            else if (at < parameters.Count && Wanted(parameters[at].ParameterType, value) is { } wanted)
            {
                diagnostics.Add(TemplateDiagnostics.WrongType(template.At(argument.Node), name, parameters[at].Name, wanted, ModelTypes.Describe(value.Type)));
                isRight = false;
            }
        }
        if (Builtins.TakesLength(name) && arguments.Any(argument => argument.Value is LiteralValue { Constant: > Builtins.LongestText }))
        {
            diagnostics.Add(TemplateDiagnostics.TooLong(template.At(call), Builtins.LongestText));
            isRight = false;
        }
        return isRight ? Result(name, function, arguments, template, diagnostics) : null;
    }

    /// <summary>Functions that call others, or change what they are given.</summary>
    public static bool NeedsInterpreter(IScriptCustomFunction function) =>
        Parameters(function).Any(parameter => parameter.Name == "function") || Parameters(function).Count == 0;

    private static bool CheckCount(
        string name, IScriptCustomFunction function, List<ScriptParameterInfo> parameters, IReadOnlyList<BoundArgument> arguments, ParsedTemplate template,
        ScriptNode call, DiagnosticBag diagnostics)
    {
        var given = arguments.Where(argument => argument.Name is null).Count();
        var missing = parameters.Take(function.RequiredParameterCount).Skip(given).Any(parameter => arguments.All(argument => argument.Name != parameter.Name));
        var most = function.VarParamKind == ScriptVarParamKind.None ? parameters.Count : int.MaxValue;
        var isUnknown = arguments.Any(argument => argument.Name is not null && parameters.All(parameter => parameter.Name != argument.Name));
        if (isUnknown || (!missing && arguments.Count <= most)) return true;
        diagnostics.Add(TemplateDiagnostics.WrongCount(template.At(call), name, function.RequiredParameterCount, most, arguments.Count));
        return false;
    }

    private static List<ScriptParameterInfo> Parameters(IScriptCustomFunction function)
    {
        var parameters = new List<ScriptParameterInfo>();
        for (var i = 0; i < function.ParameterCount; i++) parameters.Add(function.GetParameterInfo(i));
        parameters.RemoveAll(parameter => parameter.ParameterType == typeof(TemplateContext) || parameter.ParameterType == typeof(SourceSpan));
        return parameters;
    }

    /// <summary>What a parameter wants, when the value is not that.</summary>
    private static LocalizedText? Wanted(Type parameter, TemplateValue value)
    {
        var type = value.Type;
        if (ModelTypes.IsUnknown(type)) return null;
        parameter = Nullable.GetUnderlyingType(parameter) ?? parameter;
        if (parameter == typeof(string)) return type == typeof(string) || ModelTypes.IsNumber(type) || type == typeof(Daftar.Markup.Utf8Html) ? null : new("a text", "متن");
        if (ModelTypes.IsNumber(parameter)) return ModelTypes.IsNumber(type) ? null : new("a number", "عدد");
        if (parameter == typeof(DateTime)) return type == typeof(DateTime) ? null : new("a date of date.parse", "تاریخی از date.parse");
        if (typeof(IEnumerable).IsAssignableFrom(parameter) && !typeof(IDictionary).IsAssignableFrom(parameter))
            return ModelTypes.ElementOf(type) is not null ? null : new("a list", "فهرست");
        return null;
    }

    private static Type Result(string name, IScriptCustomFunction function, IReadOnlyList<BoundArgument> arguments, ParsedTemplate template, DiagnosticBag diagnostics)
    {
        var first = arguments.Count > 0 ? arguments[0].Value!.Type : typeof(object);
        var element = ModelTypes.ElementOf(first);
        if (name is "array.map" or "array.sort" && element is not null && arguments.Count > 1 && arguments[1].Literal is { } part)
            CheckPart(element, part, arguments[1], template, diagnostics);
        if (name is "array.first" or "array.last" && element is not null) return element;
        if (OfSameItems.Contains(name) && element is not null) return first;
        if (name == "object.default" && arguments.Count == 2 && arguments[1].Value!.Type == first) return first;
        var result = Nullable.GetUnderlyingType(function.ReturnType) ?? function.ReturnType;
        return result == typeof(string) || result == typeof(bool) || result == typeof(int) || result == typeof(double) || result == typeof(DateTime) ? result : typeof(object);
    }

    /// <summary>A part of a list's items that a function is told by name.</summary>
    private static void CheckPart(Type element, string part, BoundArgument argument, ParsedTemplate template, DiagnosticBag diagnostics)
    {
        if (ModelTypes.MembersOf(element).ContainsKey(part)) return;
        diagnostics.Add(TemplateDiagnostics.UnknownVariable(
            template.At(argument.Node), part, ModelTypes.Describe(element), Suggestion.For(part, ModelTypes.NamesIn(element))));
    }
}
