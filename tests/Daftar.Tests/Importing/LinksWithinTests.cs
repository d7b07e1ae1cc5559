using Daftar.Importing;
using Daftar.Tests.Importing.Office;
using static Daftar.Tests.Importing.Office.WordFile;

namespace Daftar.Tests.Importing;

/// <summary>Links from a document to a place in itself, in every format: they lead to a heading or to the beginning, and never nowhere.</summary>
public sealed class LinksWithinTests : IDisposable
{
    private const string Long = "The bridge at Hairatan was closed for a week in the spring of that year, and nobody in the whole town knew why.";
    private const string Moved = "links to places that are not headings lead to the heading above, or to the beginning";

    private readonly ImportFolder _folder = new();

    [Fact]
    public void A_saved_page_leads_to_headings()
    {
        var file = Import("a.html", $"""
            <html lang="en"><head><title>The Bridge</title><link rel="canonical" href="https://old.example/bridge/"></head><body><article><h1>The Bridge</h1>
            <p>{Long} See <a href="#why">the reasons</a>, <a href="https://old.example/bridge/#prices">the prices</a>, <a href="#start">this line</a>,
            <a href="#gone">what is not here</a>, <a href="https://other.example/#why">another page</a> and <a href="#top">the top</a>.</p>
            <p id="start">{Long}</p><a name="why"></a><h2>Why it was closed</h2><p>{Long}</p><h2>Lead</h2><p>{Long}</p><p id="prices">{Long} {Long}</p>
            </article></body></html>
            """);

        Assert.Contains("See [the reasons](#why-it-was-closed), [the prices](#lead-1), [this line](#content), what is not here, [another page](https://other.example/#why) and [the top](#content).", file.Text, StringComparison.Ordinal);
        Assert.Equal([Moved, "links to places that were not imported became text"], file.Findings.Changed.Select(line => line.English).Where(line => line.StartsWith("links", StringComparison.Ordinal)));
    }

    [Fact]
    public void Markdown_of_other_generators_does()
    {
        var file = Import("a.md", $"---\ntitle: The Bridge\n---\n{Long} See [the reasons](#why-it-was-closed) and [nothing](#nowhere).\n\n## Why it was closed\n\n{Long}\n");

        Assert.Contains("See [the reasons](#why-it-was-closed) and nothing.", file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Word_does_by_bookmarks_wherever_they_stand()
    {
        var body = P("The Bridge", "T") + Entry("b0", "Reasons of the closing", "3") + $"<w:p>{R("Prices ")}{Field("PAGEREF b1 \\h", "7")}</w:p>"
            + $"<w:p>{R(Long + " See ")}{Reference("b2", "the table")}{R(" and ")}{Reference("nowhere", "the map")}{R(".")}</w:p>{Mark("b2")}"
            + Empty("b0") + P("Reasons", "H") + P(Long) + P("Prices", "H") + Mark("b1");
        var file = Import("a.docx", new WordFile(body).Styles(("T", "Title", ""), ("H", "heading 1", "")).ToBytes());

        Assert.Contains("[Reasons of the closing](#reasons) [3](#reasons)", file.Text, StringComparison.Ordinal);
        Assert.Contains("Prices [7](#prices)", file.Text, StringComparison.Ordinal);
        Assert.Contains("See [the table](#content) and the map.", file.Text, StringComparison.Ordinal);
        Assert.Contains("references to places that are not headings lead to the heading above, or to the beginning", file.Findings.Changed.Select(line => line.English));
        Assert.Contains("references to places that are not in the document became plain text", file.Findings.Changed.Select(line => line.English));

        static string Mark(string name) => $"<w:p><w:bookmarkStart w:id=\"1\" w:name=\"{name}\"/>{R(Long)}</w:p>";
        static string Empty(string name) => $"<w:p><w:bookmarkStart w:id=\"1\" w:name=\"{name}\"/></w:p>";
        static string Reference(string name, string text) => $"<w:hyperlink w:anchor=\"{name}\">{R(text)}</w:hyperlink>";
        static string Field(string instruction, string text) => $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{R(text)}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        static string Entry(string name, string text, string page) => $"<w:p><w:hyperlink w:anchor=\"{name}\">{R(text + " ")}{Field($"PAGEREF {name} \\h", page)}</w:hyperlink></w:p>";
    }

    [Fact]
    public void A_link_to_a_heading_of_another_text_keeps_it()
    {
        _folder.Put("a.html", Page("The Bridge", "<a href=\"b.html#prices\">the prices</a> and <a href=\"b.html#nowhere\">the map</a>", "Reasons"));
        _folder.Put("b.html", Page("The Market", "nothing", "Prices"));
        var text = _folder.Import().Files[0].Text!;

        Assert.Contains("[the prices](market.md#prices) and [the map](market.md)", text, StringComparison.Ordinal);

        static string Page(string title, string link, string heading) => $"<html lang=\"en\"><head><title>{title}</title></head><body><article><h1>{title}</h1><p>{Long} See {link}.</p><h2 id=\"prices\">{heading}</h2><p>{Long} {Long}</p></article></body></html>";
    }

    public void Dispose() => _folder.Dispose();

    private ImportedFile Import(string name, string text) => Assert.Single(_folder.Import(null, _folder.Put(name, text)).Files);

    private ImportedFile Import(string name, byte[] bytes) => Assert.Single(_folder.Import(null, _folder.Put(name, bytes)).Files);
}
