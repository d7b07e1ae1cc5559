using System.Buffers;
using System.Globalization;
using System.Reflection;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Markup;
using Daftar.Modelling;
using Daftar.Outputs;
using Daftar.Planning;
using Daftar.Storage;
using Daftar.Tests.SiteTests;
using Daftar.Views;

namespace Daftar.Tests.Incremental;

/// <summary>
/// What a planned file reads and what it says that it depends on are two lists by hand. Here every property of an article
/// and of a page, found by reflection, is changed in one after the other: a file whose bytes change without its fingerprint
/// forgot a dependency. A property of a new kind fails until it can be changed too.
/// </summary>
public sealed class DependencyTests : IDisposable
{
    private readonly TestSite _site = TestSite.Bilingual();
    private readonly SiteBuildRequest _request;
    private readonly LoadedSite _loaded;
    private readonly List<string> _forgotten = [];
    private int _noticed;

    public DependencyTests()
    {
        _site.Replace("statiq.json", "\"GenerateSearchIndex\": false", "\"GenerateSearchIndex\": true")
            .Replace("statiq.json", "\"GenerateApi\": false", "\"GenerateApi\": \"full\", \"Urls\": { \"Article\": \"/{lang}/{type}/{code}/{slug}/\" }, \"PageSize\": 4, \"Taxonomies\": [{ \"Id\": \"types\" }, { \"Id\": \"regions\" }, { \"Id\": \"issues\" }, { \"Id\": \"series\" }], \"CustomFields\": [{ \"Key\": \"place\" }]")
            .Write("input/taxonomies/series.yml", "label: Series\nterms:\n  - {id: tea, label: Tea}\n  - {id: salt, label: Salt}\n")
            .Write("input/authors/aryan.yml", "name: {en: Aryan, fa: آرین}\n")
            .Write("input/docs/plan.pdf", "%PDF-1.4\n")
            .Write("input/pages/en/about.md", "---\ntitle: About\nlead: What it is.\n---\nSee [one](../../articles/en/tea-3.md).\n")
            .Write("input/pages/fa/about.md", "---\ntitle: درباره\n---\nمتن.\n");
        for (var code = 1; code <= 9; code++)
        {
            _site.Article("en", $"tea-{code}", code, $"2025-0{1 + (code % 3)}-0{code}",
                $"author: aryan\nregions: [afghanistan, pakistan]\nissues: [political]\ntags: [tea, trade]\nsource: Press\nseries: [{(code < 4 ? "salt" : "tea")}]\nkicker: Kicker {code}\nlead: Lead {code}\nplace: Herat\nrelated: ['{1 + (code % 9)}']\naliases: [/old/{code}]",
                $"See [it](tea-{1 + (code * 2 % 9)}.md) and [the plan](/docs/plan.pdf).");
            if (code % 2 == 0) _site.Article("fa", $"tea-{code}", 100 + code, $"2025-02-0{code}", "translation: {status: translated, translator: Omid}\nneeds: [source]");
        }
        _request = new(_site.Root, TestSite.Now);
        var found = new DiagnosticBag();
        _loaded = SiteLoader.Load(_request, found)!;
        Assert.True(_loaded is not null, string.Join('\n', found.ToSortedList()));
    }

    public void Dispose()
    {
        _loaded.Dispose();
        _site.Dispose();
    }

    [Theory]
    [InlineData("input/articles/en/tea-1.md")]
    [InlineData("input/articles/en/tea-4.md")]
    [InlineData("input/articles/en/tea-9.md")]
    [InlineData("input/articles/fa/tea-4.md")]
    public void No_file_shows_a_property_of_an_article_that_it_does_not_depend_on(string path)
    {
        var content = _loaded.Content.Set;
        var article = content.Articles.Single(known => known.Path == path);
        var before = Plan(_loaded.Site);
        foreach (var changed in Variants(article, content))
            Compare(before, content with { Articles = [.. content.Articles.Select(known => known == article ? changed.Item : known)] }, changed.What);
        Compare(before, content with { Articles = [.. content.Articles.Where(known => known != article)] }, "no article");
        AssertNothingForgotten();
    }

    [Theory]
    [InlineData("input/pages/en/about.md")]
    [InlineData("input/pages/fa/about.md")]
    public void No_file_shows_a_property_of_a_page_that_it_does_not_depend_on(string path)
    {
        var content = _loaded.Content.Set;
        var page = content.Pages.Single(known => known.Path == path);
        var before = Plan(_loaded.Site);
        foreach (var changed in Variants(page, content))
            Compare(before, content with { Pages = [.. content.Pages.Select(known => known == page ? changed.Item : known)] }, changed.What);
        Compare(before, content with { Pages = [.. content.Pages.Where(known => known != page)] }, "no page");
        AssertNothingForgotten();
    }

    /// <summary>What the file's bytes do not say has to be in its digests as well.</summary>
    [Theory]
    [InlineData("en/tea-4.md", "en/tea-44.md")]
    [InlineData("en/tea-4.md", "en/Tea-4.md")]
    [InlineData("en/tea-1.md", "fa/tea-1.md")]
    public void A_file_with_another_name_has_other_digests(string from, string to)
    {
        var before = _loaded.Content.Set.Articles.Single(article => article.Path.EndsWith(from, StringComparison.Ordinal));
        File.Move(Path.Combine(_site.Root, "input/articles", from), Path.Combine(_site.Root, "input/articles", to));
        using var loaded = SiteLoader.Load(_request, new DiagnosticBag());
        var after = loaded!.Content.Set.Articles.Single(article => article.Path.EndsWith(to, StringComparison.Ordinal));
        Assert.NotEqual(before.Digest, after.Digest);
        Assert.NotEqual(before.CardDigest, after.CardDigest);
    }

    [Fact]
    public void A_file_that_a_text_links_to_is_part_of_what_the_text_says()
    {
        var before = _loaded.Content.Set.Articles[0];
        File.Delete(Path.Combine(_site.Root, "input/docs/plan.pdf"));
        using var loaded = SiteLoader.Load(_request, new DiagnosticBag());
        Assert.NotEqual(before.Digest, loaded!.Content.Set.Articles[0].Digest);
    }

    private void AssertNothingForgotten()
    {
        Assert.Empty(_forgotten);
        Assert.True(_noticed > 100, $"Only {_noticed} fingerprints changed.");
    }

    private void Compare(Dictionary<string, Made> before, ContentSet content, string what)
    {
        var site = SiteModelBuilder.Build(_loaded.Site.Configuration, content, _loaded.Site.Theme, new(TestSite.Now, false, default), new DiagnosticBag());
        foreach (var (path, after) in Plan(site))
        {
            if (!before.TryGetValue(path, out var old)) continue;
            if (old.Fingerprint != after.Fingerprint) _noticed++;
            else if (!old.Bytes.Value.AsSpan().SequenceEqual(after.Bytes.Value)) _forgotten.Add($"{what}: {path}");
        }
    }

    private Dictionary<string, Made> Plan(SiteModel site)
    {
        var context = new RenderContext(site, site.Theme.Templates, _loaded.Content.Bodies) { Root = _site.Root };
        var outputs = SiteOutputs.For(site.Configuration);
        var plan = SitePlanner.Plan(site, outputs, new DiagnosticBag()).Files.ToDictionary(
            file => file.Path.Value,
            file => new Made(Fingerprint(site, file.AddDependencies), new(() =>
            {
                var buffer = new ArrayBufferWriter<byte>();
                file.Render(context, buffer);
                return buffer.WrittenSpan.ToArray();
            })), StringComparer.Ordinal);
        foreach (var folder in outputs.OfType<IFolderOutput>().SelectMany(output => output.PlanFolders(site, new SiteViews(site, new DiagnosticBag()))))
        {
            plan[folder.Path] = new(Fingerprint(site, folder.AddDependencies), new(() =>
            {
                var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
                folder.Render(context, 1, (path, bytes) => files[path.Value] = bytes.ToArray());
                return [.. files.Values.SelectMany(bytes => bytes)];
            }));
        }
        return plan;
    }

    private static Digest Fingerprint(SiteModel site, Action<FingerprintBuilder> add)
    {
        var builder = new FingerprintBuilder().Add(site.GlobalDigest);
        add(builder);
        return builder.ToDigest();
    }

    /// <summary>The item with each of its properties changed, and with the digests that it would have then.</summary>
    private static IEnumerable<(T Item, string What)> Variants<T>(T item, ContentSet content) where T : class
    {
        foreach (var property in typeof(T).GetProperties().Where(property => property.SetMethod is not null))
        {
            if (property.PropertyType == typeof(Digest) || property.PropertyType == typeof(ArticlePlaces)) continue;
            foreach (var value in Others(property.Name, property.PropertyType, property.GetValue(item), content))
            {
                var changed = (T)typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!.Invoke(item, null)!;
                property.SetValue(changed, value);
                Redigest(changed, nameof(Article.Digest));
                // A card shows no more of a body than its beginning.
                if (value is not BodySummary body || body.Excerpt != ((BodySummary)property.GetValue(item)!).Excerpt) Redigest(changed, nameof(Article.CardDigest));
                yield return (changed, $"{typeof(T).Name}.{property.Name} = {value ?? "null"}");
            }
        }
    }

    private static void Redigest(object item, string property) =>
        item.GetType().GetProperty(property)?.SetValue(item, Digest.Of(Guid.NewGuid().ToString()));

    private static IEnumerable<object?> Others(string name, Type type, object? value, ContentSet content)
    {
        switch (value)
        {
            case string text when name == "Path": return [text.Replace(".md", "-b.md", StringComparison.Ordinal)];
            case string when name == "Language": return [];  // its articles would be in no list; moving is tried with files
            case string text: return type == typeof(string) && name is "Kicker" or "Lead" or "Source" or "Translator" ? [text + " b", null] : [text + "-b"];
            case bool flag: return [!flag];
            case int number: return [number + 1000];
            case ContentDate date: return [new ContentDate(date.Local.AddDays(1), date.HasTime, date.Offset), .. name == "PublishDate" ? new object?[] { null } : []];
            case Term term: return [content.Taxonomies[term.Taxonomy].Terms.First(other => other != term)];
            case TranslationStatus status: return [status == TranslationStatus.Machine ? TranslationStatus.Original : TranslationStatus.Machine, null];
            case ImageSize size: return [size with { Width = size.Width + 1 }];
            case BodySummary body: return [body with { WordCount = body.WordCount + 5000 }, body with { Excerpt = body.Excerpt + " b" }, body with { InternalLinks = [] }];
            case IReadOnlyDictionary<string, object>: return [new Dictionary<string, object> { ["place"] = "B" }, new Dictionary<string, object>()];
            case IReadOnlyList<string> texts: return [new[] { "b" }, .. texts.Count > 0 ? new object?[] { Array.Empty<string>() } : []];
            case IReadOnlyList<Term> terms: return [terms.Skip(1).ToArray()];
            case IReadOnlyList<Tag> tags: return [new[] { new Tag("b", "B") }, tags.Select(tag => tag with { Name = tag.Name + " b" }).ToArray()];
            case IReadOnlyList<AuthorReference>: return [new[] { new AuthorReference("b", "B", null) }, Array.Empty<AuthorReference>()];
            case IReadOnlyList<Correction>: return [new[] { new Correction(new(new(2026, 1, 2), false, TimeSpan.Zero), "Note") }];
            case null when type == typeof(string): return [name == "Image" ? "docs/plan.pdf" : "b"];
            case null when type == typeof(ContentDate?): return [new ContentDate(new DateTime(2026, 1, 2), false, TimeSpan.Zero)];
            case null when type == typeof(TranslationStatus?): return [TranslationStatus.Machine, TranslationStatus.Original];
            case null when type == typeof(bool?): return [true, false];
            case null when type == typeof(ImageSize): return [new ImageSize(3, 4)];
            case null when type == typeof(ImageSize?): return [new ImageSize(3, 4)];
            default: throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Say here how a {type} ({name}) changes."));
        }
    }

    private sealed record Made(Digest Fingerprint, Lazy<byte[]> Bytes);
}
