using System.Net;
using System.Security.Cryptography;
using Daftar.Checking.Copies;
using Daftar.Diagnostics;

namespace Daftar.Cli;

/// <summary>A copy of a site on a host, which is asked for every file that was published. A host that never ends its answers ends the comparison.</summary>
internal sealed class HostedCopy(Uri address)
{
    private const int Connections = 8;

    private readonly Uri _site = new(address.AbsoluteUri.EndsWith('/') ? address.AbsoluteUri : address.AbsoluteUri + "/");

    /// <summary>How long the host may take until it begins to answer.</summary>
    public TimeSpan ToBegin { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>How long a file may take.</summary>
    public TimeSpan ToEnd { get; init; } = TimeSpan.FromMinutes(15);

    public async Task CompareAsync(ChecksumList published, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        using var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All, AllowAutoRedirect = false, MaxConnectionsPerServer = Connections };
        using var client = new HttpClient(handler) { Timeout = ToBegin };
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Connections, CancellationToken = ended.Token };
        try
        {
            await Parallel.ForEachAsync(published.Sums, options, async (file, stop) =>
            {
                using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
                limit.CancelAfter(ToEnd);
                try
                {
                    await CompareAsync(client, file.Key, file.Value, diagnostics, limit.Token).ConfigureAwait(false);
                }
                catch (Exception exception) when (exception is HttpRequestException or IOException || (exception is OperationCanceledException && !stop.IsCancellationRequested))
                {
                    // One message says as much as one for each file, and the other files would be waited for as long.
                    if (ended.IsCancellationRequested) return;
                    diagnostics.Add(CopyDiagnostics.Unreachable(_site.AbsoluteUri, exception is OperationCanceledException ? $"'{file.Key}' was not sent in time." : exception.Message));
                    await ended.CancelAsync().ConfigureAwait(false);
                }
            }).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // The reason has been told.
        }
    }

    private async Task CompareAsync(HttpClient client, string path, string sum, DiagnosticBag diagnostics, CancellationToken stop)
    {
        var escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        using var response = await client.GetAsync(new Uri(_site, escaped), HttpCompletionOption.ResponseHeadersRead, stop).ConfigureAwait(false);
        // The page of what is not found is served with that very status by some hosts.
        if (!response.IsSuccessStatusCode && !(path == "404.html" && response.StatusCode == HttpStatusCode.NotFound))
        {
            diagnostics.Add(CopyDiagnostics.Missing(path));
            return;
        }
        using var content = await response.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        var found = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop).ConfigureAwait(false));
        if (found != sum) diagnostics.Add(CopyDiagnostics.Different(path));
    }
}
