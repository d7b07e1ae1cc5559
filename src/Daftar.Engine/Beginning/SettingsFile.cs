using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Daftar.Languages;

namespace Daftar.Beginning;

/// <summary>The <c>statiq.json</c> of a new site. With one language its texts are plain; with several each has one for each.</summary>
internal static class SettingsFile
{
    public static string Of(NewSite site)
    {
        var (host, root) = Address(site);
        var settings = new JsonObject
        {
            ["$schema"] = "./.vscode/schema/settings.json",
            ["SiteTitle"] = Translated(site, language => language.SiteName),
            ["SiteDescription"] = Translated(site, language => StarterTexts.Description(language)),
        };
        if (host is not null) settings["Host"] = host;
        settings["LinkRoot"] = root;
        settings["TimeZone"] = site.TimeZone;
        settings["DiagnosticsLanguage"] = InterfaceLanguages.For(site.Languages.Select(language => language.Code)).Count > 1 ? "author" : site.Languages[0].Texts;
        settings["Languages"] = new JsonArray([.. site.Languages.Select(language => Language(site, language))]);
        if (!site.Taxonomies.SequenceEqual(NewSiteTaxonomy.OfTheModel)) settings["Taxonomies"] = Taxonomies(site);
        settings["HomeBlocks"] = new JsonArray(
            new JsonObject { ["Id"] = "latest", ["Count"] = 6 },
            new JsonObject { ["Id"] = "articles", ["Types"] = new JsonArray("report", "analysis", "note"), ["Count"] = 4, ["Repeat"] = true });
        settings["Share"] = new JsonArray("telegram", "whatsapp", "x", "email");
        if (site.Repository is { } repository)
        {
            settings["Repository"] = repository;
            settings["Admin"] = IsOnGitHub(repository);
        }
        return Text(settings);
    }

    /// <summary>As our JSON files are written: two spaces, letters of all scripts as they are.</summary>
    public static string Text(JsonNode node)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) node.WriteTo(json);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>The browser editor signs in to github.com alone.</summary>
    public static bool IsOnGitHub(string? repository) => Uri.TryCreate(repository, UriKind.Absolute, out var address) && address.Host is "github.com" or "www.github.com";

    private static JsonObject Language(NewSite site, NewSiteLanguage language)
    {
        var menu = new JsonArray(new JsonObject { ["Link"] = "home" });
        foreach (var taxonomy in site.Taxonomies) menu.Add((JsonNode)Menu(taxonomy.LabelIn(language), taxonomy.Id));
        menu.Add((JsonNode)Menu(language.Texts == "fa" ? "انتشارات" : "Publications", "types"));
        var footer = new JsonArray(new JsonObject { ["Link"] = "archive" }, new JsonObject { ["Link"] = "authors" });
        if (StarterTexts.IsWritten(site, language)) footer.Add((JsonNode)new JsonObject { ["Link"] = "page:about" });
        return new()
        {
            ["Code"] = language.Code,
            ["Name"] = language.Name,
            ["Direction"] = language.Direction.Code(),
            ["Calendar"] = language.Calendar,
            ["Digits"] = language.Digits,
            ["Menu"] = menu,
            ["FooterMenu"] = footer,
        };
    }

    private static JsonObject Menu(string label, string taxonomy) => new() { ["Label"] = label, ["Link"] = taxonomy, ["Terms"] = taxonomy };

    private static JsonArray Taxonomies(NewSite site)
    {
        var taxonomies = new JsonArray(new JsonObject { ["Id"] = "types" });
        foreach (var taxonomy in site.Taxonomies)
        {
            var entry = new JsonObject { ["Id"] = taxonomy.Id };
            if (!NewSiteTaxonomy.OfTheModel.Contains(taxonomy))
            {
                if (Key(taxonomy.Id) != taxonomy.Id) entry["Key"] = Key(taxonomy.Id);
                entry["Label"] = Translated(site, taxonomy.LabelIn);
                entry["TermLabel"] = Translated(site, taxonomy.LabelIn);
                entry["OnHome"] = true;
            }
            taxonomies.Add((JsonNode)entry);
        }
        return taxonomies;
    }

    /// <summary>The key of articles, which has no hyphen.</summary>
    public static string Key(string taxonomy) => taxonomy.Replace('-', '_');

    private static JsonNode Translated(NewSite site, Func<NewSiteLanguage, string> text)
    {
        if (site.Languages is [var only]) return text(only);
        var texts = new JsonObject();
        foreach (var language in site.Languages) texts[language.Code] = text(language);
        return texts;
    }

    /// <summary>Host and base path: the address that was given, or where GitHub Pages puts the repository's site.</summary>
    private static (string? Host, string Root) Address(NewSite site)
    {
        if (site.Address is { } address) return (address.Authority, address.AbsolutePath.EndsWith('/') ? address.AbsolutePath : address.AbsolutePath + "/");
        if (site.Repository is null || !IsOnGitHub(site.Repository) || new Uri(site.Repository).AbsolutePath.Trim('/').Split('/') is not [var owner, var name]) return (null, "/");
        var host = owner.ToLowerInvariant() + ".github.io";
        return (host, name.Equals(host, StringComparison.OrdinalIgnoreCase) ? "/" : $"/{name}/");
    }
}
