using System.Net;
using System.Text.RegularExpressions;
using Daftar.Diagnostics;
using Daftar.Markup;
using Daftar.Schema;

namespace Daftar.Loading;

/// <summary>Texts of the front matter that readers would see otherwise than their author wrote them.</summary>
internal static partial class FieldTextCheck
{
    public static void Run(FieldValues values, DiagnosticBag diagnostics)
    {
        foreach (var (key, value) in values.Values)
        {
            switch (value)
            {
                case LocatedText text: Check(key, text, diagnostics); break;
                case IReadOnlyList<LocatedText> texts:
                    foreach (var text in texts) Override(key, text, diagnostics);
                    break;
                case FieldValues group: Run(group, diagnostics); break;
                case IReadOnlyList<FieldValues> groups:
                    foreach (var group in groups) Run(group, diagnostics);
                    break;
            }
        }
    }

    private static void Check(string key, LocatedText text, DiagnosticBag diagnostics)
    {
        Override(key, text, diagnostics);
        if (key is not ("title" or "kicker" or "lead" or "image_alt" or "image_caption" or "source" or "note")) return;
        if (ForeignSyntax.InField(text.Value) is var (template, kind)) diagnostics.Add(ReviewDiagnostics.ForeignSyntax(text.Place, template, kind));
        if (text.Value.AsSpan().IndexOfAny("<&*`[_") < 0) return;
        var found = Markup().Match(text.Value);
        if (!found.Success) return;
        // All of it at once: an editor mends a title in one go.
        var better = Regex.Replace(WebUtility.HtmlDecode(Tag().Replace(Link().Replace(text.Value, "$1"), "")), @"\*\*([^*]+)\*\*|__([^_]+)__|`([^`]+)`", "$1$2$3", RegexOptions.CultureInvariant);
        diagnostics.Add(ReviewDiagnostics.FieldMarkup(text.Place, key, found.Value, Excerpt.Of(better, 120)));
    }

    private static void Override(string key, LocatedText text, DiagnosticBag diagnostics)
    {
        var at = text.Value.AsSpan().IndexOfAny('\u202D', '\u202E');
        if (at >= 0) diagnostics.Add(ReviewDiagnostics.DirectionOverride(text.Place, key, InvisibleCharacters.NameOf(text.Value[at])));
    }

    // A tag of HTML, an entity, strong emphasis, code, or a link: not "a < b", "R&D" or "5 * 3 * 2".
    [GeneratedRegex("""</?(?:a|abbr|b|br|cite|code|del|em|i|ins|mark|p|q|s|small|span|strong|sub|sup|u)(?:\s[^<>]*)?/?>|&(?:\#[0-9]+|\#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]+);|\*\*[^\s*][^*]*\*\*|(?<!\w)__[^\s_][^_]*__(?!\w)|`[^`]+`|\[[^\[\]]+\]\([^()\s]+\)""", RegexOptions.CultureInvariant)]
    private static partial Regex Markup();

    [GeneratedRegex("""</?(?:a|abbr|b|br|cite|code|del|em|i|ins|mark|p|q|s|small|span|strong|sub|sup|u)(?:\s[^<>]*)?/?>""", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("""\[([^\[\]]+)\]\([^()\s]+\)""", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
