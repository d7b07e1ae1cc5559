using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Spectre.Console.Cli;
using Statiq.App;
using Statiq.Common;
using Statiq.Core;
using Statiq.Web;

namespace Daftar.Hosting;

public static class DaftarBootstrapperExtensions
{
    /// <summary>
    /// Adds Daftar's site to a Statiq site. To be called after <c>CreateWeb</c>: it turns off what Statiq Web would make
    /// of the same files.
    /// </summary>
    public static Bootstrapper AddDaftar(this Bootstrapper bootstrapper)
    {
        var host = new DaftarHost();
        return bootstrapper
            .BuildConfiguration(host.Unreadable.Allow)
            .ConfigureServices((services, settings) =>
            {
                services.AddSingleton(host);
                services.AddSingleton<IFileCleaner>(provider => new KeepingFileCleaner(
                    provider.GetRequiredService<IReadOnlySettings>(),
                    provider.GetRequiredService<IReadOnlyFileSystem>(),
                    provider.GetRequiredService<ILogger<Engine>>()));
                host.Settings.Remember(key => settings.GetString(key));
                // Whoever names input files for Statiq's own pipelines wants them. The defaults are not set yet.
                host.HasStatiqInput = settings.ContainsKey(WebKeys.InputFiles);
                host.HasFolderMetadata = settings.ContainsKey(WebKeys.DirectoryMetadataFiles);
            })
            .ConfigureSettings(settings =>
            {
                if (host.HasStatiqInput) return;
                // By default they would take all of input/, articles included, and look through it once more for metadata of its folders.
                settings[WebKeys.InputFiles] = Array.Empty<string>();
                if (!host.HasFolderMetadata) settings[WebKeys.DirectoryMetadataFiles] = Array.Empty<string>();
            })
            .ConfigureCommands(commands => commands.SetInterceptor(host.Preview))
            .AddPipeline<DaftarPipeline>(DaftarPipeline.Name)
            .ConfigureEngine(engine => Configure(engine, host, bootstrapper));
    }

    private static void Configure(IEngine engine, DaftarHost host, Bootstrapper bootstrapper)
    {
        host.Overrides = host.Settings.Changed(key => engine.Settings.GetString(key));
        // What both would make is made by Daftar alone, which has read its own value of these keys.
        engine.Settings[WebKeys.GenerateSitemap] = false;
        engine.Settings[WebKeys.GenerateSearchIndex] = false;
        // Findings are told when the site is loaded.
        var site = HostedSettings.Read(engine.FileSystem.RootPath.FullPath, host.Overrides);
        if (site is not null)
        {
            // A text in several languages is a mapping there, which Statiq would show as "[en, Title]".
            engine.Settings[WebKeys.SiteTitle] = site.Title;
            engine.Settings[WebKeys.SiteDescription] = site.Description;
            engine.Settings.TryAdd(Keys.LinksUseHttps, site.UsesHttps);
        }
        host.Preview.Start(engine, bootstrapper, host, site);
    }
}
