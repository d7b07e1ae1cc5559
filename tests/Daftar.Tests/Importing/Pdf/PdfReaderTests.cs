using System.IO.Compression;
using System.Text;
using Daftar.Diagnostics;
using Daftar.Importing;
using Daftar.Importing.Readers.Pdf;
using Daftar.Importing.Wording;

namespace Daftar.Tests.Importing.Pdf;

public sealed class PdfReaderTests
{
    private static readonly string[] Text =
    [
        "The bridge at Hairatan was closed for a week in the spring of that year, and",
        "nobody in the town knew why; the drivers waited in a line that reached the hills,",
        "and the price of flour rose in the markets of three provinces before it opened.",
    ];

    private static readonly string Paragraph = string.Join(' ', Text);

    [Fact]
    public void Lines_become_paragraphs_and_large_ones_the_title_and_headings()
    {
        var article = Import(new PdfFile().Line("The Closed Bridge", 80, size: 24).Lines(120, 60, Text).Lines(180, 60, Text).Line("Reasons", 240, size: 15).Lines(260, 60, Text));

        Assert.Equal("The Closed Bridge", article.Title);
        Assert.Equal($"{Paragraph}\n\n{Paragraph}\n\n## Reasons\n\n{Paragraph}\n", article.Body);
    }

    [Fact]
    public void Columns_are_read_one_after_the_other_below_what_runs_across()
    {
        string[] first = ["The river comes from", "the mountains in the", "north and ends in a", "lake without a way out."], second = ["In summer the lake is", "dry, and the wind takes", "the salt of its ground", "into the villages."];
        var article = Import(new PdfFile().Line("A River Between Two Countries", 80, size: 24).Lines(120, 60, first).Lines(120, 320, second));

        Assert.Equal($"{string.Join(' ', first)}\n\n{string.Join(' ', second)}\n", article.Body);
    }

    [Fact]
    public void The_cells_of_a_table_stand_in_rows_below_columns_of_two_lines()
    {
        string[] rows = ["Year", "Flow", "Share"], first = ["2019", "5,600", "820"], second = ["2020", "4,200", ""];
        var file = new PdfFile().Line("A River Between Two Countries", 80, size: 24).Lines(120, 60, Text)
            .Lines(180, 60, "The river comes from the mountains", "in the north and ends in a lake").Lines(180, 300, "without a way out, and in summer it", "is dry.");
        for (var column = 0; column < 3; column++)
            file.Line(rows[column], 240, 60 + (column * 120), isBold: true).Line(first[column], 260, 60 + (column * 120)).Line(second[column] is { Length: > 0 } cell ? cell : " ", 280, 60 + (column * 120));
        var article = Import(file.Lines(320, 60, Text));

        Assert.Equal(
            $"{Paragraph}\n\nThe river comes from the mountains in the north and ends in a lake without a way out, and in summer it is dry.\n\n"
            + $"| Year | Flow | Share |\n|---|---|---|\n| 2019 | 5,600 | 820 |\n| 2020 | 4,200 |  |\n\n{Paragraph}\n", article.Body);
        Assert.Contains("table: Year Flow Share", article.Findings.Guessed.Select(line => line.English));
    }

    [Fact]
    public void The_largest_line_is_the_title_also_below_a_short_one()
    {
        var article = Import(new PdfFile().Line("News of the Water, No. 12", 40, size: 9).Line("The Closed Bridge", 80, size: 24).Lines(120, 60, Text));

        Assert.Equal("The Closed Bridge", article.Title);
        Assert.Equal($"News of the Water, No. 12\n\n{Paragraph}\n", article.Body);
    }

    [Fact]
    public void A_space_on_top_of_a_letter_is_a_half_space()
    {
        // "می" and "شود" from left to right, as browsers put them, with the space where the later word's last letter stands.
        PdfGlyph At(string text, double left, double width) => new(text, left, left + width, 0, 10, false, false, null);
        var lines = PageReading.Pieces([At("ﺩ", 0, 5), At("ﻮ", 5, 5), At("ﺷ", 10, 6), At(" ", 16, 3.5), At("ﯽ", 16, 9), At("ﻣ", 25, 6), At(" ", 31, 3.5), At("ﻥ", 35.5, 8)]);

        Assert.Equal("ن می\u200Cشود", PdfText.Of(Assert.Single(lines)));
    }

    [Fact]
    public void Running_heads_feet_and_numbers_of_pages_are_left_out_and_named()
    {
        var file = new PdfFile();
        for (var page = 1; page <= 3; page++)
        {
            if (page > 1) file.Page();
            file.Line("News of the Water", 40).Lines(120, 60, Text).Line($"{page}", 810, 300);
        }
        var article = Import(file);

        Assert.EndsWith($"{Paragraph}\n\n{Paragraph}\n", article.Body);
        Assert.DoesNotContain("News", article.Body);
        Assert.Contains("page header: 1 (“News of the Water”)", article.Findings.Dropped.Select(line => line.English));
        Assert.Contains("page number: 3", article.Findings.Dropped.Select(line => line.English));
    }

    [Fact]
    public void Lines_of_the_text_that_repeat_in_the_margin_and_letters_at_places_like_those_of_the_title_are_kept()
    {
        // In halves of its size the title's first letter stands where the text's does.
        var file = new PdfFile().Line("T", 842 - 700, 120, size: 22).Line("T.", 842 - 350, 60);
        var article = Import(file.Page().Line("News of the Water", 30).Lines(65, 60, Text).Page().Line("News of the Water", 30).Lines(65, 60, Text));

        Assert.Equal($"T.\n\n{Paragraph}\n\n{Paragraph}\n", article.Body);
        Assert.Equal("T", article.Title);
    }

    [Fact]
    public void A_sentence_goes_on_on_the_next_page_and_divided_words_come_together()
    {
        var article = Import(new PdfFile().Line("The Closed Bridge", 80, size: 24).Lines(120, 60, [.. Text[..2], "and the price of flour rose in the mar-"]).Page().Lines(80, 60, "kets of three provinces before it opened."));

        Assert.Equal(Paragraph + "\n", article.Body);
        Assert.Contains("words that were divided at the end of a line, put together: 1", article.Findings.Changed.Select(line => line.English));
    }

    [Fact]
    public void Bold_words_links_and_lists_are_kept()
    {
        var article = Import(new PdfFile().Line("The Closed Bridge", 80, size: 24).Lines(120, 60, Text).Line("See the report", 180).Link("https://example.org/report", 180, 60, 90)
            .Line("- one thing", 210).Line("- another thing", 224).Lines(260, 60, Text));

        Assert.Contains("[See the report](https://example.org/report)", article.Body);
        Assert.Contains("- one thing\n- another thing\n", article.Body);
    }

    [Theory]
    [InlineData("ناتسناغفا", "افغانستان")]
    [InlineData("۱۴۰۴ لاس", "سال ۱۴۰۴")]
    [InlineData("لباک رد United Nations نامزاس", "سازمان United Nations در کابل")]
    [InlineData("(هبنشود زور) ۱۴۰۴/۱۰/۰۸ رد", "در ۱۴۰۴/۱۰/۰۸ (روز دوشنبه)")]
    [InlineData(")هبنشود زور( ۱۴۰۴/۱۰/۰۸ رد", "در ۱۴۰۴/۱۰/۰۸ (روز دوشنبه)")]
    [InlineData("نان و «بآ»", "«آب» و نان")]
    [InlineData("نان و »بآ«", "«آب» و نان")]
    [InlineData("مدرم زا ۵۰٪", "۵۰٪ از مردم")]
    [InlineData("۱۳۹۸ و ۱۳۹۷ یاه لاس", "سال های ۱۳۹۷ و ۱۳۹۸")]
    [InlineData("The word بآ means water", "The word آب means water")]
    public void The_order_of_the_page_becomes_the_order_of_reading(string shown, string expected)
    {
        var glyphs = shown.Select((c, at) => new PdfGlyph(c.ToString(), at * 10, (at * 10) + 10, 0, 10, false, false, null)).ToList();

        Assert.Equal(expected, string.Concat(VisualOrder.ToLogical(glyphs).Select(glyph => glyph.Text)));
    }

    [Theory]
    [InlineData("ﻣﯽﺷﻮﺩ", "می\u200Cشود")]
    [InlineData("ﮐﺘﺎﺏ", "کتاب")]
    [InlineData("ﻻﻟﻪ", "لاله")]
    [InlineData("tﬀe", "efft")]
    public void Shapes_of_letters_become_letters_with_the_half_space_between_those_that_do_not_join(string shapes, string expected)
    {
        var glyphs = shapes.Reverse().Select((c, at) => new PdfGlyph(c.ToString(), at * 10, (at * 10) + 10, 0, 10, false, false, null)).ToList();

        Assert.Equal(expected, PdfText.Of(new(glyphs)));
    }

    [Fact]
    public void Properties_are_facts_and_a_picture_is_named()
    {
        var article = Import(new PdfFile().Title("The Closed Bridge", "Jane Roe").Line("The Closed Bridge", 80, size: 24).Lines(120, 60, Text).Page().Picture());

        Assert.Equal(("The Closed Bridge", "Jane Roe"), (article.Title, Assert.Single(article.Authors).Name));
        Assert.Contains("picture; add it by hand: 1", article.Findings.Dropped.Select(line => line.English));
        Assert.Contains("page without text: 1 (“2”)", article.Findings.Dropped.Select(line => line.English));
    }

    [Fact]
    public void Pictures_of_text_and_empty_pages_are_refused()
    {
        Assert.Equal(
            "a.pdf: error DAF180: The pages of the PDF are pictures of text (1); it contains no text. Run text recognition (OCR) and import the result, or import the file from which the PDF was made.",
            Refusal(new PdfFile().Picture().ToBytes()));
        Assert.Equal("a.pdf: error DAF177: The document contains no text. If its pages are scanned, run text recognition (OCR) first.", Refusal(new PdfFile().ToBytes()));
    }

    [Fact]
    public void Damaged_files_are_refused_with_what_the_library_says()
    {
        Assert.StartsWith("a.pdf: error DAF182: The PDF is damaged: ", Refusal(Encoding.ASCII.GetBytes("%PDF-1.7\nnothing else")), StringComparison.Ordinal);
        var whole = new PdfFile().Lines(120, 60, Text).ToBytes();
        for (var cut = 100; cut < whole.Length; cut += whole.Length / 7)
        {
            // Cut files are read as far as they go, or refused; none throws.
            DocumentImporter.Import(new("a.pdf", whole[..cut]), new(ImportVocabulary.ModelSite, ["en", "fa"]), new());
        }
    }

    [Fact]
    public void Locked_files_are_refused()
    {
        const string Id = "<00112233445566778899AABBCCDDEEFF>";
        var file = Objects(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>",
            $"<< /Filter /Standard /V 1 /R 2 /O <{new string('A', 64)}> /U <{new string('B', 64)}> /P -4 >>"], $"/Encrypt 3 0 R /ID [{Id} {Id}]");

        Assert.Equal("a.pdf: error DAF181: The PDF is locked with a password. Open it, save it without the password (print it to a PDF), and import it again.", Refusal(file));
    }

    [Fact]
    public void Pages_in_a_circle_and_streams_that_unpack_without_end_are_refused()
    {
        var circle = Objects("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 1 >>");
        Assert.Matches("^a.pdf: error DAF(177|182|183): ", Refusal(circle));

        var bomb = Objects("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R >>", Packed(300));
        Assert.Equal("a.pdf: error DAF183: The PDF takes too much time or memory. Split it, or print the pages that you need to a new PDF.", Refusal(bomb));
    }

    private static string Packed(int megabytes)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var zeros = new byte[1 << 20];
            Array.Fill(zeros, (byte)' ');
            for (var count = 0; count < megabytes; count++) stream.Write(zeros);
        }
        return $"<< /Length {packed.Length} /Filter /FlateDecode >>\nstream\n{Encoding.Latin1.GetString(packed.ToArray())}\nendstream";
    }

    private static byte[] Objects(params string[] objects) => Objects(objects, "");

    private static byte[] Objects(string[] objects, string trailer)
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        for (var index = 0; index < objects.Length; index++)
        {
            places.Add(file.Length);
            file.Append($"{index + 1} 0 obj\n{objects[index]}\nendobj\n");
        }
        var table = file.Length;
        file.Append($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places) file.Append($"{place:D10} 00000 n \n");
        file.Append($"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static string Refusal(byte[] bytes)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Empty(DocumentImporter.Import(new("a.pdf", bytes), new(ImportVocabulary.ModelSite, ["en", "fa"]), diagnostics));
        return Assert.Single(diagnostics.ToSortedList()).ToString();
    }

    private static ImportedArticle Import(PdfFile file)
    {
        var diagnostics = new DiagnosticBag();
        var articles = DocumentImporter.Import(new("a.pdf", file.ToBytes()), new(ImportVocabulary.ModelSite, ["en", "fa"]), diagnostics);
        Assert.Empty(diagnostics.ToSortedList());
        return Assert.Single(articles);
    }
}
