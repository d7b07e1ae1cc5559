using Daftar.Configuration;
using Daftar.Content;
using Daftar.Diagnostics;

namespace Daftar.Checking;

/// <summary>Images that cost readers too much, or say nothing to those who cannot see them.</summary>
internal static class ImageCheck
{
    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg",
    };

    public static void Run(string root, SiteConfiguration configuration, ContentSet content, DiagnosticBag diagnostics)
    {
        foreach (var file in content.Files)
        {
            if (!Extensions.Contains(Path.GetExtension(file.Path))) continue;
            var kilobytes = (new FileInfo(file.FullPath).Length + 999) / 1000;
            if (kilobytes > configuration.ImageLimit)
                diagnostics.Add(CheckingDiagnostics.HeavyImage($"{configuration.InputPath}/{file.Path}", kilobytes, configuration.ImageLimit));
        }
        foreach (var article in content.Articles)
        {
            if (article.Image is { } image && string.IsNullOrWhiteSpace(article.ImageAlt))
                diagnostics.Add(CheckingDiagnostics.MissingImageAlt(FrontMatterPlace.Find(root, article.Path, "image"), image));
        }
    }
}
