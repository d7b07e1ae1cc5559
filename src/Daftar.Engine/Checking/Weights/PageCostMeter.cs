using System.Buffers;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Daftar.Planning;

namespace Daftar.Checking.Weights;

/// <summary>Measures what a page costs: itself and the style sheets, scripts and pictures that a browser fetches with it.</summary>
internal sealed partial class PageCostMeter(SitePlan plan, RenderContext context)
{
    private readonly Dictionary<string, PlannedFile> _files = plan.Files.ToDictionary(file => file.Path.Value, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _costs = new(StringComparer.Ordinal);

    public PageCost Measure(string kind, PageFile middle, PageFile longest)
    {
        var html = Encoding.UTF8.GetString(Render(longest));
        var (linkedStyle, linkedScripts, other) = Fetched(html);
        var page = Compressed(html);
        return new(kind, middle == longest ? page + linkedStyle + linkedScripts + other : Cost(middle), page + linkedStyle + linkedScripts + other, longest.Url.Value)
        {
            Parts = new(() => new PageCostParts(linkedStyle + page - Compressed(Without(html, "<style>", "</style>")), linkedScripts + page - Compressed(Without(html, "<script", "</script>")))),
        };
    }

    /// <summary>What readers' comments and the form add to a page; 0 when it shows neither.</summary>
    public int CommentsOf(PageFile page) => page.WithoutComments is { } without ? Cost(page) - Cost(without) : 0;

    private int Cost(PageFile page)
    {
        var html = Encoding.UTF8.GetString(Render(page));
        var (style, scripts, other) = Fetched(html);
        return Compressed(html) + style + scripts + other;
    }

    private (int Style, int Scripts, int Other) Fetched(string html)
    {
        var (style, scripts, other) = (0, 0, 0);
        foreach (Match element in Fetching().Matches(html))
        {
            if (element.Value.Contains("loading=\"lazy\"", StringComparison.Ordinal) || element.Groups["link"].Success && !element.Value.Contains("rel=\"stylesheet\"", StringComparison.Ordinal)) continue;
            var cost = CostOf(element.Groups["address"].Value);
            if (element.Groups["link"].Success) style += cost;
            else if (element.Groups["script"].Success) scripts += cost;
            else other += cost;
        }
        return (style, scripts, other);
    }

    /// <summary>0 for what is not on this site.</summary>
    private int CostOf(string address)
    {
        var root = plan.Site.Configuration.LinkRoot + "/";
        if (!address.StartsWith(root, StringComparison.Ordinal)) return 0;
        var path = Uri.UnescapeDataString(address[root.Length..].Split('?', '#')[0]);
        if (!_files.TryGetValue(path, out var file)) return 0;
        if (!_costs.TryGetValue(path, out var cost)) _costs[path] = cost = CostOf(path, Render(file));
        return cost;
    }

    // Pictures are compressed already; hosts send them as they are.
    private static int CostOf(string path, byte[] content) => Path.GetExtension(path) is ".css" or ".js" or ".svg" ? Compressed(content) : content.Length;

    private byte[] Render(PlannedFile file)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        file.Render(context, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    private static int Compressed(string text) => Compressed(Encoding.UTF8.GetBytes(text));

    private static int Compressed(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(content);
        return (int)compressed.Length;
    }

    /// <summary>The page without the elements from one mark to the other. One that is never closed stays, and its end is looked for once.</summary>
    private static string Without(string html, string open, string close)
    {
        var rest = new StringBuilder(html.Length);
        var at = 0;
        while (html.IndexOf(open, at, StringComparison.Ordinal) is >= 0 and var start && html.IndexOf(close, start, StringComparison.Ordinal) is >= 0 and var end)
        {
            rest.Append(html, at, start - at);
            at = end + close.Length;
        }
        return rest.Append(html, at, html.Length - at).ToString();
    }

    [GeneratedRegex("""<(?:(?<link>link)|(?<script>script)|img)\b(?>[^<>]*?\s(?:href|src)=")(?<address>[^"<]*)"[^<>]*>""")]
    private static partial Regex Fetching();
}
