using System.Text.RegularExpressions;
using Daftar.Diagnostics;

namespace Daftar.Theming.Templates.Escaping;

/// <summary>
/// Finds what the content security policy forbids: styles and scripts written right into a template, and files from other
/// hosts.
/// </summary>
internal static partial class PolicyCheck
{
    /// <param name="formTargets">Other sites to which forms may be sent.</param>
    public static void Check(TemplateFile file, IReadOnlyCollection<string> formTargets, DiagnosticBag diagnostics)
    {
        var text = file.Text;
        for (var open = text.IndexOf('<'); open >= 0 && open + 1 < text.Length; open = text.IndexOf('<', open + 1))
        {
            var end = text.IndexOf('>', open);
            if (end < 0) return;
            var tag = text.AsSpan(open, end - open);
            if (!char.IsAsciiLetter(tag.Length > 1 ? tag[1] : ' ')) continue;
            if (Forbidden(tag) is { } what) diagnostics.Add(TemplateDiagnostics.BlockedByPolicy(file.At(open), what));
            if (Form().Match(tag.ToString()) is { Success: true } form && !formTargets.Any(target => form.Groups["address"].Value.StartsWith(target, StringComparison.OrdinalIgnoreCase)))
                diagnostics.Add(TemplateDiagnostics.ForeignForm(file.At(open + form.Groups["address"].Index), form.Groups["address"].Value));
            foreach (Match match in Foreign().Matches(tag.ToString()))
                diagnostics.Add(TemplateDiagnostics.Foreign(file.At(open + match.Groups["address"].Index), $"<{match.Groups["element"].Value}>", match.Groups["address"].Value));
        }
    }

    private static string? Forbidden(ReadOnlySpan<char> tag)
    {
        if (tag is "<style" || tag.StartsWith("<style ", StringComparison.OrdinalIgnoreCase)) return "<style>";
        if (tag.StartsWith("<script", StringComparison.OrdinalIgnoreCase)
            && !tag.Contains(" src=", StringComparison.OrdinalIgnoreCase)
            && !tag.Contains("json\"", StringComparison.OrdinalIgnoreCase)) return "<script>";
        if (tag.Contains("javascript:", StringComparison.OrdinalIgnoreCase) && Script().IsMatch(tag)) return "javascript:";
        if (tag.Contains(" style=", StringComparison.OrdinalIgnoreCase)) return "style=";

        for (var at = tag.IndexOf(" on", StringComparison.OrdinalIgnoreCase); at >= 0;)
        {
            var name = tag[(at + 1)..];
            var length = name.IndexOfAnyExceptInRange('a', 'z');
            if (length > 2 && name[length] == '=') return $"{name[..length]}=";
            var next = tag[(at + 3)..].IndexOf(" on", StringComparison.OrdinalIgnoreCase);
            at = next < 0 ? -1 : at + 3 + next;
        }
        return null;
    }

    /// <summary>An attribute by which an element loads a file; of a link element only where it loads one.</summary>
    [GeneratedRegex("""
        ^<(?:(?<element>script|img|iframe|video|audio|source|track|embed|input|frame)\b[^>]*?\s(?:src|srcset|poster)|(?<element>object)\b[^>]*?\sdata|(?<element>link)\b(?=[^>]*\srel\s*=\s*["']?[^"'=>]*(?:stylesheet|icon|preload|manifest))[^>]*?\shref)\s*=\s*(?:["']\s*)?(?<address>(?:https?:)?//[^"'\s>]*)
        """, RegexOptions.IgnoreCase)]
    private static partial Regex Foreign();

    [GeneratedRegex("""^<(?:form\b[^>]*?\saction|(?:button|input)\b[^>]*?\sformaction)\s*=\s*(?:["']\s*)?(?<address>(?:https?:)?//[^"'\s>]*)""", RegexOptions.IgnoreCase)]
    private static partial Regex Form();

    [GeneratedRegex("""\s(?:href|src|action|formaction)\s*=\s*(?:["']\s*)?javascript:""", RegexOptions.IgnoreCase)]
    private static partial Regex Script();
}
