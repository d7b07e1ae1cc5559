using System.Buffers;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Planning;
using Daftar.Storage;

namespace Daftar.Outputs.Sitemap;

/// <summary>A file of the sitemap protocol with hreflang alternates (sitemaps.org; Google's xhtml:link).</summary>
internal sealed class SitemapFile(SiteUrl url, IReadOnlyList<SitemapEntry> pages) : PlannedFile(OutputPath.Of(url))
{
    internal const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string XhtmlNamespace = "http://www.w3.org/1999/xhtml";

    public override string Describe() => "sitemap";

    public override void AddDependencies(FingerprintBuilder fingerprint)
    {
        foreach (var page in pages)
        {
            fingerprint.Add(page.Location).Add(page.LastModified?.ToRfc3339());
            foreach (var alternate in page.Alternates) fingerprint.Add(alternate.Url);
        }
    }

    public override void Render(RenderContext context, IBufferWriter<byte> output) => XmlFile.Write(output, xml =>
    {
        xml.WriteStartElement("urlset", Namespace);
        xml.WriteAttributeString("xmlns", "xhtml", null, XhtmlNamespace);
        foreach (var page in pages)
        {
            xml.WriteStartElement("url", Namespace);
            xml.WriteElementString("loc", Namespace, page.Location);
            if (page.LastModified is { } date) xml.WriteElementString("lastmod", Namespace, SitemapDate.Of(date));
            foreach (var alternate in page.Alternates)
            {
                xml.WriteStartElement("xhtml", "link", XhtmlNamespace);
                xml.WriteAttributeString("rel", "alternate");
                xml.WriteAttributeString("hreflang", alternate.Language);
                xml.WriteAttributeString("href", alternate.Url);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    });
}

/// <summary>The index of several sitemap files.</summary>
internal sealed class SitemapIndex(SiteModel site, IReadOnlyList<SiteUrl> urls, IReadOnlyList<IReadOnlyList<SitemapEntry>> parts)
    : PlannedFile(OutputPath.Of(SitemapOutput.Url))
{
    public override string Describe() => "index of the sitemaps";

    public override void AddDependencies(FingerprintBuilder fingerprint)
    {
        for (var index = 0; index < urls.Count; index++) fingerprint.Add(urls[index].Value).Add(LastModified(index));
    }

    public override void Render(RenderContext context, IBufferWriter<byte> output) => XmlFile.Write(output, xml =>
    {
        xml.WriteStartElement("sitemapindex", SitemapFile.Namespace);
        for (var index = 0; index < urls.Count; index++)
        {
            xml.WriteStartElement("sitemap", SitemapFile.Namespace);
            xml.WriteElementString("loc", SitemapFile.Namespace, site.Urls.Absolute(urls[index]));
            if (LastModified(index) is { } date) xml.WriteElementString("lastmod", SitemapFile.Namespace, date);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    });

    private string? LastModified(int part)
    {
        var latest = parts[part].Where(page => page.LastModified is not null).MaxBy(page => page.LastModified!.Value.Instant);
        return latest?.LastModified is { } date ? SitemapDate.Of(date) : null;
    }
}

internal static class SitemapDate
{
    /// <summary>W3C Datetime: the day alone when no time of day is known.</summary>
    public static string Of(Content.ContentDate date) => date.HasTime ? date.ToRfc3339() : date.ToIso();
}
