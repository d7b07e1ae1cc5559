using System.Collections.Frozen;
using Daftar.Markup;

namespace Daftar.Theming.Templates.Functions;

/// <summary>A function of ours that templates can call; <see cref="FunctionBinder"/> makes a call ready to run.</summary>
/// <param name="Arguments">Smallest and largest number of arguments.</param>
/// <param name="Named">Named arguments that are allowed; null allows any.</param>
/// <param name="Result">Type of the value; <see cref="Utf8Html"/> for one that writes elements by itself.</param>
internal sealed record TemplateFunction(
    string Name, string Signature, (int Min, int Max) Arguments, IReadOnlyList<string>? Named, Type Result);

internal static class TemplateFunctions
{
    public static readonly FrozenDictionary<string, TemplateFunction> All = new TemplateFunction[]
    {
        new("t", "t \"key\" count: n name: value language: code", (1, 1), null, typeof(string)),
        new("number", "number n language: code", (1, 1), ["language"], typeof(string)),
        new("asset", "asset \"css/site.css\"", (1, 1), [], typeof(string)),
        new("inline", "inline \"css/critical.css\"", (1, 1), [], typeof(Utf8Html)),
        new("icon", "icon \"search\"", (1, 1), [], typeof(Utf8Html)),
        new("bidi", "bidi title language: code", (1, 1), ["language"], typeof(Utf8Html)),
        new("content_security_policy", "content_security_policy", (0, 0), [], typeof(string)),
        new("include", "include \"card\" card: item", (1, int.MaxValue), null, typeof(Utf8Html)),
    }.ToFrozenDictionary(function => function.Name);
}
