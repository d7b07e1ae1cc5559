using System.Globalization;
using Daftar.Importing.Documents;
using Daftar.Importing.Readers.Html;
using Daftar.Importing.Readers.Html.Blocks;
using Daftar.Importing.Wording;
using Daftar.Sources;

namespace Daftar.Importing.Readers.Markdowns;

/// <summary>Keys of other generators as facts. A key that says nothing here is named in the report.</summary>
internal sealed class MatterKeys
{
    private static readonly string[] Titles = ["title", "titre", "name"];
    private static readonly string[] Leads = ["lead", "description", "summary", "excerpt", "abstract", "subtitle", "subheadline", "dek"];
    private static readonly string[] Dates = ["publish_date", "date", "publishdate", "published", "pubdate", "pubdatetime", "published_at", "date_published", "created", "issued"];
    private static readonly string[] Updates = ["updated", "lastmod", "last_modified_at", "modified", "updateddate", "moddatetime", "date_modified", "date updated"];
    private static readonly string[] AuthorKeys = ["author", "authors", "byline", "creator"];
    private static readonly string[] TagKeys = ["tags", "tag", "keywords", "topics"];
    private static readonly string[] SectionKeys = ["categories", "category", "section", "sections", "series", "regions", "issues", "type"];
    private static readonly string[] Images = ["image", "featured_image", "featuredimage", "cover", "coverimage", "cover_image", "hero", "heroimage", "thumbnail", "banner", "header", "feature_image", "ogimage", "teaser", "images"];
    private static readonly string[] OldAddresses = ["aliases", "redirect_from", "permalink", "url", "canonical_url", "canonicalurl", "old_url"];
    private static readonly string[] Languages = ["lang", "language", "locale"];
    private static readonly HashSet<string> Quiet = new(StringComparer.Ordinal) { "layout", "weight", "slug", "draft", "published", "toc", "math", "comments", "pin", "pinned", "showtoc", "markup", "order", "nav_order", "eleventycomponent", "templateclass", "cssclass", "cssclasses", "publish", "sitemap" };

    private readonly DataMapping _mapping;
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public MatterKeys(DataMapping mapping) => _mapping = mapping;

    public DocumentFacts Facts(HtmlPictures pictures, ReadingContext context, ImportFindings findings)
    {
        var date = Date(Dates, context);
        var image = Image(pictures, out var caption);
        var facts = new DocumentFacts
        {
            Title = Fact(Titles),
            Kicker = Fact(["kicker"]),
            Lead = Fact(Leads),
            Published = date,
            Updated = Date(Updates, context) is { } updated && date is { } first && updated.Value.Day > first.Value.Day ? updated : null,
            NewsCode = Text(["news_code", "newscode"]) is { } code && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? new(number, "news_code") : null,
            Authors = [.. Texts(AuthorKeys).Select(name => new SourceAuthor(name))],
            Source = Fact(["source", "publisher"]),
            Translator = Fact(["translator"]),
            Labels = [.. Texts(SectionKeys).Where(label => label is not ("post" or "posts" or "page" or "blog" or "article")).Select(label => new TermLabel(label))],
            Tags = [.. Texts(TagKeys)],
            Language = Text(Languages),
            Image = image,
            ImageCaption = caption is null ? [] : [new TextRun(caption)],
            Addresses = [.. Texts(OldAddresses).Where(address => address.StartsWith('/') || address.StartsWith("http", StringComparison.Ordinal))],
            Related = [.. Texts(["related"])],
            IsDraft = Text(["draft"]) == "true" || Text(["published"]) == "false" || Text(["publish"]) == "false" || Text(["status"]) is "draft" or "private",
        };
        if (facts.IsDraft) findings.Keep("not published: it is a draft", "منتشر نشد: پیش‌نویس است");
        foreach (var entry in _mapping.Entries)
        {
            var key = entry.Key.ToLowerInvariant();
            if (!_used.Contains(key) && !Quiet.Contains(key)) findings.Drop($"front matter key: {entry.Key}{Shown(entry.Value)}", $"کلید سرآغاز: {entry.Key}{Shown(entry.Value)}");
        }
        return facts;
    }

    private static string Shown(DataNode value) => value is DataScalar { Value.Length: > 0 and < 80 } scalar ? $": {scalar.Value}" : "";

    private Picture? Image(HtmlPictures pictures, out string? caption)
    {
        caption = Text(["image_caption", "caption"]);
        foreach (var key in Images)
        {
            if (Node(key) is not { } node) continue;
            if (node is DataSequence { Items: [var first, ..] }) node = first;
            var address = node switch
            {
                DataScalar scalar => scalar.Value,
                DataMapping mapping => Scalar(mapping, "image", "src", "url", "path", "relative", "teaser", "overlay_image", "feature"),
                _ => null,
            };
            if (string.IsNullOrWhiteSpace(address)) continue;
            _used.Add(key);
            caption ??= node is DataMapping described ? Scalar(described, "caption", "credit") : null;
            var alt = node is DataMapping named ? Scalar(named, "alt") : Text(["image_alt", "alt"]);
            return pictures.At(address, alt);
        }
        return null;
    }

    private static string? Scalar(DataMapping mapping, params string[] keys) =>
        keys.Select(key => mapping[key]).OfType<DataScalar>().Select(scalar => scalar.Value).FirstOrDefault(value => value.Length > 0);

    private Fact<PageDate>? Date(string[] keys, ReadingContext context)
    {
        foreach (var key in keys)
        {
            if (Text([key]) is { } text && PublishDates.Read(text) is { } date && date.Day <= context.Today) return new(date, key);
        }
        return null;
    }

    private Fact<string>? Fact(string[] keys)
    {
        foreach (var key in keys)
        {
            if (Text([key]) is { } text) return new(text, key);
        }
        return null;
    }

    private string? Text(string[] keys) => keys.Select(Texts).Select(texts => texts.FirstOrDefault()).FirstOrDefault(text => text is not null);

    private IEnumerable<string> Texts(string[] keys) => keys.SelectMany(Texts).Distinct();

    private List<string> Texts(string key)
    {
        if (Node(key) is not { } node) return [];
        _used.Add(key);
        return [.. Texts(node).Select(text => text.Trim().TrimStart('#')).Where(text => text.Length > 0)];
    }

    private static IEnumerable<string> Texts(DataNode node) => node switch
    {
        DataScalar { IsNull: true } => [],
        DataScalar scalar => [scalar.Value],
        DataSequence sequence => sequence.Items.SelectMany(Texts),
        DataMapping mapping => Scalar(mapping, "name", "title") is { } name ? [name] : [],
        _ => [],
    };

    private DataNode? Node(string key)
    {
        foreach (var entry in _mapping.Entries)
        {
            if (entry.Key.Equals(key, StringComparison.OrdinalIgnoreCase)) return entry.Value;
        }
        return null;
    }
}
