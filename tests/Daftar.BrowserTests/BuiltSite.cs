using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Daftar.BrowserTests;

/// <summary>A finished output folder, read as a reader's browser would.</summary>
public sealed class BuiltSite
{
    private readonly Dictionary<string, IHtmlDocument> _documents = new(StringComparer.Ordinal);

    public BuiltSite(string folder, string basePath)
    {
        (Folder, BasePath) = (folder, basePath);
        Files = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(path => path[0] != '.')
            .Order(StringComparer.Ordinal)];
        Pages = [.. Files.Where(file => file.EndsWith(".html", StringComparison.Ordinal) && !IsApart(file))];
    }

    public string Folder { get; }

    public string BasePath { get; }

    /// <summary>All files as paths below the folder.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>The HTML files that readers see: without redirects, and without the editors' own application.</summary>
    public IReadOnlyList<string> Pages { get; }

    /// <summary>The page's address on its server, with the base path.</summary>
    public string UrlOf(string page) =>
        BasePath + "/" + (page.EndsWith("index.html", StringComparison.Ordinal) ? page[..^"index.html".Length] : page);

    public byte[] Read(string file) => File.ReadAllBytes(Path.Combine(Folder, file));

    /// <summary>The page's document; parsed once. For reading only.</summary>
    public IHtmlDocument Document(string page)
    {
        if (_documents.TryGetValue(page, out var document)) return document;
        document = new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(Folder, page)));
        return _documents[page] = document;
    }

    private bool IsApart(string file) =>
        file.StartsWith("admin/", StringComparison.Ordinal)
        || Document(file).QuerySelector("meta[http-equiv=refresh i]") is not null;
}
