using System.Buffers;
using Daftar.Diagnostics;
using Daftar.Modelling.Addresses;
using Daftar.Planning;
using Daftar.Storage;
using Daftar.Writing;

namespace Daftar.Tests.Writing;

public sealed class OutputPathCheckTests
{
    [Fact]
    public void Paths_that_can_stand_beside_each_other_are_good() =>
        Assert.Empty(Check("index.html", "en/index.html", "en/a/index.html", "en/ab/index.html", "fa/a/index.html", "en.html"));

    [Fact]
    public void A_file_that_is_also_a_folder_is_reported() => Assert.Equal(
        ["en/old: error DAF606: 'en/old' would be both a file and the folder of 'en/old/page/index.html'. Rename one of them."],
        Check("en/old", "en/old/page/index.html"));

    [Fact]
    public void A_file_that_is_a_folder_in_other_letter_case_is_reported() => Assert.Equal(
        ["en/Old: error DAF606: 'en/Old' would be both a file and the folder of 'en/old/index.html'. Rename one of them."],
        Check("en/Old", "en/old/index.html"));

    [Fact]
    public void Folders_that_differ_in_letter_case_are_reported() => Assert.Equal(
        ["en/Tea: error DAF605: The paths 'en/Tea' and 'en/tea' differ only in letter case, and some systems treat them as the same path. Rename one of them."],
        Check("en/tea/index.html", "en/Tea/page/2/index.html"));

    [Fact]
    public void Paths_longer_than_file_systems_allow_are_reported_by_their_beginning()
    {
        var path = string.Concat(Enumerable.Repeat("a/", 500_000)) + "index.html";
        var start = string.Concat(Enumerable.Repeat("a/", 30)) + "…";
        Assert.Equal(
            [$"{start}: error DAF970: The path that begins with '{start}' has 1000010 bytes; at most 2000 are supported, because file systems allow little more. Shorten the alias or the folders from which it is made."],
            Check(path, "a.html"));
    }

    [Fact]
    public void Names_longer_than_file_systems_allow_are_reported()
    {
        var name = new string('ی', 128);
        Assert.Equal(
            [$"fa/tags/{name}/index.html: error DAF607: A part of the path 'fa/tags/{name}/index.html' has 256 bytes, but file systems allow 255. Shorten the tag, alias or file name from which it is made."],
            Check($"fa/tags/{name}/index.html"));
        Assert.Empty(Check($"fa/tags/{name[1..]}/index.html"));
    }

    private static IEnumerable<string> Check(params string[] paths)
    {
        var diagnostics = new DiagnosticBag();
        var good = OutputPathCheck.Check([.. paths.Select(path => new EmptyFile(new(path)))], diagnostics);
        Assert.Equal(!diagnostics.HasErrors, good);
        return diagnostics.ToSortedList().Select(diagnostic => diagnostic.ToString());
    }

    private sealed class EmptyFile(OutputPath path) : PlannedFile(path)
    {
        public override void AddDependencies(FingerprintBuilder fingerprint)
        {
        }

        public override string Describe() => "a file";

        public override void Render(RenderContext context, IBufferWriter<byte> output)
        {
        }
    }
}
