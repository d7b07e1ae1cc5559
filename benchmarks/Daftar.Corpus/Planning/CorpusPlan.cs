using System.Globalization;
using Daftar.Corpus.Text;

namespace Daftar.Corpus.Planning;

/// <summary>
/// All articles of a corpus in the order of their dates, over twelve years up to the end of 2025.
/// News codes follow that order, as they do in an archive that has grown.
/// </summary>
public sealed class CorpusPlan
{
    private static readonly DateTime First = new(2014, 1, 1, 6, 0, 0, DateTimeKind.Unspecified);
    private static readonly TimeSpan Span = TimeSpan.FromDays(12 * 365.25 - 2);

    private readonly Dictionary<string, TextSource> _texts;

    private CorpusPlan(CorpusOptions options, Dictionary<string, TextSource> texts, IReadOnlyList<ArticlePlan> articles, int tagCount)
    {
        Options = options;
        _texts = texts;
        Articles = articles;
        TagCount = tagCount;
    }

    public CorpusOptions Options { get; }

    public IReadOnlyList<ArticlePlan> Articles { get; }

    /// <summary>Different tags a language; grows with the archive up to 400.</summary>
    public int TagCount { get; }

    public TextSource TextOf(string language) => _texts[language];

    public static CorpusPlan Make(CorpusOptions options)
    {
        var texts = options.Languages.ToDictionary(language => language, SourceOf, StringComparer.Ordinal);
        options = options with { Authors = Math.Min(options.Authors, 8 + (options.Articles / 25)) };
        var tagCount = Math.Min(400, 20 + (options.Articles / 10));
        var draft = new Draft(options, tagCount);
        return new CorpusPlan(options, texts, draft.Articles(), tagCount);
    }

    /// <summary>
    /// One more article than the corpus has, dated after all others: what an editor publishes next.
    /// </summary>
    public ArticlePlan Next()
    {
        var last = Articles[^1];
        return last with
        {
            Index = last.Index + 1,
            Stem = "2025-12-31-next-article",
            NewsCode = last.NewsCode + 1,
            Published = new DateTime(2025, 12, 31, 20, 0, 0, DateTimeKind.Unspecified),
            Updated = null,
            HasAlias = false,
            IsTranslation = false,
        };
    }

    private static TextSource SourceOf(string language) => language switch
    {
        "en" => new EnglishText(),
        "fa" => new PersianText(),
        _ => throw new ArgumentException($"The generator writes en and fa, not '{language}'."),
    };

    private sealed class Draft(CorpusOptions options, int tagCount)
    {
        private readonly ZipfTable _authors = new(options.Authors, offset: 4);
        private readonly ZipfTable _tags = new(tagCount, offset: 2);
        private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
        private readonly Dictionary<string, List<int>> _byLanguage = options.Languages.ToDictionary(language => language, _ => new List<int>(), StringComparer.Ordinal);

        public List<ArticlePlan> Articles()
        {
            var articles = new List<ArticlePlan>(options.Articles);
            var stems = StemLanguages();
            for (var stem = 0; stem < stems.Count; stem++)
            {
                var random = new RandomSource(options.Seed, (ulong)stem);
                var published = First + (Span * ((stem + (random.Below(1000) / 1000.0)) / stems.Count));
                published = new DateTime(published.Year, published.Month, published.Day, random.Between(7, 19), random.Below(12) * 5, 0, DateTimeKind.Unspecified);
                var name = Stem(published, ref random);
                var type = CorpusTerms.Draw(CorpusTerms.Types, ref random).Id;
                var region = CorpusTerms.Draw(CorpusTerms.Regions, ref random).Id;
                var second = random.Chance(120) ? CorpusTerms.Draw(CorpusTerms.Regions, ref random).Id : null;
                var issue = CorpusTerms.Draw(CorpusTerms.Issues, ref random).Id;
                var authors = Distinct(_authors, random.Chance(100) ? 2 : 1, ref random);
                var tags = Distinct(_tags, random.Between(2, 5), ref random);
                for (var i = 0; i < stems[stem].Length; i++)
                {
                    var index = articles.Count;
                    var earlier = _byLanguage[stems[stem][i]];
                    articles.Add(new ArticlePlan
                    {
                        Index = index,
                        Stem = name,
                        Language = stems[stem][i],
                        NewsCode = 101 + index,
                        Type = type,
                        Published = published.AddHours(i),
                        Updated = random.Chance(60) ? published.AddDays(random.Between(1, 4)) : null,
                        Authors = authors,
                        Region = region,
                        SecondRegion = second == region ? null : second,
                        Issue = issue,
                        Tags = tags,
                        Related = Related(earlier, ref random),
                        HasAlias = random.Chance(20),
                        IsTranslation = i > 0,
                        Words = Length(ref random),
                    });
                    earlier.Add(index);
                }
            }

            return articles;
        }

        /// <summary>The languages of each stem: some in all, the others in turn, until there are enough files.</summary>
        private List<string[]> StemLanguages()
        {
            var all = options.Languages.ToArray();
            var random = new RandomSource(options.Seed, ulong.MaxValue);
            var stems = new List<string[]>();
            for (var files = 0; files < options.Articles;)
            {
                var everywhere = all.Length > 1 && random.Chance(options.TranslatedPerMille) && files + all.Length <= options.Articles;
                string[] languages = everywhere ? all : [all[random.Below(all.Length)]];
                stems.Add(languages);
                files += languages.Length;
            }

            return stems;
        }

        private string Stem(DateTime published, ref RandomSource random)
        {
            var date = published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var stem = $"{date}-{random.Pick(EnglishWords.Adjectives)}-{random.Pick(EnglishWords.Nouns)}-{random.Pick(EnglishWords.Nouns)}";
            for (var copy = 2; !_stems.Add(stem); copy++)
            {
                stem = string.Create(CultureInfo.InvariantCulture, $"{stem}-{copy}");
            }

            return stem;
        }

        private static int[] Distinct(ZipfTable table, int count, ref RandomSource random)
        {
            var drawn = new List<int>(count);
            for (var i = 0; i < count; i++)
            {
                var rank = table.Draw(ref random);
                if (!drawn.Contains(rank))
                {
                    drawn.Add(rank);
                }
            }

            return [.. drawn];
        }

        /// <summary>A quarter of the articles carry one to three of the editors' own choice.</summary>
        private static int[] Related(List<int> earlier, ref RandomSource random)
        {
            if (earlier.Count < 10 || !random.Chance(250))
            {
                return [];
            }

            var related = new List<int>();
            for (var i = random.Between(1, 3); i > 0; i--)
            {
                var pick = earlier[random.Below(earlier.Count)];
                if (!related.Contains(pick))
                {
                    related.Add(pick);
                }
            }

            return [.. related];
        }

        /// <summary>From a third of the mean to three times it, most below the mean, as lengths are.</summary>
        private int Length(ref RandomSource random)
        {
            var wide = (random.Below(1001) + random.Below(1001)) * (long)(random.Below(1001) + random.Below(1001));
            return (int)(options.Words * (350_000 + (650 * wide / 1000)) / 1_000_000);
        }
    }
}
