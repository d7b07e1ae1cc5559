using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using Daftar.Importing.Documents;

namespace Daftar.ImportSuites.Suites;

/// <summary>WordPress' own export files for trying themes: what stands in the file against what import made of it.</summary>
internal static partial class WordPressSuite
{
    /// <param name="folder">Holds export files (.xml).</param>
    public static void Run(string folder, bool isVerbose)
    {
        Console.WriteLine("| WordPress: theme-test-data | items | pages | terms | authors | paragraphs | drafts kept back | published wrongly | shortcodes and block comments left |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var file in Directory.GetFiles(folder, "*.xml").Order(StringComparer.Ordinal))
        {
            Measure(file, isVerbose);
            if (file.EndsWith("themeunittestdata.wordpress.xml", StringComparison.Ordinal)) Peers.PrintWordPress();
        }
    }

    private static void Measure(string file, bool isVerbose)
    {
        var name = Path.GetFileNameWithoutExtension(file).Split('.')[0];
        var bytes = File.ReadAllBytes(file);
        var export = XDocument.Load(new MemoryStream(bytes));
        var made = Imported.All(new SourceDocument(Path.GetFileName(file), bytes)).Where(imported => imported.Article is not null).ToDictionary(imported => imported.Article!.Part!, StringComparer.Ordinal);
        var names = export.Descendants().Where(element => element.Name.LocalName == "author" && element.HasElements).ToDictionary(author => Value(author, "author_login")!, author => Value(author, "author_display_name"));
        Found items = default, pages = default, terms = default, authors = default, paragraphs = default, drafts = default;
        int wrong = 0, left = 0;
        foreach (var item in export.Descendants("item"))
        {
            var (type, status) = (Value(item, "post_type"), Value(item, "status"));
            if (type is not ("post" or "page") || status is "trash" or "auto-draft" or "inherit") continue;
            // Old exports give their posts no numbers.
            var imported = Value(item, "post_id") is { } id ? made.GetValueOrDefault($"{type}-{id}") : made.Values.FirstOrDefault(other => other.Article!.Title == Value(item, "title"));
            var article = imported?.Article;
            items += One("item", article is not null && (Value(item, "title") is null || Scores.Letters(Imported.Parse(Value(item, "title")!).Body!.TextContent) == Scores.Letters(article.Title)));
            if (type == "page") pages += One("page", article is { IsPage: true });
            var isPublic = status == "publish" && Value(item, "post_password") is null;
            if (!isPublic) drafts += One("draft", article is { IsDraft: true });
            if (!isPublic && article is { IsDraft: false }) wrong++;
            if (type == "post" && Value(item, "creator") is { } login) authors += One("author", article?.Authors.Any(author => author.Name == (names.GetValueOrDefault(login) ?? login)) == true);
            foreach (var term in item.Elements("category").Where(term => ((string?)term.Attribute("domain") ?? "category") is "category" or "post_tag" && !term.Value.Trim().Equals("Uncategorized", StringComparison.OrdinalIgnoreCase)))
            {
                // A name of HTML's entities is text, too.
                var label = Imported.Parse(term.Value).Body!.TextContent.Trim();
                terms += One("term " + label, article is not null && (article.Tags.Contains(label) || article.Regions.Concat(article.Issues).Append(article.Type).Any(id => Scores.Letters(id) == Scores.Letters(label))));
            }
            if (imported is null) continue;
            paragraphs += Paragraphs(item, imported);
            foreach (Match match in ForeignSyntax().Matches(Code().Replace(imported.Markdown, "")))
            {
                left++;
                if (isVerbose) Console.WriteLine($"  {Value(item, "title")}: left {match.Value}");
            }

            Found One(string what, bool isThere)
            {
                if (!isThere && isVerbose) Console.WriteLine($"  {Value(item, "title")}: no {what}: '{article?.Title}'");
                return new(isThere ? 1 : 0, 1);
            }

            Found Paragraphs(XElement of, Imported made)
            {
                var there = Scores.Letters(made.WholeText + string.Join(' ', made.Article!.Tags));
                Found found = default;
                foreach (var text in TextsOf(of).Distinct())
                {
                    var isThere = there.Contains(text, StringComparison.Ordinal);
                    found += new Found(isThere ? 1 : 0, 1);
                    if (!isThere && isVerbose) Console.WriteLine($"  {Value(of, "title")}: paragraph {text[..Math.Min(100, text.Length)]}");
                }
                return found;
            }
        }
        Console.WriteLine($"| {name}: daftar import | {items} | {pages} | {terms} | {authors} | {paragraphs} | {drafts} | {wrong} | {left} |");
    }

    /// <summary>Each piece of text that stands on lines of its own, as letters alone.</summary>
    private static IEnumerable<string> TextsOf(XElement item)
    {
        var content = item.Elements().FirstOrDefault(element => element.Name.LocalName == "encoded" && element.Name.NamespaceName.Contains("content", StringComparison.Ordinal))?.Value ?? "";
        content = BlockComment().Replace(content, "\n\n");
        content = Shortcode().Replace(content, "\n\n");
        // A line break within a paragraph parts nothing that could be lost alone.
        content = EmptyLines().Replace(content, "\n<hr>\n");
        var page = Imported.Parse(content);
        foreach (var hidden in page.QuerySelectorAll("script,style,noscript,form,select,button,textarea,svg,iframe,object,embed").ToList()) hidden.Remove();
        foreach (var line in page.QuerySelectorAll("p,div,li,td,th,h1,h2,h3,h4,h5,h6,blockquote,figcaption,pre,dt,dd,hr,figure,section,cite,br,ul,ol,table,tr,dl,details,summary,address").ToList())
        {
            line.Before(page.CreateTextNode("\u0001"));
            line.After(page.CreateTextNode("\u0001"));
            line.Prepend(page.CreateTextNode("\u0001"));
            line.Append(page.CreateTextNode("\u0001"));
        }
        return page.Body!.TextContent.Split('\u0001').Select(Scores.Letters).Where(text => text.Length > 0 && !LoneAddress().IsMatch(text));
    }

    private static string? Value(XElement item, string name) => item.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value.Trim() is { Length: > 0 } text ? text : null;

    // A text about WordPress may show such syntax as code.
    [GeneratedRegex(@"^(`{3,})[\s\S]*?^\1|<pre>[\s\S]*?</pre>|`[^`\n]+`", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(@"<!--.*?-->", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex BlockComment();

    [GeneratedRegex(@"\[/?(?:wp_)?(?:caption|gallery|embed|audio|video|playlist|youtube|vimeo|soundcloud|wpvideo|archives|portfolio|slideshow|contact-form)\b[^\]]*\]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Shortcode();

    [GeneratedRegex(@"\n\s*\n", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyLines();

    // An address alone on its line shows what stands there.
    [GeneratedRegex(@"^https? ", RegexOptions.CultureInvariant)]
    private static partial Regex LoneAddress();

    [GeneratedRegex(@"<!--\s*/?(?:wp:|more|nextpage|noteaser)|(?<![\\`])\[/?(?:wp_)?(?:caption|gallery|embed|audio|video|playlist|youtube|vimeo|soundcloud|wpvideo|archives|portfolio|slideshow|contact-form)\b[^\]]*\](?!\()", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ForeignSyntax();
}
