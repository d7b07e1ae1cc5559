using Daftar.Diagnostics;
using Daftar.Media;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Planning;
using Daftar.Views;

namespace Daftar.Outputs.Assets;

/// <summary>
/// Files that are copied: the theme's assets, style sheets and scripts minified, to <c>assets/</c>, the content's images and documents to the
/// path that they have below the input folder. No picture keeps metadata; loading has found out which files may be published.
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
        foreach (var file in site.Content.Files)
        {
            var (path, source) = (new OutputPath(file.Path), $"{site.Configuration.InputPath}/{file.Path}");
            if (FileKinds.OfName(file.Path) is { IsCleaned: true } kind) yield return new CleanedCopy(path, source, file.FullPath, kind, file.Digest);
            else yield return new CopiedFile(path, source, file.FullPath, file.Digest);
        }
    }
}
