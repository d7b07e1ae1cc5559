using System.Text;
using Daftar.Languages.Stemming;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Outputs.Search.Counting;
using Daftar.Outputs.Search.Packing;
using Daftar.Planning;
using Daftar.Storage;
using Daftar.Views;

namespace Daftar.Outputs.Search;

/// <summary>The index of one language. A change in any article makes all of it anew; most of its files come out as they were.</summary>
internal sealed class SearchIndexFolder(SiteModel site, LanguageViews language)
    : PlannedFolder(OutputPath.Of(site.Urls.Search(language.Site.Code)).Value[..^"index.html".Length])
{
    public override bool IsLarge => LargeArchive.Is(language.Site.Articles.Count + language.Site.Pages.Count);

    public override void AddDependencies(FingerprintBuilder fingerprint)
    {
        fingerprint.Add(SearchIndexWriter.Version);
        foreach (var page in language.Site.Pages) fingerprint.Add(page.Digest);
        foreach (var article in language.Site.Articles) fingerprint.Add(article.Digest);
    }

    public override void Render(RenderContext context, int jobs, FileWriter write)
    {
        var source = new SearchSource(context, language);
        LargeArchive.Collect(source.Count);
        var index = SearchIndexer.Build(source.Count, source.Document, WordForms.For(language.Site.Code), jobs,
            context.CacheFolder is { } folder ? System.IO.Path.Combine(folder, $"search-{language.Site.Code}.bin") : null, context.Site.GlobalDigest);
        new SearchIndexWriter(index, (name, text) => write(new(Path + name), Encoding.UTF8.GetBytes(text)), jobs).Write();
        LargeArchive.Collect(source.Count);
    }
}
