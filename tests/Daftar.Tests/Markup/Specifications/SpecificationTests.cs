using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Daftar.Diagnostics;
using Daftar.Markup;

namespace Daftar.Tests.Markup.Specifications;

/// <summary>
/// The examples of CommonMark and GFM, from their packages. What Daftar renders otherwise is listed in differences.md, each example
/// with the reason; a difference that is not listed fails, and so does one that is no more. UPDATE_EXPECTED=1 writes the numbers.
/// </summary>
public sealed partial class SpecificationTests
{
    private static readonly string Folder = SourceFolder();

    [Fact]
    public void Examples_are_rendered_as_specified_or_listed_with_a_reason()
    {
        var different = Examples().Where(example => !IsAsSpecified(example)).ToList();
        var file = Path.Combine(Folder, "differences.md");
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1") File.WriteAllText(file, Listing(different));

        Assert.Equal(Listing(different), File.ReadAllText(file).ReplaceLineEndings("\n"));
        Assert.DoesNotContain("unexplained", Listing(different));
    }

    [Fact]
    public void What_an_example_drops_is_reported()
    {
        var silent = new List<string>();
        foreach (var example in Examples())
        {
            var diagnostics = new DiagnosticBag();
            var html = Render(example.Markdown, diagnostics).Html;
            if (diagnostics.ToSortedList().Count > 0) continue;
            var shown = WebUtility.HtmlDecode(html) + html;
            // Labels of definitions, titles and addresses are in the page as attributes; comments are meant to be left out.
            var lost = Word().Matches(Comment().Replace(example.Markdown, "")).Select(match => match.Value)
                .Where(word => !shown.Contains(word, StringComparison.OrdinalIgnoreCase)).ToList();
            if (lost.Count > 0) silent.Add($"{example.Spec} {example.Number.ToString(CultureInfo.InvariantCulture)}: {string.Join(' ', lost)}");
        }
        var file = Path.Combine(Folder, "silent.md");
        var listing = "# Examples of which words are neither on the page nor in a finding\n\nLabels that join a link with its definition, and words that the specification itself takes for the name of a character or a language.\n\n" + string.Concat(silent.Select(line => $"- {line}\n"));
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1") File.WriteAllText(file, listing);
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), listing);
    }

    private static string Listing(List<Example> different)
    {
        var groups = different.GroupBy(Reason).OrderBy(group => group.Key, StringComparer.Ordinal);
        return "# Examples of the specifications that are rendered otherwise\n" + string.Concat(groups.Select(group => $"\n## {group.Key}\n\n" + string.Concat(group
            .GroupBy(example => example.Spec).OrderBy(spec => spec.Key, StringComparer.Ordinal)
            .Select(spec => $"{spec.Key}: {string.Join(", ", spec.Select(example => example.Number))}\n"))));
    }

    /// <summary>Why: by what the example holds.</summary>
    private static string Reason(Example example)
    {
        var markdown = example.Markdown;
        if (Comment().IsMatch(markdown)) return "Comments are left out of the page";
        if (RawTag().IsMatch(markdown)) return "Raw HTML goes through the allowlist, is balanced, and is reported";
        if (Scheme().IsMatch(markdown) || markdown.Contains("\\:", StringComparison.Ordinal)) return "Addresses are http, https, mailto, tel or of the site; others are reported and stay text";
        if (RemoteImage().IsMatch(markdown)) return "Pictures of other sites become links, which is reported";
        if (markdown.Contains("[^", StringComparison.Ordinal)) return "[^…] is the mark of a note";
        if (Bare().IsMatch(markdown)) return "Bare addresses are links";
        if (markdown.Contains('|', StringComparison.Ordinal)) return "All cells of a table are shown, also those beyond its header";
        if (example.Html.Contains("<h", StringComparison.Ordinal) || SetextOrAtx().IsMatch(markdown)) return "Headings begin at the second level, skip none, and an empty one is not shown";
        if (markdown.Contains('~', StringComparison.Ordinal)) return "~~ is a deletion";
        if (markdown.Contains(':', StringComparison.Ordinal) && DefinitionList().IsMatch(markdown)) return "Lines that begin with : are definitions";
        if (OrderedList().IsMatch(markdown)) return "Numbers that an author wrote are kept";
        if (markdown.Contains("![", StringComparison.Ordinal) && example.Html.Contains(" title=", StringComparison.Ordinal)) return "A picture alone in its paragraph has its title below it";
        if (markdown.Contains("[]", StringComparison.Ordinal) || markdown.Contains("()", StringComparison.Ordinal) || markdown.Contains("<>", StringComparison.Ordinal)) return "An empty address leads nowhere, which is reported";
        if (markdown.Contains("![", StringComparison.Ordinal)) return "Pictures within descriptions of pictures keep their description";
        if (markdown.Any(c => c > '\u007F') || markdown.Contains('%', StringComparison.Ordinal) || markdown.Contains('&', StringComparison.Ordinal)) return "Addresses keep letters of all scripts readable";
        if (markdown.StartsWith("````;", StringComparison.Ordinal)) return "Names of languages are letters, digits and + # - _ .; others are reported";
        if (markdown.Contains("(\"", StringComparison.Ordinal)) return "An address of quotation marks is percent-encoded";
        if (markdown.Contains('@', StringComparison.Ordinal)) return "Bare e-mail addresses are no links";
        return "unexplained";
    }

    private static bool IsAsSpecified(Example example) => Normal(Render(example.Markdown, new()).Html) == Normal(Expected(example.Html));

    /// <summary>The expected HTML with headings a level lower where there is an h1: the page's title is the only one.</summary>
    private static string Expected(string html) => html.Contains("<h1", StringComparison.Ordinal)
        ? Heading().Replace(html, match => $"{match.Groups[1].Value}{Math.Min(6, match.Groups[2].Value[0] - '0' + 1)}")
        : html;

    /// <summary>Without what Daftar adds to elements, and without white space between tags.</summary>
    private static string Normal(string html)
    {
        html = Added().Replace(html, "");
        html = html.Replace(" />", ">", StringComparison.Ordinal).Replace("<div class=\"table-scroll\">", "", StringComparison.Ordinal);
        html = TaskBox().Replace(html, match => match.Value.Contains("checked", StringComparison.Ordinal) ? "☑" : "☐");
        html = Regex.Replace(html, "<span class=\"task\"[^>]*>(.)</span>", "$1", RegexOptions.CultureInvariant);
        html = Regex.Replace(html, " align=\"(left|center|right)\"| class=\"(align-[a-z]+|figures)\"", "", RegexOptions.CultureInvariant);
        html = Regex.Replace(html, "(?<=href=\"|src=\")/(?=[^\"])", "", RegexOptions.CultureInvariant);
        html = html.Replace("</table>\n</div>", "</table>", StringComparison.Ordinal);
        return WebUtility.HtmlDecode(Regex.Replace(html, @"\s*(</?(?:p|h[1-6]|ul|ol|li|blockquote|pre|table|thead|tbody|tr|td|th|hr|div|dl|dt|dd|br)\b[^>]*>)\s*", "$1", RegexOptions.CultureInvariant)).Trim();
    }

    private static RenderedBody Render(string markdown, DiagnosticBag diagnostics) =>
        new MarkdownRenderer().Render(markdown, new("a.md", 1, "en", path => path.StartsWith('/') ? path : "/" + path), diagnostics);

    private static IReadOnlyList<Example> Examples() => s_examples.Value;

    private static readonly Lazy<IReadOnlyList<Example>> s_examples = new(() =>
    {
        // The packages come as their lock file says; test.sh has installed them already.
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "commonmark-spec")))
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", "ci --ignore-scripts --no-audit --no-fund --loglevel=error") { WorkingDirectory = Folder })!;
            npm.WaitForExit();
            Assert.Equal(0, npm.ExitCode);
        }
        using var node = Process.Start(new ProcessStartInfo("node", "examples.mjs") { WorkingDirectory = Folder, RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 })!;
        using var json = JsonDocument.Parse(node.StandardOutput.ReadToEnd());
        node.WaitForExit();
        return [.. json.RootElement.EnumerateArray().Select(example => new Example(
            example.GetProperty("spec").GetString()!, example.GetProperty("number").GetInt32(), example.GetProperty("markdown").GetString()!, example.GetProperty("html").GetString()!))];
    });

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    private sealed record Example(string Spec, int Number, string Markdown, string Html);

    [GeneratedRegex("""(</?h)([1-6])""", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex("""(?<=<h[1-6]) id="[^"]*"| rel="noopener"| loading="lazy"| tabindex="0"| role="[^"]*"(?=[^>]*>)| aria-label="[^"]*"| scope="col"| dir="[a-z]+"| lang="[a-z]+"(?=[^>]*>)""", RegexOptions.CultureInvariant)]
    private static partial Regex Added();

    [GeneratedRegex("""<input [^>]*>""", RegexOptions.CultureInvariant)]
    private static partial Regex TaskBox();

    [GeneratedRegex("""<!--.*?(-->|$)|<\?.*?\?>|<![A-Z\[].*?>""", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("""</?[A-Za-z][^\r\n<]*|<[^<>]*$""", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex RawTag();

    [GeneratedRegex("""\b(?!https?:|mailto:|tel:)[A-Za-z][A-Za-z0-9+.\-]*:(?=\S)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    [GeneratedRegex("""!\[.*(https?://)""", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex RemoteImage();

    [GeneratedRegex("""(https?://|www\.|ftp://|mailto:)""", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex("""(?m)^\s*(#{1,6}|=+|-+)\s*$|^\s{0,3}#{1,6}(\s|$)""", RegexOptions.CultureInvariant)]
    private static partial Regex SetextOrAtx();

    [GeneratedRegex("""(?m)^\s{0,3}:\s""", RegexOptions.CultureInvariant)]
    private static partial Regex DefinitionList();

    [GeneratedRegex("""(?m)^\s*[0-9]+[.)]""", RegexOptions.CultureInvariant)]
    private static partial Regex OrderedList();

    [GeneratedRegex("""[\p{L}\p{N}]{2,}""", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
