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
        Field("Label", FieldKind.Text, "Text of the entry; by default the name of what it leads to."),
        Field("Link", FieldKind.Text, "home, archive, search, authors, tags, the id of a taxonomy, page:about, a term such as regions:afghanistan, or an address."),
        Field("Terms", FieldKind.Text, "Id of a taxonomy whose terms stand below this entry, such as regions."),
        Field("Only", FieldKind.TextList, "Ids of the terms to show; all when left out."),
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
        Choice("Labels", "Language of labels and hints in the editor: fa, en or both (default that of the site's first language).", "fa", "en", "both"),
        Field("Branch", FieldKind.Text, "The branch that changes are proposed for (default the repository's own)."),
        Field("OpenAuthoring", FieldKind.Boolean, "Whether people who may not write to the repository propose changes from a fork (default false)."),
        Field("AuthEndpoint", FieldKind.Text, "Address of a program such as Sveltia CMS Authenticator, by which people sign in on GitHub's page (default none: they use access tokens)."),
    ])
    { IgnoresCase = true };

    public static CollectionSchema Settings { get; } = new("settings", new("Settings", "تنظیمات"),
    [
        Field("SiteTitle", FieldKind.Translated, "The site's name, in each language."),
        Field("SiteDescription", FieldKind.Translated, "A sentence about the site, in each language."),
        Field("Publisher", FieldKind.Translated, "Who publishes; by default the site's name."),
        Field("Host", FieldKind.Text, "Host name, with a port if need be: example.org.") with { Pattern = "^[A-Za-z0-9.-]+(:[0-9]+)?$" },
        Field("LinksUseHttps", FieldKind.Boolean, "Whether absolute links begin with https (default true)."),
        Field("LinkRoot", FieldKind.Text, "The path below which the site lies: / or /repo/.") with { Pattern = "^/?(?:[A-Za-z0-9._~-]+/?)*$" },
        Field("InputPaths", FieldKind.TextList, "The folder of the content (default input)."),
        Field("ThemePaths", FieldKind.TextList, "Folders of the theme (default theme). Of each file the first folder that has it counts, and behind them the program's own theme."),
        Field("OutputPath", FieldKind.Text, "The folder to write (default output)."),
        Field("CachePath", FieldKind.Text, "The folder of the build cache (default cache)."),
        Field("TimeZone", FieldKind.Text, "Zone of dates without offset, such as Asia/Tehran (default UTC)."),
        Field("Languages", FieldKind.GroupList, "The languages; the first one is the default.") with
        {
            IsRequired = true,
            Fields =
            [
                Field("Code", FieldKind.Text, "BCP 47 tag, folder and URL segment: fa.") with { IsRequired = true, Pattern = "^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$" },
                Field("Name", FieldKind.Text, "The language's name in itself.") with { IsRequired = true },
                Choice("Direction", "Direction of writing; by default that of the language.", Directions.LeftToRight, Directions.RightToLeft),
                Choice("Calendar", "How dates are shown (default gregorian).", "gregorian", "jalali-iran", "jalali-afghanistan"),
                Choice("Digits", "Digits shown to readers, by CLDR's names (default latn).", [.. Numbers.Systems]),
                Field("Menu", FieldKind.Free, "Entries of the menu in the header.") with { Target = "menu" },
                Field("FooterMenu", FieldKind.Free, "Entries of the menu in the footer.") with { Target = "menu" },
            ],
        },
        Field("HomeBlocks", FieldKind.GroupList, "The blocks of the home pages, in order.") with
        {
            Fields =
            [
                Field("Id", FieldKind.Text, "For the theme: latest, articles …") with { IsRequired = true },
                Field("Title", FieldKind.Translated, "Heading; by default the plural of the first type."),
                Field("Types", FieldKind.TextList, "Types whose articles are shown; all when left out."),
                Field("Count", FieldKind.Integer, "How many articles at most (default 4)."),
                Choice("Order", "newest (the default), or recommended: what was recommended most, of what was recommended at all.", "newest", "recommended"),
                Field("Repeat", FieldKind.Boolean, "Whether articles of earlier blocks may be shown again (default false)."),
            ],
        },
        Field("Share", FieldKind.TextList, "Share links on article pages: telegram, whatsapp, x, facebook, linkedin, email."),
        Field("ShareCards", FieldKind.Integer, "How many of the newest texts without a picture get a card of their own, which services show beside a link to them (default 200); older ones share one for each type and language. 0 draws no cards.") with { AllowsZero = true },
        Choice("Citations", "How an article is offered for programs that keep references (RIS, BibTeX, CSL-JSON): links (the default, within the page), files (three more files for each article), none.", "links", "files", "none"),
        Field("PageSize", FieldKind.Integer, "Articles on a list page (default 20)."),
        Field("FeedSize", FieldKind.Integer, "Entries in a feed (default 20)."),
        Field("Feeds", FieldKind.Group, "Which feeds there are.") with
        {
            Fields =
            [
                Field("Language", FieldKind.TextList, "Formats of each language's own feed, which carries whole texts: atom, rss, json (default all three; [] for none)."),
                Field("Lists", FieldKind.TextList, "Formats of the feeds of types, regions, issues and authors (default atom)."),
                Choice("ListTexts", "What feeds of lists carry of a text: leads (the default), or whole texts.", "leads", "whole"),
            ],
        },
        Choice("ShortLinks", "How short links lead on: files (the default, a page for each, for any host); redirects (one file _redirects, for Netlify, Cloudflare Pages and GitLab Pages); nginx (one file _redirects.nginx for its map).", "files", "redirects", "nginx"),
        Field("Urls", FieldKind.Group, "Patterns of addresses.") with
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
        Field("Taxonomies", FieldKind.GroupList, "The taxonomies, each with its terms in input/taxonomies/ID.yml; by default types, regions and issues. An entry with one of these ids keeps what it does not set.") with
        {
            Fields =
            [
                Field("Id", FieldKind.Text, "Name of the file with the terms, and segment of addresses: series.") with { IsRequired = true, Pattern = "^[a-z0-9]+(?:[-_][a-z0-9]+)*$" },
                Field("Key", FieldKind.Text, "The key in the front matter of articles (default the id).") with { Pattern = "^[a-z][a-z0-9_]*$" },
                Field("Singular", FieldKind.Text, "Name of one term in the search, in data and in keys of the theme's strings (default the id).") with { Pattern = "^[a-z][a-z0-9_-]*$" },
                Field("Single", FieldKind.Boolean, "Whether an article has one term at most (default false)."),
                Field("Label", FieldKind.Translated, "What readers call the taxonomy; by default the theme's string taxonomy.ID, else the label in the file with the terms."),
                Field("TermLabel", FieldKind.Translated, "What readers call one term; by default the theme's string list.SINGULAR, else the label."),
                Field("Url", FieldKind.Text, "Pattern of the addresses of its lists; by default Urls.Term."),
                Field("CrossWith", FieldKind.Text, "Id of another taxonomy; pairs of terms that articles have in common get lists too."),
                Field("CrossUrl", FieldKind.Text, "Pattern of the addresses of those lists (default /{lang}/{taxonomy}/{term}/{other}/)."),
                Field("Feeds", FieldKind.Boolean, "Whether each list has feeds (default true)."),
                Field("Facet", FieldKind.Boolean, "Whether a search can be narrowed to a term (default true)."),
                Field("OnCards", FieldKind.Boolean, "Whether an article's first term stands on its card and in its breadcrumbs (default false)."),
                Field("OnHome", FieldKind.Boolean, "Whether the home page lists the terms, or has a block of the latest series (default false, and true for series)."),
                Field("Series", FieldKind.Boolean, "Whether each term is a series: an article says which part of how many it is and leads to the others (default false, and true for the ids series and dossiers)."),
                Field("Weight", FieldKind.Integer, "How much a shared term makes two articles related (default 3; a tag counts 6, an author 2)."),
            ],
        },
        Field("CustomFields", FieldKind.GroupList, "Keys of articles' front matter that the site adds to those of every site.") with
        {
            Fields =
            [
                Field("Key", FieldKind.Text, "The key in the front matter, such as place.") with { IsRequired = true, Pattern = "^[a-z][a-z0-9_]*$", MaxLength = 50 },
                Choice("Kind", "What values it takes: text (one line, the default), long-text (several lines), integer, boolean, date, choice, list (of texts) or address (http or https).", [.. CustomFieldSettings.Kinds.Keys]),
                Field("Label", FieldKind.Translated, "What readers and editors call it (default the key)."),
                Field("Help", FieldKind.Translated, "What editors are told about it."),
                Field("Choices", FieldKind.GroupList, "The values of a choice.") with
                {
                    Fields =
                    [
                        Field("Value", FieldKind.Text, "The value as it stands in the file.") with { IsRequired = true },
                        Field("Label", FieldKind.Translated, "What readers and editors call it (default the value)."),
                    ],
                },
                Field("Required", FieldKind.Boolean, "Whether every article needs it (default false)."),
                Field("Shared", FieldKind.Boolean, "Whether all translations of an article have the same value (default false)."),
                Field("Shown", FieldKind.Boolean, "Whether readers see it on the article's page and find it by the search (default true). The API and the database have it either way."),
            ],
        },
        Field("Repository", FieldKind.Address, "The repository's web page; article pages then link to their source.") with { Pattern = "^https?://[^\\s]+$" },
        Field("WebSearch", FieldKind.Text, "Web search for readers without JavaScript, such as https://duckduckgo.com/?q={query}+site:{host}; off when left out."),
        Field("GenerateSitemap", FieldKind.Boolean, "Default true."),
        Field("GenerateSearchIndex", FieldKind.Boolean, "Default true."),
        Choice("GenerateApi", "Content as data below /api/v1/: index (the default) has lists and everything but the texts; full or true adds a document for each article; false has none.", "index", "full", "true", "false"),
        Field("ApiTexts", FieldKind.TextList, "Forms in which the API gives a text: html (the default), markdown, text."),
        Field("Admin", FieldKind.Free, "The browser editor at /admin/: true, false, or a mapping."),
        Field("ImageLimit", FieldKind.Integer, "Kilobytes above which the check warns of an image, at most 1000 (default 300)."),
        Field("SizeLimit", FieldKind.Integer, "Megabytes that the host takes; the build warns of a larger site (default 1000, what GitHub Pages takes)."),
        Field("Budgets", FieldKind.Group, "Kilobytes that a first visit may cost, compressed, by kind of page; the build warns of one that costs more.") with
        {
            Fields =
            [
                .. PageKinds.Select(kind => Field(kind, FieldKind.Integer, kind == "article" ? "Kilobytes (of 1000 bytes), without readers' comments." : "Kilobytes (of 1000 bytes).")),
                Field(Discussion, FieldKind.Integer, "What readers' comments and the form may add to an article's page."),
            ],
        },
        Field("AlsoPublish", FieldKind.TextList, "Files of the content that are published beside the known kinds: extensions with their dot (.zip), and paths below the content folder (CNAME)."),
        Field("Comments", FieldKind.Group, "Readers' comments are shown; none are when this is left out. {} shows them without a way to send new ones.") with
        {
            Fields =
            [
                Field("Form", FieldKind.Text, "The https address that a form below the article is sent to.") with { Pattern = "^https://[^\\s/?#@]+(?:[/?][^\\s#]*)?$" },
                Field("IssueForm", FieldKind.Translated, "File name of the repository's issue form for comments, such as 5-comment.yml, in each language."),
                Field("Mail", FieldKind.Text, "The address that comments are mailed to.") with { Pattern = "^[^@\\s?&]+@[^@\\s?&]+$" },
                Field("OpenDays", FieldKind.Integer, "For how many days after its publication an article takes comments (default: for ever)."),
                Field("PageSize", FieldKind.Integer, "Comments on the article's page and on each page of older ones (default 50)."),
            ],
        },
        Field("Recommend", FieldKind.Group, "The numbers of data/recommended.yml are shown; none are when this is left out.") with
        {
            Fields =
            [
                Field("Link", FieldKind.Text, "Where a reader recommends an article; {code} stands for its news code, {repository} at the beginning for Repository.") with { Pattern = "^(?:https?://|\\{repository\\}/)[^\\s]*\\{code\\}[^\\s]*$" },
                Choice("Lists", "Order of lists: newest (the default) or recommended.", "newest", "recommended"),
            ],
        },
        Field("GitHistory", FieldKind.Boolean, "Whether an article without `updated` says when its file was changed last, by the history of Git where it is at hand in full (default true)."),
        Field("HideFuture", FieldKind.Boolean, "Whether articles dated in the future wait for their day (default true)."),
        Field("DiagnosticsLanguage", FieldKind.Text, "Language of messages: en, fa, or author."),
        Field("$schema", FieldKind.Text, "For editors; ignored."),
    ])
    { IgnoresCase = true, ForeignKeys = StatiqKeys.All };

    private static FieldSchema Field(string key, FieldKind kind, string help) => new(key, kind, new(key, key), new(help, help));

    private static FieldSchema Choice(string key, string help, params string[] values) =>
        Field(key, FieldKind.Choice, help) with { Choices = [.. values.Select(value => (value, new LocalizedText(value, value)))] };
}
