using System.Security.Cryptography;
using System.Text;
using Daftar.Configuration;
using Daftar.Corpus;
using Daftar.Corpus.Planning;
using Daftar.Corpus.Writing;
using Daftar.Diagnostics;
using Daftar.Loading;

namespace Daftar.Benchmarks;

public sealed class CorpusTests
{
    [Fact]
    public void The_same_seed_gives_the_same_bytes()
    {
        Assert.Equal(DigestOf(new CorpusOptions { Articles = 60 }), DigestOf(new CorpusOptions { Articles = 60 }));
        Assert.NotEqual(DigestOf(new CorpusOptions { Articles = 60 }), DigestOf(new CorpusOptions { Articles = 60, Seed = 1 }));
    }

    [Fact]
    public void News_codes_and_paths_are_unique_and_the_number_of_files_is_the_one_asked_for()
    {
        var plan = CorpusPlan.Make(new CorpusOptions { Articles = 501 });
        var shape = new DaftarShape();

        Assert.Equal(501, plan.Articles.Count);
        Assert.Equal(501, plan.Articles.DistinctBy(article => article.NewsCode).Count());
        Assert.Equal(501, plan.Articles.DistinctBy(shape.PathOf).Count());
    }

    [Fact]
    public void About_three_in_ten_stems_exist_in_both_languages()
    {
        var plan = CorpusPlan.Make(new CorpusOptions { Articles = 2000 });
        var stems = plan.Articles.GroupBy(article => article.Stem).ToList();

        Assert.InRange(stems.Count(stem => stem.Count() == 2) / (double)stems.Count, 0.25, 0.35);
    }

    [Fact]
    public void The_generated_site_loads_without_a_finding()
    {
        var root = Directory.CreateTempSubdirectory("daftar-corpus-").FullName;
        try
        {
            CorpusFiles.Write(CorpusPlan.Make(new CorpusOptions { Articles = 200, Words = 300 }), new DaftarShape(), root);
            var diagnostics = new DiagnosticBag();
            var configuration = ConfigurationLoader.Load(root, baseUrl: null, diagnostics);
            var loaded = ContentLoader.Load(new LoadRequest(root, configuration!, Jobs: 1), diagnostics);
            using var bodies = loaded.Bodies;

            Assert.Equal([], diagnostics.ToSortedList().Select(diagnostic => $"{diagnostic.Place} {diagnostic.Code} {diagnostic.Message.English}"));
            Assert.Equal(200, loaded.Set.Articles.Count);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static string DigestOf(CorpusOptions options)
    {
        var plan = CorpusPlan.Make(options);
        var text = new StringBuilder();
        foreach (var shape in new ISiteShape[] { new DaftarShape(), new HugoShape() })
        {
            foreach (var (path, content) in shape.SiteFiles(plan))
            {
                text.Append(path).Append('\n').Append(content);
            }

            foreach (var article in plan.Articles)
            {
                text.Append(shape.PathOf(article)).Append('\n');
                shape.AppendArticle(text, plan, article);
            }
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
