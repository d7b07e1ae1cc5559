using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Daftar.Theming.Templates.Interpreting;

/// <summary>A model's list for Scriban's interpreter.</summary>
internal sealed class ModelListAccessor : IObjectAccessor, IListAccessor
{
    public static readonly ModelListAccessor Instance = new();

    public bool HasIndexer => true;
    public Type? IndexType => typeof(int);

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => 1;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => ["size"];

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => member == "size";

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = member == "size" ? GetLength(context, span, target) : throw new ScriptRuntimeException(span, $"There is no '{member}' in a list; there is 'size'.");
        return true;
    }

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = GetValue(context, span, target, context.ToInt(span, index));
        return true;
    }

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;

    public int GetLength(TemplateContext context, SourceSpan span, object target) => ((IReadOnlyCollection<object>)target).Count;

    public object? GetValue(TemplateContext context, SourceSpan span, object target, int index) =>
        target is IReadOnlyList<object> list && index >= 0 && index < list.Count ? list[index] : null;

    public void SetValue(TemplateContext context, SourceSpan span, object target, int index, object? value) =>
        throw new ScriptRuntimeException(span, "A list of a model cannot be changed.");
}
