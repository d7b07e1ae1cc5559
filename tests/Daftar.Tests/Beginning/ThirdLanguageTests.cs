using System.Net;
using System.Text.RegularExpressions;

namespace Daftar.Tests.Beginning;

/// <summary>
/// A site in a language that the program does not speak: it begins with English texts, which are named until they are translated; when
/// all are, nothing of English is left on its pages. The "translation" replaces each Latin letter by one of the language's script.
/// </summary>
public sealed partial class ThirdLanguageTests : IDisposable
{
    private readonly BegunSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("ar", "م", "rtl", "٢٠٢٦")]
    [InlineData("ps", "پ", "rtl", "۱۴۰۵")]
    [InlineData("ckb", "ک", "rtl", "٢٠٢٦")]
    [InlineData("he", "ש", "rtl", "2026")]
    [InlineData("ru", "ж", "ltr", "2026")]
    [InlineData("hy", "ժ", "ltr", "2026")]
    [InlineData("zh-Hant", "字", "ltr", "2026")]
    public void A_translated_site_has_no_English_left(string code, string letter, string direction, string year)
    {
        var begun = _site.Run("init", "site", "--language", code, "--name", letter, "--url", "https://example.org/");
        Assert.Equal(0, begun.Exit);
        Assert.Contains($"daftar init: info DAF991: The program has no texts in '{code}'", begun.Error, StringComparison.Ordinal);
        Assert.Matches($@"theme/strings/{code}\.yml\([0-9]+,[0-9]+\): warning DAF990: [0-9]+ of [0-9]+ strings are still in English; the first one is 'date\.unknown'\. Readers of '{code}' see English there\. Translate the text after the colon\.", Check());
        Assert.Matches($@"DAF990: [۰-۹]+ متن از [۰-۹]+ متن هنوز انگلیسی است و خوانندهٔ «{code}» آن را می‌بیند؛ نخستین آن‌ها «date\.unknown» است\. نوشتهٔ پس از دونقطه را ترجمه کنید\.", _site.Run("check", "--root", "site", "--lang", "fa").Error);

        foreach (var file in _site.Folder.Files("site").Where(file => file.StartsWith("theme/strings/", StringComparison.Ordinal) || file.StartsWith("input/taxonomies/", StringComparison.Ordinal)))
            Edit(file, text => Value().Replace(text, match => match.Groups[1].Value == "id" ? match.Value : Translate(match.Value, match.Groups[1].Length, letter)));
        Edit("statiq.json", text => Named().Replace(text, match => match.Groups[1].Value + Regex.Replace(match.Groups[2].Value, "[A-Za-z]", letter) + "\""));
        foreach (var file in _site.Folder.Files("site").Where(file => file.StartsWith("input/articles/", StringComparison.Ordinal) || file.StartsWith("input/pages/", StringComparison.Ordinal))) File.Delete(_site.Folder["site/" + file]);
        Edit("statiq.json", text => text.Replace("page:about", "archive", StringComparison.Ordinal));
        _site.Folder.Write($"site/input/articles/{code}/one.md", $"---\ntitle: {letter}\nlead: {letter}\ntype: note\nnews_code: 1\npublish_date: 2026-11-28\nauthor: {letter}\nregions: [central-asia]\ntags: [{letter}]\n---\n\n## {letter}\n\n{letter}[^1].\n\n## {letter}\n\n[^1]: {letter}.\n");
        Assert.DoesNotContain("DAF990", Check(), StringComparison.Ordinal);

        Assert.Equal(0, _site.Run("build", "--root", "site").Exit);
        var pages = _site.Folder.Files("site/output").Where(file => file.EndsWith(".html", StringComparison.Ordinal)).ToList();
        Assert.True(pages.Count > 20);
        Assert.All(pages, page => Assert.Empty(English(_site.Folder.Read("site/output/" + page))));
        var article = _site.Folder.Read($"site/output/{code}/note/1/index.html");
        Assert.Contains($"<html lang=\"{code}\" dir=\"{direction}\"", article, StringComparison.Ordinal);
        Assert.Contains(year, article, StringComparison.Ordinal);

        // One that was forgotten is named by itself.
        Edit($"theme/strings/{code}.yml", text => Regex.Replace(text, "(?m)^  skip: .*$", "  skip: Skip to the text"));
        Assert.Contains($"warning DAF990: One string is still in English; it is 'navigation.skip'. Readers of '{code}' see English there. Translate the text after the colon.", Check(), StringComparison.Ordinal);
    }

    // What an update brings that the site's own files of texts do not have yet.
    [Fact]
    public void A_newer_program_needs_no_merge_of_texts()
    {
        Assert.Equal(0, _site.Run("init", "site", "--language", "fa", "--language", "ckb").Exit);
        Edit("theme/strings/ckb.yml", text => Regex.Replace(text, "(?m)^  (?:skip|languages|breadcrumbs): .*\n", ""));
        _site.Folder.Write("site/theme/strings/fa.yml", "navigation:\n  skip: یک‌راست به متن\n");

        Assert.Matches(@"theme/strings/ckb\.yml: warning DAF881: [0-9]+ strings that this version of the program needs are missing; the first one is '[a-z.-]+'\. Until you add it here, readers of 'ckb' see it in English\.", Check());
        Assert.DoesNotContain(": error ", Check(), StringComparison.Ordinal);
        Assert.Equal(0, _site.Run("build", "--root", "site").Exit);
        Assert.Contains("یک‌راست به متن", _site.Folder.Read("site/output/fa/index.html"), StringComparison.Ordinal);
        Assert.Contains("جست‌وجو", _site.Folder.Read("site/output/fa/index.html"), StringComparison.Ordinal);
        Assert.DoesNotMatch(@">\[[a-z.-]+\]<", _site.Folder.Read("site/output/ckb/index.html"));
    }

    [Fact]
    public void Words_that_are_the_same_in_a_language_with_Latin_letters_are_no_fault()
    {
        Assert.Equal(0, _site.Run("init", "site", "--language", "fr").Exit);
        var kept = 0;
        Edit("theme/strings/fr.yml", text => Value().Replace(text, match => kept++ is 20 or 30 or 40 ? match.Value : Translate(match.Value, match.Groups[1].Length, "é")));
        Assert.DoesNotContain("DAF990", Check(), StringComparison.Ordinal);
    }

    private string Check() => _site.Run("check", "--root", "site").Error;

    private void Edit(string path, Func<string, string> edit) => _site.Folder.Write("site/" + path, edit(_site.Folder.Read("site/" + path)));

    /// <summary>The letters behind a key, without those within braces.</summary>
    private static string Translate(string line, int key, string letter) =>
        line[..(line.IndexOf(':', StringComparison.Ordinal) + 1)] + Regex.Replace(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..], @"\{[^}]*\}|[A-Za-z]", part => part.Value[0] == '{' ? part.Value : key == 0 ? "" : letter);

    /// <summary>Words of two or more Latin letters that people read, or hear.</summary>
    private static List<string> English(string html) =>
        [.. Text().Matches(Unread().Replace(html, "")).Select(match => WebUtility.HtmlDecode(match.Value)).Where(text => Regex.IsMatch(Regex.Replace(text, @"https?://\S+|\b(?:Daftar|RSS|Atom|JSON|BibTeX|RIS|CSL|Telegram|WhatsApp|X|ORCID)\b", ""), "[a-z]{2}"))];

    [GeneratedRegex(@"(?m)^ *(?:- )?'?([\w-]+)'?: \S.*$")]
    private static partial Regex Value();

    [GeneratedRegex("(\"(?:Label|SiteTitle|SiteDescription)\": \")([^\"]*)\"")]
    private static partial Regex Named();

    [GeneratedRegex(@"(?s)<(script|style|code|pre)\b.*?</\1>|<meta name=""(?:viewport|color-scheme|referrer|robots|generator|twitter:card|theme-color)[^>]*>|<meta http-equiv[^>]*>|<meta property=""og:(?:type|locale)[^>]*>|<!--.*?-->")]
    private static partial Regex Unread();

    [GeneratedRegex(@"(?<=>)[^<>]+(?=<)|(?<=\b(?:alt|title|aria-label|placeholder)="")[^""]*|(?<=name=""description"" content="")[^""]*|(?<=property=""og:(?:title|description)"" content="")[^""]*")]
    private static partial Regex Text();
}
