using System.Text.Json;
using System.Text.Json.Nodes;
using Daftar.Checking.Weights;
using Daftar.Tests.Cli;

namespace Daftar.Tests.Checking.Weights;

/// <summary>What readers' comments cost other readers: the budgets of this repository's settings hold, whatever is written.</summary>
public sealed class CommentWeightTests : IDisposable
{
    private const string English = "road border wheat market river teacher minister village winter council price bridge letter harvest school promise tunnel visa cotton neighbour station valley engineer pasture treaty orchard customs shepherd canal";
    private const string Persian = "راه مرز گندم بازار رودخانه آموزگار وزیر روستا زمستان شورا بها پل نامه خرمن مدرسه پیمان تونل روادید پنبه همسایه ایستگاه دره مهندس چراگاه عهدنامه باغ گمرک چوپان آبراه";

    private const string Comments = "\"Comments\": { \"Form\": \"https://forms.example/send\", \"Mail\": \"desk@example.org\" }";

    private readonly SmallSite _site = new();

    public CommentWeightTests() => Set("{ \"article\": 14, \"discussion\": 8, \"comments\": 14 }");

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData(English, 200, 50)]
    [InlineData(Persian, 200, 50)]
    [InlineData(English, 40, 50)]
    [InlineData(Persian, 320, 49)]
    [InlineData(English, 3_000, 5)]
    [InlineData(Persian, 9_000, 1)]
    public void A_thousand_comments_stay_within_the_budgets(string words, int letters, int atLeast)
    {
        for (var number = 1; number <= 1000; number++) Write(number, Words(words, letters, number));
        var run = _site.Run("build");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.InRange(_site.Folder.Read("output/en/report/1/index.html").Split("<li id=\"c-").Length - 1, atLeast, 50);
    }

    [Fact]
    public void Comments_over_their_budget_are_told_and_do_not_weigh_on_the_article()
    {
        for (var number = 1; number <= 50; number++) Write(number, Words(English, 300, number));
        // Its page with them is above the article's budget; without them it is below.
        Set($"{{ \"article\": {(Heaviest() / 1000) - 2}, \"discussion\": 2 }}");
        var run = _site.Run("build");
        Assert.Matches("^statiq\\.json\\([0-9]+,[0-9]+\\): warning DAF825: Readers' comments and the form add [0-9.]+ KB \\(compressed\\) to /en/report/1/, but 'Budgets' allows 2\\.0 KB \\('discussion'\\)\\. .*\n$", run.Error);
    }

    [Fact]
    public void The_message_stands_whole() => Assert.Equal(
        "statiq.json: warning DAF825: Readers' comments and the form add 9.1 KB (compressed) to /en/report/1/, but 'Budgets' allows 8.0 KB ('discussion'). Show fewer comments on a page ('PageSize' in 'Comments'), make their part of the theme smaller, or raise the budget.",
        WeightDiagnostics.HeavyComments(new("statiq.json"), "/en/report/1/", 9_100, 8_000).ToString());

    [Fact]
    public void A_comment_shows_its_day_in_both_calendars_in_either_language()
    {
        _site.Folder.Write("input/articles/fa/tea.md", "---\ntitle: چای\ntype: report\nnews_code: 2\npublish_date: 2025-01-02\n---\n\nسبز و سیاه.\n");
        Write(1, "Green.");
        _site.Folder.Write("input/comments/2/2025-12-29-1.yml", "name: سارا\ndate: 2025-12-29T22:30:00\ntext: سبز.\n");
        Assert.Equal("", _site.Run("build").Error);
        Assert.Contains("<time datetime=\"2025-12-29\">29 December 2025 (8 Dey 1404)</time>", _site.Folder.Read("output/en/report/1/index.html"), StringComparison.Ordinal);
        Assert.Contains("<time datetime=\"2025-12-29\">۸ دی ۱۴۰۴ (۲۹ دسامبر ۲۰۲۵)</time>", _site.Folder.Read("output/fa/report/2/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_from_tomorrow_is_told()
    {
        _site.Folder.Write("input/comments/1/2027-01-03-1.yml", "name: A\ndate: 2027-01-03\ntext: T\n");
        Assert.StartsWith("input/comments/1/2027-01-03-1.yml(2,7): warning DAF248: 'date' is 2027-01-03, which is in the future. Correct the date.\n", _site.Run("check").Error, StringComparison.Ordinal);
    }

    private int Heaviest()
    {
        Set("{}");
        using var with = JsonDocument.Parse(_site.Run("build", "--format", "json").Output);
        return with.RootElement.GetProperty("costs").EnumerateArray().Select(cost => cost.GetString()!.Split(' ')).Where(cost => cost[0] == "article").Select(cost => int.Parse(cost[2], System.Globalization.CultureInfo.InvariantCulture)).Single();
    }

    private void Set(string budgets)
    {
        var settings = JsonNode.Parse(_site.Folder.Read("statiq.json"))!.AsObject();
        foreach (var key in (string[])["Budgets", "Comments", "Repository"]) settings.Remove(key);
        _site.Folder.Write("statiq.json", $"{{ \"Budgets\": {budgets}, {Comments}, {settings.ToJsonString()[1..]}");
    }

    private void Write(int number, string text) => _site.Folder.Write(
        $"input/comments/1/2025-12-29-{number}.yml", $"name: Reader {number}\ndate: 2025-12-29T{number % 24:00}:{number % 60:00}:00\ntext: {JsonSerializer.Serialize(text)}\n");

    // No two alike, so that compressing them is no cheat.
    private static string Words(string words, int letters, int seed)
    {
        var (all, state, text) = (words.Split(' '), (uint)seed * 2654435761, "");
        while (text.Length < letters)
        {
            state = (state * 1664525) + 1013904223;
            text += all[(state >> 16) % all.Length] + " ";
        }
        return text[..letters].Trim() + ".";
    }
}
