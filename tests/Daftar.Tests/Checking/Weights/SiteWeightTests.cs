using System.Text.Json;
using Daftar.Checking.Weights;
using Daftar.Configuration;
using Daftar.Tests.Cli;
using Daftar.Theming;

namespace Daftar.Tests.Checking.Weights;

public sealed class SiteWeightTests : IDisposable
{
    private readonly SmallSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Every_layout_that_readers_see_has_its_cost() =>
        Assert.Equal(Daftar.Outputs.SiteOutputs.Layouts.Select(layout => layout.Name).Where(name => name != "redirect").Order(), SettingsSchema.PageKinds.Order());

    [Fact]
    public void A_build_weighs_all_files_and_a_first_visit_of_each_kind_of_page()
    {
        using var json = JsonDocument.Parse(_site.Run("build", "--format", "json").Output);
        var files = Directory.EnumerateFiles(_site.Folder["output"], "*", SearchOption.AllDirectories).Where(file => !file.Contains("/.daftar/", StringComparison.Ordinal));
        Assert.Equal(files.Sum(file => new FileInfo(file).Length), json.RootElement.GetProperty("size").GetInt64());
        var article = json.RootElement.GetProperty("costs").EnumerateArray().Select(cost => cost.GetString()!.Split(' ')).Single(cost => cost[0] == "article");
        // One request of at most 14 KB, what a connection brings at once.
        Assert.InRange(int.Parse(article[1], System.Globalization.CultureInfo.InvariantCulture), 3_000, 14_000);
    }

    [Fact]
    public void What_a_page_fetches_counts_and_what_it_fetches_later_does_not()
    {
        _site.Folder.Write("theme/assets/noise.css", string.Concat(Enumerable.Range(0, 900).Select(i => $".a{i * 7919 % 10007} {{ color: #{i * 104729 % 16777216:x6}; }}\n")));
        var before = Cost("not-found");
        var layout = _site.Folder.Read("theme/layouts/not-found.sbn-html");
        _site.Folder.Write("theme/layouts/not-found.sbn-html", layout.Replace("</head>", "<link rel=\"stylesheet\" href=\"{{ asset \"noise.css\" }}\">\n</head>", StringComparison.Ordinal));
        Assert.InRange(Cost("not-found") - before, 4_000, 20_000);
    }

    [Fact]
    public void A_page_over_its_budget_is_told_with_its_parts()
    {
        Set("\"Budgets\": {\"article\": 2}");
        var run = _site.Run("build");
        Assert.Equal(0, run.Exit);
        Assert.Matches("^statiq\\.json\\(2,26\\): warning DAF661: A first visit to /en/report/1/ loads [0-9.]+ KB \\(compressed\\), but 'Budgets' allows 2\\.0 KB for pages of the kind 'article': [0-9.]+ KB of style, [0-9.]+ KB of scripts and data, [0-9.]+ KB of text and pictures\\. .*\n$", run.Error);
        // Told again by a build that has nothing to do.
        Assert.Equal(run.Error, _site.Run("build").Error);
    }

    [Fact]
    public void A_site_over_the_limit_of_its_host_is_told_with_what_is_heaviest()
    {
        Set("\"SizeLimit\": 1");
        _site.Folder.Write("input/files/report.pdf", "%PDF-1.7\n" + new string('x', 1_200_000));
        Assert.Matches("^statiq\\.json\\(2,16\\): warning DAF662: The site has [0-9.]+ MB; 'SizeLimit' allows 1 MB\\. Largest parts: files 1\\.[0-9] MB in [0-9]+ files, .*\\. Make pictures and documents smaller; or set 'SizeLimit' to the limit of your web host\\.\n$", _site.Run("build").Error);
    }

    [Theory]
    [InlineData("\"SizeLimit\": 2000000", "statiq.json(2,16): error DAF020: 'SizeLimit' is 2000000, but it has to be between 1 and 1000000.")]
    [InlineData("\"Budgets\": {\"articles\": 14}", "statiq.json(2,15): error DAF201: Unknown key 'articles'. Did you mean 'article'?")]
    public void A_wrong_limit_is_answered(string setting, string finding)
    {
        Set(setting);
        Assert.StartsWith(finding + "\n", _site.Run("build").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_messages_stand_whole()
    {
        Assert.Equal(
            "statiq.json: warning DAF661: A first visit to /en/report/1/ loads 16.9 KB (compressed), but 'Budgets' allows 14.0 KB for pages of the kind 'article': 3.1 KB of style, 1.2 KB of scripts and data, 12.6 KB of text and pictures. Make the largest of them smaller, or raise the budget.",
            WeightDiagnostics.OverBudget(new("statiq.json"), new("article", 12_000, 16_900, "/en/report/1/") { Parts = new(() => new PageCostParts(3_100, 1_200)) }, 14_000).ToString());
        Assert.Equal(
            "statiq.json: warning DAF662: The site has 1,250.5 MB; 'SizeLimit' allows 1,000 MB. Largest parts: article 428 MB in 10,000 files, api 300 MB in 10,405 files, list 150 MB in 4,320 files. Remove the texts from the API (GenerateApi: index); or set 'SizeLimit' to the limit of your web host.",
            WeightDiagnostics.TooLarge(new("statiq.json"), 1_250_500_000, 1_000_000_000, [new("article", 10_000, 428_000_000), new("api", 10_405, 300_000_000), new("list", 4_320, 150_000_000), new("feeds", 1, 1)]).ToString());
    }

    private int Cost(string kind)
    {
        using var json = JsonDocument.Parse(_site.Run("build", "--format", "json").Output);
        return json.RootElement.GetProperty("costs").EnumerateArray().Select(cost => cost.GetString()!.Split(' '))
            .Where(cost => cost[0] == kind).Select(cost => int.Parse(cost[2], System.Globalization.CultureInfo.InvariantCulture)).Single();
    }

    private void Set(string setting) => _site.Folder.Write("statiq.json", "{\n  " + setting + ", " + _site.Folder.Read("statiq.json").TrimStart('{', '\n', ' '));
}
