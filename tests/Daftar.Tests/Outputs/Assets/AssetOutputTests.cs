using Daftar.Outputs.Assets;
using Daftar.Planning;
using Daftar.Storage;
using Daftar.Tests.Media;
using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Outputs.Assets;

public sealed class AssetOutputTests : IDisposable
{
    private readonly TestSite _site = TestSite.Bilingual();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Files_of_the_content_are_copied_byte_for_byte()
    {
        var large = new byte[300_000];
        new Random(1).NextBytes(large);
        "%PDF-"u8.CopyTo(large);
        var files = _site.Write("input/files/2025/report.pdf", large).Write("input/images/چای.png", SamplePictures.Png).Build();
        Assert.Equal(large, files["files/2025/report.pdf"]);
        Assert.Equal(SamplePictures.Png, files["images/چای.png"]);
        Assert.Empty(files[".nojekyll"]);
    }

    [Fact]
    public void Style_sheets_and_scripts_of_the_theme_are_minified()
    {
        var files = _site.Write("theme/assets/js/own.js", "  // A remark.\n  alert(1);\n").Build();
        Assert.Equal("body{margin:0}", files.Text("assets/plain.css"));
        Assert.Equal("alert(1)", files.Text("assets/js/own.js"));
    }

    [Fact]
    public void Hidden_files_and_those_that_begin_with_an_underscore_are_not_copied()
    {
        var files = _site.Write("input/images/.DS_Store", "x").Write("input/_notes/a.txt", "x").Build();
        Assert.DoesNotContain(files.Keys, path => path.Contains("DS_Store", StringComparison.Ordinal) || path.Contains("notes", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_takes_a_pages_place_is_reported() =>
        Assert.Equal(
            ["input/en/index.html: error DAF601: Two sources produce the same file 'en/index.html' (letter case does not count): home page (en) and input/en/index.html. Rename or remove one, or change the address patterns in statiq.json."],
            _site.Replace("statiq.json", "\"SiteTitle\":", "\"AlsoPublish\": [\"en/index.html\"], \"SiteTitle\":").Write("input/en/index.html", "x").Problems());

    [Fact]
    public void A_changed_content_changes_the_fingerprint_even_when_date_and_size_do_not()
    {
        var path = Path.Combine(_site.Write("input/a.txt", "one").Root, "input", "a.txt");
        var date = File.GetLastWriteTimeUtc(path);
        var before = Fingerprint();
        File.WriteAllText(path, "two");
        File.SetLastWriteTimeUtc(path, date);
        Assert.NotEqual(before, Fingerprint());
    }

    private string Fingerprint()
    {
        var site = PlannedSite.Of(_site);
        var fingerprint = new FingerprintBuilder();
        new AssetOutput().Plan(site.Model, new(site.Model, new()), new()).Single(file => file.Path.Value == "a.txt").AddDependencies(fingerprint);
        return fingerprint.ToDigest().ToString();
    }
}
