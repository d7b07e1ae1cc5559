using Daftar.Configuration.Fields;
using Daftar.Diagnostics;
using Daftar.Languages;
using Daftar.Schema;

namespace Daftar.Configuration;

/// <summary>
/// The keys of <c>statiq.json</c>: Statiq's own names where Statiq has one, ours beside them. Case does not count.
/// </summary>
public static class SettingsSchema
{
    private static readonly FieldSchema[] MenuFields =
    [
        Field("Label", FieldKind.Text, "Text of the entry. Default: the name of the linked page."),
        Field("Link", FieldKind.Text, "home, archive, search, authors, tags, the id of a taxonomy, page:about, a term such as regions:afghanistan, or an address."),
        Field("Terms", FieldKind.Text, "Id of a taxonomy whose terms are listed below this entry, such as regions."),
        Field("Only", FieldKind.TextList, "Ids of the terms to show. Default: all."),
        Field("Items", FieldKind.Free, "Entries below this one.") with { Target = "menu" },
    ];

    /// <summary>Key within Budgets: the comments below an article, and the form.</summary>
    public const string Discussion = "discussion";

    /// <summary>The kinds of pages that readers see, by the names of their layouts.</summary>
    public static IReadOnlyList<string> PageKinds { get; } = ["home", "article", "list", "archive", "index", "page", "not-found", "chooser", "search", "comments"];

    /// <summary>The settings with keys of outputs that the engine does not know.</summary>
    public static CollectionSchema With(IReadOnlyList<FieldSchema> more) => more.Count == 0 ? Settings : Settings with { Fields = [.. Settings.Fields, .. more] };

    public static CollectionSchema Menu { get; } = new("menu", new("Menu", "منو"), MenuFields) { IgnoresCase = true };

    public static CollectionSchema Admin { get; } = new("admin", new("Browser editor", "ویرایشگر"),
    [
        Choice("Labels", "Language of labels and hints in the editor: fa, en or both. Default: the site's first language.", "fa", "en", "both"),
        Field("Branch", FieldKind.Text, "The branch to which changes are proposed. Default: the repository's default branch."),
        Field("OpenAuthoring", FieldKind.Boolean, "Whether people without write access propose changes from a fork (default false)."),
        Field("AuthEndpoint", FieldKind.Text, "Address of a sign-in program such as Sveltia CMS Authenticator, so that people sign in on GitHub's page. Default: none; people use access tokens."),
    ])
    { IgnoresCase = true };

    public static CollectionSchema Settings { get; } = new("settings", new("Settings", "تنظیمات"),
    [
        Field("SiteTitle", FieldKind.Translated, "The site's name, in each language."),
        Field("SiteDescription", FieldKind.Translated, "A sentence about the site, in each language."),
        Field("Publisher", FieldKind.Translated, "The publisher's name. Default: the site's name."),
        Field("Host", FieldKind.Text, "The site's host name, with a port if needed: example.org.") with { Pattern = "^[A-Za-z0-9.-]+(:[0-9]+)?$" },
        Field("LinksUseHttps", FieldKind.Boolean, "Whether absolute links begin with https (default true)."),
        Field("LinkRoot", FieldKind.Text, "The path of the site: / or /repo/.") with { Pattern = "^/?(?:[A-Za-z0-9._~-]+/?)*$" },
        Field("InputPaths", FieldKind.TextList, "The folder of the content (default input)."),
        Field("ThemePaths", FieldKind.TextList, "Folders of the theme (default theme). Each file is taken from the first folder that has it, otherwise from the built-in theme."),
        Field("OutputPath", FieldKind.Text, "The output folder (default output)."),
        Field("CachePath", FieldKind.Text, "The folder of the build cache (default cache)."),
        Field("TimeZone", FieldKind.Text, "Time zone of dates without an offset, such as Asia/Tehran (default UTC)."),
        Field("Languages", FieldKind.GroupList, "The languages; the first one is the default.") with
        {
            IsRequired = true,
            Fields =
            [
                Field("Code", FieldKind.Text, "BCP 47 tag, also used as folder name and in addresses: fa.") with { IsRequired = true, Pattern = "^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$" },
                Field("Name", FieldKind.Text, "The language's name in the language itself.") with { IsRequired = true },
                Choice("Direction", "Text direction. Default: the usual direction of the language.", Directions.LeftToRight, Directions.RightToLeft),
                Choice("Calendar", "Calendar of dates (default gregorian).", "gregorian", "jalali-iran", "jalali-afghanistan"),
                Choice("Digits", "Digits that readers see, as CLDR names them (default latn).", [.. Numbers.Systems]),
                Field("Menu", FieldKind.Free, "Entries of the menu in the header.") with { Target = "menu" },
                Field("FooterMenu", FieldKind.Free, "Entries of the menu in the footer.") with { Target = "menu" },
            ],
        },
        Field("HomeBlocks", FieldKind.GroupList, "The blocks of the home pages, in order.") with
        {
            Fields =
            [
                Field("Id", FieldKind.Text, "Id of the block, for the theme: latest, articles …") with { IsRequired = true },
                Field("Title", FieldKind.Translated, "Heading. Default: the plural of the first type."),
                Field("Types", FieldKind.TextList, "Types of the articles to show. Default: all."),
                Field("Count", FieldKind.Integer, "Maximum number of articles (default 4)."),
                Choice("Order", "newest (the default), or recommended: only articles with recommendations, the most recommended first.", "newest", "recommended"),
                Field("Repeat", FieldKind.Boolean, "Whether to show articles again that earlier blocks show (default false)."),
            ],
        },
        Field("Share", FieldKind.TextList, "Share links on article pages: telegram, whatsapp, x, facebook, linkedin, email."),
        Field("ShareCards", FieldKind.Integer, "How many of the newest articles without a picture get a share image of their own (default 200); older ones use one share image for each type and language. 0: no share images.") with { AllowsZero = true },
        Choice("Citations", "How readers get an article's citation for reference managers (RIS, BibTeX, CSL-JSON): links (the default, in the page), files (three more files for each article), none.", "links", "files", "none"),
        Field("PageSize", FieldKind.Integer, "Articles on a list page (default 20)."),
        Field("FeedSize", FieldKind.Integer, "Entries in a feed (default 20)."),
        Field("Feeds", FieldKind.Group, "Which feeds are written.") with
        {
            Fields =
            [
                Field("Language", FieldKind.TextList, "Formats of each language's main feed, which contains full texts: atom, rss, json (default all three; [] for none)."),
                Field("Lists", FieldKind.TextList, "Formats of the feeds of types, regions, issues and authors (default atom)."),
                Choice("ListTexts", "What the feeds of lists contain: leads (the default), or whole texts.", "leads", "whole"),
            ],
        },
        Choice("ShortLinks", "How short links redirect: files (the default, a page for each, for any web host); redirects (one file _redirects, for Netlify, Cloudflare Pages and GitLab Pages); nginx (one file _redirects.nginx, for a map).", "files", "redirects", "nginx"),
        Field("Urls", FieldKind.Group, "Address patterns.") with
        {
            Fields =
            [
                Field("Article", FieldKind.Text, "Default /{lang}/{type}/{code}/."),
                Field("Short", FieldKind.Text, "Default /{code}/."),
                Field("Term", FieldKind.Text, "Default /{lang}/{taxonomy}/{term}/."),
                Field("RegionIssue", FieldKind.Text, "Default /{lang}/regions/{term}/{issue}/."),
                Field("Author", FieldKind.Text, "Default /{lang}/authors/{author}/."),
                Field("Tag", FieldKind.Text, "Default /{lang}/tags/{tag}/."),
                Field("Archive", FieldKind.Text, "Default /{lang}/archive/{year}/{month}/."),
                Field("Page", FieldKind.Text, "Default /{lang}/{page}/."),
            ],
        },
        Field("Taxonomies", FieldKind.GroupList, "The taxonomies, each with its terms in input/taxonomies/ID.yml. Default: types, regions and issues. An entry with one of these ids keeps the defaults of the keys that it does not set.") with
        {
            Fields =
            [
                Field("Id", FieldKind.Text, "Name of the file with the terms, also used in addresses: series.") with { IsRequired = true, Pattern = "^[a-z0-9]+(?:[-_][a-z0-9]+)*$" },
                Field("Key", FieldKind.Text, "The key in the front matter of articles (default the id).") with { Pattern = "^[a-z][a-z0-9_]*$" },
                Field("Singular", FieldKind.Text, "Name of a single term in the search, in data and in the keys of strings (default the id).") with { Pattern = "^[a-z][a-z0-9_-]*$" },
                Field("Single", FieldKind.Boolean, "Whether an article has at most one term (default false)."),
                Field("Label", FieldKind.Translated, "The taxonomy's name for readers. Default: the string taxonomy.ID of the theme, otherwise the label in the file with the terms."),
                Field("TermLabel", FieldKind.Translated, "The name of a single term for readers. Default: the string list.SINGULAR of the theme, otherwise the label."),
                Field("Url", FieldKind.Text, "Address pattern of its lists. Default: Urls.Term."),
                Field("CrossWith", FieldKind.Text, "Id of another taxonomy. Each pair of terms that an article has gets a list too."),
                Field("CrossUrl", FieldKind.Text, "Address pattern of those lists (default /{lang}/{taxonomy}/{term}/{other}/)."),
                Field("Feeds", FieldKind.Boolean, "Whether each list has feeds (default true)."),
                Field("Facet", FieldKind.Boolean, "Whether the search can filter by a term (default true)."),
                Field("OnCards", FieldKind.Boolean, "Whether cards and breadcrumbs show the article's first term (default false)."),
                Field("OnHome", FieldKind.Boolean, "Whether the home page lists the terms or, for series, has a block of the latest series (default false; true for series)."),
                Field("Series", FieldKind.Boolean, "Whether each term is a series: articles show which part they are, with links to the other parts (default false; true for the ids series and dossiers)."),
                Field("Weight", FieldKind.Integer, "Weight of a shared term when related articles are chosen (default 3; a tag has 6, an author 2)."),
            ],
        },
        Field("CustomFields", FieldKind.GroupList, "Additional keys for the front matter of articles.") with
        {
            Fields =
            [
                Field("Key", FieldKind.Text, "The key in the front matter, such as place.") with { IsRequired = true, Pattern = "^[a-z][a-z0-9_]*$", MaxLength = 50 },
                Choice("Kind", "The type of its values: text (one line, the default), long-text (several lines), integer, boolean, date, choice, list (of texts) or address (http or https).", [.. CustomFieldSettings.Kinds.Keys]),
                Field("Label", FieldKind.Translated, "The field's name for readers and editors (default the key)."),
                Field("Help", FieldKind.Translated, "A hint for editors."),
                Field("Choices", FieldKind.GroupList, "The values of a choice.") with
                {
                    Fields =
                    [
                        Field("Value", FieldKind.Text, "The value in the file.") with { IsRequired = true },
                        Field("Label", FieldKind.Translated, "The value's name for readers and editors (default the value)."),
                    ],
                },
                Field("Required", FieldKind.Boolean, "Whether every article needs it (default false)."),
                Field("Shared", FieldKind.Boolean, "Whether all translations of an article have the same value (default false)."),
                Field("Shown", FieldKind.Boolean, "Whether the article's page shows it and the search finds it (default true). The API and the database always contain it."),
            ],
        },
        Field("Repository", FieldKind.Address, "The repository's web page. If set, article pages link to their source.") with { Pattern = "^https?://[^\\s]+$" },
        Field("WebSearch", FieldKind.Text, "Web search for readers without JavaScript, such as https://duckduckgo.com/?q={query}+site:{host}. Default: none."),
        Field("GenerateSitemap", FieldKind.Boolean, "Default true."),
        Field("GenerateSearchIndex", FieldKind.Boolean, "Default true."),
        Choice("GenerateApi", "JSON API at /api/v1/: index (the default) writes everything except the texts; full or true adds a document for each article; false writes nothing.", "index", "full", "true", "false"),
        Field("ApiTexts", FieldKind.TextList, "Formats of texts in the API: html (the default), markdown, text."),
        Field("Admin", FieldKind.Free, "The browser editor at /admin/: true, false, or a mapping."),
        Field("ImageLimit", FieldKind.Integer, "Kilobytes above which the check warns about an image, at most 1000 (default 300)."),
        Field("SizeLimit", FieldKind.Integer, "Megabytes that the web host allows; the build warns if the site is larger (default 1000, the limit of GitHub Pages)."),
        Field("Budgets", FieldKind.Group, "Kilobytes that a first visit may load, compressed, for each kind of page; the build warns if a page needs more.") with
        {
            Fields =
            [
                .. PageKinds.Select(kind => Field(kind, FieldKind.Integer, kind == "article" ? "Kilobytes (of 1000 bytes), without readers' comments." : "Kilobytes (of 1000 bytes).")),
                Field(Discussion, FieldKind.Integer, "Kilobytes that readers' comments and the form may add to an article's page."),
            ],
        },
        Field("AlsoPublish", FieldKind.TextList, "Other files of the content folder to publish: extensions with their dot (.zip), and paths below the content folder (CNAME)."),
        Field("Comments", FieldKind.Group, "Shows readers' comments. Default: none are shown. {} shows them, but offers no way to send new ones.") with
        {
            Fields =
            [
                Field("Form", FieldKind.Text, "The https address to which the form below the article is sent.") with { Pattern = "^https://[^\\s/?#@]+(?:[/?][^\\s#]*)?$" },
                Field("IssueForm", FieldKind.Translated, "File name of the repository's issue form for comments, such as 5-comment.yml, in each language."),
                Field("Mail", FieldKind.Text, "The e-mail address for comments.") with { Pattern = "^[^@\\s?&]+@[^@\\s?&]+$" },
                Field("OpenDays", FieldKind.Integer, "Number of days after publication in which readers may comment on an article (default: no limit)."),
                Field("PageSize", FieldKind.Integer, "Number of comments on the article's page and on each page of older comments (default 50)."),
            ],
        },
        Field("Recommend", FieldKind.Group, "Shows the numbers of recommendations in data/recommended.yml. Default: none are shown.") with
        {
            Fields =
            [
                Field("Link", FieldKind.Text, "The page where a reader recommends an article. {code} is replaced by its news code, {repository} at the beginning by Repository.") with { Pattern = "^(?:https?://|\\{repository\\}/)[^\\s]*\\{code\\}[^\\s]*$" },
                Choice("Lists", "Order of lists: newest (the default) or recommended.", "newest", "recommended"),
            ],
        },
        Field("GitHistory", FieldKind.Boolean, "Whether an article without `updated` shows when its file last changed. Needs the full Git history (default true)."),
        Field("HideFuture", FieldKind.Boolean, "Whether articles with a future date are not published before that date (default true)."),
        Field("DiagnosticsLanguage", FieldKind.Text, "Language of messages: en, fa, or author."),
        Field("$schema", FieldKind.Text, "The JSON Schema, for code editors; Daftar ignores it."),
    ])
    { IgnoresCase = true, ForeignKeys = StatiqKeys.All };

    private static FieldSchema Field(string key, FieldKind kind, string help) => new(key, kind, new(key, key), new(help, help));

    private static FieldSchema Choice(string key, string help, params string[] values) =>
        Field(key, FieldKind.Choice, help) with { Choices = [.. values.Select(value => (value, new LocalizedText(value, value)))] };
}
