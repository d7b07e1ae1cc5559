using Daftar.Cli;
using Daftar.Tests.Cli;

namespace Daftar.Tests.Authoring;

public sealed class NewCommandTests : IDisposable
{
    private readonly SmallSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_label_of_several_lines_is_written_or_refused()
    {
        var run = _site.Run("new", "term", "--taxonomy", "regions", "--label", "en=Atl\n\nantis", "--label", "fa=آتلانتیس");
        Assert.DoesNotContain("DAF004", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(": error ", _site.Run("check").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("author", "--name", "en=Sa\u0011ra")]
    [InlineData("article", "--language", "en", "--type", "report", "--title", "The \u001Bbridge")]
    [InlineData("article", "--language", "en", "--type", "report", "--title", "The bridge", "--tag", "a\u0007b")]
    [InlineData("page", "--language", "en", "--title", "About\u0001 us")]
    [InlineData("term", "--taxonomy", "regions", "--label", "en=Atl\u0002antis", "--label", "fa=آتلانتیس")]
    public void Words_with_characters_that_the_check_refuses_are_not_written(params string[] arguments)
    {
        var before = _site.Folder.Files("input").ToList();
        var regions = _site.Folder.Read("input/taxonomies/regions.yml");
        var run = _site.Run(["new", .. arguments]);
        Assert.NotEqual(0, run.Exit);
        Assert.Matches(@"error DAF545: The value of '.+' contains U\+00[01][0-9A-F], an invisible character that is not allowed in a page\. Remove it\.\n", run.Error);
        Assert.Equal(before, _site.Folder.Files("input"));
        Assert.Equal(regions, _site.Folder.Read("input/taxonomies/regions.yml"));
    }

    [Fact]
    public void An_article_gets_the_next_code_and_passes_check()
    {
        Assert.Equal(
            new Run(0, "Wrote input/articles/en/2026-01-01-water-a-shared-river.md, news code 2. It is a draft: write the text, then remove 'draft: true'.\n", ""),
            _site.Run("new", "article", "--title", "Water: a shared river", "--language", "en", "--type", "analysis", "--region", "central-asia", "--issue", "political", "--author", "abdul-rahim-kamel", "--tag", "Amu Darya"));
        Assert.Equal(
            """
            ---
            title: 'Water: a shared river'
            type: analysis
            news_code: 2
            publish_date: 2026-01-01T03:30:00
            author:
              - abdul-rahim-kamel
            regions:
              - central-asia
            issues:
              - political
            tags:
              - Amu Darya
            draft: true
            ---


            """, _site.Folder.Read("input/articles/en/2026-01-01-water-a-shared-river.md"));
        AssertGood();
    }

    [Fact]
    public void A_translation_has_its_originals_name_and_terms_and_a_code_of_its_own()
    {
        var run = _site.Run("new", "article", "--title", "چای", "--language", "fa", "--type", "report", "--translation-of", "۱", "--lang", "fa");
        Assert.Equal(new Run(0, "نوشته شد: input/articles/fa/tea.md با کد خبر ۲. پیش‌نویس است: متن را بنویسید و سپس «draft: true» را بردارید.\n", ""), run);
        Assert.Contains("draft: true\ntranslation:\n  status: translated\n---\n", _site.Folder.Read("input/articles/fa/tea.md"), StringComparison.Ordinal);
        AssertGood();
    }

    [Fact]
    public void No_file_is_written_over()
    {
        var before = _site.Folder.Read(_site.Article("tea"));
        Assert.Equal(
            new Run(2, "", "input/articles/en/tea.md: error DAF963: This file already exists and was not changed. Choose another name with --slug, or edit the file.\n"),
            _site.Run("new", "article", "--title", "Tea", "--language", "en", "--type", "report", "--slug", "tea"));
        Assert.Equal(before, _site.Folder.Read(_site.Article("tea")));
    }

    [Theory]
    [InlineData("error DAF961: '--title' is required. Give it on the command line, or run the command in a terminal, where it asks for it.", "--language", "en", "--type", "report")]
    [InlineData("error DAF962: 'reprot' is not a valid value for '--type'. Did you mean 'report'?", "--title", "T", "--language", "en", "--type", "reprot")]
    [InlineData("error DAF962: 'xx' is not a valid value for '--language'. Use one of: fa, en.", "--title", "T", "--language", "xx", "--type", "report")]
    [InlineData("error DAF964: No file name can be made of '???'. Give one with --slug: letters, digits and hyphens.", "--title", "T", "--language", "en", "--type", "report", "--slug", "???")]
    [InlineData("error DAF965: '29.12.2025' is not a date. Write it like 2025-12-29 or 2025-12-29T10:45.", "--title", "T", "--language", "en", "--type", "report", "--date", "29.12.2025")]
    public void What_cannot_be_written_is_said(string expected, params string[] arguments) =>
        Assert.Equal(new Run(2, "", $"daftar new: {expected}\n"), _site.Run(["new", "article", .. arguments]));

    [Fact]
    public void A_page_an_author_and_a_term_pass_check()
    {
        Assert.Equal("Wrote input/pages/en/our-team.md\n", _site.Run("new", "page", "--title", "Our team", "--language", "en").Output);
        Assert.Equal("Wrote input/authors/nargis-salimi.yml\n", _site.Run("new", "author", "--name", "en=Nargis Salimi", "--name", "fa=نرگس سلیمی", "--role", "fa=پژوهشگر").Output);
        var regions = _site.Folder.Read("input/taxonomies/regions.yml");
        Assert.Equal("Wrote input/taxonomies/regions.yml\n", _site.Run("new", "term", "--taxonomy", "regions", "--label", "fa=ایران", "--label", "en=Iran").Output);

        Assert.Equal("name:\n  fa: نرگس سلیمی\n  en: Nargis Salimi\nrole:\n  fa: پژوهشگر\n", _site.Folder.Read("input/authors/nargis-salimi.yml"));
        Assert.Equal(regions + "  - id: iran\n    label:\n      fa: ایران\n      en: Iran\n", _site.Folder.Read("input/taxonomies/regions.yml"));
        AssertGood();
        Assert.Matches("^input/taxonomies/regions.yml\\([0-9]+,[0-9]+\\): error DAF966: The term 'iran' is already declared here. Choose another id with --id.\n$",
            _site.Run("new", "term", "--taxonomy", "regions", "--label", "fa=ایران", "--label", "en=Iran").Error);
    }

    [Theory]
    [InlineData("daftar new: error DAF961: '--label fa=…' is required. Give it on the command line, or run the command in a terminal, where it asks for it.", "--label", "en=Iran")]
    [InlineData("daftar new: error DAF969: 'Iran' is not a valid value for '--label'. Write LANGUAGE=TEXT, such as fa=کابل.", "--label", "Iran")]
    public void A_term_needs_its_name_in_every_language(string expected, params string[] arguments) =>
        Assert.Equal(new Run(2, "", expected + "\n"), _site.Run(["new", "term", "--taxonomy", "regions", .. arguments]));

    [Fact]
    public void A_file_whose_terms_are_in_brackets_is_left_alone()
    {
        _site.Folder.Write("input/taxonomies/moods.yml", "label: Moods\nterms: [{id: calm, label: Calm}]\n");
        Assert.Equal(
            new Run(2, "", "input/taxonomies/moods.yml: error DAF967: The term cannot be added automatically, because 'terms' is not a simple list at the end of the file. Add it by hand.\n"),
            _site.Run("new", "term", "--taxonomy", "moods", "--label", "fa=شاد", "--label", "en=Glad"));
        Assert.Equal("label: Moods\nterms: [{id: calm, label: Calm}]\n", _site.Folder.Read("input/taxonomies/moods.yml"));
    }

    [Fact]
    public async Task A_person_in_front_of_a_terminal_is_asked_for_what_is_left_out()
    {
        var questions = new Answers("خبر", "fa", "note", "", "", "afghanistan", "security");
        var output = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(output, output, TimeProvider.System) { CurrentFolder = _site.Folder.Path, Questions = questions };
        Assert.Equal(0, await DaftarCommandLine.RunAsync(["new", "article", "--date", "۲۰۲۵-۰۱-۰۲", "--lang", "fa"], terminal));

        Assert.Equal(["عنوان", "زبان", "قالب", "لید (می‌تواند خالی بماند)", "نویسندگان", "مناطق", "موضوع‌ها"], questions.Asked);
        Assert.Equal(
            "---\ntitle: خبر\ntype: note\nnews_code: 2\npublish_date: 2025-01-02\nregions:\n  - afghanistan\nissues:\n  - security\ndraft: true\n---\n\n",
            _site.Folder.Read("input/articles/fa/2025-01-02-خبر.md"));
    }

    private void AssertGood()
    {
        var run = _site.Run("check", "--drafts");
        Assert.Equal((0, "Nothing is wrong.\n"), (run.Exit, run.Output));
    }

    private sealed class Answers(params string[] answers) : IQuestions
    {
        private readonly Queue<string> _answers = new(answers);

        public List<string> Asked { get; } = [];

        public string Ask(string question, bool isOptional) => Next(question);

        public string Choose(string question, IReadOnlyList<(string Value, string Label)> choices) =>
            choices.Single(choice => choice.Value == _answers.Peek()) is var choice && Next(question) is { } ? choice.Value : "";

        public IReadOnlyList<string> ChooseMany(string question, IReadOnlyList<(string Value, string Label)> choices) =>
            Next(question) is { Length: > 0 } answer ? [answer] : [];

        private string Next(string question)
        {
            Asked.Add(question);
            return _answers.Dequeue();
        }
    }
}
