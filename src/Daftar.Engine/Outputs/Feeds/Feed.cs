using Daftar.Content;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Views;

namespace Daftar.Outputs.Feeds;

/// <summary>The content of a feed, shared by its three formats.</summary>
/// <param name="Url">The page whose news the feed brings; its files lie in that folder.</param>
/// <param name="Articles">Newest first, all with a date.</param>
/// <param name="HasTexts">Whether entries carry the whole text, not the lead alone.</param>
internal sealed record Feed(
    LanguageSite Language, SiteUrl Url, string Title, string Description, IReadOnlyList<Article> Articles, bool HasTexts)
{
    /// <summary>The last change of an entry: a feed that nothing was added to has not changed.</summary>
    public ContentDate Updated { get; } = PageListing.Latest(Articles)!.Value;

    public SiteUrl File(string name) => new(Url.Value + name);
}
