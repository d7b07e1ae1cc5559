using Microsoft.Extensions.Logging;
using Statiq.Common;

namespace Daftar.Hosting;

/// <summary>
/// Writes the site's files through the engine: those that would not change are neither rendered nor touched, empty ones
/// are written (Statiq's WriteFiles passes them over), and a build that fails or is killed leaves the old site whole.
/// </summary>
internal sealed class WriteDaftar(DaftarHost host) : Module
{
    protected override Task<IEnumerable<IDocument>> ExecuteContextAsync(IExecutionContext context)
    {
        if (host.IsKept) return Task.FromResult<IEnumerable<IDocument>>([]);
        var files = new Dictionary<string, ReadOnlyMemory<byte>?>(StringComparer.Ordinal);
        foreach (var document in context.Inputs.Where(document => host.Site.Has(document.Destination.FullPath)))
        {
            if (!files.TryAdd(document.Destination.FullPath, BytesOf(document)))
                context.LogWarning("Several documents have the destination {Path}; the first is written.", document.Destination.FullPath);
        }
        var findings = new HostedFindings();
        var summary = host.Site.Write([.. files.Select(file => (file.Key, file.Value))], host.Preview.IsOn && host.IsWatching, findings);
        if (summary is not null) context.LogInformation("Daftar: {Total} files, {Written} written, {Removed} removed", summary.Total, summary.Written, summary.Removed);
        DaftarHost.Report(findings, context);
        host.IsWatching = host.Preview.IsOn;
        if (host.Site.OwesIndex) host.Preview.WriteIndexLater(host, context.Logger);
        return Task.FromResult<IEnumerable<IDocument>>(context.Inputs);
    }

    /// <summary>Null for a file that is still as the theme makes it.</summary>
    private static ReadOnlyMemory<byte>? BytesOf(IDocument document)
    {
        if (document.ContentProvider is LazyContent { Fingerprint: not null }) return null;
        using var stream = document.GetContentStream();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
