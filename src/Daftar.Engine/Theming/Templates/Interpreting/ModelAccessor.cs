using System.Collections.Concurrent;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Daftar.Theming.Templates.Interpreting;

/// <summary>The parts of one type of model for Scriban's interpreter. A part that is not there is told, never empty.</summary>
internal sealed class ModelAccessor : IObjectAccessor
{
    private static readonly ConcurrentDictionary<Type, ModelAccessor> Known = new();

    private readonly Type _type;

    private ModelAccessor(Type type) => _type = type;

    public bool HasIndexer => false;
    public Type? IndexType => null;

    private IReadOnlyDictionary<string, ModelMember> Members => ModelTypes.MembersOf(_type);

    public static ModelAccessor Of(Type type) => Known.GetOrAdd(type, static type => new(type));

    public bool Has(string member) => Members.ContainsKey(member);

    public bool TryGet(object target, string member, out object? value)
    {
        var isKnown = Members.TryGetValue(member, out var known);
        value = known?.Get(target);
        return isKnown;
    }

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => Members.Count;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => Members.Keys;

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => Has(member);

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value) =>
        TryGet(target, member, out value) ? true : throw new ScriptRuntimeException(span, $"There is no '{member}' in {ModelTypes.Describe(_type).English}.");

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value) =>
        TryGetValue(context, span, target, context.ObjectToString(index) ?? "", out value);

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;
}
