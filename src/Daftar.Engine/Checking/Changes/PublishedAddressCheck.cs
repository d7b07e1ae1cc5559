using System.Globalization;
using Daftar.Configuration;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.History;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Outputs.Redirects;
using Daftar.Planning;
using Daftar.Schema;
using Daftar.Sources;

namespace Daftar.Checking.Changes;

/// <summary>A published article that a change takes from its addresses.</summary>
/// <param name="Path">Of its file as it was published; the file may be there still.</param>
/// <param name="Place">Where to tell of it.</param>
/// <param name="Addresses">Those that nothing answers now, rooted.</param>
public sealed record LostArticle(string Path, SourcePlace Place, string Language, int Code, IReadOnlyList<string> Addresses);

/// <summary>
/// Finds published articles that a change takes from their addresses, by deleting or renaming them, by another code, type or
/// language, or by making them drafts: readers, citations and short links would meet nothing there, nor at the old addresses that
/// they answered. A redirect (<c>aliases</c> of what takes their place) or a page that tells why (with the same <c>aliases</c>) answers them.
/// </summary>
internal static class PublishedAddressCheck
{
    public static void Run(string root, SiteChanges changes, LoadedSite loaded, SitePlan plan, DateTimeOffset now, DiagnosticBag diagnostics)
    {
        foreach (var lost in Find(root, changes, loaded, plan, now)) diagnostics.Add(ChangeDiagnostics.Unreachable(lost.Place, lost.Code, lost.Addresses));
    }

    /// <summary>In the order of their paths.</summary>
    public static IReadOnlyList<LostArticle> Find(string root, SiteChanges changes, LoadedSite loaded, SitePlan plan, DateTimeOffset now)
    {
        if (GitRepository.Open(root) is not { } git) return [];
        var configuration = loaded.Configuration;
        var folder = configuration.InputPath + "/articles/";
        var paths = changes.Files.Concat(changes.Gone).Where(path => path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        if (paths.Count == 0) return [];
        var known = plan.Files.Select(file => file.Path.Value).ToHashSet(StringComparer.Ordinal);
        var places = loaded.Content.Set.Articles.ToDictionary(article => article.Path, article => article.Places.NewsCode, StringComparer.Ordinal);
        var found = new List<LostArticle>();
        foreach (var (path, text) in git.Texts(changes.Base, paths))
        {
            if (Published(path, text, folder, configuration, now) is not { } old) continue;
            // What is there and cannot be read is an error of its own; a second one about its address would be noise.
            if (File.Exists(Path.Combine(root, path)) && !places.ContainsKey(path)) continue;
            var urls = Addresses(loaded.Site, old).Where(url => !known.Contains(OutputPath.Of(url).Value)).Select(url => url.Value).Distinct().ToList();
            if (urls.Count > 0) found.Add(new(path, places.GetValueOrDefault(path, new(path)), old.Language, old.Code, urls));
        }
        return found;
    }

    private static IEnumerable<SiteUrl> Addresses(SiteModel site, OldArticle old)
    {
        yield return new(Fill(site.Configuration.Urls.Article, old));
        yield return site.Urls.Short(old.Code);
        foreach (var alias in old.Aliases)
        {
            if (AliasPath.Parse(alias) is { } url) yield return url;
        }
    }

    private static string Fill(string pattern, OldArticle old) => pattern
        .Replace("{lang}", old.Language, StringComparison.Ordinal)
        .Replace("{type}", old.Type, StringComparison.Ordinal)
        .Replace("{code}", old.Code.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{slug}", old.Stem, StringComparison.Ordinal);

    /// <summary>What readers could open; null for a draft, for what waited for its day, and for what was no article.</summary>
    private static OldArticle? Published(string path, string text, string folder, SiteConfiguration configuration, DateTimeOffset now)
    {
        if (path[folder.Length..].Split('/') is not [var language, var name] || configuration.FindLanguage(language) is null) return null;
        var unheard = new DiagnosticBag();
        if (ContentText.Markdown(text).Fields(path) is not { } mapping) return null;
        var values = SchemaReader.Read(mapping, ContentSchema.ArticlesOf(configuration), [.. configuration.LanguageCodes], unheard);
        var types = configuration.Taxonomies.First(taxonomy => taxonomy.Id == TaxonomySettings.Types);
        if (values.Flag("draft") || values.Integer("news_code") is not { } code || values.Text(types.Key) is not { } type) return null;
        if (configuration.HideFuture && values.Date("publish_date") is { } date && ContentDate.From(date, configuration.TimeZone).Instant > now) return null;
        return new(language, type, code, name[..^".md".Length], [.. values.Texts("aliases").Select(alias => alias.Value)]);
    }

    private sealed record OldArticle(string Language, string Type, int Code, string Stem, IReadOnlyList<string> Aliases);
}
