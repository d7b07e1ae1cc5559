using Daftar.Corpus;
using Daftar.Corpus.Planning;
using Daftar.Corpus.Writing;

namespace Daftar.Benchmarks;

/// <summary>Articles of the generated archive, in memory or on disk.</summary>
internal static class SampleSite
{
    public static string Article(string language)
    {
        var plan = CorpusPlan.Make(new CorpusOptions { Articles = 200 });
        var article = plan.Articles.First(article => article.Language == language && article.Words is > 1150 and < 1350);
        var text = new System.Text.StringBuilder();
        new DaftarShape().AppendArticle(text, plan, article);
        return text.ToString();
    }

    /// <summary>A whole site with the repository's theme in a temporary folder, which the caller deletes.</summary>
    public static string Write(int articles)
    {
        var root = Directory.CreateTempSubdirectory("daftar-benchmark-").FullName;
        CorpusFiles.Write(CorpusPlan.Make(new CorpusOptions { Articles = articles }), new DaftarShape(), root);
        var theme = Path.Combine(Repository(), "theme");
        foreach (var file in Directory.EnumerateFiles(theme, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(root, "theme", Path.GetRelativePath(theme, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return root;
    }

    private static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Site.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("Run the benchmarks from a build inside the repository.");
    }
}
