using Daftar.Diagnostics;
using Scriban.Syntax;

namespace Daftar.Theming.Templates;

/// <summary>A template that Scriban read without errors.</summary>
internal sealed record ParsedTemplate(TemplateFile File, ScriptPage Page)
{
    /// <summary>Where a node begins.</summary>
    public SourcePlace At(ScriptNode node) => File.At(node.Span.Start.Offset);
}
