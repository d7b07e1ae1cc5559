using System.Buffers;
using System.Text;
using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.Loading;
using Daftar.Modelling;
using Daftar.Outputs;
using Daftar.Planning;
using Daftar.Theming;

namespace Daftar.Tests.SiteTests;

/// <summary>A test's site loaded and modelled, for tests of one output alone.</summary>
internal sealed record PlannedSite(SiteModel Model, RenderContext Context)
{
    public static PlannedSite Of(TestSite site)
    {
        var diagnostics = new DiagnosticBag();
        var configuration = ConfigurationLoader.Load(site.Root, null, diagnostics)!;
        var theme = ThemeLoader.Load(site.Root, configuration, diagnostics, SiteOutputs.RequiredStrings);
        var loaded = ContentLoader.Load(new(site.Root, configuration, 1), diagnostics);
        var model = SiteModelBuilder.Build(configuration, loaded.Content, theme, new(TestSite.Now, false, default), diagnostics);
        Assert.DoesNotContain(diagnostics.ToSortedList(), diagnostic => diagnostic.Severity == Severity.Error);
        return new(model, new(model, theme.Templates, loaded.Bodies));
    }

    public string Render(PlannedFile file)
    {
        var output = new ArrayBufferWriter<byte>();
        file.Render(Context, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
