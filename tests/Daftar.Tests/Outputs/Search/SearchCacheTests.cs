using Daftar.Languages.Stemming;
using Daftar.Outputs.Search;
using Daftar.Outputs.Search.Counting;
using Daftar.Outputs.Search.Packing;
using Daftar.Storage;

namespace Daftar.Tests.Outputs.Search;

public sealed class SearchCacheTests : IDisposable
{
    private static readonly Digest Key = Digest.Of("key");
    private readonly string _folder = Directory.CreateTempSubdirectory("daftar-search-cache-").FullName;
    private int _bodies;

    private string CacheFile => Path.Combine(_folder, "search-en.bin");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_second_build_counts_only_what_is_new()
    {
        Index(Key, "the river floods", "a dam on the river");
        Assert.Equal(2, _bodies);

        var second = Index(Key, "the river floods", "a dam on the river", "the dam holds");

        Assert.Equal(3, _bodies);
        Assert.Equal(Index(null, "the river floods", "a dam on the river", "the dam holds"), second);
    }

    [Fact]
    public void Words_of_a_document_that_is_gone_are_gone()
    {
        Index(Key, "the river floods", "rivers and flooding", "zebra");

        Assert.Equal(Index(null, "rivers and flooding"), Index(Key, "rivers and flooding"));
        Assert.Equal(Index(null, "rivers and flooding", "zebras"), Index(Key, "rivers and flooding", "zebras"));
    }

    [Fact]
    public void A_document_that_changed_is_counted_again()
    {
        Index(Key, "one", "two", "three");
        _bodies = 0;

        Assert.Equal(Index(null, "one", "four", "three"), Index(Key, "one", "four", "three"));
        Assert.Equal(3 + 1, _bodies);
    }

    [Fact]
    public void A_cache_of_another_program_or_theme_is_not_used()
    {
        Index(Key, "one", "two");
        _bodies = 0;
        Index(Digest.Of("another"), "one", "two");

        Assert.Equal(2, _bodies);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(0.99)]
    public void A_damaged_or_shortened_cache_is_made_anew(double place)
    {
        var expected = Index(Key, "one river", "two rivers");
        var bytes = File.ReadAllBytes(CacheFile);
        bytes[(int)(place * bytes.Length)] ^= 1;
        File.WriteAllBytes(CacheFile, bytes);
        Assert.Equal(expected, Index(Key, "one river", "two rivers"));

        File.WriteAllBytes(CacheFile, bytes[..(int)(place * bytes.Length)]);
        Assert.Equal(expected, Index(Key, "one river", "two rivers"));
    }

    [Fact]
    public void A_cache_that_cannot_be_written_is_done_without()
    {
        Directory.CreateDirectory(CacheFile + ".tmp");

        Assert.Equal(Index(null, "one", "two"), Index(Key, "one", "two"));
        Assert.False(File.Exists(CacheFile));
    }

    /// <summary>All files of an index as one text.</summary>
    private string Index(Digest? key, params string[] texts)
    {
        var documents = texts.Select(text => new SearchDocument(
            $"/{text}/", null, text, null, null, [], [], new(text, "", "", "", "", "", "", "", 0), Digest.Of(text), () =>
            {
                Interlocked.Increment(ref _bodies);
                return new($"<p>{text}</p>", []);
            })).ToArray();
        var index = SearchIndexer.Build(
            documents.Length, number => documents[number], WordForms.For("en"), jobs: 2, key is null ? null : CacheFile, key ?? default);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        new SearchIndexWriter(index, (name, text) =>
        {
            lock (files) files.Add(name, text);
        }, jobs: 2).Write();
        return string.Join('\n', files.Select(file => $"{file.Key}: {file.Value}"));
    }
}
