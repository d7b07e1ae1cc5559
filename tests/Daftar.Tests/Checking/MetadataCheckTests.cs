using Daftar.Tests.Cli;
using Daftar.Tests.Media;

namespace Daftar.Tests.Checking;

public sealed class MetadataCheckTests : IDisposable
{
    private readonly SmallSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_photograph_that_tells_of_people_is_named_and_mended()
    {
        Write("photo.jpg", MarkedPicture.All["photo.jpg"]);
        Write("plain.png", SamplePictures.Png);
        var line = "input/images/photo.jpg: warning DAF537: The metadata of this file contains the place where it was taken, "
            + "and the name or the camera of its owner. It is not published, but everybody with access to the repository can read it. 'daftar check --fix' removes it; Git keeps the older version.\n";
        Assert.Contains(line, _site.Run("check").Error, StringComparison.Ordinal);

        var run = _site.Run("check", "--fix");
        Assert.Equal("Fixed input/images/photo.jpg\nNothing is wrong.\n", run.Output);
        Assert.DoesNotContain(MarkedPicture.Secret, System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(_site.Folder["input/images/photo.jpg"])), StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(_site.Folder["input/images"]).Length);
        Assert.Equal("Nothing is wrong.\n", _site.Run("check", "--fix").Output);
    }

    [Theory]
    [InlineData("a.pdf", "%PDF-1.4\n1 0 obj<</Title(A)/Author (S\\(a\\)ra)>>endobj\n%%EOF", "'S(a)ra'")]
    [InlineData("a.pdf", "%PDF-1.4\n1 0 obj<</Author<FEFF0633064706310627>>>endobj\n%%EOF", "'سهرا'")]
    [InlineData("a.pdf", "%PDF-1.4\n<x:xmpmeta><dc:creator><rdf:Seq><rdf:li>A &amp; B</rdf:li><rdf:li>C</rdf:li></rdf:Seq></dc:creator>\n%%EOF", "'A & B', 'C'")]
    [InlineData("a.rtf", "{\\rtf1{\\info{\\author Sara}{\\operator Ali}}}", "'Sara', 'Ali'")]
    [InlineData("a.docx", "docProps/core.xml|<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\"><dc:creator>Sara</dc:creator><cp:lastModifiedBy>Ali</cp:lastModifiedBy></cp:coreProperties>", "'Sara', 'Ali'")]
    [InlineData("a.odt", "meta.xml|<m xmlns:meta=\"m\" xmlns:dc=\"d\"><meta:initial-creator>Sara</meta:initial-creator><dc:creator>Sara</dc:creator></m>", "'Sara'")]
    [InlineData("a.pdf", "%PDF-1.4\n1 0 obj<</Author()/Author 5 0 R/Author(", null)]
    [InlineData("a.docx", "docProps/core.xml|<a><creator>", null)]
    [InlineData("a.docx", "docProps/core.xml|<!DOCTYPE a [<!ENTITY b 'c'>]><a><creator>&b;</creator></a>", null)]
    [InlineData("a.txt", "/Author (Sara)", null)]
    public void A_document_that_says_who_made_it_is_named(string name, string content, string? authors)
    {
        var bytes = System.Text.Encoding.Latin1.GetBytes(content);
        if (content.IndexOf('|', StringComparison.Ordinal) is > 0 and var bar)
        {
            using var packed = new MemoryStream();
            using (var archive = new System.IO.Compression.ZipArchive(packed, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
            {
                foreach (var (part, text) in new[] { name == "a.odt" ? ("mimetype", "application/vnd.oasis.opendocument.text") : ("[Content_Types].xml", "<Types/>"), (content[..bar], content[(bar + 1)..]) })
                {
                    using var writer = new StreamWriter(archive.CreateEntry(part, System.IO.Compression.CompressionLevel.NoCompression).Open());
                    writer.Write(text);
                }
            }
            bytes = packed.ToArray();
        }
        Write(name, bytes);
        var found = _site.Run("check").Error.Split('\n').Where(line => line.Contains("DAF874", StringComparison.Ordinal));
        Assert.Equal(
            authors is null ? [] : [$"input/images/{name}: info DAF874: The document names its author ({authors}), and is published with this name. To keep it private, remove it in the document's own program and save the document again."],
            found);
    }

    private void Write(string name, byte[] bytes)
    {
        _site.Folder.Write("input/images/" + name, "");
        File.WriteAllBytes(_site.Folder["input/images/" + name], bytes);
    }
}
