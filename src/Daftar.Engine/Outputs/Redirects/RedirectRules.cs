using System.Buffers;
using System.Text;
using Daftar.Configuration;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Planning;
using Daftar.Storage;

namespace Daftar.Outputs.Redirects;

/// <summary>
/// All short links as one file of rules, for hosts that read such a file: at ten thousand articles it takes the place of as
/// many folders, each with a page. Old addresses stay pages: there are few, and they work on every host.
/// </summary>
internal sealed class RedirectRules(SiteModel site) : PlannedFile(new(FileNames[site.Configuration.ShortLinks]))
{
    private static readonly Dictionary<ShortLinks, string> FileNames = new()
    {
        [ShortLinks.Redirects] = "_redirects",
        [ShortLinks.Nginx] = "_redirects.nginx",
    };

    public override string Describe() => "redirects of short links";

    public override void AddDependencies(FingerprintBuilder fingerprint)
    {
        foreach (var (from, to) in Rules()) fingerprint.Add(from.Value).Add(to.Value);
    }

    public override void Render(RenderContext context, IBufferWriter<byte> output)
    {
        var end = site.Configuration.ShortLinks == ShortLinks.Nginx ? ";\n" : " 301\n";
        foreach (var (from, to) in Rules()) Encoding.UTF8.GetBytes($"{site.Urls.Link(from)} {site.Urls.Link(to)}{end}", output);
    }

    private IEnumerable<(SiteUrl From, SiteUrl To)> Rules() =>
        site.Languages.SelectMany(language => language.Articles)
            .Select(article => (From: site.Urls.Short(article.NewsCode), To: site.Urls.Article(article)))
            .Where(rule => rule.From != rule.To);
}
