using System.IO.Compression;
using Daftar.Importing.Documents;
using Daftar.Importing.Readers.Html;
using Daftar.Importing.Readers.Html.Extraction;
using Daftar.Importing.Readers.Markdowns;
using Daftar.Importing.Wording;

namespace Daftar.Tests.Importing;

/// <summary>Documents that were made to keep import busy: read in a time that goes with their size, or refused by name.</summary>
public sealed class HostileDocumentsTests
{
    [Fact]
    public void A_feed_of_elements_within_each_other_is_refused_with_the_place()
    {
        using var folder = new ImportFolder();
        folder.Put("a.xml", "<rss version=\"2.0\"><channel>" + string.Concat(Enumerable.Repeat("<item>", 5000)));
        folder.Import();
        Assert.Equal(["a.xml(1,6024): error DAF860: The elements of the XML are nested more than 1000 levels deep, which is not supported. Export the texts again."], folder.Lines);
    }

    [Fact]
    public void A_page_of_boxes_within_boxes_over_and_over_is_refused_before_it_is_parsed()
    {
        string Boxes(int times) => "<html><head><title>The Bridge</title></head><body>" + string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat("<ul><li>", 300)) + "The bridge was closed, again." + string.Concat(Enumerable.Repeat("</ul>", 300)), times));
        using var folder = new ImportFolder();
        folder.Put("a.html", Boxes(200));
        folder.Import();
        Assert.Equal(["a.html: error DAF871: Tens of thousands of elements of the page are nested 152 levels deep on average, and reading them would take too long. Open the page in a browser, copy its text into a document, and import that."], folder.Lines);
        Assert.Null(HtmlDepth.Find(Boxes(100), "a.html"));
        // Many elements, and some that stand deep.
        Assert.Null(HtmlDepth.Find(Boxes(20) + string.Concat(Enumerable.Repeat("<div><p>a</p></div>", 100_000)), "a.html"));
    }

    [Fact]
    public void Markdown_with_too_many_marks_is_refused()
    {
        using var folder = new ImportFolder();
        folder.Put("a.md", "---\ntitle: A\n---\n\n" + string.Concat(Enumerable.Repeat("[a](*b **c ", 100_000)));
        folder.Import();
        Assert.Equal(["a.md: error DAF861: The text has tens of thousands of marks such as *, _, ~, [ and ] without an empty line between them, and reading them all would take too long. Divide the text by empty lines, or into several files."], folder.Lines);
    }

    [Fact]
    public void A_page_of_tens_of_thousands_of_pieces_beside_each_other_is_taken_whole()
    {
        using var folder = new ImportFolder();
        folder.Put("a.html", "<html><head><title>The Bridge</title></head><body><h1>The Bridge</h1><p>The bridge at Hairatan was closed for repairs, again. " + string.Concat(Enumerable.Repeat("a<b>b</b>", 12_000)));
        var file = Assert.Single(folder.Import().Files);
        Assert.Contains("The bridge at Hairatan was closed for repairs, again.", file.Text, StringComparison.Ordinal);
        Assert.Contains("the text: the whole page, because it is too large to separate the text from the rest", file.Findings.Guessed.Select(text => text.English));
    }

    [Fact]
    public void A_page_as_people_write_it_is_searched_for_its_text()
    {
        var box = string.Concat(Enumerable.Repeat("<div>", 25));
        var page = HtmlParsing.Document("<body>" + box + string.Concat(Enumerable.Repeat("<p>The bridge at <b>Hairatan</b> was closed for repairs. <a href=a>More</a></p>\n", 3000)));
        Assert.False(new ArticleFinder(page, null).IsTooMuch);
    }

    [Fact]
    public void Labels_are_looked_for_once_in_boxes_within_boxes()
    {
        long Work(int depth)
        {
            var box = string.Concat(Enumerable.Repeat("<div>", depth)) + "The bridge was closed, again." + string.Concat(Enumerable.Repeat("</div>", depth));
            var body = HtmlParsing.Document("<body>" + string.Concat(Enumerable.Repeat(box, 3200 / depth))).Body!;
            PageLabels.Of(body);
            var (memory, steps) = (GC.GetAllocatedBytesForCurrentThread(), WorkCounter.Steps);
            PageLabels.Of(body);
            return GC.GetAllocatedBytesForCurrentThread() - memory + (10 * (WorkCounter.Steps - steps));
        }
        // As many boxes, four times as deep.
        var (flat, deep) = (Work(80), Work(320));
        Assert.True(deep < 2 * flat, $"{flat} for boxes 80 deep, {deep} for 320");
    }

    [Fact]
    public void Neighbours_are_found_wherever_the_last_one_was()
    {
        var body = HtmlParsing.Fragment(string.Concat(Enumerable.Range(0, 20).Select(number => $"text<b>{number}</b>")));
        var all = body.Children.ToList();
        foreach (var at in (int[])[0, 19, 3, 4, 5, 18, 1, 0])
        {
            Assert.Equal(at + 1 < 20 ? all[at + 1] : null, Siblings.NextElement(all[at]));
            Assert.Equal(at > 0 ? all[at - 1] : null, Siblings.PreviousElement(all[at]));
        }
        all[7].Remove();
        Assert.Equal(all[8], Siblings.NextElement(all[6]));
        Assert.Null(Siblings.Next(all[7]));
    }

    [Fact]
    public void The_texts_of_an_archive_are_read_though_two_have_one_name()
    {
        using var folder = new ImportFolder();
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in new[] { ("a.txt", "First title\n\nThe bridge was closed for repairs, and traders waited."), ("a.txt", "Second title\n\nThe road was closed."), ("b/c.txt", "Third title\n\nThe tunnel was closed for repairs, and traders waited.") })
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }
        folder.Put("texts.zip", bytes.ToArray());
        Assert.Equal(["First title", "Third title"], folder.Import().Files.Select(file => file.Text!.Split('\n').Single(line => line.StartsWith("title:", StringComparison.Ordinal))["title: ".Length..]));
    }

    [Theory]
    [InlineData("{{< figure src=\"a.png\" caption=\"C\" >}}", "<figure><img src=\"a.png\" alt=\"\"><figcaption>C</figcaption></figure>")]
    [InlineData("{{< figure src=\"a.png\" / >}}", "<figure><img src=\"a.png\" alt=\"\"><figcaption></figcaption></figure>")]
    [InlineData("a {% comment %}b{% endcomment %} c %%d%% e <!-- f --> g", "a  c  e  g")]
    [InlineData("`{{ a }}` ``{{ b }} ` `` {{ c }}", "`{{ a }}` ``{{ b }} ` `` ")]
    [InlineData("```\n{{ a }}\n```\n{{ b }}", "```\n{{ a }}\n```")]
    [InlineData("{% highlight js %}\nlet {{ a }}\n{% endhighlight %}", "```js\nlet {{ a }}\n```")]
    [InlineData("## A {#id .class}\n\ntext {#id}", "## A\n\ntext {#id}")]
    [InlineData("## A\n{: .class}\ntext", "## A\ntext")]
    [InlineData("![[a.png|b]] [[page|words]] [[page#part]]", "![b](<a.png>) [words](<page.md>) [page](<page.md>)")]
    [InlineData("{{< x >}}inner{{< /x >}} {{< ref \"a.md\" >}}", "inner a.md")]
    [InlineData("a {{< figure b <!-- c {% d `e", "a {{< figure b <!-- c {% d `e")]
    public void What_other_programs_write_is_read_where_it_is_closed(string markdown, string expected) =>
        Assert.Equal(expected, OtherSyntax.ToMarkdown(markdown, new ImportFindings()).Trim('\n'));

    [Theory]
    [InlineData("تاریخ: ۰۹:۳۰کد خبر: ۳۵۱۲ چاپA+\nb", "تاریخ: ۰۹:۳۰\nکد خبر: ۳۵۱۲\nچاپA+\nb")]
    [InlineData("Date: 1 News code: 35", "Date: 1\nNews code: 35")]
    [InlineData("کد خبر: ۳۵۱۲", "کد خبر: ۳۵۱۲")]
    [InlineData("no label News code: 35", "no label News code: 35")]
    [InlineData("a: News code: 1 News code: 2", "a:\nNews code: 1\nNews code: 2")]
    [InlineData("a: News code: 1 and a long text that cannot be a label any more", "a: News code: 1 and a long text that cannot be a label any more")]
    public void Labels_that_ran_together_are_parted(string text, string expected) => Assert.Equal(expected, LabelBreaks.Of(text));
}
