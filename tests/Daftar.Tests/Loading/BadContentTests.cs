using Daftar.Diagnostics;
using Daftar.Loading;
using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Loading;

/// <summary>What people do to content, and the one line that each of it is answered with.</summary>
public sealed class BadContentTests : IDisposable
{
    private const string Path = "input/articles/en/a.md";
    private const string Good = "title: T\ntype: report\nnews_code: 1\n";

    private readonly TestSite _site = TestSite.Bilingual();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("Just text.\n", "(1,1): error DAF210: The file has no front matter. Begin it with a line '---', the keys, and another line '---'; see docs/content-model.md.")]
    [InlineData("---\n- a\n---\nText.\n", "(2,1): error DAF211: The front matter has to be a list of 'key: value' lines.")]
    [InlineData("---\njust a text\n---\nText.\n", "(2,1): error DAF211: The front matter has to be a list of 'key: value' lines.")]
    [InlineData("---\ntitle: T\ntype: report\n---\nText.\n", "(2,1): error DAF202: The key 'news_code' is missing. Add it, for example 'news_code: 4219'.")]
    [InlineData("---\n" + Good + "tittle: x\n---\nText.\n", "(5,1): error DAF201: Unknown key 'tittle'. Did you mean 'title'?")]
    [InlineData("---\n" + Good + "colour: red\n---\nText.\n", "(5,1): error DAF201: Unknown key 'colour'. Remove it; docs/content-model.md lists the keys.")]
    [InlineData("---\ntitle: [a]\ntype: report\nnews_code: 1\n---\nText.\n", "(2,8): error DAF203: 'title' is a list to YAML, but it takes one line of text. Put the whole value in double quotes if it is text.")]
    [InlineData("---\ntitle: T\ntype: report\nnews_code: \"1\"\n---\nText.\n", "(4,12): error DAF203: 'news_code' is '1', but it takes a positive whole number such as 4219, without quotes.")]
    [InlineData("---\ntitle: T\ntype: report\nnews_code: -1\n---\nText.\n", "(4,12): error DAF203: 'news_code' is '-1', but it takes a positive whole number such as 4219, without quotes.")]
    [InlineData("---\ntitle: T\ntype: report\nnews_code: 99999999999\n---\nText.\n", "(4,12): error DAF203: 'news_code' is '99999999999', but it takes a positive whole number such as 4219, without quotes.")]
    [InlineData("---\n" + Good + "draft: yes\n---\nText.\n", "(5,8): error DAF203: 'draft' is 'yes', but it takes true or false.")]
    [InlineData("---\n" + Good + "publish_date: 2025-02-30\n---\nText.\n", "(5,15): error DAF204: 'publish_date' is '2025-02-30', which is not a valid date. Write it as 2025-12-29 or 2025-12-29T10:45:00 (Gregorian).")]
    [InlineData("---\n" + Good + "publish_date: 1404-10-08\n---\nText.\n", "(5,15): error DAF204: 'publish_date' is '1404-10-08', which is not a valid date. Did you mean 2025-12-29 (dates in files are Gregorian, year-month-day)?")]
    [InlineData("---\n" + Good + "publish_date: 2025/12/29\n---\nText.\n", "(5,15): error DAF204: 'publish_date' is '2025/12/29', which is not a valid date. Did you mean 2025-12-29 (dates in files are Gregorian, year-month-day)?")]
    [InlineData("---\n" + Good + "translation: {status: machne}\n---\nText.\n", "(5,23): error DAF205: 'status' is 'machne', but it takes one of original, translated, machine. Did you mean 'machine'?")]
    [InlineData("---\n" + Good + "kicker: \"\"\n---\nText.\n", "(5,9): error DAF206: 'kicker' is empty. Give it a value or remove the key.")]
    [InlineData("---\ntitle:\ntype: report\nnews_code: 1\n---\nText.\n", "(2,1): error DAF206: 'title' is empty. Give it a value or remove the key.")]
    [InlineData("---\n" + Good + "aliases: [old]\n---\nText.\n", "(5,11): error DAF208: 'old' is not a valid value for 'aliases'. Expected: old addresses that redirect here; they begin with /.")]
    [InlineData("---\n" + Good + "tags: [tea, tea]\n---\nText.\n", "(5,13): warning DAF209: 'tags' lists 'tea' twice. Remove one.")]
    [InlineData("---\n" + Good + "regions: [afganistan]\n---\nText.\n", "(5,11): error DAF212: 'afganistan' is not declared in regions.yml. Did you mean 'afghanistan'?")]
    [InlineData("---\n" + Good + "regions: [افغانستان]\n---\nText.\n", "(5,11): error DAF212: 'افغانستان' is not declared in regions.yml. Did you mean 'afghanistan'?")]
    [InlineData("---\n" + Good + "issues: zzzzzz\n---\nText.\n", "(5,9): error DAF212: 'zzzzzz' is not declared in issues.yml. Add it there, or use one of its ids.")]
    [InlineData("---\n" + Good + "image: images/none.jpg\n---\nText.\n", "(5,8): error DAF215: There is no image 'images/none.jpg' in input/. Add the file or correct the path.")]
    [InlineData("---\n" + Good + "image: ../../statiq.json\n---\nText.\n", "(5,8): error DAF215: There is no image '../../statiq.json' in input/. Add the file or correct the path.")]
    [InlineData("---\n" + Good + "kicker: K\nneeds: [kicker]\n---\nText.\n", "(6,9): warning DAF216: 'kicker' is listed under 'needs' but has a value. Remove it from 'needs'.")]
    [InlineData("---\n" + Good + "needs: [sorce]\n---\nText.\n", "(5,9): error DAF217: 'sorce' is listed under 'needs' but is not a key of an article. Did you mean 'source'?")]
    [InlineData("---\n" + Good + "---\n\n", "(6,1): warning DAF224: The file has no text after the front matter. Write it, or set 'draft: true'.")]
    [InlineData("---\n" + Good + "related: [77]\n---\nText.\n", "(5,11): warning DAF230: No published article in this language has the news code 77 listed under 'related'. Correct or remove it.")]
    public void A_wrong_file_is_answered_with_place_fact_and_remedy(string content, string finding) =>
        Assert.Equal([Path + finding], _site.Write(Path, content).Problems());

    [Fact]
    public void A_title_that_is_too_long_is_a_warning() =>
        Assert.Equal(
            [$"{Path}(2,8): warning DAF207: 'title' has 301 characters; more than 300 do not fit on the page. Shorten it."],
            _site.Write(Path, $"---\ntitle: {new string('x', 301)}\ntype: report\nnews_code: 1\n---\nText.\n").Problems());

    [Fact]
    public void A_title_that_is_related_but_not_here_yet_is_a_note()
    {
        _site.Article("en", "a", 1, "2025-01-01", "related: [Some day]").TryBuild();
        Assert.Equal([$"{Path}(6,11): info DAF231: The related title 'Some day' is not on this site yet. It will be linked when it is published."], _site.Findings);
    }

    [Fact]
    public void What_is_needed_is_a_note()
    {
        _site.Article("en", "a", 1, "2025-01-01", "needs: [source]").TryBuild();
        Assert.Equal([$"{Path}(6,9): info DAF218: 'source' is not known yet. When you know it, fill it in and remove it from 'needs'."], _site.Findings);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fa")]
    public void A_news_code_used_twice_is_one_error_at_both_places(string language) =>
        Assert.Equal(
            [
                $"input/articles/en/a.md(4,12): error DAF213: The news code 7 is also used at input/articles/{language}/b.md(4,12). One article keeps it; give the other one another, such as 10.",
                $"input/articles/{language}/b.md(4,12): error DAF213: The news code 7 is also used at input/articles/en/a.md(4,12). One article keeps it; give the other one another, such as 10.",
            ],
            _site.Article("en", "a", 7, "2025-01-01").Article(language, "b", 7, "2025-01-01").Article("en", "c", 9, "2025-01-01").Problems());

    [Fact]
    public void Two_files_of_one_name_in_one_language_are_reported() =>
        Assert.Contains(
            "input/articles/en/b/a.md: error DAF214: input/articles/en/a.md has the same file name in the same language, but the file name links translations to each other. Rename one of the two.",
            _site.Article("en", "a", 1, "2025-01-01").Article("en", "b/a", 2, "2025-01-01").Problems());

    [Fact]
    public void A_file_name_with_spaces_is_reported() =>
        Assert.Equal(
            ["input/articles/en/my tea.md: error DAF223: The file name becomes part of an address. Use only letters, digits, '-', '_' and '.', without spaces."],
            _site.Article("en", "my tea", 1, "2025-01-01").Problems());

    [Fact]
    public void Files_that_lie_in_the_wrong_place_are_reported() =>
        Assert.Equal(
            [
                "input/articles/de/a.md: error DAF133: This file is not in the folder of one of the site's languages (fa, en). Move it, or add the language to statiq.json.",
                "input/articles/en/a.jpg: warning DAF132: This kind of file does not belong in this folder and was ignored. Articles and pages are .md files, taxonomies and authors .yml files; put images into input/images/.",
                "input/authors/a.txt: warning DAF132: This kind of file does not belong in this folder and was ignored. Articles and pages are .md files, taxonomies and authors .yml files; put images into input/images/.",
            ],
            _site.Write("input/articles/de/a.md", "x").Write("input/articles/en/a.jpg", "x").Write("input/authors/a.txt", "x").Problems());

    [Fact]
    public void A_link_out_of_the_site_is_passed_over()
    {
        _site.Article("en", "a", 1, "2025-01-01");
        File.CreateSymbolicLink(System.IO.Path.Combine(_site.Root, "input", "images"), System.IO.Path.GetTempPath());
        Assert.Equal(["input/images: warning DAF131: This is a symbolic link and was skipped. Put the file itself here."], _site.Problems());
    }

    [Fact]
    public void A_site_without_content_folder_is_reported()
    {
        Directory.Delete(System.IO.Path.Combine(_site.Root, "input"), recursive: true);
        Assert.Equal(["input: error DAF130: The content folder does not exist. Create it, or set another folder with 'InputPaths' in statiq.json."], _site.Problems());
    }

    [Fact]
    public void A_term_of_a_taxonomy_without_file_is_reported()
    {
        File.Delete(System.IO.Path.Combine(_site.Root, "input/taxonomies/issues.yml"));
        Assert.Equal(
            [$"{Path}(6,10): error DAF219: input/taxonomies/issues.yml, which declares terms like this one, does not exist. Create it."],
            _site.Article("en", "a", 1, "2025-01-01", "issues: [political]").Problems());
    }

    [Fact]
    public void Terms_are_checked_as_well() =>
        Assert.Equal(
            [
                "input/taxonomies/issues.yml(3,9): warning DAF221: 'war' has no label in 'fa', so the label in another language is shown. Add it.",
                "input/taxonomies/issues.yml(5,9): error DAF220: The term 'war' is already declared at input/taxonomies/issues.yml(3,9). Remove one.",
                "input/taxonomies/issues.yml(7,9): error DAF208: 'Big War' is not a valid value for 'id'. Expected: lower-case Latin letters, digits, - and _; used in files and addresses.",
            ],
            _site.Write("input/taxonomies/issues.yml", "label: {en: I, fa: م}\nterms:\n  - id: war\n    label: {en: War}\n  - id: war\n    label: {en: War, fa: جنگ}\n  - id: Big War\n    label: {en: W, fa: ج}\n").Problems());

    [Fact]
    public void A_name_of_several_authors_is_reported()
    {
        _site.Write("input/authors/a.yml", "name: {en: Ali Rezai, fa: علی رضایی}\n").Write("input/authors/b.yml", "name: {en: Ali Rezai, fa: علی رضائی}\n");
        Assert.Equal(
            [$"{Path}(6,9): warning DAF222: Several authors have the name 'Ali Rezai' (a, b). Write the id instead."],
            _site.Article("en", "a", 1, "2025-01-01", "author: Ali Rezai").Problems());
    }

    [Fact]
    public void A_missing_portrait_is_reported() =>
        Assert.Equal(
            ["input/authors/a.yml(2,8): error DAF215: There is no image 'images/a.jpg' in input/. Add the file or correct the path."],
            _site.Write("input/authors/a.yml", "name: A\nimage: images/a.jpg\n").Problems());

    [Fact]
    public void Broken_bytes_are_reported_and_the_rest_goes_on()
    {
        _site
            .Write("input/articles/en/empty.md", "")
            .Write("input/articles/en/binary.md", [0x2D, 0x2D, 0x2D, 0x0A, 0x00, 0x01])
            .Write("input/articles/en/ansi.md", [0x2D, 0x2D, 0x2D, 0x0A, 0xC8, 0xC7])
            .Write("input/articles/en/utf16.md", [0xFF, 0xFE, 0x2D, 0x00])
            .Write("input/articles/en/unclosed.md", "---\ntitle: T\n")
            .Write("input/articles/en/broken.md", "---\ntitle: \"T\n---\nText.\n")
            .Write("input/articles/en/doubled.md", "---\n" + Good + "title: U\n---\nText.\n");
        var codes = _site.Problems().Select(line => (line[..line.IndexOf('(', StringComparison.Ordinal).Or(line.IndexOf(':', StringComparison.Ordinal))], line.Split("error ")[1][..6]));
        Assert.Equal(
            [
                ("input/articles/en/ansi.md", "DAF123"),
                ("input/articles/en/binary.md", "DAF122"),
                ("input/articles/en/broken.md", "DAF202"),
                ("input/articles/en/broken.md", "DAF202"),
                ("input/articles/en/broken.md", "DAF104"),
                ("input/articles/en/doubled.md", "DAF105"),
                ("input/articles/en/empty.md", "DAF121"),
                ("input/articles/en/unclosed.md", "DAF120"),
                ("input/articles/en/utf16.md", "DAF124"),
            ],
            codes);
    }

    [Fact]
    public void A_file_of_fifty_megabytes_is_refused_without_being_read()
    {
        using (var file = File.Create(System.IO.Path.Combine(_site.Article("en", "a", 1, "2025-01-01").Root, "input/articles/en/large.md")))
            file.SetLength(50 << 20);
        Assert.Single(_site.Problems(), line => line.StartsWith("input/articles/en/large.md: error DAF125: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_reported()
    {
        var diagnostic = LoadingDiagnostics.Unreadable(Path, "Access to the path is denied.");
        Assert.Equal($"{Path}: error DAF134: The file cannot be read: Access to the path is denied. Check its permissions.", diagnostic.ToString());
    }

    [Fact]
    public void A_file_that_changes_under_the_build_is_reported() =>
        Assert.Equal(
            $"{Path}: error DAF135: The file was changed while the site was being built. Build again.",
            LoadingDiagnostics.ChangedMeanwhile(Path).ToString());

    [Fact]
    public void With_errors_nothing_is_built() =>
        Assert.Null(_site.Article("en", "good", 1, "2025-01-01").Write(Path, "Just text.\n").TryBuild());

    [Fact]
    public void Every_message_is_in_persian_too()
    {
        _site.Write(Path, "Just text.\n");
        var diagnostics = new DiagnosticBag();
        SiteBuilder.Build(new(_site.Root, TestSite.Now), _ => null, diagnostics);
        Assert.Equal(
            $"{Path}(1,1): error DAF210: پرونده سرآغاز (front matter) ندارد. آن را با سطر «---»، سپس کلیدها و باز سطر «---» آغاز کنید؛ docs/content-model.md را ببینید.",
            Assert.Single(diagnostics.ToSortedList()).ToString("fa"));
    }
}

file static class Positions
{
    /// <summary>The first of two positions that was found.</summary>
    public static int Or(this int position, int other) => position >= 0 ? Math.Min(position, other) : other;
}
