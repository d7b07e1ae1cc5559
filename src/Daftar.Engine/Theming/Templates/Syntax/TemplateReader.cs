using Daftar.Diagnostics;
using Scriban;
using Scriban.Parsing;

namespace Daftar.Theming.Templates.Syntax;

/// <summary>Reads templates by Scriban's own parser, and says in our two languages what it finds wrong.</summary>
internal static class TemplateReader
{
    /// <summary>Null when the template cannot be read, which was reported.</summary>
    public static ParsedTemplate? Read(TemplateFile file, DiagnosticBag diagnostics)
    {
        if (OtherLanguages.Report(file, diagnostics)) return null;
        var template = Template.Parse(file.Text, file.Path);
        if (Unclosed(OtherLanguages.WithoutEscaped(file.Text), template.HasErrors) is { } open)
        {
            diagnostics.Add(SyntaxDiagnostics.Unclosed(file.At(open)));
            return null;
        }
        if (!template.HasErrors && template.Page is { } page) return new(file, page);

        // One mistake makes Scriban stumble over what follows, so the first is told for each line.
        var lines = new HashSet<int>();
        foreach (var message in template.Messages.Where(message => message.Type == ParserMessageType.Error)
            .OrderBy(message => message.Message.Contains("not terminated", StringComparison.Ordinal) ? 0 : 1).ThenBy(message => message.Span.Start.Offset))
        {
            if (lines.Add(message.Span.Start.Line) && lines.Count <= 3) diagnostics.Add(SyntaxMessages.Of(message, file));
        }
        return null;
    }

    /// <summary>Where a pair of braces begins that nothing closes; Scriban takes the rest of the file for code then.</summary>
    private static int? Unclosed(string text, bool hasErrors)
    {
        // Scriban takes the rest of the file for text when an escape never ends.
        if (OtherLanguages.OpenEscape(text) is { } escape) return escape;
        for (var open = text.IndexOf("{{", StringComparison.Ordinal); open >= 0;)
        {
            var close = text.IndexOf("}}", open, StringComparison.Ordinal);
            if (close < 0) return open;
            var next = text.IndexOf("{{", open + 2, StringComparison.Ordinal);
            // A brace within braces begins an object, so this alone is no mistake.
            if (hasErrors && next >= 0 && next < close && text.AsSpan(open, next - open).Contains('\n')) return open;
            open = next < 0 ? -1 : text.IndexOf("{{", close, StringComparison.Ordinal);
        }
        return null;
    }
}
