using System.Net;
using System.Text.RegularExpressions;
using Daftar.Importing.Documents;

namespace Daftar.Importing.Readers.Markdowns;

/// <summary>Syntax of Hugo, Jekyll, Eleventy and Obsidian that is not Markdown. It is converted to HTML if possible, otherwise removed and reported.</summary>
internal static partial class OtherSyntax
{
    private static readonly DelimitedText Highlights = new(Highlight(), static _ => HighlightEnd());
    private static readonly DelimitedText Codes = new(CodeStart(), static start => start.Groups["fence"].Success ? FenceEnd() : start.Length switch
    {
        1 => CodeEnd(),
        2 => LongCodeEnd(),
        _ => LongestCodeEnd(),
    });
    private static readonly DelimitedText Comments = new(CommentStart(), static start => start.Value[0] switch
    {
        '<' => HtmlCommentEnd(),
        '%' => ObsidianCommentEnd(),
        _ => start.Value[1] == '{' ? HugoCommentEnd() : LiquidCommentEnd(),
    });
    private static readonly DelimitedText Figures = new(FigureStart(), static _ => ShortcodeEnd());
    private static readonly DelimitedText Films = new(FilmStart(), static _ => ShortcodeEnd());
    private static readonly DelimitedText Liquids = new(LiquidStart(), static start => start.Value[1] == '%' ? LiquidEnd() : LiquidValueEnd());
    private static readonly DelimitedText Shortcodes = new(ShortcodeStart(), static _ => ShortcodeEnd());

    public static string ToMarkdown(string body, ImportFindings findings)
    {
        body = Highlights.Replace(body, static (start, code, _) => $"```{start.Groups[1].Value}\n{code.Trim('\n')}\n```");
        // What is no code is changed; the code between goes through as it is.
        var text = new System.Text.StringBuilder();
        var at = 0;
        foreach (var (index, code) in CodesOf(body))
        {
            text.Append(Plain(body[at..index], findings)).Append(code);
            at = index + code.Length;
        }
        return text.Append(Plain(body[at..], findings)).ToString();
    }

    private static List<(int Index, string Code)> CodesOf(string body)
    {
        var codes = new List<(int, string)>();
        Codes.Replace(body, (start, _, whole) =>
        {
            // A line ends what is no code after all.
            if (start.Groups["fence"].Success || whole[^1] != '\n') codes.Add((start.Index, whole));
            return null;
        });
        return codes;
    }

    private static string Plain(string text, ImportFindings findings)
    {
        text = Comments.Replace(text, static (_, _, _) => "");
        text = Reference().Replace(text, match => match.Groups[1].Value + match.Groups[2].Value);
        text = Figures.Replace(text, static (_, inner, _) => PictureOf(WithoutSlash(inner)));
        text = Films.Replace(text, static (start, inner, _) => Frame(start.Groups[1].Value, WithoutSlash(inner)));
        text = ObsidianPicture().Replace(text, match => IsPicture(match.Groups[1].Value) ? $"![{match.Groups[2].Value}](<{match.Groups[1].Value}>)" : Dropped(match.Value, findings));
        text = ObsidianLink().Replace(text, match => match.Groups[2].Length > 0 ? $"[{match.Groups[2].Value}](<{match.Groups[1].Value}.md>)" : $"[{match.Groups[1].Value.Split('#')[0]}](<{match.Groups[1].Value.Split('#')[0]}.md>)");
        text = Mark().Replace(text, "<mark>$1</mark>");
        text = Callout().Replace(text, match => match.Groups[2].Value.Trim().Length > 0 ? $"> **{match.Groups[2].Value.Trim()}**\n>" : ">");
        text = WithoutAttributes(text);
        text = Liquids.Replace(text, (_, _, whole) => LiquidValue(whole, findings));
        return Shortcodes.Replace(text, (start, _, whole) => start.Groups[1].Value.StartsWith('/') ? "" : Dropped(whole, findings));
    }

    /// <summary>The content of a shortcode, without the closing slash.</summary>
    private static string WithoutSlash(string inner) => inner.TrimEnd() is [.. var open, '/'] ? open : inner.TrimEnd();

    /// <summary>Headings without the braces behind them, or on the line below: <c>## A {#id .class}</c>.</summary>
    private static string WithoutAttributes(string text)
    {
        if (!text.Contains('{')) return text;
        var result = new System.Text.StringBuilder(text.Length);
        var isBelowHeading = false;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range);
            var isHeading = Heading().IsMatch(line);
            var bare = isHeading || isBelowHeading ? BeforeAttributes(line) : line;
            if (isBelowHeading && !isHeading && bare.Length < line.Length && bare.Trim().IsEmpty) continue;
            result.Append(isHeading ? bare : line).Append('\n');
            isBelowHeading = isHeading;
        }
        result.Length = Math.Max(0, result.Length - 1);
        return result.ToString();
    }

    private static ReadOnlySpan<char> BeforeAttributes(ReadOnlySpan<char> line)
    {
        var trimmed = line.TrimEnd();
        if (!trimmed.EndsWith("}")) return line;
        var from = trimmed[..^1].LastIndexOf('}') + 1;
        for (var at = trimmed[from..].IndexOf('{'); at >= 0; at = trimmed[from..].IndexOf('{'))
        {
            if (trimmed[from + at + 1] is '#' or '.' or ':') return trimmed[..(from + at)].TrimEnd();
            from += at + 1;
        }
        return line;
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

    [GeneratedRegex(@"^(?<fence>```+|~~~+)|`+", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex CodeStart();

    [GeneratedRegex(@"^(?:```+|~~~+)[ \t]*$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex FenceEnd();

    [GeneratedRegex(@"(?<!`)`(?!`)|\n", RegexOptions.CultureInvariant)]
    private static partial Regex CodeEnd();

    [GeneratedRegex(@"(?<!`)``(?!`)|\n", RegexOptions.CultureInvariant)]
    private static partial Regex LongCodeEnd();

    [GeneratedRegex(@"```+|\n", RegexOptions.CultureInvariant)]
    private static partial Regex LongestCodeEnd();

    [GeneratedRegex(@"\{%-?\s*highlight\s+((?>\w+))[^%]*%\}", RegexOptions.CultureInvariant)]
    private static partial Regex Highlight();

    [GeneratedRegex(@"\{%-?\s*endhighlight\s*-?%\}", RegexOptions.CultureInvariant)]
    private static partial Regex HighlightEnd();

    [GeneratedRegex(@"<!--|\{\{</\*|%%|\{%-?\s*comment\s*-?%\}", RegexOptions.CultureInvariant)]
    private static partial Regex CommentStart();

    [GeneratedRegex(@"-->", RegexOptions.CultureInvariant)]
    private static partial Regex HtmlCommentEnd();

    [GeneratedRegex(@"%%", RegexOptions.CultureInvariant)]
    private static partial Regex ObsidianCommentEnd();

    [GeneratedRegex(@"\*/>\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex HugoCommentEnd();

    [GeneratedRegex(@"\{%-?\s*endcomment\s*-?%\}", RegexOptions.CultureInvariant)]
    private static partial Regex LiquidCommentEnd();

    [GeneratedRegex(@"\{\{[<%]\s*(?:rel)?ref\s+[""']?([^""'\s>%]+)[""']?\s*[>%]\}\}|\{%-?\s*(?:post_url|link)\s+(\S+)\s*-?%\}", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\{\{[<%]\s*(?:figure|img|image|picture)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex FigureStart();

    [GeneratedRegex(@"\{\{[<%]\s*(youtube|vimeo|video|audio)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex FilmStart();

    [GeneratedRegex(@"[>%]\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex ShortcodeEnd();

    [GeneratedRegex(@"!\[\[([^\[\]|\n]+)(?:\|([^\[\]\n]*))?\]\]", RegexOptions.CultureInvariant)]
    private static partial Regex ObsidianPicture();

    [GeneratedRegex(@"\[\[([^\[\]|\n]+)(?:\|([^\[\]\n]*))?\]\]", RegexOptions.CultureInvariant)]
    private static partial Regex ObsidianLink();

    [GeneratedRegex(@"==(?=\S)([^=\n]+)(?<=\S)==", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^>\s*\[!(\w+)\][+-]?(.*)$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Callout();

    [GeneratedRegex(@"^#{1,6} ", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\{%|\{\{(?![<%])", RegexOptions.CultureInvariant)]
    private static partial Regex LiquidStart();

    [GeneratedRegex(@"%\}", RegexOptions.CultureInvariant)]
    private static partial Regex LiquidEnd();

    [GeneratedRegex(@"\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex LiquidValueEnd();

    [GeneratedRegex(@"\{\{[<%](?>\s*)(/?(?>\s*)[\w/.-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex ShortcodeStart();

    [GeneratedRegex(@"['""](/[^'""]*)['""]\s*\|\s*(?:relative_url|absolute_url|url)", RegexOptions.CultureInvariant)]
    private static partial Regex RelativeAddress();

    [GeneratedRegex(@"[""']([^""']+)[""']", RegexOptions.CultureInvariant)]
    private static partial Regex FirstQuoted();

    [GeneratedRegex(@"\.(?:png|jpe?g|gif|webp|avif|svg|bmp)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Picture();
}
