using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Daftar.Importing.Bodies;
using Daftar.Importing.Documents;
using Daftar.Importing.Readers.Html;
using Daftar.Importing.Readers.Html.Blocks;
using Daftar.Importing.Wording;
using Daftar.Languages;

namespace Daftar.Importing.Readers.WordPress;

/// <summary>One post or page of an export.</summary>
internal static class WordPressItem
{
    /// <summary>Null for what is no text: pictures, entries of menus, what was thrown away.</summary>
    public static ImportedDocument? Read(XElement item, WordPressExport export, SourceDocument source, ReadingContext context)
    {
        var type = WordPressExport.Text(item, "post_type") ?? "post";
        var status = WordPressExport.Text(item, "status") ?? "publish";
        if (type == "attachment") return null;
        // A block that posts share comes with each of them.
        if (type == "wp_block" && status == "publish") return null;
        if (type is not ("post" or "page") || status is "trash" or "auto-draft" or "inherit")
        {
            export.Skip(status is "trash" or "auto-draft" or "inherit" ? $"{type}, {status}" : type);
            return null;
        }

        var findings = new ImportFindings();
        var id = WordPressExport.Text(item, "post_id");
        var link = WordPressExport.Text(item, "link");
        var companions = new UploadedFiles(source.Companions);
        var content = WordPressBlocks.Whole(WordPressExport.Text(item, "content", "encoded") ?? "", WordPressExport.Meta(item, "footnotes"), export, findings);
        var html = WordPressContent.ToHtml(content, id, export, findings);
        var (blocks, notes) = HtmlFragmentReading.Read(html, companions, link ?? export.SiteAddress, findings);
        var isLocked = WordPressExport.Text(item, "post_password") is not null;
        var isDraft = status != "publish" || isLocked;
        if (isDraft) findings.Keep(isLocked ? "kept off the site: it asks for a password" : $"kept off the site: its status is {status}", isLocked ? "بیرون از سایت ماند: گذرواژه می‌خواهد" : $"بیرون از سایت ماند: وضعیتش {status} است");
        var answers = WordPressComments.Of(item, findings);

        var hasNothing = blocks.Count == 0 && answers == ReaderAnswers.None && WordPressExport.Text(item, "title") is null && WordPressExport.Text(item, "excerpt", "encoded") is null;
        if (hasNothing && WordPressExport.Meta(item, "_thumbnail_id") is null)
        {
            export.Skip($"{type}, empty");
            return null;
        }

        var excerpt = Excerpt(WordPressExport.Text(item, "excerpt", "encoded"));
        var image = export.AttachmentOf(WordPressExport.Meta(item, "_thumbnail_id"));
        var text = InlineText.Of(blocks);
        return new()
        {
            Format = "wordpress",
            Part = $"{type}-{id ?? WordPressExport.Text(item, "post_name") ?? Digest(item)[..8]}",
            Sha256 = Digest(item),
            Facts = new()
            {
                Title = WordPressExport.Text(item, "title") is { } title ? new(Plain(title), "title") : null,
                Lead = excerpt is not null && !HtmlElements.Collapse(text).Contains(excerpt, StringComparison.Ordinal) ? new(excerpt, "excerpt") : null,
                Labels = [.. Terms(item, "category").Select(name => new TermLabel(name)), .. Terms(item, "post_tag").Select(name => new TermLabel(name, TermLabelKind.Tag))],
                Published = Date(WordPressExport.Text(item, "post_date")) is { } date ? new(date, "post_date") : Date(WordPressExport.Text(item, "pubDate")) is { } sent ? new(sent, "pubDate") : null,
                Authors = export.AuthorOf(WordPressExport.Text(item, "creator")) is { } author ? [new(author, Id: WordPressExport.Text(item, "creator"))] : [],
                Source = export.SiteName is { } site ? new(site, "site title") : null,
                Language = context.LanguageOf($"{WordPressExport.Text(item, "title")}\n{text}") is null ? export.Language : null,
                Image = image is null ? null : new HtmlPictures(companions, null).At(image.Address, image.Alt),
                ImageCaption = image?.Caption is { } caption ? [new TextRun(caption)] : [],
                Addresses = Addresses(item, link, id, export),
                IsDraft = isDraft,
                IsPage = type == "page",
            },
            Blocks = blocks.Count > 0 || image is null ? blocks : [],
            Notes = notes,
            Answers = answers,
            Findings = findings,
        };
    }

    private static IEnumerable<string> Terms(XElement item, string domain) => item.Elements("category")
        // Old exports name no domain: what they have are categories.
        .Where(element => ((string?)element.Attribute("domain") ?? "category") == domain)
        .Select(element => Plain(element.Value.Trim())).Where(name => name.Length > 0 && !name.Equals("Uncategorized", StringComparison.OrdinalIgnoreCase) && name != "دسته‌بندی نشده").Distinct();

    private static string? Excerpt(string? html) => html is null ? null : HtmlElements.TextOf(HtmlParsing.Fragment(html)) is { Length: > 0 } text ? text : null;

    /// <summary>Titles and names hold entities as HTML does.</summary>
    internal static string Plain(string text) => text.IndexOfAny(['&', '<']) >= 0 ? HtmlElements.TextOf(HtmlParsing.Fragment(text)) : text;

    private static PageDate? Date(string? text) => text is null || text.StartsWith("0000", StringComparison.Ordinal) ? null : PublishDates.Read(text);

    private static List<string> Addresses(XElement item, string? link, string? id, WordPressExport export)
    {
        var addresses = new List<string>();
        if (link is not null && Uri.TryCreate(link, UriKind.Absolute, out _)) addresses.Add(link);
        if (WordPressExport.Text(item, "guid") is { } guid && Uri.TryCreate(guid, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https") addresses.Add(guid);
        // The address that every post answers to, however its permalink looks.
        if (id is not null && export.SiteAddress is { } site) addresses.AddRange([$"{site.TrimEnd('/')}/?p={id}", $"{site.TrimEnd('/')}/?page_id={id}"]);
        return [.. addresses.Distinct(StringComparer.Ordinal)];
    }

    private static string Digest(XElement item) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(item.ToString(SaveOptions.DisableFormatting))));
}
