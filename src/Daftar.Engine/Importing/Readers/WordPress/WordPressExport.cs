using System.Xml;
using System.Xml.Linq;

namespace Daftar.Importing.Readers.WordPress;

/// <summary>Data of the whole export: names of authors, addresses of pictures, the site's language and name.</summary>
internal sealed class WordPressExport
{
    private readonly Dictionary<string, string> _authors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Attachment> _attachments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _reusable = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _skipped = new(StringComparer.Ordinal);

    public string? SiteName { get; private set; }
    public string? SiteAddress { get; private set; }
    public string? Language { get; private set; }

    /// <summary>Items of kinds that are no texts, such as entries of menus, by kind.</summary>
    public IReadOnlyDictionary<string, int> Skipped => _skipped;

    public void ReadNames(XmlReader reader)
    {
        foreach (var element in SafeXml.Elements(reader, name => name is "wp:author" or "item" or "title" or "link" or "language" or "wp:base_blog_url"))
        {
            switch (element.Name.LocalName)
            {
                case "author":
                    if (Text(element, "author_login") is { } login) _authors[login] = NameOf(element) ?? login;
                    break;
                case "item" when Text(element, "post_type") == "attachment" && Text(element, "attachment_url") is { } address:
                    if (Text(element, "post_id") is { } id) _attachments[id] = new(address, Meta(element, "_wp_attachment_image_alt"), Text(element, "excerpt", "encoded"), Text(element, "post_parent"));
                    break;
                case "item" when Text(element, "post_type") == "wp_block" && Text(element, "content", "encoded") is { } block:
                    if (Text(element, "post_id") is { } number) _reusable[number] = block;
                    break;
                case "title": SiteName ??= Value(element); break;
                case "link": SiteAddress ??= Value(element); break;
                case "language": Language ??= Value(element); break;
            }
        }
    }

    public string? AuthorOf(string? login) => login is null ? null : _authors.GetValueOrDefault(login, login);

    public Attachment? AttachmentOf(string? id) => id is null ? null : _attachments.GetValueOrDefault(id);

    /// <summary>Pictures that were put up with a post, in the order of the file.</summary>
    public IEnumerable<Attachment> AttachmentsTo(string? post) => post is null ? [] : _attachments.Values.Where(attachment => attachment.Post == post);

    /// <summary>The text of a block that posts share; null when the export does not have it.</summary>
    public string? ReusableOf(string id) => _reusable.GetValueOrDefault(id);

    public void Skip(string type) => _skipped[type] = _skipped.GetValueOrDefault(type) + 1;

    public static string? Text(XElement item, string name) => item.Elements().FirstOrDefault(element => element.Name.LocalName == name) is { } found ? Value(found) : null;

    /// <summary>Elements of one local name in several namespaces: <c>content:encoded</c>, <c>excerpt:encoded</c>.</summary>
    public static string? Text(XElement item, string space, string name) =>
        item.Elements().FirstOrDefault(element => element.Name.LocalName == name && element.Name.NamespaceName.Contains(space, StringComparison.Ordinal)) is { } found ? Value(found) : null;

    public static string? Meta(XElement item, string key) => item.Elements()
        .Where(element => element.Name.LocalName == "postmeta" && Text(element, "meta_key") == key).Select(element => Text(element, "meta_value")).FirstOrDefault(value => value is not null);

    private static string? NameOf(XElement author)
    {
        if (Text(author, "author_display_name") is { } shown) return shown;
        var name = $"{Text(author, "author_first_name")} {Text(author, "author_last_name")}".Trim();
        return name.Length > 0 ? name : null;
    }

    private static string? Value(XElement element) => element.Value.Trim() is { Length: > 0 } text ? text : null;
}

/// <param name="Post">The number of the post that it was put up with.</param>
internal sealed record Attachment(string Address, string? Alt, string? Caption, string? Post = null);
