using Daftar.Modelling;

namespace Daftar.Outputs.Api;

/// <summary>Finds the content's own files, images and documents, in the HTML of a body.</summary>
public sealed class ContentFiles
{
    private readonly HashSet<string> _paths;
    private readonly string _base;

    public ContentFiles(SiteModel site)
    {
        _paths = new(site.Content.Files.Count, StringComparer.Ordinal);
        foreach (var file in site.Content.Files) _paths.Add(file.Path);
        _base = site.Urls.Absolute(site.Urls.Root);
    }

    /// <summary>Paths below the input folder, each once, in the order of the text.</summary>
    /// <param name="html">With absolute addresses.</param>
    /// <param name="first">Comes before those, or null.</param>
    public IReadOnlyList<string> In(string html, string? first)
    {
        var found = new List<string>();
        if (first is not null) found.Add(first);
        if (_paths.Count == 0) return found;
        var marker = "=\"" + _base;
        for (var at = html.IndexOf(marker, StringComparison.Ordinal); at >= 0; at = html.IndexOf(marker, at + marker.Length, StringComparison.Ordinal))
        {
            var value = html.AsSpan(at + marker.Length);
            var path = Uri.UnescapeDataString(value[..value.IndexOfAny("\"#?")]);
            if (_paths.Contains(path) && !found.Contains(path)) found.Add(path);
        }
        return found;
    }
}
