using System.Text;
using Daftar.Diagnostics;
using Daftar.Importing;
using Daftar.Importing.Bodies;
using Daftar.Importing.Wording;

namespace Daftar.Tests.Importing.Newsroom;

/// <summary>What import makes of each Persian text on each page of <see cref="NewsroomPage"/>, field by field and word by word.</summary>
internal sealed class NewsroomScore
{
    /// <summary>Fields that are right.</summary>
    public int Right { get; private set; }

    public List<string> Wrong { get; } = [];

    /// <summary>Fields with a value that the page does not state.</summary>
    public List<string> Invented { get; } = [];

    public List<string> LostWords { get; } = [];

    /// <summary>Words of the page that are not the text's.</summary>
    public List<string> Boilerplate { get; } = [];

    public int Words { get; private set; }

    public int Pages { get; private set; }

    public static NewsroomScore Of(IEnumerable<NewsroomPage> pages)
    {
        var score = new NewsroomScore();
        foreach (var page in pages)
        {
            foreach (var text in NewsroomText.All.Where(text => text.IsPersian)) score.Measure(page, text);
        }
        return score;
    }

    private void Measure(NewsroomPage page, NewsroomText text)
    {
        var name = $"{page.Name} {text.Key}";
        var options = new ImportOptions(ImportVocabulary.ModelSite, ["en", "fa"]) { Today = new(2026, 11, 27) };
        var article = DocumentImporter.Import(new($"{text.Key}.html", Encoding.UTF8.GetBytes(page.Of(text))), options, new DiagnosticBag()).Single();
        Pages++;
        Field("title", text.Title, article.Title);
        Field("kicker", text.Kicker, article.Kicker);
        Field("lead", text.Lead, article.Lead);
        Field("date", text.Date, article.PublishDate?[..10]);
        Field("authors", string.Join('+', page.AuthorsOf(text)), string.Join('+', article.Authors.Select(author => author.Name)));
        Field("source", text.Source, article.Source);
        Field("code", $"{text.Code}", $"{article.NewsCode}");
        Field("type", text.Type, article.Needs.Contains("type") ? "" : article.Type);
        Field("region", text.Region, string.Join('+', article.Regions));
        Field("tags", string.Join('+', page.TagsOf(text)), string.Join('+', article.Tags));

        var body = InlineText.Of(article.Blocks);
        var found = WordsOf(body);
        foreach (var word in text.Body.Append(text.Heading).SelectMany(WordsOf))
        {
            Words++;
            if (!found.Remove(word)) LostWords.Add($"{name}: {word}");
        }
        if (!article.Body.Contains($"## {text.Heading}\n", StringComparison.Ordinal)) LostWords.Add($"{name}: no heading {text.Heading}");
        var whole = $"{article.Title} {article.Kicker} {article.Lead} {body}";
        Boilerplate.AddRange(NewsroomPage.Boilerplate.Where(words => whole.Contains(words, StringComparison.Ordinal)).Select(words => $"{name}: {words}"));
        foreach (var word in WordsOf($"{text.Caption} {text.Lead} به گزارش خبرنگار ما، (Photo Agency)")) found.Remove(word);
        if (found.Count > 0) Boilerplate.Add($"{name}: {string.Join(' ', found)}");

        void Field(string field, string expected, string? actual)
        {
            if (field != "title" && !page.States.Contains(field))
            {
                if (!string.IsNullOrEmpty(actual)) Invented.Add($"{name}: {field} '{actual}'");
            }
            else if (expected == actual)
            {
                Right++;
            }
            else
            {
                Wrong.Add($"{name}: {field} '{actual}' for '{expected}'");
            }
        }
    }

    private static List<string> WordsOf(string text) => [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
}
