using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Daftar.Diagnostics;
using Daftar.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Daftar.Cli.Preview;

/// <summary>Serves a <see cref="PreviewSite"/> over HTTP as a static host would, with reload and findings added to its pages.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    private static readonly byte[] PreviewScript = ReadScript();

    private readonly PreviewSite _site;
    private readonly string _host;
    private readonly WebApplication _application;

    private PreviewServer(PreviewSite site, string host, int port)
    {
        _site = site;
        _host = host;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            if (IPAddress.TryParse(host, out var address)) options.Listen(address, port);
            else if (port == 0) options.Listen(IPAddress.Loopback, 0);
            else options.ListenLocalhost(port);
        });
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.Logging.ClearProviders();
        _application = builder.Build();
        _application.Run(HandleAsync);
    }

    /// <summary>Where the server listens, without base path: <c>http://localhost:5080</c>.</summary>
    public string Address { get; private set; } = "";

    /// <param name="host"><c>localhost</c> or an IP address of this machine.</param>
    /// <param name="port">0 for any free one.</param>
    public static async Task<PreviewServer> StartAsync(PreviewSite site, string host, int port, CancellationToken cancellation)
    {
        var server = new PreviewServer(site, host, port);
        try
        {
            await server._application.StartAsync(cancellation);
        }
        catch (Exception e) when (e is IOException or System.Net.Sockets.SocketException)
        {
            await server.DisposeAsync();
            throw new SiteException(ServeDiagnostics.CannotListen(host, port, e.Message), e);
        }
        var addresses = server._application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        server.Address = addresses.First().Replace("[::]", "localhost", StringComparison.Ordinal).TrimEnd('/');
        return server;
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        var state = _site.State;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        if (!IsOurs(context.Request.Host.Host))
        {
            await RefuseAsync(context, StatusCodes.Status421MisdirectedRequest, "This preview can only be opened at its own address.\n");
            return;
        }
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            await RefuseAsync(context, StatusCodes.Status405MethodNotAllowed, "The preview supports only GET and HEAD requests.\n");
            return;
        }
        var path = context.Request.Path.Value ?? "/";
        if (path == state.LinkRoot + PreviewPage.OwnPath + "events") await SendEventsAsync(context);
        else if (path == state.LinkRoot + PreviewPage.OwnPath + "preview.js") await SendAsync(context, "text/javascript; charset=utf-8", PreviewScript, null);
        else if (state.Version == 0) await SendErrorsAsync(context, state, state.Diagnostics);
        else
        {
            try
            {
                await SendFileAsync(context, state, path);
            }
            catch (Exception e) when (DaftarCommandLine.Innermost(e) is SiteException site)
            {
                // What shows only while a page is rendered, such as partials that call each other without end.
                await SendErrorsAsync(context, state, [site.Diagnostic]);
            }
        }
    }

    private static Task SendErrorsAsync(HttpContext context, PreviewState state, IReadOnlyList<Diagnostic> diagnostics) =>
        SendAsync(context, "text/html; charset=utf-8", PreviewPage.OfErrors(state, diagnostics), null, StatusCodes.Status500InternalServerError);

    /// <summary>
    /// Whether the request was meant for this server: a page elsewhere whose name was made to point here (DNS
    /// rebinding) comes with that name. An IP address cannot be rebound.
    /// </summary>
    private bool IsOurs(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.Equals(_host, StringComparison.OrdinalIgnoreCase)
        || IPAddress.TryParse(host.Trim('[', ']'), out _);

    private static Task SendFileAsync(HttpContext context, PreviewState state, string path)
    {
        if (path == "/" && state.LinkRoot.Length > 0 || path == state.LinkRoot && path.Length > 0)
            return Redirect(context, state.LinkRoot + "/");
        if (!path.StartsWith(state.LinkRoot + "/", StringComparison.Ordinal)) return SendNotFoundAsync(context, state);

        var name = path[(state.LinkRoot.Length + 1)..];
        // A file is looked up among the names of the site, so that no path leads anywhere else.
        var site = state.Site!;
        if (name.Length == 0 || name.EndsWith('/')) name += "index.html";
        else if (!site.Has(name) && site.Has(name + "/index.html"))
            return Redirect(context, Escape(path) + "/");
        return site.Render(name) is { } content ? SendAsync(context, state, name, content) : SendNotFoundAsync(context, state);
    }

    private static Task SendNotFoundAsync(HttpContext context, PreviewState state) =>
        state.Site?.Render("404.html") is { } page
            ? SendAsync(context, state, "404.html", page, StatusCodes.Status404NotFound)
            : RefuseAsync(context, StatusCodes.Status404NotFound, "Page not found, and the site has no 404.html.\n");

    private static Task Redirect(HttpContext context, string target)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Redirect(target + context.Request.QueryString);
        return Task.CompletedTask;
    }

    private static Task SendAsync(HttpContext context, PreviewState state, string name, byte[] content, int status = StatusCodes.Status200OK)
    {
        var type = state.Site?.ContentType(name) ?? ContentTypes.Of(name);
        // Pages carry the preview's script, whose version counts, so they are never kept by the browser.
        return name.EndsWith(".html", StringComparison.Ordinal)
            ? SendAsync(context, type, PreviewPage.WithScript(content, state), null, status)
            : SendAsync(context, type, content, $"\"{Digest.Of(content)}\"", status);
    }

    private static async Task SendAsync(
        HttpContext context, string type, ReadOnlyMemory<byte> content, string? entityTag, int status = StatusCodes.Status200OK)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = type;
        response.Headers.CacheControl = entityTag is null ? "no-store" : "no-cache";
        if (ContentTypes.IsCompressible(type))
        {
            response.Headers.Vary = "Accept-Encoding";
            if (AcceptsGzip(context.Request))
            {
                response.Headers.ContentEncoding = "gzip";
                content = Compress(content);
                entityTag = entityTag?.Insert(entityTag.Length - 1, "-gzip");
            }
        }
        if (entityTag is not null)
        {
            response.Headers.ETag = entityTag;
            if (context.Request.Headers.IfNoneMatch.Any(tag => tag is not null && tag.Contains(entityTag, StringComparison.Ordinal)))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                response.Headers.Remove("Content-Encoding");
                response.ContentType = null;
                return;
            }
        }
        response.ContentLength = content.Length;
        if (HttpMethods.IsGet(context.Request.Method)) await response.Body.WriteAsync(content, context.RequestAborted);
    }

    private async Task SendEventsAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsHead(context.Request.Method)) return;
        var stopping = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            while (true)
            {
                var next = _site.NextBuild; // before the state is read, so that no build goes by unseen
                await context.Response.WriteAsync($"data: {ToJson(_site.State)}\n\n", ended.Token);
                await context.Response.Body.FlushAsync(ended.Token);
                await next.WaitAsync(ended.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the server is stopping.
        }
    }

    private static string ToJson(PreviewState state)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("version", state.Version);
            json.WriteNumber("errors", state.Diagnostics.Count(d => d.Severity == Severity.Error));
            json.WriteNumber("warnings", state.Diagnostics.Count(d => d.Severity == Severity.Warning));
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in state.Diagnostics.Where(d => d.Severity != Severity.Info).Take(200))
            {
                json.WriteStartObject();
                json.WriteString("code", diagnostic.Code);
                json.WriteString("place", diagnostic.Place.ToString());
                json.WriteString("english", diagnostic.Message.English);
                json.WriteString("persian", diagnostic.Message.Persian);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Task RefuseAsync(HttpContext context, int status, string reason)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.WriteAsync(reason);
    }

    private static bool AcceptsGzip(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(encoding => encoding.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) && encoding.Quality is not 0);

    private static byte[] Compress(ReadOnlyMemory<byte> content)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest)) gzip.Write(content.Span);
        return stream.ToArray();
    }

    private static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static byte[] ReadScript()
    {
        using var stream = typeof(PreviewServer).Assembly.GetManifestResourceStream("preview.js")!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
