using System.IO.Compression;
using System.Text;

namespace Daftar.Hostile;

/// <summary>Good files of every kind that the program reads, to be made bad: those of the repository, and small ones of each format.</summary>
internal static class FuzzSeeds
{
    private const string Words = "The bridge at Hairatan was closed for repairs last week, and traders on both sides have been waiting since.";
    private const string Html = $"<!DOCTYPE html><html lang=en><head><title>The Bridge</title><meta property=\"og:title\" content=\"The Bridge\"><meta name=author content=\"Sara\"></head><body><article><h1>The Bridge</h1><p class=date>1403/02/05</p><p>{Words} <b>Bold</b> <a href=\"a.html#x\">link</a></p><ul><li>One<ol><li>Two</ol></ul><table><tr><th>A<td rowspan=2>B</table><figure><img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\" alt=A><figcaption>C</figcaption></figure><p>{Words}</p></article></body></html>";

    /// <summary>Markdown files of articles and pages.</summary>
    public static IReadOnlyList<byte[]> Markdown(string repository) =>
    [
        .. FilesOf(Path.Combine(repository, "tests/sample-site/input/articles"), "*.md"),
        .. FilesOf(Path.Combine(repository, "tests/sample-site/input/pages"), "*.md"),
        .. FilesOf(Path.Combine(repository, "tests/Daftar.Tests/Importing/Fixtures"), "*.md"),
        .. Shapes.All.Values.Select(shape => Encoding.UTF8.GetBytes(shape(400))),
        .. Encoded("---\ntitle: A\nlead: B\ntype: report\nnews_code: 7\npublish_date: 2025-01-02\nauthor: [sara]\nregions: [afghanistan]\ntags: [a, b]\naliases: [/old/]\nimage: images/a.png\ncorrections:\n  - {date: 2025-01-03, note: N}\n---\n\n## A\n\ntext[^1] **bold** ~~gone~~ [a](b.md \"t\") ![c](d.png)\n\n| a | b |\n|:-:|---|\n| 1 | 2 |\n\n[^1]: note\n\n> [!NOTE]\n> a\n\n- [ ] a\n\na\n: b\n\n<figure><figcaption>x</figcaption></figure>\n"),
    ];

    /// <summary>Documents for <c>import</c> with their endings.</summary>
    public static IReadOnlyList<(string Ending, byte[] Bytes)> Documents(string repository)
    {
        var feed = $"<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><title>Paper</title><link>https://old.example</link><item><title>The Bridge</title><link>https://old.example/b/1</link><pubDate>Fri, 26 May 2023 09:30:00 +0430</pubDate><dc:creator>Sara</dc:creator><category domain=\"category\" nicename=\"a\">A</category><content:encoded><![CDATA[<p>{Words}</p>[caption id=\"x\"]<img src=\"a.jpg\"/>C[/caption]]]></content:encoded><wp:post_id>1</wp:post_id><wp:post_date>2025-05-04 09:30:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>";
        var mail = $"From: Sara <s@a.example>\r\nSubject: =?utf-8?B?2b7ZhA==?=\r\nDate: Fri, 26 May 2023 09:30:00 +0430\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"; type=\"text/html\"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://old.example/a\r\n\r\n{Html.Replace("=", "=3D", StringComparison.Ordinal)}\r\n--b\r\nContent-Type: image/gif\r\nContent-ID: <x>\r\nContent-Transfer-Encoding: base64\r\n\r\nR0lGODlhAQABAAAAACw=\r\n--b--\r\n";
        var json = $"{{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Paper\",\"items\":[{{\"id\":\"1\",\"url\":\"https://old.example/b/1\",\"title\":\"The Bridge\",\"date_published\":\"2023-05-26T09:30:00+04:30\",\"authors\":[{{\"name\":\"Sara\"}}],\"tags\":[\"a\"],\"content_html\":\"<p>{Words}</p>\"}}]}}";
        return
        [
            .. FilesOf(Path.Combine(repository, "seeds"), "*.txt").Select(bytes => (".txt", bytes)),
            .. FilesOf(Path.Combine(repository, "tests/Daftar.Tests/Importing/Fixtures"), "*.txt").Select(bytes => (".txt", bytes)),
            (".html", Encoding.UTF8.GetBytes(Html)),
            (".xml", Encoding.UTF8.GetBytes(feed)),
            (".mhtml", Encoding.UTF8.GetBytes(mail)),
            (".eml", Encoding.UTF8.GetBytes(mail)),
            (".json", Encoding.UTF8.GetBytes(json)),
            (".md", Encoding.UTF8.GetBytes($"---\ntitle: The Bridge\ndate: 2025-05-04\nauthors: [Sara]\n---\n\n{Words}\n\n{{{{< figure src=\"a.png\" >}}}}\n")),
            (".md", Encoding.UTF8.GetBytes($"+++\ntitle = \"The Bridge\"\ndate = 2025-05-04T10:00:00Z\ntags = [\"a\"]\n[extra]\nx = 1\n+++\n\n{Words}\n")),
            (".csv", Encoding.UTF8.GetBytes("file,title,date\na.txt,\"A, \"\"b\"\"\",2025-01-02\n")),
            (".pdf", Encoding.UTF8.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n4 0 obj<</Length 44>>stream\nBT /F 12 Tf 72 700 Td (Bridge) Tj ET\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF")),
        ];
    }

    /// <summary>The parts of documents that are archives, with their endings.</summary>
    public static IReadOnlyList<(string Ending, IReadOnlyDictionary<string, byte[]> Parts)> Archives { get; } =
    [
        (".docx", Parts(
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
            ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
            ("word/_rels/document.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/><Relationship Id=\"n\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering\" Target=\"numbering.xml\"/><Relationship Id=\"f\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes\" Target=\"footnotes.xml\"/></Relationships>"),
            ("word/styles.xml", "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"H\"/></w:style></w:styles>"),
            ("word/numbering.xml", "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"),
            ("word/footnotes.xml", "<w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:footnote w:id=\"1\"><w:p><w:r><w:t>Note</w:t></w:r></w:p></w:footnote></w:footnotes>"),
            ("word/document.xml", $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:pPr><w:pStyle w:val=\"H\"/></w:pPr><w:r><w:t>The Bridge</w:t></w:r></w:p><w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:rPr><w:b/><w:sz w:val=\"24\"/></w:rPr><w:t xml:space=\"preserve\">{Words} </w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>A</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK \"https://a.example/\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:ins w:id=\"1\"><w:r><w:t>{Words}</w:t></w:r></w:ins></w:p></w:body></w:document>"))),
        (".odt", Parts(
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("content.xml", $"<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"><office:body><office:text><text:h text:outline-level=\"1\">The Bridge</text:h><text:list><text:list-item><text:p>{Words}<text:s text:c=\"3\"/></text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell table:number-columns-repeated=\"3\"><text:p>A</text:p></table:table-cell></table:table-row></table:table></office:text></office:body></office:document-content>"))),
        (".xlsx", Parts(
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            ("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheets><sheet name=\"A\" sheetId=\"1\"/></sheets></workbook>"),
            ("xl/sharedStrings.xml", "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>file</t></si></sst>"),
            ("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData></worksheet>"))),
        (".zip", Parts(("a/page.html", Html), ("a/note.txt", "The Bridge\n\n" + Words), ("../up.txt", Words), ("a/page_files/x.gif", "GIF89a"))),
    ];

    /// <summary>Files that are published as they are, or cleaned, with their names.</summary>
    public static IReadOnlyList<(string Name, byte[] Bytes)> Media(string repository) =>
    [
        .. new[] { "*.png", "*.jpg", "*.gif", "*.webp", "*.svg" }.SelectMany(pattern => FilesOf(Path.Combine(repository, "tests"), pattern).Where(bytes => bytes.Length < 50_000).Select(bytes => ("a" + pattern[1..], bytes))),
        ("b.svg", Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 9 9\"><style>a{fill:url(#b)}</style><a xlink:href=\"#b\"><path d=\"M0 0h9\"/></a><use href=\"#b\"/><text>A</text></svg>")),
        ("b.gif", Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH+CGNvbW1lbnQAACH5BAEAAAAALAAAAAABAAEAAAIBRAA7")),
        ("b.png", Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")),
        ("b.jpg", Convert.FromHexString("FFD8FFE000104A46494600010100000100010000FFE1001C457869660000" + "4D4D002A00000008000101120003000000010001" + "0000FFDB0043000101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101FFC0000B080001000101011100FFC40014000100000000000000000000000000000009FFC40014100100000000000000000000000000000000FFDA0008010100003F0054DFFFD9")),
        ("b.webp", Convert.FromBase64String("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=")),
        ("b.tif", Convert.FromHexString("49492A00080000000300000104000100000001000000010104000100000001000000258804000100000008000000000000")),
        ("b.heic", Convert.FromHexString("0000001866747970686569630000000068656963" + "6D696631000000126D657461000000000000000A69696E66")),
        ("b.mp4", Convert.FromHexString("00000018667479706D703432000000006D70343269736F6D0000001C6D6F6F760000001475647461000000" + "0CA978797A00000000")),
        ("b.ico", Convert.FromHexString("0000010001000101000001002000300000001600000028000000010000000200000001002000000000000000000000000000000000000000000000000000FFFFFFFF00000000")),
        ("b.pdf", "%PDF-1.4\n%%EOF"u8.ToArray()),
        ("b.csv", "a,b\n1,2\n"u8.ToArray()),
        ("b.json", "{}"u8.ToArray()),
    ];

    public static byte[] Zip(IEnumerable<KeyValuePair<string, byte[]>> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(bytes);
            }
        }
        return stream.ToArray();
    }

    public static IReadOnlyList<byte[]> FilesOf(string folder, string pattern) => !Directory.Exists(folder) ? []
        : [.. Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Where(file => !file.Contains("node_modules", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(60).Select(File.ReadAllBytes)];

    private static Dictionary<string, byte[]> Parts(params (string Name, string Text)[] parts) =>
        parts.ToDictionary(part => part.Name, part => Encoding.UTF8.GetBytes(part.Text), StringComparer.Ordinal);

    private static byte[][] Encoded(params string[] texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];
}
