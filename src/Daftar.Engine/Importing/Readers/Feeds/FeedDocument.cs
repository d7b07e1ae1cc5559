using Daftar.Importing.Bodies;
using Daftar.Importing.Documents;
using Daftar.Importing.Readers.Html;
using Daftar.Importing.Readers.Html.Blocks;
using Daftar.Importing.Wording;

namespace Daftar.Importing.Readers.Feeds;

/// <summary>An item as any kind of feed has it.</summary>
internal sealed record FeedItem
{
    public string? Title { get; init; }
    public string? Link { get; init; }
    public string? Id { get; init; }
    public string? Date { get; init; }
    public string? Updated { get; init; }
    public IReadOnlyList<string> Authors { get; init; } = [];
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>HTML.</summary>
    public string? Summary { get; init; }

    /// <summary>HTML; null when the feed has summaries alone.</summary>
    public string? Content { get; init; }
    public string? Image { get; init; }
    public string? Site { get; init; }
    public string? Language { get; init; }
    public required string Sha256 { get; init; }
}

/// <summary>An item of a feed as a document.</summary>
internal static class FeedDocument
{
    public static ImportedDocument Of(FeedItem item, SourceDocument source, ReadingContext context)
    {
        var findings = new ImportFindings();
        var (blocks, notes) = HtmlFragmentReading.Read(item.Content ?? item.Summary ?? "", source.Companions, item.Link, findings);
        if (item.Content is null) findings.Miss("the text: the feed has only a summary", "متن: خوراک فقط چکیده دارد");
        var summary = item.Summary is null || item.Content is null ? null : HtmlElements.TextOf(HtmlParsing.Fragment(item.Summary));
        var text = InlineText.Of(blocks);
        var isRepeated = summary is null || HtmlElements.Collapse(text).StartsWith(summary.TrimEnd('.', '…', ' ', '[', ']'), StringComparison.Ordinal);
        return new()
        {
            Format = "feed",
            Part = PartOf(item),
            Sha256 = item.Sha256,
            Facts = new()
            {
                Title = item.Title is { } title ? new(HtmlElements.TextOf(HtmlParsing.Fragment(title)), "title") : null,
                Lead = isRepeated || summary!.Length == 0 ? null : new(summary, "summary"),
                Labels = [.. item.Categories.Select(name => new TermLabel(name, TermLabelKind.Tag))],
                Published = Date(item.Date, context) is { } date ? new(date, "date of the item") : null,
                Updated = Date(item.Updated, context) is { } updated && item.Updated != item.Date && Date(item.Date, context) is { } first && updated.Day > first.Day ? new(updated, "updated") : null,
                Authors = [.. item.Authors.Select(name => new SourceAuthor(name))],
                Source = item.Site is { Length: > 0 } site ? new(site, "title of the feed") : null,
                Language = context.LanguageOf($"{item.Title}\n{text}") is null ? item.Language : null,
                Image = item.Image is { } image ? new HtmlPictures(source.Companions, null).At(image, null) : null,
                Addresses = [.. ((string?[])[item.Link, item.Id]).OfType<string>().Where(address => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https").Distinct()],
            },
            Blocks = blocks,
            Notes = notes,
            Findings = findings,
        };
    }

    /// <summary>"editor@example.org (Aisha Khan)" is Aisha Khan; an address alone is nobody's name.</summary>
    public static string NameOf(string text)
    {
        text = text.Trim();
        if (text.IndexOf('(', StringComparison.Ordinal) is > 0 and var open && text.EndsWith(')') && text.Contains('@')) return text[(open + 1)..^1].Trim();
        return text.Contains('@') && !text.Contains(' ') ? "" : text;
    }

    private static PageDate? Date(string? text, ReadingContext context) => text is not null && PublishDates.Read(text) is { } date && date.Day <= context.Today ? date : null;

    /// <summary>A short name that stays the same when the feed grows: the end of the item's address.</summary>
    private static string PartOf(FeedItem item)
    {
        var address = item.Link ?? item.Id;
        if (address is null || !Uri.TryCreate(address, UriKind.Absolute, out var uri)) return item.Sha256[..8];
        var path = uri.AbsolutePath.Trim('/') + uri.Query;
        return path.Length is > 0 and < 120 ? Uri.UnescapeDataString(path).Replace('#', '-') : item.Sha256[..8];
    }
}
