using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Daftar.Hostile;

/// <summary>
/// What <see cref="SiteShapes"/> is, for files that hold many small parts: archives of documents, exports with thousands of articles, messages,
/// pictures of thousands of pieces, settings that name thousands of things. What is packed counts by its unpacked size.
/// </summary>
internal static class ContainerShapes
{
    private const string Article = "---\ntitle: A\ntype: report\nnews_code: 1\npublish_date: 2025-01-02\n---\n\nA word.\n";
    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private const string Sheet = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Open = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";
    private const string Export = "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><title>P</title><link>https://a.example</link><wp:wxr_version>1.2</wp:wxr_version>";

    /// <summary>By name, in order.</summary>
    public static IReadOnlyDictionary<string, Func<int, IReadOnlyList<(string Path, byte[] Bytes)>>> All { get; } =
        new SortedDictionary<string, Func<int, IReadOnlyList<(string, byte[])>>>(StringComparer.Ordinal)
        {
            ["word-styles-used"] = size => [Docx(Repeat(size / 2, index => $"<w:p><w:pPr><w:pStyle w:val=\"s{index}\"/></w:pPr><w:r><w:rPr><w:rStyle w:val=\"s{index}\"/></w:rPr><w:t>a</w:t></w:r></w:p>"), ("word/styles.xml", $"<w:styles {Word}>{Repeat(size / 2, index => $"<w:style w:type=\"paragraph\" w:styleId=\"s{index}\"><w:basedOn w:val=\"s{index + 1}\"/></w:style>")}</w:styles>"))],
            ["word-relationships"] = size => [Docx("<w:p>" + Repeat(size / 2, index => $"<w:hyperlink r:id=\"l{index}\"><w:r><w:t>a</w:t></w:r></w:hyperlink>") + "</w:p>", ("word/_rels/document.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + Repeat(size / 2, index => $"<Relationship Id=\"l{index}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"https://a.example/{index}\" TargetMode=\"External\"/>") + "</Relationships>"))],
            ["word-relationships-same"] = size => [Docx("<w:p/>", ("word/_rels/document.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + Repeat(size, _ => "<Relationship Id=\"s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>") + "</Relationships>"))],
            ["word-lists-many"] = size => [Docx(Repeat(size / 2, index => $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{index}\"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"), ("word/numbering.xml", $"<w:numbering {Word}>{Repeat(size / 4, index => $"<w:abstractNum w:abstractNumId=\"{index}\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/></w:lvl></w:abstractNum>")}{Repeat(size / 4, index => $"<w:num w:numId=\"{index}\"><w:abstractNumId w:val=\"{index}\"/></w:num>")}</w:numbering>"))],
            ["word-notes"] = size => [Docx("<w:p>" + Repeat(size / 2, index => $"<w:r><w:footnoteReference w:id=\"{index}\"/></w:r>") + "</w:p>", ("word/footnotes.xml", $"<w:footnotes {Word}>{Repeat(size / 2, index => $"<w:footnote w:id=\"{index}\"><w:p><w:r><w:t>n</w:t></w:r></w:p></w:footnote>")}</w:footnotes>"))],
            ["word-notes-one"] = size => [Docx("<w:p>" + Repeat(size, _ => "<w:r><w:footnoteReference w:id=\"1\"/></w:r>") + "</w:p>", ("word/footnotes.xml", $"<w:footnotes {Word}><w:footnote w:id=\"1\"><w:p><w:r><w:t>{new string('a', 5000)}</w:t></w:r></w:p></w:footnote></w:footnotes>"))],
            ["word-notes-self"] = size => [Docx("<w:p><w:r><w:footnoteReference w:id=\"0\"/></w:r></w:p>", ("word/footnotes.xml", $"<w:footnotes {Word}>{Repeat(size, index => $"<w:footnote w:id=\"{index}\"><w:p><w:r><w:footnoteReference w:id=\"{index + 1}\"/><w:footnoteReference w:id=\"{index + 2}\"/></w:r></w:p></w:footnote>")}</w:footnotes>"))],
            ["word-nested"] = size => [Docx(Repeat(size, _ => "<w:sdt><w:sdtContent>"))],
            ["word-revisions"] = size => [Docx("<w:p>" + Repeat(size, index => $"<w:ins w:id=\"{index}\"><w:r><w:t>a</w:t></w:r></w:ins><w:del w:id=\"{index}\"><w:r><w:delText>b</w:delText></w:r></w:del>") + "</w:p>")],
            ["word-headings"] = size => [Docx(Repeat(size, index => $"<w:p><w:pPr><w:pStyle w:val=\"H\"/></w:pPr><w:r><w:t>h {index}</w:t></w:r></w:p>"))],
            ["word-rows"] = size => [Docx("<w:tbl>" + Repeat(size, index => $"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p><w:r><w:t>{index}</w:t></w:r></w:p></w:tc></w:tr>") + "</w:tbl>")],
            ["word-columns"] = size => [Docx("<w:tbl><w:tr>" + Repeat(size, _ => "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>") + "</w:tr></w:tbl>")],
            ["word-tabs"] = size => [Docx("<w:p><w:r>" + Repeat(size, _ => "<w:tab/><w:br/>") + "</w:r></w:p>")],
            ["word-text-long"] = size => [Docx("<w:p><w:r><w:t>" + Repeat(size, _ => "word ") + "</w:t></w:r></w:p>")],
            ["word-text-persian"] = size => [Docx("<w:p><w:r><w:t>" + Repeat(size, _ => "می روم، كتاب ها. ") + "</w:t></w:r></w:p>")],
            ["open-spans"] = size => [Odt("<text:p>" + Repeat(size, _ => "<text:span text:style-name=\"T1\">a</text:span>") + "</text:p>")],
            ["open-styles"] = size => [Odt("<text:p text:style-name=\"s0\">a</text:p>", Repeat(size, index => $"<style:style style:name=\"s{index}\" style:parent-style-name=\"s{index + 1}\" style:family=\"paragraph\"/>"))],
            ["open-lists"] = size => [Odt(Repeat(size, _ => "<text:list><text:list-item>"))],
            ["open-notes"] = size => [Odt("<text:p>" + Repeat(size, index => $"a<text:note text:id=\"n{index}\" text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body><text:p>b</text:p></text:note-body></text:note>") + "</text:p>")],
            ["open-spaces"] = size => [Odt("<text:p>" + Repeat(size, _ => "<text:s text:c=\"99999999\"/>") + "</text:p>")],
            ["open-repeated"] = size => [Odt("<table:table>" + Repeat(size, _ => "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"1000000\"><text:p>a</text:p></table:table-cell></table:table-row>") + "</table:table>")],
            ["sheet-rows"] = size => [Txt(), Xlsx(Repeat(size, index => $"<row r=\"{index + 1}\"><c r=\"A{index + 1}\" t=\"inlineStr\"><is><t>f{index}</t></is></c></row>"))],
            ["sheet-columns"] = size => [Txt(), Xlsx("<row r=\"1\">" + Repeat(size, _ => "<c t=\"inlineStr\"><is><t>title</t></is></c>") + "</row>")],
            ["sheet-far"] = size => [Txt(), Xlsx(Repeat(size, index => $"<row r=\"{(index * 17 % 1048576) + 1}\"><c r=\"XFD{index + 1}\"><v>1</v></c></row>"))],
            ["sheet-strings"] = size => [Txt(), Xlsx("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", Repeat(size, index => $"<si><t>s{index}</t></si>"))],
            ["sheet-names"] = size => [Txt(), Xlsx("<row r=\"1\"/>", "", Repeat(size, index => $"<sheet name=\"s{index}\" sheetId=\"{index}\"/>"))],
            ["export-items"] = size => [Text("documents/a.xml", Export + Repeat(size, index => $"<item><title>T {index}</title><link>https://a.example/{index}</link><dc:creator>u</dc:creator><content:encoded><![CDATA[a]]></content:encoded><wp:post_id>{index}</wp:post_id><wp:post_date>2023-05-26 09:30:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>") + "</channel></rss>")],
            ["export-items-short"] = size => [Text("documents/a.xml", Export + Repeat(size, _ => "<item></item>") + "</channel></rss>")],
            ["export-items-same"] = size => [Text("documents/a.xml", Export + Repeat(size, _ => "<item><title>T</title><link>https://a.example/1</link><content:encoded><![CDATA[The bridge was closed.]]></content:encoded><wp:post_id>1</wp:post_id><wp:post_date>2023-05-26 09:30:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>") + "</channel></rss>")],
            ["export-authors"] = size => [Text("documents/a.xml", Export + Repeat(size, index => $"<wp:author><wp:author_login>u{index}</wp:author_login><wp:author_display_name>U {index}</wp:author_display_name></wp:author>") + "</channel></rss>")],
            ["export-terms"] = size => [Text("documents/a.xml", Export + Repeat(size, index => $"<wp:category><wp:category_nicename>c{index}</wp:category_nicename><wp:category_parent>c{index + 1}</wp:category_parent><wp:cat_name>C</wp:cat_name></wp:category>") + "<item><title>T</title><category domain=\"category\" nicename=\"c0\">C</category><wp:post_type>post</wp:post_type></item></channel></rss>")],
            ["export-attachments"] = size => [Text("documents/a.xml", Export + Repeat(size, index => $"<item><title>T</title><wp:post_id>{index}</wp:post_id><wp:post_parent>1</wp:post_parent><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://a.example/{index}.jpg</wp:attachment_url></item>") + "</channel></rss>")],
            ["export-comments"] = size => [Text("documents/a.xml", Export + "<item><title>T</title><content:encoded>a</content:encoded><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>" + Repeat(size, index => $"<wp:comment><wp:comment_id>{index}</wp:comment_id><wp:comment_parent>{index - 1}</wp:comment_parent><wp:comment_content>a</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment>") + "</item></channel></rss>")],
            ["export-meta"] = size => [Text("documents/a.xml", Export + "<item><title>T</title><content:encoded>a</content:encoded><wp:post_type>post</wp:post_type>" + Repeat(size, index => $"<wp:postmeta><wp:meta_key>k{index}</wp:meta_key><wp:meta_value>v</wp:meta_value></wp:postmeta>") + "</item></channel></rss>")],
            ["export-blocks"] = size => [Post(Repeat(size, _ => "<!-- wp:group -->[gallery ids=\"1\"]"))],
            ["export-blocks-open"] = size => [Post(Repeat(size, _ => "<!-- wp:a "))],
            ["export-blocks-names"] = size => [Post("<!-- wp:" + Repeat(size, _ => "a-"))],
            ["mail-headers"] = size => [Text("documents/a.eml", Repeat(size, index => $"X-{index}: a\r\n") + "Subject: T\r\n\r\nThe bridge was closed.\r\n")],
            ["mail-headers-same"] = size => [Text("documents/a.eml", Repeat(size, _ => "Subject: T\r\n") + "\r\nThe bridge was closed.\r\n")],
            ["mail-folded"] = size => [Text("documents/a.eml", "Subject: T\r\n" + Repeat(size, _ => " a\r\n") + "\r\nThe bridge was closed.\r\n")],
            ["mail-parameters"] = size => [Text("documents/a.eml", "Content-Type: text/plain" + Repeat(size, index => $"; a*{index}=b") + "\r\n\r\nThe bridge was closed.\r\n")],
            ["mail-images"] = size => [Text("documents/a.eml", "Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>The bridge was closed." + Repeat(size / 2, index => $"<img src=\"cid:{index}\">") + "\r\n" + Repeat(size / 2, index => $"--b\r\nContent-Type: image/gif\r\nContent-ID: <{index}>\r\n\r\nGIF89a\r\n"))],
            ["mail-boundary"] = size => [Text("documents/a.eml", "Content-Type: multipart/mixed; boundary=\"" + new string('-', size / 4) + "\"\r\n\r\n" + Repeat(size, _ => "--\r\n"))],
            ["zip-pages"] = size => [("documents/a.zip", FuzzSeeds.Zip(Enumerable.Range(0, size / 400).Select(index => KeyValuePair.Create($"p{index}.html", Encoding.UTF8.GetBytes($"<html><head><title>T {index}</title></head><body><article><h1>T {index}</h1><p>{string.Concat(Enumerable.Repeat("The bridge was closed. ", 12))}</p></article></body></html>")))))],
            ["zip-pages-same"] = size => [("documents/a.zip", FuzzSeeds.Zip(Enumerable.Range(0, size / 400).Select(index => KeyValuePair.Create($"d{index}/p.html", Encoding.UTF8.GetBytes($"<html><head><title>T</title></head><body><article><h1>T</h1><p>{string.Concat(Enumerable.Repeat("The bridge was closed. ", 12))}</p></article></body></html>")))))],
            ["zip-deep"] = size => [("documents/a.zip", FuzzSeeds.Zip([KeyValuePair.Create(string.Concat(Enumerable.Repeat("d/", 30_000)) + "a.txt", "The bridge"u8.ToArray())]))],
            ["text-columns"] = size => [Text("documents/a.txt", "A title\n\n" + Repeat(size, _ => "a\tb\tc\n"))],
            ["text-dates"] = size => [Text("documents/a.txt", "A title\n\n" + Repeat(size, _ => "۱۴۰۳/۰۲/۰۵\n"))],
            ["text-words-broken"] = size => [Text("documents/a.txt", "A title\n\n" + Repeat(size, _ => "exam-\nple "))],
            ["text-quoted"] = size => [Text("documents/a.txt", "A title\n\n" + Repeat(size, _ => "> "))],
            ["text-notes"] = size => [Text("documents/a.txt", "A title\n\n" + Repeat(size / 2, index => $"a [{index}] ") + "\n\n" + Repeat(size / 2, index => $"[{index}] b\n"))],
            ["text-spaces"] = size => [Text("documents/a.txt", "A title\n\n" + Repeat(size, _ => "a" + new string(' ', 3000)))],
            ["markdown-callouts"] = size => [Text("documents/a.md", "---\ntitle: A\n---\n\n" + Repeat(size, _ => "> [!note]- a\n"))],
            ["markdown-liquid"] = size => [Text("documents/a.md", "---\ntitle: A\n---\n\n" + Repeat(size, _ => "{% highlight a %} "))],
            ["markdown-comments"] = size => [Text("documents/a.md", "---\ntitle: A\n---\n\n" + Repeat(size, _ => "%% <!-- {{</* "))],
            ["markdown-fences"] = size => [Text("documents/a.md", "---\ntitle: A\n---\n\n" + Repeat(size, _ => "```\n"))],
            ["markdown-keys"] = size => [Text("documents/a.md", "---\ntitle: A\n" + Repeat(size, index => $"key{index}: [a, b]\n") + "---\n\nThe bridge was closed.\n")],
            ["feed-atom"] = size => [Text("documents/a.xml", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>P</title>" + Repeat(size, index => $"<entry><id>{index}</id><title>T {index}</title><content type=\"html\">&lt;p&gt;The bridge was closed.</content></entry>") + "</feed>")],
            ["feed-categories"] = size => [Text("documents/a.xml", "<rss version=\"2.0\"><channel><title>P</title><item><title>T</title><description>The bridge was closed.</description>" + Repeat(size, index => $"<category>c{index}</category>") + "</item></channel></rss>")],
            ["html-flat-breaks"] = size => [Page(Repeat(size, _ => "a<br><br>"))],
            ["html-flat-boxes"] = size => [Page(Repeat(size, _ => "<div>a</div> "))],
            ["html-flat-boxes-empty"] = size => [Page(Repeat(size, _ => "<div></div>"))],
            ["html-flat-hidden"] = size => [Page(Repeat(size, _ => "<i hidden>a</i>"))],
            ["html-flat-fonts"] = size => [Page(Repeat(size, _ => "<font>a</font> "))],
            ["html-flat-scripts"] = size => [Page(Repeat(size, _ => "<script>a</script>"))],
            ["html-flat-noscripts"] = size => [Page(Repeat(size, _ => "<noscript>a</noscript>"))],
            ["html-flat-headings"] = size => [Page(Repeat(size, _ => "<h2>T</h2>"))],
            ["html-flat-lists"] = size => [Page(Repeat(size, _ => "<ul><li>a</ul>"))],
            ["html-flat-text-boxes"] = size => [Page(Repeat(size, _ => "a<div>b</div>"))],
            ["html-flat-forms"] = size => [Page(Repeat(size, _ => "<input>a"))],
            ["html-flat-comments"] = size => [Page(Repeat(size, _ => "<p class=comment>a</p>"))],
            ["html-flat-rules"] = size => [Page(Repeat(size, _ => "<hr>a"))],
            ["html-flat-definitions"] = size => [Page(Repeat(size, _ => "<dl><dt>a<dd>b</dl>"))],
            ["html-flat-quotes"] = size => [Page(Repeat(size, _ => "<blockquote>a</blockquote>"))],
            ["html-flat-styled"] = size => [Page(Repeat(size, _ => "<p style=\"mso-list:l0 level1 lfo1\">a</p>"))],
            ["html-deep-boxes"] = size => [Page(string.Concat(Enumerable.Repeat("<div>", 1400)) + Repeat(size, _ => "The bridge was closed, again. "))],
            ["html-deep-boxes-short"] = size => [Page(Repeat(size, _ => string.Concat(Enumerable.Repeat("<div>", 300)) + "The bridge was closed, again." + string.Concat(Enumerable.Repeat("</div>", 300))))],
            ["html-deep-sections"] = size => [Page(string.Concat(Enumerable.Repeat("<section>", 1400)) + Repeat(size, _ => "The bridge was closed, again. "))],
            ["html-deep-sections-short"] = size => [Page(Repeat(size, _ => string.Concat(Enumerable.Repeat("<section>", 300)) + "The bridge was closed, again." + string.Concat(Enumerable.Repeat("</section>", 300))))],
            ["html-deep-spans"] = size => [Page(string.Concat(Enumerable.Repeat("<span>", 1400)) + Repeat(size, _ => "The bridge was closed, again. "))],
            ["html-deep-spans-short"] = size => [Page(Repeat(size, _ => string.Concat(Enumerable.Repeat("<span>", 300)) + "The bridge was closed, again." + string.Concat(Enumerable.Repeat("</span>", 300))))],
            ["html-deep-lists"] = size => [Page(string.Concat(Enumerable.Repeat("<ul><li>", 1400)) + Repeat(size, _ => "The bridge was closed, again. "))],
            ["html-deep-lists-short"] = size => [Page(Repeat(size, _ => string.Concat(Enumerable.Repeat("<ul><li>", 300)) + "The bridge was closed, again." + string.Concat(Enumerable.Repeat("</ul>", 300))))],
            ["html-title-long"] = size => [Text("documents/a.html", "<html><head><title>" + Repeat(size / 2, index => $"w{index} ") + "</title></head><body><article>" + Repeat(size / 2, index => $"<h2>w{index} a</h2>"))],
            ["wordpress-shortcodes"] = size => [Post(Repeat(size, index => $"[name{index}]"))],
            ["wordpress-captions"] = size => [Post(Repeat(size, _ => "[caption a]"))],
            ["wordpress-pre"] = size => [Post(Repeat(size, _ => "<pre>"))],
            ["wordpress-comments"] = size => [Post(Repeat(size, _ => "<!-- a"))],
            ["wordpress-attributes"] = size => [Post(Repeat(size, _ => "[ab c="))],
            ["wordpress-media"] = size => [Post(Repeat(size, _ => "[video a] "))],
            ["markdown-figures"] = size => [Note(Repeat(size, _ => "{{< figure a "))],
            ["markdown-films"] = size => [Note(Repeat(size, _ => "{{< youtube a "))],
            ["markdown-wiki"] = size => [Note(Repeat(size, _ => "![[a "))],
            ["markdown-attributes"] = size => [Note(Repeat(size, _ => "{#a "))],
            ["markdown-codes"] = size => [Note(Repeat(size, _ => "`a ``"))],
            ["markdown-marks"] = size => [Note(Repeat(size, _ => "==a "))],
            ["markdown-references"] = size => [Note(Repeat(size, _ => "{{< ref a"))],
            ["markdown-liquid-values"] = size => [Note(Repeat(size, _ => "{{ a "))],
            ["feed-deep-short"] = size => [Text("documents/a.xml", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>P</title>" + Repeat(size, index => $"<entry><id>{index}</id><title>T</title><content type=\"html\">{string.Concat(Enumerable.Repeat("&lt;div>", 300))}a</content></entry>") + "</feed>")],
            ["feed-one-title"] = size => [Text("documents/a.xml", "<rss version=\"2.0\"><channel><title>P</title>" + Repeat(size, index => $"<item><title>T</title><description>a {index}</description></item>") + "</channel></rss>")],
            ["export-pages-one-title"] = size => [Text("documents/a.xml", Export + Repeat(size, index => $"<item><title>T</title><wp:post_id>{index}</wp:post_id><wp:post_type>page</wp:post_type><wp:status>publish</wp:status></item>") + "</channel></rss>")],
            ["html-pictures-same"] = size => [Text("documents/a.html", "<html><head><title>T</title></head><body><article><h1>T</h1><p>The bridge was closed.</p>" + Repeat(size, _ => "<figure><img src=a.png><figcaption>c</figcaption></figure>"))],
            ["html-notes"] = size => [Text("documents/a.html", "<html><head><title>T</title></head><body><article><h1>T</h1><p>" + Repeat(size / 2, index => $"a<sup><a href=\"#n{index}\" id=r{index}>{index}</a></sup>") + "</p><ol>" + Repeat(size / 2, index => $"<li id=n{index}>b <a href=\"#r{index}\">↩</a></li>"))],
            ["html-classes"] = size => [Text("documents/a.html", "<html><head><title>T</title></head><body><article class=\"" + Repeat(size, index => $"c{index} ") + "\"><h1>T</h1><p>The bridge was closed.")],
            ["html-styles"] = size => [Text("documents/a.html", "<html><head><title>T</title><style>" + Repeat(size, index => $".a{index}{{font-weight:bold}}") + "</style></head><body><article><h1>T</h1><p class=a1>The bridge was closed.")],
            ["html-ids-same"] = size => [Page(Repeat(size, _ => "<p id=a>The bridge was closed. <a href=\"#a\">b</a></p>"))],
            ["html-breaks-many"] = size => [Text("documents/a.html", "<html><head><title>T</title></head><body><article><h1>T</h1><p>The bridge" + Repeat(size, _ => "<br>"))],
            ["pdf-pages"] = size => [Text("documents/a.pdf", "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 9/Kids[" + Repeat(size, _ => "3 0 R ") + "]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n4 0 obj<</Length 2>>stream\nq \nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF")],
            ["pdf-dictionary"] = size => [Text("documents/a.pdf", "%PDF-1.4\n1 0 obj" + string.Concat(Enumerable.Repeat("<</A", size / 4)) + "endobj\ntrailer<</Root 1 0 R>>\n%%EOF")],
            ["pdf-xrefs"] = size => [Text("documents/a.pdf", "%PDF-1.4\n" + Repeat(size, _ => "xref\n0 1\n0000000000 65535 f \ntrailer<</Prev 9>>\nstartxref\n9\n%%EOF\n"))],
            ["pdf-names"] = size => [Text("documents/a.pdf", "%PDF-1.4\n1 0 obj<<" + Repeat(size, index => $"/N{index} 1 ") + ">>endobj\ntrailer<</Root 1 0 R>>\n%%EOF")],
            ["exif-entries"] = size => [("input/images/a.jpg", Jpeg(size))],
            ["png-texts"] = size => [("input/images/a.png", Png(size, "tEXt", "k\0v"u8.ToArray()))],
            ["png-profiles"] = size => [("input/images/a.png", Png(size, "iCCP", [.. "p\0\0"u8, .. Packed(new byte[4000])]))],
            ["png-data"] = size => [("input/images/a.png", Png(size, "IDAT", [0]))],
            ["png-bomb"] = size => [("input/images/a.png", Png(1, "zTXt", [.. "k\0\0"u8, .. Packed(new byte[200_000_000])]))],
            ["gif-frames"] = size => [("input/images/a.gif", [.. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, .. Enumerable.Range(0, size / 23).SelectMany(_ => Convert.FromHexString("21F90401000000002C000000000100010000020144" + "00")), 0x3B])],
            ["webp-chunks-odd"] = size => [("input/images/a.webp", [.. "RIFF"u8, .. BitConverter.GetBytes(size / 10 * 10 + 22), .. "WEBPVP8X"u8, 10, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. Enumerable.Range(0, size / 10).SelectMany(_ => (byte[])[.. "EXIF"u8, 1, 0, 0, 0, 65, 0])])],
            ["svg-attributes"] = size => [Text("input/images/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" " + Repeat(size, index => $"a{index}=\"1\" ") + "/>")],
            ["svg-namespaces"] = size => [Text("input/images/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" " + Repeat(size, index => $"xmlns:a{index}=\"u\" ") + "/>")],
            ["svg-path"] = size => [Text("input/images/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"" + Repeat(size, _ => "M0 0 ") + "\"/></svg>")],
            ["svg-style-url"] = size => [Text("input/images/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><g style=\"" + Repeat(size, _ => "fill:url(#a);") + "\"/></svg>")],
            ["svg-style-attributes"] = size => [Text("input/images/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">" + Repeat(size, _ => "<g style=\"fill:url(\"/>") + "</svg>")],
            ["svg-comments"] = size => [Text("input/images/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">" + Repeat(size, _ => "<!-- a -->") + "</svg>")],
            ["svg-text"] = size => [Text("input/images/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>" + Repeat(size, _ => "&amp;") + "</text></svg>")],
            ["film-tracks"] = size => [("input/files/a.mp4", [.. Convert.FromHexString("00000018667479706D703432000000006D70343269736F6D"), .. Big(8 + (size / 16 * 16)), .. "moov"u8, .. Enumerable.Range(0, size / 16).SelectMany(_ => (byte[])[.. Big(16), .. "trak"u8, .. Big(8), .. "udta"u8])])],
            ["film-offsets"] = size => [("input/files/a.mp4", [.. Convert.FromHexString("00000018667479706D703432000000006D70343269736F6D"), .. Big(size + 24), .. "moov"u8, .. Big(size + 16), .. "stco"u8, .. Big(0), .. Big(size / 4), .. new byte[size]])],
            ["font-tables"] = size => [("input/files/a.ttf", [0, 1, 0, 0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, .. Enumerable.Range(0, size / 16).SelectMany(index => (byte[])[.. "name"u8, .. Big(0), .. Big(12), .. Big(100)])])],
            ["sound-frames"] = size => [("input/files/a.mp3", [.. "ID3"u8, 3, 0, 0, 0, 0x3D, 0x09, 0, .. Enumerable.Range(0, size / 12).SelectMany(_ => (byte[])[.. "TXXX"u8, 0, 0, 0, 1, 0, 0, 0, 65])])],
            ["redirects"] = size => [.. Enumerable.Range(1, Math.Max(1, size / 25_000)).Select(number => Text($"input/articles/en/a{number}.md", Article.Replace("news_code: 1", $"news_code: {number}\naliases:\n{string.Concat(Enumerable.Range(0, 1000).Select(index => $"  - /old/{number}/{index}/\n"))}", StringComparison.Ordinal)))],
            ["redirects-same"] = size => [.. Enumerable.Range(1, Math.Max(1, size / 10_000)).Select(number => Text($"input/articles/en/a{number}.md", Article.Replace("news_code: 1", $"news_code: {number}\naliases:\n{string.Concat(Enumerable.Range(0, 1000).Select(index => $"  - /o/{index}/\n"))}", StringComparison.Ordinal)))],
            ["related-all"] = size => [.. Enumerable.Range(1, Math.Max(1, size / 1000)).Select(number => Text($"input/articles/en/a{number}.md", Article.Replace("title: A", $"title: A {number}", StringComparison.Ordinal).Replace("news_code: 1", $"news_code: {number}\ntags: [{string.Join(", ", Enumerable.Range(0, 100).Select(index => $"t{index}"))}]", StringComparison.Ordinal)))],
            ["links-all"] = size => [.. Enumerable.Range(1, Math.Max(1, size / 2000)).Select(number => Text($"input/articles/en/a{number}.md", Article.Replace("news_code: 1", $"news_code: {number}", StringComparison.Ordinal) + Repeat(1800, index => $"[a](gone-{number}-{index}.md) ")))],
            ["terms-unknown"] = size => [.. Enumerable.Range(1, Math.Max(1, size / 2000)).Select(number => Text($"input/articles/en/a{number}.md", Article.Replace("news_code: 1", $"news_code: {number}\nregions: [{string.Join(", ", Enumerable.Range(0, 250).Select(index => $"u{index}x"))}]", StringComparison.Ordinal)))],
            ["terms-unknown-many"] = size => [Text("input/taxonomies/regions.yml", Repeat(size / 2, index => $"- id: region{index}\n  label:\n    en: R {index}\n    fa: ر {index}\n")), .. Enumerable.Range(1, 20).Select(number => Text($"input/articles/en/a{number}.md", Article.Replace("news_code: 1", $"news_code: {number}\nregions: [{string.Join(", ", Enumerable.Range(0, 900).Select(index => $"regino{index}"))}]", StringComparison.Ordinal)))],
            ["terms-parents"] = size => [Text("input/taxonomies/regions.yml", Repeat(size, index => $"- id: r{index}\n  parent: r{index + 1}\n  label:\n    en: R {index}\n    fa: ر {index}\n"))],
            ["terms-aliases"] = size => [Text("input/taxonomies/regions.yml", "- id: r\n  label:\n    en: R\n    fa: ر\n  aliases:\n" + Repeat(size, index => $"    - a{index}\n"))],
            ["pages-many"] = size => [.. Enumerable.Range(1, size / 500).Select(index => Text($"input/pages/en/p{index}.md", $"---\ntitle: P {index}\n---\n\n" + new string('a', 400)))],
            ["files-many"] = size => [.. Enumerable.Range(1, size / 500).Select(index => Text($"input/files/f{index}.txt", new string('a', 400)))],
            ["files-unknown"] = size => [.. Enumerable.Range(1, size / 500).Select(index => Text($"input/files/f{index}.xyz", new string('a', 400)))],
            ["folders-deep"] = size => [Text("input/files/" + string.Concat(Enumerable.Repeat("d/", 1500)) + "a.txt", "a")],
            ["settings-languages-menus"] = size => [Text("statiq.json", "{\"Languages\":[{\"Code\":\"en\",\"Menu\":[" + Repeat(size / 2, index => $"{{\"Link\":\"nowhere{index}\"}},") + "{\"Link\":\"home\"}]}],\"Taxonomies\":[" + Repeat(size / 2, index => $"{{\"Key\":\"k{index}\",\"Label\":{{\"en\":\"K\"}}}},") + "{\"Key\":\"z\"}]}")],
            ["settings-share"] = size => [Settings("\"Share\":[" + Repeat(size, index => $"\"s{index}\",") + "\"email\"]")],
            ["settings-home"] = size => [Settings("\"HomeBlocks\":[" + Repeat(size, index => $"{{\"Id\":\"b{index}\",\"Types\":[\"none{index}\"]}},") + "{\"Id\":\"latest\"}]")],
            ["settings-home-same"] = size => [Settings("\"HomeBlocks\":[" + Repeat(size, _ => "{\"Id\":\"b\"},") + "{\"Id\":\"latest\"}]")],
            ["settings-budgets"] = size => [Settings("\"Budgets\":{" + Repeat(size, index => $"\"b{index}\":1,") + "\"home\":1}")],
            ["settings-urls"] = size => [Settings("\"Urls\":{" + Repeat(size, index => $"\"u{index}\":\"/{{x}}/\",") + "\"article\":\"/{code}/\"}")],
            ["settings-title"] = size => [Settings("\"SiteTitle\":{" + Repeat(size, index => $"\"x{index}\":\"a\",") + "\"en\":\"A\"}")],
            ["settings-line-breaks"] = size => [Text("statiq.json", "{" + Repeat(size, _ => "\n") + "\"Host\": 1, \"Nope\": 2}")],
            ["settings-comments"] = size => [Text("statiq.json", Repeat(size, _ => "/* a */\n") + "{\"Host\":\"a.example\"}")],
            ["style-urls"] = size => [Text("theme/assets/css/a.css", "a{b:" + Repeat(size, _ => "url(") + "}")],
            ["style-urls-gone"] = size => [Text("theme/assets/css/a.css", Repeat(size, index => $"a{{background:url(x{index}.png)}}"))],
            ["style-urls-foreign"] = size => [Text("theme/assets/css/a.css", Repeat(size, index => $"a{{background:url(//a.example/{index}.png)}}"))],
            ["style-imports"] = size => [Text("theme/assets/css/a.css", Repeat(size, index => $"@import \"x{index}.css\";"))],
            ["style-lines"] = size => [Text("theme/assets/css/a.css", "a{b:c" + Repeat(size, _ => "\n") + "}")],
            ["style-spaces"] = size => [Text("theme/assets/css/a.css", "a{b:c" + Repeat(size, _ => " ") + "d}")],
            ["style-comments-closed"] = size => [Text("theme/assets/css/site.css", "a{b:c" + Repeat(size, _ => "/**/") + "}")],
            ["style-parts"] = size => [Text("theme/assets/css/site.css", Repeat(size, index => $"@media (min-width:{index}px){{.a{index}:is(.b,.c){{color:red}}}}"))],
            ["style-nots"] = size => [Text("theme/assets/css/site.css", "a" + Repeat(size, _ => ":not(") + "{color:red}")],
            ["style-attributes"] = size => [Text("theme/assets/css/site.css", "a" + Repeat(size, _ => "[a=b]") + "{color:red}")],
            ["script-long"] = size => [Text("theme/assets/js/a.js", Repeat(size, _ => "import './gone.js';"))],
            ["script-comments"] = size => [Text("theme/assets/js/a.js", Repeat(size, _ => "/* "))],
            ["template-comments"] = size => [Text("theme/partials/foot.sbn-html", Repeat(size, _ => "{{# a }}"))],
            ["template-text"] = size => [Text("theme/partials/foot.sbn-html", Repeat(size, _ => "<a href=\"x\">"))],
            ["template-pipes"] = size => [Text("theme/partials/foot.sbn-html", "{{ 'a'" + Repeat(size, _ => " | string.upcase") + " }}")],
            ["template-members"] = size => [Text("theme/partials/foot.sbn-html", "{{ site" + Repeat(size, _ => ".a") + " }}")],
            ["template-elses"] = size => [Text("theme/partials/foot.sbn-html", "{{ if true }}" + Repeat(size, _ => "{{ else if true }}a") + "{{ end }}")],
            ["template-arrays"] = size => [Text("theme/partials/foot.sbn-html", "{{ [" + Repeat(size, _ => "1,") + "1] }}")],
            ["template-strings"] = size => [Text("theme/partials/foot.sbn-html", "{{ \"" + Repeat(size, _ => "\\n") + "\" }}")],
            ["template-unknown"] = size => [Text("theme/partials/foot.sbn-html", Repeat(size, index => $"{{{{ unknown{index} }}}}"))],
            ["template-loops"] = size => [Text("theme/partials/foot.sbn-html", Repeat(size, _ => "{{ for a in [1] }}{{ end }}"))],
            ["templates-many"] = size => [.. Enumerable.Range(1, size / 500).Select(index => Text($"theme/partials/p{index}.sbn-html", "{{ include 'p" + (index + 1).ToString(CultureInfo.InvariantCulture) + "' }}" + new string('a', 400)))],
            ["strings-same"] = size => [Text("theme/strings/en.yml", Repeat(size, _ => "home: a\n"))],
        };

    private static (string, byte[]) Text(string path, string text) => (path, Encoding.UTF8.GetBytes(text));

    /// <summary>A saved page whose text begins with its title.</summary>
    private static (string, byte[]) Page(string text) => Text("documents/a.html", "<html><head><title>T</title></head><body><article><h1>T</h1>" + text);

    private static (string, byte[]) Note(string text) => Text("documents/a.md", "---\ntitle: A\n---\n\n# A " + text);

    /// <summary>An export with one post.</summary>
    private static (string, byte[]) Post(string content) => Text(
        "documents/a.xml", $"{Export}<item><title>T</title><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><content:encoded><![CDATA[{content}]]></content:encoded></item></channel></rss>");

    private static (string, byte[]) Txt() => Text("documents/a.txt", "A title\n\nThe bridge was closed.\n");

    private static (string, byte[]) Settings(string part) => Text("statiq.json", "{\"Languages\":[{\"Code\":\"en\"}]," + part + "}");

    private static (string, byte[]) Docx(string body, params (string Name, string Text)[] others) =>
        Archive(0, [("word/document.xml", $"<w:document {Word}><w:body>{body}</w:body></w:document>"), .. others]);

    private static (string, byte[]) Odt(string body, string styles = "") =>
        Archive(1, [("content.xml", $"<office:document-content {Open}><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>")]);

    private static (string, byte[]) Xlsx(string rows, string strings = "<si><t>file</t></si>", string sheets = "<sheet name=\"A\" sheetId=\"1\"/>") =>
        Archive(2, [("xl/worksheets/sheet1.xml", $"<worksheet {Sheet}><sheetData>{rows}</sheetData></worksheet>"), ("xl/sharedStrings.xml", $"<sst {Sheet}>{strings}</sst>"), ("xl/workbook.xml", $"<workbook {Sheet}><sheets>{sheets}</sheets></workbook>")]);

    /// <summary>The good archive with some parts instead of its own.</summary>
    private static (string, byte[]) Archive(int number, IReadOnlyList<(string Name, string Text)> parts)
    {
        var (ending, good) = FuzzSeeds.Archives[number];
        var all = new Dictionary<string, byte[]>(good, StringComparer.Ordinal);
        foreach (var (name, text) in parts) all[name] = Encoding.UTF8.GetBytes(text);
        return ("documents/a" + ending, FuzzSeeds.Zip(all));
    }

    private static byte[] Png(int size, string kind, byte[] data)
    {
        byte[] chunk = [.. Big(data.Length), .. Encoding.ASCII.GetBytes(kind), .. data, 0, 0, 0, 0];
        return [.. Convert.FromHexString("89504E470D0A1A0A0000000D4948445200000001000000010806000000" + "1F15C489"), .. Enumerable.Repeat(chunk, Math.Max(1, size / chunk.Length)).SelectMany(part => part)];
    }

    /// <summary>A JPEG whose segments of EXIF each have thousands of entries that point at one place.</summary>
    private static byte[] Jpeg(int size)
    {
        byte[] entries = [.. Enumerable.Range(0, 5000).SelectMany(_ => Convert.FromHexString("87690004000000010000" + "0008"))];
        byte[] exif = [.. "Exif\0\0MM"u8, 0, 0x2A, 0, 0, 0, 8, 0x13, 0x88, .. entries, 0, 0, 0, 8];
        byte[] segment = [0xFF, 0xE1, (byte)((exif.Length + 2) >> 8), (byte)(exif.Length + 2), .. exif];
        return [0xFF, 0xD8, .. Enumerable.Repeat(segment, Math.Max(1, size / segment.Length)).SelectMany(part => part), 0xFF, 0xD9];
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var zlib = new ZLibStream(stream, CompressionLevel.SmallestSize, leaveOpen: true)) zlib.Write(bytes);
        return stream.ToArray();
    }

    private static byte[] Big(int number) => [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];

    private static string Repeat(int size, Func<int, string> part)
    {
        var text = new StringBuilder(size + 64);
        for (var index = 0; text.Length < size; index++) text.Append(part(index));
        return text.ToString();
    }
}
