using Daftar.Importing.Documents;
using Daftar.Importing.Readers.Html.Blocks;

namespace Daftar.Importing.Readers.Html;

/// <summary>A text that is kept as HTML without a page around it: an entry of a feed, a post, a mail.</summary>
internal static class HtmlFragmentReading
{
    /// <param name="address">Where the text stands on the web, for relative addresses in it; null when it is not known.</param>
    public static (IReadOnlyList<Block> Blocks, IReadOnlyList<Note> Notes) Read(string html, ICompanionFiles companions, string? address, ImportFindings findings)
    {
        if (html.Length > DocumentLimits.PageBytes || HtmlDepth.IsTooDeep(html))
        {
            findings.Drop("text that is too large or too deeply nested to be read", "متنی که برای خواندن بسیار بزرگ یا تودرتوست");
            return ([], []);
        }
        var body = HtmlParsing.Fragment(html);
        var pictures = new HtmlPictures(companions, Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null);
        var found = HtmlNotes.Find(body);
        HtmlPlaces.Resolve(body, found, address is null ? [] : [address], findings);
        var reading = new HtmlBlocks(pictures, found, findings);
        return (reading.Of(body), reading.Notes());
    }
}
