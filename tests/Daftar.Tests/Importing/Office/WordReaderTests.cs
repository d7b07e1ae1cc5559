using Daftar.Diagnostics;
using Daftar.Importing;
using Daftar.Importing.Documents;
using Daftar.Importing.Wording;
using static Daftar.Tests.Importing.Office.WordFile;

namespace Daftar.Tests.Importing.Office;

public sealed class WordReaderTests
{
    private const string Long = "The bridge at Hairatan was closed for a week in the spring of that year, and nobody knew why.";
    private static readonly byte[] Png = TestPictures.OnePixel;

    [Theory]
    [InlineData("heading 2", "### Rivers")]
    [InlineData("Heading 3", "### Rivers")]
    [InlineData("عنوان ۲", "### Rivers")]
    [InlineData("سرفصل 2", "### Rivers")]
    [InlineData("Überschrift 2", "### Rivers")]
    [InlineData("заголовок 2", "### Rivers")]
    [InlineData("Quote", "> Rivers")]
    [InlineData("نقل‌قول", "> Rivers")]
    [InlineData("Source Code", "```\nRivers\n```")]
    [InlineData("Body Text", "Rivers")]
    public void Styles_are_known_by_name_in_any_language(string name, string expected)
    {
        var file = new WordFile(P("Title", "T") + P("Top", "H1") + P(Long) + P("Rivers", "S") + P(Long)).Styles(("T", "Title", ""), ("H1", "heading 1", ""), ("S", name, ""));

        Assert.Contains($"\n\n{expected}\n", "\n" + Body(file));
    }

    [Theory]
    [InlineData("a.html", "<html><head><style>p { }</style></head><body><p>The salt of the lake</p></body></html>", " (“The salt of the lake”)")]
    [InlineData("a.mht", "MIME-Version: 1.0\nSubject: x\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<p>The salt =E2=80=93 of the lake</p>\n", " (“The salt – of the lake”)")]
    [InlineData("a.txt", "The salt of the lake", " (“The salt of the lake”)")]
    [InlineData("a.rtf", "{\\rtf1 The salt}", "")]
    public void A_document_within_the_document_is_named_with_its_words(string name, string content, string words)
    {
        var article = Import(new WordFile(P("The Lake") + P("The river comes from the mountains in the north and ends in a lake.") + "<w:altChunk r:id=\"chunk\"/>").Embedded("chunk", name, content));

        Assert.Equal([$"embedded document; import it separately: 1{words}"], article.Findings.Dropped.Select(line => line.English));
    }

    [Fact]
    public void A_number_of_the_page_in_the_text_is_left_out_and_named_with_its_words()
    {
        var article = Import(new WordFile(P("The Lake") + $"<w:p>{R("The river ends at page ")}<w:fldSimple w:instr=\" PAGE \">{R("3")}</w:fldSimple>{R(" in a lake.")}</w:p>"));

        Assert.Equal("The river ends at page in a lake.\n", article.Body);
        Assert.Equal(["page number in the text: 1 (“The river ends at page 3 in a lake.”)"], article.Findings.Dropped.Select(line => line.English));
    }

    [Fact]
    public void A_style_is_what_the_style_it_is_based_on_is()
    {
        var file = new WordFile(P("Title", "T") + P("Top", "H1") + P(Long) + P("Rivers", "Mine") + P(Long))
            .Styles(("T", "Title", ""), ("H1", "heading 1", ""), ("H2", "heading 2", ""), ("Mine", "Chapter of ours", "<w:basedOn w:val=\"H2\"/>"));

        Assert.Contains("### Rivers", Body(file));
    }

    [Fact]
    public void Bold_paragraphs_are_headings_that_nobody_gave_a_style()
    {
        var article = Import(new WordFile(P("The Bridge", "T") + P(Long) + "<w:p>" + R("Reasons", "<w:b/>") + "</w:p>" + P(Long) + "<w:p>" + R("Nobody knew this.", "<w:b/>") + "</w:p>" + P(Long))
            .Styles(("T", "Title", "")));

        Assert.Contains("## Reasons", article.Body);
        Assert.Contains("**Nobody knew this.**", article.Body);
        Assert.Contains("heading: Reasons", article.Findings.Guessed.Select(line => line.English));
    }

    [Theory]
    [InlineData("<w:b/>", "**word**")]
    [InlineData("<w:i/>", "*word*")]
    [InlineData("<w:rtl/><w:bCs/>", "**word**")]
    [InlineData("<w:rtl/><w:b/><w:bCs w:val=\"0\"/>", "word")]
    [InlineData("<w:b w:val=\"false\"/>", "word")]
    [InlineData("<w:vertAlign w:val=\"superscript\"/>", "<sup>word</sup>")]
    [InlineData("<w:vertAlign w:val=\"subscript\"/>", "<sub>word</sub>")]
    [InlineData("<w:strike/>", "~~word~~")]
    [InlineData("<w:u w:val=\"none\"/>", "word")]
    public void Runs_keep_their_form(string properties, string expected)
    {
        var file = new WordFile(P("Title", "T") + "<w:p>" + R(Long + " A ") + R("word", properties) + R(" more.") + "</w:p>").Styles(("T", "Title", ""));

        Assert.EndsWith($" A {expected} more.\n", Body(file));
    }

    [Fact]
    public void Insertions_are_taken_in_and_deletions_and_comments_never()
    {
        var file = new WordFile(P("Title", "T")
            + $"<w:p>{R(Long + " It has ")}<w:ins w:id=\"1\">{R("seven")}</w:ins><w:del w:id=\"2\"><w:r><w:delText>eleven</w:delText></w:r></w:del>{R(" arches.")}"
            + "<w:commentRangeStart w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>"
            + $"<w:p><w:moveFrom w:id=\"3\">{R("Moved away.")}</w:moveFrom></w:p><w:p><w:moveTo w:id=\"4\">{R("Moved here.")}</w:moveTo></w:p>")
            .Styles(("T", "Title", ""))
            .Part("comments", "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:comment w:id=\"0\" w:author=\"Editor\"><w:p><w:r><w:t>Check this</w:t></w:r></w:p></w:comment></w:comments>");
        var article = Import(file);

        Assert.Equal($"{Long} It has seven arches.\n\nMoved here.\n", article.Body);
        Assert.Equal(["deleted text, not published: 1 (“eleven”)", "comment, not published: 1 (“Editor: Check this”)"], article.Findings.Dropped.Select(line => line.English));
    }

    [Fact]
    public void A_deleted_paragraph_mark_joins_two_paragraphs_without_joining_words()
    {
        var file = new WordFile(P("Title", "T") + P(Long, more: "<w:rPr><w:del w:id=\"1\"/></w:rPr>") + P("It stood.")).Styles(("T", "Title", ""));

        Assert.Equal($"{Long} It stood.\n", Body(file));
    }

    [Fact]
    public void Lists_have_levels_go_on_and_begin_anew()
    {
        var file = new WordFile(P("Title", "T") + P(Long) + Item("one", 2) + Item("two", 2) + Item("inner", 2, 1) + P(Long) + Item("three", 2) + P(Long) + Item("new", 3) + P(Long) + Item("dot", 1) + Item("deep", 1, 1))
            .Styles(("T", "Title", "")).Lists();
        var body = Body(file);

        Assert.Contains("1. one\n2. two\n   1. inner\n", body);
        Assert.Contains("\n3. three\n", body);
        Assert.Contains("\n1. new\n", body);
        Assert.Contains("- dot\n  - deep", body);
    }

    [Fact]
    public void Foot_and_endnotes_keep_their_marks()
    {
        var file = new WordFile(P("Title", "T") + $"<w:p>{R(Long)}<w:r><w:footnoteReference w:id=\"1\"/></w:r>{R(" More")}<w:r><w:endnoteReference w:id=\"1\"/></w:r>{R(".")}</w:p>")
            .Styles(("T", "Title", "")).Notes("footnote", ("1", "First note.")).Notes("endnote", ("1", "Last note."));

        Assert.Equal($"{Long}[^1] More[^2].\n\n[^1]: First note.\n[^2]: Last note.\n", Body(file));
    }

    [Fact]
    public void Links_come_from_elements_fields_and_references_to_headings()
    {
        var file = new WordFile(P("Title", "T") + "<w:p><w:pPr><w:pStyle w:val=\"H1\"/></w:pPr><w:bookmarkStart w:id=\"0\" w:name=\"_Ref1\"/>" + R("The River") + "<w:bookmarkEnd w:id=\"0\"/></w:p>"
            + $"<w:p>{R(Long + " See ")}<w:hyperlink r:id=\"rL\">{R("one")}</w:hyperlink>{R(", ")}"
            + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"https://example.org/two\" \\o \"tip\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + R("two") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
            + $"{R(", ")}<w:fldSimple w:instr=\" REF _Ref1 \\h \">{R("three")}</w:fldSimple>{R(", ")}<w:hyperlink w:anchor=\"nowhere\">{R("four")}</w:hyperlink>{R(".")}</w:p>")
            .Styles(("T", "Title", ""), ("H1", "heading 1", "")).Link("rL", "https://example.org/one");
        var article = Import(file);

        Assert.EndsWith("See [one](https://example.org/one), [two](https://example.org/two), [three](#the-river), four.\n", article.Body);
        Assert.Contains("references to places that are not in the document became plain text", article.Findings.Changed.Select(line => line.English));
    }

    [Fact]
    public void Merged_cells_and_several_paragraphs_make_a_table_of_html()
    {
        const string Table = "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p><w:r><w:t>Year</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>Water</w:t></w:r></w:p></w:tc></w:tr>"
            + "<w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>1398</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>in</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>20</w:t></w:r></w:p></w:tc></w:tr>"
            + "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>out</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>30</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
        var body = Body(new WordFile(P("Title", "T") + P(Long) + Table).Styles(("T", "Title", "")));

        Assert.Contains("<th colspan=\"2\">Water</th>", body);
        Assert.Contains("<td rowspan=\"2\">1398</td>", body);
        Assert.Contains("<td>30</td>", body);
    }

    [Fact]
    public void Pictures_come_with_alternative_text_and_caption_and_other_formats_are_reported()
    {
        var file = new WordFile(P("Title", "T") + P(Long) + Drawing("rP", "A map of the river") + P("The river in 1398", "C") + Drawing("rE", "A sketch"))
            .Styles(("T", "Title", ""), ("C", "caption", "")).Picture("rP", "a.png", Png).Picture("rE", "b.emf", [1, 2, 3]);
        var article = Import(file);

        var figure = Assert.Single(article.Blocks.OfType<Figure>());
        Assert.Equal(("A map of the river", "The river in 1398"), (figure.Picture.Alt, Daftar.Importing.Bodies.InlineText.Of(figure.Caption)));
        Assert.Contains("picture in the format EMF, which browsers do not show: 1 (“A sketch”)", article.Findings.Dropped.Select(line => line.English));
    }

    [Fact]
    public void The_picture_before_the_text_stands_for_it()
    {
        var article = Import(new WordFile(P("Title", "T") + Drawing("rP", "Dam") + P(Long)).Styles(("T", "Title", "")).Picture("rP", "a.png", Png));

        Assert.Equal("Dam", article.Image?.Alt);
        Assert.Empty(article.Blocks.OfType<Figure>());
    }

    [Fact]
    public void Text_boxes_are_read_once_where_they_hang()
    {
        const string Box = "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>Boxed words.</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>Boxed words.</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";

        Assert.Equal($"{Long}\n\nBoxed words.\n", Body(new WordFile(P("Title", "T") + P(Long) + Box).Styles(("T", "Title", ""))));
    }

    [Fact]
    public void Facts_stand_in_the_head_and_in_the_properties()
    {
        var article = Import(new WordFile(P("آب هیرمند", "T") + P("نویسنده: محمد رحیمی") + P("منبع: خبرنامهٔ آب") + P("۸ دی ۱۴۰۴") + P("رودخانهٔ هیرمند از کوه‌های بابا در غرب کابل سرچشمه می‌گیرد و به هامون می‌ریزد.") + P("انتهای مطلب/"))
            .Styles(("T", "عنوان", "")).Properties("<dc:creator>Admin</dc:creator><cp:keywords>هیرمند، حقابه</cp:keywords><dcterms:created>2020-01-02T00:00:00Z</dcterms:created>"));

        Assert.Equal(("آب هیرمند", "محمد رحیمی", "خبرنامهٔ آب", "2025-12-29"), (article.Title, Assert.Single(article.Authors).Name, article.Source, article.PublishDate));
        Assert.Equal(["هیرمند", "حقابه"], article.Tags);
        Assert.Equal("رودخانهٔ هیرمند از کوه‌های بابا در غرب کابل سرچشمه می‌گیرد و به هامون می‌ریزد.\n", article.Body);
    }

    [Fact]
    public void Hidden_text_is_left_out_and_named()
    {
        var article = Import(new WordFile(P("Title", "T") + "<w:p>" + R(Long) + R(" Secret.", "<w:vanish/>") + "</w:p>").Styles(("T", "Title", "")));

        Assert.Equal(Long + "\n", article.Body);
        Assert.Contains("hidden text: 1 (“Secret.”)", article.Findings.Dropped.Select(line => line.English));
    }

    [Theory]
    [InlineData("<w:p>", "a.docx: error DAF175: The Word file is damaged: ")]
    [InlineData("", "a.docx: error DAF177: The document contains no text. If its pages are scanned, run text recognition (OCR) first.")]
    public void Damaged_and_empty_documents_are_refused(string body, string expected)
    {
        var diagnostics = new DiagnosticBag();

        Assert.Empty(DocumentImporter.Import(new("a.docx", new WordFile(body).ToBytes()), new(ImportVocabulary.ModelSite, ["en", "fa"]), diagnostics));
        Assert.StartsWith(expected, Assert.Single(diagnostics.ToSortedList()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_and_external_entities_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 200)) + P(Long) + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 200));
        foreach (var file in new[] { new WordFile(deep), new WordFile("").Xml("word/document.xml", "<!DOCTYPE d [<!ENTITY a \"b\">]><d><body>&a;</body></d>") })
        {
            var diagnostics = new DiagnosticBag();
            Assert.Empty(DocumentImporter.Import(new("a.docx", file.ToBytes()), new(ImportVocabulary.ModelSite, ["en", "fa"]), diagnostics));
            Assert.Equal("DAF175", Assert.Single(diagnostics.ToSortedList()).Code);
        }
    }

    [Fact]
    public void A_paragraph_whose_number_was_taken_off_goes_on_with_its_item()
    {
        const string indented = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr><w:ind w:left=\"720\"/>";
        var file = new WordFile(P("Title", "T") + P(Long) + Item("one", 1) + P("more of one", more: indented) + Item("two", 1) + P("Not indented.", more: "<w:numPr><w:numId w:val=\"0\"/></w:numPr>"))
            .Styles(("T", "Title", "")).Lists();

        Assert.EndsWith("- one\n\n  more of one\n\n- two\n\nNot indented.\n", Body(file));
    }

    [Fact]
    public void Code_may_be_raised_and_code_beside_code_is_one()
    {
        const string code = "<w:rStyle w:val=\"VerbatimChar\"/>";
        var file = new WordFile(P("Title", "T") + $"<w:p>{R(Long + " ")}{R("m", code)}{R("x", code)}{R("2", code + "<w:vertAlign w:val=\"superscript\"/>")}</w:p>").Styles(("T", "Title", ""), ("VerbatimChar", "Verbatim Char", ""));

        Assert.EndsWith(" `mx`<sup>`2`</sup>\n", Body(file));
    }

    [Theory]
    [InlineData("<m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>c</m:t></m:r></m:den></m:f>", "(a+b)/c")]
    [InlineData("<m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>", "x^2")]
    [InlineData("<m:sSubSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sub><m:r><m:t>i</m:t></m:r></m:sub><m:sup><m:r><m:t>n-1</m:t></m:r></m:sup></m:sSubSup>", "x_i^(n-1)")]
    [InlineData("<m:rad><m:deg/><m:e><m:r><m:t>x+1</m:t></m:r></m:e></m:rad>", "√(x+1)")]
    [InlineData("<m:d><m:e><m:r><m:t>y</m:t></m:r></m:e></m:d>", "(y)")]
    [InlineData("<m:nary><m:naryPr><m:chr m:val=\"∑\"/></m:naryPr><m:sub><m:r><m:t>i=1</m:t></m:r></m:sub><m:sup><m:r><m:t>n</m:t></m:r></m:sup><m:e><m:r><m:t>k</m:t></m:r></m:e></m:nary>", "∑_(i=1)^n k")]
    public void A_formula_on_one_line_means_the_same(string math, string expected)
    {
        var article = Import(new WordFile(P("Title", "T") + P(Long) + $"<w:p><m:oMath>{math}</m:oMath></w:p>").Styles(("T", "Title", "")));

        Assert.Contains($"formula as plain text: {expected}", article.Findings.Changed.Select(line => line.English));
    }

    [Fact]
    public void Rows_that_were_deleted_and_readings_above_words_are_told()
    {
        const string row = "<w:tr><w:tc><w:p><w:r><w:t>kept</w:t></w:r></w:p></w:tc></w:tr>";
        const string deleted = "<w:tr><w:trPr><w:del w:id=\"7\"/></w:trPr><w:tc><w:p><w:del w:id=\"8\"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p></w:tc></w:tr>";
        const string ruby = "<w:p><w:r><w:ruby><w:rt><w:r><w:t>tokyo</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>東京</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>";
        var article = Import(new WordFile(P("Title", "T") + P(Long) + $"<w:tbl>{row}{deleted}{row}</w:tbl>" + ruby).Styles(("T", "Title", "")));

        Assert.Equal(["deleted text, not published: 1 (“gone”)", "ruby text above a word: 1 (“tokyo”)"], article.Findings.Dropped.Select(line => line.English));
        Assert.DoesNotContain("gone", article.Body, StringComparison.Ordinal);
        Assert.Contains("東京", article.Body, StringComparison.Ordinal);
    }

    private static string Drawing(string id, string alt) =>
        $"<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"x\" descr=\"{alt}\"/><a:graphic><a:graphicData><a:blip r:embed=\"{id}\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";

    private static string Body(WordFile file) => Import(file).Body;

    private static ImportedArticle Import(WordFile file)
    {
        var diagnostics = new DiagnosticBag();
        var articles = DocumentImporter.Import(new("a.docx", file.ToBytes()), new(ImportVocabulary.ModelSite, ["en", "fa"]), diagnostics);
        Assert.Empty(diagnostics.ToSortedList());
        return Assert.Single(articles);
    }
}
