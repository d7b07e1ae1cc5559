using Daftar.Diagnostics;
using Daftar.Media;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Pictures;
using Daftar.Planning;
using Daftar.Views;

namespace Daftar.Outputs.Assets;

/// <summary>
/// Files that are copied: the theme's assets, style sheets and scripts minified, to <c>assets/</c>, the content's images and documents to the
/// path that they have below the input folder; what was made of pictures, to <c>assets/pictures/</c>; and the cards of shared links, to <c>assets/cards/</c>. No picture keeps metadata; loading has found out which files may be published.
/// </summary>
public sealed class AssetOutput : IOutput
{
    public IEnumerable<PlannedFile> Plan(SiteModel site, SiteViews views, DiagnosticBag diagnostics)
    {
        // Without it GitHub Pages runs Jekyll, which drops files whose names begin with "_".
        yield return new EmptyFile(new(".nojekyll"));
        foreach (var asset in site.Theme.Assets)
        {
            var (path, source) = (new OutputPath("assets/" + asset.Path), asset.Source);
            if (asset.Rewritten is { } content) yield return new RewrittenFile(path, source, content, asset.Digest);
            else yield return new CopiedFile(path, source, asset.FullPath, asset.Digest);
        }
        foreach (var picture in site.Pictures.Files) yield return Made(site, picture, new("assets/pictures/" + picture.Name), picture.Name);
        foreach (var name in site.Cards.Files) yield return new CopiedFile(new("assets/cards/" + name), name, Path.Combine(site.Cards.Folder, name), Storage.Digest.Of(name));
        foreach (var file in site.Content.Files)
        {
            var (path, source) = (new OutputPath(file.Path), $"{site.Configuration.InputPath}/{file.Path}");
            if (site.Pictures.Find(file.Path, PictureUse.Original) is { Fallback: { } smaller })
            {
                yield return Made(site, smaller, path, source);
                continue;
            }
            if (FileKinds.OfName(file.Path) is { IsCleaned: true } kind) yield return new CleanedCopy(path, source, file.FullPath, kind, file.Digest);
            else yield return new CopiedFile(path, source, file.FullPath, file.Digest);
        }
    }

    // The name says what it was made from.
    private static CopiedFile Made(SiteModel site, PictureFile picture, OutputPath path, string source) =>
        new(path, source, Path.Combine(site.Pictures.Folder, picture.Name), Storage.Digest.Of(picture.Name));
}
