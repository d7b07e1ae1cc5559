using System.Globalization;
using System.Text;
using Daftar.Corpus.Planning;

namespace Daftar.Corpus.Writing;

/// <summary>Comments below the articles: a few articles have hundreds, most have some or none, three in ten are answers.</summary>
internal static class ReaderComments
{
    public static IEnumerable<(string Path, string Content)> Files(CorpusPlan plan)
    {
        var random = new RandomSource(plan.Options.Seed ^ 0xC0117E, 1);
        var counts = new int[plan.Articles.Count];
        for (var i = 0; i < plan.Options.Comments; i++)
        {
            // The smallest of three draws: what is talked about much is talked about more.
            counts[Math.Min(random.Below(counts.Length), Math.Min(random.Below(counts.Length), random.Below(counts.Length)))]++;
        }
        // One article that everybody talks about.
        if (plan.Options.Comments > 10_000)
        {
            var moved = 0;
            for (var i = 1; moved < 1000; i++)
            {
                if (counts[i] == 0) continue;
                counts[i]--;
                moved++;
            }
            counts[0] += moved;
        }
        for (var i = 0; i < counts.Length; i++)
        {
            for (var number = 1; number <= counts[i]; number++) yield return File(plan, plan.Articles[i], number);
        }
    }

    private static (string Path, string Content) File(CorpusPlan plan, ArticlePlan article, int number)
    {
        var random = new RandomSource(plan.Options.Seed ^ 0xC0117E, ((ulong)article.NewsCode << 20) + (ulong)number);
        var source = plan.TextOf(article.Language);
        var voice = source.NewVoice(ref random);
        var day = article.Published.Date.AddDays(1);
        var text = new StringBuilder().Append("name: ").Append(source.PersonName(random.Below(60)))
            .Append(CultureInfo.InvariantCulture, $"\ndate: {day:yyyy-MM-dd}T{number / 60 % 24:00}:{number % 60:00}:00\n");
        if (number > 1 && random.Chance(300)) text.Append(CultureInfo.InvariantCulture, $"reply_to: {day:yyyy-MM-dd}-{random.Between(Math.Max(1, number - 20), number - 1)}\n");
        text.Append("text: |-\n  ");
        for (var sentences = random.Between(1, 5); sentences > 0; sentences--)
        {
            source.AppendSentence(text, ref random, voice);
            text.Append(sentences == 1 ? "\n" : random.Chance(150) ? "\n\n  " : " ");
        }
        return (string.Create(CultureInfo.InvariantCulture, $"input/comments/{article.NewsCode}/{day:yyyy-MM-dd}-{number}.yml"), text.ToString());
    }
}
