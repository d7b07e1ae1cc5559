using System.Buffers;
using System.Text;
using Daftar.Diagnostics;
using Daftar.Modelling;
using Daftar.Outputs.Sitemap;
using Daftar.Planning;
using Daftar.Storage;
using Daftar.Views;

namespace Daftar.Outputs.Robots;

/// <summary><c>robots.txt</c>: everything may be read but the browser editor; here are the sitemaps.</summary>
public sealed class RobotsOutput : IOutput
{
    public IEnumerable<PlannedFile> Plan(SiteModel site, SiteViews views, DiagnosticBag diagnostics)
    {
        yield return new RobotsFile(site);
    }

    private sealed class RobotsFile(SiteModel site) : PlannedFile(new("robots.txt"))
    {
        public override string Describe() => "robots.txt";

        public override void AddDependencies(FingerprintBuilder fingerprint) => fingerprint.Add(Text());

        public override void Render(RenderContext context, IBufferWriter<byte> output) => Encoding.UTF8.GetBytes(Text(), output);

        private string Text()
        {
            var text = new StringBuilder("User-agent: *\nDisallow: ").Append(site.Urls.Link(new("/admin/"))).Append('\n');
            if (!site.Configuration.GenerateSitemap) return text.ToString();
            text.Append("\nSitemap: ").Append(site.Urls.Absolute(SitemapOutput.Url)).Append('\n');
            if (NewsSitemap.Choose(site).Count > 0) text.Append("Sitemap: ").Append(site.Urls.Absolute(NewsSitemap.Url)).Append('\n');
            return text.ToString();
        }
    }
}
