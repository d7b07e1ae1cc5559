using Daftar.Diagnostics;
using Scriban.Syntax;

namespace Daftar.Theming.Templates.Syntax;

/// <summary>A template that Scriban read without errors.</summary>
internal sealed record ParsedTemplate(TemplateFile File, ScriptPage Page)
{
    /// <summary>Where a node begins.</summary>
    public SourcePlace At(ScriptNode node) => File.At(node.Span.Start.Offset);

    /// <summary>The first line of a node as it is written.</summary>
    public string TextOf(ScriptNode node)
    {
        var (start, end) = (node.Span.Start.Offset, Math.Min(node.Span.End.Offset + 1, File.Text.Length));
        return start < 0 || end <= start ? node.ToString() : File.Text[start..end].Split('\n')[0].Trim();
    }
}
