using System.Diagnostics;
using Daftar.Files;
using Daftar.Tests.Cli;
using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Files;

/// <summary>Names that no address can have, things that are no files, files that nobody may read: each is told, none hides another.</summary>
public sealed class FileNamesTests
{
    [Theory]
    [InlineData("tea.md", null)]
    [InlineData("چای‌سبز.md", null)]
    [InlineData("a b+c'd.pdf", null)]
    [InlineData("a\nb", "U+000A")]
    [InlineData("a\\b", "U+005C")]
    [InlineData("a\u007F", "U+007F")]
    [InlineData("a\u0085", "U+0085")]
    [InlineData("a\uFFFD", "U+FFFD")]
    [InlineData("a\uD800", "U+FFFD")]
    public void A_character_that_no_path_can_have_is_found(string name, string? character) => Assert.Equal(character, FileNames.FindImpossible(name));

    [Theory]
    [InlineData("input/docs/a\\b.pdf", "input/docs/a\\b.pdf: error DAF618: The file name contains U+005C, which is not valid in an address and not on every disk. Rename the file.")]
    [InlineData("input/articles/en/a\\b.md", "input/articles/en/a\\b.md: error DAF618: The file name contains U+005C, which is not valid in an address and not on every disk. Rename the file.")]
    [InlineData("input/docs/a\u007Fb/c.pdf", "input/docs/a\\u007Fb: error DAF618: The file name contains U+007F, which is not valid in an address and not on every disk. Rename the file.")]
    [InlineData("theme/assets/a\\b.css", "theme/assets/a\\b.css: error DAF618: The file name contains U+005C, which is not valid in an address and not on every disk. Rename the file.")]
    public void Such_a_name_is_an_error_of_the_file(string path, string message)
    {
        using var site = TestSite.Bilingual().Article("en", "tea", 1, "2025-01-01").Write(path, "%PDF-1.4\n");
        Assert.Equal([message], site.Problems());
    }

    [Theory]
    [InlineData("new", "article", "--language", "en", "--type", "report", "--title", "B")]
    [InlineData("renumber", "input/articles/en/tea.md")]
    public void A_news_code_is_given_only_when_all_articles_can_be_read(params string[] command)
    {
        using var site = new SmallSite();
        site.WriteArticle("last", 99, "Last");
        using var held = new FileStream(site.Folder[site.Article("last")], FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var run = site.Run(command);
        Assert.NotEqual(0, run.Exit);
        Assert.StartsWith("input/articles/en/last.md: error DAF134: The file cannot be read: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(site.Folder["input/articles/en"]).Length);
    }

    [Theory]
    [InlineData("input/articles/en/pipe.md")]
    [InlineData("input/docs/pipe.pdf")]
    [InlineData("input/taxonomies/pipe.yml")]
    [InlineData("input/authors/pipe.yml")]
    [InlineData("theme/assets/pipe.css")]
    [InlineData("theme/strings/pipe.yml")]
    [InlineData("theme/theme.yml")]
    [InlineData("theme/layouts/pipe.sbn-html")]
    [InlineData("theme/partials/pipe.sbn-html")]
    [InlineData("input/pages/en/pipe.md")]
    [InlineData("input/images/pipe.png")]
    [InlineData("input/comments/1/pipe.yml")]
    [InlineData("input/data/recommended.yml")]
    [InlineData("input/pipe")]
    public void A_pipe_is_named_and_never_opened(string path)
    {
        using var site = TestSite.Bilingual().Article("en", "tea", 1, "2025-01-01");
        MakePipe(Path.Combine(site.Root, path));
        Assert.Equal([$"{path}: warning DAF619: This is a pipe, a socket or a device, not a file, and was skipped. Remove it."], site.Problems());
    }

    [Theory]
    [InlineData("admin/node_modules/@sveltia/cms/dist/sveltia-cms.js")]
    [InlineData("admin/node_modules/@sveltia/cms/LICENSE.txt")]
    [InlineData("admin/node_modules/@fontsource-variable/material-symbols-outlined/LICENSE")]
    public void A_pipe_or_a_link_out_of_the_site_among_the_editors_packages_is_named_and_never_opened(string path)
    {
        using var site = WithEditor();
        site.Write("secret/outside.txt", "outside");
        Assert.DoesNotContain(site.Problems(), line => line.Contains("admin/", StringComparison.Ordinal));
        MakePipe(Path.Combine(site.Root, path));
        Assert.Contains($"{path}: warning DAF619: This is a pipe, a socket or a device, not a file, and was skipped. Remove it.", site.Problems());
        File.Delete(Path.Combine(site.Root, path));
        File.CreateSymbolicLink(Path.Combine(site.Root, path), "/etc/hostname");
        Assert.Contains($"{path}: warning DAF971: The browser editor was left out, because this file is a symbolic link out of the site. Run 'npm ci' in the folder admin/ to restore the files.", site.Problems());
    }

    [Fact]
    public void Pipes_elsewhere_in_the_site_keep_no_command_waiting()
    {
        using var site = new SmallSite();
        Assert.Equal(0, site.Run("build").Exit);
        string[] pipes = ["admin/pipe", "admin/node_modules/pipe", "documents/pipe", "seeds/pipe.txt", "cache/pipe", "output/pipe", ".github/pipe", "pipe"];
        foreach (var path in pipes) MakePipe(site.Folder[path]);
        foreach (var command in new[] { "check", "build", "build --no-cache --clean --force", "check --fix", "renumber", "import documents", "import seeds", "export --to sqlite --file site.db", "theme check", "new term --taxonomy regions --label en=Atlantis --label fa=آتلانتیس" })
            Assert.InRange(site.Run(command.Split(' ')).Exit, 0, 2);
    }

    [Fact]
    public void A_pipe_in_the_place_of_the_settings_or_of_a_document_is_never_opened()
    {
        using var site = new SmallSite();
        Directory.CreateDirectory(site.Folder["documents"]);
        MakePipe(site.Folder["documents/pipe.txt"]);
        var run = site.Run("import", "documents");
        Assert.Matches("pipe\\.txt: warning DAF619: ", run.Error);
        File.Delete(site.Folder["statiq.json"]);
        MakePipe(site.Folder["statiq.json"]);
        Assert.Equal("statiq.json: error DAF619: This is a pipe, a socket or a device, not a file, and was skipped. Remove it.\n", site.Run("build").Error.Split("Nothing")[0]);
    }

    [Fact]
    public void A_pipe_that_is_named_as_a_document_or_lies_among_authors_is_never_opened()
    {
        using var site = new SmallSite();
        MakePipe(site.Folder["pipe"]);
        Assert.Matches("pipe: warning DAF619: ", site.Run("import", "pipe").Error);
        File.CreateSymbolicLink(site.Folder["endless.txt"], "/dev/zero");
        Assert.Matches("endless\\.txt: warning DAF619: ", site.Run("import", "endless.txt").Error);
        MakePipe(site.Folder["input/articles/en/pipe.md"]);
        site.Folder.Write("document.txt", "A title\n\nThe bridge was closed for repairs last week.\n");
        Assert.Matches("input/articles/en/pipe\\.md", site.Run("import", "document.txt").Error);
    }

    [Theory]
    [InlineData("cache/content.bin")]
    [InlineData("cache/content.bin.tmp")]
    [InlineData("output/.daftar/manifest")]
    public void A_pipe_in_the_place_of_what_the_last_build_left_is_as_good_as_nothing(string path)
    {
        using var site = new SmallSite();
        Assert.Equal(0, site.Run("build").Exit);
        foreach (var file in Directory.GetFiles(site.Folder["cache"])) File.Delete(file);
        File.Delete(site.Folder[path]);
        MakePipe(site.Folder[path]);
        Assert.InRange(site.Run("build").Exit, 0, 2);
        Assert.Equal(0, site.Run("build", "--no-cache", "--clean", "--force").Exit);
    }

    [Fact]
    public void Files_are_read_only_where_pipes_are_refused()
    {
        string[] allowed =
        [
            "Daftar.Cli/AddressSpace.cs", // of the system
            "Daftar.Cli/Commands/VerifyCommand.cs", // a list that the user names, which may come from a pipe
            "Daftar.Engine/Configuration/ConfigurationLoader.cs", // asks first
            "Daftar.Engine/Files/PlainFile.cs",
        ];
        var source = Path.GetFullPath(Path.Combine(TestSite.SitesFolder, "..", "..", "..", "src"));
        var readers = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal)
                && System.Text.RegularExpressions.Regex.IsMatch(File.ReadAllText(file), @"\bFile\.(ReadAll|ReadLines|OpenRead|OpenText)"))
            .Select(file => Path.GetRelativePath(source, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
        Assert.Equal(allowed, readers);
    }

    [Fact]
    public void A_pipe_in_the_output_is_replaced()
    {
        using var site = new SmallSite();
        site.Run("build");
        File.Delete(site.Folder["output/.nojekyll"]);
        MakePipe(site.Folder["output/.nojekyll"]);
        Assert.Equal(0, site.Run("build", "--no-cache").Exit);
        Assert.False(UnixFile.IsNoFile(site.Folder["output/.nojekyll"]));
    }

    [Fact]
    public void An_unknown_type_does_not_hide_what_else_is_unknown()
    {
        using var site = TestSite.Bilingual().Article("en", "tea", 1, "2025-01-01", "regions: [nowhere]\nissues: [nothing]\nimage: images/none.jpg", type: "repord");
        Assert.Equal(["type", "regions", "issues", "image"], site.Problems().Select(line =>
            line.Contains("repord", StringComparison.Ordinal) ? "type" : line.Contains("nowhere", StringComparison.Ordinal) ? "regions"
            : line.Contains("'nothing'", StringComparison.Ordinal) ? "issues" : line.Contains("none.jpg", StringComparison.Ordinal) ? "image" : line));
    }

    /// <summary>Root may read everything, so that the fault itself cannot be made where tests run as root.</summary>
    [Fact]
    public void Messages_about_what_cannot_be_read_name_the_place()
    {
        Assert.Equal("input/docs: error DAF622: The folder cannot be read: Denied. Check its permissions.", FileDiagnostics.UnreadableFolder("input/docs", "Denied.").ToString());
        Assert.Equal("theme/a.css: error DAF624: This file of the theme cannot be read: Denied. Check its permissions.", Daftar.Theming.ThemeDiagnostics.Unreadable("theme/a.css", "Denied.").ToString());
    }

    private static TestSite WithEditor()
    {
        var site = TestSite.Bilingual().Article("en", "tea", 1, "2025-01-01");
        site.Replace("statiq.json", "\"GenerateApi\"", "\"Admin\": true, \"Repository\": \"example/site\", \"GenerateApi\"");
        const string editor = "admin/node_modules/@sveltia/cms", icons = "admin/node_modules/@fontsource-variable/material-symbols-outlined";
        foreach (var file in new[] { editor + "/dist/sveltia-cms.js", editor + "/LICENSE.txt", icons + "/LICENSE", icons + "/files/material-symbols-outlined-latin-wght-normal.woff2" })
            site.Write(file, "x");
        return site;
    }

    private static void MakePipe(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Delete(path);
        using var process = Process.Start("mkfifo", [path]);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
