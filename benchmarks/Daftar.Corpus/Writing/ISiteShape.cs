using System.Text;
using Daftar.Corpus.Planning;

namespace Daftar.Corpus.Writing;

/// <summary>How a generator wants the same content laid out.</summary>
public interface ISiteShape
{
    /// <summary>The article's path below the site's root.</summary>
    string PathOf(ArticlePlan article);

    void AppendArticle(StringBuilder text, CorpusPlan plan, ArticlePlan article);

    /// <summary>All files that are not articles: settings, terms, authors, pages.</summary>
    IEnumerable<(string Path, string Content)> SiteFiles(CorpusPlan plan);
}
