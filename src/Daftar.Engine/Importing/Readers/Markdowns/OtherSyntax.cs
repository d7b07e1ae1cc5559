using System.Net;
using System.Text.RegularExpressions;
using Daftar.Importing.Documents;

namespace Daftar.Importing.Readers.Markdowns;

/// <summary>What Hugo, Jekyll, Eleventy and Obsidian write in a text besides Markdown: shown as HTML where it can be, else named and taken out.</summary>
internal static partial class OtherSyntax
{
    public static string ToMarkdown(string body, ImportFindings findings)
    {
        body = Highlight().Replace(body, match => $"```{match.Groups[1].Value}\n{match.Groups[2].Value.Trim('\n')}\n```");
        var text = new System.Text.StringBuilder();
        var at = 0;
        foreach (Match code in Code().Matches(body))
        {
            text.Append(Plain(body[at..code.Index], findings)).Append(code.Value);
            at = code.Index + code.Length;
        }
        return text.Append(Plain(body[at..], findings)).ToString();
    }

    private static string Plain(string text, ImportFindings findings)
    {
        text = Comment().Replace(text, "");
        text = Reference().Replace(text, match => match.Groups[1].Value + match.Groups[2].Value);
        text = Figure().Replace(text, match => PictureOf(match.Groups[1].Value));
        text = Film().Replace(text, match => Frame(match.Groups[1].Value, match.Groups[2].Value));
        text = ObsidianPicture().Replace(text, match => IsPicture(match.Groups[1].Value) ? $"![{match.Groups[2].Value}](<{match.Groups[1].Value}>)" : Dropped(match.Value, findings));
        text = ObsidianLink().Replace(text, match => match.Groups[2].Length > 0 ? $"[{match.Groups[2].Value}](<{match.Groups[1].Value}.md>)" : $"[{match.Groups[1].Value.Split('#')[0]}](<{match.Groups[1].Value.Split('#')[0]}.md>)");
        text = Mark().Replace(text, "<mark>$1</mark>");
        text = Callout().Replace(text, match => match.Groups[2].Value.Trim().Length > 0 ? $"> **{match.Groups[2].Value.Trim()}**\n>" : ">");
        text = Attributes().Replace(text, "$1");
        text = Liquid().Replace(text, match => LiquidValue(match.Value, findings));
        return Shortcode().Replace(text, match => match.Value.Contains('/', StringComparison.Ordinal) && match.Groups[1].Value.StartsWith('/') ? "" : Dropped(match.Value, findings));
    }

    private static string Dropped(string syntax, ImportFindings findings)
    {
        findings.Drop($"shortcode: {syntax}", $"کد کوتاه: {syntax}");
        return "";
    }

    /// <summary>A site's own address before a path, as Jekyll writes it, is nothing; everything else is named.</summary>
    private static string LiquidValue(string syntax, ImportFindings findings) =>
        syntax.Contains("site.baseurl", StringComparison.Ordinal) || syntax.Contains("site.url", StringComparison.Ordinal) ? ""
        : RelativeAddress().Match(syntax) is { Success: true } address ? address.Groups[1].Value
        : Dropped(syntax, findings);

    private static string PictureOf(string attributes)
    {
        var source = Attribute(attributes, "src") ?? Attribute(attributes, "image") ?? FirstQuoted().Match(attributes).Groups[1].Value;
        var caption = Attribute(attributes, "caption") ?? Attribute(attributes, "title");
        return $"\n\n<figure><img src=\"{WebUtility.HtmlEncode(source)}\" alt=\"{WebUtility.HtmlEncode(Attribute(attributes, "alt") ?? "")}\"><figcaption>{caption}</figcaption></figure>\n\n";
    }

    private static string Frame(string name, string attributes)
    {
        var id = Attribute(attributes, "id") ?? attributes.Trim().Trim('"', '\'').Split(' ')[0];
        var address = name.ToLowerInvariant() switch
        {
            "youtube" => "https://www.youtube.com/watch?v=" + id,
            "vimeo" => "https://vimeo.com/" + id,
            _ => id,
        };
        return address.StartsWith("http", StringComparison.Ordinal) ? $"\n\n<iframe src=\"{WebUtility.HtmlEncode(address)}\"></iframe>\n\n" : "";
    }

    private static string? Attribute(string attributes, string name) =>
        Regex.Match(attributes, $@"\b{name}\s*=\s*(?:""([^""]*)""|`([^`]*)`|'([^']*)')", RegexOptions.CultureInvariant) is { Success: true } match
            ? match.Groups[1].Value + match.Groups[2].Value + match.Groups[3].Value : null;

    private static bool IsPicture(string name) => Picture().IsMatch(name);

    [GeneratedRegex(@"^(?:```|~~~).*?^(?:```|~~~)[ \t]*$|`[^`\n]+`", RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\{%-?\s*highlight\s+(\w+)[^%]*%\}(.*?)\{%-?\s*endhighlight\s*-?%\}", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Highlight();

    [GeneratedRegex(@"<!--.*?-->|\{\{</\*.*?\*/>\}\}|%%.*?%%|\{%-?\s*comment\s*-?%\}.*?\{%-?\s*endcomment\s*-?%\}", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\{\{[<%]\s*(?:rel)?ref\s+[""']?([^""'\s>%]+)[""']?\s*[>%]\}\}|\{%-?\s*(?:post_url|link)\s+(\S+)\s*-?%\}", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\{\{[<%]\s*(?:figure|img|image|picture)\s+(.*?)/?\s*[>%]\}\}", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Figure();

    [GeneratedRegex(@"\{\{[<%]\s*(youtube|vimeo|video|audio)\s+(.*?)/?\s*[>%]\}\}", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Film();

    [GeneratedRegex(@"!\[\[([^\]|]+)(?:\|([^\]]*))?\]\]", RegexOptions.CultureInvariant)]
    private static partial Regex ObsidianPicture();

    [GeneratedRegex(@"\[\[([^\]|]+)(?:\|([^\]]*))?\]\]", RegexOptions.CultureInvariant)]
    private static partial Regex ObsidianLink();

    [GeneratedRegex(@"==(?=\S)([^=\n]+)(?<=\S)==", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^>\s*\[!(\w+)\][+-]?(.*)$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Callout();

    [GeneratedRegex(@"(^#{1,6} .*?)\s*\{[#.:][^}\n]*\}\s*$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Attributes();

    [GeneratedRegex(@"\{%.*?%\}|\{\{(?![<%]).*?\}\}", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Liquid();

    [GeneratedRegex(@"\{\{[<%]\s*(/?\s*[\w/.-]+).*?[>%]\}\}", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Shortcode();

    [GeneratedRegex(@"['""](/[^'""]*)['""]\s*\|\s*(?:relative_url|absolute_url|url)", RegexOptions.CultureInvariant)]
    private static partial Regex RelativeAddress();

    [GeneratedRegex(@"[""']([^""']+)[""']", RegexOptions.CultureInvariant)]
    private static partial Regex FirstQuoted();

    [GeneratedRegex(@"\.(?:png|jpe?g|gif|webp|avif|svg|bmp)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Picture();
}
