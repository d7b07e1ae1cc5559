using Daftar.Configuration.Fields;
using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Languages;
using Daftar.Schema;
using Daftar.Sources;

namespace Daftar.Configuration;

/// <summary>Reads <c>statiq.json</c>.</summary>
public static class ConfigurationLoader
{
    public const string FileName = "statiq.json";

    /// <summary>
    /// The settings of the site in <paramref name="root"/>, or null when there are none that could be used (and
    /// <paramref name="diagnostics"/> says why).
    /// </summary>
    /// <param name="baseUrl">Replaces host, scheme and base path of the file, as CI knows them; null keeps those.</param>
    /// <param name="overrides">Values that go before those of the file, by key.</param>
    /// <param name="more">Keys that the file may have beside those of <see cref="SettingsSchema"/>.</param>
    public static SiteConfiguration? Load(
        string root, string? baseUrl, DiagnosticBag diagnostics, IReadOnlyDictionary<string, string>? overrides = null, IReadOnlyList<FieldSchema>? more = null)
    {
        var path = Path.Combine(root, FileName);
        if (!File.Exists(path))
        {
            diagnostics.Add(ConfigurationDiagnostics.Missing(FileName));
            return null;
        }
        if (UnixFile.IsNoFile(path))
        {
            diagnostics.Add(FileDiagnostics.NotAFile(FileName) with { Severity = Severity.Error });
            return null;
        }
        if (Read(File.ReadAllBytes(path), baseUrl, diagnostics, overrides, more) is not { } configuration) return null;
        foreach (var folder in configuration.ThemePaths.Prepend(configuration.InputPath))
        {
            if (LeadsAway(root, folder)) diagnostics.Add(ConfigurationDiagnostics.FolderLeadsAway(new(FileName), folder));
        }
        return configuration with { Root = root };
    }

    /// <summary>Whether a link on the way to the folder leads out of the root.</summary>
    private static bool LeadsAway(string root, string folder)
    {
        var path = root;
        foreach (var part in folder.Split('/'))
        {
            path = Path.Combine(path, part);
            if (new DirectoryInfo(path).LinkTarget is null) continue;
            var target = new DirectoryInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? "/";
            if (Path.GetRelativePath(Path.GetFullPath(root), target).Split('/', '\\')[0] == "..") return true;
        }
        return false;
    }

    public static SiteConfiguration? Read(
        ReadOnlySpan<byte> json, string? baseUrl, DiagnosticBag diagnostics, IReadOnlyDictionary<string, string>? overrides = null, IReadOnlyList<FieldSchema>? more = null)
    {
        var node = JsonReader.Read(json, FileName, diagnostics);
        if (node is null) return null;
        if (node is not DataMapping mapping)
        {
            diagnostics.Add(ConfigurationDiagnostics.NotAMapping(node.Place));
            return null;
        }
        ReportDoubles(mapping, diagnostics);
        var digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(json));
        if (overrides is { Count: > 0 })
        {
            mapping = SettingOverrides.Apply(mapping, overrides, diagnostics);
            digest += string.Concat(overrides.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"\0{entry.Key}={entry.Value}"));
        }
        return Create(mapping, baseUrl, more ?? [], diagnostics) is { } configuration
            ? configuration with { SourceDigest = $"{digest} {baseUrl}" }
            : null;
    }

    /// <summary>Keys that differ in case alone are one key, to Statiq as well, which does not read such a file at all.</summary>
    private static void ReportDoubles(DataNode node, DiagnosticBag diagnostics)
    {
        foreach (var item in node is DataSequence sequence ? sequence.Items : []) ReportDoubles(item, diagnostics);
        if (node is not DataMapping mapping) return;
        var seen = new Dictionary<string, SourcePlace>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in mapping.Entries)
        {
            if (!seen.TryAdd(entry.Key, entry.KeyPlace)) diagnostics.Add(YamlDiagnostics.DuplicateKey(entry.KeyPlace, entry.Key, seen[entry.Key]));
            ReportDoubles(entry.Value, diagnostics);
        }
    }

    private static SiteConfiguration? Create(DataMapping mapping, string? baseUrl, IReadOnlyList<FieldSchema> more, DiagnosticBag diagnostics)
    {
        var codes = LanguageCodes(mapping);
        var settings = SchemaReader.Read(mapping, SettingsSchema.With(more), codes, diagnostics);
        var languages = ReadLanguages(settings, codes, diagnostics);
        if (languages.Count == 0)
        {
            if (settings.Has("Languages")) diagnostics.Add(ConfigurationDiagnostics.NoLanguages(settings.PlaceOf("Languages")));
            return null;
        }
        var (origin, linkRoot) = ReadBase(settings, baseUrl, diagnostics);
        var (input, themes, cache) = ReadSources(settings, diagnostics);
        return new SiteConfiguration
        {
            Values = settings,
            Languages = languages,
            Origin = origin,
            LinkRoot = linkRoot,
            InputPath = input,
            ThemePaths = themes,
            OutputPath = ReadFolder(settings, "OutputPath", "output", diagnostics),
            CachePath = cache,
            TimeZone = ReadTimeZone(settings, diagnostics),
            HomeBlocks = [.. settings.Groups("HomeBlocks").Select(ReadHomeBlock)],
            Share = [.. settings.Texts("Share").Select(text => text.Value)],
            Citations = settings.Text("Citations") switch
            {
                "files" => CitationScope.Files,
                "none" => CitationScope.None,
                _ => CitationScope.Links,
            },
            ShareCards = ReadSize(settings, "ShareCards", 200, diagnostics, most: 100_000, least: 0),
            PageSize = ReadSize(settings, "PageSize", 20, diagnostics),
            FeedSize = ReadSize(settings, "FeedSize", 20, diagnostics),
            Taxonomies = TaxonomyReader.Read(settings, diagnostics),
            CustomFields = CustomFieldReader.Read(settings, diagnostics),
            Feeds = ReadFeeds(settings.Group("Feeds"), diagnostics),
            ShortLinks = settings.Text("ShortLinks") switch
            {
                "redirects" => ShortLinks.Redirects,
                "nginx" => ShortLinks.Nginx,
                _ => ShortLinks.Files,
            },
            Urls = ReadUrls(settings.Group("Urls"), diagnostics),
            RepositoryUrl = settings.Text("Repository")?.TrimEnd('/'),
            WebSearchUrl = settings.Text("WebSearch"),
            GenerateSitemap = settings.Flag("GenerateSitemap", true),
            GenerateSearchIndex = settings.Flag("GenerateSearchIndex", true),
            GenerateApi = settings.Text("GenerateApi") switch
            {
                "false" => ApiScope.None,
                "true" or "full" => ApiScope.Full,
                _ => ApiScope.Index,
            },
            ApiTexts = settings.Has("ApiTexts") ? ReadNames<ApiText>(settings, "ApiTexts", diagnostics) : [ApiText.Html],
            Admin = ReadAdmin(settings.Node("Admin"), languages[0].Code, codes, diagnostics),
            Comments = ReadComments(settings, codes, diagnostics),
            Recommend = ReadRecommend(settings, diagnostics),
            ImageLimit = ReadSize(settings, "ImageLimit", 300, diagnostics),
            SizeLimit = (ReadSize(settings, "SizeLimit", 1000, diagnostics, most: 1_000_000) * 1_000_000L, settings.Has("SizeLimit") ? settings.PlaceOf("SizeLimit") : new(FileName)),
            Budgets = ReadBudgets(settings.Group("Budgets"), diagnostics),
            AlsoPublish = ReadAlsoPublish(settings, diagnostics),
            GitHistory = settings.Flag("GitHistory", true),
            HideFuture = settings.Flag("HideFuture", true),
            DiagnosticsLanguage = settings.Text("DiagnosticsLanguage"),
        };
    }

    // The codes are needed to read the translated texts beside them, so they are looked up before anything is checked.
    private static List<string> LanguageCodes(DataMapping mapping)
    {
        var entry = mapping.Entries.FirstOrDefault(entry => string.Equals(entry.Key, "Languages", StringComparison.OrdinalIgnoreCase));
        if (entry?.Value is not DataSequence sequence) return [];
        return [.. sequence.Items.OfType<DataMapping>()
            .SelectMany(language => language.Entries)
            .Where(field => string.Equals(field.Key, "Code", StringComparison.OrdinalIgnoreCase))
            .Select(field => field.Value).OfType<DataScalar>().Select(scalar => scalar.Value).Distinct(StringComparer.Ordinal)];
    }

    private static List<SiteLanguage> ReadLanguages(FieldValues settings, IReadOnlyCollection<string> codes, DiagnosticBag diagnostics)
    {
        var languages = new List<SiteLanguage>();
        foreach (var language in settings.Groups("Languages"))
        {
            if (language.Text("Code") is not { } code) continue;
            if (languages.Exists(earlier => earlier.Code == code))
            {
                diagnostics.Add(ConfigurationDiagnostics.DuplicateLanguage(language.PlaceOf("Code"), code));
                continue;
            }
            var title = Translated(settings, "SiteTitle", code) ?? "Daftar";
            languages.Add(new SiteLanguage
            {
                Code = code,
                Name = language.Text("Name") ?? code,
                Direction = language.Text("Direction") switch
                {
                    "rtl" => TextDirection.RightToLeft,
                    "ltr" => TextDirection.LeftToRight,
                    _ => Directions.OfLanguage(code),
                },
                Calendar = language.Text("Calendar") switch
                {
                    "jalali-iran" => CalendarSystem.JalaliIran,
                    "jalali-afghanistan" => CalendarSystem.JalaliAfghanistan,
                    _ => CalendarSystem.Gregorian,
                },
                Digits = language.Text("Digits") ?? Numbers.Latin,
                SiteTitle = title,
                SiteDescription = Translated(settings, "SiteDescription", code) ?? title,
                Publisher = Translated(settings, "Publisher", code) ?? title,
                Menu = ReadMenu(language.Node("Menu"), codes, diagnostics),
                FooterMenu = ReadMenu(language.Node("FooterMenu"), codes, diagnostics),
            });
        }
        return languages;
    }

    private static IReadOnlyList<MenuEntry> ReadMenu(DataNode? node, IReadOnlyCollection<string> codes, DiagnosticBag diagnostics)
    {
        if (node is null) return [];
        var entries = new List<MenuEntry>();
        foreach (var item in node is DataSequence sequence ? sequence.Items : [node])
        {
            if (item is not DataMapping mapping)
            {
                diagnostics.Add(ConfigurationDiagnostics.BadMenuEntry(item.Place));
                continue;
            }
            var values = SchemaReader.Read(mapping, SettingsSchema.Menu, codes, diagnostics);
            var below = ReadMenu(values.Node("Items"), codes, diagnostics);
            if (!values.Has("Link") && !values.Has("Terms") && (!values.Has("Label") || below.Count == 0))
            {
                diagnostics.Add(ConfigurationDiagnostics.BadMenuEntry(item.Place));
                continue;
            }
            var only = values.Texts("Only").Select(text => text.Value).ToList();
            entries.Add(new(values.Text("Label"), values.Text("Link"), values.Text("Terms"), only, below, values.Place));
        }
        return entries;
    }

    private static (string Origin, string LinkRoot) ReadBase(FieldValues settings, string? baseUrl, DiagnosticBag diagnostics)
    {
        if (baseUrl is not null)
        {
            if (Uri.TryCreate(baseUrl, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Query == "" && uri.Fragment == "")
                return (uri.GetLeftPart(UriPartial.Authority), uri.AbsolutePath.TrimEnd('/'));
            // A path alone keeps the host of the file: what a preview below /repo/ needs.
            if (baseUrl.StartsWith('/') && !baseUrl.StartsWith("//", StringComparison.Ordinal) && !baseUrl.Contains('?') && !baseUrl.Contains('#'))
                return (ReadBase(settings, null, diagnostics).Origin, baseUrl.TrimEnd('/'));
            diagnostics.Add(ConfigurationDiagnostics.BadBaseUrl(baseUrl));
        }
        var scheme = settings.Flag("LinksUseHttps", true) ? "https" : "http";
        var root = (settings.Text("LinkRoot") ?? "").Trim('/');
        return ($"{scheme}://{settings.Text("Host") ?? "localhost"}", root.Length == 0 ? "" : "/" + root);
    }

    private static AdminSettings? ReadAdmin(DataNode? node, string language, IReadOnlyCollection<string> codes, DiagnosticBag diagnostics)
    {
        switch (node)
        {
            case null or DataScalar { IsPlain: true, Value: "false" }:
                return null;
            case DataScalar { IsPlain: true, Value: "true" }:
                return new(node.Place) { Labels = Labels(null) };
            case DataMapping mapping:
                var values = SchemaReader.Read(mapping, SettingsSchema.Admin, codes, diagnostics);
                return new(node.Place)
                {
                    Labels = Labels(values.Text("Labels")),
                    Branch = values.Text("Branch"),
                    IsOpen = values.Flag("OpenAuthoring"),
                    AuthEndpoint = Endpoint(values),
                };
            default:
                diagnostics.Add(ConfigurationDiagnostics.BadAdmin(node.Place));
                return null;
        }

        string? Endpoint(FieldValues values)
        {
            if (values.Text("AuthEndpoint") is not { } address) return null;
            if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { Scheme: "https", Query: "", Fragment: "", UserInfo: "" }) return uri.AbsoluteUri.TrimEnd('/');
            diagnostics.Add(ConfigurationDiagnostics.BadAuthEndpoint(values.PlaceOf("AuthEndpoint"), address));
            return null;
        }

        string Labels(string? chosen) => chosen ?? (language == "fa" ? "fa" : "en");
    }

    private static (string Input, IReadOnlyList<string> Themes, string Cache) ReadSources(FieldValues settings, DiagnosticBag diagnostics)
    {
        var input = ReadFolder(settings, "InputPaths", "input", diagnostics);
        var themes = ReadThemes(settings, diagnostics);
        var cache = ReadFolder(settings, "CachePath", "cache", diagnostics);
        foreach (var folder in themes.Prepend(input))
        {
            if (IsWithin(cache, folder)) diagnostics.Add(ConfigurationDiagnostics.CacheInSources(settings.PlaceOf("CachePath"), cache, folder));
        }
        return (input, themes, cache);
    }

    private static bool IsWithin(string path, string folder)
    {
        var fromFolder = Path.GetRelativePath(Path.Combine("/", folder), Path.Combine("/", path));
        return fromFolder != ".." && !fromFolder.StartsWith("../", StringComparison.Ordinal);
    }

    private static List<string> ReadThemes(FieldValues settings, DiagnosticBag diagnostics)
    {
        var folders = new List<string>();
        foreach (var text in settings.Texts("ThemePaths"))
        {
            var value = text.Value.Replace('\\', '/').TrimEnd('/');
            if (value.Length == 0 || Path.IsPathRooted(value) || value.Split('/').Contains("..")) diagnostics.Add(ConfigurationDiagnostics.BadPath(text.Place, "ThemePaths", value));
            else if (!folders.Contains(value)) folders.Add(value);
        }
        return folders.Count > 0 ? folders : ["theme"];
    }

    private static string ReadFolder(FieldValues settings, string key, string otherwise, DiagnosticBag diagnostics)
    {
        if (settings.Texts(key) is [_, var second, ..]) diagnostics.Add(ConfigurationDiagnostics.SecondFolder(second.Place, key, second.Value));
        var value = (settings.Texts(key) is [var first, ..] ? first.Value : otherwise).Replace('\\', '/').TrimEnd('/');
        if (value.Length > 0 && !Path.IsPathRooted(value) && !value.Split('/').Contains("..")) return value;
        diagnostics.Add(ConfigurationDiagnostics.BadPath(settings.PlaceOf(key), key, value));
        return otherwise;
    }

    private static TimeZoneInfo ReadTimeZone(FieldValues settings, DiagnosticBag diagnostics)
    {
        if (settings.Located("TimeZone") is not { } zone) return TimeZoneInfo.Utc;
        if (TimeZoneInfo.TryFindSystemTimeZoneById(zone.Value, out var found)) return found;
        diagnostics.Add(ConfigurationDiagnostics.UnknownTimeZone(zone.Place, zone.Value));
        return TimeZoneInfo.Utc;
    }

    private static int ReadSize(FieldValues settings, string key, int otherwise, DiagnosticBag diagnostics, int most = 1000, int least = 1)
    {
        if (settings.Integer(key) is not { } size) return otherwise;
        if (size >= least && size <= most) return size;
        diagnostics.Add(ConfigurationDiagnostics.NotASize(settings.PlaceOf(key), key, size, least, most));
        return otherwise;
    }

    private static Dictionary<string, (int Bytes, SourcePlace Place)> ReadBudgets(FieldValues? budgets, DiagnosticBag diagnostics)
    {
        var read = new Dictionary<string, (int, SourcePlace)>(StringComparer.Ordinal);
        if (budgets is null) return read;
        foreach (var kind in SettingsSchema.PageKinds.Append(SettingsSchema.Discussion))
        {
            if (budgets.Has(kind)) read[kind] = (ReadSize(budgets, kind, 1000, diagnostics, most: 100_000) * 1000, budgets.PlaceOf(kind));
        }
        return read;
    }

    private static FeedSettings ReadFeeds(FieldValues? feeds, DiagnosticBag diagnostics)
    {
        var settings = new FeedSettings { HasWholeTextsInLists = feeds?.Text("ListTexts") == "whole" };
        if (feeds?.Has("Language") == true) settings = settings with { Language = ReadNames<FeedFormat>(feeds, "Language", diagnostics) };
        if (feeds?.Has("Lists") == true) settings = settings with { Lists = ReadNames<FeedFormat>(feeds, "Lists", diagnostics) };
        return settings;
    }

    /// <summary>The values that a list names, each once and in their own order.</summary>
    private static List<T> ReadNames<T>(FieldValues values, string key, DiagnosticBag diagnostics)
        where T : struct, Enum
    {
        var known = Enum.GetValues<T>();
        var named = new HashSet<T>();
        foreach (var text in values.Texts(key))
        {
            var index = Array.FindIndex(known, value => string.Equals(value.ToString(), text.Value, StringComparison.OrdinalIgnoreCase));
            if (index >= 0) named.Add(known[index]);
            else diagnostics.Add(ConfigurationDiagnostics.UnknownName(text.Place, key, text.Value, [.. known.Select(value => value.ToString().ToLowerInvariant())]));
        }
        return [.. named.Order()];
    }

    private static List<string> ReadAlsoPublish(FieldValues settings, DiagnosticBag diagnostics)
    {
        var entries = new List<string>();
        foreach (var entry in settings.Texts("AlsoPublish"))
        {
            var isPath = !entry.Value.StartsWith('.') && !entry.Value.StartsWith('/') && !entry.Value.Contains('\\') && !entry.Value.Split('/').Any(part => part is "" or "." or "..");
            var isExtension = entry.Value.Length > 1 && entry.Value.LastIndexOf('.') == 0 && entry.Value[1..].All(char.IsAsciiLetterOrDigit);
            if (isPath || isExtension) entries.Add(entry.Value);
            else diagnostics.Add(ConfigurationDiagnostics.BadAlsoPublish(entry.Place, entry.Value));
        }
        return entries;
    }

    private static RecommendSettings? ReadRecommend(FieldValues settings, DiagnosticBag diagnostics)
    {
        if (settings.Group("Recommend") is not { } recommend) return null;
        var link = recommend.Text("Link");
        if (link?.StartsWith("{repository}", StringComparison.Ordinal) is true && settings.Text("Repository") is null) diagnostics.Add(ConfigurationDiagnostics.LinkWithoutRepository(recommend.PlaceOf("Link")));
        return new(link, recommend.Text("Lists") == "recommended");
    }

    private static CommentSettings? ReadComments(FieldValues settings, IReadOnlyCollection<string> codes, DiagnosticBag diagnostics)
    {
        if (settings.Group("Comments") is not { } comments) return null;
        var forms = codes.Select(code => (Code: code, Form: Translated(comments, "IssueForm", code))).Where(entry => entry.Form is not null).ToDictionary(entry => entry.Code, entry => entry.Form!, StringComparer.Ordinal);
        if (forms.Count > 0 && settings.Text("Repository") is null) diagnostics.Add(ConfigurationDiagnostics.IssueFormWithoutRepository(comments.PlaceOf("IssueForm")));
        return new()
        {
            Form = comments.Text("Form"),
            IssueForms = forms,
            Mail = comments.Text("Mail"),
            OpenDays = comments.Integer("OpenDays"),
            PageSize = ReadSize(comments, "PageSize", 50, diagnostics),
        };
    }

    private static HomeBlock ReadHomeBlock(FieldValues block) => new(
        block.Text("Id") ?? "block",
        block.Translated("Title") ?? new Dictionary<string, string>(),
        [.. block.Texts("Types").Select(text => text.Value)],
        block.Integer("Count") ?? 4,
        block.Flag("Repeat"),
        block.Place)
    {
        IsByRecommendation = block.Text("Order") == "recommended",
    };

    private static UrlPatterns ReadUrls(FieldValues? urls, DiagnosticBag diagnostics)
    {
        var defaults = new UrlPatterns();
        if (urls is null) return defaults;
        return new UrlPatterns
        {
            Article = Pattern("Article", defaults.Article, ["{code}"], "{lang}", "{type}", "{slug}"),
            Short = Pattern("Short", defaults.Short, ["{code}"]),
            Term = Pattern("Term", defaults.Term, ["{lang}", "{taxonomy}", "{term}"]),
            RegionIssue = Pattern("RegionIssue", defaults.RegionIssue, ["{lang}", "{term}", "{issue}"]),
            Author = Pattern("Author", defaults.Author, ["{lang}", "{author}"]),
            Tag = Pattern("Tag", defaults.Tag, ["{lang}", "{tag}"]),
            // The archive's own page is the folder in which the years lie.
            Archive = Pattern("Archive", defaults.Archive, ["{lang}", "/{year}", "{month}"]),
            Page = Pattern("Page", defaults.Page, ["{lang}", "{page}"]),
        };

        string Pattern(string key, string otherwise, string[] needed, params string[] allowed)
        {
            if (urls.Located(key) is not { } pattern) return otherwise;
            if (IsPattern(pattern.Value, needed, allowed)) return pattern.Value;
            diagnostics.Add(ConfigurationDiagnostics.BadPattern(pattern.Place, key, pattern.Value, string.Join(", ", needed)));
            return otherwise;
        }
    }

    internal static bool IsPattern(string pattern, string[] needed, string[] allowed)
    {
        if (!pattern.StartsWith('/') || !pattern.EndsWith('/')) return false;
        if (!needed.All(placeholder => pattern.Contains(placeholder, StringComparison.Ordinal))) return false;
        var rest = pattern;
        foreach (var placeholder in needed.Concat(allowed)) rest = rest.Replace(placeholder.TrimStart('/'), "x", StringComparison.Ordinal);
        return rest[1..^1].Split('/').All(segment => segment.Trim('.').Length > 0 && segment.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '~'));
    }

    private static string? Translated(FieldValues settings, string key, string language) =>
        settings.Translated(key) is not { } texts ? null
        : texts.TryGetValue(language, out var text) ? text
        : texts.TryGetValue("", out var all) ? all
        : texts.Values.FirstOrDefault();
}
