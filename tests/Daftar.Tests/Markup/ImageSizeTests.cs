using System.Text;
using Daftar.Markup;

namespace Daftar.Tests.Markup;

public sealed class ImageSizeTests
{
    [Theory]
    [InlineData("png", "89504E470D0A1A0A0000000D4948445200000280000001E00802000000")]
    [InlineData("gif", "4749463839618002E001800000")]
    [InlineData("webp lossy", "524946460000000057454250565038200000000030000 09D012A8002E00134253A")]
    [InlineData("webp lossless", "524946460000000057454250565038 4C000000002F7FC27700000000000000")]
    [InlineData("webp extended", "5249464600000000574542505650 38580A000000000000007F0200DF0100")]
    [InlineData("jpeg", "FFD8FFE000104A46494600010101004800480000FFC0001108 01E00280 03012200021101")]
    [InlineData("jpeg turned by exif", "FFD8FFE1 0022 457869660000 4D4D002A00000008 0001 0112 0003 00000001 00060000 00000000 FFC2001108 0280 01E0 03012200021101")]
    [InlineData("avif", "0000001C6674797061766966000000006D696631 00000014 69737065 00000000 00000280 000001E0")]
    public void Sizes_are_read_from_the_header(string format, string hex)
    {
        Assert.True(format.Length > 0);
        Assert.Equal(new ImageSize(640, 480), ImageSize.TryRead(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height='480px'>")]
    [InlineData("<?xml version=\"1.0\"?>\n<svg viewBox=\"0 0 640 480\" width=\"100%\" height=\"100%\">")]
    public void Svg_sizes_are_read(string svg) => Assert.Equal(new ImageSize(640, 480), ImageSize.TryRead(Encoding.UTF8.GetBytes(svg)));

    [Fact]
    public void Broken_headers_have_no_size_and_never_throw()
    {
        string[] starts = ["89504E470D0A1A0A0000000D49484452", "474946383961", "5249464600000000574542505650384C", "52494646000000005745425056503820", "FFD8FFE1", "FFD8FFE10022457869660000", "FFD8FFC0", "0000001C66747970617669666973706500", "3C73766720", ""];
        var random = new Random(1);
        foreach (var start in starts)
        {
            var head = Convert.FromHexString(start);
            Assert.Null(ImageSize.TryRead(head));
            for (var i = 0; i < 300; i++)
            {
                var noise = new byte[random.Next(60)];
                random.NextBytes(noise);
                ImageSize.TryRead([.. head, .. noise]);
            }
        }
    }
}
