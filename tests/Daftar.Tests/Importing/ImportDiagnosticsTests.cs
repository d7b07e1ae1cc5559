using Daftar.Importing;

namespace Daftar.Tests.Importing;

public sealed class ImportDiagnosticsTests : IDisposable
{
    private const string Header = "Report > Afghanistan\nPublish Date\nMonday 29 December 2025 - 10:45\nCoal Roads\n";
    private const string Rest = "3 minutes reading\nThe mines have been worked for a century, mostly by hand, and mostly in winter when the fields give no work.\nNews code:5001\n";

    private readonly ImportFolder _folder = new();

    [Fact]
    public void What_is_too_large_is_named_with_what_helps()
    {
        Assert.Equal("a.xml: error DAF164: The export has 60 bytes; import reads up to 50. Export the texts in parts, such as year by year, and import these.", ImportDiagnostics.ExportTooLarge("a.xml", 60, 50).ToString());
        Assert.Equal("a.docx: error DAF166: The text of the file unpacks to more than 64 MiB, which is not supported. Split it into several files and import them.", Daftar.Importing.Readers.Office.OfficeDiagnostics.TextTooLarge("a.docx").ToString());
        _folder.Import(null, _folder.Put("a.eml", "From: a@example.org\nSubject: The Bridge\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"x\"\n\n" + string.Concat(Enumerable.Repeat("--x\n\na\n", 10_001))));
        Assert.Equal(["a.eml: error DAF165: The message has more than 10000 parts, which is not supported. Save only its text."], _folder.Lines);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\"?><catalogue><item/></catalogue>",
        "a.txt: error DAF154: This kind of XML is not supported: it is not a saved page, a feed or a WordPress export. Export the texts in one of these formats, or as Word files.")]
    [InlineData("{\"a\": [1, 2, 3]}\n",
        "a.txt: error DAF510: This is neither a saved article page nor a plain text article (a title and paragraphs of whole sentences).")]
    [InlineData("code;title;date\n1;A;2025\n2;B;2025\n",
        "a.txt: error DAF510: This is neither a saved article page nor a plain text article (a title and paragraphs of whole sentences).")]
    [InlineData("---\ntitle: A\ntype: note\nnews_code: 7\n---\n\nThe text of the article is here already.\n",
        "a.txt: error DAF511: The file has front matter, so it is already an article. Copy it to input/articles/<language>/ instead.")]
    [InlineData("Report > Afghanistan\nPublish Date\nMonday 29 December 2025 - 10:45\nNews code:5001\nYour Name\nYour Email Address\n",
        "a.txt: error DAF512: The saved page contains no article text. Save the article's own page, not a list of articles.")]
    [InlineData("Το λιμάνι\n\nΤο λιμάνι ήταν κλειστό για μια εβδομάδα και κανείς δεν ξέρει πότε θα ανοίξει ξανά.\n",
        "a.txt: error DAF513: The text is not in one of the site's languages (en, fa), or it is too short to detect its language. Set the language with --language.")]
    public void What_is_no_article_is_refused(string text, string expected)
    {
        var result = _folder.Import(null, _folder.Put("a.txt", text));
        Assert.Equal(ImportStatus.Refused, result.Files[0].Status);
        Assert.Equal([expected], _folder.Lines);
    }

    [Theory]
    [InlineData("Report > Afganistan\nPublish Date\nMonday 29 December 2025 - 10:45\nCoal Roads\n",
        "a.txt(1,1): warning DAF517: The site has no type, region or issue with the label 'Afganistan' (did you mean 'afghanistan'?). Add it to the aliases of a term in input/taxonomies/, or set the key by hand.")]
    [InlineData("Report > Afghanistan\nPublish Date\n31 February 2026\nCoal Roads\n",
        "a.txt(2,1): warning DAF518: '31 February 2026' is not a valid date, so publish_date was left out. Write it by hand.")]
    [InlineData("Report > Afghanistan\nPublish Date\nSunday 29 December 2025 - 10:45\nCoal Roads\n",
        "a.txt(2,1): warning DAF519: The weekday in 'Sunday 29 December 2025 - 10:45' does not match 2025-12-29; the date was kept. Check it.")]
    [InlineData("Report > Afghanistan\nPublish Date\n۹ رجب ۱۴۴۷\nCoal Roads\n",
        "a.txt(2,1): warning DAF162: '۹ رجب ۱۴۴۷' is a lunar date. Lunar dates differ between countries, so publish_date was left out. Write the solar or Gregorian date.")]
    [InlineData("Report > Afghanistan\nPublish Date\n29 December 2030\nCoal Roads\n",
        "a.txt(2,1): warning DAF163: '29 December 2030' is 2030-12-29, which is in the future, so publish_date was left out. Write the right date.")]
    public void What_is_doubtful_is_reported_and_goes_through(string header, string expected)
    {
        var result = _folder.Import(null, _folder.Put("a.txt", header + Rest));
        Assert.Equal(ImportStatus.Created, result.Files[0].Status);
        Assert.Equal([expected], _folder.Lines);
    }

    [Fact]
    public void A_line_that_nothing_explains_is_quoted()
    {
        _folder.Import(null, _folder.Put("a.txt", Header + Rest + "An odd remark\n"));
        Assert.Equal(["a.txt(8,1): warning DAF520: This line of the page was not recognised and was left out: 'An odd remark'. Add it to the article if it matters."], _folder.Lines);
    }

    [Fact]
    public void A_path_that_is_not_there_is_reported()
    {
        _folder.Import(null, "/nowhere/a.txt");
        Assert.Equal(["/nowhere/a.txt: error DAF501: There is no file or folder '/nowhere/a.txt'. Check the path."], _folder.Lines);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_reported() => Assert.Equal(
        "a.txt: error DAF502: The file cannot be read: Access is denied. Check that it exists and that you may read it.",
        ImportDiagnostics.Unreadable("a.txt", "Access is denied.").ToString());

    [Fact]
    public void The_same_code_twice_names_both_documents() => Assert.Equal(
        "b.txt: error DAF514: News code 5001 is already used by 'a.txt', which was imported. Correct the code in one of the two files.",
        ImportDiagnostics.SameNewsCode("b.txt", 5001, "a.txt").ToString());

    [Fact]
    public void Options_that_the_site_does_not_know_are_refused()
    {
        var document = _folder.Put("a.txt", Header + Rest);
        _folder.Import(request => request with { Language = "ru" }, document);
        Assert.Equal(["--language: error DAF523: The site has no language 'ru'. Its languages are en, fa."], _folder.Lines);

        _folder.Import(request => request with { Type = "poem" }, document);
        Assert.Equal(["--type: error DAF524: The site has no type 'poem'. Its types are analysis, interview, note, report, roundtable, special-report."], _folder.Lines);
    }

    public void Dispose() => _folder.Dispose();
}
