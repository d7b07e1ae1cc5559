using System.Buffers;
using Daftar.Diagnostics;
using Daftar.Planning;
using Daftar.Theming;
using Daftar.Theming.Models;

namespace Daftar;

/// <summary>What the layout of one page is given.</summary>
public static class ThemeTracer
{
    /// <summary>Null when there is no such page or the site cannot be loaded; <paramref name="diagnostics"/> tells which.</summary>
    /// <param name="file">A path or address of the output: <c>fa/index.html</c>, <c>/fa/</c>.</param>
    public static string? Trace(LoadedSite site, string file, DiagnosticBag diagnostics)
    {
        var pages = SiteBuilder.Plan(site, diagnostics).Files.OfType<PageFile>().ToDictionary(page => page.Path.Value, StringComparer.Ordinal);
        var path = PathOf(file, site.Configuration.OutputPath, site.Configuration.LinkRoot);
        if (!pages.TryGetValue(path, out var page))
        {
            diagnostics.Add(ThemeDiagnostics.NoSuchPage(file, Suggestion.For(path, pages.Keys)));
            return null;
        }
        var recorder = new Recorder(site.Context.Templates);
        page.Render(site.Context with { Templates = recorder }, new ArrayBufferWriter<byte>());
        return recorder.Text;
    }

    private static string PathOf(string file, string output, string linkRoot)
    {
        var path = file.Replace('\\', '/');
        if (linkRoot.Length > 0 && path.StartsWith(linkRoot + "/", StringComparison.Ordinal)) path = path[linkRoot.Length..];
        path = path.TrimStart('/');
        if (path.StartsWith(output + "/", StringComparison.Ordinal)) path = path[(output.Length + 1)..];
        return path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
    }

    /// <summary>Prints the model before the page is rendered, which may fail.</summary>
    private sealed class Recorder(ITemplateEngine templates) : ITemplateEngine
    {
        public string? Text { get; private set; }

        public void Render(string layout, ILayoutModel model, IBufferWriter<byte> output)
        {
            Text = ModelPrinter.Print(layout, model);
            try
            {
                templates.Render(layout, model, output);
            }
            catch (SiteException)
            {
                // The build tells it; here it is the model that is wanted.
            }
        }
    }
}
