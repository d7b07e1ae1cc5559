using System.Collections.Concurrent;
using Daftar.Configuration;
using Daftar.Files;
using Daftar.Markup;

namespace Daftar.Loading;

/// <summary>
/// Says where the links of a body lead. A link to another Markdown file cannot be resolved before all files are known:
/// it becomes <c>daftar:</c> and the file's path, which rendering replaces by the address.
/// </summary>
internal sealed class BodyLinkResolver(SiteConfiguration configuration, InputTree tree)
{
    private readonly HashSet<string> _documents = [.. tree.Articles.Concat(tree.Pages).Select(file => file.Path)];
    private readonly ConcurrentDictionary<string, ImageSize?> _sizes = new(StringComparer.Ordinal);

    /// <summary>The address for an internal target as written in the file, or null when there is nothing of that name.</summary>
    public string? Resolve(ContentFile from, string target)
    {
        if (target.Length == 0) return target;
        if (target[0] == '/') return ResolveRooted(target);
        if (Combine(from.Path, target) is not { } path) return null;
        if (_documents.Contains(path)) return Content.DocumentLinks.Prefix + path;
        var below = Below(path);
        return below is not null && tree.Others.Contains(below) ? configuration.LinkRoot + "/" + Escape(below) : null;
    }

    /// <summary>The address of a picture, which has to be a file below the input folder or of the theme; null when there is none.</summary>
    public string? ResolveImage(ContentFile from, string target)
    {
        if (!target.StartsWith('/')) return Resolve(from, target) is { } address && !address.StartsWith(Content.DocumentLinks.Prefix, StringComparison.Ordinal) ? address : null;
        var rooted = configuration.LinkRoot.Length > 0 && target.StartsWith(configuration.LinkRoot + "/", StringComparison.Ordinal) ? target[configuration.LinkRoot.Length..] : target;
        var isThere = tree.Others.Contains(rooted[1..]) || rooted.StartsWith("/assets/", StringComparison.Ordinal);
        return isThere ? configuration.LinkRoot + rooted : null;
    }

    /// <summary>Where a file that is not published lies, as somebody writes it who looks at the folder: beside the article, or below the root.</summary>
    public string? LiesAt(ContentFile from, string target, string root)
    {
        foreach (var path in (string?[])[target.StartsWith('/') ? target[1..] : Combine(from.Path, target), $"{configuration.InputPath}/{target.TrimStart('/')}"])
        {
            if (path is not null && Path.GetExtension(path).Length > 0 && File.Exists(Path.Combine(root, path))) return path;
        }
        return null;
    }

    /// <summary>Whether a link of the file leads to a page of the content or to a file, however it is written.</summary>
    public bool IsFile(ContentFile from, string target)
    {
        if (target.StartsWith('/')) return tree.Others.Contains(Uri.UnescapeDataString(target[1..]));
        return Resolve(from, target) is not null;
    }

    /// <summary>Whether what was asked of other files would be answered the same now.</summary>
    public bool Holds(ContentFile from, LinkLookup lookup, string root) => lookup.IsSize
        ? SizeOf(from, lookup.Target, root) == lookup.Size
        : (lookup.IsImage ? ResolveImage(from, lookup.Target) : Resolve(from, lookup.Target)) == lookup.Answer;

    /// <summary>Whether a rooted target names a file of the content, of which others are told then.</summary>
    public bool IsFile(string target) => target.StartsWith('/') && tree.Others.Contains(Uri.UnescapeDataString(target[1..].Split('#', '?')[0]));

    public ImageSize? SizeOf(ContentFile from, string target, string root)
    {
        var below = target.StartsWith('/') ? target[1..] : Combine(from.Path, target) is { } path ? Below(path) : null;
        return below is null ? null : SizeOf(below, root);
    }

    /// <summary>Size of an image by its path below the input folder; null when it is none or not there.</summary>
    public ImageSize? SizeOf(string below, string root)
    {
        if (!tree.Others.Contains(below)) return null;
        return _sizes.GetOrAdd(below, path => ReadSize(Path.Combine(root, configuration.InputPath, path)));
    }

    // Files of the content are known; addresses of pages are checked once all pages are planned.
    private string? ResolveRooted(string target)
    {
        var below = target[1..];
        if (below.StartsWith("images/", StringComparison.Ordinal) && !tree.Others.Contains(below)) return null;
        return configuration.LinkRoot + target;
    }

    private string? Below(string path) =>
        path.StartsWith(configuration.InputPath + "/", StringComparison.Ordinal) ? path[(configuration.InputPath.Length + 1)..] : null;

    /// <summary>The path that a relative target names, or null when it leads out of the root. A path below the input folder works too.</summary>
    private string? Combine(string from, string target)
    {
        var decoded = Uri.UnescapeDataString(target);
        if (tree.Others.Contains(decoded)) return configuration.InputPath + "/" + decoded;
        var parts = from.Split('/').SkipLast(1).ToList();
        foreach (var part in decoded.Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count == 0) return null;
            else parts.RemoveAt(parts.Count - 1);
        }
        return string.Join('/', parts);
    }

    private static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static ImageSize? ReadSize(string path)
    {
        try
        {
            using var file = PlainFile.Open(path);
            var header = new byte[Math.Min(file.Length, ImageSize.HeaderLength)];
            file.ReadExactly(header);
            return ImageSize.TryRead(header);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
