using System.IO.Compression;
using System.Text;

namespace Daftar.ImportSuites.Limits;

/// <summary>Documents that cost a careless reader all its memory or time. Each is written to the path that it is given.</summary>
internal static class HostileDocuments
{
    public const int Large = 100_000_000;

    private const string Word = "The bridge at Hairatan was closed for a week and nobody in the town knew why. ";
    private const string WordNamespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private const string Laughs = "<!DOCTYPE d [<!ENTITY a \"ha ha ha ha ha ha ha ha ha ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\"><!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;\">]>";

    public static IReadOnlyList<(string Name, string What, Action<string> Write)> All { get; } =
    [
        ("large.txt", "100 MB of text", path => Filled(path, "The Bridge\n\n", Word, "")),
        ("large.html", "100 MB saved page", path => Filled(path, "<html><head><title>The Bridge</title></head><body><article>", $"<p>{Word}</p>", "</article></body></html>")),
        ("large.md", "100 MB of Markdown", path => Filled(path, "---\ntitle: The Bridge\n---\n", Word + "\n\n", "")),
        ("large.mhtml", "100 MB MHTML", path => Filled(path, "From: <Saved>\nSnapshot-Content-Location: https://a.example/\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"x\"\n\n--x\nContent-Type: text/html\n\n<html><title>The Bridge</title><body><article>", $"<p>{Word}</p>\n", "</article></body></html>\n--x--\n")),
        ("large.eml", "100 MB mail", path => Filled(path, "From: a@example.org\nSubject: The Bridge\nMIME-Version: 1.0\nContent-Type: text/plain\n\n", Word + "\n", "")),
        ("parts.eml", "mail of a million parts", path => Filled(path, "From: a@example.org\nSubject: The Bridge\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"x\"\n\n", "--x\nContent-Type: text/plain\n\nA short line of text, which is one part.\n", "--x--\n")),
        ("large.json", "100 MB JSON list of articles", path => Filled(path, "[", $"{{\"title\":\"The Bridge\",\"content\":\"<p>{Word}</p>\"}},", $"{{\"title\":\"End\",\"content\":\"<p>{Word}</p>\"}}]")),
        ("large.csv", "100 MB table", path => Filled(path, "title,body\n", $"The Bridge,{Word}\n", "")),
        ("large.xml", "100 MB WordPress export", path => Filled(path, Export, $"<item><title>The Bridge</title><content:encoded><![CDATA[{string.Concat(Enumerable.Repeat(Word, 20))}]]></content:encoded><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item>\n", "</channel></rss>")),
        ("item.xml", "WordPress export with one post of 100 MB", path => Filled(path, Export + "<item><title>The Bridge</title><content:encoded><![CDATA[", $"<p>{Word}</p>\n", "]]></content:encoded><wp:post_type>post</wp:post_type></item></channel></rss>")),
        ("large.rss", "100 MB feed", path => Filled(path, "<rss version=\"2.0\"><channel><title>The Paper</title>", $"<item><title>The Bridge</title><description>{string.Concat(Enumerable.Repeat(Word, 20))}</description></item>\n", "</channel></rss>")),
        ("large.pdf", "100 MB PDF", path => Filled(path, "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n", "3 0 obj<</Length 10>>stream\n0123456789\nendstream endobj\n", "%%EOF")),
        ("large.docx", "100 MB Word file", path => Zip(path, CompressionLevel.NoCompression, ("[Content_Types].xml", "<Types/>", "", 0, ""), ("word/document.xml", DocumentStart, $"<w:p><w:r><w:t>{Word}</w:t></w:r></w:p>", Large, DocumentEnd))),
        ("large.odt", "100 MB OpenDocument file", path => Zip(path, CompressionLevel.NoCompression, ("mimetype", "application/vnd.oasis.opendocument.text", "", 0, ""), ("content.xml", OpenDocumentStart, $"<text:p>{Word}</text:p>", Large, "</office:text></office:body></office:document-content>"))),
        ("runs.docx", "Word file with a million runs", path => Zip(path, CompressionLevel.Fastest, ("[Content_Types].xml", "<Types/>", "", 0, ""), ("word/document.xml", DocumentStart + "<w:p>", TwoRuns, TwoRuns.Length * 500_000, "</w:p>" + DocumentEnd))),
        ("bomb.docx", "Word file that unpacks to 2 GB", path => Bomb(path, "word/document.xml")),
        ("bomb.zip", "ZIP that unpacks to 2 GB", path => Bomb(path, "page.html")),
        ("names.zip", "ZIP of 100,000 files", Names),
        ("laughs.xml", "XML that expands entities", path => File.WriteAllText(path, Laughs + "<rss version=\"2.0\"><channel><title>&g;</title><item><title>&g;</title></item></channel></rss>")),
        ("laughs.docx", "Word file that expands entities", path => Zip(path, CompressionLevel.Fastest, ("[Content_Types].xml", "<Types/>", "", 0, ""), ("word/document.xml", Laughs + DocumentStart + "<w:p><w:r><w:t>&g;</w:t></w:r></w:p>" + DocumentEnd, "", 0, ""))),
        ("deep.html", "HTML 100,000 deep", path => File.WriteAllText(path, $"<html><body>{Repeated("<div>", 500_000)}{Word}</body></html>")),
        ("deep.json", "JSON 100,000 deep", path => File.WriteAllText(path, new string('[', 100_000))),
        ("deep.md", "Markdown 100,000 deep", path => File.WriteAllText(path, $"---\ntitle: The Bridge\n---\n{new string('>', 100_000)} {Word}\n")),
        ("deep.docx", "Word file 100,000 deep", path => Zip(path, CompressionLevel.Fastest, ("[Content_Types].xml", "<Types/>", "", 0, ""), ("word/document.xml", DocumentStart, "<w:sdt><w:sdtContent>", 2_000_000, DocumentEnd))),
        ("pages.pdf", "PDF whose pages lead back to themselves", path => Pdf(path, "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>", "<</Type/Page/Parent 2 0 R>>", "")),
        ("form.pdf", "PDF with a drawing that draws itself", path => Pdf(path, "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>", "/F Do")),
    ];

    private const string Export = "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><title>The Paper</title>\n";

    private const string DocumentStart = $"<w:document {WordNamespace}><w:body>";
    private const string DocumentEnd = "</w:body></w:document>";
    private const string OpenDocumentStart = "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>";
    private const string TwoRuns = "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">a </w:t></w:r><w:r><w:t xml:space=\"preserve\">b </w:t></w:r>";

    private static string Repeated(string piece, int size) => new StringBuilder(size + piece.Length).Insert(0, piece, (size / piece.Length) + 1).ToString();

    private static void Filled(string path, string head, string piece, string end)
    {
        using var file = File.Create(path);
        file.Write(Encoding.UTF8.GetBytes(head));
        var bytes = Encoding.UTF8.GetBytes(Repeated(piece, 100_000));
        while (file.Length + bytes.Length + end.Length < Large) file.Write(bytes);
        file.Write(Encoding.UTF8.GetBytes(end));
    }

    // Written piece by piece: what this process holds counts as the program's when the kernel is asked for its peak.
    private static void Zip(string path, CompressionLevel level, params (string Name, string Head, string Piece, int Size, string End)[] parts)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, head, piece, size, end) in parts)
        {
            using var part = new StreamWriter(zip.CreateEntry(name, level).Open());
            part.Write(head);
            for (var written = 0; written < size; written += piece.Length) part.Write(piece);
            part.Write(end);
        }
    }

    private static void Bomb(string path, string name)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        // A ZIP with this part is a Word file, and no archive of documents.
        if (name.StartsWith("word/", StringComparison.Ordinal))
        {
            using var types = zip.CreateEntry("[Content_Types].xml").Open();
            types.Write("<Types/>"u8);
        }
        using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        var zeros = new byte[1_000_000];
        Array.Fill(zeros, (byte)' ');
        for (var i = 0; i < 2000; i++) part.Write(zeros);
    }

    private static void Names(string path)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        for (var i = 0; i < 100_000; i++)
        {
            using var entry = zip.CreateEntry($"{i}.txt", CompressionLevel.NoCompression).Open();
            entry.Write("The Bridge\n\nIt was closed for a week."u8);
        }
    }

    private static void Pdf(string path, string pages, string page, string contents)
    {
        string[] objects = ["<</Type/Catalog/Pages 2 0 R>>", pages, page, $"<</Length {contents.Length}>>stream\n{contents}\nendstream", "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>/Length 5>>stream\n/F Do\nendstream"];
        var text = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(text.Length);
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var start = text.Length;
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer<</Root 1 0 R/Size {objects.Length + 1}>>\nstartxref\n{start}\n%%EOF");
        File.WriteAllText(path, text.ToString());
    }
}
