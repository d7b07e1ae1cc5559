using System.Text.RegularExpressions;
using Daftar.Sources;
using Daftar.Storage;

namespace Daftar.Importing.Articles;

/// <summary>The file of an imported article, and how to tell later whether somebody has edited it.</summary>
internal static partial class ArticleFile
{
    /// <param name="newsCode">0 for a page, which has none.</param>
    /// <param name="authors">Ids of the authors' records, or plain names.</param>
    /// <param name="body">Markdown, ended by a line break.</param>
    /// <param name="ownAddress">Where the article stands on the site: an old address that is the same needs no alias.</param>
    /// <param name="image">Path of the leading picture below the content folder.</param>
    public static string Write(ImportedArticle document, int newsCode, IReadOnlyList<string> authors, string from, string body, string? image = null, string? ownAddress = null)
    {
        var yaml = new YamlWriter().Add("title", document.Title);
        if (document.IsPage) return Page(yaml, document, from, body);
        Text("kicker", document.Kicker);
        Text("lead", document.Lead);
        yaml.Add("type", document.Type).Add("news_code", newsCode);
        Date("publish_date", document.PublishDate);
        Date("updated", document.Updated);
        // A list even for one: the browser editor writes no other.
        List("author", authors);
        Text("source", document.Source);
        List("regions", document.Regions);
        List("issues", document.Issues);
        foreach (var (taxonomy, ids) in document.OtherTerms)
        {
            if (taxonomy.IsSingle) Text(taxonomy.Key, ids[0]);
            else List(taxonomy.Key, ids);
        }
        List("tags", document.Tags);
        Text("image", image);
        if (image is not null) Text("image_alt", document.Image?.Alt);
        Text("image_caption", document.ImageCaption);
        List("related", document.Related);
        List("aliases", AliasesOf(document, ownAddress));
        if (document.IsDraft) yaml.Add("draft", true);
        if (document.Translator is { } translator) yaml.Add("translation", group => group.Add("status", "translated").Add("translator", translator));
        List("needs", document.Needs);
        return WithProvenance(yaml, document, from, body);

        void Text(string key, string? value)
        {
            if (!string.IsNullOrEmpty(value)) yaml.Add(key, value);
        }

        void Date(string key, string? value)
        {
            if (value is not null) yaml.AddPlain(key, value);
        }

        void List(string key, IReadOnlyList<string> values)
        {
            if (values.Count > 0) yaml.Add(key, values);
        }
    }

    /// <summary>A page has few keys.</summary>
    private static string Page(YamlWriter yaml, ImportedArticle document, string from, string body)
    {
        if (document.Lead is { Length: > 0 } lead) yaml.Add("lead", lead);
        if (document.Updated is { } updated) yaml.AddPlain("updated", updated);
        if (AliasesOf(document, null) is { Count: > 0 } aliases) yaml.Add("aliases", aliases);
        if (document.IsDraft) yaml.Add("draft", true);
        return WithProvenance(yaml, document, from, body);
    }

    /// <summary>The file with the document's name and digest, and the digest of the file itself, by which a later edit is seen.</summary>
    private static string WithProvenance(YamlWriter yaml, ImportedArticle document, string from, string body)
    {
        yaml.Add("imported", group =>
        {
            group.Add("format", document.Format).Add("from", from);
            if (document.Row is { } row) group.Add("row", row);
            group.Add("sha256", document.Sha256);
        });
        var text = yaml.ToFrontMatter() + "\n" + body;
        var end = text.IndexOf("\n---\n", StringComparison.Ordinal) + 1;
        return text.Insert(end, $"  written: {Digest.Of(text)}\n");
    }

    /// <summary>The paths of old addresses; one with a query cannot be a file and leads nowhere.</summary>
    private static List<string> AliasesOf(ImportedArticle document, string? ownAddress)
    {
        var aliases = new List<string>();
        foreach (var address in document.Addresses)
        {
            // Other generators keep paths alone.
            var whole = address.StartsWith('/') ? "http://site.invalid" + address : address;
            if (!Uri.TryCreate(whole, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Query.Length > 0) continue;
            // Written as people read it; an address that would not be one then keeps its percent signs.
            var path = Uri.UnescapeDataString(uri.AbsolutePath);
            if (path.AsSpan().IndexOfAny(" ?#\t\r\n") >= 0 || path.Contains("//", StringComparison.Ordinal)) path = uri.AbsolutePath;
            if (path.Length > 1 && !aliases.Contains(path) && path.Trim('/') != ownAddress?.Trim('/')) aliases.Add(path);
        }
        return aliases;
    }

    /// <summary>Whether a file is as import wrote it; line ends may be those of any system.</summary>
    public static bool IsAsWritten(string text)
    {
        var plain = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        var written = WrittenLine().Match(plain);
        return written.Success && Digest.Of(plain.Remove(written.Index, written.Length)).ToString() == written.Groups[1].Value;
    }

    /// <summary>The file without the lines about the document, which change when the same page is saved again.</summary>
    public static string WithoutProvenance(string text) =>
        ProvenanceLines().Replace(text.Replace("\r\n", "\n", StringComparison.Ordinal), "", 1);

    [GeneratedRegex(@"^  written: '?""?([0-9a-f]{32})'?""?\n", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex WrittenLine();

    [GeneratedRegex(@"^imported:\n(?:  .*\n)*", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ProvenanceLines();
}
