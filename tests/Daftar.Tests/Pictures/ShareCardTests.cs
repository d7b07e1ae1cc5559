using System.Text;
using System.Text.RegularExpressions;
using Daftar.Diagnostics;
using Daftar.Pictures.Cards;
using Daftar.Preview;
using Daftar.Tests.SiteTests;
using Daftar.Theming;
using Daftar.Writing;
using NetVips;

namespace Daftar.Tests.Pictures;

/// <summary>The pictures that services show beside links to texts without one.</summary>
public sealed class ShareCardTests : IDisposable
{
    private static readonly CardDrawer Drawer = CardDrawer.Create(Style())!;

    private readonly TestSite _site = TestSite.Bilingual(drawsCards: true);

    public ShareCardTests()
    {
        // The pages of the site's own theme.
        Directory.Delete(Path.Combine(_site.Root, "theme"), recursive: true);
        _site.Replace("statiq.json", "\"ShareCards\": 0", "\"ShareCards\": 200");
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Every_page_has_a_picture_with_its_size_and_words()
    {
        _site.Article("fa", "a", 1, "2026-01-02", "aliases: [/old/]").Article("en", "a", 2, "2026-01-02", "tags: [tea]")
            .Write("input/pages/en/about.md", "---\ntitle: About us\n---\nText.\n");
        var files = _site.Build();
        var pages = files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)).ToList();
        Assert.Contains(pages, page => page.Key == "1/index.html");
        Assert.Contains(pages, page => page.Key == "old/index.html");
        foreach (var (path, bytes) in pages)
        {
            var page = Encoding.UTF8.GetString(bytes);
            // A page for whoever takes a wrong address is passed on by nobody.
            if (path.EndsWith("404.html", StringComparison.Ordinal)) continue;
            var picture = Regex.Match(page, "<meta property=\"og:image\" content=\"https://tea.example/(assets/cards/[0-9a-f]{16}.png)\">\n<meta property=\"og:image:width\" content=\"1200\">\n"
                + "<meta property=\"og:image:height\" content=\"630\">\n<meta property=\"og:image:alt\" content=\"[^\"]+\">\n<meta name=\"twitter:card\" content=\"summary_large_image\">");
            Assert.True(picture.Success, path);
            Assert.True(files.ContainsKey(picture.Groups[1].Value), path);
            foreach (var property in (string[])["og:title", "og:description", "og:url", "og:locale"]) Assert.Contains($"<meta property=\"{property}\" content=\"", page, StringComparison.Ordinal);
        }
        Assert.All(files.Where(file => file.Key.StartsWith("assets/cards/", StringComparison.Ordinal)), card =>
        {
            using var image = Image.NewFromBuffer(card.Value);
            Assert.Equal((1200, 630), (image.Width, image.Height));
            Assert.InRange(card.Value.Length, 5_000, 40_000);
        });
    }

    [Fact]
    public void A_short_link_shows_what_a_link_to_its_article_shows()
    {
        _site.Write("input/articles/fa/a.md", "---\ntitle: چای سبز\nlead: دربارهٔ چای.\ntype: report\nnews_code: 4219\npublish_date: 2026-01-02\n---\nمتن.\n");
        var files = _site.Build();
        var (article, link) = (Sharing("fa/report/4219/index.html"), Sharing("4219/index.html"));
        Assert.Equal(article, link);
        Assert.Contains("og:title: چای سبز", link);
        Assert.Contains("og:description: دربارهٔ چای.", link);
        Assert.Contains("og:locale: fa_IR", link);
        Assert.Contains("og:url: https://tea.example/fa/report/4219/", link);

        List<string> Sharing(string path) => [.. Regex.Matches(Encoding.UTF8.GetString(files[path]), "<meta property=\"(og:[^\"]+)\" content=\"([^\"]*)\">").Select(match => $"{match.Groups[1].Value}: {match.Groups[2].Value}")];
    }

    [Fact]
    public void Older_articles_share_one_card_for_each_type_and_language()
    {
        _site.Replace("statiq.json", "\"ShareCards\": 200", "\"ShareCards\": 2");
        for (var n = 1; n <= 6; n++) _site.Article(n % 2 == 0 ? "fa" : "en", "a" + n, n, $"2026-01-0{n}");
        _site.Article("en", "b", 7, "2025-01-01", type: "interview");
        var files = _site.Build();
        var cards = Enumerable.Range(1, 7).ToDictionary(code => code, code => CardOf(files, $"{code}/index.html"));
        Assert.Equal(cards[1], cards[3]);
        Assert.Equal(cards[2], cards[4]);
        Assert.Equal(5, cards.Values.Distinct().Count());
        // Of their own: the two newest; shared: three of types; and one of each language.
        Assert.Equal(7, files.Keys.Count(path => path.StartsWith("assets/cards/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_picture_that_is_too_small_to_be_shown_large_gives_way_to_the_card()
    {
        _site.Write("input/images/small.jpg", OddPictures.Jpeg(300, 200)).Write("input/images/large.jpg", OddPictures.Jpeg(1400, 900))
            .Article("en", "a", 1, "2026-01-02", "image: images/small.jpg\nimage_alt: x").Article("en", "b", 2, "2026-01-02", "image: images/large.jpg\nimage_alt: x");
        var files = _site.Build();
        Assert.StartsWith("assets/cards/", CardOf(files, "en/report/1/index.html"), StringComparison.Ordinal);
        Assert.StartsWith("assets/pictures/", CardOf(files, "en/report/2/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_build_draws_none_and_writes_the_same()
    {
        _site.Article("en", "a", 1, "2026-01-02");
        var first = _site.Build();
        using var sink = new MemorySink();
        var diagnostics = new DiagnosticBag();
        var request = new SiteBuildRequest(_site.Root, TestSite.Now) { PictureLibraryFault = () => throw new InvalidOperationException("The library was asked for.") };
        Assert.NotNull(SiteBuilder.Build(request, _ => sink, diagnostics));
        Assert.Equal(first.Keys, sink.Files.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, bytes) in first) Assert.Equal(bytes, sink.Files[path].ToArray());
    }

    [Fact]
    public void The_preview_shows_the_card_of_a_new_title()
    {
        const string Page = "en/report/1/index.html", File = "input/articles/en/a.md";
        _site.Article("en", "a", 1, "2026-01-02");
        var live = new LiveSite(new(_site.Root, TestSite.Now) { UseCache = false });
        Assert.True(live.Update(TestSite.Now, null), string.Join('\n', live.Diagnostics));
        var before = Card();

        _site.Replace(File, "title: Title 1", "title: Quite another title");
        Assert.True(live.Update(TestSite.Now, [File]), string.Join('\n', live.Diagnostics));
        Assert.NotEqual(before, Card());
        Assert.NotNull(live.Snapshot!.Render(Card()));
        Assert.Contains("og:image:alt\" content=\"Quite another title\"", Encoding.UTF8.GetString(live.Snapshot.Render(Page)!), StringComparison.Ordinal);

        string Card() => Regex.Match(Encoding.UTF8.GetString(live.Snapshot!.Render(Page)!), "og:image\" content=\"https://[^/]+/([^\"]+)\"").Groups[1].Value;
    }

    [Fact]
    public void Without_the_library_the_build_goes_on_and_says_what_it_costs()
    {
        _site.Article("en", "a", 1, "2026-01-02");
        using var sink = new MemorySink();
        var diagnostics = new DiagnosticBag();
        Assert.NotNull(SiteBuilder.Build(new(_site.Root, TestSite.Now) { PictureLibraryFault = () => "no such file" }, _ => sink, diagnostics));
        Assert.Equal(
            "statiq.json: warning DAF564: Share images are not drawn (3 on this site), because libvips cannot be loaded (no such file). Services show links to these articles without a picture. "
            + "Put the libvips file of this program next to the program, or write 'ShareCards': 0.",
            Assert.Single(diagnostics.ToSortedList(), diagnostic => diagnostic.Code == "DAF564").ToString());
        Assert.DoesNotContain("og:image", Encoding.UTF8.GetString(sink.Files["en/report/1/index.html"].Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ground.png", "no picture", "theme/card/ground.png: warning DAF565: Share images are not drawn, because their background cannot be read (VipsForeignLoad: buffer is not in a known format). Save it as a PNG of 1200 by 630 pixels.")]
    [InlineData("label.ttf", "no font", "theme/card/label.ttf: error DAF566: This is not a TrueType font with a name and letters. Put a .ttf file here, or remove it to use the built-in font.")]
    [InlineData("colours.yml", "title: blue\nlabel: \"#007672\"\nfoot: \"#17376e\"\n", "theme/card/colours.yml(1,8): error DAF567: The colours of share images are 'title', 'label' and 'foot', each written like \"#17376e\". Correct this one, or remove the file to use the built-in colours.")]
    [InlineData("colours.yml", "title: \"#007672\"\nlabel: \"#007672\"\n", "theme/card/colours.yml(1,1): error DAF567: The colours of share images are 'title', 'label' and 'foot', each written like \"#17376e\". Correct this one, or remove the file to use the built-in colours.")]
    public void What_is_wrong_with_a_theme_s_card_is_told(string name, string content, string message)
    {
        _site.Article("en", "a", 1, "2026-01-02").Write("theme/card/" + name, content).Write("theme/theme.yml", "models: 1\n");
        Assert.Equal([message], _site.Problems());
    }

    [Fact]
    public void A_theme_decides_the_colours()
    {
        _site.Article("en", "a", 1, "2026-01-02").Write("theme/card/colours.yml", "title: \"#ff0000\"\nlabel: \"#007672\"\nfoot: \"#17376e\"\n").Write("theme/theme.yml", "models: 1\n");
        var files = _site.Build();
        using var card = Image.NewFromBuffer(files[CardOf(files, "en/report/1/index.html")]);
        Assert.True(Count(card, [255, 0, 0], 0, 1200) > 500);
    }

    [Fact]
    public void A_card_is_bound_at_the_side_of_its_language()
    {
        using var persian = Drawn(new("چای", "گزارش", "نشر", IsRightToLeft: true));
        using var english = Drawn(new("Tea", "Report", "Press", IsRightToLeft: false));
        double[] navy = [21, 44, 85], title = [23, 55, 110];
        Assert.True(Count(persian, navy, 1056, 1200) > 10_000 && Count(persian, navy, 0, 144) == 0);
        Assert.True(Count(english, navy, 0, 144) > 10_000 && Count(english, navy, 1056, 1200) == 0);
        // Letters begin at that side.
        Assert.True(Count(persian, title, 900, 980) > 300 && Count(english, title, 222, 300) > 300);
    }

    [Fact]
    public void Persian_letters_are_joined_and_marks_do_not_fail()
    {
        Assert.NotEqual(Draw("سین"), Draw("س‌ی‌ن"));
        foreach (var title in (string[])["", " ", "<b>&amp;", "«»", "a\u202Eb", new string('آ', 400), string.Join(' ', Enumerable.Repeat("همسویی ملی", 60)), "\uD83D"]) Assert.InRange(Draw(title).Length, 5_000, 40_000);
    }

    [Fact]
    public void What_no_font_has_is_left_out_or_takes_the_shared_card()
    {
        Assert.Equal(Draw("Tea"), Draw("Tea 😀"));
        Assert.False(Drawer.CanDraw(new("茶", "", "", IsRightToLeft: false)));
        foreach (var title in (string[])["Қӯрғонтеппа", "Oʻzbekiston", "پښتو ډېرې ږغ", "Türkmençe", "ئۇيغۇر"]) Assert.True(Drawer.CanDraw(new(title, "", "", IsRightToLeft: false)), title);

        _site.Write("input/articles/en/a.md", "---\ntitle: 茶\ntype: report\nnews_code: 1\npublish_date: 2026-01-02\n---\nText.\n").Article("en", "b", 2, "2026-01-01");
        var files = _site.Build();
        Assert.Equal(CardOf(files, "en/index.html"), CardOf(files, "en/report/1/index.html"));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(12)]
    public void A_font_that_names_all_letters_again_and_again_is_read_once(int format)
    {
        const int count = 60_000;
        var map = new MemoryStream();
        Put(map, format, 2, 0, 2);
        if (format == 4)
        {
            // Length and language of no use, twice the count, three more; then the ends, a gap and the starts.
            Put(map, 0, 2, count, 2, 0, 6);
            for (var i = 0; i < count / 2; i++) Put(map, 0xFFFF, 2);
            Put(map, 0, 2);
            for (var i = 0; i < count / 2; i++) Put(map, 0x21, 2);
        }
        else
        {
            Put(map, 0, 8, count, 4);
            for (var i = 0; i < count; i++) Put(map, 0x21, 4, 0x7FFFFFFF, 4, 0, 4);
        }
        // The four numbers of the name table's one entry that are read: platform, kind, length, place.
        var name = new MemoryStream();
        Put(name, 0, 2, 1, 2, 18, 2, 3, 2, 0, 4, 4, 2, 2, 2, 0, 2, 'T', 2);
        var letters = new MemoryStream();
        Put(letters, 0, 2, 1, 2, 0, 4, 12, 4);
        letters.Write(map.ToArray());

        var file = new MemoryStream();
        Put(file, 0x00010000, 4, 2, 2, 0, 6);
        file.Write("name"u8);
        Put(file, 0, 4, 44, 4, name.Length, 4);
        file.Write("cmap"u8);
        Put(file, 0, 4, 44 + name.Length, 4, letters.Length, 4);
        file.Write(name.ToArray());
        file.Write(letters.ToArray());

        var before = GC.GetAllocatedBytesForCurrentThread();
        var font = FontFile.Read(file.ToArray())!;
        // A set of a million letters, and the file.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000_000);
        Assert.Equal("T", font.Name);
        Assert.True(font.Has(new('ی')) && font.Has(new('!')));
        Assert.False(font.Has(new(' ')));
        Assert.Equal(format == 12, font.Has(new(0x1F600)));

        static void Put(MemoryStream stream, params long[] numbers)
        {
            foreach (var pair in numbers.Chunk(2))
            {
                for (var i = (int)pair[1] - 1; i >= 0; i--) stream.WriteByte(i < 8 ? (byte)(pair[0] >> (8 * i)) : (byte)0);
            }
        }
    }

    // A card is 756 KB of pixels. New memory of that size for each would cost a collection of the whole heap every few cards.
    [Fact]
    public void Drawing_uses_the_memory_of_the_card_before()
    {
        const string Title = "چای سبز در آسیای مرکزی و افغانستان";
        Draw(Title);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10; i++) Draw(Title);
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 10, 10_000, 300_000);
    }

    private static byte[] Draw(string title) => Drawer.Draw(new(title, "گزارش", "نشر چای", IsRightToLeft: true));

    private static Image Drawn(ShareCard card) => Image.NewFromBuffer(Drawer.Draw(card));

    private static int Count(Image image, double[] colour, int from, int to)
    {
        using var part = image.ExtractArea(from, 0, to - from, 600);
        using var same = part.Equal(colour);
        using var all = same.BandAnd();
        return (int)Math.Round(all.Avg() / 255 * part.Width * part.Height);
    }

    private static string CardOf(SortedDictionary<string, byte[]> files, string path) =>
        Regex.Match(Encoding.UTF8.GetString(files[path]), "<meta property=\"og:image\" content=\"https://tea.example/([^\"]+)\">").Groups[1].Value;

    private static CardStyle Style() => new(
        BuiltInTheme.Read("card/ground.png"), BuiltInTheme.Read("card/title-ltr.ttf"), BuiltInTheme.Read("card/title-rtl.ttf"), BuiltInTheme.Read("card/label.ttf"),
        new(new(23, 55, 110), new(0, 118, 114), new(23, 55, 110)));

    [Fact]
    public void Fonts_that_a_killed_program_left_are_removed_and_those_of_another_that_runs_are_not()
    {
        using var temporary = new Writing.TemporaryFolder();
        temporary.Write("daftar-fonts-left/lock", "").Write("daftar-fonts-left/a.ttf", "font").Write("daftar-fonts-used/lock", "").Write("daftar-fonts-new/a.ttf", "font").Write("other/lock", "");
        using (new FileStream(temporary["daftar-fonts-used/lock"], FileMode.Open, FileAccess.ReadWrite, FileShare.None)) CardFonts.RemoveRemains(temporary.Path);
        Assert.Equal(["daftar-fonts-new", "daftar-fonts-used", "other"], Directory.GetDirectories(temporary.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }
}
