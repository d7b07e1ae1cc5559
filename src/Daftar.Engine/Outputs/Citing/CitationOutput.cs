using System.Buffers;
using System.Text;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Planning;
using Daftar.Storage;
using Daftar.Views;

namespace Daftar.Outputs.Citing;

/// <summary>Files with an article's reference (<c>cite.ris</c>, <c>cite.bib</c>, <c>cite.json</c>) beside its page, on sites that ask for them.</summary>
public sealed class CitationOutput : IOutput
{
    public IEnumerable<PlannedFile> Plan(SiteModel site, SiteViews views, DiagnosticBag diagnostics)
    {
        foreach (var language in site.Languages)
        {
            foreach (var article in language.Articles)
            {
                foreach (var format in CitationFormat.All) yield return new CitationFile(site, language, article, format);
            }
        }
    }

    private sealed class CitationFile(SiteModel site, LanguageSite language, Article article, CitationFormat format)
        : PlannedFile(OutputPath.Of(CitationViews.FileOf(site, article, format)))
    {
        public override string Describe() => $"reference of {article.Path}";

        public override void AddDependencies(FingerprintBuilder fingerprint) => fingerprint.Add(article.Digest).Add(site.Urls.Short(article.NewsCode).Value);

        public override void Render(RenderContext context, IBufferWriter<byte> output) =>
            output.Write(Encoding.UTF8.GetBytes(format.Write(Citation.Of(site, language, article))));
    }
}
