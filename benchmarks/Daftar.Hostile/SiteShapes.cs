using System.Text;

namespace Daftar.Hostile;

/// <summary>
/// What <see cref="Shapes"/> is for texts, for everything else that a command reads: documents for import, pictures and films, comments, terms,
/// settings, the theme. A shape makes files of about the given number of bytes together, by their paths in a site.
/// </summary>
public static class SiteShapes
{
    private const string Article = "---\ntitle: A\ntype: report\nnews_code: 1\npublish_date: 2025-01-02\n---\n\nA word.\n";

    /// <summary>By name, in order.</summary>
    public static IReadOnlyDictionary<string, Func<int, IReadOnlyList<(string Path, byte[] Bytes)>>> All { get; } =
        new SortedDictionary<string, Func<int, IReadOnlyList<(string, byte[])>>>(StringComparer.Ordinal)
        {
            ["comment-long"] = size => [File("input/articles/en/a.md", Article), File("input/comments/1/2025-01-03-1.yml", "name: A\ndate: 2025-01-03\ntext: >\n" + Repeat(size, _ => "  word word\n"))],
            ["comment-marks"] = size => [File("input/articles/en/a.md", Article), File("input/comments/1/2025-01-03-1.yml", "name: A\ndate: 2025-01-03\ntext: '" + Repeat(size, _ => "[a](*b **c ") + "'\n")],
            ["comments-many"] = size => [File("input/articles/en/a.md", Article), .. Enumerable.Range(1, size / 250).Select(index => File($"input/comments/1/2025-01-03-{index}.yml", $"name: A\ndate: 2025-01-03\ntext: {new string('a', 200)}\n"))],
            ["comments-replies"] = size => [File("input/articles/en/a.md", Article), .. Enumerable.Range(1, size / 250).Select(index => File($"input/comments/1/2025-01-03-{index}.yml", $"name: A\ndate: 2025-01-03\n{(index > 1 ? $"reply_to: 2025-01-03-{index - 1}\n" : "")}text: {new string('a', 180)}\n"))],
            ["articles-many"] = size => [.. Enumerable.Range(1, size / 500).Select(index => File($"input/articles/en/a{index}.md", Article.Replace("news_code: 1", $"news_code: {index}", StringComparison.Ordinal) + new string('a', 400)))],
            ["articles-one-code"] = size => [.. Enumerable.Range(1, size / 500).Select(index => File($"input/articles/en/a{index}.md", Article + new string('a', 400)))],
            ["articles-one-title"] = size => [.. Enumerable.Range(1, size / 500).Select(index => File($"input/articles/en/a{index}.md", Article.Replace("news_code: 1", $"news_code: {index}\nrelated: [A, B]\ntags: [x, y]", StringComparison.Ordinal) + new string('a', 380)))],
            ["authors-one"] = size => [File("input/authors/a.yml", "name:\n  en: A\nbio:\n  en: " + Repeat(size, _ => "word ") + "\n")],
            ["authors-links"] = size => [File("input/authors/a.yml", "name:\n  en: A\nlinks:\n" + Repeat(size, index => $"  - https://a.example/{index}\n"))],
            ["authors-many"] = size => [.. Enumerable.Range(1, size / 250).Select(index => File($"input/authors/a{index}.yml", $"name:\n  en: A {index}\nbio:\n  en: {new string('a', 200)}\n"))],
            ["terms-many"] = size => [File("input/taxonomies/regions.yml", Repeat(size, index => $"- id: r{index}\n  label:\n    en: R {index}\n    fa: ر {index}\n"))],
            ["terms-same"] = size => [File("input/taxonomies/regions.yml", Repeat(size, _ => "- id: r\n  label:\n    en: R\n    fa: ر\n"))],
            ["recommended"] = size => [File("input/data/recommended.yml", Repeat(size, index => $"{index}: 1\n"))],
            ["data-csv"] = size => [File("input/data/a.csv", Repeat(size, index => $"{index},\"a\"\"b\",c\n"))],
            ["data-csv-quotes"] = size => [File("input/data/a.csv", "a,b\n" + new string('"', size))],
            ["data-json"] = size => [File("input/data/a.json", new string('[', size / 2) + new string(']', size / 2))],
            ["settings-deep"] = size => [File("statiq.json", "{\"Menu\":" + new string('[', size / 2) + new string(']', size / 2) + "}")],
            ["settings-keys"] = size => [File("statiq.json", "{" + Repeat(size, index => $"\"k{index}\":1,") + "\"Host\":\"a.example\"}")],
            ["settings-keys-same"] = size => [File("statiq.json", "{" + Repeat(size, _ => "\"Host\":\"a.example\",") + "\"Host\":\"a.example\"}")],
            ["settings-languages"] = size => [File("statiq.json", "{\"Languages\":[" + Repeat(size, index => $"{{\"Code\":\"x{index}\"}},") + "{\"Code\":\"en\"}]}")],
            ["settings-menu"] = size => [File("statiq.json", "{\"Languages\":[{\"Code\":\"en\"}],\"Menu\":[" + Repeat(size, index => $"\"/a{index}/\",") + "\"/\"]}")],
            ["settings-string"] = size => [File("statiq.json", "{\"Host\":\"" + Repeat(size, _ => "\\u0061") + "\"}")],
            ["settings-taxonomies"] = size => [File("statiq.json", "{\"Taxonomies\":[" + Repeat(size, index => $"{{\"Key\":\"k{index}\"}},") + "{}]}")],
            ["settings-open"] = size => [File("statiq.json", Repeat(size, _ => "{\"a\":"))],
            ["strings-keys"] = size => [File("theme/strings/en.yml", Repeat(size, index => $"key{index}: a\n"))],
            ["strings-braces"] = size => [File("theme/strings/en.yml", "home: '" + Repeat(size, _ => "{0} {") + "'\n")],
            ["style-braces"] = size => [File("theme/assets/css/a.css", Repeat(size, _ => "a{"))],
            ["style-selectors"] = size => [File("theme/assets/css/a.css", Repeat(size, index => $".a{index},") + "b{color:red}")],
            ["style-rules"] = size => [File("theme/assets/css/a.css", Repeat(size, index => $".a{index}{{color:red}}"))],
            ["style-parentheses"] = size => [File("theme/assets/css/a.css", "a{b:" + Repeat(size, _ => "calc(") + "}")],
            ["style-comments"] = size => [File("theme/assets/css/a.css", Repeat(size, _ => "/*"))],
            ["style-media"] = size => [File("theme/assets/css/a.css", Repeat(size, _ => "@media print{"))],
            ["style-inlined"] = size => [File("theme/assets/css/site.css", Repeat(size, index => $".a{index} .b:not(.c)>d~e{{color:red}}"))],
            ["template-blocks"] = size => [File("theme/partials/foot.sbn-html", Repeat(size, _ => "{{ if true }}"))],
            ["template-expression"] = size => [File("theme/partials/foot.sbn-html", "{{ " + Repeat(size, _ => "(") + " }}")],
            ["template-operators"] = size => [File("theme/partials/foot.sbn-html", "{{ 1" + Repeat(size, _ => "+1") + " }}")],
            ["template-output"] = size => [File("theme/partials/foot.sbn-html", Repeat(size, _ => "{{ 1 }}"))],
            ["template-includes"] = size => [File("theme/partials/foot.sbn-html", Repeat(size, _ => "{{ include 'none' }}"))],
            ["picture-svg-deep"] = size => [File("input/images/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">" + Repeat(size, _ => "<g>"))],
            ["picture-svg-flat"] = size => [File("input/images/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">" + Repeat(size, _ => "<g/>") + "</svg>")],
            ["picture-svg-ids"] = size => [File("input/images/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">" + Repeat(size, index => $"<use href=\"#a{index + 1}\" id=\"a{index}\"/>") + "</svg>")],
            ["picture-svg-style"] = size => [File("input/images/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><style>" + Repeat(size, _ => "a{fill:url(") + "</style></svg>")],
            ["picture-png-chunks"] = size => [("input/images/a.png", [.. Convert.FromHexString("89504E470D0A1A0A0000000D4948445200000001000000010806000000" + "1F15C489"), .. Bytes(size, "00000000744558740D0D0D0D")])],
            ["picture-jpeg-segments"] = size => [("input/images/a.jpg", [0xFF, 0xD8, .. Bytes(size, "FFE10002")])],
            ["picture-jpeg-fill"] = size => [("input/images/a.jpg", [0xFF, 0xD8, .. Bytes(size, "FF")])],
            ["picture-gif-blocks"] = size => [("input/images/a.gif", [.. "GIF89a"u8, .. Convert.FromHexString("01000100000000"), .. Bytes(size, "21FE014100")])],
            ["picture-webp-chunks"] = size => [("input/images/a.webp", [.. "RIFF"u8, .. BitConverter.GetBytes(size + 4), .. "WEBP"u8, .. Bytes(size, "4558494600000000")])],
            ["picture-tiff-entries"] = size => [("input/images/a.tif", [.. Convert.FromHexString("49492A0008000000"), 0xFF, 0xFF, .. Bytes(size, "000104000100000001000000")])],
            ["picture-tiff-directories"] = size => [("input/images/a.tif", [.. Convert.FromHexString("49492A0008000000"), .. Enumerable.Range(0, size / 18).SelectMany(index => (byte[])[1, 0, .. Convert.FromHexString("000104000100000001000000"), .. BitConverter.GetBytes(8 + (18 * (index + 1)))])])],
            ["picture-heic-boxes"] = size => [("input/images/a.heic", [.. Convert.FromHexString("000000186674797068656963000000006865696" + "36D696631"), .. Bytes(size, "0000000866726565")])],
            ["picture-heic-nested"] = size => [("input/images/a.heic", [.. Convert.FromHexString("000000186674797068656963000000006865696" + "36D696631"), .. Enumerable.Range(0, size / 12).SelectMany(index => (byte[])[.. BigEndian(size - (12 * index)), .. "meta"u8, 0, 0, 0, 0])])],
            ["film-boxes"] = size => [("input/files/a.mp4", [.. Convert.FromHexString("00000018667479706D703432000000006D70343269736F6D"), .. Bytes(size, "0000000866726565")])],
            ["film-nested"] = size => [("input/files/a.mp4", [.. Convert.FromHexString("00000018667479706D703432000000006D70343269736F6D"), .. Enumerable.Range(0, size / 8).SelectMany(index => (byte[])[.. BigEndian(size - (8 * index)), .. "moov"u8])])],
            ["icon-entries"] = size => [("input/images/a.ico", [0, 0, 1, 0, 0xFF, 0xFF, .. Bytes(size, "01010000010020003000000016000000")])],
            ["import-csv"] = size => [File("documents/a.txt", "A title\n\nThe bridge was closed.\n"), File("documents/a.csv", "file,title\n" + Repeat(size, index => $"f{index}.txt,T\n"))],
            ["import-feed-items"] = size => [File("documents/a.xml", "<rss version=\"2.0\"><channel><title>P</title>" + Repeat(size, index => $"<item><title>T {index}</title><link>https://a.example/{index}</link><description>The bridge was closed for repairs, and traders have been waiting.</description></item>") + "</channel></rss>")],
            ["import-feed-deep"] = size => [File("documents/a.xml", "<rss version=\"2.0\"><channel>" + Repeat(size, _ => "<item>"))],
            ["import-feed-json"] = size => [File("documents/a.json", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"P\",\"items\":[" + Repeat(size, index => $"{{\"id\":\"{index}\",\"title\":\"T\",\"content_html\":\"<p>The bridge was closed for repairs.</p>\"}},") + "{}]}")],
            ["import-html-attributes"] = size => [Html("<p " + Repeat(size, index => $"a{index}=1 ") + ">x")],
            ["import-html-bold"] = size => [Html(Repeat(size, _ => "<b>a"))],
            ["import-html-bold-blocks"] = size => [Html(Repeat(size, _ => "<b><p>a</b>"))],
            ["import-html-comments"] = size => [Html(Repeat(size, _ => "<!-- a -->"))],
            ["import-html-deep"] = size => [Html(Repeat(size, _ => "<div>"))],
            ["import-html-entities"] = size => [Html("<p>" + Repeat(size, _ => "&nbsp;&#1776;"))],
            ["import-html-fonts"] = size => [Html(Repeat(size, _ => "<font size=1><i></font>a"))],
            ["import-html-headings"] = size => [Html(Repeat(size, index => $"<h2>a {index}</h2>"))],
            ["import-html-images"] = size => [Html(Repeat(size, index => $"<img src=\"i{index}.png\" alt=a>"))],
            ["import-html-inline"] = size => [Html("<p>" + Repeat(size, _ => "<span>a</span> "))],
            ["import-html-links"] = size => [Html(Repeat(size, index => $"<a href=\"a{index}\">b</a> "))],
            ["import-html-links-open"] = size => [Html(Repeat(size, _ => "<a href=b>c"))],
            ["import-html-lists"] = size => [Html(Repeat(size, _ => "<ul><li>a"))],
            ["import-html-meta"] = size => [File("documents/a.html", "<html><head><title>A</title>" + Repeat(size, index => $"<meta name=\"a{index}\" content=b>") + "</head><body><p>The bridge was closed.")],
            ["import-html-misnested"] = size => [Html(Repeat(size, _ => "<b><i></b>a</i>"))],
            ["import-html-paragraphs"] = size => [Html(Repeat(size, _ => "<p>The bridge was closed."))],
            ["import-html-script"] = size => [File("documents/a.html", "<html><head><title>A</title><script type=\"application/ld+json\">" + new string('[', size) + "</script></head><body><p>The bridge was closed.")],
            ["import-html-select"] = size => [Html(Repeat(size, _ => "<select><option>a"))],
            ["import-html-table"] = size => [Html("<table>" + Repeat(size, _ => "<tr><td>a<td>b"))],
            ["import-html-table-deep"] = size => [Html(Repeat(size, _ => "<table><tr><td>"))],
            ["import-html-table-foster"] = size => [Html("<table>" + Repeat(size, _ => "a<b>c"))],
            ["import-html-table-spans"] = size => [Html("<table>" + Repeat(size, _ => "<tr><td rowspan=1000 colspan=1000>a"))],
            ["import-mail-deep"] = size => [File("documents/a.eml", Repeat(size, index => $"Content-Type: multipart/mixed; boundary=b{index}\r\n\r\n--b{index}\r\n"))],
            ["import-mail-header"] = size => [File("documents/a.eml", "From: a@b.c\r\nSubject: " + Repeat(size, _ => "=?utf-8?B?2b7ZhA==?= ") + "\r\n\r\nThe bridge was closed.\r\n")],
            ["import-mail-parts"] = size => [File("documents/a.eml", "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + Repeat(size, _ => "--b\r\n\r\na\r\n"))],
            ["import-mail-quoted"] = size => [File("documents/a.eml", "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + Repeat(size, _ => "=C2="))],
            ["import-markdown-toml"] = size => [File("documents/a.md", "+++\n" + Repeat(size, index => $"a{index} = 1\n") + "+++\n\nThe bridge was closed.\n")],
            ["import-markdown-toml-deep"] = size => [File("documents/a.md", "+++\na = " + new string('[', size) + "\n+++\n\nThe bridge was closed.\n")],
            ["import-markdown-shortcodes"] = size => [File("documents/a.md", "---\ntitle: A\n---\n\n" + Repeat(size, _ => "{{< a "))],
            ["import-pdf-arrays"] = size => [File("documents/a.pdf", "%PDF-1.4\n1 0 obj" + new string('[', size) + "endobj\ntrailer<</Root 1 0 R>>\n%%EOF")],
            ["import-pdf-objects"] = size => [File("documents/a.pdf", "%PDF-1.4\n" + Repeat(size, index => $"{index + 1} 0 obj<</Kids[{index + 2} 0 R]>>endobj\n") + "trailer<</Root 1 0 R>>\n%%EOF")],
            ["import-pdf-text"] = size => [File("documents/a.pdf", Pdf(Repeat(size, index => $"BT /F 12 Tf {index % 500} {index * 7 % 800} Td (Bridge) Tj ET\n")))],
            ["import-pdf-states"] = size => [File("documents/a.pdf", Pdf(Repeat(size, _ => "q ")))],
            ["import-pdf-one-place"] = size => [File("documents/a.pdf", Pdf("BT /F 12 Tf 72 700 Td " + Repeat(size, _ => "(a) Tj ") + "ET"))],
            ["import-text-lines"] = size => [File("documents/a.txt", Repeat(size, _ => "a\n"))],
            ["import-text-long"] = size => [File("documents/a.txt", Repeat(size, _ => "word "))],
            ["import-text-labels"] = size => [File("documents/a.txt", Repeat(size, _ => "News Code: 12345\n"))],
            ["import-text-persian"] = size => [File("documents/a.txt", Repeat(size, _ => "پل حیرتان بسته شد. "))],
            ["import-text-persian-labels"] = size => [File("documents/a.txt", Repeat(size, _ => "کد خبر: ۱۲۳۴۵\n"))],
            ["import-text-urls"] = size => [File("documents/a.txt", "A title\n\n" + Repeat(size, index => $"https://a.example/{index}\n"))],
            ["import-text-rules"] = size => [File("documents/a.txt", "A title\n\n" + Repeat(size, _ => "----\n[1] a\n"))],
            ["import-word-paragraphs"] = size => [Word(Repeat(size, _ => "<w:p><w:r><w:t>a</w:t></w:r></w:p>"))],
            ["import-word-runs"] = size => [Word("<w:p>" + Repeat(size, _ => "<w:r><w:t>a</w:t></w:r>") + "</w:p>")],
            ["import-word-runs-bold"] = size => [Word("<w:p>" + Repeat(size, index => index % 2 == 0 ? "<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>" : "<w:r><w:t> </w:t></w:r>") + "</w:p>")],
            ["import-word-tables"] = size => [Word(Repeat(size, _ => "<w:tbl><w:tr><w:tc>"))],
            ["import-word-cells"] = size => [Word("<w:tbl>" + Repeat(size, _ => "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"1000\"/></w:tcPr><w:p/></w:tc></w:tr>") + "</w:tbl>")],
            ["import-word-fields"] = size => [Word("<w:p>" + Repeat(size, _ => "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>") + "</w:p>")],
            ["import-word-lists"] = size => [Word(Repeat(size, index => $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{index % 9}\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"))],
            ["import-word-bookmarks"] = size => [Word("<w:p>" + Repeat(size, index => $"<w:bookmarkStart w:id=\"{index}\" w:name=\"b{index}\"/>") + "</w:p>")],
            ["import-word-styles"] = size => [Word("<w:p><w:pPr><w:pStyle w:val=\"s0\"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>", "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" + Repeat(size, index => $"<w:style w:type=\"paragraph\" w:styleId=\"s{index}\"><w:basedOn w:val=\"s{index + 1}\"/></w:style>") + "</w:styles>")],
            ["import-zip-entries"] = size => [("documents/a.zip", FuzzSeeds.Zip(Enumerable.Range(0, size / 120).Select(index => KeyValuePair.Create($"d{index}/a.bin", new byte[1]))))],
        };

    private static (string, byte[]) File(string path, string text) => (path, Encoding.UTF8.GetBytes(text));

    private static (string, byte[]) Html(string body) => File("documents/a.html", "<!DOCTYPE html><html><head><title>The Bridge</title></head><body><article><h1>The Bridge</h1>" + body);

    private static (string, byte[]) Word(string body, string? styles = null)
    {
        var (ending, parts) = FuzzSeeds.Archives[0];
        var changed = new Dictionary<string, byte[]>(parts, StringComparer.Ordinal)
        {
            ["word/document.xml"] = Encoding.UTF8.GetBytes("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body + "</w:body></w:document>"),
        };
        if (styles is not null) changed["word/styles.xml"] = Encoding.UTF8.GetBytes(styles);
        return ("documents/a" + ending, FuzzSeeds.Zip(changed));
    }

    private static string Pdf(string content) =>
        $"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n4 0 obj<</Length {content.Length}>>stream\n{content}\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF";

    private static byte[] BigEndian(int number) => [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];

    private static byte[] Bytes(int size, string hexadecimal)
    {
        var part = Convert.FromHexString(hexadecimal);
        var all = new byte[size / part.Length * part.Length];
        for (var at = 0; at < all.Length; at += part.Length) part.CopyTo(all, at);
        return all;
    }

    private static string Repeat(int size, Func<int, string> part)
    {
        var text = new StringBuilder(size + 64);
        for (var index = 0; text.Length < size; index++) text.Append(part(index));
        return text.ToString();
    }
}
