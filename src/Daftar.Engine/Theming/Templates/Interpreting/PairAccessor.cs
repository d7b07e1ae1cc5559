using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Daftar.Theming.Templates.Interpreting;

/// <summary>
/// One name of an object with its value, as a loop over the object gives it: <c>key</c> and <c>value</c>. Scriban reads them
/// by reflection, of which a native program has nothing.
/// </summary>
internal sealed class PairAccessor : IObjectAccessor
{
    public static readonly PairAccessor Instance = new();

    private static readonly string[] Names = ["key", "value"];

    public bool HasIndexer => false;
    public Type? IndexType => null;

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => Names.Length;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => Names;

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => Names.Contains(member);

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        var pair = (KeyValuePair<string, object?>)target;
        value = member switch
        {
            "key" => pair.Key,
            "value" => pair.Value,
            _ => throw new ScriptRuntimeException(span, $"There is no '{member}' here; there are 'key' and 'value'."),
        };
        return true;
    }

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value) =>
        TryGetValue(context, span, target, context.ObjectToString(index) ?? "", out value);

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;
}
