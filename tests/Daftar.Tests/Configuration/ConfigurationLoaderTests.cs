using System.Text;
using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.Languages;
using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Configuration;

public sealed class ConfigurationLoaderTests
{
    private const string Languages = "\"Languages\": [{\"Code\": \"en\", \"Name\": \"English\"}]";

    [Theory]
    [InlineData("\"InputFiles\": [\"extra/**/*\"]")]
    [InlineData("\"inputfiles\": \"extra\"")]
    [InlineData("\"ExcludedPaths\": [\"drafts\"], \"WatchPaths\": [\"extra\"], \"CleanMode\": \"Full\"")]
    [InlineData("\"LinkHideIndexPages\": true, \"CurrentDateTime\": \"2026-01-01\", \"FailureLogLevel\": \"Warning\"")]
    [InlineData("\"ServerContentTypes\": {\"anything\": [1, null, {}]}, \"UseCache\": null")]
    public void Settings_that_are_Statiqs_own_are_passed_over(string json)
    {
        var diagnostics = new DiagnosticBag();
        Assert.NotNull(ConfigurationLoader.Read(Encoding.UTF8.GetBytes("{" + Languages + ", " + json + "}"), null, diagnostics));
        Assert.Empty(diagnostics.ToSortedList());
    }

    [Fact]
    public void No_key_belongs_to_both()
    {
        Assert.True(SettingsSchema.Settings.ForeignKeys.Count > 60);
        Assert.Empty(SettingsSchema.Settings.ForeignKeys.Intersect(SettingsSchema.Settings.Fields.Select(field => field.Key), StringComparer.OrdinalIgnoreCase));
        Assert.Equal(SettingsSchema.Settings.ForeignKeys.Order(StringComparer.OrdinalIgnoreCase).Distinct(StringComparer.OrdinalIgnoreCase), SettingsSchema.Settings.ForeignKeys);
    }

    [Theory]
    [InlineData("[]", "(1,1): error DAF012: statiq.json has to be one object, { … }.")]
    [InlineData("{" + Languages + ", \"TimeZone\": \"Teheran\"}", "(1,64): error DAF013: 'Teheran' is not a known time zone. Use an IANA name such as Asia/Tehran.")]
    [InlineData("{\"Languages\": [{\"Code\": \"en\", \"Name\": \"A\"}, {\"Code\": \"en\", \"Name\": \"B\"}]}", "(1,54): error DAF014: The language 'en' is listed twice. Remove one.")]
    [InlineData("{\"Languages\": [{\"Code\": \"en\", \"Name\": \"A\"}, {\"Code\": \"en\", \"Name\": \"B\"}], \"Repository\": \"https://github.com/a/b\", \"Comments\": {\"IssueForm\": {\"en\": \"a.yml\"}}}", "(1,54): error DAF014: The language 'en' is listed twice. Remove one.")]
    [InlineData("{\"Languages\": []}", "(1,1): error DAF015: The site has no language. List at least one under 'Languages'.")]
    [InlineData("{}", "(1,1): error DAF202: The key 'Languages' is missing. Add it, for example 'Languages: […]'.")]
    [InlineData("{" + Languages + ",\n\"Urls\": {\"Article\": \"/{lang}/{slug}/\"}}", "(2,21): error DAF016: The address pattern '/{lang}/{slug}/' for 'Article' has to begin with '/', end with '/', and contain {code}.")]
    [InlineData("{" + Languages + ",\n\"Urls\": {\"Article\": \"/{code}\"}}", "(2,21): error DAF016: The address pattern '/{code}' for 'Article' has to begin with '/', end with '/', and contain {code}.")]
    [InlineData("{" + Languages + ",\n\"Urls\": {\"Article\": \"/{year}/{code}/\"}}", "(2,21): error DAF016: The address pattern '/{year}/{code}/' for 'Article' has to begin with '/', end with '/', and contain {code}.")]
    [InlineData("{" + Languages + ",\n\"Urls\": {\"Short\": \"/../{code}/\"}}", "(2,19): error DAF016: The address pattern '/../{code}/' for 'Short' has to begin with '/', end with '/', and contain {code}.")]
    [InlineData("{" + Languages + ",\n\"Urls\": {\"Archive\": \"/{lang}/of-{year}/{month}/\"}}", "(2,21): error DAF016: The address pattern '/{lang}/of-{year}/{month}/' for 'Archive' has to begin with '/', end with '/', and contain {lang}, /{year}, {month}.")]
    [InlineData("{" + Languages + ", \"OutputPath\": \"../out\"}", "(1,66): error DAF017: 'OutputPath' is '../out', which is outside the site's folder. Use a folder inside it.")]
    [InlineData("{" + Languages + ", \"InputPaths\": [\"/etc\"]}", "(1,67): error DAF017: 'InputPaths' is '/etc', which is outside the site's folder. Use a folder inside it.")]
    [InlineData("{" + Languages + ", \"CachePath\": \"input/.cache\"}", "(1,65): error DAF025: 'CachePath' is 'input/.cache', which is inside the source folder 'input'. Drafts in the cache would be published. Use a separate folder, such as cache.")]
    [InlineData("{" + Languages + ", \"CachePath\": \"theme\"}", "(1,65): error DAF025: 'CachePath' is 'theme', which is inside the source folder 'theme'. Drafts in the cache would be published. Use a separate folder, such as cache.")]
    [InlineData("{\"Languages\": [{\"Code\": \"en\", \"Name\": \"English\",\n\"Menu\": [{\"Label\": \"Nothing\"}]}]}", "(2,10): error DAF018: A menu entry needs 'Link', 'Terms', or 'Label' with 'Items'.")]
    [InlineData("{" + Languages + ", \"PageSize\": 5000}", "(1,64): error DAF020: 'PageSize' is 5000, but it has to be between 1 and 1000.")]
    [InlineData("{" + Languages + ", \"Sitetitle2\": \"x\"}", "(1,52): error DAF201: Unknown key 'Sitetitle2'. Did you mean 'SiteTitle'?")]
    [InlineData("{" + Languages + ", \"Host\": \"https://a.b/\"}", "(1,60): error DAF208: 'https://a.b/' is not a valid value for 'Host'. Expected: the site's host name, with a port if needed: example.org.")]
    [InlineData("{" + Languages + ",\n\"Feeds\": {\"Lists\": [\"rdf\"]}}", "(2,21): error DAF660: 'rdf' is not a valid value for 'Lists'. Choose from atom, rss, json.")]
    [InlineData("{" + Languages + ",\n\"ApiTexts\": \"pdf\"}", "(2,13): error DAF660: 'pdf' is not a valid value for 'ApiTexts'. Choose from markdown, html, text.")]
    // Case does not count, at any depth.
    [InlineData("{" + Languages + ",\n\"host\": \"a.b\", \"Host\": \"a.b\"}", "(2,16): error DAF105: The key 'Host' appears twice; it is already at statiq.json(2,1). Remove one of the two.")]
    [InlineData("{" + Languages + ",\n\"Urls\": {\"Short\": \"/{code}/\", \"SHORT\": \"/{code}/\"}}", "(2,31): error DAF105: The key 'SHORT' appears twice; it is already at statiq.json(2,10). Remove one of the two.")]
    [InlineData("{" + Languages + ",\n\"InputFiles\": [{\"a\": 1, \"A\": 1}]}", "(2,25): error DAF105: The key 'A' appears twice; it is already at statiq.json(2,17). Remove one of the two.")]
    [InlineData("{" + Languages + ", \"InputFile\": \"x\"}", "(1,52): error DAF201: Unknown key 'InputFile'. Did you mean 'InputFiles'?")]
    public void A_wrong_setting_is_answered_with_place_fact_and_remedy(string json, string finding)
    {
        var diagnostics = new DiagnosticBag();
        ConfigurationLoader.Read(Encoding.UTF8.GetBytes(json), null, diagnostics);
        Assert.Equal(["statiq.json" + finding], diagnostics.ToSortedList().Select(diagnostic => diagnostic.ToString()));
    }

    [Theory]
    [InlineData(null, "https://example.org", "/repo")]
    [InlineData("https://org.github.io/site/", "https://org.github.io", "/site")]
    [InlineData("https://org.github.io/site", "https://org.github.io", "/site")]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080", "")]
    [InlineData("/", "https://example.org", "")]
    [InlineData("/a/b/", "https://example.org", "/a/b")]
    public void The_base_address_comes_from_the_file_or_the_command_line(string? baseUrl, string origin, string linkRoot)
    {
        var settings = Read("{" + Languages + ", \"Host\": \"example.org\", \"LinkRoot\": \"/repo/\"}", baseUrl);
        Assert.Equal((origin, linkRoot), (settings.Origin, settings.LinkRoot));
    }

    [Theory]
    [InlineData("ftp://a/")]
    [InlineData("example.org")]
    [InlineData("https://a/?x")]
    [InlineData("//a/b")]
    public void A_base_address_that_is_none_is_reported(string baseUrl)
    {
        var diagnostics = new DiagnosticBag();
        ConfigurationLoader.Read(Encoding.UTF8.GetBytes("{" + Languages + "}"), baseUrl, diagnostics);
        Assert.Equal(
            $"--base-url: error DAF019: '{baseUrl}' is not an address such as https://example.org/repo/.",
            Assert.Single(diagnostics.ToSortedList()).ToString());
    }

    [Fact]
    public void A_folder_without_settings_is_reported()
    {
        var folder = Directory.CreateTempSubdirectory("daftar-test-");
        var diagnostics = new DiagnosticBag();
        Assert.Null(ConfigurationLoader.Load(folder.FullName, null, diagnostics));
        folder.Delete();
        Assert.Equal(
            "statiq.json: error DAF011: There is no statiq.json in this folder. Run daftar in the site's folder, or pass the folder with --root DIR.",
            Assert.Single(diagnostics.ToSortedList()).ToString());
    }

    [Fact]
    public void A_language_brings_its_direction_and_defaults()
    {
        var settings = Read("{\"SiteTitle\": {\"fa\": \"چای\"}, \"languages\": [{\"code\": \"fa\", \"name\": \"فارسی\"}, {\"Code\": \"en\", \"Name\": \"English\"}]}");
        Assert.Equal(["fa", "en"], settings.LanguageCodes);
        var persian = settings.Language("fa");
        Assert.Equal((TextDirection.RightToLeft, CalendarSystem.Gregorian, "latn"), (persian.Direction, persian.Calendar, persian.Digits));
        Assert.Equal(("چای", "چای"), (persian.SiteTitle, settings.Language("en").SiteTitle));
        Assert.Equal(("input", "theme", "output", 20, "/{lang}/{type}/{code}/"),
            (settings.InputPath, settings.ThemePaths[0], settings.OutputPath, settings.PageSize, settings.Urls.Article));
    }

    [Theory]
    [InlineData("{\"Link\": \"page:none\"}", "(4,65): error DAF021: The menu of 'en' links to 'page:none', which does not exist. Use home, archive, search, authors, tags, page:NAME, regions:ID, issues:ID, types:ID, or an address.")]
    [InlineData("{\"Terms\": \"colours\"}", "(4,65): error DAF022: The menu lists the terms of 'colours', but there is no such taxonomy. Use regions, issues or types.")]
    public void A_menu_that_leads_nowhere_is_reported(string entry, string finding)
    {
        using var site = TestSite.Bilingual();
        site.Write("statiq.json", "{\n\"SiteTitle\": \"T\", \"GenerateSearchIndex\": false, \"GenerateApi\": false,\n\"Languages\": [{\"Code\": \"fa\", \"Name\": \"فارسی\", \"Calendar\": \"jalali-iran\"},\n"
            + "              {\"Code\": \"en\", \"Name\": \"English\", \"Menu\": [       " + entry + "]}]}");
        Assert.Equal(["statiq.json" + finding], site.Problems());
    }

    [Fact]
    public void A_home_block_of_an_unknown_type_is_reported()
    {
        using var site = TestSite.Bilingual();
        site.Replace("statiq.json", "\"GenerateApi\"", "\"HomeBlocks\": [{\"Id\": \"a\", \"Types\": [\"reprt\"]}], \"GenerateApi\"");
        Assert.Equal(
            ["statiq.json(12,18): error DAF023: The home block names the type 'reprt', which types.yml does not declare. Did you mean 'report'?"],
            site.Problems());
    }

    private static SiteConfiguration Read(string json, string? baseUrl = null)
    {
        var diagnostics = new DiagnosticBag();
        var settings = ConfigurationLoader.Read(Encoding.UTF8.GetBytes(json), baseUrl, diagnostics);
        Assert.Empty(diagnostics.ToSortedList());
        return settings!;
    }
}
