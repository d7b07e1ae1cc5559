using Daftar.Diagnostics;
using Daftar.Importing;
using Daftar.Importing.Bodies;
using Daftar.Importing.Wording;

namespace Daftar.Tests.Importing.Newsroom;

/// <summary>
/// Seventy documents of five texts, in every kind that a newsroom has, in Persian, Dari and English: every field that a
/// document states is found, no other is made up, every word of the text is kept, and nothing that stands around it.
/// </summary>
public sealed class NewsroomTests
{
    private const double LeastRight = 0.97;

    public static TheoryData<string> Kinds => [.. NewsroomDocuments.Kinds.Select(kind => kind.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_text_is_whole_and_alone_in(string kind)
    {
        var wrong = new List<string>();
        foreach (var text in NewsroomText.All)
        {
            var article = Import(kind, text);
            var body = InlineText.Of(article.Blocks);
            var found = Words($"{article.Title} {article.Lead} {body}");
            foreach (var word in text.Body.Append(text.Heading).SelectMany(Words))
            {
                if (!found.Remove(word)) wrong.Add($"{text.Key} lacks {word}");
            }
            wrong.AddRange(NewsroomDocuments.Boilerplate.Where(words => $"{article.Title} {article.Kicker} {article.Lead} {body}".Contains(words, StringComparison.Ordinal)).Select(words => $"{text.Key} has {words}"));
            if (!article.Body.Contains($"## {text.Heading}\n", StringComparison.Ordinal)) wrong.Add($"{text.Key} has no heading {text.Heading}");
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public void Ninety_seven_fields_of_a_hundred_are_right_and_none_is_made_up()
    {
        var (right, wrong, invented) = (0, new List<string>(), new List<string>());
        foreach (var (kind, _, stated, _) in NewsroomDocuments.Kinds)
        {
            foreach (var text in NewsroomText.All)
            {
                var article = Import(kind, text);
                // Documents with one place for an author name the first.
                var authors = kind is "wordpress" or "feed" or "json" or "hugo-toml" or "mail" or "word-typed" ? text.Authors[..1] : text.Authors;
                Field(Stated.All, "title", text.Title, article.Title);
                Field(Stated.All, "language", text.Language, article.Language);
                Field(Stated.Kicker, "kicker", text.Kicker, article.Kicker);
                Field(Stated.Lead, "lead", text.Lead, article.Lead);
                Field(Stated.Date, "date", text.Date, article.PublishDate?[..10]);
                Field(Stated.Authors, "authors", string.Join('+', authors), string.Join('+', article.Authors.Select(author => author.Name)));
                Field(Stated.Source, "source", text.Source, article.Source);
                Field(Stated.Code, "code", $"{text.Code}", $"{article.NewsCode}");
                Field(Stated.Type, "type", text.Type, article.Needs.Contains("type") ? "" : article.Type);
                Field(Stated.Region, "region", text.Region, string.Join('+', article.Regions));
                Field(Stated.Tags, "tags", string.Join('+', text.Tags), string.Join('+', article.Tags));

                void Field(Stated field, string name, string expected, string? actual)
                {
                    if (field != Stated.All && !stated.HasFlag(field))
                    {
                        if (!string.IsNullOrEmpty(actual)) invented.Add($"{kind} {text.Key}: {name} '{actual}'");
                        return;
                    }
                    if (expected == actual) right++;
                    else wrong.Add($"{kind} {text.Key}: {name} '{actual}' for '{expected}'");
                }
            }
        }
        Assert.Empty(invented);
        Assert.True(right >= LeastRight * (right + wrong.Count), $"{right} right, {wrong.Count} wrong:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void Pages_of_a_dozen_systems_give_every_field_and_every_word_and_nothing_else()
    {
        var score = NewsroomScore.Of(NewsroomPage.All);
        Assert.True(score.Pages >= 36);
        Assert.Empty(score.Invented);
        Assert.Empty(score.LostWords);
        Assert.Empty(score.Boilerplate);
        Assert.True(score.Right >= LeastRight * (score.Right + score.Wrong.Count), string.Join('\n', score.Wrong));
    }

    private static ImportedArticle Import(string kind, NewsroomText text)
    {
        var (_, ending, _, make) = NewsroomDocuments.Kinds.Single(one => one.Kind == kind);
        var options = new ImportOptions(ImportVocabulary.ModelSite, ["en", "fa"]) { Today = new(2026, 11, 27) };
        return Assert.Single(DocumentImporter.Import(new($"{text.Key}.{ending}", make(text)), options, new DiagnosticBag()));
    }

    private static List<string> Words(string text) => [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
}
