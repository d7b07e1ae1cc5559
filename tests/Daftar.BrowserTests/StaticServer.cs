using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Daftar.BrowserTests;

/// <summary>Serves a folder below a base path on loopback the way GitHub Pages does; nothing is added to the files.</summary>
public sealed class StaticServer : IAsyncDisposable
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    private readonly string _folder;
    private readonly string _basePath;
    private readonly WebApplication _application;

    private StaticServer(string folder, string basePath)
    {
        _folder = Path.GetFullPath(folder);
        _basePath = basePath;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        _application = builder.Build();
        _application.Run(HandleAsync);
    }

    /// <summary>Scheme, host and port.</summary>
    public string Origin { get; private set; } = "";

    /// <param name="basePath">Empty, or rooted without a trailing slash.</param>
    public static async Task<StaticServer> StartAsync(string folder, string basePath)
    {
        var server = new StaticServer(folder, basePath);
        await server._application.StartAsync();
        server.Origin = server._application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return server;
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (!path.StartsWith(_basePath + "/", StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var file = Path.GetFullPath(Path.Combine(_folder, path[(_basePath.Length + 1)..]));
        if (Directory.Exists(file))
        {
            if (!path.EndsWith('/'))
            {
                context.Response.Redirect(string.Join('/', path.Split('/').Select(Uri.EscapeDataString)) + "/", permanent: true);
                return;
            }
            file = Path.Combine(file, "index.html");
        }
        if (!file.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) || !File.Exists(file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            file = Path.Combine(_folder, "404.html");
        }
        var type = Types.TryGetContentType(file, out var known) ? known : "application/octet-stream";
        context.Response.ContentType = type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type;
        await context.Response.SendFileAsync(file);
    }
}
