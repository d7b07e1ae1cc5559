using Daftar.Configuration;
using Daftar.Content;
using Daftar.Schema;
using Daftar.Sources;
using Daftar.Storage;

namespace Daftar.Importing.Articles;

/// <summary>The file of an imported article, and how to tell later whether somebody has edited it.</summary>
internal static class ArticleFile
{
    private const string Imported = "imported";
    private const string Written = "written";

    /// <param name="newsCode">0 for a page, which has none.</param>
    /// <param name="authors">Ids of the authors' records, or plain names.</param>
    /// <param name="body">Markdown, ended by a line break.</param>
    /// <param name="ownAddress">Where the article stands on the site: an old address that is the same needs no alias.</param>
    /// <param name="image">Path of the leading picture below the content folder.</param>
    public static string Write(ImportedArticle document, int newsCode, IReadOnlyList<string> authors, string from, string body, string? image = null, string? ownAddress = null)
    {
        // A page has few keys.
        var file = new ContentWriter(document.IsPage ? ContentSchema.Pages : SchemaFor(document))
            .Set("title", document.Title).Set("lead", document.Lead).Set("updated", document.Updated)
            .Set("aliases", AliasesOf(document, document.IsPage ? null : ownAddress)).Set("draft", document.IsDraft ? true : null);
        if (!document.IsPage)
        {
            // The author is a list even for one: the browser editor writes no other.
            file.Set("kicker", document.Kicker).Set("type", document.Type).Set("news_code", newsCode).Set("publish_date", document.PublishDate)
                .Set("author", authors).Set("source", document.Source).Set("regions", document.Regions).Set("issues", document.Issues)
                .Set("tags", document.Tags).Set("image", image).Set("image_alt", image is null ? null : document.Image?.Alt)
                .Set("image_caption", document.ImageCaption).Set("related", document.Related).Set("needs", document.Needs);
            foreach (var (taxonomy, ids) in document.OtherTerms) file.Set(taxonomy.Key, taxonomy.IsSingle ? ids[0] : ids);
            if (document.Translator is { } translator) file.Set("translation", file.Group("translation").Set("status", "translated").Set("translator", translator));
        }
        return WithProvenance(file, document, from, body);
    }

    /// <summary>The keys of an article, with those of the site's own taxonomies behind the usual ones.</summary>
    private static CollectionSchema SchemaFor(ImportedArticle document) => document.OtherTerms.Count == 0 ? ContentSchema.Articles
        : ContentSchema.ArticlesOf([.. TaxonomySettings.Defaults, .. document.OtherTerms.Select(term => term.Taxonomy)]);

    /// <summary>The file with the document's name and digest, and the digest of the file itself, by which a later edit is seen.</summary>
    private static string WithProvenance(ContentWriter file, ImportedArticle document, string from, string body)
    {
        var imported = file.Group(Imported).Set("format", document.Format).Set("from", from).Set("row", document.Row).Set("sha256", document.Sha256);
        var text = file.Set(Imported, imported).ToMarkdown(body);
        imported.Set(Written, Digest.Of(text).ToString());
        return file.ToMarkdown(body);
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
        var edit = ContentEdit.Markdown(WithPlainLineEnds(text));
        return edit.Find(Imported, Written) is { } written && edit.Remove(Imported, Written) is { } first && Digest.Of(first).ToString() == written;
    }

    /// <summary>The file without the lines about the document, which change when the same page is saved again.</summary>
    public static string WithoutProvenance(string text)
    {
        var plain = WithPlainLineEnds(text);
        return ContentEdit.Markdown(plain).Remove(Imported) ?? plain;
    }

    private static string WithPlainLineEnds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);
}
