using Daftar.Diagnostics;
using Daftar.Pictures.Cards;
using Daftar.Theming.Strings;

namespace Daftar.Theming;

/// <summary>Everything that decides the look: layouts, strings and the files to copy.</summary>
/// <param name="Strings">By language code; there is one for each language of the site.</param>
/// <param name="Assets">Files of <c>theme/assets</c>, to be copied to <c>assets/</c>; inlined ones are not among them.</param>
/// <param name="Digest">Digest of all the theme's files.</param>
public sealed record Theme(
    ITemplateEngine Templates,
    IReadOnlyDictionary<string, ThemeStrings> Strings,
    IReadOnlyList<ThemeAsset> Assets,
    Storage.Digest Digest)
{
    /// <summary>The asset by which browsers show feeds as pages, which no template links to.</summary>
    public const string FeedStyle = "css/feed.css";

    /// <summary>The look of the cards of shared links.</summary>
    public required CardStyle Cards { get; init; }

    /// <summary>Addresses that templates write themselves and that stay on the site, for those who know what is there.</summary>
    public IReadOnlyList<ThemeLink> Links { get; init; } = [];
}

/// <param name="Path">Below <c>theme/assets/</c>, forward slashes.</param>
/// <param name="FullPath">On this machine.</param>
/// <param name="Rewritten">What is written in place of the file: minified, or without metadata; null for one that is copied as it is.</param>
/// <param name="Source">Relative to the site's root, for messages.</param>
public sealed record ThemeAsset(string Path, string FullPath, Storage.Digest Digest, byte[]? Rewritten, string Source);

/// <summary>An address in a template.</summary>
/// <param name="Base">What it is relative to: "site.root", "site.url", "site.assets", or "" for none.</param>
public sealed record ThemeLink(SourcePlace Place, string Base, string Address);
