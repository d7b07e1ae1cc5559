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
        var line = "input/images/photo.jpg: warning DAF537: The site is published without it, but for everybody who has the repository this file tells the place where it was taken, "
            + "and the name or the camera of its owner. 'daftar check --fix' removes that; Git keeps the older version.\n";
        Assert.Contains(line, _site.Run("check").Error, StringComparison.Ordinal);

        var run = _site.Run("check", "--fix");
        Assert.Equal("Fixed input/images/photo.jpg\nNothing is wrong.\n", run.Output);
        Assert.DoesNotContain(MarkedPicture.Secret, System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(_site.Folder["input/images/photo.jpg"])), StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(_site.Folder["input/images"]).Length);
        Assert.Equal("Nothing is wrong.\n", _site.Run("check", "--fix").Output);
    }

    private void Write(string name, byte[] bytes)
    {
        _site.Folder.Write("input/images/" + name, "");
        File.WriteAllBytes(_site.Folder["input/images/" + name], bytes);
    }
}
