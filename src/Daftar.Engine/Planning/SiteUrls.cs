using Daftar.Configuration;
using Daftar.Content;

namespace Daftar.Planning;

/// <summary>Makes the addresses of the site from the patterns of the configuration.</summary>
public sealed class SiteUrls(SiteConfiguration configuration)
{
    public SiteUrl Root => new("/");

    public SiteUrl Home(string language) => new($"/{language}/");

    public SiteUrl Article(Article article) => throw new NotImplementedException();

    public SiteUrl Short(int newsCode) => throw new NotImplementedException();

    /// <summary>The address within the host: with the base path, percent-encoded as a URL needs it.</summary>
    public string Link(SiteUrl url) => configuration.LinkRoot + Escape(url.Value);

    /// <summary>The address with scheme and host.</summary>
    public string Absolute(SiteUrl url) => configuration.Origin + Link(url);

    private static string Escape(string path) =>
        System.Text.Ascii.IsValid(path) ? path : string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
