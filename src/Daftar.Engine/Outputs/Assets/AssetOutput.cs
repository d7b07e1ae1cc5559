using Daftar.Diagnostics;
using Daftar.Planning;

namespace Daftar.Outputs.Assets;

/// <summary>
/// Files that are copied as they are: the theme's assets to <c>assets/</c>, the content's images and documents to the
/// path that they have below the input folder.
/// </summary>
public sealed class AssetOutput : IOutput
{
    public IEnumerable<PlannedFile> Plan(SiteModel site, SitePages pages, DiagnosticBag diagnostics)
    {
        // Without it GitHub Pages runs Jekyll, which drops files whose names begin with "_".
        yield return new EmptyFile(new(".nojekyll"));
        foreach (var asset in site.Theme.Assets)
            yield return new CopiedFile(new("assets/" + asset.Path), $"{site.Configuration.ThemePath}/assets/{asset.Path}", asset.FullPath, asset.Digest);
        foreach (var file in site.Content.Files)
            yield return new CopiedFile(new(file.Path), $"{site.Configuration.InputPath}/{file.Path}", file.FullPath, null);
    }
}
