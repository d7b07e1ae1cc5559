using System.Text;
using Daftar.Markup;
using Daftar.Media;
using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Media;

/// <summary>Which files of the content are published, and without what.</summary>
public sealed class PublishedFilesTests : IDisposable
{
    private readonly TestSite _site = TestSite.Bilingual();

    public void Dispose() => _site.Dispose();

    private static IReadOnlyList<KeyValuePair<string, byte[]>> Marked { get; } = [.. MarkedPicture.All, .. MarkedSound.All];

    [Fact]
    public void No_metadata_of_any_picture_film_or_recording_reaches_the_output()
    {
        foreach (var (name, bytes) in Marked)
        {
            Assert.True(Has(bytes, MarkedPicture.Secret[..6]), name);
            _site.Write("input/images/" + name, bytes).Write("theme/assets/pictures/" + name, bytes);
        }
        var files = _site.TryBuild()!;
        Assert.Empty(files.Where(file => Has(file.Value, MarkedPicture.Secret[..6])).Select(file => file.Key));
        Assert.Equal(Marked.Count, files.Keys.Count(path => path.StartsWith("images/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_cleaned_picture_is_a_whole_picture_of_the_same_kind_and_size()
    {
        foreach (var (name, bytes) in Marked)
        {
            var cleaned = FileKinds.OfName(name)!.Cleaned(bytes);
            Assert.Null(cleaned.Fault);
            Assert.Equal(FileKinds.OfContent(bytes), FileKinds.OfContent(cleaned.Content));
            if (name is not ("photo.jpg" or "progressive.jpeg")) Assert.Equal(ImageSize.TryRead(bytes), ImageSize.TryRead(cleaned.Content));
            Assert.Equal(cleaned.Content, FileKinds.OfName(name)!.Cleaned(cleaned.Content).Content);
            Assert.Equal(MetadataContents.None, FileKinds.OfName(name)!.Cleaned(cleaned.Content).Removed & (MetadataContents.Place | MetadataContents.Person));
        }
    }

    [Fact]
    public void The_sound_itself_stays()
    {
        // What is left of a recording with tags is the recording without them.
        byte[] frame = [0xFF, 0xFB, 0x90, 0x00, .. new byte[413]];
        Assert.Equal(Enumerable.Repeat(frame, 4).SelectMany(bytes => bytes), Cleaned("a.mp3", MarkedSound.All["tags.mp3"]));
        Assert.Equal(Enumerable.Repeat(frame, 8).SelectMany(bytes => bytes), Cleaned("a.mp3", MarkedSound.All["between.mp3"]));
        Assert.Equal(4 + 38 + 22 + 44, Cleaned("a.flac", MarkedSound.All["tags.flac"]).Length);
        Assert.Equal(44 + 12 + 6, Cleaned("a.wav", MarkedSound.All["info.wav"]).Length);
        foreach (var name in new[] { "film.webm", "live.webm", "film.mp4", "film.ogv", "flac.oga", "speech.oga", "long.opus" })
            Assert.Equal(MarkedSound.All[name].Length, FileKinds.OfName(name)!.Cleaned(MarkedSound.All[name]).Content.Length);
    }

    [Fact]
    public void A_page_of_ogg_that_was_changed_is_signed_anew()
    {
        var cleaned = Cleaned("a.ogg", MarkedSound.All["sound.ogg"]);
        // The second page begins behind the first, which has one piece of 30 bytes.
        var page = cleaned.AsSpan(58);
        var length = 27 + page[26] + page.Slice(27, page[26]).ToArray().Sum(piece => piece);
        var expected = BitConverter.ToUInt32(page[22..]);
        page.Slice(22, 4).Clear();
        var sum = 0u;
        foreach (var value in page[..length])
        {
            sum ^= (uint)value << 24;
            for (var bit = 0; bit < 8; bit++) sum = (sum & 0x80000000) != 0 ? (sum << 1) ^ 0x04C11DB7 : sum << 1;
        }
        Assert.Equal(sum, expected);
    }

    [Theory]
    [InlineData("tags.mp3", 13, "no MP3 frame begins there or later")]
    [InlineData("tags.flac", 150, "it ends before the sound begins")]
    [InlineData("info.wav", 70, "it ends before the sound is complete")]
    [InlineData("sound.ogg", 50, "it ends before the sound is complete")]
    [InlineData("film.webm", 100, "the data there is not part of a WebM or Matroska file")]
    [InlineData("film.webm", 50, "it has no segment of sound or pictures")]
    public void A_recording_that_is_cut_is_refused(string name, int length, string fault) =>
        Assert.Equal(fault, FileKinds.OfName(name)!.Cleaned(MarkedSound.All[name].AsSpan(0, length)).Fault?.What.English);

    [Fact]
    public void A_colour_profile_stays_without_what_was_put_behind_it()
    {
        var profile = new byte[132];
        BitConverter.TryWriteBytes(profile, System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(profile.Length));
        "acsp"u8.CopyTo(profile.AsSpan(36));
        var (whole, more) = (FileKinds.OfName("a.png")!.Cleaned(MarkedPicture.WithProfile(profile)), FileKinds.OfName("a.png")!.Cleaned(MarkedPicture.WithProfile([.. profile, .. Encoding.ASCII.GetBytes(MarkedPicture.Secret)])));
        Assert.True(Has(whole.Content, "iCCP"));
        Assert.Equal(whole.Content, more.Content);
        Assert.False(Has(FileKinds.OfName("a.png")!.Cleaned(MarkedPicture.WithProfile(new byte[200])).Content, "iCCP"));
        Assert.False(Has(FileKinds.OfName("a.png")!.Cleaned(MarkedPicture.WithProfile(new byte[100_000_000])).Content, "iCCP"));
    }

    [Fact]
    public void Pictures_without_metadata_stay_as_they_are_to_the_byte()
    {
        Assert.Equal(SamplePictures.Png, Cleaned("a.png", SamplePictures.Png));
        Assert.Equal(SamplePictures.WebP, Cleaned("a.webp", SamplePictures.WebP));
        Assert.Equal(SamplePictures.AnimatedWebP, Cleaned("a.webp", SamplePictures.AnimatedWebP));
        Assert.Equal(SamplePictures.AnimatedGif, Cleaned("a.gif", SamplePictures.AnimatedGif));
        Assert.Equal(SamplePictures.Jpeg, Cleaned("a.jpg", SamplePictures.Jpeg));
        Assert.Equal(SamplePictures.ProgressiveJpeg, Cleaned("a.jpg", SamplePictures.ProgressiveJpeg));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(8)]
    public void How_a_photograph_is_turned_is_kept_and_nothing_else(int orientation)
    {
        var jpeg = Cleaned("a.jpg", MarkedPicture.Jpeg(SamplePictures.Jpeg, orientation));
        Assert.Equal(orientation > 4 ? new(8, 16) : new ImageSize(16, 8), ImageSize.TryRead(jpeg));
        byte[] tag = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation];
        Assert.Equal(orientation != 1, jpeg.AsSpan().IndexOf(tag) >= 0);
    }

    [Fact]
    public void A_film_whose_track_of_the_camera_cannot_be_found_is_refused()
    {
        var kind = FileKinds.OfName("a.mov")!;
        Assert.Null(kind.Cleaned(MarkedPicture.MovieWithTrack(place: 44)).Fault);
        Assert.NotNull(kind.Cleaned(MarkedPicture.MovieWithTrack(place: 4400)).Fault);
        Assert.NotNull(kind.Cleaned(MarkedPicture.MovieWithTrack(place: -1)).Fault);
        Assert.NotNull(kind.Cleaned([.. MarkedPicture.MovieWithTrack(place: 44), 0, 0, 0, 8, .. "moof"u8]).Fault);
    }

    [Fact]
    public void A_picture_that_is_cut_anywhere_is_refused_with_the_place_and_never_fails()
    {
        foreach (var (name, bytes) in new Dictionary<string, byte[]>
        {
            ["a.jpg"] = SamplePictures.Jpeg,
            ["a.png"] = SamplePictures.Png,
            ["a.webp"] = SamplePictures.WebP,
            ["a.gif"] = SamplePictures.Gif,
            ["a.avif"] = SamplePictures.Avif,
            ["a.tiff"] = SamplePictures.Tiff,
        })
        {
            var kind = FileKinds.OfName(name)!;
            for (var length = 16; length < bytes.Length; length++)
            {
                var fault = kind.Cleaned(bytes.AsSpan(0, length)).Fault;
                // What is cut off behind the last picture of these is no loss to it.
                if (name is "a.tiff" or "a.avif" && fault is null) continue;
                Assert.True(fault is not null, $"{name} cut after {length}");
                Assert.InRange(fault.Offset!.Value, 0, length);
            }
        }
    }

    [Fact]
    public void Bytes_changed_at_random_never_make_it_fail()
    {
        var random = new Random(11);
        foreach (var (name, bytes) in Marked.Where(file => file.Value.Length < 10_000))
        {
            for (var round = 0; round < 300; round++)
            {
                var changed = (byte[])bytes.Clone();
                for (var change = random.Next(1, 6); change > 0; change--) changed[random.Next(changed.Length)] = (byte)random.Next(256);
                FileKinds.OfName(name)!.Cleaned(changed);
            }
        }
    }

    [Theory]
    [InlineData("sw.js", "self.onfetch = null", "DAF535: Files of this type are not published from here, because browsers run them with all rights of the site. Remove the file; scripts and styles belong in the theme's assets. Maintainers can add its path to 'AlsoPublish' in statiq.json.")]
    [InlineData("page.html", "<script>alert(1)</script>", "DAF535: Files of this type are not published from here, because browsers run them with all rights of the site. Remove the file; scripts and styles belong in the theme's assets. Maintainers can add its path to 'AlsoPublish' in statiq.json.")]
    [InlineData("CNAME", "evil.example", "DAF531: Files of this type are not published. Move the file out of this folder, begin its name with '_', or add it to 'AlsoPublish' in statiq.json.")]
    [InlineData("a.exe", "MZ", "DAF531: Files of this type are not published. Move the file out of this folder, begin its name with '_', or add it to 'AlsoPublish' in statiq.json.")]
    [InlineData("a.csv", "\uFEFF\n <html><script>alert(1)</script>", "DAF532: By its name this is a text file, but its content is not. Open it in its own program and save it again.")]
    [InlineData("a.pdf", "<html>%PDF-", "DAF532: By its name this is a PDF file, but its content is not. Open it in its own program and save it again.")]
    [InlineData("a.jpg", "GIF89a…", "DAF532: By its name this is a JPEG file, but its content is GIF. Rename it to end in '.gif', also where it is linked.")]
    [InlineData("a.png", "", "DAF539: The file is empty, so it is not published. Restore its content, or remove it.")]
    [InlineData("a.bmp", "BM", "DAF534: BMP pictures are not published: browsers do not show them, and their metadata cannot be removed. Save it as JPEG, PNG, WebP or AVIF.")]
    [InlineData("a.gif", "GIF89a", "DAF533: This GIF file is damaged: it ends before the picture is complete (byte 6). Open it in the program that made it and save it again.")]
    public void What_is_not_meant_for_readers_is_refused(string name, string content, string finding) =>
        Assert.Equal([$"input/files/{name}: error {finding}"], _site.Write("input/files/" + name, content).Problems());

    [Fact]
    public void The_settings_can_allow_more()
    {
        var files = _site.Replace("statiq.json", "\"SiteTitle\":", "\"AlsoPublish\": [\".zip\", \"CNAME\", \"google1.html\"], \"SiteTitle\":")
            .Write("input/files/a.ZIP", "PK").Write("input/CNAME", "tea.example").Write("input/google1.html", "google").Build();
        Assert.Equal("PK", files.Text("files/a.ZIP"));
        Assert.Equal("google", files.Text("google1.html"));
        _site.Write("input/files/CNAME", "x");
        Assert.Contains("input/files/CNAME: error DAF531", Assert.Single(_site.Problems()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zip/")]
    [InlineData("../a")]
    [InlineData(".")]
    [InlineData("/etc/passwd")]
    public void What_the_settings_allow_has_to_be_an_extension_or_a_path(string entry)
    {
        _site.Replace("statiq.json", "\"SiteTitle\":", $"\"AlsoPublish\": [\"{entry}\"], \"SiteTitle\":");
        Assert.Equal([$"statiq.json(2,19): error DAF542: '{entry}' is neither an extension such as .zip nor the path of a file below the content folder such as CNAME. Correct it."], _site.Problems());
    }

    [Fact]
    public void Beside_the_browser_editor_nothing_that_runs_is_published()
    {
        _site.Replace("statiq.json", "\"SiteTitle\":", "\"Admin\": true, \"AlsoPublish\": [\".html\"], \"SiteTitle\":").Write("input/a.html", "x");
        Assert.Contains(
            "input/a.html: error DAF541: This file could read the access tokens that the browser editor keeps for all pages of the site. Remove it from 'AlsoPublish' in statiq.json, or set 'Admin' to false.",
            _site.Problems());
    }

    [Fact]
    public void Documents_data_sound_and_fonts_are_published()
    {
        var files = new Dictionary<string, byte[]>
        {
            ["a.pdf"] = [.. "%PDF-1.7"u8],
            ["a.docx"] = [.. "PK\u0003\u0004"u8, .. new byte[26], .. "[Content_Types].xml"u8],
            ["a.odt"] = [.. "PK\u0003\u0004"u8, .. new byte[26], .. "mimetypeapplication/vnd.oasis.opendocument.text"u8],
            ["a.csv"] = [.. "a,b\n"u8],
            ["a.json"] = [.. "{}"u8],
            ["a.woff2"] = [.. "wOF2"u8],
            ["a.txt"] = [0xE7, 0xC7, 0xED],
        };
        foreach (var (name, bytes) in files) _site.Write("input/files/" + name, bytes);
        var built = _site.Build();
        foreach (var (name, bytes) in files) Assert.Equal(bytes, built["files/" + name]);
    }

    [Fact]
    public void Links_in_the_theme_are_passed_over()
    {
        File.CreateSymbolicLink(Path.Combine(_site.Root, "theme/assets/passwords.txt"), "/etc/passwd");
        Directory.CreateSymbolicLink(Path.Combine(_site.Root, "theme/assets/machine"), "/etc");
        Directory.Delete(Path.Combine(_site.Root, "theme/strings"), recursive: true);
        Directory.CreateSymbolicLink(Path.Combine(_site.Root, "theme/strings"), "/etc");
        Assert.Equal(
            [.. new[] { "theme/assets/machine", "theme/assets/passwords.txt", "theme/strings" }.Select(path => $"{path}: warning DAF543: This is a symbolic link and was skipped. Put the file itself here.")],
            _site.Problems().Where(line => line.Contains("DAF543", StringComparison.Ordinal)));
        File.Delete(Path.Combine(_site.Root, "theme/strings"));
        TestSite.CopyFolder(Path.Combine(TestSite.SitesFolder, "_theme/strings"), Path.Combine(_site.Root, "theme/strings"));
        Assert.DoesNotContain(_site.TryBuild()!.Keys, path => path.Contains("passw", StringComparison.Ordinal) || path.Contains("machine", StringComparison.Ordinal));
    }

    [Fact]
    public void A_content_folder_that_is_a_link_out_of_the_site_is_refused()
    {
        Directory.Move(Path.Combine(_site.Root, "input"), Path.Combine(_site.Root, "content"));
        Directory.CreateSymbolicLink(Path.Combine(_site.Root, "input"), "content");
        Assert.Empty(_site.Problems());
        Directory.Delete(Path.Combine(_site.Root, "input"));
        Directory.CreateSymbolicLink(Path.Combine(_site.Root, "input"), "/etc/security");
        Assert.Contains(
            "statiq.json: error DAF544: The folder 'input' is a symbolic link that leads out of the site's folder, so other files of this computer could be published. Replace the link with the folder itself.",
            _site.Problems());
    }

    private static byte[] Cleaned(string name, byte[] bytes) => FileKinds.OfName(name)!.Cleaned(bytes).Content;

    private static bool Has(byte[] bytes, string text) => bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(text)) >= 0;
}
