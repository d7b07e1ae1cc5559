using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Daftar.Theming.Templates.Interpreting;

/// <summary>The parts of the page's model as names of their own.</summary>
internal sealed class ModelGlobals : IScriptObject
{
    private object _model = "";
    private ModelAccessor _parts = null!;

    public int Count => 0;

    public bool IsReadOnly
    {
        get => true;
        set { }
    }

    public void Set(object model) => (_model, _parts) = (model, ModelAccessor.Of(model.GetType()));

    public IEnumerable<string> GetMembers() => [];

    public bool Contains(string member) => _parts.Has(member);

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value) => _parts.TryGet(_model, member, out value);

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;
}
