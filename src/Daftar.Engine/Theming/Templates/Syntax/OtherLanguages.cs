using System.Text;
using System.Text.RegularExpressions;
using Daftar.Diagnostics;

namespace Daftar.Theming.Templates.Syntax;

/// <summary>Finds what is written as in Handlebars or Liquid, where Scriban sees a comment, a text or nonsense, and says how Scriban writes it.</summary>
internal static partial class OtherLanguages
{
    /// <summary>Whether there was any.</summary>
    public static bool Report(TemplateFile file, DiagnosticBag diagnostics)
    {
        var found = false;
        var text = WithoutEscaped(file.Text);
        var lastEnd = BlockEnd().Matches(text) is { Count: > 0 and var count } ends ? ends[count - 1].Index : -1;
        foreach (Match match in Habit().Matches(text))
        {
            // A block of any name is one where its end follows.
            if (match.Groups["block"].Success && match.Index > lastEnd) continue;
            diagnostics.Add(SyntaxDiagnostics.OfAnotherLanguage(file.At(match.Index), match.Value.Trim(), Instead(match)));
            found = true;
        }
        return found;
    }

    /// <summary>With blanks in place of what stands in "{%{" and "}%}".</summary>
    public static string WithoutEscaped(string text)
    {
        StringBuilder? blanked = null;
        // Ends that are nowhere behind a place are not looked for behind later ones: thousands may be open.
        HashSet<int>? endless = null;
        for (var begin = EscapeBegin().Match(text); begin.Success;)
        {
            var (signs, from) = (begin.Length - 2, begin.Index + begin.Length);
            var end = endless?.Contains(signs) == true ? -1 : text.IndexOf($"}}{new string('%', signs)}}}", from, StringComparison.Ordinal);
            if (end < 0) (endless ??= []).Add(signs);
            else
            {
                from = end + begin.Length;
                blanked ??= new(text);
                for (var at = begin.Index; at < from; at++) blanked[at] = ' ';
            }
            begin = EscapeBegin().Match(text, from);
        }
        return blanked?.ToString() ?? text;
    }

    /// <summary>Where an escape begins that never ends, in a text without those that do.</summary>
    public static int? OpenEscape(string text) => EscapeBegin().Match(text) is { Success: true, Index: var at } ? at : null;

    private static string Instead(Match match)
    {
        var name = match.Groups["name"].Value;
        var rest = match.Groups["rest"].Value.Trim();
        var value = rest.Length > 0 && rest.IndexOfAny(['(', '"']) < 0 ? rest.Split(' ')[0].Split('/')[^1].TrimEnd('~', '-') : "value";
        return match.Groups["sign"].Value switch
        {
            "#>" or ">" => $"{{{{ include \"{(name.Length > 0 ? name : "name")}\" }}}}",
            "#" => name switch
            {
                "if" => $"{{{{ if {value} }}}}",
                "unless" => $"{{{{ if !{value} }}}}",
                "each" => $"{{{{ for item in {value} }}}}",
                "with" => $"the whole name, such as {{{{ {value}.title }}}}",
                _ => $"{{{{ if {name} }}}} or {{{{ for item in {name} }}}}",
            },
            "^" => name is not ("" or "if" or "each" or "unless" or "with") ? $"{{{{ if !{name} }}}}" : "{{ else }}",
            "/" => "{{ end }}",
            "{" => "{{ name }}: markup passes by its type, and a text is always escaped",
            "&" => "{{ name }}",
            "!" => "{{ # comment }}",
            "@" => match.Groups["rest"].Value.Trim() switch { "index" or "key" => "{{ for.index }}", "first" => "{{ for.first }}", "last" => "{{ for.last }}", _ => "the name itself" },
            "../" => "the whole name: names of the page are known everywhere",
            _ when name is "unless" => $"{{{{ if !{value} }}}}",
            _ when name is "elsif" or "elseif" => "{{ else if value }}",
            _ when name is "each" or "foreach" => "{{ for item in items }}",
            _ when name is "assign" => "{{ name = value }}",
            _ => name is "include" or "render" ? "{{ include \"name\" }}" : name.StartsWith("end", StringComparison.Ordinal) ? "{{ end }}" : $"{{{{ {(name.Length > 0 ? name : "if")} … }}}}",
        };
    }

    [GeneratedRegex(@"\{\{[~-]?/")]
    private static partial Regex BlockEnd();

    [GeneratedRegex(@"\{%+\{")]
    private static partial Regex EscapeBegin();

    // The sign follows the braces at once; "{{ # if this … }}" with a space is a comment of Scriban's.
    [GeneratedRegex(
        @"\{\{[~-]?(?:(?<sign>\#>|>)\s*(?<name>[\w@/.-]*)|(?<sign>\#)(?:(?<name>(?:if|unless|each|with)\b)|(?<block>(?<name>(?>\w+))(?=[^{}\n]*\}\})))(?<rest>[^{}\n]*)|(?<sign>/)(?<name>\w+)|(?<sign>\{)|(?<sign>&)|(?<sign>\^)\s*(?<name>\w*)|(?<sign>!)(?=--|\s)|\s*(?<sign>@)(?<rest>\w+)|\s*(?<sign>\.\./)|\s*(?<name>unless|elsif|elseif|endif|endfor|endunless|endcase|foreach|each|assign)\b(?<rest>[^}\n]*))|\{%(?!%*\{)[-\s]*(?<name>\w*)",
        RegexOptions.Singleline)]
    private static partial Regex Habit();
}
