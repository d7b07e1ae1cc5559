using System.Globalization;
using Daftar.Configuration;
using Daftar.Content;
using Daftar.Languages;
using Daftar.Schema;
using Daftar.Theming;

namespace Daftar.Beginning;

/// <summary>All files that a new site begins with. Of a language that the site does not have there is no trace in them.</summary>
public static class SiteStarter
{
    /// <summary>Path and text of each, in the order of their paths.</summary>
    public static IReadOnlyList<(string Path, string Text)> Files(NewSite site)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["statiq.json"] = SettingsFile.Of(site),
            [".gitignore"] = StarterTexts.Read("gitignore"),
            [".gitattributes"] = "* text=auto eol=lf\n",
            [".vscode/settings.json"] = StarterTexts.Read("vscode/settings.json"),
            [".vscode/tasks.json"] = StarterTexts.Read("vscode/tasks.json"),
            [".vscode/extensions.json"] = StarterTexts.Read("vscode/extensions.json"),
        };
        foreach (var name in StarterTexts.Names.Where(name => name.StartsWith("workflows/", StringComparison.Ordinal)))
            files[$".github/{name}"] = StarterTexts.Read(name).Replace("{action}", site.Action, StringComparison.Ordinal);
        AddDocuments(files, site);
        AddTaxonomies(files, site);
        AddContent(files, site);
        AddTheme(files, site);
        if (SettingsFile.IsOnGitHub(site.Repository))
        {
            foreach (var name in (string[])["package.json", "package-lock.json"]) files[$"admin/{name}"] = StarterTexts.Read($"admin/{name}");
        }
        return [.. files.Select(file => (file.Key, file.Value))];
    }

    /// <summary>What people read who work on the site, in its languages. With one of them its files have plain names.</summary>
    private static void AddDocuments(SortedDictionary<string, string> files, NewSite site)
    {
        var languages = InterfaceLanguages.For(site.Languages.Select(language => language.Code));
        foreach (var language in languages)
        {
            var suffix = language == languages[0] ? "" : "." + language;
            files[$"README{suffix}.md"] = Fill(StarterTexts.Read($"README.{language}.md"), site, language, languages);
            files[$"CONTRIBUTING{suffix}.md"] = Fill(StarterTexts.Read($"CONTRIBUTING.{language}.md"), site, language, languages);
            foreach (var name in StarterTexts.Names.Where(name => name.StartsWith("issues/", StringComparison.Ordinal)))
            {
                var isPersian = name.EndsWith(".fa.yml", StringComparison.Ordinal);
                if (isPersian != (language == "fa") || (name.Contains("translation", StringComparison.Ordinal) && site.Languages.Count == 1)) continue;
                var stem = Path.GetFileName(name).Replace(".fa.yml", ".yml", StringComparison.Ordinal)[..^".yml".Length];
                files[$".github/ISSUE_TEMPLATE/{stem}{suffix}.yml"] = StarterTexts.Read(name);
            }
        }
        files[".github/pull_request_template.md"] = string.Join('\n', languages.Select(language => StarterTexts.Read($"pull_request.{language}.md")));
    }

    private static string Fill(string text, NewSite site, string language, IReadOnlyList<string> languages)
    {
        var own = site.Languages.First(known => known.Texts == language);
        var other = languages.Count == 1 ? "" : language == "fa" ? "[This page in English]({0}.md)\n\n" : "[این صفحه به فارسی]({0}.fa.md)\n\n";
        return text
            .Replace("{name}", own.SiteName, StringComparison.Ordinal)
            .Replace("{language}", own.Code, StringComparison.Ordinal)
            .Replace("{other:README}", other.Replace("{0}", "README", StringComparison.Ordinal), StringComparison.Ordinal)
            .Replace("{other:CONTRIBUTING}", other.Replace("{0}", "CONTRIBUTING", StringComparison.Ordinal), StringComparison.Ordinal)
            .Replace("{translation}", site.Languages.Count == 1 ? "" : StarterTexts.Read($"translation.{language}.md"), StringComparison.Ordinal)
            .Replace("{terms}", string.Concat(site.Taxonomies.Select(taxonomy => $"\n{SettingsFile.Key(taxonomy.Id)}: [{taxonomy.Terms[0].Id}]")), StringComparison.Ordinal);
    }

    private static void AddTaxonomies(SortedDictionary<string, string> files, NewSite site)
    {
        files["input/taxonomies/types.yml"] = Taxonomy(site, language => language.Texts == "fa" ? "انتشارات" : "Publications",
            [.. StarterTypes.All.Select(type => (type.Id, type.Label))], StarterTypes.All.ToDictionary(type => type.Id, type => type.Plural));
        foreach (var taxonomy in site.Taxonomies) files[$"input/taxonomies/{taxonomy.Id}.yml"] = Taxonomy(site, taxonomy.LabelIn, taxonomy.Terms, null);
    }

    private static string Taxonomy(
        NewSite site, Func<NewSiteLanguage, string> label, IReadOnlyList<(string Id, Diagnostics.LocalizedText Label)> terms, Dictionary<string, Diagnostics.LocalizedText>? plurals)
    {
        var file = new ContentWriter(ContentSchema.Taxonomies);
        return file.Set("label", Translated(site, label)).Set("terms", terms.Select(Term).ToList()).ToYaml();

        ContentWriter Term((string Id, Diagnostics.LocalizedText Label) term) => file.Group("terms")
            .Set("id", term.Id)
            .Set("label", Translated(site, language => term.Label.In(language.Texts)))
            .Set("plural", plurals is null ? null : Translated(site, language => plurals[term.Id].In(language.Texts)));
    }

    private static object Translated(NewSite site, Func<NewSiteLanguage, string> text) => site.Languages is [var only]
        ? text(only)
        : site.Languages.Select(language => KeyValuePair.Create(language.Code, text(language))).ToList();

    /// <summary>Two articles and a page in each language that has texts; files of one name are translations of each other.</summary>
    private static void AddContent(SortedDictionary<string, string> files, NewSite site)
    {
        var schema = ContentSchema.ArticlesOf(
            [TaxonomySettings.Defaults.First(taxonomy => taxonomy.Id == TaxonomySettings.Types), .. site.Taxonomies.Select(taxonomy => new TaxonomySettings(taxonomy.Id) { Key = SettingsFile.Key(taxonomy.Id) })]);
        var code = 0;
        var day = site.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var (stem, type) in (ReadOnlySpan<(string, string)>)[("welcome", "note"), ("writing", "report")])
        {
            var isFirst = true;
            foreach (var language in site.Languages.Where(language => StarterTexts.IsWritten(site, language)))
            {
                var text = StarterTexts.Read($"articles/{stem}.{language.Texts}.md");
                var lines = text.Split('\n', 4);
                var file = new ContentWriter(schema)
                    .Set("title", lines[0].Replace("{name}", language.SiteName, StringComparison.Ordinal)).Set("lead", lines[1])
                    .Set("type", type).Set("news_code", ++code).Set("publish_date", day);
                foreach (var taxonomy in site.Taxonomies) file.Set(SettingsFile.Key(taxonomy.Id), (string[])[taxonomy.Terms[0].Id]);
                if (!isFirst) file.Set("translation", file.Group("translation").Set("status", "translated"));
                files[$"input/articles/{language.Code}/{day}-{stem}.md"] = file.ToMarkdown(lines[3].Replace("{language}", language.Code, StringComparison.Ordinal));
                isFirst = false;
            }
        }
        foreach (var language in site.Languages.Where(language => StarterTexts.IsWritten(site, language)))
            files[$"input/pages/{language.Code}/about.md"] = StarterTexts.Read($"pages/about.{language.Texts}.md").Replace("{name}", language.SiteName, StringComparison.Ordinal);
    }

    private static void AddTheme(SortedDictionary<string, string> files, NewSite site)
    {
        if (site.HasOwnTheme)
        {
            // Pictures and fonts are no texts; what a theme does not have comes from the program's own.
            foreach (var file in BuiltInTheme.Files.Where(file => Path.GetExtension(file) is not (".png" or ".ttf")
                && (!file.StartsWith("strings/", StringComparison.Ordinal) || site.IsIn(Path.GetFileNameWithoutExtension(file)))))
                files[$"theme/{file}"] = System.Text.Encoding.UTF8.GetString(BuiltInTheme.Read(file));
        }
        foreach (var language in site.Languages)
        {
            if (StarterStrings.Of(language) is not { } strings) continue;
            files[$"theme/strings/{language.Code}.yml"] = strings;
            files[$"theme/{ThemeVersion.FileName}"] = System.Text.Encoding.UTF8.GetString(BuiltInTheme.Read(ThemeVersion.FileName));
        }
    }
}
