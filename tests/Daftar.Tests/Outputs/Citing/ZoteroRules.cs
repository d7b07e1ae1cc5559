using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Daftar.Tests.Outputs.Citing;

/// <summary>
/// What Zotero's translator "Embedded Metadata" makes of a page, by its rules: tags whose prefix is a vocabulary (og, article, z) are statements
/// about the page; of the <c>citation_</c> tags those of a report decide the type, and a title alone is taken for a journal's article.
/// </summary>
internal static class ZoteroRules
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["citation_title"] = "title",
        ["citation_publication_date"] = "date",
        ["citation_technical_report_institution"] = "institution",
        ["citation_technical_report_number"] = "number",
        ["citation_publisher"] = "publisher",
        ["citation_public_url"] = "url",
        ["citation_language"] = "language",
    };

    public static (string? ItemType, IReadOnlyDictionary<string, string> Fields, IReadOnlyList<string> Authors) Read(IHtmlDocument page)
    {
        var tags = page.Head!.QuerySelectorAll("meta").Select(meta => (Name: meta.GetAttribute("name") ?? meta.GetAttribute("property") ?? "", Content: meta.GetAttribute("content") ?? ""))
            .Where(tag => tag.Name.Length > 0 && tag.Content.Length > 0).ToList();
        string? First(string name) => tags.Where(tag => tag.Name == name).Select(tag => tag.Content).FirstOrDefault();

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (First("og:title") is { } shared) fields["title"] = shared;
        if (First("og:url") is { } address) fields["url"] = address;
        foreach (var (name, field) in Fields)
        {
            // Several are joined, which is why each may stand only once.
            if (tags.Any(tag => tag.Name == name)) fields[field] = string.Join(", ", tags.Where(tag => tag.Name == name).Select(tag => tag.Content));
        }
        var authors = tags.Where(tag => tag.Name == "citation_author").Select(tag => Cleaned(tag.Content)).ToList();
        return (TypeOf(tags.ConvertAll(tag => tag.Name), First("z:itemType"), First("og:type")), fields, authors);
    }

    private static string? TypeOf(List<string> names, string? told, string? shared)
    {
        if (told is not null) return told;
        if (shared == "website") return "webpage";
        if (names.Contains("citation_technical_report_institution")) return "report";
        if (names.Contains("citation_title")) return "journalArticle";
        return names.Any(name => name.StartsWith("og:", StringComparison.Ordinal)) ? "webpage" : null;
    }

    // The last word is the family name, unless a comma says otherwise.
    private static string Cleaned(string author)
    {
        if (author.Split(',', 2, StringSplitOptions.TrimEntries) is [var family, var given]) return $"{given} | {family}";
        var at = author.LastIndexOf(' ');
        return at < 0 ? $" | {author}" : $"{author[..at]} | {author[(at + 1)..]}";
    }
}
