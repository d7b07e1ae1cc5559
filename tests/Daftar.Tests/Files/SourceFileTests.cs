using System.Text;
using System.Text.RegularExpressions;
using Daftar.Authoring;
using Daftar.Checking;
using Daftar.Files;
using Daftar.Tests.SiteTests;
using Daftar.Tests.Writing;

namespace Daftar.Tests.Files;

public sealed partial class SourceFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_made_with_its_folders_and_nothing_is_left_beside_it()
    {
        SourceFile.Write(_folder["new/deep/a.md"], "one");
        SourceFile.Write(_folder["new/deep/a.md"], "two");
        Assert.Equal("two", _folder.Read("new/deep/a.md"));
        Assert.Equal(["new/deep/a.md"], _folder.Files());
    }

    [Theory]
    [InlineData("\uFEFFtext\r\nmore\r\n")]
    [InlineData("text\nمتن\n")]
    [InlineData("no end of line")]
    [InlineData("")]
    public void A_text_comes_back_byte_for_byte(string text)
    {
        _folder.Write("a.md", "");
        File.WriteAllBytes(_folder["a.md"], Encoding.UTF8.GetBytes(text));
        var read = SourceFile.ReadText(_folder["a.md"]);
        Assert.Equal(text, read);
        Assert.True(SourceFile.Replace(_folder["a.md"], read!, read + "!"));
        Assert.Equal(Encoding.UTF8.GetBytes(text + "!"), File.ReadAllBytes(_folder["a.md"]));
    }

    [Fact]
    public void What_is_not_UTF_8_is_not_read_so_that_nobody_writes_it_back()
    {
        File.WriteAllBytes(_folder["a.md"], [0x41, 0xE9, 0x42]);
        Assert.Null(SourceFile.ReadText(_folder["a.md"]));
    }

    [Fact]
    public void What_somebody_saved_meanwhile_stays()
    {
        _folder.Write("a.md", "theirs");
        Assert.False(SourceFile.Replace(_folder["a.md"], "read before", "ours"));
        Assert.Equal("theirs", _folder.Read("a.md"));
        Assert.Equal(["a.md"], _folder.Files());
    }

    [Fact]
    public void Messages_say_that_nothing_was_lost()
    {
        Assert.Equal(
            "a.md: error DAF613: Somebody saved this file while it was being fixed, so it was not changed. Run the command again.",
            CheckingDiagnostics.SavedMeanwhile("a.md").ToString());
        Assert.Equal(
            "a.yml: error DAF615: Somebody saved this file at the same time, so the command did not overwrite it. Run the command again.",
            AuthoringDiagnostics.SavedMeanwhile("a.yml").ToString());
    }

    [Fact]
    public void A_new_file_never_takes_the_place_of_another()
    {
        _folder.Write("a.md", "theirs").Write("folder/b.md", "theirs");
        File.CreateSymbolicLink(_folder["dangling.md"], _folder["nowhere.md"]);
        foreach (var path in new[] { "a.md", "folder", "dangling.md" })
            Assert.Throws<IOException>(() => SourceFile.Create(_folder[path], "ours"));
        Assert.Equal("theirs", _folder.Read("a.md"));
        Assert.False(File.Exists(_folder["nowhere.md"]));
    }

    [Theory]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite | UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead)]
    public void Permissions_stay(UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows()) return;
        _folder.Write("a.md", "one");
        File.SetUnixFileMode(_folder["a.md"], mode);
        SourceFile.Write(_folder["a.md"], "two");
        Assert.Equal((mode, "two"), (File.GetUnixFileMode(_folder["a.md"]), _folder.Read("a.md")));
    }

    [Fact]
    public void A_link_stays_a_link_and_its_file_gets_the_text()
    {
        _folder.Write("real/a.md", "one");
        File.CreateSymbolicLink(_folder["first.md"], "second.md");
        File.CreateSymbolicLink(_folder["second.md"], _folder["real/a.md"]);
        SourceFile.Write(_folder["first.md"], "two");
        Assert.Equal("two", _folder.Read("real/a.md"));
        Assert.Equal("second.md", new FileInfo(_folder["first.md"]).LinkTarget);
        Assert.Equal(["first.md", "real/a.md", "second.md"], _folder.Files());
    }

    [Fact]
    public void A_pipe_or_device_in_the_place_of_the_file_stays_what_it_is()
    {
        if (!OperatingSystem.IsLinux()) return;
        using (var made = System.Diagnostics.Process.Start("mkfifo", [_folder["pipe"]])) made.WaitForExit();
        File.CreateSymbolicLink(_folder["device"], "/dev/null");
        foreach (var name in (string[])["pipe", "device"])
        {
            var path = _folder[name];
            Assert.Contains("is a pipe, a socket or a device, not a file.", Assert.Throws<IOException>(() => SourceFile.Write(path, "text")).Message, StringComparison.Ordinal);
            Assert.Throws<IOException>(() => SourceFile.Replace(path, "", "text"));
            Assert.True(UnixFile.IsNoFile(path));
        }
        Assert.Equal(2, Directory.GetFileSystemEntries(_folder.Path).Length);
    }

    [Fact]
    public void A_name_as_long_as_names_can_be_is_written()
    {
        var name = new string('x', 252) + ".md";
        SourceFile.Write(_folder[name], "text");
        Assert.Equal([name], _folder.Files());
    }

    [Fact]
    public void A_write_that_fails_leaves_the_old_file_and_nothing_else()
    {
        _folder.Write("a.md", "old").Write("folder.md/x", "");
        Assert.ThrowsAny<Exception>(() => SourceFile.Write(_folder["folder.md"], "text"));
        Assert.Equal(["a.md", "folder.md/x"], _folder.Files());
    }

    [Fact]
    public void What_a_killed_command_left_is_removed_but_not_what_another_is_writing()
    {
        _folder.Write(".daftar-0011223344556677.tmp", "half").Write("deep/.daftar-8899aabbccddeeff.tmp", "half").Write(".daftar.yml", "mine");
        using (new FileStream(_folder["deep/.daftar-8899aabbccddeeff.tmp"], FileMode.Open, FileAccess.Write, FileShare.None)) SourceFile.RemoveRemains(_folder.Path);
        Assert.Equal([".daftar.yml", "deep/.daftar-8899aabbccddeeff.tmp"], _folder.Files());
    }

    /// <summary>
    /// A write in place cuts a file short when it is killed or the disk is full, so every other way to write is listed here
    /// with the reason why nothing of a person's can be lost by it.
    /// </summary>
    [Fact]
    public void Nothing_else_in_the_program_writes_files()
    {
        var allowed = new SortedSet<string>(StringComparer.Ordinal)
        {
            "Daftar.Cli/Program.cs", // the stream of errors by its number, when there is no memory for a console
            "Daftar.Engine/Storage/CacheFile.cs", // carries a digest of itself, and is moved into place
            "Daftar.Engine/Files/SourceFile.cs",
            "Daftar.Engine/Pictures/Cards/CardFonts.cs", // a temporary folder of fonts, for the library
            "Daftar.Engine/Pictures/Cards/CardWorkshop.cs", // the cache of cards, each moved into place
            "Daftar.Engine/Pictures/PictureStore.cs", // the cache of pictures, each moved into place
            "Daftar.Engine/SearchExporter.cs", // files of our own, each moved into place
            "Daftar.Engine/Storage/SpillFile.cs", // a temporary file, which is gone when it is closed
            "Daftar.Engine/Writing/FolderSink.cs", // the output
        };
        var source = Path.GetFullPath(Path.Combine(TestSite.SitesFolder, "..", "..", "..", "src"));
        var writers = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && Writes().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(source, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
        Assert.Equal(allowed, writers);
    }

    [Theory]
    [InlineData("File.WriteAllText(path, text);")]
    [InlineData("await File.AppendAllLinesAsync(path, lines);")]
    [InlineData("using var file = File.Create(path);")]
    [InlineData("new FileStream(path, FileMode.OpenOrCreate)")]
    [InlineData("File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite)")]
    [InlineData("new StreamWriter(path)")]
    [InlineData("File.Move(a, b)")]
    [InlineData("info.MoveTo(b)")]
    [InlineData("file.CopyTo(other, overwrite: true)")]
    [InlineData("File.Copy(a, b)")]
    public void Ways_to_write_are_seen(string code) => Assert.Matches(Writes(), code);

    [Theory]
    [InlineData("File.ReadAllText(path)")]
    [InlineData("using var handle = File.OpenHandle(file, share: FileShare.ReadWrite);")]
    [InlineData("new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0)")]
    public void Ways_to_read_are_not_taken_for_them(string code) => Assert.DoesNotMatch(Writes(), code);

    [GeneratedRegex(@"\bFile\.(Write|Append|Create\w*\(|Move\(|Copy\(|Replace\(|OpenWrite)|FileMode\.(Create|Append|Truncate|OpenOrCreate)|FileAccess\.(Write|ReadWrite)|new StreamWriter\(|\.(MoveTo|CopyTo)\([^)]*overwrite|\.MoveTo\(")]
    private static partial Regex Writes();
}
