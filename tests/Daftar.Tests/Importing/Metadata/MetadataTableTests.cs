using System.IO.Compression;
using System.Text;
using Daftar.Diagnostics;
using Daftar.Importing;
using Daftar.Importing.Metadata;
using Daftar.Importing.Wording;

namespace Daftar.Tests.Importing.Metadata;

public sealed class MetadataTableTests
{
    private const string Text = "The Closed Bridge\n\nThe bridge at Hairatan was closed for a week in the spring of that year, and nobody in the town knew why it was.\n";
    private const string Persian = "پل بسته\n\nپل حیرتان در بهار آن سال یک هفته بسته بود و هیچ‌کس در شهر نمی‌دانست که چرا رانندگان تا پای تپه‌ها در صف مانده‌اند.\n";
    private static readonly DateOnly Today = new(2026, 1, 1);

    [Theory]
    [InlineData("news_code,title,author,publish_date,tags,file\n3512,\"The Bridge, Closed\",Jane Roe,1402/03/05,\"water; trade\",a.txt\n")]
    [InlineData("کد خبر;عنوان;نویسنده;تاریخ انتشار;برچسب‌ها;نام فایل\n۳۵۱۲;The Bridge, Closed;Jane Roe;۵ خرداد ۱۴۰۲;water، trade;A.TXT\n")]
    [InlineData("file\ttitle\tauthor\tdate\tkeywords\tcode\r\na\tThe Bridge, Closed\tJane Roe\t2023-05-26\twater|trade\t3512\r\n")]
    public void A_row_gives_facts_to_the_document_of_its_file_name(string table, string file = "a.txt")
    {
        var (article, diagnostics) = Import(table, (file, Text));

        Assert.Empty(diagnostics);
        Assert.Equal(("The Bridge, Closed", 3512, "2023-05-26"), (article.Title, article.NewsCode, article.PublishDate));
        Assert.Equal("Jane Roe", Assert.Single(article.Authors).Name);
        Assert.Equal(["water", "trade"], article.Tags);
        Assert.Contains("title: The Bridge, Closed from the table, The Closed Bridge in the document", article.Findings.Changed.Select(line => line.English));
    }

    [Fact]
    public void Types_and_regions_are_understood_as_the_site_names_them()
    {
        var (article, diagnostics) = Import("کد خبر,نوع,منطقه\n۳۵۱۲,تحلیل,افغانستان\n", ("3512.txt", Persian));

        Assert.Empty(diagnostics);
        Assert.Equal(("analysis", "afghanistan"), (article.Type, Assert.Single(article.Regions)));
    }

    [Fact]
    public void Rows_without_a_document_and_documents_without_a_row_are_named()
    {
        var (_, diagnostics) = Import("file,title\nb.txt,Another\nc.txt,Third\nB.TXT,Again\n", ("a.txt", Text), ("c.txt", Text));

        Assert.Equal(
            [
                "a.txt: warning DAF187: No row of 'table.csv' matches this document. Add a row with its file name or news code.",
                "table.csv(2,1): warning DAF186: No document matches this row (b.txt). Correct the file name or the news code, or remove the row.",
                "table.csv(4,1): warning DAF190: This row is about the same document as row 2, and only row 2 was used. Remove one of the two.",
            ], diagnostics);
    }

    [Fact]
    public void What_is_not_understood_is_named_and_left_out()
    {
        var (article, diagnostics) = Import("file,date,news_code,colour\na.txt,soon,x12,red\n", ("a.txt", Text));

        Assert.Null(article.PublishDate);
        Assert.Null(article.NewsCode);
        Assert.Equal(
            [
                "table.csv(1,1): warning DAF189: Import does not know the column 'colour' and ignored it. docs/importing.md lists the columns.",
                "table.csv(2,1): warning DAF188: 'soon' in the column 'date' cannot be read and was left out. Write dates as 1402/03/05 or 2023-05-26 and news codes as a number.",
                "table.csv(2,1): warning DAF188: 'x12' in the column 'news_code' cannot be read and was left out. Write dates as 1402/03/05 or 2023-05-26 and news codes as a number.",
            ], diagnostics);
    }

    [Fact]
    public void A_day_that_is_still_to_come_is_not_believed()
    {
        var (article, diagnostics) = Import("file,date\na.txt,2068-01-01\n", ("a.txt", Text));

        Assert.Null(article.PublishDate);
        Assert.Contains("DAF188", Assert.Single(diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title,author\nThe Bridge,Jane\n", "table.csv: error DAF185: The table of metadata has no column with file names or news codes, so its rows match no document. Add a column 'file' or 'news_code'.")]
    [InlineData("\n\n", "table.csv: error DAF184: The table of metadata cannot be read: it is empty, or no text. Save it as .csv (UTF-8) or .xlsx, with the titles of the columns in its first row.")]
    public void Tables_that_say_nothing_about_documents_are_refused(string table, string expected)
    {
        var diagnostics = new DiagnosticBag();

        Assert.Null(MetadataTable.Load(new("table.csv", Encoding.UTF8.GetBytes(table)), Today, diagnostics));
        Assert.Equal(expected, Assert.Single(diagnostics.ToSortedList()).ToString());
    }

    [Fact]
    public void Workbooks_are_read_with_their_shared_texts_and_days()
    {
        var workbook = Workbook(
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"D1\" t=\"inlineStr\"><is><t>news_code</t></is></c></row>"
            + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c><c r=\"B2\" s=\"1\"><v>45072</v></c><c r=\"D2\"><v>3512</v></c></row>",
            "<si><t>file</t></si><si><r><t>da</t></r><r><t>te</t></r></si><si><t>a.txt</t></si>");
        var (article, diagnostics) = Import("table.xlsx", workbook, ("a.txt", Text));

        Assert.Empty(diagnostics);
        Assert.Equal((3512, "2023-05-26"), (article.NewsCode, article.PublishDate));
    }

    [Fact]
    public void A_damaged_workbook_is_refused()
    {
        var diagnostics = new DiagnosticBag();

        Assert.Null(MetadataTable.Load(new("table.xlsx", Workbook("<row>", "")), Today, diagnostics));
        Assert.StartsWith("table.xlsx: error DAF184: The table of metadata cannot be read: ", Assert.Single(diagnostics.ToSortedList()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Quoted_cells_hold_separators_quotation_marks_and_lines()
    {
        var rows = CsvReading.Read("a,b\n\"one, \"\"two\"\"\nthree\", four \n\n\"\",5\n");

        Assert.Equal([1, 2, 5], rows.Select(row => row.Line));
        Assert.Equal(["one, \"two\"\nthree", "four"], rows[1].Cells);
        Assert.Equal(["", "5"], rows[2].Cells);
    }

    private static byte[] Workbook(string rows, string texts)
    {
        const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part("xl/workbook.xml", $"<workbook {Main} xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            Part("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/first.xml\"/></Relationships>");
            Part("xl/worksheets/first.xml", $"<worksheet {Main}><sheetData>{rows}</sheetData></worksheet>");
            Part("xl/sharedStrings.xml", $"<sst {Main}>{texts}</sst>");
            Part("xl/styles.xml", $"<styleSheet {Main}><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");

            void Part(string path, string xml)
            {
                using var entry = archive.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(xml));
            }
        }
        return bytes.ToArray();
    }

    private static (ImportedArticle First, List<string> Diagnostics) Import(string table, params (string Name, string Text)[] documents) =>
        Import("table.csv", Encoding.UTF8.GetBytes(table), documents);

    private static (ImportedArticle First, List<string> Diagnostics) Import(string name, byte[] table, params (string Name, string Text)[] documents)
    {
        var diagnostics = new DiagnosticBag();
        var metadata = MetadataTable.Load(new(name, table), Today, diagnostics)!;
        var options = new ImportOptions(ImportVocabulary.ModelSite, ["en", "fa"]) { Metadata = metadata };
        var articles = documents.SelectMany(document => DocumentImporter.Import(new(document.Name, Encoding.UTF8.GetBytes(document.Text)), options, diagnostics)).ToList();
        metadata.ReportUnused();
        return (articles[0], [.. diagnostics.ToSortedList().Select(diagnostic => diagnostic.ToString())]);
    }
}
