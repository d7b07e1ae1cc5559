using System.Collections.Frozen;

namespace Daftar.Theming.Templates;

/// <summary>What templates can call; <see cref="CallBinder"/> makes it ready to run.</summary>
/// <param name="Arguments">Smallest and largest number of arguments.</param>
/// <param name="Named">Named arguments that are allowed; null allows any.</param>
/// <param name="Result">Type of the value.</param>
/// <param name="WritesMarkup">Writes elements by itself; not for use in a sub-expression or an attribute.</param>
internal sealed record TemplateFunction(
    string Name, string Signature, (int Min, int Max) Arguments, IReadOnlyList<string>? Named, Type Result, bool WritesMarkup = false);

internal static class TemplateFunctions
{
    public static readonly FrozenDictionary<string, TemplateFunction> All = new TemplateFunction[]
    {
        new("t", "{{t \"key\" count=n name=value language=code}}", (1, 1), null, typeof(string)),
        new("number", "{{number n language=code}}", (1, 1), ["language"], typeof(string)),
        new("asset", "{{asset \"css/site.css\"}}", (1, 1), [], typeof(string)),
        new("inline", "{{inline \"css/critical.css\"}}", (1, 1), [], typeof(string), WritesMarkup: true),
        new("icon", "{{icon \"search\"}}", (1, 1), [], typeof(string), WritesMarkup: true),
        new("contentSecurityPolicy", "{{contentSecurityPolicy}}", (0, 0), [], typeof(string)),
        new("eq", "(eq a b)", (2, 2), [], typeof(bool)),
        new("ne", "(ne a b)", (2, 2), [], typeof(bool)),
        new("gt", "(gt a b)", (2, 2), [], typeof(bool)),
        new("and", "(and a b …)", (2, 6), [], typeof(bool)),
        new("or", "(or a b …)", (2, 6), [], typeof(bool)),
        new("not", "(not a)", (1, 1), [], typeof(bool)),
    }.ToFrozenDictionary(function => function.Name);

    public static readonly FrozenSet<string> Blocks = FrozenSet.Create("if", "unless", "each", "with");
}
