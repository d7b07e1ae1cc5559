using BenchmarkDotNet.Attributes;
using Daftar.Diagnostics;
using Daftar.Languages;
using Daftar.Markup;
using Daftar.Sources;

namespace Daftar.Benchmarks;

/// <summary>What happens once for each article of 1,250 words: multiply by the size of an archive.</summary>
public class ArticleBenchmarks
{
    private readonly MarkdownRenderer _renderer = new();
    private string _text = "";
    private string _body = "";
    private MarkdownContext _context = null!;

    [Params("en", "fa")]
    public string Language { get; set; } = "en";

    [GlobalSetup]
    public void Prepare()
    {
        _text = SampleSite.Article(Language);
        _body = ContentText.Markdown(_text).Body;
        _context = new MarkdownContext("article.md", 1, Language, static target => target);
    }

    [Benchmark]
    public DataNode? ReadFrontMatter() => ContentText.Markdown(_text).Fields("article.md");

    [Benchmark]
    public RenderedBody RenderBody() => _renderer.Render(_body, _context, new DiagnosticBag());

    [Benchmark]
    public string FoldForSearch() => PersianText.FoldForSearch(_body);

    [Benchmark]
    public int CountWords() => Words.Count(_body);
}
