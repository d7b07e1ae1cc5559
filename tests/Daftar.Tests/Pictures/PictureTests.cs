using System.Text;
using System.Text.RegularExpressions;
using Daftar.Diagnostics;
using Daftar.Media;
using Daftar.Pictures;
using Daftar.Tests.SiteTests;
using Daftar.Writing;
using NetVips;

namespace Daftar.Tests.Pictures;

/// <summary>The sizes that a build makes of pictures, and what pages do with them.</summary>
public sealed class PictureTests : IDisposable
{
    private readonly TestSite _site = TestSite.Bilingual();

    public PictureTests()
    {
        // The pages of the site's own theme.
        Directory.Delete(Path.Combine(_site.Root, "theme"), recursive: true);
        TestSite.CopyFolder(Path.Combine(TestSite.SitesFolder, "../../../theme"), Path.Combine(_site.Root, "theme"));
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public void An_article_shows_its_pictures_in_sizes_with_width_height_and_a_word_that_stands_for_them()
    {
        _site.Write("input/images/lead.jpg", OddPictures.Jpeg(2700, 1800)).Write("input/images/small.png", Png(300, 200))
            .Article("fa", "a", 1, "2026-01-02", "image: images/lead.jpg\nimage_alt: شهر", "متن.\n\n![نمودار](/images/small.png \"زیرنویس تصویر\")");
        var files = _site.Build();
        var page = Text(files, "fa/report/1/index.html");

        var lead = Regex.Match(page, "<figure class=\"plate\">.*?</figure>", RegexOptions.Singleline).Value;
        Assert.Equal(["384w", "640w", "960w", "1280w"], Regex.Matches(lead, @"\d{2,}w\b").Select(match => match.Value));
        Assert.Matches("<img src=\"/assets/pictures/[0-9a-f]{16}-960.jpg\" alt=\"شهر\" width=\"2700\" height=\"1800\" loading=\"lazy\"", lead);
        Assert.Matches("<a class=\"ask\" href=\"/assets/pictures/[0-9a-f]{16}-960.jpg\">عکس، [۰-۹]+ کیلوبایت <bdi>شهر</bdi></a>", lead);

        // A small picture is not blown up.
        Assert.Matches("<figure><picture class=\"photo\"><source media=\"[^\"]*\" srcset=\"data:image/gif[^\"]* 1w\" sizes=\"1px\"><source type=\"image/webp\" srcset=\"/assets/pictures/[0-9a-f]{16}-300.webp 300w\"[^>]*>"
            + "<img src=\"[^\"]*-300.jpg\" alt=\"نمودار\" width=\"300\" height=\"200\" loading=\"lazy\"></picture><a class=\"ask\" .*?</a><figcaption>زیرنویس تصویر</figcaption></figure>", page);

        foreach (Match link in Regex.Matches(page, "(?<=\"|, )/(assets/pictures/[^\" ]+)"))
        {
            var (width, height) = Size(files[link.Groups[1].Value]);
            Assert.Equal(int.Parse(Regex.Match(link.Value, @"-(\d+)\.").Groups[1].Value, null), width);
            Assert.Equal(1.5, (double)width / height, 0.02);
        }
        var shared = Regex.Match(page, "<meta property=\"og:image\" content=\"https://[^/]+/([^\"]+)\">\n<meta property=\"og:image:width\" content=\"1200\">\n<meta property=\"og:image:height\" content=\"630\">");
        Assert.Equal((1200, 630), Size(files[shared.Groups[1].Value]));
        Assert.True(files["images/lead.jpg"].Length < 1_500_000);
        Assert.Equal((2560, 1707), Size(files["images/lead.jpg"]));
    }

    [Fact]
    public void No_metadata_reaches_the_output_in_any_size()
    {
        var n = 0;
        foreach (var (name, bytes) in OddPictures.Marked())
        {
            _site.Write("input/images/" + name, bytes).Article("en", "a" + n, 10 + n++, "2026-01-02", $"image: images/{name}\nimage_alt: x", $"![x](/images/{name})");
        }
        Assert.True(OddPictures.Marked().Count(picture => Has(picture.Value, OddPictures.Secret)) >= 4);
        var files = _site.Build();
        Assert.Equal(6, files.Keys.Count(path => path.StartsWith("images/", StringComparison.Ordinal)));
        Assert.True(files.Keys.Count(path => path.EndsWith(".webp", StringComparison.Ordinal)) > 20);
        Assert.Empty(files.Where(file => Has(file.Value, OddPictures.Secret) || Has(file.Value, "Exif\0\0") || Has(file.Value, "xmpmeta")).Select(file => file.Key));
    }

    [Fact]
    public void Without_the_library_the_build_goes_on_and_says_so_and_publishes_no_metadata()
    {
        _site.Write("input/images/marked.jpg", OddPictures.Marked()["marked.jpg"])
            .Article("en", "a", 1, "2026-01-02", "image: images/marked.jpg\nimage_alt: x", "![x](/images/marked.jpg)");
        using var sink = new MemorySink();
        var diagnostics = new DiagnosticBag();
        var request = new SiteBuildRequest(_site.Root, TestSite.Now) { PictureLibraryFault = () => "no such file" };
        Assert.NotNull(SiteBuilder.Build(request, _ => sink, diagnostics));
        Assert.Equal(
            "statiq.json: warning DAF562: Pictures are not resized (1 on this site) and share images are not drawn, because libvips cannot be loaded (no such file). "
            + "Readers load every picture in its full size, without its metadata. Put the libvips file of this program next to the program.",
            Assert.Single(diagnostics.ToSortedList(), diagnostic => diagnostic.Code == "DAF562").ToString());
        Assert.Contains("<img src=\"/images/marked.jpg\" alt=\"x\" width=\"600\" height=\"400\"", Encoding.UTF8.GetString(sink.Files["en/report/1/index.html"].Span), StringComparison.Ordinal);
        Assert.DoesNotContain(sink.Files, file => Has(file.Value.ToArray(), OddPictures.Secret));
    }

    [Fact]
    public void A_second_build_makes_no_picture_and_writes_the_same()
    {
        _site.Write("input/images/a.jpg", OddPictures.Jpeg(1000, 800)).Article("en", "a", 1, "2026-01-02", "image: images/a.jpg\nimage_alt: x");
        var first = _site.Build();
        var cache = Path.Combine(_site.Root, "cache/pictures");
        var times = Directory.GetFiles(cache, "*.*p*g").Concat(Directory.GetFiles(cache, "*.webp")).ToDictionary(path => path, File.GetLastWriteTimeUtc);
        Assert.NotEmpty(times);
        _site.Write("input/articles/en/b.md", File.ReadAllText(Path.Combine(_site.Root, "input/articles/en/a.md")).Replace("news_code: 1", "news_code: 2", StringComparison.Ordinal));
        var second = _site.Build();
        Assert.All(times, entry => Assert.Equal(entry.Value, File.GetLastWriteTimeUtc(entry.Key)));
        foreach (var (path, bytes) in first.Where(file => file.Key.StartsWith("assets/pictures/", StringComparison.Ordinal))) Assert.Equal(bytes, second[path]);
    }

    [Fact]
    public void A_picture_that_was_replaced_is_another_one_on_every_page()
    {
        _site.Write("input/images/a.jpg", OddPictures.Jpeg(1000, 800)).Article("en", "a", 1, "2026-01-02", "", "![x](/images/a.jpg)");
        var before = Address(_site.Build());
        _site.Write("input/images/a.jpg", OddPictures.BlackAndWhite(1000, 800));
        Assert.NotEqual(before, Address(_site.Build()));

        static string Address(SortedDictionary<string, byte[]> files) => Regex.Match(Text(files, "en/report/1/index.html"), "/assets/pictures/[^\" ]+").Value;
    }

    [Fact]
    public void Crops_keep_the_focus()
    {
        _site.Write("input/images/a.jpg", OddPictures.BlackAndWhite(1600, 400))
            .Article("en", "a", 1, "2026-01-02", "image: images/a.jpg\nimage_alt: x\nimage_focus: left center")
            .Article("en", "b", 2, "2026-01-01", "image: images/a.jpg\nimage_alt: x\nimage_focus: 95% 50%");
        var files = _site.Build();
        var list = Text(files, "en/archive/index.html") + Text(files, "en/types/report/index.html");
        var cards = Regex.Matches(list, "<img src=\"/(assets/pictures/[^\"]+)\" alt=\"\" width=\"600\" height=\"400\"").Select(match => match.Groups[1].Value).Distinct().ToArray();
        Assert.Equal(2, cards.Length);
        Assert.Equal([true, false], cards.Select(card => Brightness(files[card]) < 128));
    }

    [Theory]
    [InlineData(6, 400, 600)]
    [InlineData(3, 600, 400)]
    [InlineData(1, 600, 400)]
    public void Turned_pictures_are_put_upright(int orientation, int width, int height)
    {
        _site.Write("input/images/a.jpg", OddPictures.Jpeg(600, 400, orientation)).Article("en", "a", 1, "2026-01-02", "", "![x](/images/a.jpg)");
        var files = _site.Build();
        Assert.Contains($"width=\"{width}\" height=\"{height}\"", Text(files, "en/report/1/index.html"), StringComparison.Ordinal);
        Assert.All(files.Where(file => file.Key.EndsWith($"-{width}.webp", StringComparison.Ordinal)), file => Assert.Equal((width, height), Size(file.Value)));
    }

    [Fact]
    public void Odd_pictures_come_out_right()
    {
        using var photo = OddPictures.Photo(900, 600);
        using var cmyk = photo.Colourspace(Enums.Interpretation.Cmyk);
        using var deep = photo.Colourspace(Enums.Interpretation.Rgb16);
        using var grey = photo.Colourspace(Enums.Interpretation.Bw);
        using var clear = photo.Bandjoin(128);
        var odd = new Dictionary<string, byte[]>
        {
            ["cmyk.jpg"] = cmyk.JpegsaveBuffer(q: 85),
            ["deep.png"] = deep.PngsaveBuffer(bitdepth: 16),
            ["grey.jpg"] = grey.JpegsaveBuffer(),
            ["clear.png"] = clear.PngsaveBuffer(),
            ["one.png"] = Png(1, 1),
            ["wide.png"] = Png(9000, 3),
            ["tall.png"] = Png(2, 9000),
        };
        foreach (var (name, bytes) in odd) _site.Write("input/images/" + name, bytes);
        _site.Article("en", "a", 1, "2026-01-02", "image: images/one.png\nimage_alt: x", string.Join("\n\n", odd.Keys.Select(name => $"![x](/images/{name})")));
        var files = _site.Build();
        foreach (var (path, bytes) in files.Where(file => file.Key.StartsWith("assets/pictures/", StringComparison.Ordinal)))
        {
            using var image = Image.NewFromBuffer(bytes);
            Assert.True(image.Interpretation == Enums.Interpretation.Srgb || (path.EndsWith(".jpg", StringComparison.Ordinal) && image.Bands is 1 or 3), $"{path} {image.Interpretation}");
            Assert.Equal(Enums.BandFormat.Uchar, image.Format);
        }
        Assert.Matches("<img src=\"/assets/pictures/[^\"]*-900.png\" alt=\"x\" width=\"900\"", Text(files, "en/report/1/index.html"));
    }

    [Fact]
    public void Moving_pictures_move_on()
    {
        _site.Write("input/images/a.gif", Media.SamplePictures.AnimatedGif).Article("en", "a", 1, "2026-01-02", "", "![x](/images/a.gif)");
        var files = _site.Build();
        Assert.Matches("<picture class=\"photo\"><source media=\"[^\"]*\" srcset=\"data:image/gif[^\"]* 1w\" sizes=\"1px\"><img src=\"/images/a.gif\" alt=\"x\"[^>]*></picture><a class=\"ask\" href=\"/images/a.gif\">Photo, 2 KB", Text(files, "en/report/1/index.html"));
        Assert.Equal(FileKinds.OfName("a.gif")!.Cleaned(Media.SamplePictures.AnimatedGif).Content, files["images/a.gif"]);
    }

    [Fact]
    public void A_picture_of_too_many_pixels_is_refused_before_it_fills_the_memory()
    {
        using var bomb = Image.Black(30_000, 30_000);
        _site.Write("input/images/a.png", bomb.PngsaveBuffer(compression: 9, bitdepth: 1)).Article("en", "a", 1, "2026-01-02");
        Assert.Null(_site.TryBuild());
        Assert.Equal(
            "input/images/a.png: error DAF561: The picture has 30000 by 30000 pixels; more than 150 million are not supported, because resizing would need too much memory. Save it with at most 5120 pixels on its longest side.",
            Assert.Single(_site.Findings));
    }

    [Fact]
    public void A_picture_whose_pixels_are_damaged_is_refused_by_build_and_check()
    {
        var png = Png(300, 200);
        // The compressed pixels are overwritten and their checksum set right: whole in its parts, and yet no picture.
        _site.Write("input/images/a.png", WithBrokenPixels(png)).Article("en", "a", 1, "2026-01-02", "image: images/a.png\nimage_alt: x");
        Assert.Null(_site.TryBuild());
        Assert.Matches(@"^input/images/a\.png: error DAF560: The picture cannot be read completely \(.+\)\. Open it in an image editor, save it again, and check the result; or remove it\.$", Assert.Single(_site.Findings));
        var diagnostics = new DiagnosticBag();
        Daftar.Checking.SiteChecker.Check(new(_site.Root, TestSite.Now), diagnostics);
        Assert.Contains(diagnostics.ToSortedList(), diagnostic => diagnostic.Code == "DAF560");
    }

    [Fact]
    public void A_warning_says_that_browsers_do_not_show_HEIC()
    {
        var bag = new DiagnosticBag();
        bag.Add(PictureDiagnostics.FewBrowsers("input/images/a.heic"));
        Assert.Equal(
            "input/images/a.heic: warning DAF563: Most browsers do not show HEIC, and HEIC pictures are not resized. Save the picture as JPEG, WebP or AVIF.",
            Assert.Single(bag.ToSortedList()).ToString());
    }

    [Theory]
    [InlineData("left top", 0, 0)]
    [InlineData("right bottom", 1, 1)]
    [InlineData("center 30%", 0.5, 0.3)]
    [InlineData("100% 0%", 1, 0)]
    public void A_focus_is_read(string text, double x, double y) => Assert.Equal(new FocusPoint(x, y), FocusPoint.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("left")]
    [InlineData("left left left")]
    [InlineData("101% 4%")]
    [InlineData("-1% 4%")]
    public void What_is_no_focus_is_none(string? text) => Assert.Null(FocusPoint.Parse(text));

    private static byte[] Png(int width, int height)
    {
        using var photo = OddPictures.Photo(width, height);
        return photo.PngsaveBuffer();
    }

    private static byte[] WithBrokenPixels(byte[] png)
    {
        var result = png.ToArray();
        var data = result.AsSpan().IndexOf("IDAT"u8);
        var length = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(result.AsSpan(data - 4));
        result.AsSpan(data + 100, length - 120).Fill(0xFF);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(result.AsSpan(data + 4 + length), Crc32.Of(result.AsSpan(data, length + 4)));
        return result;
    }

    private static (int Width, int Height) Size(byte[] bytes)
    {
        using var image = Image.NewFromBuffer(bytes);
        return (image.Width, image.Height);
    }

    private static double Brightness(byte[] bytes)
    {
        using var image = Image.NewFromBuffer(bytes);
        return image.Avg();
    }

    private static string Text(SortedDictionary<string, byte[]> files, string path) => Encoding.UTF8.GetString(files[path]);

    private static bool Has(byte[] bytes, string text) => bytes.AsSpan().IndexOf(Encoding.Latin1.GetBytes(text)) >= 0;
}
