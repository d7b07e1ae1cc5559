using System.Buffers;
using System.IO.Compression;
using System.Net;
using System.Text;
using Daftar.Files;
using Daftar.Markup;
using Daftar.Modelling.Addresses;
using Daftar.Planning;
using Daftar.Writing;

namespace Daftar.Preview.Changes;

/// <summary>Writes pages and the files that they show; what else they link to is named where it stands on the live site.</summary>
internal sealed class PreviewFolder(ChangePreviewRequest request, LoadedSite site, SitePlan plan)
{
    private readonly Dictionary<string, PlannedFile> _files = plan.Files.ToDictionary(file => file.Path.Value, StringComparer.Ordinal);
    private readonly RenderContext _context = site.Context;

    public (IReadOnlyList<PreviewedPage> Pages, long Bytes) Write(IReadOnlyList<PlannedFile> pages)
    {
        Empty(request.Output);
        var here = pages.Select(page => page.Path.Value).ToHashSet(StringComparer.Ordinal);
        var origin = site.Configuration.Origin + site.Configuration.LinkRoot + "/";
        var (written, bytes, room) = (new List<PreviewedPage>(), 0L, request.MostBytes);
        foreach (var page in pages)
        {
            var html = Encoding.UTF8.GetString(Render(page));
            var links = new RelativeLinks(page.Path, site.Configuration.LinkRoot, path => here.Contains(path) || Take(path) ? null : origin + Address(path));
            var content = Encoding.UTF8.GetBytes(links.InHtml(html));
            Save(page.Path.Value, content);
            bytes += content.Length;
            written.Add(new(page.Path.Value, Title(html), IsOwn: false) { Compressed = Compressed(content) });
        }
        return (written, bytes + request.MostBytes - room);

        // What a page shows lies beside it; other pages, feeds and data are read on the live site.
        bool Take(string path)
        {
            if (!_files.TryGetValue(path, out var file) || Path.GetExtension(path) is ".html" or ".xml" or ".json" or ".txt" or ".webmanifest" or "") return false;
            if (here.Contains(path)) return true;
            var content = Render(file);
            if (content.Length > room) return false;
            room -= content.Length;
            here.Add(path);
            Save(path, path.EndsWith(".css", StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(new RelativeLinks(file.Path, site.Configuration.LinkRoot).InStyles(Encoding.UTF8.GetString(content))) : content);
            return true;
        }
    }

    /// <summary>Removes the last preview but for the page that shows that the folder is one: what a killed command leaves, the next one may empty too.</summary>
    private static void Empty(string folder)
    {
        SourceFile.Write(Path.Combine(folder, ChangeReport.FileName), ChangeReport.Unfinished);
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(entry => entry.Name != ChangeReport.FileName))
        {
            if (entry is DirectoryInfo { LinkTarget: null } inner) inner.Delete(recursive: true);
            else entry.Delete();
        }
    }

    private byte[] Render(PlannedFile file)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        file.Render(_context, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    private void Save(string path, byte[] content) => SourceFile.Write(Path.Combine(request.Output, path), content);

    private static string Address(string path) => path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path;

    private static string Title(string html)
    {
        for (var at = 0; HtmlTags.TryNext<char>(html, at, out var tag); at = tag.End)
        {
            if (tag.Begins("title")) return WebUtility.HtmlDecode(html[tag.End..HtmlTags.ContentEnd(html, tag)]).Trim();
        }
        return "";
    }

    private static int Compressed(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(content);
        return (int)stream.Length;
    }
}
