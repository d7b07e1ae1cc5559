using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Hostile;
using Daftar.Importing.Documents;
using Daftar.Linting;
using Daftar.Markup;
using Daftar.Schema;
using Daftar.Sources;
using Daftar.Tests.Importing;
using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Hostile;

/// <summary>
/// Work grows with the size of the input and not with its square. Counted, not timed: the memory that reading and linting ask for, and the
/// steps that the parser would take, which are refused above a limit. benchmarks/Daftar.Hostile times the same shapes.
/// </summary>
public sealed class HostileShapesTests
{
    public static TheoryData<string> Names => [.. Shapes.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Four_times_the_text_takes_about_four_times_the_work(string name)
    {
        Work(name, 20_000); // code is made ready
        var (small, large) = (Work(name, 20_000), Work(name, 80_000));
        Assert.True(large < 6 * small + 4_000_000, $"{small} bytes of memory for 20 KB, {large} for 80 KB");
    }

    [Fact]
    public void Four_times_a_text_drawn_by_lot_takes_about_four_times_the_work()
    {
        var wrong = new List<string>();
        foreach (var (name, make) in GeneratedShapes.All(seed: 11, count: 150))
        {
            Work(name, make(4_000)); // code is made ready
            var (small, large) = (Work(name, make(15_000)), Work(name, make(60_000)));
            if (large > 6 * small + 4_000_000) wrong.Add($"{name}: {small} bytes of memory for 15 KB, {large} for 60 KB");
        }
        Assert.Empty(wrong);
    }

    /// <summary>A stack that is smaller than any system gives. One that overflows ends the tests, with the calls that filled it.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void No_text_is_read_by_calls_as_deep_as_it_is_long(bool drawnByLot)
    {
        var shapes = drawnByLot ? GeneratedShapes.All(seed: 12, count: 200) : Shapes.All.Select(shape => (Name: shape.Key, Make: shape.Value));
        Exception? thrown = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    foreach (var (name, make) in shapes) Work(name, make(60_000));
                }
                catch (Exception exception)
                {
                    thrown = exception;
                }
            },
            maxStackSize: 1024 * 1024);
        thread.Start();
        thread.Join();
        Assert.Null(thrown);
    }

    [Fact]
    public void A_sign_of_a_list_without_words_is_no_item()
    {
        var diagnostics = new DiagnosticBag();
        EditorialLint.CheckFile("a.md", "fa", "•  \nالف\n", diagnostics);
        Assert.Empty(diagnostics.ToSortedList());
    }

    /// <summary>Shapes of documents for import, of archives of them too.</summary>
    public static TheoryData<string> Documents => [.. SiteShapes.All.Concat(ContainerShapes.All).Where(shape => shape.Value(1000).All(file => file.Path.StartsWith("documents/", StringComparison.Ordinal)))
        // Elements within elements, which are bounded by their depth: HtmlDepth refuses the next larger ones.
        .Select(shape => shape.Key).Where(name => name is not ("import-html-fonts" or "import-html-lists") && !name.Contains("deep", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Four_times_the_document_takes_about_four_times_the_work(string name)
    {
        using var folder = new ImportFolder();
        ImportWork(folder, name, 6_000); // code is made ready
        var (small, large) = (ImportWork(folder, name, 6_000), ImportWork(folder, name, 24_000));
        Assert.True(large < 6 * small + 1_000_000, $"{small} bytes of memory and steps for 6 KB, {large} for 24 KB");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_shape_of_a_megabyte_is_given_to_a_parser_that_would_take_longer_than_its_limit(string name)
    {
        var text = Shapes.All[name](1_000_000);
        var body = text[FrontMatter.Split(text).BodyStart..];
        if (MarkupPipeline.Parse(body) is not null) Assert.False(ParserWork.Of(body).IsTooMuch);
    }

    [Theory]
    [InlineData("[a](")]
    [InlineData("[a]([b](c)")]
    [InlineData("*a **b ")]
    [InlineData("https://a.example/(")]
    public void What_would_take_too_long_is_refused_with_its_place(string part)
    {
        var diagnostics = new DiagnosticBag();
        var body = "A line.\n\n" + string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));
        new MarkdownRenderer().Render(body, new("a.md", 10, "en", _ => null), diagnostics);
        Assert.Matches(
            @"^a\.md\(12,1\): error DAF549: The paragraph or table that begins here has [0-9]+ marks such as \*, _, ~, \[ and \], and reading them all would take too long\. Split it with empty lines, or put a backslash before marks that are plain text\.$",
            Assert.Single(diagnostics.ToSortedList()).ToString());
    }

    [Theory]
    [InlineData("a\n=\n\n", "headings")]
    [InlineData("> a\n> -\n\n", "headings in a quotation")]
    [InlineData("a\n: b\n\n", "definitions")]
    [InlineData("[^a]: b\n\n", "notes")]
    [InlineData("[a]: /b\n\n", "addresses")]
    public void Too_many_paragraphs_that_are_something_else_are_refused(string part, string what)
    {
        var count = 1_000_000 / part.Length;
        var diagnostics = new DiagnosticBag();
        new MarkdownRenderer().Render(string.Concat(Enumerable.Repeat(part, count)), new("a.md", 10, "en", _ => null), diagnostics);
        Assert.True(what.Length > 0);
        Assert.Equal(
            FormattableString.Invariant($"a.md(10,1): error DAF551: The text has {count} paragraphs, {count} of them underlined headings (= or -), definitions, footnotes and alerts. Reading it would take too long. Split it into several files, or write headings with #."),
            Assert.Single(diagnostics.ToSortedList()).ToString());
    }

    [Theory]
    [InlineData("- [a](https://example.org/)\n")]
    [InlineData("* **a** *b*\n")]
    [InlineData("+ ~~a~~ [b](c)\n")]
    [InlineData("1. *a* **b**\n")]
    [InlineData("- [ ] **a**\n")]
    [InlineData("---\n\n")]
    [InlineData("[a](b)\n\n")]
    public void A_list_of_tens_of_thousands_without_an_empty_line_is_read(string item) =>
        Assert.False(ParserWork.Of(string.Concat(Enumerable.Repeat(item, 60_000))).IsTooMuch);

    [Theory]
    [InlineData("2. *a **b\n")]
    [InlineData("    - *a **b\n")]
    [InlineData("-*a **b\n")]
    [InlineData("- \n*a **b\n")]
    public void What_only_looks_like_a_list_is_counted_as_the_paragraph_that_it_is(string line) =>
        Assert.True(ParserWork.Of("text\n" + string.Concat(Enumerable.Repeat(line, 60_000))).IsTooMuch);

    [Fact]
    public void A_tag_of_a_megabyte_has_each_attribute_once()
    {
        var tokenizer = new RawHtmlTokenizer("<b " + string.Concat(Enumerable.Range(0, 100_000).Select(index => FormattableString.Invariant($"a{index}=1 A{index % 50}=2 "))) + ">");
        Assert.True(tokenizer.Read(out _));
        Assert.Equal(100_000, tokenizer.Attributes.Count);
        Assert.All(tokenizer.Attributes, attribute => Assert.Equal("1", attribute.Value));
    }

    [Theory]
    [InlineData("# a\n\n", 40_001)]
    [InlineData("> ## a\n\n", 40_001)]
    public void Tens_of_thousands_of_headings_are_refused_at_the_first_too_many(string part, int line)
    {
        var diagnostics = new DiagnosticBag();
        var renderer = new MarkdownRenderer();
        renderer.Render(string.Concat(Enumerable.Repeat(part, 20_000)), new("a.md", 1, "en", _ => null), diagnostics);
        Assert.DoesNotContain(diagnostics.ToSortedList(), found => found.Code == "DAF877");
        renderer.Render(string.Concat(Enumerable.Repeat(part, 30_000)), new("a.md", 10, "en", _ => null), diagnostics);
        Assert.Contains(
            FormattableString.Invariant($"a.md({line + 9},1): error DAF877: The text has more than 20000 headings; this is the first one above the limit. Split the text into several files."),
            diagnostics.ToSortedList().Select(found => found.ToString()));
    }

    [Fact]
    public void A_word_of_a_megabyte_is_in_no_search_index()
    {
        using var site = TestSite.Bilingual().Article("fa", "a", 1, "2025-01-02", "lead: A lead.", new string('ا', 300) + " کتاب\n");
        site.Replace("statiq.json", "\"GenerateSearchIndex\": false", "\"GenerateSearchIndex\": true");
        var index = site.Build().Where(file => file.Key.Contains("search/t/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(index);
        Assert.DoesNotContain(index, file => System.Text.Encoding.UTF8.GetString(file.Value).Contains(new string('ا', 100), StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_table_with_links_and_a_long_list_are_read()
    {
        var table = "| a | b |\n|---|---|\n" + string.Concat(Enumerable.Range(0, 2000).Select(row => $"| [a{row}](https://example.org/{row}) | **{row}** |\n"));
        Assert.False(ParserWork.Of(table).IsTooMuch);
        Assert.False(ParserWork.Of(string.Concat(Enumerable.Range(0, 3000).Select(item => $"- [ ] **{item}**\n"))).IsTooMuch);
    }

    [Fact]
    public void Headings_with_the_same_words_are_numbered()
    {
        var body = new MarkdownRenderer().Render(string.Concat(Enumerable.Repeat("## a\n\n", 5)) + "## a-3\n", new("a.md", 1, "en", _ => null), new DiagnosticBag());
        Assert.Equal(["a", "a-1", "a-2", "a-3", "a-4", "a-3-1"], body.Headings.Select(heading => heading.Id));
    }

    [Fact]
    public void A_list_of_thousands_is_no_list()
    {
        using var site = TestSite.Bilingual();
        site.Article("en", "a", 1, "2025-01-02", "aliases:\n" + string.Concat(Enumerable.Range(0, 20_000).Select(index => $"  - /old/{index}\n")));
        Assert.Equal(["input/articles/en/a.md(7,3): error DAF550: 'aliases' has 20000 entries; at most 1000 are read. Remove those that are not needed."], site.Problems());
    }

    [Fact]
    public void A_code_that_many_articles_have_names_a_few_of_them()
    {
        using var site = TestSite.Bilingual();
        for (var number = 1; number <= 8; number++) site.Article("en", FormattableString.Invariant($"a{number}"), 7, "2025-01-02", "lead: A lead.");
        var problems = site.Problems().Where(problem => problem.Contains("DAF213", StringComparison.Ordinal)).ToList();
        Assert.Equal(8, problems.Count);
        Assert.All(problems, problem => Assert.Matches(
            @"^input/articles/en/a\d\.md\(\d,\d+\): error DAF213: The news code 7 is also used at (input/articles/en/a\d\.md\(\d,\d+\) and ){5}2 other places\. One article keeps it; give the others another, such as 8\.$", problem));
    }

    [Theory]
    [InlineData("a{b:c;/*", 1_000_000)]
    [InlineData("a{b:url(x);c:url(", 1_000_000)]
    [InlineData("/*", 1_000_000)]
    [InlineData("a{b:url(/*x*/y),url(//z)}", 1_000_000)]
    public void A_style_sheet_is_read_once_whatever_it_leaves_open(string part, int size)
    {
        // Each of these was read to its end again at every comment, address or line: minutes, where one pass takes milliseconds.
        using var site = TestSite.Bilingual().Article("en", "a", 1, "2025-01-02", "lead: A lead.");
        site.Write("theme/assets/css/other.css", string.Concat(Enumerable.Repeat(part, size / part.Length)));
        Assert.Contains(site.Problems(), problem => problem.StartsWith("theme/assets/css/other.css(1,", StringComparison.Ordinal));
    }

    private static long ImportWork(ImportFolder folder, string name, int size)
    {
        foreach (var (path, bytes) in (SiteShapes.All.GetValueOrDefault(name) ?? ContainerShapes.All[name])(size)) folder.Put(path["documents/".Length..], bytes);
        var (memory, steps) = (GC.GetAllocatedBytesForCurrentThread(), WorkCounter.Steps);
        folder.Import(request => request with { DryRun = true });
        // A step takes about as long as asking for ten bytes.
        return GC.GetAllocatedBytesForCurrentThread() - memory + (10 * (WorkCounter.Steps - steps));
    }

    private static long Work(string name, int size) => Work(name, Shapes.All[name](size));

    private static long Work(string name, string text)
    {
        var (language, diagnostics) = (name.StartsWith("persian", StringComparison.Ordinal) ? "fa" : "en", new DiagnosticBag());
        var before = GC.GetAllocatedBytesForCurrentThread();
        var frontMatter = FrontMatter.Split(text);
        if (YamlReader.Read(frontMatter.YamlText, "a.md", 2, diagnostics) is DataMapping mapping) SchemaReader.Read(mapping, ContentSchema.Articles, ["en", "fa"], diagnostics);
        new MarkdownRenderer().Render(text[frontMatter.BodyStart..], new("a.md", 1, language, _ => null), diagnostics);
        EditorialLint.CheckFile("a.md", language, text, diagnostics);
        diagnostics.ToSortedList();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
