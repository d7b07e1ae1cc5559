using Daftar.Diagnostics;
using Daftar.Importing;
using Daftar.Importing.Bodies;
using Daftar.Importing.Documents;
using Daftar.Importing.Wording;
using static Daftar.Tests.Importing.Office.OdfFile;

namespace Daftar.Tests.Importing.Office;

public sealed class OpenDocumentReaderTests
{
    private const string Long = "The bridge at Hairatan was closed for a week in the spring of that year, and nobody knew why.";

    [Theory]
    [InlineData("Heading_20_2", "Heading 2", "### Rivers")]
    [InlineData("a1", "عنوان ۲", "### Rivers")]
    [InlineData("Quotations", "Quotations", "> Rivers")]
    [InlineData("a2", "نقل‌قول", "> Rivers")]
    [InlineData("Preformatted_20_Text", "Preformatted Text", "```\nRivers\n```")]
    [InlineData("Text_20_body", "Text body", "Rivers")]
    public void Styles_are_known_by_name_in_any_language(string name, string display, string expected)
    {
        var body = Body(Titled(H("Top", 1) + P(Long) + P("Rivers", "P9") + P(Long)).Named(name, display).Automatic("P9", "paragraph", "", name));

        Assert.Contains($"\n\n{expected}\n", "\n" + body);
    }

    [Fact]
    public void Headings_have_the_levels_that_they_say()
    {
        Assert.Equal($"## Top\n\n{Long}\n\n### Below\n\n{Long}\n", Body(Titled(H("Top", 1) + P(Long) + H("Below", 2) + P(Long))));
    }

    [Theory]
    [InlineData("fo:font-weight=\"bold\"", "word", "**word**")]
    [InlineData("fo:font-weight=\"700\"", "word", "**word**")]
    [InlineData("style:font-weight-complex=\"bold\"", "word", "word")]
    [InlineData("style:font-weight-complex=\"bold\"", "واژه", "**واژه**")]
    [InlineData("fo:font-weight=\"bold\" style:font-weight-complex=\"normal\"", "واژه", "واژه")]
    [InlineData("fo:font-style=\"italic\"", "word", "*word*")]
    [InlineData("style:text-position=\"super 58%\"", "word", "<sup>word</sup>")]
    [InlineData("style:text-position=\"-33% 58%\"", "word", "<sub>word</sub>")]
    [InlineData("style:text-line-through-style=\"solid\"", "word", "~~word~~")]
    public void Spans_keep_their_form(string properties, string word, string expected)
    {
        var file = Titled(P(Long + " A " + Span(word, "T1") + " more.")).Automatic("T1", "text", $"<style:text-properties {properties}/>");

        Assert.EndsWith($" A {expected} more.\n", Body(file));
    }

    [Fact]
    public void Bold_that_a_whole_paragraph_was_given_makes_a_heading_that_is_said_to_be_guessed()
    {
        var article = Import(Titled(P(Long) + P("Reasons", "P9") + P(Long) + P("Nobody knew this.", "P9") + P(Long)).Automatic("P9", "paragraph", "<style:text-properties fo:font-weight=\"bold\"/>"));

        Assert.Contains("## Reasons", article.Body);
        Assert.Contains("**Nobody knew this.**", article.Body);
        Assert.Contains("heading: Reasons", article.Findings.Guessed.Select(line => line.English));
    }

    [Fact]
    public void Insertions_are_taken_in_and_deletions_comments_and_hidden_text_never()
    {
        var article = Import(Titled("<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>E</dc:creator></office:change-info><text:p>eleven</text:p></text:deletion></text:changed-region></text:tracked-changes>"
            + P(Long + " It has <text:change-start text:change-id=\"a\"/>seven<text:change-end text:change-id=\"a\"/><text:change text:change-id=\"b\"/>"
                + "<office:annotation><dc:creator>Editor</dc:creator><dc:date>2020-01-01</dc:date><text:p>Check this</text:p></office:annotation> arches." + Span(" Secret.", "T1"))
            + "<text:section text:display=\"none\"><text:p>Not for print</text:p></text:section>").Automatic("T1", "text", "<style:text-properties text:display=\"none\"/>"));

        Assert.Equal($"{Long} It has seven arches.\n", article.Body);
        Assert.Equal(
            ["deleted text, not published: 1 (“eleven”)", "comment, not published: 1 (“Editor: Check this”)", "hidden text: 2 (“Secret.”, “Not for print”)"],
            article.Findings.Dropped.Select(line => line.English));
    }

    [Fact]
    public void A_number_of_the_page_in_the_text_is_left_out_and_named_with_its_words()
    {
        var article = Import(Titled(P(Long) + P("Go on at page <text:page-number text:select-page=\"current\">3</text:page-number> of <text:page-count>7</text:page-count>.")));

        Assert.Equal($"{Long}\n\nGo on at page of.\n", article.Body);
        Assert.Equal(["page number in the text: 2 (“Go on at page 3 of 7.”, “Go on at page 3 of 7.”)"], article.Findings.Dropped.Select(line => line.English));
        Assert.Contains("شمارهٔ صفحه در متن: ۲ («Go on at page 3 of 7.»، «Go on at page 3 of 7.»)", article.Findings.Dropped.Select(line => line.Persian));
    }

    [Fact]
    public void Lists_have_levels_go_on_and_begin_anew()
    {
        var body = Body(Titled(P(Long)
            + List("N", Item(P("one")) + Item(P("two") + $"<text:list>{Item(P("inner"))}</text:list>"), "xml:id=\"l1\"") + P(Long)
            + List("N", Item(P("three")), "text:continue-list=\"l1\"") + P(Long)
            + List("N", Item(P("new")) + Item(P("seventh"), "text:start-value=\"7\"")) + P(Long)
            + List("B", Item(P("dot")) + Item($"<text:list>{Item(P("deep"))}</text:list>") + Item(P("last") + P("goes on")))));

        Assert.Contains("1. one\n2. two\n   1. inner\n", body);
        Assert.Contains("\n3. three\n", body);
        Assert.Contains("\n1. new\n", body);
        Assert.Matches("\n7[.)] seventh\n", body);
        Assert.Contains("- dot\n", body);
        Assert.Contains("  - deep", body);
        Assert.Contains("- last\n\n  goes on\n", body);
    }

    [Fact]
    public void Counted_headings_stand_in_lists_and_stay_headings()
    {
        Assert.Contains("## Rivers\n", Body(Titled(P(Long) + List("N", Item(H("Rivers", 1))) + P(Long))));
    }

    [Fact]
    public void Foot_and_endnotes_keep_their_marks()
    {
        Assert.Equal($"{Long}[^1] More[^2].\n\n[^1]: First note.\n[^2]: Last note.\n",
            Body(Titled(P(Long + Note("footnote", "First note.") + " More" + Note("endnote", "Last note.") + "."))));
    }

    [Fact]
    public void Links_lead_out_and_to_headings()
    {
        var article = Import(Titled(H("<text:bookmark text:name=\"b1\"/>The River", 1)
            + P(Long + " See <text:a xlink:href=\"https://example.org/one\">one</text:a>, <text:a xlink:href=\"#b1\">two</text:a>, "
                + "<text:a xlink:href=\"#1.The River|outline\">three</text:a>, <text:bookmark-ref text:ref-name=\"b1\" text:reference-format=\"text\">four</text:bookmark-ref>, <text:a xlink:href=\"#gone\">five</text:a>.")));

        Assert.EndsWith("See [one](https://example.org/one), [two](#the-river), [three](#the-river), [four](#the-river), five.\n", article.Body);
        Assert.Contains("references to places that are not in the document became plain text", article.Findings.Changed.Select(line => line.English));
    }

    [Fact]
    public void Spaces_tabs_and_lines_are_the_elements_and_not_the_white_space_of_the_file()
    {
        Assert.EndsWith("one two three\\\nfour\n", Body(Titled(P(Long) + P("\n   one<text:s text:c=\"3\"/>two<text:tab/>three<text:line-break/>\n   four\n  "))));
    }

    [Fact]
    public void Merged_cells_make_a_table_of_html_and_plain_ones_a_plain_table()
    {
        const string Merged = "<table:table><table:table-column/><table:table-header-rows><table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell><table:table-cell table:number-columns-spanned=\"2\"><text:p>Water</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows>"
            + "<table:table-row><table:table-cell table:number-rows-spanned=\"2\"><text:p>1398</text:p></table:table-cell><table:table-cell><text:p>in</text:p></table:table-cell><table:table-cell><text:p>20</text:p></table:table-cell></table:table-row>"
            + "<table:table-row><table:covered-table-cell/><table:table-cell><text:p>out</text:p></table:table-cell><table:table-cell><text:p>30</text:p></table:table-cell></table:table-row></table:table>";
        const string Plain = "<table:table><table:table-row><table:table-cell><text:p text:style-name=\"P9\">Year</text:p></table:table-cell><table:table-cell><text:p text:style-name=\"P9\">Water</text:p></table:table-cell></table:table-row>"
            + "<table:table-row><table:table-cell table:number-columns-repeated=\"2\"><text:p>7</text:p></table:table-cell></table:table-row></table:table>";
        var body = Body(Titled(P(Long) + Merged + P(Long) + Plain).Automatic("P9", "paragraph", "<style:text-properties fo:font-weight=\"bold\"/>"));

        Assert.Contains("<th colspan=\"2\">Water</th>", body);
        Assert.Contains("<td rowspan=\"2\">1398</td>", body);
        Assert.Contains("<td>30</td>", body);
        Assert.Contains("| Year | Water |\n|---|---|\n| 7 | 7 |", body);
    }

    [Fact]
    public void Pictures_come_with_alternative_text_and_with_the_caption_of_their_frame()
    {
        const string Framed = "<text:p><draw:frame><draw:text-box><text:p text:style-name=\"Illustration\"><draw:frame><draw:image xlink:href=\"Pictures/a.png\"/><svg:desc>A map of the river</svg:desc></draw:frame>The river in 1398</text:p></draw:text-box></draw:frame></text:p>";
        var article = Import(Titled(P(Long) + Framed + "<text:p><draw:frame><draw:image xlink:href=\"Pictures/b.wmf\"/><svg:title>A sketch</svg:title></draw:frame></text:p>"
            + "<text:p><draw:frame><draw:image xlink:href=\"Pictures/none.png\"/><svg:title>Gone</svg:title></draw:frame></text:p>")
            .Named("Illustration", "Illustration").Picture("a.png", TestPictures.OnePixel).Picture("b.wmf", [1, 2]));

        var figure = Assert.Single(article.Blocks.OfType<Figure>());
        Assert.Equal(("A map of the river", "The river in 1398"), (figure.Picture.Alt, InlineText.Of(figure.Caption)));
        Assert.Equal(["picture in the format WMF, which browsers do not show: 1 (“A sketch”)", "picture that is not in the file: 1 (“Gone”)"], article.Findings.Dropped.Select(line => line.English));
    }

    [Fact]
    public void Text_boxes_stand_after_their_paragraph_and_shapes_and_charts_are_named()
    {
        var article = Import(Titled(P(Long + "<draw:frame><draw:text-box><text:p>Boxed words.</text:p></draw:text-box></draw:frame>")
            + P("<draw:custom-shape><text:p>Shaped words.</text:p></draw:custom-shape>") + P("<draw:line/>") + P("<draw:frame draw:name=\"Sales\"><draw:object xlink:href=\"./Object 1\"/></draw:frame>")));

        Assert.Equal($"{Long}\n\nBoxed words.\n\nShaped words.\n", article.Body);
        Assert.Equal(["vector drawing; insert it as a picture: 1", "chart or other embedded object; insert it as a picture: 1 (“Sales”)"], article.Findings.Dropped.Select(line => line.English));
    }

    [Fact]
    public void A_formula_is_its_signs()
    {
        var article = Import(Titled(P(Long + " So <draw:frame><draw:object xlink:href=\"./Object 1\"/></draw:frame>."))
            .Xml("Object 1/content.xml", "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><semantics><mrow><mi>a</mi><mo>=</mo><mn>2</mn></mrow><annotation>a = 2</annotation></semantics></math>"));

        Assert.EndsWith("So a = 2.\n", article.Body);
        Assert.Contains("formula as plain text: a = 2", article.Findings.Changed.Select(line => line.English));
    }

    [Fact]
    public void A_table_of_contents_is_a_list_of_links_without_numbers_of_pages()
    {
        var body = Body(Titled("<text:table-of-content><text:index-body><text:index-title><text:p>Contents</text:p></text:index-title><text:p text:style-name=\"Contents_20_1\"><text:a xlink:href=\"#r\">The River<text:tab/>12</text:a></text:p></text:index-body></text:table-of-content>"
            + P(Long) + H("<text:bookmark-start text:name=\"r\"/>The River<text:bookmark-end text:name=\"r\"/>", 1) + P(Long)).Named("Contents_20_1", "Contents 1"));

        Assert.StartsWith("- [The River](#the-river)\n", body);
    }

    [Fact]
    public void Facts_stand_in_the_head_and_in_the_properties()
    {
        var article = Import(new OdfFile(P("آب هیرمند", "Title") + P("نویسنده: محمد رحیمی") + P("۸ دی ۱۴۰۴") + P("رودخانهٔ هیرمند از کوه‌های بابا در غرب کابل سرچشمه می‌گیرد و به هامون می‌ریزد.") + P("انتهای مطلب/"))
            .Named("Title", "Title").Meta("<dc:title>آب هیرمند</dc:title><meta:initial-creator>Admin</meta:initial-creator><dc:creator>ویراستار</dc:creator><meta:keyword>هیرمند</meta:keyword><meta:keyword>حقابه</meta:keyword>")
            .Margins("<style:header><text:p>خبرنامهٔ آب</text:p></style:header><style:footer><text:p>صفحهٔ ۱</text:p></style:footer>"));

        Assert.Equal(("آب هیرمند", "محمد رحیمی", "2025-12-29"), (article.Title, Assert.Single(article.Authors).Name, article.PublishDate));
        Assert.Equal(["هیرمند", "حقابه"], article.Tags);
        Assert.Equal("رودخانهٔ هیرمند از کوه‌های بابا در غرب کابل سرچشمه می‌گیرد و به هامون می‌ریزد.\n", article.Body);
        Assert.Contains("page header: 1 (“خبرنامهٔ آب”)", article.Findings.Dropped.Select(line => line.English));
        Assert.Contains("page footer: 1 (“صفحهٔ ۱”)", article.Findings.Dropped.Select(line => line.English));
    }

    [Fact]
    public void The_flat_form_gives_the_same_article()
    {
        var file = Titled(P(Long + Note("footnote", "A note.")) + H("Top", 1) + P(Long));

        Assert.Equal(Import(file.ToBytes(), "a.odt").Body, Import(file.ToFlatBytes(), "a.fodt").Body);
    }

    [Theory]
    [InlineData("content.xml", "<a>", "a.odt: error DAF179: The OpenDocument file is damaged: ")]
    [InlineData("content.xml", "<!DOCTYPE d [<!ENTITY a \"b\">]><d>&a;</d>", "a.odt: error DAF179: The OpenDocument file is damaged: ")]
    [InlineData("content.xml", "<a/>", "a.odt: error DAF177: The document contains no text. If its pages are scanned, run text recognition (OCR) first.")]
    [InlineData("META-INF/manifest.xml", "<m><file-entry full-path=\"content.xml\"><encryption-data/></file-entry></m>", "a.odt: error DAF178: The document is locked with a password. Open it in LibreOffice, save it without the password, and import it again.")]
    public void Damaged_empty_and_locked_documents_are_refused(string part, string xml, string expected)
    {
        var diagnostics = new DiagnosticBag();

        Assert.Empty(DocumentImporter.Import(new("a.odt", Titled("").Xml(part, xml).ToBytes()), new(ImportVocabulary.ModelSite, ["en", "fa"]), diagnostics));
        Assert.StartsWith(expected, Assert.Single(diagnostics.ToSortedList()).ToString(), StringComparison.Ordinal);
    }

    private static OdfFile Titled(string body) => new OdfFile(P("Title", "Title") + body).Named("Title", "Title");

    private static string Body(OdfFile file) => Import(file).Body;

    private static ImportedArticle Import(OdfFile file) => Import(file.ToBytes(), "a.odt");

    private static ImportedArticle Import(byte[] bytes, string name)
    {
        var diagnostics = new DiagnosticBag();
        var articles = DocumentImporter.Import(new(name, bytes), new(ImportVocabulary.ModelSite, ["en", "fa"]), diagnostics);
        Assert.Empty(diagnostics.ToSortedList());
        return Assert.Single(articles);
    }
}
